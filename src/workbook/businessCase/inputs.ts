import { type FieldKey } from "../../core/feature/fields";
import { columnOf } from "../../core/feature/columnMap";
import { referenceTo } from "../../core/list/readList";
import { columnLetters } from "../../core/sheet/address";
import { quoteSheet } from "../excel/cellLink";
import type { FeatureSheet } from "../features/featureSheet";
import { sourceArea } from "../features/featureSource";

/** How formulas of another sheet name the columns of the features. */
export interface FeatureColumns {
  /** All cells of a field below the header: `Features[Cost]`; undefined where no column holds it. */
  readonly column: (field: FieldKey) => string | undefined;
  /** The header of a field, from which rows are counted. */
  readonly header: (field: FieldKey) => string | undefined;
  /** "AI portfolio", quoted where a formula needs it. */
  readonly sheet: string;
  /** The field that tells rows apart: the IDs where there are any, else the names. */
  readonly key: "id" | "feature";
  /** What a reference to a cell of a field means: converted where the column is in another unit. */
  readonly meant: (field: FieldKey, reference: string) => string;
}

export function featureColumns({ source, headers, columns, features, reading }: FeatureSheet): FeatureColumns {
  const area = sourceArea(source);
  const sheet = quoteSheet(source.sheet);
  const inTable = (header: string): string => header.replace(/[[\]#'@]/g, "'$&");
  const letters = (column: number): string => `$${columnLetters(area.column + column)}`;
  const name = (field: FieldKey, ofTable: (header: string) => string, ofRange: (letters: string) => string): string | undefined => {
    const column = columnOf(columns, field);
    if (column === undefined) return undefined;
    return source.kind === "table" ? ofTable(inTable(headers[column] ?? "")) : `${sheet}!${ofRange(letters(column))}`;
  };
  const [top, last] = [String(area.row + 1), String(area.row + area.rows)];
  const hasIds = columnOf(columns, "id") !== undefined && features.every(({ id, name: feature }) => id !== "" && id !== feature);
  return {
    column: (field) =>
      name(
        field,
        (header) => `${source.name}[${header}]`,
        (letter) => `${letter}$${String(area.row + 2)}:${letter}$${last}`,
      ),
    header: (field) =>
      name(
        field,
        (header) => `${source.name}[[#Headers],[${header}]]`,
        (letter) => `${letter}$${top}`,
      ),
    sheet,
    key: hasIds ? "id" : "feature",
    meant: (field, reference) =>
      referenceTo(
        reading.find(({ key }) => key === field),
        reference,
      ) ?? "NA()",
  };
}

/** The cell of a field in a row of the features, counted from 1 by another cell. */
export function cellOf(columns: FeatureColumns, field: FieldKey, row: string): string | undefined {
  const column = columns.column(field);
  return column === undefined ? undefined : columns.meant(field, `INDEX(${column},${row})`);
}

/** The address of the cell of a field on its sheet: it goes where the feature's row goes. */
export function addressFormula(columns: FeatureColumns, field: FieldKey, row: string): string {
  const header = columns.header(field);
  return header === undefined ? `"no column"` : `SUBSTITUTE(ADDRESS(ROW(${header})+${row},COLUMN(${header})),"$","")`;
}

/** A link to the cell whose address another cell holds. */
export function linkTo(columns: FeatureColumns, address: string): string {
  const sheet = columns.sheet.replaceAll('"', '""');
  return `IF(${address}="no column",${address},HYPERLINK("#${sheet}!"&${address},${address}))`;
}
