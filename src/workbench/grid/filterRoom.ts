import { type Injector, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import type { Unsubscribe } from "./grid";

/** Univer's own, which makes the room, comes at 10: greater first. */
const afterUniver = 1;

/**
 * Keep the room for filter buttons to the heads of tables. Univer 0.25.1 goes on reserving it in rows where the head of a table stood before
 * rows above it went, so that numbers there would be drawn off their column.
 */
export function keepFilterRoom(injector: Injector): Unsubscribe {
  const tables = injector.get(TableManager);
  const keeping = injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench.filter-room",
    effect: InterceptorEffectEnum.Style,
    priority: afterUniver,
    handler: (cell, { unitId, subUnitId, row, col }, next) => {
      if (cell?.fontRenderExtension?.rightOffset === undefined) return next(cell);
      const isHead = tables.getTablesBySubunitId(unitId, subUnitId).some((table) => {
        const { startRow, startColumn, endColumn } = table.getRange();
        return row === startRow && col >= startColumn && col <= endColumn;
      });
      if (isHead) return next(cell);
      return next({ ...cell, fontRenderExtension: { ...cell.fontRenderExtension, rightOffset: 0 } });
    },
  });
  return () => {
    keeping.dispose();
  };
}
