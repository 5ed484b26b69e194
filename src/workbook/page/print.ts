/** How a sheet is printed. */
export interface Print {
  readonly orientation: "Landscape" | "Portrait";
  /** Rows (from 1) that head every page: "$1:$4". */
  readonly titleRows?: string;
  /** Absent: everything that is used. */
  readonly area?: string;
  /** Absent: A4. */
  readonly paper?: "A3";
  /** All of it on one page, instead of as many below each other as it takes. */
  readonly isOnePage?: boolean;
}

/** Points of paper at each edge: 8 mm. */
const margin = 22.7;

/** One page wide, the sheet's name and a count of pages in the footer. */
export function setUpPrint(sheet: Excel.Worksheet, { orientation, titleRows, area, paper, isOnePage }: Print): void {
  const page = sheet.pageLayout;
  page.orientation = orientation;
  page.paperSize = paper ?? "A4";
  page.zoom = isOnePage === true ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  [page.leftMargin, page.rightMargin] = [margin, margin];
  if (area !== undefined) page.setPrintArea(area);
  if (titleRows !== undefined) page.setPrintTitleRows(titleRows);
  page.headersFooters.defaultForAllPages.leftFooter = "&A";
  page.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
}
