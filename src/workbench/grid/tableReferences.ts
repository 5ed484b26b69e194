import { BaseReferenceObject } from "@univerjs/engine-formula";

const { setForcedSheetId } = BaseReferenceObject.prototype;

/**
 * Let a cell that INDEX, OFFSET or CHOOSE picks out of a table stay on the table's sheet.
 *
 * The engine looks up the sheet by the name that stands before "!"; where a structured reference has none, it forgets the sheet it knew already,
 * and reads the same address of the sheet the formula stands on.
 */
export function keepSheetOfTables(): void {
  BaseReferenceObject.prototype.setForcedSheetId = function (this: BaseReferenceObject, sheetNames): void {
    if (this.getForcedSheetName() !== "" || (this.getForcedSheetId() ?? "") === "") setForcedSheetId.call(this, sheetNames);
  };
}
