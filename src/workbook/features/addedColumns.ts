import type { Assumptions } from "../../core/assumptions/assumptions";
import { columnOf } from "../../core/feature/columnMap";
import { referenceTo } from "../../core/list/readList";
import { fail, ok, type Result } from "../../core/result";
import { type Address, columnLetters, filled, formatAddress } from "../../core/sheet/address";
import { planAssumptions } from "../assumptions/assumptionsSheet";
import { lockedSheet } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { type Contents, isBlankContent } from "../excel/content";
import { joinPlans, type Plan } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { write, writeCells } from "../excel/write";
import { type PortfolioReading, readAll } from "../portfolio";
import { type ColumnFormula, type RowReferences, tableReference } from "../scores/scoreFormulas";
import { type FeatureColumn, queueRows } from "./featureRows";
import type { FeatureSheet } from "./featureSheet";
import { type FeatureSource, sourceArea } from "./featureSource";
import { planHeaders } from "./headers";

/** Columns of formulas to add to the features. */
export interface AddedColumns<Name extends string> {
  /** Headers in their order; none is a word for an input, and none holds signs that a formula must escape. */
  readonly names: readonly Name[];
  /** Columns that the assumptions leave no formula for; absent where all are wanted. */
  readonly isWanted?: (name: Name, assumptions: Assumptions) => boolean;
  readonly formulas: (row: RowReferences<Name>) => Readonly<Record<Name, ColumnFormula>>;
  /** Number formats of the columns that need one. */
  readonly formats: Readonly<Partial<Record<Name, string>>>;
  /** What must stand for the formulas to calculate, written with them. */
  readonly alongside?: (context: Excel.RequestContext, reading: PortfolioReading, features: FeatureSheet) => Promise<Result<Plan, Refusal>>;
  /** Told where there is no feature sheet. */
  readonly noFeatures: Refusal;
}

/**
 * Add columns of formulas to the right of the features, with the assumptions they name; columns that are there stay.
 *
 * Cost     five round trips, and one more per 5 MB of formulas
 */
export function addColumns<Name extends string>(added: AddedColumns<Name>): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const reading = await readAll(context);
    const { catalog, features } = reading;
    if (features === undefined || features.source.rows === 0) return fail(added.noFeatures);
    const { source } = features;
    const locked = lockedSheet(catalog, source.sheet);
    if (locked !== undefined) return fail(locked);
    const assumptions = planAssumptions(catalog);
    if (!assumptions.ok) return assumptions;
    const names = added.names.filter((column) => added.isWanted?.(column, reading.assumptions.assumptions) !== false);
    const wanted = names.filter((column) => !features.headers.includes(column));
    const formulas = formulasPerRow(features, wanted, added);
    const columns = wanted.filter((column) => "formula" in formulas(0)[column]);
    const alongside = await added.alongside?.(context, reading, features);
    if (alongside?.ok === false) return alongside;
    const report = describe(names, wanted, columns, formulas(0));
    if (columns.length === 0) {
      const done = { message: `No column added. ${report}`.trim() };
      return ok(alongside === undefined ? { done } : { plan: joinPlans(assumptions.value.plan, alongside.value), done });
    }
    const first = features.headers.length;
    const read = queueRows(
      context,
      features,
      columns.map((_, index) => first + index),
      true,
    );
    const heads = planHeaders(context, features, columns);
    await context.sync();
    const rows = read();
    const blocked = heads.blocked() ?? firstFilled(rows.columns);
    if (blocked !== undefined) return fail(inTheWay(source, { sheet: source.sheet, address: formatAddress(blocked) }));
    const area = { ...sourceArea(source), column: sourceArea(source).column + first, columns: columns.length };
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    const leftOut = new Set(features.leftOut.flatMap(({ rows: left }) => left));
    const contents = Array.from({ length: source.rows }, (_, row) =>
      columns.map((column) => (leftOut.has(row) ? "" : contentOf(formulas(row)[column]))),
    );
    const formats = write(({ workbook }) => {
      for (const [index, column] of columns.entries()) {
        const format = added.formats[column];
        const cells = { ...body, column: body.column + index, columns: 1 };
        if (format !== undefined)
          workbook.worksheets.getItem(source.sheet).getRange(formatAddress(cells)).numberFormat = filled(cells, format);
      }
    });
    const message = `${columns.length === 1 ? "1 column" : `${String(columns.length)} columns`} added to ${source.name}: ${columns.join(", ")}. ${report}`;
    return ok({
      plan: joinPlans(assumptions.value.plan, ...(alongside === undefined ? [] : [alongside.value]), {
        ...rows.plan,
        touched: [...rows.plan.touched, ...heads.touched()],
        writes: [...heads.writes, formats, ...writeCells(source.sheet, body, contents)],
      }),
      done: { message: message.trim(), link: linkToArea(source.sheet, area) },
    });
  });
}

/** The formulas of a row, by its index; in a table the same text serves every row. */
function formulasPerRow<Name extends string>(
  { source, headers, columns, reading }: FeatureSheet,
  wanted: readonly Name[],
  { formulas }: AddedColumns<Name>,
): (row: number) => Readonly<Record<Name, ColumnFormula>> {
  const area = sourceArea(source);
  const meant = (column: number, reference: string): string | undefined =>
    referenceTo(
      reading.find((each) => each.column === column),
      reference,
    );
  if (source.kind === "table") {
    const references: RowReferences<Name> = {
      field: (field) => {
        const column = columnOf(columns, field);
        return column === undefined ? undefined : meant(column, tableReference(source.name, headers[column] ?? ""));
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
        return column === undefined ? undefined : meant(column, cell(column));
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

function firstFilled(columns: readonly FeatureColumn[]): Address | undefined {
  for (const { area, contents } of columns) {
    const row = contents.findIndex(([cell]) => !isBlankContent(cell));
    if (row >= 0) return { ...area, row: area.row + row, rows: 1 };
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
