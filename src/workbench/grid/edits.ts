import { type ICellData, type IExecutionOptions, ICommandService, type IRange, type Nullable } from "@univerjs/core";
import { SheetsSelectionsService, SetRangeValuesMutation } from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import { type CellChanges, type Engine, toArea } from "./engine";
import type { Area, Grid, GridEdit, Unsubscribe } from "./grid";
import { spillTrigger } from "./spillRoom";
import { nameColumns } from "./tables";

type Edits = Pick<Grid, "onEdited" | "onSheets" | "onSelected" | "onActivated">;
type EditListener = Parameters<Grid["onEdited"]>[0];

interface Listeners<L> {
  readonly all: Set<L>;
  readonly add: (listener: L) => Unsubscribe;
}

const sheetMutations = ["sheet.mutation.insert-sheet", "sheet.mutation.remove-sheet"];

const structural: Readonly<Record<string, GridEdit["change"]>> = {
  "sheet.mutation.insert-row": "rows inserted",
  "sheet.mutation.remove-rows": "rows deleted",
  "sheet.mutation.insert-col": "columns inserted",
  "sheet.mutation.remove-col": "columns deleted",
  "sheet.mutation.move-range": "content",
};

/** What changed, who changed it, what is selected and shown. */
export function watchEdits(engine: Engine): Edits & { readonly dispose: () => void } {
  const edited = listeners<EditListener>();
  const sheets = listeners<() => void>();
  const selected = listeners<() => void>();
  const activated = listeners<(sheetId: string) => void>();
  const commands = engine.injector.get(ICommandService);
  const hear = (command: { readonly id: string; readonly params?: object }, options?: IExecutionOptions): void => {
    if (sheetMutations.includes(command.id)) for (const listener of [...sheets.all]) listener();
    const edit = editOf(engine, command, options);
    if (edit === undefined) return;
    renameColumns(engine, edit);
    const by = engine.isHostWriting() ? "host" : "user";
    for (const listener of [...edited.all]) listener({ ...edit, by, isReverting: engine.steps.isReverting });
  };
  const watching = [
    commands.onCommandExecuted(hear),
    toDisposable(
      engine.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
        for (const listener of [...selected.all]) listener();
      }),
    ),
    toDisposable(
      engine.workbook.activeSheet$.subscribe((sheet) => {
        if (sheet) for (const listener of [...activated.all]) listener(sheet.getSheetId());
      }),
    ),
  ];
  return {
    onEdited: edited.add,
    onSheets: sheets.add,
    onSelected: selected.add,
    onActivated: activated.add,
    dispose: () => {
      for (const watch of watching) watch.dispose();
    },
  };
}

function listeners<L>(): Listeners<L> {
  const all = new Set<L>();
  return {
    all,
    add: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
}

function toDisposable(subscription: { unsubscribe: () => void }): { dispose: () => void } {
  return {
    dispose: () => {
      subscription.unsubscribe();
    },
  };
}

type Edit = Pick<GridEdit, "sheetId" | "area" | "change">;

/** The cells that a command changed; results of calculation are no edits. */
function editOf(
  engine: Engine,
  { id, params }: { readonly id: string; readonly params?: object },
  options?: IExecutionOptions,
): Edit | undefined {
  if (params === undefined || !("unitId" in params) || params.unitId !== engine.unitId) return undefined;
  if (!("subUnitId" in params) || typeof params.subUnitId !== "string") return undefined;
  const sheetId = params.subUnitId;
  const lines = structural[id];
  if (lines !== undefined) {
    const range = "range" in params ? (params.range as IRange | undefined) : undefined; // these mutations carry the range of their lines
    return range === undefined ? undefined : { sheetId, area: toArea(range), change: lines };
  }
  if (id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return undefined;
  if (!("cellValue" in params) || ("trigger" in params && params.trigger === spillTrigger)) return undefined;
  const changes = params.cellValue as CellChanges | undefined; // by the mutation's own type
  const content = boundsOf(changes, (cell) => !cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell);
  if (content !== undefined) return { sheetId, area: content, change: "content" };
  const format = boundsOf(changes, () => true);
  return format === undefined ? undefined : { sheetId, area: format, change: "format" };
}

function boundsOf(changes: CellChanges | undefined, counts: (cell: Nullable<ICellData>) => boolean): Area | undefined {
  const bounds = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
  for (const [row, line] of Object.entries(changes ?? {})) {
    for (const [column, cell] of Object.entries(line)) {
      if (!counts(cell)) continue;
      bounds.startRow = Math.min(bounds.startRow, Number(row));
      bounds.endRow = Math.max(bounds.endRow, Number(row));
      bounds.startColumn = Math.min(bounds.startColumn, Number(column));
      bounds.endColumn = Math.max(bounds.endColumn, Number(column));
    }
  }
  return bounds.endRow < 0 ? undefined : toArea(bounds);
}

function renameColumns(engine: Engine, { sheetId, area }: Edit): void {
  for (const table of engine.injector.get(TableManager).getTablesBySubunitId(engine.unitId, sheetId)) {
    const { startRow, startColumn, endColumn } = table.getRange();
    const touchesHeader =
      startRow >= area.row && startRow < area.row + area.rows && startColumn < area.column + area.columns && endColumn >= area.column;
    if (touchesHeader) nameColumns(engine, table);
  }
}
