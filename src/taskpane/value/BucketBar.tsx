import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PortfolioValue } from "./portfolioValue";
import { markOf } from "./MoneyTable";
import { strings } from "./strings";

const useStyles = makeStyles({
  bar: { display: "flex", columnGap: "2px", height: "20px", marginBottom: "6px" },
  span: { minWidth: "4px", flexBasis: 0, boxSizing: "border-box", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
});

/** Where the value of a year comes from; a bucket that loses money has no part of the bar. */
export function BucketBar({ buckets }: Pick<PortfolioValue, "buckets">): ReactNode {
  const styles = useStyles();
  const gains = buckets.filter(({ annualValue }) => annualValue > 0);
  const total = gains.reduce((sum, { annualValue }) => sum + annualValue, 0);
  const shares = gains.map(({ bucket, annualValue }) => ({ bucket, share: annualValue / total }));
  return (
    <div className={styles.bar} role="img" aria-label={strings.bucketBar(shares)}>
      {shares.map(({ bucket, share }) => (
        <div
          key={bucket ?? ""}
          className={styles.span}
          style={{
            flexGrow: share,
            ...(bucket === undefined
              ? { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` }
              : { backgroundColor: markOf(bucket) }),
          }}
        />
      ))}
    </div>
  );
}
