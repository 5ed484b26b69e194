import { fieldOf } from "../../core/feature/fields";
import { type ChangedCell, compareLists, type ListCells, type ListChange } from "../../core/list/compareLists";
import { fail, ok, type Result } from "../../core/result";
import { type Address, columnLetters, formatAddress } from "../../core/sheet/address";
import { type Cell, isCellError } from "../../core/sheet/cell";
import { counted } from "../../core/sheet/words";
import { lockedSheet, rangeAt } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { type Content, toContents, toInput } from "../excel/content";
import { type Done, noFeatureSheet, type Outcome, type Refusal } from "../excel/refusal";
import { write, writeCells } from "../excel/write";
import { readAll } from "../portfolio";
import { moveReferences } from "../roadmap/moveReferences";
import { queueRows } from "./featureRows";
import type { FeatureSheet } from "./featureSheet";
import { sourceArea } from "./featureSource";
import { planHeaders } from "./headers";

/** Heads the column that marks rows which the export no longer holds. */
const markHeader = "Gone from export";
const goneMark = "gone";

/** What an update changed, or would change. */
export interface Updated extends Done {
  readonly change: ListChange;
}

/** A list as it was read, for another list to be updated from. */
export function cellsOf({ headers, cells, columns, features }: FeatureSheet): ListCells | undefined {
  const names = columns.matches.feature?.column;
  if (names === undefined) return undefined;
  const id = columns.matches.id?.column;
  return { headers, rows: cells, features: features.map(({ row }) => row), names, ...(id === undefined ? {} : { id }) };
}

/**
 * Update the features from a newer export of the same list: changed cells, new rows below, rows that are gone marked in the column Gone from export.
 *
 * Ratings, notes, formulas, and columns that the export does not have, stay as they are. `isPreview` names the changes and writes nothing.
 *
 * Cost     five round trips
 */
export function updateFeatures(incoming: ListCells, isPreview = false): Outcome<Updated> {
  return changeWorkbook(async (context): Promise<Result<Planned<Updated>, Refusal>> => {
    const { catalog, features } = await readAll(context);
    const standing = features === undefined ? undefined : cellsOf(features);
    if (features === undefined || standing === undefined) return fail(noFeatureSheet);
    const { source } = features;
    const change = compareLists(standing, incoming, (column) => isOwn(features, column));
    const locked = lockedSheet(catalog, source.sheet);
    if (locked !== undefined) return fail(locked);
    const columns = [...new Set(change.changed.map(({ column }) => column))];
    const mark = features.headers.indexOf(markHeader);
    const markColumn = mark < 0 ? features.headers.length : mark;
    const marks = change.gone.length > 0 || mark >= 0;
    const whole = sourceArea(source);
    const width = Math.max(whole.columns, marks ? markColumn + 1 : 0);
    const below = { ...whole, row: whole.row + whole.rows, rows: Math.max(1, change.added.length), columns: width };
    const last = { ...whole, row: below.row - 1, rows: 1 };
    const read = queueRows(context, features, marks ? [...columns, markColumn] : columns);
    const heads = planHeaders(context, features, marks && mark < 0 ? [markHeader] : []);
    const [under, above] = [
      rangeAt(context, source.sheet, below).load("values,formulas"),
      rangeAt(context, source.sheet, last).load("values,formulas,numberFormat"),
    ];
    await context.sync();
    const rows = read();
    const kept = withoutFormulas(
      change,
      columns,
      rows.columns.map(({ contents }) => contents),
    );
    const done: Updated = { message: sentence(kept, source.name), link: linkToArea(source.sheet, whole), change: kept };
    if (isPreview) return ok({ done });
    const blocked = heads.blocked();
    const standingBelow = toContents(under.values, under.formulas);
    const filled = kept.added.length === 0 ? -1 : standingBelow.findIndex((line) => line.some((content) => content !== ""));
    if (blocked !== undefined) return fail(inTheWay(source.sheet, blocked));
    if (filled >= 0) return fail(inTheWay(source.sheet, { ...below, row: below.row + filled, rows: 1 }));
    const [example = []] = toContents(above.values, above.formulas);
    const formats = (above.numberFormat as string[][])[0] ?? []; // as Excel gives them
    const isTable = source.kind === "table";
    const cells = (column: number): (string | number | boolean | null)[][] => {
      const changes = new Map(kept.changed.filter((cell) => cell.column === column).map(({ row, after }) => [row, after]));
      return Array.from({ length: source.rows }, (_, row) => [changes.has(row) ? toInput(contentOf(changes.get(row) ?? null)) : null]);
    };
    const goneRows = new Set(kept.gone.map(({ row }) => row));
    return ok({
      plan: {
        ...rows.plan,
        touched: [
          ...rows.plan.touched,
          ...heads.touched(),
          ...(kept.added.length === 0 ? [] : [{ sheet: source.sheet, area: below, planned: standingBelow, withFormats: true }]),
        ],
        writes: [
          ...heads.writes,
          write(({ workbook }) => {
            const sheet = workbook.worksheets.getItem(source.sheet);
            for (const column of columns) {
              const body = { ...whole, row: whole.row + 1, rows: source.rows, column: whole.column + column, columns: 1 };
              sheet.getRange(formatAddress(body)).values = cells(column);
            }
            if (kept.added.length === 0) return;
            if (isTable)
              workbook.tables
                .getItem(source.name)
                .resize(formatAddress({ ...whole, rows: whole.rows + kept.added.length, columns: width }));
            sheet.getRange(formatAddress({ ...below, columns: whole.columns })).numberFormat = kept.added.map(() => [...formats]);
          }),
          ...(marks
            ? writeCells(
                source.sheet,
                { row: whole.row + 1, column: whole.column + markColumn },
                Array.from({ length: source.rows }, (_, row) => [goneRows.has(row) ? goneMark : ""]),
              )
            : []),
          ...(kept.added.length === 0
            ? []
            : writeCells(
                source.sheet,
                below,
                kept.added.map((row, index) => newRow(row.cells, example, below, index, width)),
              )),
        ],
      },
      done,
    });
  });
}

