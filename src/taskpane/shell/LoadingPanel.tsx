import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { Panel } from "../parts/Panel";
import { strings } from "./strings";

const useStyles = makeStyles({
  shape: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "4px" },
  item: {
    height: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, "50%": { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    forcedColorAdjust: "none",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  title: { width: "66%", height: "22px" },
  evidence: { width: "88%", marginBottom: "12px" },
  row: {
    display: "grid",
    gridTemplateColumns: "18px 1fr 40px",
    columnGap: "10px",
    rowGap: "6px",
    alignItems: "center",
    paddingBlock: "7px",
  },
  second: { gridColumnStart: 2, height: "8px" },
});

/** Nothing at first: most readings are faster than a flash. */
const untilShape = 300;
const untilSentence = 2000;
const rowWidths = ["44%", "62%", "38%", "56%", "50%", "34%", "58%", "46%"] as const;

type Patience = "nothing" | "shape" | "sentence";

/** What a panel shows while it waits: its shape after 300 ms, a sentence after 2 s. */
export function LoadingPanel({ sentence = strings.reading }: { readonly sentence?: string }): ReactNode {
  const styles = useStyles();
  const [patience, setPatience] = useState<Patience>("nothing");
  useEffect(() => {
    const timers = [setTimeout(setPatience, untilShape, "shape"), setTimeout(setPatience, untilSentence, "sentence")];
    return () => {
      timers.forEach(clearTimeout);
    };
  }, []);
  if (patience === "nothing") return <div aria-busy="true" />;
  return (
    <Panel headline={sentence} isHeadlineHidden {...(patience === "sentence" ? { note: sentence } : {})}>
      <div className={styles.shape} aria-hidden="true">
        <div className={mergeClasses(styles.item, styles.title)} />
        <div className={mergeClasses(styles.item, styles.evidence)} />
        {rowWidths.map((width, index) => (
          <div key={index} className={styles.row}>
            <div className={styles.item} />
            <div className={styles.item} style={{ width }} />
            <div className={styles.item} />
            <div className={mergeClasses(styles.item, styles.second)} />
          </div>
        ))}
      </div>
    </Panel>
  );
}
