import type { ICellData, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { fromGridStyle } from "./cellStyle";
import { isErrorCode, toValue } from "./cells";
import { type Engine, toArea } from "./engine";
import type { Area, CellStyle, Grid, StoredCell, StoredLine, StoredRow } from "./grid";

/** A sheet as it is stored: what is there, not the block it spans. */
export function storedSheets(engine: Engine): Pick<Grid, "stored"> {
  return {
    stored: (sheetId) => {
      const worksheet = engine.sheet(sheetId);
      const { columnData, rowData, defaultColumnWidth, defaultRowHeight } = worksheet.getConfig();
      const looks = createLooks(worksheet);
      return {
        defaultColumnWidth: defaultColumnWidth * pointsPerPixel,
        defaultRowHeight: defaultRowHeight * pointsPerPixel,
        columns: linesOf(columnData).map(({ index, hd, s, w }) => ({
          index,
          isHidden: hd === 1,
          style: looks.of(s),
          ...(w !== undefined && { points: w * pointsPerPixel }),
        })),
        rows: rowsOf(engine, worksheet, sheetId, looks, linesOf(rowData)),
      };
    },
  };
}

/** Points of one pixel at 96 dots per inch. */
const pointsPerPixel = 0.75;

type StyleRef = Nullable<IStyleData | string>;

interface Looks {
  of(own: StyleRef, row?: StyleRef, column?: StyleRef): CellStyle;
}

/** Looks of cells, each put together once. */
function createLooks(worksheet: Worksheet): Looks {
  const known = new Map<string, CellStyle>();
  const keyOf = (style: StyleRef): string => (typeof style === "string" ? style : style ? JSON.stringify(style) : "");
  const dataOf = (style: StyleRef): Nullable<IStyleData> => (typeof style === "string" ? worksheet.getStyleDataByHash(style) : style);
  return {
    of: (own, row, column) => {
      const key = `${keyOf(own)} ${keyOf(row)} ${keyOf(column)}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const look = fromGridStyle({ ...dataOf(column), ...dataOf(row), ...dataOf(own) });
      known.set(key, look);
      return look;
    },
  };
}

/** What is kept of a row or a column. */
interface KeptLine {
  readonly w?: number;
  readonly hd?: number;
  readonly s?: StyleRef;
}

function linesOf(lines: Readonly<Record<number, Nullable<KeptLine>>>): readonly (KeptLine & { readonly index: number })[] {
  return Object.entries(lines).flatMap(([index, line]) => (line ? [{ index: Number(index), ...line }] : []));
}

function* rowsOf(
  engine: Engine,
  worksheet: Worksheet,
  sheetId: string,
  looks: Looks,
  lines: readonly (KeptLine & { readonly index: number })[],
): Iterable<StoredRow> {
  const formulas = engine.injector.get(FormulaDataModel);
  const spilled = formulas.getArrayFormulaCellData()[engine.unitId]?.[sheetId] ?? {};
  const matrix = worksheet.getCellMatrix().getMatrix();
  const known = new Map(lines.map((line) => [line.index, line]));
  const { columnData } = worksheet.getConfig();
  const indexes = [...new Set([...Object.keys(matrix), ...Object.keys(spilled)].map(Number).concat([...known.keys()]))].sort(
    (one, other) => one - other,
  );
  for (const index of indexes) {
    const line = known.get(index);
    const [own, filled] = [matrix[index] ?? {}, spilled[index] ?? {}];
    const cells = columnsOf(own, filled).flatMap((column): readonly StoredCell[] => {
      const cell = own[column];
      const style = looks.of(cell?.s, line?.s, columnData[column]?.s);
      return cellOf(
        { formulas, engine, sheetId, index, column },
        cell,
        filled[column],
        cell?.custom?.["locked"] === false ? { ...style, locked: false } : style,
      );
    });
    yield { ...rowLine(worksheet, index, line, looks), cells };
  }
}

/** Keys of rows count up by themselves; two lists are put in order. */
function columnsOf(own: object, filled: object): readonly number[] {
  const first = Object.keys(own).map(Number);
  const second = Object.keys(filled).map(Number);
  return second.length === 0 ? first : [...new Set([...first, ...second])].sort((one, other) => one - other);
}

function rowLine(worksheet: Worksheet, index: number, line: KeptLine | undefined, looks: Looks): StoredLine {
  const style = looks.of(line?.s);
  if (line === undefined) return { index, isHidden: false, style };
  return { index, isHidden: line.hd === 1, style, points: worksheet.getRowHeight(index) * pointsPerPixel };
}

interface Place {
  readonly formulas: FormulaDataModel;
  readonly engine: Engine;
  readonly sheetId: string;
  readonly index: number;
  readonly column: number;
}

function cellOf(place: Place, own: Nullable<ICellData>, filled: Nullable<ICellData>, style: CellStyle): readonly StoredCell[] {
  const { column } = place;
  const formula = own ? formulaOf(place, own) : undefined;
  const value = toValue(own);
  const shown = value === "" && formula === undefined && filled ? toValue(filled) : value;
  if (shown === "" && formula === undefined && Object.keys(style).length === 0) return [];
  const spill = formula === undefined || value === "#SPILL!" ? undefined : spillOf(place);
  return [
    {
      column,
      value: shown,
      isError: typeof shown === "string" && isErrorCode(shown),
      style,
      ...(formula !== undefined && { formula }),
      ...(spill !== undefined && { spill }),
    },
  ];
}

function spillOf({ formulas, engine, sheetId, index, column }: Place): Area | undefined {
  const range = formulas.getArrayFormulaRange()[engine.unitId]?.[sheetId]?.[index]?.[column];
  return !range || (range.startRow === range.endRow && range.startColumn === range.endColumn) ? undefined : toArea(range);
}

function formulaOf({ formulas, engine, sheetId, index, column }: Place, { f, si }: ICellData): string | undefined {
  if (f) return f;
  return si ? (formulas.getFormulaStringByCell(index, column, sheetId, engine.unitId) ?? undefined) : undefined;
}
