import { storedFormula } from "../grid/names";
import type { GridName } from "../grid/grid";
import { counted, FileRefusal, limits } from "./limits";
import { fromStored, toStored } from "./storedFormula";
import { element, escapeXml, find, findAll, isOn, numberOf, tagOf, unescapeText, type XmlNode } from "./xml";

/** A name as a file has it; `sheet` is the position of the one sheet it belongs to. */
export interface FileName {
  readonly name: string;
  readonly stored: string;
  readonly comment: string;
  readonly isHidden: boolean;
  readonly sheet?: number;
}

/** All names of a workbook. */
export function readNames(root: XmlNode): readonly FileName[] {
  const nodes = findAll(find(root, "definedNames"), "definedName");
  if (nodes.length > limits.names)
    throw new FileRefusal(
      `The workbook has ${counted(nodes.length)} names; the workbench opens ${counted(limits.names)}. Delete those that are not needed under Formulas, Name Manager, save, and open it again.`,
    );
  return nodes.map(({ attributes, text }) => {
    const sheet = numberOf(attributes["localSheetId"]);
    return {
      name: attributes["name"] ?? "",
      stored: text.trim(),
      comment: unescapeText(attributes["comment"] ?? ""),
      isHidden: isOn(attributes["hidden"]),
      ...(sheet !== undefined && { sheet }),
    };
  });
}

/** The names of the whole workbook as the grid stores them. */
export function namesForGrid(names: readonly FileName[]): Record<string, object> {
  const known = names.filter(({ name, sheet }) => sheet === undefined && name !== "" && !name.startsWith("_xl"));
  return Object.fromEntries(
    known.map(({ name, stored, comment, isHidden }, index) => {
      const id = `name-${String(index)}`;
      return [
        id,
        { id, name, formulaOrRefString: storedFormula(fromStored(stored)), comment, hidden: isHidden, localSheetId: "AllDefaultWorkbook" },
      ];
    }),
  );
}

/** A name as it is written. */
export function nameXml({ name, stored, comment, isHidden, sheet }: FileName): string {
  const longestComment = 255;
  const tag = tagOf("definedName", {
    name,
    comment: comment === "" ? undefined : comment.slice(0, longestComment),
    localSheetId: sheet,
    hidden: isHidden || undefined,
  });
  return element(tag, escapeXml(stored));
}

/** A name of the grid as a file has it. */
export function fileName({ name, formula, comment, isVisible }: GridName): FileName {
  return { name, stored: toStored(formula), comment, isHidden: !isVisible };
}

/** The references of a list, split at the commas outside quotes. */
export function splitList(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
