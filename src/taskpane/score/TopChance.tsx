import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatShare } from "../../core/sheet/numbers";

const useStyles = makeStyles({
  chance: { display: "flex", alignItems: "center", columnGap: "6px", fontWeight: tokens.fontWeightRegular },
  track: {
    flexGrow: 1,
    height: "6px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke3,
    forcedColorAdjust: "none",
  },
  bar: { height: "100%", backgroundColor: tokens.colorNeutralForeground3 },
  number: { width: "40px", textAlign: "end", whiteSpace: "nowrap" },
});

/** Draws can't tell "never" from "hardly ever": a chance is never 0. */
const leastChance = 1e-4;

/** A chance as a gray bar and a whole percentage. */
export function TopChance({ chance }: { readonly chance: number }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.chance}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ display: "block", width: `${String(100 * chance)}%` }} />
      </span>
      <span className={styles.number}>{formatShare(Math.max(chance, leastChance))}</span>
    </span>
  );
}
