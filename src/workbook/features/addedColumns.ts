import { columnOf } from "../../core/feature/columnMap";
import { fail, ok, type Result } from "../../core/result";
import { type Address, columnLetters, filled, formatAddress } from "../../core/sheet/address";
import { planAssumptions } from "../assumptions/assumptionsSheet";
import { rangeAt } from "../excel/catalog";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { type Contents, toCells, toInputs } from "../excel/content";
import type { FeatureSheet } from "./featureSheet";
import { type FeatureSource, sourceArea } from "./featureSource";
import { readAll } from "../portfolio";
import { type Done, type Outcome, protectedSheet, type Refusal } from "../excel/refusal";
import { type ColumnFormula, type RowReferences, tableReference } from "../scores/scoreFormulas";
import { inWorkbook, type Write, write, writeAllOrNothing, writeBlock } from "../excel/session";

/** Columns of formulas to add to the features. */
export interface AddedColumns<Name extends string> {
  /** Headers in their order; none is a word for an input, and none holds signs that a formula must escape. */
  readonly names: readonly Name[];
  readonly formulas: (row: RowReferences<Name>) => Readonly<Record<Name, ColumnFormula>>;
  /** Number formats of the columns that need one. */
  readonly formats: Readonly<Partial<Record<Name, string>>>;
  /** Told where there is no feature sheet. */
  readonly noFeatures: Refusal;
}

/**
 * Add columns of formulas to the right of the features, with the assumptions they name; columns that are there stay.
 *
 * Cost     five round trips, and one more per 5 MB of formulas
 */
export function addColumns<Name extends string>(added: AddedColumns<Name>): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const { catalog, features } = await readAll(context);
    if (features === undefined || features.source.rows === 0) return fail(added.noFeatures);
    const { source } = features;
    if (catalog.sheets.some(({ name, isProtected }) => name === source.sheet && isProtected)) return fail(protectedSheet(source.sheet));
    const assumptions = planAssumptions(context, catalog);
    if (!assumptions.ok) return assumptions;
    const wanted = added.names.filter((column) => !features.headers.includes(column));
    const formulas = formulasPerRow(features, wanted, added);
    const columns = wanted.filter((column) => "formula" in formulas(0)[column]);
    const report = describe(added.names, wanted, columns, formulas(0));
    if (columns.length === 0) return ok({ message: `No column added. ${report}`.trim() });
    const area = blockBeside(source, columns.length);
    const beside = rangeAt(context, source.sheet, area).load("values");
    await context.sync();
    const blocked = firstFilled(beside.values, source.sheet, area);
    if (blocked !== undefined) return fail(inTheWay(source, blocked));
    const contents = Array.from({ length: source.rows }, (_, row) => columns.map((column) => contentOf(formulas(row)[column])));
    const formats = columns.map((column) => added.formats[column]);
    const writes = [...assumptions.value.writes, ...planColumns(context, source, area, { columns, formats }, contents)];
    await writeAllOrNothing(context, writes, async (fresh) => {
      if (source.kind === "table") fresh.workbook.tables.getItem(source.name).resize(source.address);
      rangeAt(fresh, source.sheet, area).clear();
      await fresh.sync();
      await assumptions.value.restore(fresh);
    });
    const message = `${columns.length === 1 ? "1 column" : `${String(columns.length)} columns`} added to ${source.name}: ${columns.join(", ")}. ${report}`;
    return ok({ message: message.trim(), link: linkToArea(source.sheet, area) });
  });
}

/** The formulas of a row, by its index; in a table the same text serves every row. */
function formulasPerRow<Name extends string>(
  { source, headers, columns }: FeatureSheet,
  wanted: readonly Name[],
  { formulas }: AddedColumns<Name>,
): (row: number) => Readonly<Record<Name, ColumnFormula>> {
  const area = sourceArea(source);
  if (source.kind === "table") {
    const references: RowReferences<Name> = {
      field: (field) => {
        const column = columnOf(columns, field);
        return column === undefined ? undefined : tableReference(source.name, headers[column] ?? "");
      },
      column: (column) => tableReference(source.name, column),
    };
    const ofEveryRow = formulas(references);
    return () => ofEveryRow;
  }
  return (row) => {
    const cell = (column: number): string => `$${columnLetters(area.column + column)}${String(area.row + row + 2)}`;
    return formulas({
      field: (field) => {
        const column = columnOf(columns, field);
        return column === undefined ? undefined : cell(column);
      },
      column: (column) => cell(headers.includes(column) ? headers.indexOf(column) : headers.length + wanted.indexOf(column)),
    });
  };
}

function contentOf(formula: ColumnFormula): Contents[number][number] {
  return "formula" in formula ? formula : "";
}

function describe<Name extends string>(
  names: readonly Name[],
  wanted: readonly Name[],
  columns: readonly Name[],
  formulas: Readonly<Record<Name, ColumnFormula>>,
): string {
  const kept = names.filter((column) => !wanted.includes(column));
  const lacking = wanted.filter((column) => !columns.includes(column));
  const sentences = lacking.map((column) => {
    const formula = formulas[column];
    return `${column} needs the columns ${"missing" in formula ? formula.missing.join(", ") : ""}.`;
  });
  return [...(kept.length === 0 ? [] : [`Already there: ${kept.join(", ")}.`]), ...sentences].join(" ");
}

function blockBeside(source: FeatureSource, columns: number): Address {
  const area = sourceArea(source);
  return { ...area, column: area.column + area.columns, columns };
}

function firstFilled(values: unknown, sheet: string, area: Address): CellLink | undefined {
  for (const [row, cells] of toCells(values).entries()) {
    const column = cells.findIndex((cell) => cell !== null);
    if (column >= 0) return { sheet, address: formatAddress({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }) };
  }
  return undefined;
}

function inTheWay({ name }: FeatureSource, link: CellLink): Refusal {
  return {
    message: `Cells to the right of ${name} are filled, first ${link.address}.`,
    cure: "Nothing was written. Move them away, then add the columns again.",
    link,
  };
}

function planColumns(
  context: Excel.RequestContext,
  source: FeatureSource,
  area: Address,
  { columns, formats }: { readonly columns: readonly string[]; readonly formats: readonly (string | undefined)[] },
  contents: Contents,
): readonly Write[] {
  const whole = sourceArea(source);
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(source.sheet);
  return [
    write(() => {
      if (source.kind === "table")
        sheet()
          .tables.getItem(source.name)
          .resize(formatAddress({ ...whole, columns: whole.columns + columns.length }));
      sheet().getRange(formatAddress({ ...area, rows: 1 })).values = [[...columns]];
      for (const [index, format] of formats.entries()) {
        if (format === undefined) continue;
        const cells = { row: area.row + 1, column: area.column + index, rows: area.rows - 1, columns: 1 };
        sheet().getRange(formatAddress(cells)).numberFormat = filled(cells, format);
      }
    }),
    ...writeBlock(contents, (rows, firstRow) => {
      sheet().getRangeByIndexes(area.row + 1 + firstRow, area.column, rows.length, columns.length).formulas = toInputs(rows);
    }),
  ];
}
