import type { RibsWeights } from "../../core/score/ribs";
import { assumptionNames } from "../../core/assumptions/readAssumptions";
import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAbsolute } from "../../core/sheet/address";
import { type AssumptionsDraft, draftAssumptions, groups, sheetColumns, unite } from "./draft";
import { styleRows, styleTop } from "./style";
import { type Catalog, namedBlocks, rangeAt, readCatalog } from "../excel/catalog";
import { linkToArea, quoteSheet } from "../excel/cellLink";
import { bytesOf, toInputs } from "../excel/content";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { protectedSheet, protectedWorkbook } from "../excel/refusal";
import { plural } from "../page/words";
import { serialDate } from "../../core/sheet/serialDate";
import { inWorkbook, type Write, write, writeAllOrNothing } from "../excel/session";

export const assumptionsSheet = "Assumptions";
const headerRow = 3;

/** What is to be written so that every assumption has its cell and its name. */
export interface AssumptionsPlan {
  readonly writes: readonly Write[];
  /** How many assumptions the sheet lacked. */
  readonly added: number;
  readonly restore: (context: Excel.RequestContext) => Promise<void>;
}

/** Add the sheet Assumptions, or the rows it lacks; values that stand there are kept. */
export function addAssumptions(): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const catalog = await readCatalog(context);
    const plan = planAssumptions(context, catalog);
    if (!plan.ok) return plan;
    const { added, writes, restore } = plan.value;
    const link = { sheet: assumptionsSheet, address: "A1" };
    if (added === 0) return ok({ message: "Assumptions is complete already; nothing was written.", link });
    await writeAllOrNothing(context, writes, restore);
    return ok({ message: `${plural(added, "assumption")} added to the sheet Assumptions; values that stood there are kept.`, link });
  });
}

/** Write the four weights to their cells on Assumptions, as shares. */
export function saveWeights(weights: RibsWeights): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const catalog = await readCatalog(context);
    const plan = planAssumptions(context, catalog);
    if (!plan.ok) return plan;
    const cells = weightCells(catalog, plan.value);
    if (cells.some(({ sheet }) => catalog.sheets.find(({ name }) => name === sheet)?.isProtected === true)) {
      return fail(protectedSheet(cells[0]?.sheet ?? assumptionsSheet));
    }
    const old = cells.map(({ sheet, area, isNew }) => (isNew ? undefined : rangeAt(context, sheet, area).load("formulas")));
    await context.sync();
    const captured = old.map((range) => range?.formulas);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const writes = cells.map(({ sheet, area }, index) =>
      write(() => {
        rangeAt(context, sheet, area).values = [[(weights[index] ?? 0) / total]];
      }),
    );
    await writeAllOrNothing(context, [...plan.value.writes, ...writes], async (fresh) => {
      cells.forEach(({ sheet, area }, index) => {
        const formulas = captured[index];
        if (formulas !== undefined) rangeAt(fresh, sheet, area).formulas = formulas;
      });
      await plan.value.restore(fresh);
    });
    const shares = weights.map((weight) => String(Math.round((100 * weight) / total))).join(" / ");
    const [first] = cells;
    return ok({
      message: `Weights saved: ${shares}.`,
      ...(first === undefined ? {} : { link: linkToArea(first.sheet, unite(cells.map(({ area }) => area)) ?? first.area) }),
    });
  });
}

interface WeightCell {
  readonly sheet: string;
  readonly area: Address;
  readonly isNew: boolean;
}

function weightCells(catalog: Catalog, plan: AssumptionsPlan & { readonly draft?: AssumptionsDraft }): readonly WeightCell[] {
  const blocks = namedBlocks(catalog);
  return (groups.weights ?? []).flatMap((name): readonly WeightCell[] => {
    const block = blocks.get(name);
    if (block !== undefined) return [{ ...block, isNew: false }];
    const area = plan.draft?.names.get(name);
    return area === undefined ? [] : [{ sheet: assumptionsSheet, area, isNew: true }];
  });
}

