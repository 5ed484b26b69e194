import { isOldPrice } from "../../core/assumptions/oldPrice";
import { assumptionRows } from "../../core/assumptions/assumptionRows";
import type { Feature } from "../../core/feature/feature";
import { recognizeFields, type TableField } from "../../core/sheet/field";
import { type CostKey, costFields, neededForCosts, neededForVolumes, type VolumeKey, volumeFields } from "../../core/money/costFields";
import {
  type CostProblem,
  type FeatureVolume,
  readCosts,
  readVolumes,
  type StrategyCost,
  type TableRead,
} from "../../core/money/readCosts";
import type { Cells } from "../../core/sheet/cell";
import { ok, type Result } from "../../core/result";
import { formatAddress } from "../../core/sheet/address";
import { dateColumn } from "../assumptions/dateColumn";
import { type Catalog, namedBlocks, rangeAt, readCatalog, type TableEntry } from "../excel/catalog";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { toCells } from "../excel/content";
import type { Outcome, Refusal } from "../excel/refusal";
import { serialDate } from "../../core/sheet/serialDate";
import { inWorkbook } from "../excel/session";

/** A problem with its cell. */
export type LocatedCostProblem = Omit<CostProblem, "row" | "column"> & { readonly link: CellLink };

/** Volumes and costs as they stand in the workbook. */
export interface CostsSheet {
  readonly volumes: readonly FeatureVolume[];
  readonly costs: readonly StrategyCost[];
  readonly problems: readonly LocatedCostProblem[];
  /** Prices and rows whose date is older than six months, assumptions first. */
  readonly old: readonly CellLink[];
  /** The row of Volumes about a feature, whether or not it can be computed with. */
  readonly waitingRow: (feature: string) => number | undefined;
  readonly linkToVolume: (row: number, key: VolumeKey) => CellLink;
  readonly linkToCost: (row: number, key: CostKey) => CellLink;
}

/** The tables of ours, where they are. */
export interface CostEntries {
  readonly volumes: TableEntry | undefined;
  readonly costs: TableEntry | undefined;
}

/** Find both tables: by our names, with the columns that reading needs. */
export function findCosts({ tables }: Catalog): CostEntries {
  const find = <K extends string>(name: RegExp, fields: readonly TableField<K>[], needed: readonly K[]): TableEntry | undefined =>
    tables.find((table) => {
      const columns = recognizeFields(fields, table.headers);
      return name.test(table.name) && needed.every((key) => columns.has(key));
    });
  return { volumes: find(/^Volumes\d*$/i, volumeFields, neededForVolumes), costs: find(/^Costs\d*$/i, costFields, neededForCosts) };
}

/** Read volumes and costs; undefined where neither table is there. Cost: three round trips. */
export function readCostsSheet(features: readonly Feature[]): Outcome<CostsSheet | undefined> {
  return inWorkbook(async (context): Promise<Result<CostsSheet | undefined, Refusal>> => {
    const catalog = await readCatalog(context);
    const read = queueCosts(context, catalog);
    await context.sync();
    return ok(read?.(features));
  });
}

/** Queue the reading of both tables and of the dates of prices; the result is called after the next round trip. */
export function queueCosts(context: Excel.RequestContext, catalog: Catalog): ((features: readonly Feature[]) => CostsSheet) | undefined {
  const { volumes, costs } = findCosts(catalog);
  if (volumes === undefined && costs === undefined) return undefined;
  const cellsOf = (table: TableEntry | undefined): (() => Cells) => {
    if (table === undefined) return () => [];
    const body = rangeAt(context, table.sheet, bodyOf(table)).load("values");
    return () => toCells(body.values);
  };
  const [volumeCells, costCells, dates] = [cellsOf(volumes), cellsOf(costs), queueDates(context, catalog)];
  return (features) => {
    const today = serialDate(new Date());
    const readV = readVolumes(volumes?.headers ?? [], volumeCells(), features);
    const readC = readCosts(costs?.headers ?? [], costCells(), features);
    const [linkToVolume, linkToCost] = [linker(volumes, volumeFields), linker(costs, costFields)];
    return {
      volumes: readV.rows,
      costs: readC.rows,
      problems: [...located(volumes, readV), ...located(costs, readC)],
      old: [
        ...dates().filter(({ date }) => isOldPrice(date, today)),
        ...readV.dates.filter(({ date }) => isOldPrice(date, today)).map(({ row }) => ({ link: linkToVolume(row, "date") })),
        ...readC.dates.filter(({ date }) => isOldPrice(date, today)).map(({ row }) => ({ link: linkToCost(row, "date") })),
      ].map(({ link }) => link),
      waitingRow: (feature) => readV.found.get(feature),
      linkToVolume,
      linkToCost,
    };
  };
}

/** The rows below the header; one at least. */
export function bodyOf({ area }: TableEntry): TableEntry["area"] {
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) };
}

function linker<K extends string>(table: TableEntry | undefined, fields: readonly TableField<K>[]): (row: number, key: K) => CellLink {
  const columns = recognizeFields(fields, table?.headers ?? []);
  return (row, key) => cellOf(table, row, columns.get(key));
}

function cellOf(table: TableEntry | undefined, row: number, column: number | undefined): CellLink {
  if (table === undefined) return { sheet: "Costs", address: "A1" };
  const { area, sheet } = table;
  const cell = { row: area.row + 1 + row, column: area.column + (column ?? 0), rows: 1, columns: column === undefined ? area.columns : 1 };
  return { sheet, address: formatAddress(cell) };
}

function located<T>(table: TableEntry | undefined, { problems }: TableRead<T>): readonly LocatedCostProblem[] {
  return problems.map(({ row, column, ...problem }) => ({ ...problem, link: cellOf(table, row, column) }));
}

const datedNames: readonly string[] = assumptionRows.flatMap((section) =>
  section.rows.flatMap((row) => (row.kind === "cell" && "isDated" in row ? [row.name] : [])),
);

/** The dates that stand beside the dated prices. */
function queueDates(context: Excel.RequestContext, catalog: Catalog): () => readonly { readonly link: CellLink; readonly date: number }[] {
  const blocks = namedBlocks(catalog);
  const reads = datedNames.flatMap((name) => {
    const block = blocks.get(name);
    if (block === undefined) return [];
    const cell = { row: block.area.row, column: dateColumn, rows: 1, columns: 1 };
    return [{ link: linkToArea(block.sheet, cell), range: rangeAt(context, block.sheet, cell).load("values") }];
  });
  return () =>
    reads.flatMap(({ link, range }) => {
      const date = toCells(range.values)[0]?.[0];
      return typeof date === "number" ? [{ link, date }] : [];
    });
}
