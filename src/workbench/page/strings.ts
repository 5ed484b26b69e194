import type { KeptWork } from "./keep";

function timeOf(at: number): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const isToday = moment.toDateString() === new Date().toDateString();
  return isToday ? time : `${moment.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}, ${time}`;
}

/** Every text of the page. */
export const strings = {
  name: "Portfolio workbench",
  open: "Open",
  save: "Save",
  sample: "Sample",
  sampleName: "AI portfolio.xlsx",
  newWorkbook: "New",
  newTip: "New workbook",
  newName: "Book1.xlsx",
  ribbon: "Portfolio",
  more: "More commands",
  left: ({ at, name, changes, sheets }: Pick<KeptWork, "at" | "name" | "changes" | "sheets">) => ({
    title: `Your work of ${timeOf(at)} is still here.`,
    text: `${name} with ${String(changes)} ${changes === 1 ? "change" : "changes"} that no file holds yet: ${sheets.join(", ")}.`,
  }),
  restore: "Restore",
  forget: "Discard",
  forgetForGood: "Discard for good",
  noAnswer: (label: string) => `${label} was not done: the planner did not answer. Reload the page, then try again.`,
  changes: (count: number) => (count === 0 ? "" : `${String(count)} ${count === 1 ? "change" : "changes"} not saved`),
  about: "Try without Excel",
  aboutTitle: "This page stands in for Excel",
  aboutText: [
    "The grid on the left calculates as Excel does, the planner on the right is the add-in itself. It cannot tell the difference.",
    "Files stay on this machine: the page sends nothing anywhere. Save writes a workbook that Excel opens with all its formulas.",
    "Charts are drawn above their cells and follow them. Conditional colors and rules for input are kept in the file and shown by Excel; this page does not draw them.",
  ],
  behaveLike: "Behave like …",
  toDark: "Dark theme",
  toLight: "Light theme",
  hidePane: "Hide the planner",
  showPane: "Show the planner",
  help: "Help",
  pane: "Portfolio planner",
  grid: "Workbook",
  edge: "Width of the planner",
  calculated: (milliseconds: number) => `Recalculated in ${String(milliseconds)} ms`,
  opening: (name: string) => `Opening ${name}`,
  notKept: (name: string, lost: readonly string[]) =>
    `${name} holds what this page cannot keep: ${lost.join(", ")}. Saving leaves that out, so save under another name.`,
  notSaved: (lost: readonly string[]) => `Saved. Excel will not show ${lost.join(", ")}: this page cannot write that. Add it again there.`,
  chart: (title: string) => `Chart: ${title}`,
  undrawnChart: (name: string) => `${name}: this page keeps the chart and cannot draw its kind. Excel shows it.`,
  unsavedTitle: "Changes not saved",
  unsaved: (count: number) => `${strings.changes(count)}. Open another workbook and lose them?`,
  discard: "Open anyway",
  cancel: "Keep this one",
  close: "Close",
  failed: (reason: string) => `${reason} Reload the page and open the file again.`,
} as const;
