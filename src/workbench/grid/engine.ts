import {
  ICommandService,
  type ICellData,
  type Injector,
  type IExecutionOptions,
  type IRange,
  IUndoRedoService,
  type IUniverConfig,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleService,
  LocaleType,
  LogLevel,
  type Nullable,
  type PluginCtor,
  Univer,
  RedoCommandId,
  UndoCommandId,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import type { Area } from "./grid";
import { Steps } from "./steps";
import { countFormulasByChange } from "./formulaChanges";
import { keepSheetOfTables } from "./tableReferences";

/** A workbook as the grid stores it whole: what `openXlsx` makes and a grid opens. */
export type GridData = IWorkbookData;

/** Cells to change, by row and column; null keys inside a cell take that part away. */
export type CellChanges = Record<number, Record<number, Nullable<ICellData>>>;

/** A change of the workbook's data, by the id of what makes it. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
  readonly options?: IExecutionOptions;
}

/** One open workbook, and the machinery around it that the rooms of the grid share. */
export interface Engine {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId: string;
  /** Run a command; throws where the grid refuses it, since the caller asked for something impossible. */
  readonly run: (id: string, params: object, options?: IExecutionOptions) => void;
  /** Run mutations in one undoable step. */
  step(redos: readonly Mutation[], undos: readonly Mutation[]): void;
  /** Change cells in one undoable step; `isStyleOnly` spares the recalculation. */
  changeCells(sheetId: string, cells: CellChanges, isStyleOnly?: boolean): void;
  readonly sheet: (sheetId: string) => Worksheet;
  /** Make room down and to the right, so that the area lies on the sheet. */
  makeRoom(sheetId: string, area: Area): void;
  /** True while the host, not a person, is changing the workbook. */
  isHostWriting(): boolean;
  /** Mark what `work` does as the host's doing. */
  asHost<T>(work: () => T): T;
  /** Mark what `work` does as a person's doing. */
  readonly asPerson: <T>(work: () => T) => T;
  /** What can be taken back. */
  readonly steps: Steps;
  /** Take back the last step, or do again what was taken back last; false where there is none. */
  readonly revert: (direction: "undo" | "redo") => boolean;
  /** Close the workbook. */
  close(): void;
}

type PluginEntry = PluginCtor | readonly [PluginCtor, unknown];

/** Start the spreadsheet machinery with these plugins; a later entry of the same plugin wins. */
export function startUniver(
  entries: readonly PluginEntry[],
  options: Partial<Pick<IUniverConfig, "locales" | "theme" | "darkMode">> = {},
): Univer {
  keepSheetOfTables();
  countFormulasByChange();
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    override: [[IUndoRedoService, { useClass: Steps }]],
    ...options,
  });
  answerAfterClosing(univer.__getInjector().get(LocaleService));
  const plugins = new Map<string, readonly [PluginCtor, unknown]>();
  for (const entry of entries) {
    const [plugin, config] = typeof entry === "function" ? ([entry, undefined] as const) : entry;
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, config]);
  }
  for (const [plugin, config] of plugins.values()) univer.registerPlugin(plugin, config as ConstructorParameters<typeof plugin>[0]); // each plugin reads its own config
  return univer;
}

/** A calculation tells of its progress a second after its start, in words it asks for even when the workbook is closed by then. */
function answerAfterClosing(locale: LocaleService): void {
  const words = locale.t.bind(locale);
  let isClosed = false;
  const close = locale.dispose.bind(locale);
  locale.dispose = () => {
    isClosed = true;
    close();
  };
  locale.t = (...asked: Parameters<typeof words>) => (isClosed ? "" : words(...asked)); // of the same shape
}

let opened = 0;

