/** How a sheet of ours is printed: one page wide, a footer that counts pages, and the rows (from 1) that head every page. */
export function setUpPrint(sheet: Excel.Worksheet, orientation: "Landscape" | "Portrait", titleRows?: string): void {
  const page = sheet.pageLayout;
  page.orientation = orientation;
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (titleRows !== undefined) page.setPrintTitleRows(titleRows);
  page.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
}
