import { type FocusEvent, type KeyboardEvent, useState } from "react";

/** What makes a list one tab stop with arrow keys. */
export interface RowNavigation {
  /** Put on the element around the rows. */
  readonly list: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
  /** Put on the button of each row. */
  readonly row: (index: number) => { readonly tabIndex: 0 | -1; readonly "data-row": number };
}

/**
 * One tab stop for a list of any length: arrows, Home and End move, Ctrl+Enter goes to the row's cell.
 *
 * Fluent's arrow group would bring its whole focus manager along for these few keys.
 */
export function useRows(count: number, onGoTo?: (index: number) => void): RowNavigation {
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, Math.max(0, count - 1));
  return {
    list: {
      onFocus: (event) => {
        const index = rowOf(event.target);
        if (index !== undefined) setCurrent(index);
      },
      onKeyDown: (event) => {
        const index = rowOf(event.target);
        if (index === undefined) return;
        const isGoing = event.key === "Enter" && (event.ctrlKey || event.metaKey) && onGoTo !== undefined;
        const next = nextRow(index, count, event.key);
        if (isGoing) onGoTo(index);
        else if (next !== undefined) event.currentTarget.querySelector<HTMLElement>(`[data-row="${String(next)}"]`)?.focus();
        else return;
        event.preventDefault();
      },
    },
    row: (index) => ({ tabIndex: index === stop ? 0 : -1, "data-row": index }),
  };
}

/** The row whose button this is; undefined for anything else inside the list. */
function rowOf(target: EventTarget): number | undefined {
  const row = target instanceof HTMLElement ? target.dataset.row : undefined;
  return row === undefined ? undefined : Number(row);
}

/** The row a key leads to; undefined where it does not move, or the list ends. */
export function nextRow(index: number, count: number, key: string): number | undefined {
  const targets: Readonly<Record<string, number>> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 };
  const target = targets[key];
  return target === undefined || target < 0 || target >= count ? undefined : target;
}
