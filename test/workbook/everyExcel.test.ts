import { readPortfolio } from "../../src/workbook/portfolio";
import { addAssumptions } from "../../src/workbook/assumptions/assumptionsSheet";
import { writeBusinessCase } from "../../src/workbook/businessCase/businessCase";
import { setUpCosts } from "../../src/workbook/costs/costsTemplate";
import { writeDashboard } from "../../src/workbook/dashboard/dashboardSheet";
import { addEvidenceRows, type NewEvidenceRows } from "../../src/workbook/evidence/evidenceRows";
import { writeSelection } from "../../src/workbook/features/selectionColumn";
import { writeMilestones } from "../../src/workbook/milestones/milestonesSheet";
import { writeBoard } from "../../src/workbook/board/boardSheet";
import type { Outcome } from "../../src/workbook/excel/refusal";
import { buildRoadmap } from "../../src/workbook/roadmap/roadmapSheet";
import { addScoreColumns } from "../../src/workbook/scores/scoreColumns";
import { newScorersSheet } from "../../src/workbook/scores/scorersSheet";
import { profiles } from "../../src/workbench/host/profile/profile";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../office";
import { onEachProfile } from "../onEachProfile";
import { contents } from "./contents";
import { addFeatures, headers, rows, tableRows } from "./sample";
import { wholeState } from "./wholeState";

jest.setTimeout(240_000);
afterAll(closeWorkbook);

async function done(outcome: Outcome<unknown>): Promise<void> {
  const result = await outcome;
  expect(result.ok ? "" : result.error).toBe("");
  expect(JSON.stringify(result)).not.toContain("Excel refused part of the look");
}

/** Errors that any cell shows, by sheet; charts ask for #N/A where there is nothing to draw. */
function errorsOf({ grid }: TestWorkbook): readonly string[] {
  return grid.sheets().flatMap(({ id, name }) => {
    const area = grid.usedArea(id);
    const cells = area === undefined ? [] : grid.read(id, area);
    return cells.flatMap((row) =>
      row.flatMap(({ isError, value, formula }) =>
        isError && formula?.includes("NA()") !== true ? [`${name}: ${String(value)} of ${String(formula)}`] : [],
      ),
    );
  });
}

/** Tables in which a formula spills: Excel shows #SPILL! there. */
function spillsInTables({ grid }: TestWorkbook): readonly string[] {
  return grid
    .tables()
    .flatMap(({ name, sheetId, area }) =>
      grid
        .read(sheetId, area)
        .flatMap((row, down) =>
          row.flatMap((_, right) =>
            grid.spill(sheetId, area.row + down, area.column + right) === undefined ? [] : [`${name} row ${String(down)}`],
          ),
        ),
    );
}

/** The sample with what each feature is worth a year. */
const valued = rows.map((row, index) => [...row, 50 * (index + 1), 90 * (index + 1), 140 * (index + 1)]);

const measured: NewEvidenceRows = {
  feature: "F02",
  period: 46_296,
  lines: [{ name: "Acceptance rate", side: "Product", counted: { as: "rate", successes: 60, trials: 80 } }],
  source: "Log!A1:D81",
};

describe("the main job", () => {
  onEachProfile((like) => {
    it("builds, refreshes, applies, measures and values [spill-inside-table]", async () => {
      const workbook = await openWorkbook({ like });
      await addFeatures(workbook, valued, [...headers, "Low", "Likely", "High"]);
      await done(buildRoadmap());
      expect((await tableRows(workbook, "RoadmapH1")).map(({ Feature }) => Feature)).toContain("Invoice processing");
      workbook.host.user.type("AI portfolio", "C5", [[5]]);
      await done(buildRoadmap());
      await done(addScoreColumns());
      await done(
        writeSelection(
          new Map([
            ["F01", true],
            ["F02", true],
            ["F03", false],
            ["F04", true],
            ["F05", false],
          ]),
        ),
      );
      await done(addEvidenceRows(measured, "keep"));
      await done(writeDashboard());
      await done(writeBusinessCase({ kind: "feature", id: "F01" }));
      await workbook.grid.settled();
      expect(errorsOf(workbook)).toEqual([]);
      expect(spillsInTables(workbook)).toEqual([]);
    });
  });
});

