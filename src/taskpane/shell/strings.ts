import { counted } from "../../core/sheet/words";

/** Every text of the shell. */
export const strings = {
  tasks: "Tasks",
  noTable: "No table",
  pickTable: "Table of features",
  rows: (rows: number) => counted(rows, "row"),
  freshness: {
    none: "No roadmap yet",
    fresh: "Roadmap up to date",
    stale: "Roadmap out of date",
  },
  reading: "Reading the workbook…",
  notRead: "The workbook was not read.",
  tryAgain: "Try again",
  panelFailed: "This panel stopped.",
  panelFailedCure: "Nothing was written. Open it again; the other panels keep working.",
  openAgain: "Open again",
} as const;
