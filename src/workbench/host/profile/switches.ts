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
  /** A sheet added in the same request can't be brought to the front yet. [web-activate-new-sheet-same-batch] */
  readonly ignoresActivationOfNewSheets: boolean;
  /** Selecting on a sheet that was brought to the front in the same request does nothing. [select-on-inactive-sheet] */
  readonly dropsSelectionAfterActivation: boolean;
  /** Panes can't be frozen. [freeze-general-exception] */
  readonly refusesFreezing: boolean;
  /** A name for a range can't be added in the request that froze panes. [name-add-web-internal-error] */
  readonly refusesNamesAfterFreezing: boolean;
  /** 0 pages high, for as many as are needed, is refused. [zoom-zero-pages] */
  readonly refusesZeroPages: boolean;
  /** Fitting to pages is passed over. [fit-to-pages-ignored] */
  readonly ignoresFitToPages: boolean;
  /** A formula that names a table or column that is not there is refused; else the reference is stored as #REF!. [formula-unknown-table-refused] */
  readonly refusesUnknownTables: boolean;
  /** Formulas read back show a column of their own row as [@Risk]. [this-row-stored-at-shown] */
  readonly showsThisRowAsAt: boolean;
  /** A formula entered into a column of a table that is blank or of one formula fills the column. [calculated-column-fill-by-api] [calculated-column-depends-on-user-option] */
  readonly fillsCalculatedColumns: boolean;
  /** What is entered right below a table becomes part of it. [table-auto-expands-below] */
  readonly growsTables: boolean;
  /** What a blank cell reaches a custom function as: 0 on the desktop. [fn-blank-cell-is-zero] */
  readonly blankArgument: 0 | null;
  /** Custom functions are known; before that their cells show #NAME? and formulas come back in the spelling of files. [xldudf-names-while-not-registered] */
  readonly areFunctionsRegistered: boolean;
  /** By whose rules typed numbers and dates are read. [locale-date-text] */
  readonly locale: "en-US" | "de-DE";
  /** The short date reads back in the user's own order. [date-format-differs-by-account] */
  readonly localizesShortDate: boolean;
  /** How events arrive. */
  readonly events: "once" | "twice" | "late";
  /** Cleared filters still stand for the rest of the request. [clear-filters-then-delete] */
  readonly keepsFiltersUntilSync: boolean;
}

/** What all Excels share: nothing filled in by itself, blanks told from zeros. */
export const usualSwitches: Switches = {
  platform: "windows",
  undoesAddIns: true,
  refusesMergedFormulas: false,
  refusesMergedGroups: false,
  ignoresActivationOfNewSheets: false,
  dropsSelectionAfterActivation: false,
  refusesFreezing: false,
  refusesNamesAfterFreezing: false,
  refusesZeroPages: false,
  ignoresFitToPages: false,
  refusesUnknownTables: true,
  showsThisRowAsAt: false,
  fillsCalculatedColumns: false,
  growsTables: false,
  blankArgument: null,
  areFunctionsRegistered: true,
  locale: "en-US",
  localizesShortDate: false,
  events: "once",
  keepsFiltersUntilSync: false,
};
