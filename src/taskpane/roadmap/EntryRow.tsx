import { capitalized } from "../../core/sheet/words";
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Flag16Regular } from "@fluentui/react-icons/svg/flag";
import type { ReactNode } from "react";
import type { RoadmapChange } from "../../core/roadmap/compareRoadmaps";
import type { RoadmapEntry, ScheduledEntry, UnscheduledEntry } from "../../core/roadmap/roadmap";
import type { CellLink as CellTarget } from "../../workbook/excel/cellLink";
import type { FeatureEdit } from "../../workbook/features/featureCells";
import { CellLink } from "../portfolio/CellLink";
import { formatScore } from "../../core/sheet/numbers";
import type { RowNavigation } from "../parts/rows";
import { GateDecision } from "./GateDecision";
import { GateIcon } from "./GateCounts";
import { strings } from "./strings";

const useStyles = makeStyles({
  row: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 16px 16px 36px",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "24px",
    padding: "2px 10px",
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
}

/** A feature of a horizon: its move, its flags and its score; opened, why it stands there and what comes next. */
export function EntryRow({ entry, change, link, isOpen, onToggle, onDecide, stop }: EntryRowProps): ReactNode {
  const styles = useStyles();
  const move = change === undefined ? undefined : shownMove(change);
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(styles.row, isOpen && styles.strong)}
        aria-expanded={isOpen}
        onClick={onToggle}
        {...stop}
      >
        <span className={styles.name} title={entry.feature.name}>
          {entry.feature.name} {entry.isDone ? <span className={styles.quiet}>{strings.done}</span> : null}
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
          {entry.flags.map((flag) => (
            <div key={flag}>⚑ {capitalized(flag)}.</div>
          ))}
          <CellLink to={link}>{strings.goToRow(/\d+/.exec(link.address)?.[0] ?? "")}</CellLink>
        </div>
      ) : null}
    </li>
  );
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
