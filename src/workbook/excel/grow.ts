import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { type Catalog, rangeAt, type TableEntry } from "./catalog";
import { linkToArea } from "./cellLink";
import { type Content, type Contents, isBlankContent, toContents } from "./content";
import type { Plan, Touched } from "./plan";
import type { Refusal } from "./refusal";
import { insertRows, type Write, write, writeCells, writeTableBody } from "./write";

/** How a table gets rows at its end, without a cell of anybody's lost. */
export interface Growth {
  /** The new rows below the header. */
  readonly area: Address;
  /** Room for the rows, and the table at its new size; their cells are to be written after. */
  readonly writes: readonly Write[];
  readonly touched: readonly Touched[];
  /** Rows as they are to be written: where nothing is given, a column with one formula goes on with it. */
  readonly filled: (rows: readonly (readonly (Content | undefined)[])[]) => Contents;
}

/** Queue the reading of what stands where a table is to grow; the result is called after the next round trip. */
export function queueGrowth(
  context: Excel.RequestContext,
  catalog: Catalog,
  table: TableEntry,
  count: number,
): () => Result<Growth, Refusal> {
  const { sheet, area, name } = table;
  const below = { ...area, row: area.row + area.rows, rows: Math.max(1, count) };
  const cells = rangeAt(context, sheet, below).load("values,formulas");
  const ends = [area.row + 1, area.row + area.rows - 1].map((row) =>
    rangeAt(context, sheet, { ...area, row, rows: 1 }).load("values,formulas"),
  );
  return () => {
    const standing = toContents(cells.values, cells.formulas);
    const inTheWay = standing.findIndex((row) => row.some((content) => !isBlankContent(content)));
    const isFree = count === 0 || inTheWay < 0;
    // Whole rows go in: what stands below moves down. A table beside would be torn.
    const isTorn = catalog.tables.some(
      (other) => other.sheet === sheet && other.name !== name && other.area.row < below.row && other.area.row + other.area.rows > below.row,
    );
    if (!isFree && isTorn) return fail(noRoom(table, { ...below, row: below.row + inTheWay, rows: 1 }));
    const [first = [], last = []] = ends.map((range) => toContents(range.values, range.formulas)[0] ?? []);
    return ok({
      area: { ...below, rows: count },
      writes: [
        ...(isFree ? [] : [insertRows({ sheet, at: below.row, count })]),
        write(({ workbook }) => {
          workbook.tables.getItem(name).resize(formatAddress({ ...area, rows: area.rows + count }));
        }),
      ],
      touched: isFree && count > 0 ? [{ sheet, area: below, planned: standing, withFormats: true }] : [],
      filled: (rows) => rows.map((row) => row.map((content, column) => content ?? goesOn(first[column], last[column]))),
    });
  };
}

/** The formula of a calculated column, which reads alike in every row. */
function goesOn(first: Content | undefined, last: Content | undefined): Content {
  return typeof first === "object" && typeof last === "object" && first.formula === last.formula ? first : "";
}

function noRoom({ sheet, name }: TableEntry, cells: Address): Refusal {
  return {
    message: `The cells below the table ${name} are filled, and another table stands beside it.`,
    cure: "Nothing was written. Move the cells further down, then try again.",
    link: linkToArea(sheet, cells),
  };
}

/**
 * Queue the reading of a table whose body is to be written anew, longer or shorter, with columns added at its right; rows it gives up are blanked.
 *
 * The result is called after the next round trip.
 */
export function queueRewrite(
  context: Excel.RequestContext,
  catalog: Catalog,
  table: TableEntry,
  { rows, added = 0 }: { readonly rows: number; readonly added?: number },
): () => Result<(contents: Contents) => Plan, Refusal> {
  const { sheet, area, name } = table;
  const length = Math.max(1, rows);
  const more = Math.max(0, length + 1 - area.rows);
  const whole = rangeAt(context, sheet, area).load("values,formulas");
  const beside = { ...area, column: area.column + area.columns, columns: Math.max(1, added), rows: length + 1 };
  const room = rangeAt(context, sheet, beside).load("values,formulas");
  const queued = queueGrowth(context, catalog, table, more);
  return () => {
    const grown = queued();
    if (!grown.ok) return grown;
    const right = toContents(room.values, room.formulas);
    if (added > 0 && right.some((row) => row.some((content) => !isBlankContent(content)))) return fail(noRoomBeside(table, beside));
    const columns = area.columns + added;
    return ok((contents: Contents): Plan => {
      const left = Array.from({ length: Math.max(0, area.rows - contents.length) }, () => Array.from({ length: columns }, () => ""));
      return {
        tables: [{ name, area }],
        touched: [
          { sheet, area, planned: toContents(whole.values, whole.formulas), withFormats: true },
          ...grown.value.touched,
          ...(added > 0 ? [{ sheet, area: beside, planned: right, withFormats: true }] : []),
        ],
        writes: [
          ...grown.value.writes.filter(({ inserts }) => inserts !== undefined),
          write(({ workbook }) => {
            workbook.tables.getItem(name).resize(formatAddress({ ...area, columns, rows: length + 1 }));
          }),
          ...writeCells(sheet, area, contents.slice(0, 1)),
          ...writeTableBody(sheet, { row: area.row + 1, column: area.column }, contents.slice(1)),
          ...writeCells(sheet, { row: area.row + contents.length, column: area.column }, left),
        ],
      };
    });
  };
}

function noRoomBeside({ sheet, name }: TableEntry, cells: Address): Refusal {
  return {
    message: `The cells to the right of the table ${name} are filled.`,
    cure: "Nothing was written. Move them away, then try again.",
    link: linkToArea(sheet, cells),
  };
}
