import type { ICellData, IObjectMatrixPrimitiveType, IUniverInstanceService, Nullable, Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

type Changes = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Update = (this: FormulaDataModel, unitId: string, sheetId: string, changes: Changes) => object;

const { prototype } = FormulaDataModel;
/** As the engine has it; called with the model it belongs to. */
const updateAll: Update = Reflect.get(prototype, "updateFormulaData");

/**
 * Let a change of cells cost by the cells it changes.
 *
 * The engine gathers the formulas of the whole workbook at every change, to see which cells share a formula with a changed one. Only filling and pasting in
 * the page make cells share formulas; where neither a changed cell nor what stood there does, nothing but the change itself can matter.
 */
export function countFormulasByChange(): void {
  const update: Update = function (unitId, sheetId, changes) {
    return ownFormulas(this, unitId, sheetId, changes) ?? updateAll.call(this, unitId, sheetId, changes);
  };
  Reflect.set(prototype, "updateFormulaData", update);
}

/** The formulas that a change writes, null where it takes one away; undefined where a shared one is touched. */
function ownFormulas(model: FormulaDataModel, unitId: string, sheetId: string, changes: Changes): object | undefined {
  const instances = Reflect.get(model, "_univerInstanceService") as IUniverInstanceService; // as the engine's constructor keeps it
  const matrix = instances.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId)?.getCellMatrix();
  if (matrix === undefined) return undefined;
  const formulas: Record<number, Record<number, { readonly f: string } | null>> = {};
  for (const [row, line] of Object.entries(changes))
    for (const [column, cell] of Object.entries(line as Readonly<Record<string, Nullable<ICellData>>>)) {
      const before = matrix.getValue(Number(row), Number(column));
      if (cell?.si || before?.si) return undefined;
      if (cell?.f) (formulas[Number(row)] ??= {})[Number(column)] = { f: cell.f };
      else if (before?.f) (formulas[Number(row)] ??= {})[Number(column)] = null;
    }
  return formulas;
}
