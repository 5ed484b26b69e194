import { type IExecutionOptions, ICommandService, type IRange } from "@univerjs/core";
import { SheetsSelectionsService, SetRangeValuesMutation } from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import { type CellChanges, type Engine, toArea } from "./engine";
import type { Area, Grid, Unsubscribe } from "./grid";
import { spillTrigger } from "./spillRoom";
import { nameColumns } from "./tables";

type Edits = Pick<Grid, "onEdited" | "onSelected" | "onActivated">;
type EditListener = Parameters<Grid["onEdited"]>[0];

interface Listeners<L> {
  readonly all: Set<L>;
  readonly add: (listener: L) => Unsubscribe;
}

const silentTriggers: readonly unknown[] = ["sheet.command.set-style", spillTrigger];

const structural = [
  "sheet.mutation.insert-row",
  "sheet.mutation.remove-rows",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-range",
];

/** What changed, who changed it, what is selected and shown. */
export function watchEdits(engine: Engine): Edits & { readonly dispose: () => void } {
  const edited = listeners<EditListener>();
  const selected = listeners<() => void>();
  const activated = listeners<(sheetId: string) => void>();
  const commands = engine.injector.get(ICommandService);
  const hear = (command: { readonly id: string; readonly params?: object }, options?: IExecutionOptions): void => {
    const edit = editOf(engine, command, options);
    if (edit === undefined) return;
    renameColumns(engine, edit);
    const by = engine.isHostWriting() ? "host" : "user";
    for (const listener of [...edited.all]) listener({ ...edit, by });
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

interface Edit {
  readonly sheetId: string;
  readonly area: Area;
}

/** The cells whose content a command changed; results of calculation and mere looks are no edits. */
function editOf(
  engine: Engine,
  { id, params }: { readonly id: string; readonly params?: object },
  options?: IExecutionOptions,
): Edit | undefined {
  if (params === undefined || !("unitId" in params) || params.unitId !== engine.unitId) return undefined;
  if (!("subUnitId" in params) || typeof params.subUnitId !== "string") return undefined;
  const sheetId = params.subUnitId;
  if (structural.includes(id)) {
    const range = "range" in params ? (params.range as IRange | undefined) : undefined; // these mutations carry the range of their lines
    return range === undefined ? undefined : { sheetId, area: toArea(range) };
  }
  if (id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return undefined;
  if ("trigger" in params && silentTriggers.includes(params.trigger)) return undefined;
  const area = "cellValue" in params ? boundsOf(params.cellValue as CellChanges | undefined) : undefined; // by the mutation's own type
  return area === undefined ? undefined : { sheetId, area };
}

function boundsOf(changes: CellChanges | undefined): Area | undefined {
  const bounds = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
  for (const [row, line] of Object.entries(changes ?? {})) {
    for (const [column, cell] of Object.entries(line)) {
      if (cell && !("v" in cell || "f" in cell || "p" in cell || "si" in cell)) continue;
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
