import type { PageSetup, Worksheet } from "exceljs";
import type { Area } from "../grid/grid";
import { formatArea, parseArea } from "../host/range/address";
import type { PageLayout } from "../host/extras";

const pointsPerInch = 72;
/** Excel.PaperType by the numbers that files use. */
const papers: Readonly<Record<number, string>> = { 1: "Letter", 5: "Legal", 8: "A3", 9: "A4", 11: "A5", 3: "Tabloid", 7: "Executive" };

/** How a sheet is printed. */
export function readPageLayout(sheet: Worksheet): PageLayout {
  const setup: Partial<PageSetup> = sheet.pageSetup;
  const { margins, printTitlesRow, printTitlesColumn, printArea, paperSize } = setup;
  const paper = paperSize === undefined ? undefined : papers[paperSize];
  const running = sheet.headerFooter as Partial<Worksheet["headerFooter"]> | null; // null where a file has neither header nor footer
  const titleRows = printTitlesRow === undefined ? undefined : parseArea(printTitlesRow);
  const titleColumns = printTitlesColumn === undefined ? undefined : parseArea(printTitlesColumn);
  const areas = (printArea ?? "").split(/&&|,/).flatMap((text) => parseArea(text) ?? []);
  return {
    ...(setup.orientation === "landscape" && { orientation: "Landscape" }),
    ...(paper !== undefined && { paperSize: paper }),
    ...zoomOf(setup),
    ...(areas.length > 0 && { printArea: areas }),
    ...(titleRows !== undefined && { printTitleRows: { row: titleRows.row, rows: titleRows.rows } }),
    ...(titleColumns !== undefined && { printTitleColumns: { column: titleColumns.column, columns: titleColumns.columns } }),
    ...(setup.horizontalCentered === true && { centerHorizontally: true }),
    ...(setup.verticalCentered === true && { centerVertically: true }),
    ...(setup.showGridLines === true && { printGridlines: true }),
    ...(setup.showRowColHeaders === true && { printHeadings: true }),
    ...(setup.blackAndWhite === true && { blackAndWhite: true }),
    ...(margins !== undefined && {
      leftMargin: margins.left * pointsPerInch,
      rightMargin: margins.right * pointsPerInch,
      topMargin: margins.top * pointsPerInch,
      bottomMargin: margins.bottom * pointsPerInch,
      headerMargin: margins.header * pointsPerInch,
      footerMargin: margins.footer * pointsPerInch,
    }),
    ...readRunningText(running?.oddHeader, "Header"),
    ...readRunningText(running?.oddFooter, "Footer"),
  };
}

function zoomOf(setup: Partial<PageSetup>): PageLayout {
  if (setup.fitToPage === true) {
    const { fitToWidth = 1, fitToHeight = 1 } = setup;
    return {
      zoom: { ...(fitToWidth > 0 && { horizontalFitToPages: fitToWidth }), ...(fitToHeight > 0 && { verticalFitToPages: fitToHeight }) },
    };
  }
  return setup.scale === undefined || setup.scale === 100 ? {} : { zoom: { scale: setup.scale } };
}

/** "&LLeft&CCenter&RRight" in its three places. */
function readRunningText(text: string | null | undefined, place: "Header" | "Footer"): PageLayout {
  const parts = [...(text ?? "").matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)];
  const names: Readonly<Record<string, string>> = { L: "left", C: "center", R: "right" };
  return Object.fromEntries(
    parts.flatMap(([, side = "", shown = ""]) => (shown === "" ? [] : [[`${names[side] ?? "center"}${place}`, shown]])),
  );
}

/** "A$1:S$90": the library fixes the columns, but not the rows, without which other programs print the whole sheet. */
function fixedRows(area: Area): string {
  return formatArea(area).replace(/\d+/g, (row) => `$${row}`);
}

/** Put a sheet's layout into a file. */
export function writePageLayout(sheet: Worksheet, layout: PageLayout): void {
  const { zoom, printArea, printTitleRows: rows, printTitleColumns: columns } = layout;
  const isFitted = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
  const paper = Object.entries(papers).find(([, name]) => name.toLowerCase() === layout.paperSize?.toLowerCase())?.[0];
  Object.assign(sheet.pageSetup, {
    ...(layout.orientation !== undefined && { orientation: layout.orientation === "Landscape" ? "landscape" : "portrait" }),
    ...(paper !== undefined && { paperSize: Number(paper) }),
    ...(isFitted && { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }),
    ...(zoom?.scale !== undefined && { scale: zoom.scale }),
    ...(printArea !== undefined && printArea.length > 0 && { printArea: printArea.map(fixedRows).join("&&") }),
    ...(rows !== undefined && { printTitlesRow: `${String(rows.row + 1)}:${String(rows.row + rows.rows)}` }),
    ...(columns !== undefined && { printTitlesColumn: formatArea({ row: 0, rows: 1_048_576, ...columns }) }),
    ...(layout.centerHorizontally !== undefined && { horizontalCentered: layout.centerHorizontally }),
    ...(layout.centerVertically !== undefined && { verticalCentered: layout.centerVertically }),
    ...(layout.printGridlines !== undefined && { showGridLines: layout.printGridlines }),
    ...(layout.printHeadings !== undefined && { showRowColHeaders: layout.printHeadings }),
    ...(layout.blackAndWhite !== undefined && { blackAndWhite: layout.blackAndWhite }),
    margins: marginsOf(sheet.pageSetup.margins, layout),
  });
  const header = runningText(layout, "Header");
  const footer = runningText(layout, "Footer");
  if (header !== "") sheet.headerFooter.oddHeader = header;
  if (footer !== "") sheet.headerFooter.oddFooter = footer;
}

function marginsOf(initial: PageSetup["margins"] | undefined, layout: PageLayout): PageSetup["margins"] {
  const inches = (points: number | undefined, otherwise: number): number => (points === undefined ? otherwise : points / pointsPerInch);
  return {
    left: inches(layout.leftMargin, initial?.left ?? 0.7),
    right: inches(layout.rightMargin, initial?.right ?? 0.7),
    top: inches(layout.topMargin, initial?.top ?? 0.75),
    bottom: inches(layout.bottomMargin, initial?.bottom ?? 0.75),
    header: inches(layout.headerMargin, initial?.header ?? 0.3),
    footer: inches(layout.footerMargin, initial?.footer ?? 0.3),
  };
}

function runningText(layout: PageLayout, place: "Header" | "Footer"): string {
  const part = (code: string, text: string | undefined): string => (text === undefined || text === "" ? "" : `&${code}${text}`);
  return part("L", layout[`left${place}`]) + part("C", layout[`center${place}`]) + part("R", layout[`right${place}`]);
}