/** Ratings and notes are the user's own, and so is what we mark. */
function isOwn({ columns, headers, hasScoreColumns, reading }: FeatureSheet, column: number): boolean {
  const key = reading.find((each) => each.column === column)?.key;
  if (headers[column] === markHeader) return true;
  if (key === "id" && columns.matches.id?.column === column) return true;
  return key !== undefined && (fieldOf(key).kind === "rating" || key === "notes" || (hasScoreColumns && key === "selected"));
}

/** A formula of the user stays, whatever the export says. */
function withoutFormulas(
  change: ListChange,
  columns: readonly number[],
  contents: readonly (readonly (readonly Content[])[])[],
): ListChange {
  const isFormula = ({ row, column }: ChangedCell): boolean => typeof contents[columns.indexOf(column)]?.[row]?.[0] === "object";
  return { ...change, changed: change.changed.filter((cell) => !isFormula(cell)) };
}

function contentOf(cell: Cell): Content {
  return cell === null || isCellError(cell) ? "" : cell;
}

/** What the export says, and the formulas of the row above. */
function newRow(cells: readonly Cell[], above: readonly Content[], below: Address, index: number, width: number): readonly Content[] {
  const followed = { sheet: "", edge: (row: number) => row, fromTable: "", toTable: "" };
  return Array.from({ length: width }, (_, column): Content => {
    const content = above[column];
    if (typeof content === "object")
      return { formula: moveReferences(content.formula, { ...followed, row: (row) => (row === below.row - 1 ? below.row + index : row) }) };
    return contentOf(cells[column] ?? null);
  });
}

/** "2 cells change, 1 row is new, 1 row is gone." */
function sentence({ changed, added, gone }: ListChange, name: string): string {
  if (changed.length + added.length + gone.length === 0) return `${name} says what the export says; nothing was written.`;
  return `${name} from the export: ${counted(changed.length, "cell")} changed, ${counted(added.length, "new row")}, ${counted(gone.length, "row")} gone and marked.`;
}

/** Each change in a line of its own: "B3 Status of Search: open → done". */
export function describeUpdate({ changed, added, gone }: ListChange, { source }: Pick<FeatureSheet, "source">): readonly string[] {
  const area = sourceArea(source);
  const cellAt = (row: number, column: number): string => `${columnLetters(area.column + column)}${String(area.row + 2 + row)}`;
  const shown = (cell: Cell): string =>
    cell === null || cell === "" ? "blank" : isCellError(cell) ? cell.error : String(cell).slice(0, 60);
  return [
    ...changed.map(
      ({ row, column, name, header, before, after }) => `${cellAt(row, column)} ${header} of ${name}: ${shown(before)} → ${shown(after)}`,
    ),
    ...added.map(({ name }) => `new: ${name}`),
    ...gone.map(({ row, name }) => `gone: ${name} (row ${String(area.row + 2 + row)})`),
  ];
}

function inTheWay(sheet: string, area: Address): Refusal {
  const address = formatAddress(area);
  return {
    message: `Cells beside or below the list are filled, first ${address}.`,
    cure: "Nothing was written. Make room there, for new rows below and for the column Gone from export beside, then update again.",
    link: { sheet, address },
  };
}
