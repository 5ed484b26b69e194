import { capitalized } from "../../core/sheet/words";
import { Button, createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Pin16Filled } from "@fluentui/react-icons/svg/pin";
import { ReOrderDotsVertical16Regular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import { Flag16Regular } from "@fluentui/react-icons/svg/flag";
import type { ReactNode } from "react";
import { horizonName, type HorizonNames, horizons } from "../../core/horizon/horizon";
import type { RoadmapChange } from "../../core/roadmap/compareRoadmaps";
import type { RoadmapEntry, ScheduledEntry, UnscheduledEntry } from "../../core/roadmap/roadmap";
import type { CellLink as CellTarget } from "../../workbook/excel/cellLink";
import type { FeatureEdit } from "../../workbook/features/featureCells";
import { CellLink } from "../portfolio/CellLink";
import { formatScore } from "../../core/sheet/numbers";
import type { RowNavigation } from "../parts/rows";
import { StrategyIcon } from "../parts/StrategyIcon";
import { GateDecision } from "./GateDecision";
import { GateIcon } from "./GateCounts";
import { strings } from "./strings";
import type { Arrangement } from "./useArrangement";

const useStyles = makeStyles({
  row: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto 16px 16px 36px",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "38px",
    padding: "2px 10px 2px 28px",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle(),
  },
  item: { position: "relative" },
  lifted: { outline: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, opacity: 0.7 },
  grip: { position: "absolute", insetInlineStart: "6px", top: "11px", color: tokens.colorNeutralForeground3, cursor: "grab" },
  head: { display: "block", padding: "6px 10px 0", color: tokens.colorNeutralForeground3 },
  rank: { textAlign: "end", color: tokens.colorNeutralForeground3 },
  pin: { verticalAlign: "middle", color: tokens.colorBrandForeground1 },
  second: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  cell: { minWidth: 0 },
  first: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px", marginBlock: "4px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  score: { textAlign: "end", fontWeight: tokens.fontWeightSemibold },
  flag: { display: "inline-flex", color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: { paddingInline: "10px", marginTop: "-2px", color: tokens.colorNeutralForeground3 },
  inset: {
    marginInline: "10px",
    marginBottom: "4px",
    padding: "6px 10px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
});

interface EntryRowProps {
  readonly entry: RoadmapEntry | ScheduledEntry | UnscheduledEntry;
  readonly change: RoadmapChange | undefined;
  readonly link: CellTarget;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDecide: (edit: FeatureEdit) => void;
  readonly stop: ReturnType<RowNavigation["row"]>;
  /** Of the group that begins here. */
  readonly head?: string | undefined;
  readonly arrangement: Arrangement;
  readonly names: HorizonNames;
}

/** A feature of a horizon: its move, its flags and its score; opened, why it stands there and what comes next. */
export function EntryRow({ entry, change, link, isOpen, onToggle, onDecide, stop, head, arrangement, names }: EntryRowProps): ReactNode {
  const styles = useStyles();
  const move = change === undefined ? undefined : shownMove(change);
  const { id, name } = entry.feature;
  const isLifted = arrangement.flight?.id === id;
  const rank = "rank" in entry ? entry.rank : undefined;
  return (
    // Dragging is for pointers; keys and buttons do the same from the row itself.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={mergeClasses(styles.item, isLifted && styles.lifted)}
      data-rank={rank}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", name);
        event.dataTransfer.effectAllowed = "move";
        arrangement.lift(id);
      }}
      onDragEnd={arrangement.putBack}
    >
      {head === undefined ? null : <span className={styles.head}>{head}</span>}
      <span className={styles.grip} title={strings.grip(name)} aria-hidden>
        <ReOrderDotsVertical16Regular />
      </span>
      <button
        type="button"
        className={mergeClasses(styles.row, isOpen && styles.strong)}
        aria-expanded={isOpen}
        onClick={onToggle}
        onKeyDown={(event) => {
          if (moveByKey(arrangement, id, event.key)) {
            event.preventDefault();
            event.stopPropagation();
          }
        }}
        {...stop}
      >
        <span className={styles.rank}>{rank ?? strings.noScore}</span>
        <span className={styles.cell}>
          <span className={styles.first} title={name}>
            {name} {entry.feature.pin === undefined ? null : <Pin16Filled className={styles.pin} aria-label={strings.pinned} />}
            {entry.isDone ? <span className={styles.quiet}>{strings.done}</span> : null}
          </span>
          {entry.milestone === undefined || entry.isDone ? null : (
            <span className={styles.second}>
              <StrategyIcon strategy={entry.strategy} />
              <span className={styles.name}>{entry.milestone}</span>
            </span>
          )}
        </span>
        <span className={styles.strong}>{move}</span>
        {entry.gate === undefined || entry.isDone ? (
          <span />
        ) : (
          <span className={styles.flag} role="img" aria-label={entry.gate} title={strings.gateSays(entry)}>
            <GateIcon status={entry.gate} />
          </span>
        )}
        {entry.flags.length === 0 ? (
          <span />
        ) : (
          <span className={styles.flag} role="img" aria-label={strings.flagged(entry.flags)} title={entry.flags.join("\n")}>
            <Flag16Regular />
          </span>
        )}
        <span className={styles.score}>{entry.score === undefined ? strings.noScore : formatScore(entry.score)}</span>
      </button>
      {"reason" in entry ? <div className={styles.reason}>{capitalized(entry.reason)}</div> : null}
      {isOpen ? (
        <div className={styles.inset}>
          {"why" in entry ? <div>{strings.placed(entry.why)}</div> : null}
          {entry.milestone === undefined ? null : <div>{strings.next(entry.milestone, entry.exitCriterion)}</div>}
          <GateDecision entry={entry} onDecide={onDecide} />
          <div className={styles.actions} role="group" aria-label={strings.grip(name)}>
            {horizons
              .filter((horizon) => !("horizon" in entry) || entry.horizon !== horizon)
              .map((horizon) => (
                <Button
                  key={horizon}
                  size="small"
                  onClick={() => {
                    arrangement.move(id, horizon);
                  }}
                >
                  {strings.moveTo(horizonName(horizon, names))}
                </Button>
              ))}
            {rank === undefined ? null : (
              <Button
                size="small"
                onClick={() => {
                  arrangement.pin(id);
                }}
              >
                {entry.feature.pin === undefined ? strings.pinHere : strings.unpin}
              </Button>
            )}
          </div>
          {entry.flags.map((flag) => (
            <div key={flag}>⚑ {capitalized(flag)}.</div>
          ))}
          <CellLink to={link}>{strings.goToRow(/\d+/.exec(link.address)?.[0] ?? "")}</CellLink>
        </div>
      ) : null}
    </li>
  );
}

/** What a key does to a row: true where it did something. */
function moveByKey({ flight, lift, drop, putBack, step, pin }: Arrangement, id: string, key: string): boolean {
  if (flight === undefined) {
    if (key === " ") lift(id);
    else if (key.toLowerCase() === "p") pin(id);
    else return false;
    return true;
  }
  const steps: Readonly<Record<string, () => void>> = {
    " ": drop,
    Escape: putBack,
    ArrowLeft: () => {
      step({ horizon: -1 });
    },
    ArrowRight: () => {
      step({ horizon: 1 });
    },
    ArrowUp: () => {
      step({ rank: -1 });
    },
    ArrowDown: () => {
      step({ rank: 1 });
    },
  };
  steps[key]?.();
  return steps[key] !== undefined;
}

function shownMove(change: RoadmapChange): string | undefined {
  switch (change.kind) {
    case "moved":
      return `H${String(change.from)} → H${String(change.to)}`;
    case "ranked":
      return `${String(change.from)} → ${String(change.to)}`;
    case "scheduled":
      return `— → H${String(change.to)}`;
    case "unscheduled":
      return `H${String(change.from)} → —`;
    case "added":
      return strings.new;
    case "removed":
    case "updated":
      return undefined;
  }
}
