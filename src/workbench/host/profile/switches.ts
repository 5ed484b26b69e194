/**
 * Where Excel differs by platform, build or setting.
 *
 * Each switch names the behavior of docs/excel-behaviors.json that it stands for, in brackets.
 */
export interface Switches {
  readonly platform: "windows" | "mac" | "web";
  /** What an add-in does can be taken back; before that was built, its writing emptied the list of steps. [undo-unsupported-clears-stack] */
  readonly undoesAddIns: boolean;
  /** Merged undo groups that write many formulas fail. [undo-merge-fails-on-many-formulas] */
  readonly refusesMergedFormulas: boolean;
  /** Merged undo groups fail at their first change. [undo-merge-fails-on-web] */
  readonly refusesMergedGroups: boolean;
}

/** Excel for Windows of today, with nothing odd about it. */
export const usualSwitches: Switches = {
  platform: "windows",
  undoesAddIns: true,
  refusesMergedFormulas: false,
  refusesMergedGroups: false,
};
