import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactNode } from "react";
import type { BandThresholds } from "../../core/score/band";
import { criterionMark, criterionTexture } from "../parts/colors";
import { isNumbered } from "./criterionNames";

const useStyles = makeStyles({
  track: {
    position: "relative",
    display: "flex",
    columnGap: "1px",
    height: "9px",
    backgroundColor: tokens.colorNeutralStroke3,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  span: { position: "relative", flexShrink: 0, boxShadow: `1px 0 0 ${tokens.colorNeutralBackground1}` },
  high: { height: "16px" },
  number: {
    position: "absolute",
    insetBlock: "2px",
    insetInlineStart: "50%",
    transform: "translateX(-50%)",
    paddingInline: "2px",
    color: tokens.colorNeutralForegroundInverted,
    fontSize: "10px",
    lineHeight: "12px",
    fontWeight: tokens.fontWeightSemibold,
  },
  tick: { position: "absolute", top: 0, bottom: 0, width: "1px", backgroundColor: tokens.colorNeutralStroke1 },
});

interface ContributionBarProps {
  readonly parts: readonly number[];
  readonly thresholds: BandThresholds;
  /** The points in words. */
  readonly label: string;
}

/** A score as spans on a track from 0 to 100, always in the order of the criteria; ticks where bands begin. */
export function ContributionBar({ parts, thresholds, label }: ContributionBarProps): ReactNode {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.track, isNumbered(parts.length) && styles.high)} role="img" aria-label={label}>
      {thresholds.map((threshold) => (
        <span key={threshold} className={styles.tick} style={{ insetInlineStart: `${String(threshold)}%` }} />
      ))}
      {parts.map((points, place) =>
        points < 0.05 ? null : (
          <span key={place} className={styles.span} style={{ width: `calc(${String(points)}% - 1px)`, ...lookOf(place, parts.length) }}>
            {isNumbered(parts.length) && points >= leastNumbered ? (
              <span className={styles.number} style={{ backgroundColor: criterionMark(place) }}>
                {place + 1}
              </span>
            ) : null}
          </span>
        ),
      )}
    </span>
  );
}

/** Points from which a span has room for its number in a narrow pane. */
const leastNumbered = 5;

function lookOf(place: number, count: number): CSSProperties {
  const texture = isNumbered(count) ? criterionTexture(place) : undefined;
  const color = criterionMark(place);
  return texture === undefined ? { backgroundColor: color } : { background: `${texture}, ${color}` };
}
