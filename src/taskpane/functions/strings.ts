import { capitalized, counted } from "../../core/sheet/words";
import type { CellLink } from "../../workbook/excel/cellLink";
import type { AnyParameter } from "../../functions/define";
import type { Preview } from "./preview";

/** Every text of the Functions panel. */
export const strings = {
  title: "Functions",
  search: "Search functions",
  placeholder: "Search by name or purpose",
  groups: "Group",
  all: (amount: number) => `All ${String(amount)}`,
  matches: (amount: number, query: string) => {
    if (query === "") return counted(amount, "function");
    if (amount === 0) return `Nothing matches “${query}”`;
    return `${String(amount)} ${amount === 1 ? "matches" : "match"} “${query}”`;
  },
  noMatch: "Try a shorter word, or All.",
  arguments: "Arguments",
  optional: "optional",
  needed: "needed",
  pick: (parameter: string) => `Take the selection for ${parameter}`,
  describe: ({ name, description, domain }: Pick<AnyParameter, "name" | "description" | "domain">) =>
    `${capitalized(name.replaceAll("_", " "))}: ${description.charAt(0).toLowerCase()}${description.slice(1)} ${domain === "" ? "" : `${capitalized(domain)}.`}`,
  result: "Result",
  example: "example",
  spills: (rows: number, columns: number) => {
    if (rows === 1 && columns === 1) return "one cell";
    if (columns === 1) return `spills ${counted(rows, "row")}`;
    return `spills ${counted(rows, "row")} × ${counted(columns, "column")}`;
  },
  moreRows: (rows: number) => counted(rows, "more row"),
  withoutResult(preview: Exclude<Preview, { status: "answered" }>): string {
    switch (preview.status) {
      case "incomplete":
        return `Fill in ${preview.parameter.replaceAll("_", " ")} to see the result.`;
      case "inSheet":
        return `${preview.reference} is calculated in the sheet, not here. Insert the formula to see its result.`;
      case "fetching":
        return "Fetching the solver…";
    }
  },
  goesInto: "Goes into the selected cell",
  spillsTo: (last: string) => `and spills to ${last}.`,
  free: (cells: number) => (cells === 1 ? "The cell is empty." : "The cells are empty."),
  blocked: "is in the way: clear it, or select another cell.",
  noTarget: "Select a cell in the sheet to insert the formula there.",
  insert: "Insert",
  copy: "Copy formula",
  copied: "Formula copied.",
  notCopied: "The formula could not be copied.",
  notCopiedCure: "Select it in the gray box and press Ctrl+C.",
  formula: "Formula",
  blockedBy: (link: CellLink) => link.address,
} as const;
