import { themeName } from "../grid/tableThemes";
import { toRange } from "../grid/engine";
import type { Area, GridTable } from "../grid/grid";
import { formatArea, parseArea } from "../host/range/address";
import { counted, FileRefusal, limits } from "./limits";
import { spreadsheetNamespace } from "./parts";
import { toStored } from "./storedFormula";
import { element, escapeText, escapeXml, find, findAll, isOn, tagOf, unescapeText, type XmlNode } from "./xml";

/** A table of a file, as the grid stores it. */
export interface FileTable {
  readonly table: object;
  readonly area: Area;
  /** Whether a filter hides some of its rows. */
  readonly isFiltered: boolean;
  readonly hasTotals: boolean;
}

/** Read a table's part; undefined where it names no cells. */
export function readTable(root: XmlNode | undefined, number: number): FileTable | undefined {
  const { ref = "", name: id = "", displayName = id, headerRowCount, totalsRowCount } = root?.attributes ?? {};
  const area = parseArea(ref);
  if (root === undefined || area === undefined || headerRowCount === "0") return undefined;
  if (area.rows * area.columns > limits.block)
    throw new FileRefusal(
      `The table ${displayName} spans ${ref}, ${counted(area.rows * area.columns)} cells; the workbench opens ${counted(limits.block)}. Resize it to the rows it uses, save, and open the file again.`,
    );
  const styled = find(root, "tableStyleInfo")?.attributes ?? {};
  const looks = { style: styled["name"] ?? "", showsBands: isOn(styled["showRowStripes"]) };
  const filter = find(root, "autoFilter");
  const buttons = findAll(filter, "filterColumn");
  const isHidden = buttons.length > 0 && buttons.every(({ attributes }) => isOn(attributes["hiddenButton"]));
  const columns = findAll(find(root, "tableColumns"), "tableColumn").map(({ attributes }, index) => ({
    id: `column-${String(index)}`,
    displayName: unescapeText(attributes["name"] ?? `Column${String(index + 1)}`),
    dataType: "string",
    formula: "",
    meta: {},
    style: {},
  }));
  const hasTotals = totalsRowCount !== undefined && totalsRowCount !== "0" && area.rows > 2;
  // A totals row is no row of the list: it stays below the table.
  const body = hasTotals ? { ...area, rows: area.rows - 1 } : area;
  return {
    area: body,
    isFiltered: buttons.some(({ children }) => children.length > 0),
    hasTotals,
    table: {
      id: `table-${String(number)}`,
      name: unescapeText(displayName),
      range: toRange(body),
      options: { showHeader: true, showFooter: false, tableStyleId: themeName(looks) },
      filters: { tableColumnFilterList: [] },
      columns,
      meta: { ...looks, showsFilter: filter !== undefined && !isHidden },
    },
  };
}

/** A table as its part; columns filled with one formula are calculated columns: Excel fills them down when the table grows. */
export function tableXml(
  { area, name, style, showsBands, showsFilter }: GridTable,
  heads: readonly string[],
  formulas: readonly (string | undefined)[],
  number: number,
): string {
  // Excel refuses a table without a row below its headings.
  const ref = formatArea(area.rows > 1 ? area : { ...area, rows: 2 });
  const columns = heads.map((head, index) => {
    const formula = formulas[index];
    const tag = `tableColumn id="${String(index + 1)}" name="${escapeHead(head)}"`;
    return element(tag, formula === undefined ? undefined : element("calculatedColumnFormula", escapeXml(toStored(formula))));
  });
  const buttons = showsFilter ? [] : heads.map((_, index) => `<filterColumn colId="${String(index)}" hiddenButton="1"/>`);
  const looks = {
    name: style === "" ? undefined : style,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: showsBands,
    showColumnStripes: false,
  };
  return element(
    `table xmlns="${spreadsheetNamespace}" id="${String(number)}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${ref}" totalsRowShown="0"`,
    element(`autoFilter ref="${ref}"`, ...buttons),
    element(`tableColumns count="${String(heads.length)}"`, ...columns),
    `<${tagOf("tableStyleInfo", looks)}/>`,
  );
}

/** Line breaks in headings stand as tables write them. */
function escapeHead(head: string): string {
  return escapeText(head).replaceAll("&#10;", "_x000a_");
}

/** Excel refuses a table with a blank heading, or two headings alike. */
export function tableHeads(texts: readonly string[]): readonly string[] {
  const taken = new Map<string, number>();
  return texts.map((text, index) => {
    const head = text === "" ? `Column${String(index + 1)}` : text;
    let unique = head;
    for (let number = taken.get(head.toLowerCase()) ?? 1; taken.has(unique.toLowerCase()); unique = `${head}${String(number)}`) {
      number += 1;
      taken.set(head.toLowerCase(), number);
    }
    taken.set(unique.toLowerCase(), 1);
    return unique;
  });
}
