import { ok, fail } from "../../../src/core/result";
import { type AnyFunctionSpec, defineFunction } from "../../../src/functions/define";
import { number, numbers, optional } from "../../../src/functions/arguments/parameters";
import { provideThread } from "../../../src/functions/door/elsewhere";
import { provideSolver } from "../../../src/functions/door/solver";
import { associated, registerFunctions } from "../../../src/functions/door/register";
import { catalogue } from "../../../src/functions/catalogue";

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const associate = jest.fn();

beforeAll(() => {
  Object.assign(globalThis, { CustomFunctions: { associate, Error: ExcelError } });
});

const half = defineFunction({
  id: "HALF",
  group: "Score",
  summary: "Halves numbers.",
  parameters: [number("value", "What to halve", { from: 0 })],
  returns: { shape: "lifted", description: "Half the value", unit: "1" },
  sources: [],
  examples: [],
  evaluate: (value) => ok(value / 2),
});

let evaluations = 0;
const total = defineFunction({
  id: "TOTAL",
  group: "Score",
  summary: "Adds numbers up.",
  parameters: [numbers("values", "What to add up")],
  returns: { shape: "matrix", description: "The sum", unit: "1" },
  sources: [],
  examples: [],
  evaluate: (values) => {
    evaluations += 1;
    return values.flat().includes(-1)
      ? fail({ code: "no-answer", reason: "no total of -1" })
      : ok([[values.flat().reduce((sum, value) => sum + value, 0)]]);
  },
});

const slow = defineFunction({ ...total, takesLong: true });
const solving = defineFunction({ ...total, needsSolver: true });

/** What Office.js hands over behind the arguments. */
const invocation = { functionName: "HALF", setResult: undefined };

describe("associated", () => {
  afterEach(() => {
    provideThread(undefined);
  });

  it("answers a matrix and ignores the invocation behind the arguments [fn-omitted-null-invocation-last]", () => {
    expect(associated(half)([[4], [6]], invocation)).toEqual([[2], [3]]);
    expect(associated(half)([[4]])).toEqual([[2]]);
  });

  it("throws a lone failure, with its code and its sentence", () => {
    expect(() => associated(half)([[-4]], invocation)).toThrow(new ExcelError("#VALUE!", "value must be a number, 0 or more, received -4"));
  });

  it("leaves failures among values in their own cells [fn-errors-in-matrix]", () => {
    const [[first], [second]] = associated(half)([[4], [-6]], invocation) as [[unknown], [unknown]]; // two rows in, two rows out
    expect(first).toBe(2);
    expect(second).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("(row 2)") as string });
  });

  it.each([
    ["#N/A", "#N/A"],
    ["#DIV/0!", "#DIV/0!"],
    ["#REF!", "#VALUE!"],
    ["#SPILL!", "#VALUE!"],
  ])("passes an argument's %s on as %s [fn-error-codes-out]", (given, code) => {
    expect(() => associated(half)([[{ code: given, message: "" }]], invocation)).toThrow(
      expect.objectContaining({ code, message: `an argument is ${given}` }) as Error,
    );
  });

  it("evaluates an array function once for the same arguments", () => {
    evaluations = 0;
    const sum = associated(total);
    expect([sum([[1], [2]]), sum([[1], [2]]), sum([[1], [3]])]).toEqual([[[3]], [[3]], [[4]]]);
    expect(evaluations).toBe(2);
  });

  it("shows in a preview that it is not calculated where that takes long [fn-value-preview]", () => {
    const preview = { ...invocation, isInValuePreview: true };
    evaluations = 0;
    expect(associated(slow)([[7]], preview)).toEqual([["not calculated in a preview"]]);
    expect(evaluations).toBe(0);
    expect(associated(slow)([[7]], { ...preview, isInValuePreview: false })).toEqual([[7]]);
    expect(associated(total)([[7]], preview)).toEqual([[7]]);
  });

  it("answers what needs the solver on the other thread, one call after the other, and once for the same arguments", async () => {
    const calls: string[] = [];
    let running = 0;
    provideThread(async (id, given) => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
      calls.push(`${id} ${JSON.stringify(given)}`);
      return [[42]];
    });
    const elsewhere = associated(solving);
    expect(await Promise.all([elsewhere([[1]], invocation), elsewhere([[2]], invocation), elsewhere([[1]], invocation)])).toEqual([
      [[42]],
      [[42]],
      [[42]],
    ]);
    expect(calls).toEqual(["TOTAL [[[1]]]", "TOTAL [[[2]]]"]);
  });

  it("answers here where the other thread fails", async () => {
    provideThread(() => Promise.reject(new Error("no worker")));
    provideSolver(() => Promise.resolve(() => ({ status: "unknown" })));
    expect(await associated(solving)([[1], [2]], invocation)).toEqual([[3]]);
  });

  it.each([
    { name: "blank cells", tail: null, rows: 4 },
    { name: "zeros, as Excel for Windows hands blank cells over", tail: 0, rows: 3 },
  ])("ends a whole column where $name begin", ({ tail, rows }) => {
    const column = Array.from({ length: 1_048_576 }, (_, row) => [row === 2 ? 6 : row < 4 && tail === null ? 0 : row < 3 ? 2 : tail]);
    expect(associated(half)(column, invocation)).toHaveLength(rows);
  });

  it("takes the end of whole columns from the required ones, zeros between included [fn-whole-column-tail-zeros]", () => {
    const value = Array.from({ length: 1_048_576 }, (_, row) => [row === 0 || row === 3 ? 8 : 0]);
    const by = Array.from({ length: 1_048_576 }, () => [2]);
    const divided = defineFunction({
      ...half,
      parameters: [number("value", "What to divide"), optional(number("by", "Divisor"), 2, "2")],
      evaluate: (given, divisor) => ok(given / divisor),
    });
    expect(associated(divided)(value, by, invocation)).toEqual([[4], [0], [0], [4]]);
  });

  it("gives a whole column as many rows as are used", () => {
    const column = Array.from({ length: 1_048_576 }, (_, row) => [row < 3 ? row : null]);
    expect(associated(half)(column, invocation)).toEqual([[0], [0.5], [1]]);
  });
});

describe("registerFunctions", () => {
  it("associates every function of the catalogue by its id", () => {
    registerFunctions();
    expect(associate.mock.calls.map(([id]: [string]) => id)).toEqual(catalogue.map((spec: AnyFunctionSpec) => spec.id));
  });
});
