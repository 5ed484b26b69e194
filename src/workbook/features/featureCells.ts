import { type FieldKey, fieldOf } from "../../core/feature/fields";
import { columnOf } from "../../core/feature/columnMap";
import { fail, ok, type Result } from "../../core/result";
import { lockedSheet } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { type CellLink, linkToArea } from "../excel/cellLink";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { writeCells } from "../excel/write";
import { readAll } from "../portfolio";
import { bodyOfColumn, queueRows } from "./featureRows";

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
  return changeWorkbook(async (context): Promise<Result<Planned<FeatureEdited>, Refusal>> => {
    const { catalog, features } = await readAll(context);
    const feature = features?.features.find(({ id }) => id === edit.id);
    if (features === undefined || feature === undefined) return fail(gone(edit.id));
    const { source, columns } = features;
    const { label } = fieldOf(edit.field);
    const column = columnOf(columns, edit.field);
    if (column === undefined) return fail(noColumn(source.name, label));
    const locked = lockedSheet(catalog, source.sheet);
    if (locked !== undefined) return fail(locked);
    const read = queueRows(context, features, [column]);
    await context.sync();
    const rows = read();
    const body = bodyOfColumn(features, column);
    const area = { ...body, row: body.row + feature.row, rows: 1 };
    const before = rows.columns[0]?.contents[feature.row]?.[0] ?? "";
    const link = linkToArea(source.sheet, area);
    if (typeof before === "object") return fail(holdsFormula(label, link));
    const old = String(before);
    const text = edit.how === "append" && old !== "" ? `${old}; ${edit.text}` : edit.text;
    return ok({
      plan: {
        ...rows.plan,
        touched: [{ sheet: source.sheet, area, planned: [[before]] }],
        writes: writeCells(source.sheet, area, [[text]]),
      },
      done: {
        message: text === "" ? `${label} of ${feature.name} is blank again.` : `${label} of ${feature.name} is now ${text}.`,
        details: `${old === "" ? "It was blank" : `It was ${old}`}.`,
        link,
        takesBack: { id: edit.id, field: edit.field, text: old, how: "replace" },
      },
    });
  });
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
