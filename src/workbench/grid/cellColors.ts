import { type Injector, InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Unsubscribe } from "./grid";

/** Colors that a rule lays over those of a cell. */
export interface CellColors {
  readonly fill?: string;
  readonly text?: string;
}

/** What a cell holds, by row and column from 0; undefined where it is blank. */
export type ReadValue = (row: number, column: number) => unknown;
/** The colors of a cell by what its sheet holds; undefined where it keeps its own. */
export type ColorOf = (sheetId: string, row: number, column: number, valueAt: ReadValue) => CellColors | undefined;

/** Draw cells in the colors that `colorOf` gives them; what the cells themselves say stays. */
export function colorCells(injector: Injector, colorOf: ColorOf): Unsubscribe {
  const coloring = injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench.cell-colors",
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { workbook, worksheet, subUnitId, row, col }, next) => {
      const colors = colorOf(subUnitId, row, col, (at, column) => worksheet.getCellRaw(at, column)?.v ?? undefined);
      if (colors === undefined) return next(cell);
      const own = workbook.getStyles().getStyleByCell(cell) ?? {};
      return next({ ...cell, s: { ...own, ...styleOf(colors) } });
    },
  });
  return () => {
    coloring.dispose();
  };
}

function styleOf({ fill, text }: CellColors): IStyleData {
  return { ...(fill !== undefined && { bg: { rgb: fill } }), ...(text !== undefined && { cl: { rgb: text } }) };
}
