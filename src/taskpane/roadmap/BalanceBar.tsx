import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { HorizonShare } from "../../core/roadmap/balance";
import { horizonHues } from "../parts/colors";
import { strings } from "./strings";

const useStyles = makeStyles({
  bar: { display: "flex", columnGap: "2px" },
  share: {
    flexBasis: 0,
    minWidth: 0,
    boxSizing: "border-box",
    height: "20px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    textAlign: "center",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
  },
  target: { flexBasis: 0, height: "5px", marginTop: "2px", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
  reading: {
    marginTop: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** A share too narrow for its number leaves it to the sentence below. */
const narrowest = 0.09;

/** How the cost spreads over the horizons, above the target mix. */
export function BalanceBar({ shares }: { readonly shares: readonly HorizonShare[] }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <div role="img" aria-label={strings.shares(shares)}>
        <div className={styles.bar}>
          {shares
            .filter(({ share }) => share > 0)
            .map((entry) => (
              <div
                key={entry.horizon}
                className={styles.share}
                style={{ flexGrow: entry.share, backgroundColor: horizonHues[entry.horizon].band, color: horizonHues[entry.horizon].text }}
              >
                {entry.share < narrowest ? "" : strings.share(entry)}
              </div>
            ))}
        </div>
        <div className={styles.bar}>
          {shares
            .filter(({ target }) => target > 0)
            .map(({ horizon, target }) => (
              <div key={horizon} className={styles.target} style={{ flexGrow: target, backgroundColor: horizonHues[horizon].mark }} />
            ))}
        </div>
      </div>
      <div className={styles.reading}>{strings.deviation(shares)}</div>
    </>
  );
}