/** Open a workbook on running machinery, under an id of its own: the engine keeps parsed formulas by that id, for the whole process. */
export function openWorkbook(univer: Univer, snapshot: GridData): Engine {
  opened += 1;
  const id = `workbook-${String(opened)}`;
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, { ...snapshot, id });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const unitId = workbook.getUnitId();
  injector.get(IUniverInstanceService).focusUnit(unitId);
  const steps = injector.get(IUndoRedoService) as Steps; // put there by startUniver
  let hostDepth = 0;
  let isPerson = false;
  const asHost = <T>(work: () => T): T => {
    hostDepth += 1;
    try {
      return work();
    } finally {
      hostDepth -= 1;
    }
  };
  const run = (id: string, params: object, options?: IExecutionOptions): void => {
    if (!asHost(() => commands.syncExecuteCommand(id, params, options))) throw new Error(`the grid refused ${id}`);
  };
  const sheet = (sheetId: string): Worksheet => {
    const found = workbook.getSheetBySheetId(sheetId);
    if (!found) throw new Error(`no sheet has the id ${sheetId}`);
    return found;
  };
  const step = (redos: readonly Mutation[], undos: readonly Mutation[]): void => {
    for (const { id, params, options } of redos) run(id, params, options);
    steps.pushUndoRedo({ unitID: unitId, undoMutations: [...undos], redoMutations: [...redos] });
  };
  const changeCells = (subUnitId: string, cellValue: CellChanges, isStyleOnly = false): void => {
    const redo = { unitId, subUnitId, cellValue, ...(isStyleOnly ? { trigger: "sheet.command.set-style" } : {}) };
    const { known, fresh } = bySeen(sheet(subUnitId), cellValue);
    const undo = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, { ...redo, cellValue: known }));
    for (const [row, line] of Object.entries(fresh)) Object.assign(((undo.cellValue ??= {})[Number(row)] ??= {}), line);
    // The sheet keeps cells of formulas as they are handed over and changes them later: the step keeps its own.
    const again = { ...redo, cellValue: withOwnFormulas(cellValue) };
    run(SetRangeValuesMutation.id, redo);
    steps.pushUndoRedo({
      unitID: unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params: again }],
    });
  };
  const makeRoom = (sheetId: string, area: Area): void => {
    const worksheet = sheet(sheetId);
    const spare = 50;
    if (area.row + area.rows > worksheet.getRowCount()) {
      run("sheet.mutation.set-worksheet-row-count", { unitId, subUnitId: sheetId, rowCount: area.row + area.rows + spare });
    }
    if (area.column + area.columns > worksheet.getColumnCount()) {
      run("sheet.mutation.set-worksheet-column-count", { unitId, subUnitId: sheetId, columnCount: area.column + area.columns + 6 });
    }
  };
  return {
    injector,
    workbook,
    unitId,
    run,
    step,
    changeCells,
    sheet,
    makeRoom,
    asHost,
    asPerson: (work) => {
      isPerson = true;
      try {
        return work();
      } finally {
        isPerson = false;
      }
    },
    isHostWriting: () => hostDepth > 0 && !isPerson,
    steps,
    revert: (direction) => {
      injector.get(IUniverInstanceService).focusUnit(unitId);
      return steps.counts(unitId)[direction] > 0 && commands.syncExecuteCommand(direction === "undo" ? UndoCommandId : RedoCommandId);
    },
    close: () => {
      injector.get(IUniverInstanceService).disposeUnit(unitId);
    },
  };
}

/** Changes of cells that are there, and what takes back the others: they go again, which needs no copy of them. */
function bySeen(sheet: Worksheet, changes: CellChanges): { readonly known: CellChanges; readonly fresh: CellChanges } {
  const matrix = sheet.getCellMatrix();
  const known: CellChanges = {};
  const fresh: CellChanges = {};
  for (const [row, line] of Object.entries(changes))
    for (const [column, cell] of Object.entries(line)) {
      const isThere = Boolean(matrix.getValue(Number(row), Number(column)));
      ((isThere ? known : fresh)[Number(row)] ??= {})[Number(column)] = isThere ? cell : null;
    }
  return { known, fresh };
}

function withOwnFormulas(changes: CellChanges): CellChanges {
  const own: CellChanges = {};
  for (const [row, line] of Object.entries(changes)) {
    const cells = { ...line };
    for (const [column, cell] of Object.entries(line)) if (cell?.f) cells[Number(column)] = { ...cell };
    own[Number(row)] = cells;
  }
  return own;
}

/** The area in the grid's own terms. */
export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

/** The area in terms of the interface. */
export function toArea(range: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Every cell of an area with its changes. */
export function changesOver(area: Area, change: (row: number, column: number) => ICellData | undefined): CellChanges {
  const changes: CellChanges = {};
  for (let row = 0; row < area.rows; row += 1) {
    const line: Record<number, Nullable<ICellData>> = {};
    let isEmpty = true;
    for (let column = 0; column < area.columns; column += 1) {
      const cell = change(row, column);
      if (cell === undefined) continue;
      line[area.column + column] = cell;
      isEmpty = false;
    }
    if (!isEmpty) changes[area.row + row] = line;
  }
  return changes;
}
