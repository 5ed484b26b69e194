import { type RefObject, useEffect } from "react";

/** The regions that F6 walks through, by what is focused in each. */
const regions = [
  "header button",
  "[role=toolbar] button[tabindex='0'], [role=toolbar] button",
  "[data-grid] [contenteditable], [data-grid] canvas",
] as const;

/**
 * F6 goes to the next region and Shift+F6 back, as in Excel: top bar, ribbon, cells, planner. The Tab key belongs to the cells while they have the focus.
 */
export function useRegionKey(frame: RefObject<HTMLIFrameElement | null>, shown: unknown): void {
  useEffect(() => {
    const pane = frame.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      const stops = [
        ...regions.map((selector) => () => {
          focusFirst(document, selector);
        }),
        () => {
          focusPane(pane);
        },
      ];
      const at = document.activeElement === pane ? 3 : regions.findIndex((selector) => isWithin(document.activeElement, selector));
      const step = event.shiftKey ? -1 : 1;
      const from = at < 0 ? 2 : at;
      stops[(from + step + stops.length) % stops.length]?.();
    };
    const listenInPane = (): void => {
      pane?.contentWindow?.addEventListener("keydown", onKeyDown, true);
    };
    window.addEventListener("keydown", onKeyDown, true);
    listenInPane();
    pane?.addEventListener("load", listenInPane);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
      pane?.contentWindow?.removeEventListener("keydown", onKeyDown, true);
      pane?.removeEventListener("load", listenInPane);
    };
  }, [frame, shown]);
}

function isWithin(element: Element | null, selector: string): boolean {
  const region = selector.split(" ")[0] ?? selector;
  return element?.closest(region) != null;
}

function focusFirst(root: Document, selector: string): void {
  root.querySelector<HTMLElement>(selector)?.focus();
}

/** The main action comes first to those who came for it: Tab goes on from the selected tab. */
function focusPane(pane: HTMLIFrameElement | null): void {
  pane?.focus();
  const inside = pane?.contentDocument;
  if (inside != null) focusFirst(inside, "[role=tab][aria-selected=true]");
}
