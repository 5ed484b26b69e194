const firstRows = 12;
/** A list this long is shown whole at one click; a longer one in steps, so that no click blocks the pane. */
const step = 200;

/** How many rows are shown after another click on "Show all". */
export function moreRows(shown: number, total: number): number {
  return total <= step ? total : Math.min(total, shown < step ? step : shown + step);
}

/** How many rows a list shows at first; one row too many is not worth a click. */
export function rowsAtFirst(total: number): number {
  return total <= firstRows + 1 ? total : firstRows;
}
