import type { Cell, Worksheet } from "exceljs";
import type { Comment, Protection, SheetExtras } from "../host/extras";
import { readConditionalFormats } from "./conditionalFormats";
import type { Theme } from "./fileStyle";
import { readPageLayout } from "./pageLayout";
import { readValidations } from "./validations";

/** What a sheet of a file holds beside cells; `xml` is its part. */
export function readSheetExtras(sheet: Worksheet, xml: string, theme: Theme): Omit<SheetExtras, "charts"> {
  const protection = readProtection(xml);
  return {
    conditionalFormats: readConditionalFormats(sheet, theme),
    dataValidations: readValidations(xml),
    pageLayout: readPageLayout(sheet),
    ...(protection !== undefined && { protection }),
    comments: readComments(sheet),
  };
}

/** What a protected sheet still allows, by the names of Office.js. */
export const protectionOptions = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
} as const;

/** A password of a file is kept by no one: the workbench unprotects without it. */
function readProtection(xml: string): Protection | undefined {
  const tag = /<sheetProtection ([^>]*)\/>/.exec(xml)?.[1];
  if (tag === undefined || !/\bsheet="(?:1|true)"/.test(tag)) return undefined;
  const allowed = Object.entries(protectionOptions).filter(([name]) => new RegExp(`\\b${name}="(?:0|false)"`).test(tag));
  return { options: Object.fromEntries(allowed.map(([, option]) => [option, true])) };
}

function readComments(sheet: Worksheet): readonly Comment[] {
  const comments: Comment[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const content = noteText(cell);
      if (content === undefined) return;
      comments.push({
        id: `comment-${cell.address}`,
        row: cell.fullAddress.row - 1,
        column: cell.fullAddress.col - 1,
        content,
        author: "",
      });
    });
  });
  return comments;
}

function noteText(cell: Cell): string | undefined {
  const { note } = cell;
  if (typeof note === "string") return note;
  const given: unknown = note;
  if (typeof given !== "object" || given === null || !("texts" in given) || !Array.isArray(given.texts)) return undefined;
  return given.texts.map((run: unknown) => (typeof run === "object" && run !== null && "text" in run ? String(run.text) : "")).join("");
}
