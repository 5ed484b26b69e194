import type { Feature } from "../../core/feature/feature";
import { type FieldKey, fieldOf } from "../../core/feature/fields";
import { columnOf } from "../../core/feature/columnMap";
import { fail, ok, type Result } from "../../core/result";
import type { Address } from "../../core/sheet/address";
import { rangeAt } from "../excel/catalog";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { toContents, toInput } from "../excel/content";
import { sourceArea } from "./featureSource";
import { readAll } from "../portfolio";
import { type Done, type Outcome, protectedSheet, type Refusal } from "../excel/refusal";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";

/** A decision about a feature: the cell it is written to, and what for. */
export interface FeatureEdit {
  readonly id: string;
  readonly field: Extract<FieldKey, "milestone" | "strategy" | "status" | "notes">;
  readonly text: string;
  /** Whether the text goes behind what stands in the cell. */
  readonly how: "replace" | "append";
}

/** What was written, with the edit that takes it back. */
export interface FeatureEdited extends Done {
  readonly takesBack: FeatureEdit;
}

/**
 * Write one cell of a feature's row; a formula that stands there is never written over.
 *
 * Cost     five round trips
 */
export function writeFeatureCell(edit: FeatureEdit): Outcome<FeatureEdited> {
  return inWorkbook(async (context): Promise<Result<FeatureEdited, Refusal>> => {
    const { catalog, features } = await readAll(context);
    const feature = features?.features.find(({ id }) => id === edit.id);
    if (features === undefined || feature === undefined) return fail(gone(edit.id));
    const { source, columns } = features;
    const { label } = fieldOf(edit.field);
    const column = columnOf(columns, edit.field);
    if (column === undefined) return fail(noColumn(source.name, label));
    if (catalog.sheets.some(({ name, isProtected }) => name === source.sheet && isProtected)) return fail(protectedSheet(source.sheet));
    const area = cellOf(sourceArea(source), feature, column);
    const cell = rangeAt(context, source.sheet, area).load("values,formulas");
    await context.sync();
    const [[before = ""] = []] = toContents(cell.values, cell.formulas);
    const link = linkToArea(source.sheet, area);
    if (typeof before === "object") return fail(holdsFormula(label, link));
    const old = String(before);
    const text = edit.how === "append" && old !== "" ? `${old}; ${edit.text}` : edit.text;
    const put = (range: Excel.Range, content: string): void => {
      range.values = [[toInput(content)]];
    };
    await writeAllOrNothing(
      context,
      [
        write(() => {
          put(rangeAt(context, source.sheet, area), text);
        }),
      ],
      async (fresh) => {
        put(rangeAt(fresh, source.sheet, area), old);
        await fresh.sync();
      },
    );
    const was = old === "" ? "It was blank" : `It was ${old}`;
    return ok({
      message: text === "" ? `${label} of ${feature.name} is blank again.` : `${label} of ${feature.name} is now ${text}.`,
      details: `${was}.`,
      link,
      takesBack: { id: edit.id, field: edit.field, text: old, how: "replace" },
    });
  });
}

function cellOf(table: Address, { row }: Feature, column: number): Address {
  return { row: table.row + 1 + row, column: table.column + column, rows: 1, columns: 1 };
}

function gone(id: string): Refusal {
  return {
    message: `The feature ${id} is no longer in the sheet.`,
    cure: "Nothing was written. Undo its deletion, or read the sheet again.",
  };
}

function noColumn(name: string, label: string): Refusal {
  return { message: `${name} has no column ${label}.`, cure: `Nothing was written. Head a column ${label}, then try again.` };
}

function holdsFormula(label: string, link: CellLink): Refusal {
  return {
    message: `${label} in ${link.address} holds a formula.`,
    cure: "Nothing was written. Change what the formula reads, or type over it yourself.",
    link,
  };
}
