import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { TaskKey } from "../task";
import type { Task } from "./tasks";
import { wide } from "../parts/layout";
import { strings } from "./strings";

const TabTooltip = lazy(() => import("./TabTooltip").then((module) => ({ default: module.TabTooltip })));

const useStyles = makeStyles({
  nav: {
    flexShrink: 0,
    height: "40px",
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [wide]: { height: "52px" },
  },
  list: {
    display: "flex",
    height: "100%",
    overflowX: "auto",
    scrollbarWidth: "none",
    paddingInline: "4px",
    justifyContent: "space-between",
    [wide]: { paddingInline: "12px" },
  },
  tab: {
    flexShrink: 0,
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    columnGap: "6px",
    minWidth: "28px",
    justifyContent: "center",
    paddingBlock: "8px",
    paddingInline: "4px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [wide]: {
      flexDirection: "column",
      rowGap: "1px",
      minWidth: "64px",
      paddingBlock: "6px",
      paddingInline: "2px",
      fontSize: "11px",
      lineHeight: "14px",
    },
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: "4px",
      bottom: 0,
      height: "2px",
      borderRadius: tokens.borderRadiusCircular,
    },
    ...createFocusOutlineStyle({ style: { outlineRadius: tokens.borderRadiusMedium, outlineOffset: "-4px" } }),
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStrokeHover },
    "@media (forced-colors: active)": { "::after": { backgroundColor: "Highlight" } },
  },
  icon: { display: "inline-flex" },
  selectedIcon: { color: tokens.colorCompoundBrandForeground1 },
  label: { display: "none", [wide]: { display: "inline" } },
  shownLabel: { display: "inline" },
});

interface TaskTabsProps {
  readonly tasks: readonly Task[];
  readonly selected: TaskKey;
  readonly onSelect: (key: TaskKey) => void;
  readonly panelId: string;
}

/**
 * The tasks as tabs: one stop for the Tab key, arrows move, Enter opens. Narrow shows icons and the selected word, wide a word under every icon.
 *
 * Own markup rather than Fluent's TabList, whose focus manager would be a fifth of the first load.
 */
export function TaskTabs({ tasks, selected, onSelect, panelId }: TaskTabsProps): ReactNode {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<TaskKey>();
  const [pointed, setPointed] = useState<{ readonly label: string; readonly target: HTMLElement }>();
  useEffect(() => {
    keepInView(list.current, tabId(selected));
  }, [selected]);
  const stop = focused ?? selected;
  const move = (event: KeyboardEvent): void => {
    const next = nextTab(tasks, stop, event.key);
    if (next === undefined) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <nav className={styles.nav} aria-label={strings.tasks}>
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={strings.tasks}
        className={styles.list}
        onKeyDown={move}
        onPointerLeave={() => {
          setPointed(undefined);
        }}
      >
        {tasks.map(({ key, label, Icon }) => {
          const isSelected = key === selected;
          return (
            <button
              key={key}
              id={tabId(key)}
              type="button"
              role="tab"
              aria-selected={isSelected}
              aria-controls={panelId}
              aria-label={label}
              tabIndex={key === stop ? 0 : -1}
              className={mergeClasses(styles.tab, isSelected && styles.selected)}
              onClick={() => {
                setPointed(undefined);
                onSelect(key);
              }}
              onFocus={(event) => {
                setFocused(key);
                if (event.currentTarget.matches(":focus-visible")) setPointed({ label, target: event.currentTarget });
              }}
              onBlur={() => {
                setFocused(undefined);
                setPointed(undefined);
              }}
              onPointerEnter={(event) => {
                setPointed({ label, target: event.currentTarget });
              }}
            >
              <span className={mergeClasses(styles.icon, isSelected && styles.selectedIcon)}>
                <Icon />
              </span>
              <span className={mergeClasses(styles.label, isSelected && styles.shownLabel)}>{label}</span>
            </button>
          );
        })}
      </div>
      <Suspense>{pointed === undefined ? null : <TabTooltip {...pointed} />}</Suspense>
    </nav>
  );
}

/** The id of a task's tab, by which its panel is named. */
export function tabId(key: TaskKey): string {
  return `tab-${key}`;
}

/** Below 300 px, or enlarged, the row scrolls; the selected tab stays in sight. */
function keepInView(list: HTMLElement | null, id: string): void {
  const tab = list?.querySelector<HTMLElement>(`#${id}`);
  if (list === null || tab === null || tab === undefined) return;
  const start = tab.offsetLeft - list.offsetLeft;
  if (start < list.scrollLeft) list.scrollLeft = start;
  else if (start + tab.offsetWidth > list.scrollLeft + list.clientWidth) list.scrollLeft = start + tab.offsetWidth - list.clientWidth;
}

/** The tab an arrow key leads to; round at the ends. Undefined for keys that do not move. */
export function nextTab(tasks: readonly Pick<Task, "key">[], from: TaskKey, pressed: string): TaskKey | undefined {
  const index = tasks.findIndex(({ key }) => key === from);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: -1,
  };
  const step = steps[pressed];
  return step === undefined ? undefined : tasks.at(step % tasks.length)?.key;
}
