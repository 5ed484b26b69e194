import { BaseReferenceObject } from "@univerjs/engine-formula";

type SetSheet = (this: BaseReferenceObject, sheetNames: Parameters<BaseReferenceObject["setForcedSheetId"]>[0]) => void;

const { prototype } = BaseReferenceObject;
/** As the engine has it; called with the reference it belongs to. */
const setSheet: SetSheet = Reflect.get(prototype, "setForcedSheetId");

/**
 * Let a cell that INDEX, OFFSET or CHOOSE picks out of a table stay on the table's sheet.
 *
 * The engine looks up the sheet by the name that stands before "!"; where a structured reference has none, it forgets the sheet it knew already,
 * and reads the same address of the sheet the formula stands on.
 */
export function keepSheetOfTables(): void {
  prototype.setForcedSheetId = function (this: BaseReferenceObject, sheetNames) {
    if (this.getForcedSheetName() !== "" || (this.getForcedSheetId() ?? "") === "") setSheet.call(this, sheetNames);
  };
}
