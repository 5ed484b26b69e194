import { readFileSync } from "node:fs";
import { functionsJson } from "../../../scripts/generate/functionsJson";
import { readReferences } from "../../../scripts/generate/references";
import { type Answer, call, isFailure } from "../../../src/functions/door/call";
import { catalogue } from "../../../src/functions/catalogue";
import type { AnyFunctionSpec, AnyParameter, Example } from "../../../src/functions/define";
import { exampleFormula } from "../../../src/functions/formula";
import { prepare, provideSolver } from "../../../src/functions/door/solver";
import { loadSolver } from "../../../src/solve/highs";
import { reservedNames } from "../reservedNames";

/** Relative: examples state results to ten digits or as exact fractions. */
const tolerance = 1e-9;

const specs = catalogue.map((spec): [string, AnyFunctionSpec] => [spec.id, spec]);

type ExpectedCell = number | string | boolean | { readonly error: string };

function expectedMatrix(gives: Example["gives"]): readonly (readonly ExpectedCell[])[] {
  return typeof gives === "object" && !("error" in gives) ? gives : [[gives]];
}

/** The answer with numbers that agree within the tolerance replaced by the expected ones, so that one comparison shows all that differs. */
function compared(answers: readonly (readonly Answer[])[], expected: readonly (readonly ExpectedCell[])[]): unknown {
  return answers.map((row, rowIndex) =>
    row.map((cell, column) => {
      if (isFailure(cell)) return { error: cell.code };
      const wanted = expected[rowIndex]?.[column];
      const isClose =
        typeof cell === "number" && typeof wanted === "number" && Math.abs(cell - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
      return isClose ? wanted : cell;
    }),
  );
}

beforeAll(async () => {
  provideSolver(() => loadSolver());
  for (const spec of catalogue) await prepare(spec);
});

describe.each(specs)("%s", (id, spec) => {
  const parameters = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types

  it.each(spec.examples.map((example): [string, Example] => [exampleFormula(spec, example), example]))(
    "gives the result shown for %s",
    (_formula, example) => {
      const expected = expectedMatrix(example.gives);
      expect(compared(call(spec, example.given), expected)).toEqual(expected);
    },
  );

  it("shows at least two examples", () => {
    expect(spec.examples.length).toBeGreaterThanOrEqual(2);
  });

  it("has a name that Excel accepts and does not use itself [fn-names]", () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]*(\.[A-Z][A-Z0-9_]*)*$/);
    expect(id.length).toBeGreaterThanOrEqual(3);
    expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]{1,7}$/);
    expect(id).not.toMatch(/^R[0-9]*C[0-9]*$/);
    expect(reservedNames.has(id)).toBe(false);
  });

  it("describes every parameter, required ones first", () => {
    const names = parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, description, domain, optional, shownDefault } of parameters) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(description.length).toBeGreaterThan(3);
      expect(domain.length).toBeGreaterThan(2);
      if (optional) expect(shownDefault).toBeDefined();
    }
    expect(parameters.findLastIndex(({ optional }) => !optional)).toBeLessThanOrEqual(firstOptional(parameters));
  });

  it("names sources that docs/references.json knows", () => {
    const references = readReferences();
    expect(spec.sources.filter((key) => references[key] === undefined)).toEqual([]);
  });
});

/** Index of the first optional parameter; past the end where there is none. */
function firstOptional(parameters: readonly AnyParameter[]): number {
  const index = parameters.findIndex(({ optional }) => optional);
  return index === -1 ? parameters.length : index;
}

describe("catalogue", () => {
  it("holds each id once", () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  });
});

describe("docs/references.json", () => {
  it("states authors, title, year and place of every source", () => {
    for (const [key, reference] of Object.entries(readReferences())) {
      expect(key).toMatch(/^[a-z][a-zA-Z0-9]*$/);
      expect(reference).toEqual({
        authors: expect.any(String) as string,
        title: expect.any(String) as string,
        year: expect.anything() as number,
        where: expect.any(String) as string,
      });
    }
  });
});

describe("functionsJson", () => {
  const described = functionsJson(catalogue);

  it("takes and gives matrices of anything, so that the checked door decides", () => {
    const kinds = JSON.stringify(described.functions).match(/"(type|dimensionality)":"[a-z]+"/g) ?? [];
    expect(new Set(kinds)).toEqual(new Set(['"type":"any"', '"dimensionality":"matrix"']));
  });

  it("offers a pick list for every strategy, stage and yes or no [fn-custom-enums]", () => {
    const listed = described.functions.flatMap((each) =>
      (each as { parameters: { name: string; customEnumId?: string }[] }).parameters.filter(
        ({ customEnumId }) => customEnumId !== undefined,
      ),
    );
    expect(new Set(listed.map(({ name, customEnumId }) => `${name}: ${String(customEnumId)}`))).toEqual(
      new Set(["stage: STAGE", "strategy: STRATEGY", "rule_works: YESNO", "possible_today: YESNO", "person_decides: YESNO"]),
    );
    expect(described.enums).toContainEqual({
      id: "YESNO",
      type: "string",
      values: [
        { name: "yes", stringValue: "yes" },
        { name: "no", stringValue: "no" },
      ],
    });
  });

  it("is what the build ships", () => {
    expect(JSON.parse(readFileSync("src/functions/functions.json", "utf8"))).toEqual(JSON.parse(JSON.stringify(described)));
  });
});
