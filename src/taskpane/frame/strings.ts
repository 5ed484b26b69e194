import { count } from "./format";

/** Every text of the frame. */
export const strings = {
  tasks: "Tasks",
  noTable: "No table",
  pickTable: "Table of features",
  rows: (rows: number) => count(rows, "row"),
  sourceRows: (name: string, rows: number) => `${name} (${count(rows, "row")})`,
  freshness: {
    none: "No roadmap yet",
    fresh: "Roadmap up to date",
    stale: "Roadmap out of date",
  },
  reading: "Reading the workbook…",
  readingTable: (table: string) => `Reading the table ${table}…`,
  notRead: "The workbook was not read.",
  tryAgain: "Try again",
  panelFailed: "This panel stopped.",
  panelFailedCure: "Nothing was written. Open it again; the other panels keep working.",
  openAgain: "Open again",
  dismiss: "Dismiss",
  goTo: (address: string) => `Go to ${address}`,
  unexpected: "Something in the workbook could not be used.",
  unexpectedCure: "Nothing more was written. Look at the sheet, then try again.",
  notReadySheet: "No feature table in this workbook yet",
  notReadyCure: "Open Start to add one, or choose the list you have.",
  openStart: "Open Start",
  showAll: (total: number) => `Show all ${total.toLocaleString("en-US")}`,
  showMore: (more: number) => `Show ${more.toLocaleString("en-US")} more`,
} as const;
