import { recognizeFields } from "../../core/sheet/field";
import type { Scenario } from "../../core/portfolio/scenario";
import { scenarioFields, type ScenarioKey } from "../../core/portfolio/scenarioField";
import { scenarioCells, type StandingScenario } from "../../core/portfolio/scenarioRow";
import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { areaOf, rangeAt } from "../excel/catalog";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { type Content, type Contents, toContents, toInputs } from "../excel/content";
import { freeName, namesOf } from "../excel/freeName";
import { type Done, type Outcome, protectedSheet, protectedWorkbook, type Refusal } from "../excel/refusal";
import { removeSheet } from "../roadmap/writeNew";
import { plural } from "../page/words";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";
import { scenariosTable } from "./read";
import { styleScenarioRows, styleScenarioTop } from "./style";

/** A scenario as the pane has it, with the row it was read from. */
export interface ScenarioDraft {
  /** Absent for a new one. */
  readonly standing?: StandingScenario;
  readonly scenario: Scenario;
}

const headerRow = 3;

/**
 * Write the scenarios to the table Scenarios, which is made where there is none. Only cells whose content changed are written; formulas, columns
 * and notes of the user's stay, rows of scenarios that are gone go.
 *
 * Cost     three round trips
 */
export function saveScenarios(drafts: readonly ScenarioDraft[]): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const table = context.workbook.tables.getItemOrNullObject(scenariosTable).load("name,worksheet/name");
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    const saved = `${plural(drafts.length, "scenario")} saved`;
    if (table.isNullObject) {
      if (protection.protected) return fail(protectedWorkbook());
      const sheet = freeName(scenariosTable, namesOf(sheets.items));
      const link = await addTable(context, sheet, drafts);
      return ok({ message: `${saved} on the new sheet ${sheet}. Change the cells there as you like: Select reads them.`, link });
    }
    const sheet = table.worksheet.name;
    if (sheets.items.some(({ name, protection: own }) => name === sheet && own.protected)) return fail(protectedSheet(sheet));
    const range = table.getRange().load("values,formulas,rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const plan = planRows(toContents(range.values, range.formulas), drafts);
    if (!plan.ok) return fail({ ...plan.error, link: linkToArea(sheet, areaOf(range)) });
    await rewrite(context, { sheet, area: areaOf(range), contents: plan.value, before: range.formulas });
    return ok({
      message: `${saved} in the table ${scenariosTable}.`,
      link: linkToArea(sheet, { ...areaOf(range), rows: 1 + drafts.length }),
    });
  });
}

function contentOf({ scenario }: ScenarioDraft, key: ScenarioKey): Content {
  const cell = scenarioCells(scenario)[key];
  return typeof cell === "string" || typeof cell === "number" ? cell : "";
}

async function addTable(context: Excel.RequestContext, name: string, drafts: readonly ScenarioDraft[]): Promise<CellLink> {
  const area = { row: headerRow, column: 0, rows: drafts.length + 1, columns: scenarioFields.length };
  const body = { ...area, row: headerRow + 1, rows: drafts.length };
  const contents = drafts.map((draft) => scenarioFields.map(({ key }) => contentOf(draft, key)));
  await writeAllOrNothing(
    context,
    [
      write(() => {
        const sheet = context.workbook.worksheets.add(name);
        sheet.getRange(formatAddress({ ...area, rows: 1 })).values = [scenarioFields.map(({ label }) => label)];
        sheet.getRange(formatAddress(body)).values = toInputs(contents);
        const table = sheet.tables.add(formatAddress(area), true);
        table.name = scenariosTable;
        styleScenarioTop(sheet, area);
        styleScenarioRows(sheet, body, new Map(scenarioFields.map(({ key }, column) => [key, column])));
      }),
    ],
    (fresh) => removeSheet(fresh, name),
  );
  return linkToArea(name, body);
}

const changed: Refusal = {
  message: "The table Scenarios was changed in the sheet meanwhile.",
  cure: "Nothing was written. Reset the limits to read it again, then repeat your change.",
};

/** Header and rows as they are to be; a row that is not where it was read refuses. */
function planRows(standing: Contents, drafts: readonly ScenarioDraft[]): Result<Contents, Refusal> {
  const [header = [], ...rows] = standing;
  const headers = header.map(String);
  const missing = scenarioFields.filter(({ key }) => !recognizeFields(scenarioFields, headers).has(key));
  const all = [...headers, ...missing.map(({ label }) => label)];
  const columns = recognizeFields(scenarioFields, all);
  const planned: Content[][] = [all];
  for (const draft of drafts) {
    const own = draft.standing === undefined ? undefined : rows[draft.standing.row];
    if (draft.standing !== undefined && textOf(own?.[columns.get("name") ?? -1]) !== draft.standing.scenario.name) return fail(changed);
    const cells = all.map((_, column) => own?.[column] ?? "");
    for (const { key } of scenarioFields) {
      const content = contentOf(draft, key);
      const isSame = draft.standing !== undefined && contentOf(draft.standing, key) === content;
      if (!isSame) cells[columns.get(key) ?? 0] = content;
    }
    planned.push(cells);
  }
  return ok(planned);
}

/** What a cell reads; a formula reads as none of the names it may give. */
function textOf(content: Content | undefined): string {
  return content === undefined || typeof content === "object" ? "" : String(content).trim();
}

interface Rewriting {
  readonly sheet: string;
  readonly area: Address;
  readonly contents: Contents;
  readonly before: Excel.Range["formulas"];
}

async function rewrite(context: Excel.RequestContext, { sheet, area, contents, before }: Rewriting): Promise<void> {
  const after = { ...area, rows: Math.max(2, contents.length), columns: contents[0]?.length ?? area.columns };
  const union = { ...area, rows: Math.max(area.rows, after.rows), columns: Math.max(area.columns, after.columns) };
  const columns = recognizeFields(scenarioFields, (contents[0] ?? []).map(String));
  const body = { ...after, row: after.row + 1, rows: after.rows - 1 };
  await writeAllOrNothing(
    context,
    [
      write(() => {
        const table = context.workbook.tables.getItem(scenariosTable);
        table.resize(formatAddress(after));
        rangeAt(context, sheet, { ...after, rows: contents.length }).formulas = toInputs(contents);
        const left = area.rows - after.rows;
        if (left > 0) rangeAt(context, sheet, { ...area, row: area.row + after.rows, rows: left }).clear();
        styleScenarioRows(context.workbook.worksheets.getItem(sheet), body, columns);
      }),
    ],
    async (fresh) => {
      rangeAt(fresh, sheet, union).clear("Contents");
      fresh.workbook.tables.getItem(scenariosTable).resize(formatAddress(area));
      rangeAt(fresh, sheet, area).formulas = before;
      await fresh.sync();
    },
  );
}
