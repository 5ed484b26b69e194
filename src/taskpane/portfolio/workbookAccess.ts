/** What the pane asks of the workbook all the time, fetched as one. */
export { selectLink } from "../../workbook/excel/selectedCells";
export { readPortfolio } from "../../workbook/portfolio";
export { watchPortfolio } from "../../workbook/watch";
