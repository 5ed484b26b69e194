import type { Switches } from "../profile/switches";

/**
 * Members whose effect Excel cannot take back; "*" stands for every member of a class.
 *
 * Source   OfficeDev/office-js-docs-pr, docs/excel/excel-add-ins-undo-capabilities.md
 */
const nowhere: readonly string[] = [
  "AllowEditRange.address",
  "AllowEditRange.delete",
  "AllowEditRange.pauseProtection",
  "AllowEditRange.setPassword",
  "AllowEditRange.title",
  "AllowEditRangeCollection.add",
  "AllowEditRangeCollection.pauseProtection",
  "Chart.categoryLabelLevel",
  "Chart.seriesNameLevel",
  "DataConnectionCollection.refreshAll",
  "LinkedWorkbook.refresh",
  "LinkedWorkbookCollection.refreshAll",
  "Workbook.close",
  "Workbook.insertWorksheetsFromBase64",
  "Workbook.save",
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
  "Worksheet.copy",
  "Worksheet.delete",
  "WorksheetCollection.addFromBase64",
  "WorksheetProtection.pauseProtection",
  "WorksheetProtection.protect",
  "WorksheetProtection.resumeProtection",
  "WorksheetProtection.setPassword",
  "WorksheetProtection.unprotect",
  "WorksheetProtection.updateOptions",
];

/** Not on the web only. */
const notOnWeb: readonly string[] = [
  "ChartPivotOptions.*",
  "ChartTrendlineLabel.formula",
  "DocumentProperties.author",
  "DocumentProperties.category",
  "DocumentProperties.comments",
  "DocumentProperties.company",
  "DocumentProperties.keywords",
  "DocumentProperties.manager",
  "DocumentProperties.revisionNumber",
  "DocumentProperties.subject",
  "DocumentProperties.title",
  "NamedItem.comment",
  "PivotTableStyle.*",
  "PivotTableStyleCollection.*",
  "Query.delete",
  "Query.refresh",
  "QueryCollection.refreshAll",
  "Slicer.name",
  "Slicer.nameInFormula",
  "SlicerStyle.*",
  "SlicerStyleCollection.*",
  "Style.*",
  "TableStyle.delete",
  "TableStyle.duplicate",
  "TableStyle.name",
  "TableStyleCollection.add",
  "TableStyleCollection.setDefault",
  "TimelineStyle.*",
  "TimelineStyleCollection.*",
  "Worksheet.standardWidth",
];

/** Not on Windows and Mac only. */
const notOnDesktop: readonly string[] = ["Worksheet.name", "Worksheet.position", "Worksheet.visibility"];

/** Whether a member's effect cannot be taken back on a platform: "Worksheet.visibility" on Windows. */
export function lacksUndo(member: string, platform: Switches["platform"]): boolean {
  const [className = ""] = member.split(".");
  const lists = platform === "web" ? [nowhere, notOnWeb] : [nowhere, notOnDesktop];
  return lists.some((list) => list.includes(member) || list.includes(`${className}.*`));
}
