import { counted } from "../../core/sheet/words";
import type { Done } from "../../workbook/excel/refusal";

/** Texts of what every panel shows of the workbook. */
export const strings = {
  sourceRows: (name: string, rows: number) => `${name} (${counted(rows, "row")})`,
  dismiss: "Dismiss",
  tryAgain: "Try again",
  undoneTitle: "Undone:",
  undoneText: ({ message, link }: Pick<Done, "message" | "link">, isSheetGone: boolean): string => {
    if (isSheetGone && link !== undefined) return `the sheet ${link.sheet} is gone.`;
    const [first = message] = message.split(/(?<=\.) /);
    return `this is taken back: “${first.replace(/\.$/, "")}”.`;
  },
  redo: "Press Ctrl+Y to have it back.",
  undone: (done: Pick<Done, "message" | "link">, isSheetGone: boolean): string =>
    `${strings.undoneTitle} ${strings.undoneText(done, isSheetGone)} ${strings.redo}`,
  goTo: (address: string) => `Go to ${address}`,
  unexpected: "Something in the workbook could not be used.",
  unexpectedCure: "Nothing more was written. Look at the sheet, then try again.",
  notReadySheet: "No feature table in this workbook yet",
  notReadyCure: "Open Start to add one, or choose the list you have.",
  openStart: "Open Start",
} as const;
