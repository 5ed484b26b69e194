import type { Cell } from "../../../src/core/sheet/cell";
import { recognizeFields, type TableField } from "../../../src/core/sheet/field";
import { columnsInOrder, readTable, reporterOf } from "../../../src/core/sheet/readTable";
import { ok } from "../../../src/core/result";

const fields = [
  { key: "name", label: "Name", help: "Who", kind: "text", isRequired: true },
  { key: "amount", label: "Amount", help: "How much", kind: "number", domain: { from: 0 } },
  { key: "size", label: "Size", help: "How big", kind: "choice", words: ["small", "large"] },
  { key: "paid", label: "Paid", help: "yes or no", kind: "yesNo" },
  { key: "due", label: "Due", help: "When", kind: "date" },
  { key: "mark", label: "Mark", help: "Anything", kind: "own" },
] as const satisfies readonly TableField[];

const own = { own: (cell: Cell | undefined, _: string, place: { readonly row: number; readonly column: number }) => ok({ cell, place }) };
const columns = columnsInOrder(fields);
const read = (...rows: (readonly Cell[])[]) => readTable(fields, { columns, rows }, own);

describe("readTable", () => {
  it("reads every cell by the kind of its field, and a kind of the table's own with its place", () => {
    expect(read(["Ann", 5, "Large", "yes", 46_000, "x"])).toEqual([
      {
        row: 0,
        values: { name: "Ann", amount: 5, size: "large", paid: true, due: 46_000, mark: { cell: "x", place: { row: 0, column: 5 } } },
        faults: [],
      },
    ]);
  });

  it("skips rows that hold nothing and keeps the numbers of the others", () => {
    expect(read(["Ann"], [null, " ", ""], ["Bea"]).map(({ row }) => row)).toEqual([0, 2]);
  });

  it("leaves out a blank cell, and reports it where the field is required", () => {
    const [row] = read([null, 5]);
    expect(row?.values).not.toHaveProperty("name");
    expect(row?.faults).toEqual([{ field: "name", fault: { code: "blank", parameter: "Name" } }]);
  });

  it("reports each wrong cell in the order of the fields and reads the others", () => {
    const [row] = read(["Ann", -1, "huge", "perhaps", "soon"]);
    expect(row?.faults.map(({ field }) => field)).toEqual(["amount", "size", "paid", "due"]);
    expect(row?.values.name).toBe("Ann");
  });

  it("reports a required field that no column holds", () => {
    const [row] = readTable(fields, { columns: new Map([["amount", 0]]), rows: [[5]] }, own);
    expect(row?.faults.map(({ field }) => field)).toEqual(["name"]);
  });

  it("reads no field that has no column", () => {
    const [row] = readTable(fields, { columns: new Map([["name", 0]]), rows: [["Ann", 5]] }, own);
    expect(row?.values).toEqual({ name: "Ann" });
  });

  it("refuses a kind for which there is no reader", () => {
    expect(() => readTable([{ key: "a", label: "A", help: "", kind: "unheard" }], { columns: new Map([["a", 0]]), rows: [] })).toThrow(
      /unheard/,
    );
  });
});

describe("reporterOf", () => {
  it("words faults as sentences at their cells", () => {
    const [row] = read(["Ann", -1]);
    expect(row === undefined ? [] : reporterOf(columns).faultsOf(row, (field) => `Without ${field}.`)).toEqual([
      {
        severity: "error",
        row: 0,
        column: 1,
        field: "amount",
        message: "Amount must be a number, 0 or more, received -1.",
        consequence: "Without amount.",
      },
    ]);
  });

  it("names the row alone where no column holds the field", () => {
    expect(reporterOf<string>(new Map()).at(3, "name", "Gone.", "Nothing.", "warning")).toEqual({
      severity: "warning",
      row: 3,
      field: "name",
      message: "Gone.",
      consequence: "Nothing.",
    });
  });
});

describe("recognizeFields", () => {
  const named: readonly TableField[] = [
    { key: "name", label: "Name", help: "", kind: "text", synonyms: ["Who", "Person"] },
    { key: "amount", label: "Amount a month", help: "", kind: "number" },
  ];

  it("finds fields by label and synonym, whatever case, spaces and punctuation", () => {
    expect(recognizeFields(named, ["amount-A-MONTH", "person"])).toEqual(
      new Map([
        ["name", 1],
        ["amount", 0],
      ]),
    );
  });

  it("takes the label before a synonym, and the left of two", () => {
    expect(recognizeFields(named, ["Who", "Name", "Name"]).get("name")).toBe(1);
  });

  it("takes cells of thousands of letters for no headers, in no time", () => {
    const hostile = Array.from({ length: 100 }, () => "($".repeat(4000));
    const before = performance.now();
    expect(recognizeFields(named, [...hostile, `Name${" ".repeat(300)}`])).toEqual(new Map());
    expect(performance.now() - before).toBeLessThan(100);
  });
});
