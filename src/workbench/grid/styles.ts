import type { ICellData, Nullable } from "@univerjs/core";
import { ownStyle } from "./cells";
import { fromGridStyle, toGridStyle } from "./cellStyle";
import type { Engine } from "./engine";
import type { CellStyle, Grid } from "./grid";
import { changeLooks } from "./lookChanges";

/** Looks of cells: fonts, fills, borders, number formats, and whether they are locked. */
export function gridStyles(engine: Engine): Pick<Grid, "styles" | "setStyle" | "setNumberFormats"> {
  return {
    styles: (sheetId, area) => {
      const worksheet = engine.sheet(sheetId);
      return Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_, column) => {
          const style = fromGridStyle(ownStyle(worksheet, area.row + row, area.column + column));
          return isUnlocked(worksheet.getCellRaw(area.row + row, area.column + column)) ? { ...style, locked: false } : style;
        }),
      );
    },
    setStyle: (sheetId, area, style) => {
      engine.makeRoom(sheetId, area);
      const cell = styledCell(style);
      changeLooks(engine, sheetId, area, () => cell);
    },
    setNumberFormats: (sheetId, area, formats) => {
      engine.makeRoom(sheetId, area);
      const looks = new Map<string, ICellData>();
      const lookOf = (numberFormat: string): ICellData => {
        const look = looks.get(numberFormat) ?? styledCell({ numberFormat });
        looks.set(numberFormat, look);
        return look;
      };
      changeLooks(engine, sheetId, area, (row, column) => {
        const numberFormat = formats[row]?.[column];
        return numberFormat === undefined ? undefined : lookOf(numberFormat);
      });
    },
  };
}

function styledCell(style: CellStyle): ICellData {
  return { s: toGridStyle(style), ...(style.locked !== undefined && { custom: style.locked ? null : { locked: false } }) };
}

function isUnlocked(cell: Nullable<ICellData>): boolean {
  return cell?.custom?.["locked"] === false;
}
