import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { StrategyChoice } from "../../core/strategy/chooseStrategy";
import { type Strategy, strategies } from "../../core/strategy/strategy";
import { strategyMarks } from "../parts/colors";
import { formatPoints } from "../../core/sheet/numbers";
import { reasonOut } from "./reasons";
import { StrategyIcon } from "../parts/StrategyIcon";
import { strings } from "./strings";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "92px minmax(0, 1fr) 28px",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "26px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { display: "flex", alignItems: "center", columnGap: "4px" },
  winner: { fontWeight: tokens.fontWeightSemibold },
  out: { color: tokens.colorNeutralForeground3 },
  reason: { gridColumnStart: 2, gridColumnEnd: -1, overflowWrap: "anywhere" },
  track: {
    height: "9px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke3,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  bar: { height: "100%", borderRadius: tokens.borderRadiusSmall },
  fit: { textAlign: "end", fontWeight: tokens.fontWeightSemibold },
});

/** The fit of each strategy from 0 to 100; one that is out keeps its row and says why. */
export function FitBars({ choice }: { readonly choice: StrategyChoice }): ReactNode {
  return strategies.map((strategy) => <FitRow key={strategy} strategy={strategy} choice={choice} />);
}

function FitRow({ strategy, choice }: { readonly strategy: Strategy; readonly choice: StrategyChoice }): ReactNode {
  const styles = useStyles();
  const fit = choice.fits[strategy];
  return (
    <div className={mergeClasses(styles.row, fit === undefined && styles.out)}>
      <span className={mergeClasses(styles.name, strategy === choice.winner && styles.winner)}>
        <StrategyIcon strategy={strategy} />
        {strategy}
      </span>
      {fit === undefined ? (
        <span className={styles.reason}>— {strings.out(reasonOut(strategy, choice) ?? "")}</span>
      ) : (
        <>
          <div className={styles.track} role="img" aria-label={strings.points(strategy, fit)}>
            <div className={styles.bar} style={{ width: `${String(fit)}%`, backgroundColor: strategyMarks[strategy] }} />
          </div>
          <span className={styles.fit}>{formatPoints(fit)}</span>
        </>
      )}
    </div>
  );
}
