/** From this width of the pane on, panels use two columns. */
export const wide = "@container pane (min-width: 560px)";

/** Below this width the header drops the row count. */
export const notTiny = "@container pane (min-width: 340px)";
