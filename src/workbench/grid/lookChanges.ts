import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import { type CellChanges, changesOver, type Engine } from "./engine";
import type { Area } from "./grid";

/** What a cell is to look like, by row and column from the area's corner; undefined leaves it. */
export type LookAt = (row: number, column: number) => ICellData | undefined;

/** What a cell looked like; null where there was no cell. */
type Before = { readonly s: ICellData["s"]; readonly isUnlocked: boolean } | null;

/**
 * Change looks of cells in one undoable step that remembers a reference for each cell, not a copy of the change.
 *
 * Cost     O(cells of the area)
 */
export function changeLooks(engine: Engine, subUnitId: string, area: Area, lookAt: LookAt): void {
  const { unitId, steps } = engine;
  const before = looksBefore(engine.sheet(subUnitId), area);
  const mutation = (cellValue: CellChanges): { readonly id: string; readonly params: object } => ({
    id: SetRangeValuesMutation.id,
    params: { unitId, subUnitId, cellValue, trigger: SetStyleCommand.id },
  });
  const redo = () => mutation(changesOver(area, lookAt));
  const undo = () => mutation(undoing(engine, area, lookAt, before));
  const { id, params } = redo();
  engine.run(id, params);
  steps.pushUndoRedo({
    unitID: unitId,
    get redoMutations() {
      return [redo()];
    },
    get undoMutations() {
      return [undo()];
    },
  });
}

function looksBefore(sheet: Worksheet, area: Area): readonly (readonly Before[])[] {
  const matrix = sheet.getCellMatrix();
  const known = new Map<ICellData["s"], Before>();
  const plain = (s: ICellData["s"]): Before => {
    const found = known.get(s) ?? { s, isUnlocked: false };
    known.set(s, found);
    return found;
  };
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const cell: Nullable<ICellData> = matrix.getValue(area.row + row, area.column + column);
      if (!cell) return null;
      return cell.custom?.["locked"] === false ? { s: cell.s, isUnlocked: true } : plain(cell.s);
    }),
  );
}

function undoing(engine: Engine, area: Area, lookAt: LookAt, before: readonly (readonly Before[])[]): CellChanges {
  const changes: CellChanges = {};
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const look = lookAt(row, column);
      if (look === undefined) continue;
      const was = before[row]?.[column] ?? null;
      (changes[area.row + row] ??= {})[area.column + column] = was === null ? null : formerLook(engine, look, was);
    }
  return changes;
}

function formerLook(engine: Engine, look: ICellData, { s, isUnlocked }: NonNullable<Before>): ICellData {
  const former = (typeof s === "string" ? engine.workbook.getStyles().get(s) : s) ?? {};
  // Null takes a key away.
  const own = typeof look.s === "object" && look.s !== null ? look.s : {};
  const style = { ...nulls(own), ...former, ...(own.bd && { bd: { ...nulls(own.bd), ...former.bd } }) };
  return { s: style, ...(look.custom !== undefined && { custom: isUnlocked ? { locked: false } : null }) };
}

function nulls(keys: object): Readonly<Record<string, null>> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, null]));
}
