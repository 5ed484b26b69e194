import type { Address } from "../../core/sheet/address";
import { type Contents, isBlankContent } from "../excel/content";
import type { Page } from "./page";

/** What stands in the user's cells goes before what would be written at first; blocks that were never filled take the default. */
export function keepInputs(page: Page, area: Address, contents: Contents, standing: { readonly cells: Contents }): Contents {
  if (!page.inputs.some((input) => input.row === area.row && input.column === area.column)) return contents;
  const typed = contents.map((row, index) => row.map((_, column) => standing.cells[area.row + index]?.[area.column + column] ?? ""));
  return typed.some((row) => row.some((content) => !isBlankContent(content))) ? typed : contents;
}
