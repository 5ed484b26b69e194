import { counted } from "../../core/sheet/words";
import { recognizeFields } from "../../core/sheet/field";
import type { Scenario } from "../../core/portfolio/scenario";
import { scenarioFields, type ScenarioKey } from "../../core/portfolio/scenarioField";
import { scenarioCells, type StandingScenario } from "../../core/portfolio/scenarioRow";
import { fail, ok, type Result } from "../../core/result";
import { lockedSheet, rangeAt, readCatalog } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { type Content, type Contents, toContents } from "../excel/content";
import { freeName, namesOf } from "../excel/freeName";
import { queueRewrite } from "../excel/grow";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { newPage, planPage } from "../page/writePage";
import { dressScenarioRows, headerRow, scenarioPage } from "./page";
import { scenariosTable } from "./read";

/** A scenario as the pane has it, with the row it was read from. */
export interface ScenarioDraft {
  /** Absent for a new one. */
  readonly standing?: StandingScenario;
  readonly scenario: Scenario;
}

/**
 * Write the scenarios to the table Scenarios, which is made where there is none. Only cells whose content changed are written; formulas, columns
 * and notes of the user's stay, rows of scenarios that are gone go.
 *
 * Cost     three round trips
 */
export function saveScenarios(drafts: readonly ScenarioDraft[]): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const catalog = await readCatalog(context);
    const table = catalog.tables.find(({ name }) => name === scenariosTable);
    const saved = `${counted(drafts.length, "scenario")} saved`;
    if (table === undefined) {
      const sheet = freeName(scenariosTable, namesOf(catalog.sheets));
      const standing = newPage(catalog, sheet);
      if (!standing.ok) return standing;
      const plan = planPage(standing.value, scenarioPage(drafts.map((draft) => scenarioFields.map(({ key }) => contentOf(draft, key)))));
      const link = linkToArea(sheet, { row: headerRow + 1, column: 0, rows: drafts.length, columns: scenarioFields.length });
      const message = `${saved} on the new sheet ${sheet}. Change the cells there as you like: Select reads them.`;
      return plan.ok ? ok({ plan: plan.value, done: { message, link } }) : plan;
    }
    const { sheet, area, headers } = table;
    const locked = lockedSheet(catalog, sheet);
    if (locked !== undefined) return fail(locked);
    const range = rangeAt(context, sheet, area).load("values,formulas");
    const missing = scenarioFields.filter(({ key }) => !recognizeFields(scenarioFields, headers).has(key));
    const queued = queueRewrite(context, catalog, table, { rows: drafts.length, added: missing.length });
    await context.sync();
    const planned = planRows(toContents(range.values, range.formulas), drafts);
    if (!planned.ok) return fail({ ...planned.error, link: linkToArea(sheet, area) });
    const rewrite = queued();
    if (!rewrite.ok) return rewrite;
    const columns = recognizeFields(scenarioFields, (planned.value[0] ?? []).map(String));
    const body = { ...area, row: area.row + 1, rows: Math.max(1, drafts.length), columns: planned.value[0]?.length ?? area.columns };
    return ok({
      plan: { ...rewrite.value(planned.value), finish: dressScenarioRows(sheet, body, columns) },
      done: { message: `${saved} in the table ${scenariosTable}.`, link: linkToArea(sheet, { ...area, rows: 1 + drafts.length }) },
    });
  });
}

function contentOf({ scenario }: ScenarioDraft, key: ScenarioKey): Content {
  const cell = scenarioCells(scenario)[key];
  return typeof cell === "string" || typeof cell === "number" ? cell : "";
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