/** Plan the missing rows below what stands on the sheet, their names, and the names of whole groups. */
export function planAssumptions(
  context: Excel.RequestContext,
  catalog: Catalog,
): Result<AssumptionsPlan & { readonly draft: AssumptionsDraft }, Refusal> {
  const blocks = namedBlocks(catalog);
  const entry = catalog.sheets.find(({ name }) => name === assumptionsSheet);
  const startRow = entry?.used === undefined ? headerRow + 1 : Math.max(headerRow + 1, entry.used.row + entry.used.rows + 1);
  const draft = draftAssumptions((name) => blocks.has(name), startRow, serialDate(new Date()));
  const added = assumptionNames.filter((name) => draft.names.has(name)).length;
  const names = [...namesOf(draft, catalog)];
  const nothing = async (): Promise<void> => Promise.resolve();
  if (added === 0 && names.length === 0) return ok({ writes: [], added, restore: nothing, draft });
  if (entry === undefined && !catalog.canAddSheets) return fail(protectedWorkbook());
  if (entry?.isProtected === true && added > 0) return fail(protectedSheet(assumptionsSheet));
  const writes = [
    ...(added === 0
      ? []
      : [
          write(() => {
            writeRows(context, entry === undefined, draft, startRow);
          }, bytesOf(draft.contents)),
        ]),
    write(() => {
      for (const [name, formula] of names) context.workbook.names.add(name, formula);
    }),
  ];
  return ok({
    writes,
    added,
    draft,
    restore: (fresh) => takeBack(fresh, { isNew: entry === undefined, startRow, rows: draft.contents.length, names }),
  });
}

/** The names the draft needs, and those of groups that are not defined yet, with what they refer to. */
function namesOf(draft: AssumptionsDraft, catalog: Catalog): ReadonlyMap<string, string> {
  const blocks = namedBlocks(catalog);
  const taken = new Set(catalog.names.map(({ name }) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const [name, area] of draft.names) if (!taken.has(name)) names.set(name, reference(assumptionsSheet, area));
  for (const [group, members] of Object.entries(groups)) {
    if (taken.has(group)) continue;
    const cells = members.flatMap((name) => {
      const area = draft.names.get(name);
      return area === undefined ? (blocks.get(name) ?? []) : { sheet: assumptionsSheet, area };
    });
    const block = unite(cells.map(({ area }) => area));
    const [first] = cells;
    const isOneBlock = first !== undefined && block !== undefined && cells.every(({ sheet }) => sheet === first.sheet);
    const positions = members.map((_, index) => String(index + 1)).join(",");
    names.set(group, isOneBlock ? reference(first.sheet, block) : `=CHOOSE({${positions}},${members.join(",")})`);
  }
  return names;
}

function reference(sheet: string, area: Address): string {
  return `=${quoteSheet(sheet)}!${formatAbsolute(area)}`;
}

function writeRows(context: Excel.RequestContext, isNew: boolean, draft: AssumptionsDraft, startRow: number): void {
  const { worksheets } = context.workbook;
  const sheet = isNew ? worksheets.add(assumptionsSheet) : worksheets.getItem(assumptionsSheet);
  if (isNew) {
    sheet.getRange("A1:A2").values = [
      ["Assumptions"],
      [
        "Every number that shapes a result. Change a blue cell and everything recalculates. Use a name in your own formulas, for example discount_rate.",
      ],
    ];
    sheet.getRange("A3:C3").values = [["input: yours to change", "formula: calculated", "◷ older than 6 months: check the source"]];
    sheet.getRangeByIndexes(headerRow, 0, 1, sheetColumns.length).values = [[...sheetColumns]];
    styleTop(sheet, headerRow);
  }
  const { length } = draft.contents;
  sheet.getRangeByIndexes(startRow, 0, length, draft.contents[0]?.length ?? 1).formulas = toInputs(draft.contents);
  styleRows(sheet, draft, startRow);
}

/** Undo a half-written plan: our names, and our rows or our sheet. */
async function takeBack(
  context: Excel.RequestContext,
  plan: {
    readonly isNew: boolean;
    readonly startRow: number;
    readonly rows: number;
    readonly names: readonly (readonly [string, string])[];
  },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(assumptionsSheet).load("name");
  const names = plan.names.map(([name]) => context.workbook.names.getItemOrNullObject(name).load("name"));
  await context.sync();
  for (const name of names) if (!name.isNullObject) name.delete();
  if (!sheet.isNullObject) {
    if (plan.isNew) sheet.delete();
    else sheet.getRangeByIndexes(plan.startRow, 0, plan.rows, sheetColumns.length).getEntireRow().clear();
  }
  await context.sync();
}
