import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BandThresholds } from "../../core/score/band";
import { criteria, type RibsParts } from "../../core/score/ribs";
import { criterionMarks } from "../parts/colors";

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
  tick: { position: "absolute", top: 0, bottom: 0, width: "1px", backgroundColor: tokens.colorNeutralStroke1 },
});

interface ContributionBarProps {
  readonly parts: RibsParts;
  readonly thresholds: BandThresholds;
  /** The points in words. */
  readonly label: string;
}

/** A score as four spans on a track from 0 to 100, always in the order of the criteria; ticks where bands begin. */
export function ContributionBar({ parts, thresholds, label }: ContributionBarProps): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.track} role="img" aria-label={label}>
      {thresholds.map((threshold) => (
        <span key={threshold} className={styles.tick} style={{ insetInlineStart: `${String(threshold)}%` }} />
      ))}
      {criteria.map((criterion, index) => {
        const points = parts[index] ?? 0;
        return points < 0.05 ? null : (
          <span
            key={criterion}
            className={styles.span}
            style={{ width: `calc(${String(points)}% - 1px)`, backgroundColor: criterionMarks[criterion] }}
          />
        );
      })}
    </span>
  );
}
