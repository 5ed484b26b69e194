import type { Area } from "../grid/grid";
import { formatArea, parseArea, quoteSheet, sheetRows, splitReference } from "../host/range/address";
import type { PageLayout } from "../host/extras";
import { splitList } from "./names";
import { element, escapeText, find, isOn, numberOf, tagOf, unescapeText, type XmlNode } from "./xml";

const pointsPerInch = 72;
/** Excel.PaperType by the numbers that files use. */
const papers: Readonly<Record<number, string>> = { 1: "Letter", 5: "Legal", 8: "A3", 9: "A4", 11: "A5", 3: "Tabloid", 7: "Executive" };

/** What a sheet's own names say of how it is printed, as the file stores it. */
export interface PrintNames {
  readonly area?: string;
  readonly titles?: string;
}

/** How a sheet is printed. */
export function readPageLayout(root: XmlNode, names: PrintNames): PageLayout {
  const setup = find(root, "pageSetup")?.attributes ?? {};
  const options = find(root, "printOptions")?.attributes ?? {};
  const paper = papers[numberOf(setup["paperSize"]) ?? 0];
  return {
    ...(setup["orientation"] === "landscape" && { orientation: "Landscape" }),
    ...(paper !== undefined && { paperSize: paper }),
    ...readZoom(root),
    ...readPrintNames(names),
    ...(isOn(options["horizontalCentered"]) && { centerHorizontally: true }),
    ...(isOn(options["verticalCentered"]) && { centerVertically: true }),
    ...(isOn(options["gridLines"]) && { printGridlines: true }),
    ...(isOn(options["headings"]) && { printHeadings: true }),
    ...(isOn(setup["blackAndWhite"]) && { blackAndWhite: true }),
    ...readMargins(find(root, "pageMargins")),
    ...readRunningText(find(root, "headerFooter", "oddHeader")?.text, "Header"),
    ...readRunningText(find(root, "headerFooter", "oddFooter")?.text, "Footer"),
  };
}

function readPrintNames({ area, titles }: PrintNames): PageLayout {
  const areasOf = (text: string | undefined): readonly Area[] =>
    splitList(text ?? "").flatMap((part) => parseArea(splitReference(part).rest) ?? []);
  const areas = areasOf(area);
  const lines = areasOf(titles);
  const rows = lines.find(({ column, columns }) => column === 0 && columns === 16_384);
  const columns = lines.find(({ row, rows: count }) => row === 0 && count === sheetRows);
  return {
    ...(areas.length > 0 && { printArea: areas }),
    ...(rows !== undefined && { printTitleRows: { row: rows.row, rows: rows.rows } }),
    ...(columns !== undefined && { printTitleColumns: { column: columns.column, columns: columns.columns } }),
  };
}

function readZoom(root: XmlNode): PageLayout {
  const { fitToWidth, fitToHeight, scale } = find(root, "pageSetup")?.attributes ?? {};
  if (isOn(find(root, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"])) {
    const [wide, tall] = [numberOf(fitToWidth) ?? 1, numberOf(fitToHeight) ?? 1];
    return { zoom: { ...(wide > 0 && { horizontalFitToPages: wide }), ...(tall > 0 && { verticalFitToPages: tall }) } };
  }
  const percent = numberOf(scale) ?? 100;
  return percent === 100 ? {} : { zoom: { scale: percent } };
}

const margins = {
  left: "leftMargin",
  right: "rightMargin",
  top: "topMargin",
  bottom: "bottomMargin",
  header: "headerMargin",
  footer: "footerMargin",
} as const;

/** None where the file says nothing: then the printing program has its own. */
function readMargins(node: XmlNode | undefined): PageLayout {
  const found = Object.entries(margins).flatMap(([name, key]) => {
    const inches = numberOf(node?.attributes[name]);
    return inches === undefined ? [] : [[key, inches * pointsPerInch] as const];
  });
  return Object.fromEntries(found);
}

/** "&LLeft&CCenter&RRight" in its three places. */
function readRunningText(text: string | undefined, place: "Header" | "Footer"): PageLayout {
  const names: Readonly<Record<string, string>> = { L: "left", C: "center", R: "right" };
  const found: Record<string, string> = {};
  let side = "center";
  for (const part of unescapeText(text ?? "").split(/(&[LCR])/)) {
    const name = /^&[LCR]$/.test(part) ? names[part.charAt(1)] : undefined;
    if (name !== undefined) side = name;
    else if (part !== "") found[`${side}${place}`] = (found[`${side}${place}`] ?? "") + part;
  }
  return found;
}

/** The elements of a sheet that say how it is printed, in the order that the format prescribes, and whether it is fitted to pages. */
export function pageLayoutXml(layout: PageLayout): { readonly xml: string; readonly isFitted: boolean } {
  const { zoom } = layout;
  const isFitted = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
  const options = tagOf("printOptions", {
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    headings: layout.printHeadings,
    gridLines: layout.printGridlines,
  });
  const paper = Object.entries(papers).find(([, name]) => name.toLowerCase() === layout.paperSize?.toLowerCase())?.[0];
  const setup = tagOf("pageSetup", {
    paperSize: paper,
    scale: zoom?.scale,
    ...(isFitted && { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }),
    orientation: layout.orientation?.toLowerCase(),
    blackAndWhite: layout.blackAndWhite,
  });
  const parts = [
    options === "printOptions" ? "" : `<${options}/>`,
    marginsXml(layout),
    setup === "pageSetup" ? "" : `<${setup}/>`,
    runningTextXml(layout),
  ];
  return { xml: parts.join(""), isFitted };
}

/** Excel's usual margins, in inches. */
const usual = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

function marginsXml(layout: PageLayout): string {
  if (Object.values(margins).every((key) => layout[key] === undefined)) return "";
  const inches = Object.entries(margins).map(([name, key]): [string, number] => {
    const points = layout[key];
    return [name, points === undefined ? usual[name as keyof typeof usual] : points / pointsPerInch]; // both list the same margins
  });
  return `<${tagOf("pageMargins", Object.fromEntries(inches))}/>`;
}

function runningTextXml(layout: PageLayout): string {
  const text = (place: "Header" | "Footer"): string => {
    const part = (code: string, shown: string | undefined): string => (shown === undefined || shown === "" ? "" : `&${code}${shown}`);
    return escapeText(part("L", layout[`left${place}`]) + part("C", layout[`center${place}`]) + part("R", layout[`right${place}`]));
  };
  const [header, footer] = [text("Header"), text("Footer")];
  if (header === "" && footer === "") return "";
  return element(
    "headerFooter",
    header === "" ? undefined : element("oddHeader", header),
    footer === "" ? undefined : element("oddFooter", footer),
  );
}

/** The references of a sheet's own names for printing; absent where it has none. */
export function printNamesOf(sheetName: string, { printArea = [], printTitleRows, printTitleColumns }: PageLayout): PrintNames {
  const named = (reference: string): string => `${quoteSheet(sheetName)}!${reference}`;
  const columns = printTitleColumns === undefined ? [] : [named(formatArea({ row: 0, rows: sheetRows, ...printTitleColumns }, true))];
  const rows = printTitleRows === undefined ? [] : [named(formatArea({ column: 0, columns: 16_384, ...printTitleRows }, true))];
  const titles = [...columns, ...rows].join(",");
  return {
    ...(printArea.length > 0 && { area: printArea.map((area) => named(formatArea(area, true))).join(",") }),
    ...(titles !== "" && { titles }),
  };
}
