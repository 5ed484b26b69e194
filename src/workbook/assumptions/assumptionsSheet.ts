import { counted } from "../../core/sheet/words";
import type { RibsWeights } from "../../core/score/ribs";
import { assumptionNames } from "../../core/assumptions/readAssumptions";
import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAbsolute } from "../../core/sheet/address";
import { serialDate } from "../../core/sheet/serialDate";
import { type Catalog, isNameLacking, lockedSheet, namedBlocks, rangeAt, readCatalog } from "../excel/catalog";
import { linkToArea, quoteSheet } from "../excel/cellLink";
import { changeWorkbook, type Planned } from "../excel/change";
import { toContents } from "../excel/content";
import { joinPlans, type Plan } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { protectedWorkbook } from "../excel/refusal";
import { addSheet, write, writeCells } from "../excel/write";
import { dressPage, planAddition, setName } from "../page/writePage";
import { dateColumn } from "./dateColumn";
import { type AssumptionsDraft, draftAssumptions, groups, sheetColumns, sheetWidths, unite } from "./draft";

export const assumptionsSheet = "Assumptions";
const headerRow = 3;

/** What is to be written so that every assumption has its cell and its name. */
export interface AssumptionsPlan {
  readonly plan: Plan;
  /** How many assumptions the sheet lacked. */
  readonly added: number;
  readonly draft: AssumptionsDraft;
}

/** Add the sheet Assumptions, or the rows it lacks; values that stand there are kept. */
export function addAssumptions(): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const planned = planAssumptions(await readCatalog(context));
    if (!planned.ok) return planned;
    const { added, plan } = planned.value;
    const link = { sheet: assumptionsSheet, address: "A1" };
    const message =
      added > 0
        ? `${counted(added, "assumption")} added to the sheet Assumptions; values that stood there are kept.`
        : plan.writes.length > 0
          ? "Assumptions is complete already; its names refer to their cells again."
          : "Assumptions is complete already; nothing was written.";
    return ok({ plan, done: { message, link } });
  });
}

/** Write the four weights to their cells on Assumptions, as shares. */
export function saveWeights(weights: RibsWeights): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const catalog = await readCatalog(context);
    const planned = planAssumptions(catalog);
    if (!planned.ok) return planned;
    const cells = weightCells(catalog, planned.value);
    const locked = cells.map(({ sheet }) => lockedSheet(catalog, sheet)).find((refusal) => refusal !== undefined);
    if (locked !== undefined) return fail(locked);
    const standing = cells.filter(({ isNew }) => !isNew);
    const old = standing.map(({ sheet, area }) => ({ sheet, area, range: rangeAt(context, sheet, area).load("values,formulas") }));
    await context.sync();
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = weights.map((weight) => String(Math.round((100 * weight) / total))).join(" / ");
    const [first] = cells;
    const saving: Plan = {
      touched: old.map(({ sheet, area, range }) => ({ sheet, area, planned: toContents(range.values, range.formulas) })),
      writes: cells.flatMap(({ sheet, area }, index) => writeCells(sheet, area, [[(weights[index] ?? 0) / total]])),
    };
    return ok({
      plan: joinPlans(planned.value.plan, saving),
      done: {
        message: `Weights saved: ${shares}.`,
        ...(first === undefined ? {} : { link: linkToArea(first.sheet, unite(cells.map(({ area }) => area)) ?? first.area) }),
      },
    });
  });
}

interface WeightCell {
  readonly sheet: string;
  readonly area: Address;
  readonly isNew: boolean;
}

function weightCells(catalog: Catalog, { draft }: AssumptionsPlan): readonly WeightCell[] {
  const blocks = namedBlocks(catalog);
  return (groups.weights ?? []).flatMap((name): readonly WeightCell[] => {
    const block = blocks.get(name);
    if (block !== undefined) return [{ ...block, isNew: false }];
    const area = draft.names.get(name);
    return area === undefined ? [] : [{ sheet: assumptionsSheet, area, isNew: true }];
  });
}

/** Plan the missing rows below what stands on the sheet, their names, and the names of whole groups. */
export function planAssumptions(catalog: Catalog): Result<AssumptionsPlan, Refusal> {
  const blocks = namedBlocks(catalog);
  const entry = catalog.sheets.find(({ name }) => name === assumptionsSheet);
  const startRow = entry?.used === undefined ? headerRow + 1 : Math.max(headerRow + 1, entry.used.row + entry.used.rows + 1);
  const draft = draftAssumptions((name) => blocks.has(name), startRow, serialDate(new Date()));
  const added = assumptionNames.filter((name) => draft.names.has(name)).length;
  const grouped = groupNames(draft, catalog);
  if (added === 0 && grouped.size === 0) return ok({ plan: { writes: [] }, added, draft });
  if (entry === undefined && !catalog.canAddSheets) return fail(protectedWorkbook());
  const locked = added > 0 ? lockedSheet(catalog, assumptionsSheet) : undefined;
  if (locked !== undefined) return fail(locked);
  if (entry === undefined) putTop(draft.page);
  const page = draft.page.finish();
  const isTaken = (name: string): boolean => catalog.names.some((known) => known.name.toLowerCase() === name);
  const naming: Plan = {
    names: [...grouped.keys()],
    writes: [
      write((context) => {
        for (const [name, formula] of grouped) setName(context, isTaken(name), name, formula);
      }),
    ],
  };
  const adding = planAddition(catalog, assumptionsSheet, page);
  const whole: Plan =
    entry === undefined
      ? {
          names: adding.names ?? [],
          writes: [addSheet(assumptionsSheet), ...adding.writes],
          finish: dressPage(assumptionsSheet, page, false).slice(0, -1),
        }
      : adding;
  return ok({ plan: joinPlans(added === 0 ? { writes: [] } : whole, naming), added, draft });
}

function putTop(page: AssumptionsDraft["page"]): void {
  page.title(
    "Assumptions",
    "Every number that shapes a result. Change a blue cell and everything recalculates. Use a name in your own formulas, for example discount_rate.",
  );
  page.put(2, 0, [["input: yours to change"]], "inputText");
  page.put(2, 1, [["formula: calculated"]], "boxed");
  page.put(2, 2, [["◷ older than 6 months: check the source"]], "flag");
  page.put(headerRow, 0, [[...sheetColumns]], "head");
  for (const column of [2, dateColumn]) page.look({ row: headerRow, column, rows: 1, columns: 1 }, "number");
  page.setWidths(sheetWidths);
  page.freeze(headerRow + 1);
  page.setPrint({ orientation: "Portrait", titleRows: `$1:$${String(headerRow + 1)}` });
}

/** The names of groups that are missing, or that broke when the sheet they referred to was deleted, with what they refer to. */
function groupNames(draft: AssumptionsDraft, catalog: Catalog): ReadonlyMap<string, string> {
  const blocks = namedBlocks(catalog);
  const names = new Map<string, string>();
  for (const [group, members] of Object.entries(groups)) {
    if (!isNameLacking(catalog, group)) continue;
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
