import { count } from "../parts/format";

/** Texts of what every panel shows of the workbook. */
export const strings = {
  sourceRows: (name: string, rows: number) => `${name} (${count(rows, "row")})`,
  dismiss: "Dismiss",
  goTo: (address: string) => `Go to ${address}`,
  unexpected: "Something in the workbook could not be used.",
  unexpectedCure: "Nothing more was written. Look at the sheet, then try again.",
  notReadySheet: "No feature table in this workbook yet",
  notReadyCure: "Open Start to add one, or choose the list you have.",
  openStart: "Open Start",
} as const;
