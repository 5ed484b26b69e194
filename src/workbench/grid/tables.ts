import { ICommandService } from "@univerjs/core";
import { ISuperTableService } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";
import { gridCells } from "./cells";
import { type Engine, toArea, toRange } from "./engine";
import type { Area, Grid, GridTable } from "./grid";
import { themeName } from "./tableThemes";

type Table = NonNullable<ReturnType<TableManager["getTableById"]>>;

/** What Excel keeps of a table and the grid does not. */
interface TableLooks {
  readonly style: string;
  readonly showsBands: boolean;
  readonly showsFilter: boolean;
}

const plain: TableLooks = { style: "TableStyleMedium2", showsBands: true, showsFilter: true };

/** The workbook's tables. Column names follow the header cells, as in Excel. */
export function gridTables(engine: Engine): Pick<Grid, "tables" | "addTable" | "changeTable" | "removeTable"> {
  const { unitId } = engine;
  const manager = engine.injector.get(TableManager);
  const find = (id: string): Table => {
    const table = manager.getTableById(unitId, id);
    if (!table) throw new Error(`no table has the id ${id}`);
    return table;
  };
  return {
    tables: () =>
      manager
        .getTableList(unitId)
        .map(({ id, name, subUnitId, range, meta }) => ({ id, name, sheetId: subUnitId, area: toArea(range), ...looksOf(meta) })),
    addTable: ({ name, sheetId, area, style, showsBands, showsFilter }) => {
      const id = freeId(manager.getTableList(unitId).map((table) => table.id));
      engine.makeRoom(sheetId, area);
      const options = { tableStyleId: themeName({ style, showsBands }), showHeader: true };
      const target = { unitId, subUnitId: sheetId, tableId: id };
      const header = headerTexts(engine, sheetId, area);
      engine.step(
        [{ id: "sheet.mutation.add-table", params: { ...target, name, range: toRange(area), options, header } }],
        [{ id: "sheet.mutation.delete-table", params: target }],
      );
      keepLooks(engine, id, { style, showsBands, showsFilter });
      return id;
    },
    changeTable: (id, change) => {
      changeTable(engine, find(id), change);
    },
    removeTable: (id) => {
      engine.run("sheet.command.delete-table", { unitId, subUnitId: find(id).getSubunitId(), tableId: id });
    },
  };
}

/** Draw every table in its style: a table that comes with its workbook starts in the first style there is. */
export function paintTables(engine: Engine): void {
  const manager = engine.injector.get(TableManager);
  for (const { id, subUnitId, meta } of manager.getTableList(engine.unitId)) {
    const params = { unitId: engine.unitId, subUnitId, tableId: id, config: { theme: themeName(looksOf(meta)) } };
    engine.run("sheet.mutation.set-sheet-table", params);
  }
}

function changeTable(engine: Engine, table: Table, change: Partial<Omit<GridTable, "id" | "sheetId">>): void {
  const { unitId } = engine;
  const looks = { ...looksOf(table.getTableMeta()), ...withoutUndefined(change) };
  const target = { unitId, subUnitId: table.getSubunitId(), tableId: table.getId() };
  if (change.area !== undefined) engine.makeRoom(table.getSubunitId(), change.area);
  const after = {
    ...(change.name !== undefined && change.name !== table.getDisplayName() && { name: change.name }),
    ...(change.area !== undefined && { updateRange: { newRange: toRange(change.area) } }),
    theme: themeName(looks),
  };
  const before = { name: table.getDisplayName(), updateRange: { newRange: table.getRange() }, theme: table.getTableStyleId() };
  const id = "sheet.mutation.set-sheet-table";
  engine.step([{ id, params: { ...target, config: after } }], [{ id, params: { ...target, config: before } }]);
  keepLooks(engine, table.getId(), { style: looks.style, showsBands: looks.showsBands, showsFilter: looks.showsFilter });
  nameColumns(engine, table);
}

/** What the grid's own steps leave out. The table is looked up anew: one that is taken back and done again is another object. */
function keepLooks({ injector, unitId, steps }: Engine, id: string, looks: TableLooks): void {
  const set = (to: object | undefined) => (): void => {
    injector
      .get(TableManager)
      .getTableById(unitId, id)
      ?.setTableMeta({ ...to });
  };
  const before = injector.get(TableManager).getTableById(unitId, id)?.getTableMeta();
  set(looks)();
  steps.remember(unitId, set(before), set(looks));
}

/** Give the columns of every table the texts of their header cells. */
export function nameAllColumns(engine: Engine): void {
  const manager = engine.injector.get(TableManager);
  for (const { id } of manager.getTableList(engine.unitId)) {
    const table = manager.getTableById(engine.unitId, id);
    if (table) nameColumns(engine, table);
  }
}

/** Give every column the text of its header cell, and tell the engine, so that structured references find it. */
export function nameColumns(engine: Engine, table: Table): void {
  const texts = headerTexts(engine, table.getSubunitId(), toArea(table.getRange()));
  const names = texts.map((text, index) => text || table.getColumnNameByIndex(index) || `Column${String(index + 1)}`);
  const isCurrent = names.every((name, index) => name === table.getColumnNameByIndex(index)) && names.length === table.getColumnsCount();
  const known = engine.injector.get(ISuperTableService).getTable(engine.unitId, table.getDisplayName());
  if (isCurrent && known?.titleMap.size === names.length) return;
  const columns = names.map((displayName, index) => {
    const column = table.getTableColumnByIndex(index)?.toJSON();
    if (column === undefined) throw new Error(`the table ${table.getDisplayName()} has no column ${String(index + 1)}`);
    return { ...column, displayName };
  });
  table.setColumns(columns);
  const titleMap = new Map(names.map((name, index) => [name, index]));
  const reference = { range: table.getRange(), sheetId: table.getSubunitId(), titleMap };
  engine.injector
    .get(ICommandService)
    .syncExecuteCommand("formula.mutation.set-super-table", { unitId: engine.unitId, tableName: table.getDisplayName(), reference });
}

function headerTexts(engine: Engine, sheetId: string, area: Area): string[] {
  const [header = []] = gridCells(engine).read(sheetId, { ...area, rows: 1 });
  return header.map(({ text }, index) => text || `Column${String(index + 1)}`);
}

function looksOf(meta: Readonly<Record<string, unknown>> | undefined): TableLooks {
  return {
    style: typeof meta?.["style"] === "string" ? meta["style"] : plain.style,
    showsBands: typeof meta?.["showsBands"] === "boolean" ? meta["showsBands"] : plain.showsBands,
    showsFilter: typeof meta?.["showsFilter"] === "boolean" ? meta["showsFilter"] : plain.showsFilter,
  };
}

function withoutUndefined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T; // keys only go away
}

function freeId(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    const id = `table-${String(number)}`;
    if (!taken.includes(id)) return id;
  }
}
