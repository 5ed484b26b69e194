import { fail, ok, type Result } from "../../core/result";
import { type Refusal, refusalOf } from "./refusal";

/**
 * Make the very hidden sheets that are missing, in a run of their own: Excel for Windows and Mac refuses to hide a sheet within a group of undo.
 *
 * Cost     one round trip where all are there, else two
 */
export async function makeHidden(names: readonly string[]): Promise<Result<readonly string[], Refusal>> {
  if (names.length === 0) return ok([]);
  let missing: readonly string[] = [];
  try {
    await Excel.run(async (context) => {
      const sheets = names.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name).load("name") }));
      await context.sync();
      missing = sheets.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
      if (missing.length === 0) return;
      for (const name of missing) context.workbook.worksheets.add(name).visibility = "VeryHidden";
      await context.sync();
    });
    return ok(missing);
  } catch (error) {
    const refusal = refusalOf(error);
    try {
      await removeHidden(missing);
      return fail(refusal);
    } catch {
      return fail(refusalOf(error, missing));
    }
  }
}

/** Take hidden sheets away again. Excel deletes no very hidden sheet, so they are shown first. */
export async function removeHidden(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await Excel.run(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("visibility"));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) deleteSheet(sheet);
    await context.sync();
  });
}

/** Delete a sheet whose visibility is loaded. */
export function deleteSheet(sheet: Excel.Worksheet): void {
  if (sheet.visibility !== Excel.SheetVisibility.visible) sheet.visibility = "Visible";
  sheet.delete();
}
