import { InterceptorEffectEnum, IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { createFailures } from "../../../src/workbench/grid/customFunctions";
import { createDeferral } from "../../../src/workbench/grid/deferral";
import { startUniver } from "../../../src/workbench/grid/engine";
import { keepFilterRoom } from "../../../src/workbench/grid/filterRoom";
import { createMachinery, emptySnapshot, openGrid } from "../../../src/workbench/grid/univerGrid";

describe("keepFilterRoom", () => {
  it("keeps room for buttons in the head of a table, and nowhere else", () => {
    const univer = startUniver([...UniverSheetsNodeCorePreset().plugins, UniverSheetsTablePlugin]);
    const machinery = createMachinery(univer, createFailures(), createDeferral(), { blank: null });
    const grid = openGrid(machinery, emptySnapshot());
    const sheetId = grid.activeSheet();
    grid.write(sheetId, { row: 2, column: 0, rows: 2, columns: 1 }, [[{ value: "Feature" }], [{ value: "Chatbot" }]]);
    grid.addTable({
      name: "Features",
      sheetId,
      area: { row: 2, column: 0, rows: 2, columns: 1 },
      style: "TableStyleLight1",
      showsBands: false,
      showsFilter: true,
    });
    const injector = univer.__getInjector();
    // As Univer reserves it, also in a row that is no head any more.
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: 10,
      handler: (cell, _, next) => next({ ...cell, fontRenderExtension: { rightOffset: 19 } }),
    });
    const keeping = keepFilterRoom(injector);
    const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const room = (row: number): number | undefined =>
      workbook?.getSheetBySheetId(sheetId)?.getCell(row, 0)?.fontRenderExtension?.rightOffset;
    expect([room(2), room(3)]).toEqual([19, 0]);
    keeping();
    grid.dispose();
    machinery.calculation.dispose();
    univer.dispose();
  });
});