describe("a filter that somebody has set", () => {
  it("is in the way of no refresh [write-into-filtered-rows]", async () => {
    const workbook = await openWorkbook({ like: profiles["windows-365"] });
    await addFeatures(workbook, valued, [...headers, "Low", "Likely", "High"]);
    await done(buildRoadmap());
    workbook.host.user.filterTable("RoadmapH1", 1, ["nothing like it"]);
    workbook.host.user.type("AI portfolio", "C5", [[5]]);
    await done(buildRoadmap());
    expect(workbook.host.extras().filters).toMatchObject({
      [workbook.grid.tables().find(({ name }) => name === "RoadmapH1")?.id ?? ""]: expect.anything() as unknown,
    });
  });
});

describe("with another workbook in front", () => {
  it.each(["InactiveWorkbook", "InvalidSelection", "GeneralException"])(
    "a build that meets %s writes nothing and says so [other-workbook-has-focus]",
    async (code) => {
      const workbook = await openWorkbook({ like: profiles["windows-365"] });
      await addFeatures(workbook, valued, [...headers, "Low", "Likely", "High"]);
      const before = await contents(workbook);
      workbook.host.plan({ request: 2, refuse: { action: 0, error: excelError(code) } });
      const refused = await buildRoadmap();
      expect(refused).toMatchObject({ ok: false, error: { cure: expect.stringContaining("Nothing was written") as string } });
      expect(await contents(workbook)).toEqual(before);
    },
  );
});

/** Where two states differ, by path. */
function differences(one: unknown, other: unknown, path = ""): readonly string[] {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other ? [] : [`${path}: ${JSON.stringify(one)} for ${JSON.stringify(other)}`];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const [left, right] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>]; // both are objects
  return keys.flatMap((key) => differences(left[key], right[key], `${path}.${key}`)).slice(0, 12);
}

const buttons: readonly (readonly [string, () => Outcome<unknown>])[] = [
  ["Build roadmap", () => buildRoadmap()],
  ["Refresh", () => buildRoadmap()],
  ["Add score columns", addScoreColumns],
  [
    "Apply the selection",
    () =>
      writeSelection(
        new Map([
          ["F01", true],
          ["F02", false],
        ]),
      ),
  ],
  ["Add assumptions", addAssumptions],
  ["Add evidence", () => addEvidenceRows(measured, "keep")],
  ["Dashboard", writeDashboard],
  ["Costs", () => setUpCosts()],
  ["Business case", () => writeBusinessCase({ kind: "feature", id: "F01" })],
  ["Milestones", writeMilestones],
  ["Board", writeBoard],
  ["Scorers", newScorersSheet],
];

describe("Ctrl+Z", () => {
  it.each([profiles["windows-365"], profiles.web])(
    "takes back each of the buttons whole on $name, and the workbook is read as it stands",
    async (like) => {
      const workbook = await openWorkbook({ like });
      await addFeatures(workbook, valued, [...headers, "Low", "Likely", "High"]);
      for (const [name, press] of buttons) {
        const before = await wholeState(workbook);
        if (name === "Refresh") workbook.host.user.type("AI portfolio", "C5", [[4]]);
        const standing = name === "Refresh" ? await wholeState(workbook) : before;
        const steps = workbook.grid.steps().undo;
        const result = await press();
        if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
        await workbook.grid.settled();
        if (workbook.grid.steps().undo === steps) continue; // there was nothing to write
        workbook.grid.undo();
        expect([name, differences(await wholeState(workbook), standing)]).toEqual([name, []]);
        expect(await readPortfolio()).toMatchObject({ ok: true });
        expect((await press()).ok).toBe(true);
      }
    },
  );
});
