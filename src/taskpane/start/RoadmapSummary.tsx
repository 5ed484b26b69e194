import { formatWindow } from "../../core/horizon/formatWindow";
import { formatMoney } from "../../core/sheet/money";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { horizons, horizonTitle } from "../../core/horizon/horizon";
import { horizonHues } from "../parts/colors";
import { wide } from "../parts/layout";
import { Section } from "../parts/Section";
import type { RoadmapView } from "../portfolio/roadmapView";
import { strings } from "./strings";

const useStyles = makeStyles({
  cards: { display: "grid", gap: "8px", [wide]: { gridTemplateColumns: "repeat(3, minmax(0, 1fr))" } },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  band: { display: "flex", justifyContent: "space-between", columnGap: "8px", padding: "6px 10px" },
  title: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
  body: { padding: "6px 10px 8px", minHeight: "32px" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  left: { marginTop: "6px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  link: { fontSize: "inherit" },
});

interface RoadmapSummaryProps {
  /** Absent while it is worked out: the cards then bear the words that are known. */
  readonly view: RoadmapView | undefined;
  readonly assumptions: Assumptions;
  readonly onSeeAll: () => void;
}

/** What a roadmap would say, before it is written: a card each horizon, and what is left out. */
export function RoadmapSummary({ view, assumptions, onSeeAll }: RoadmapSummaryProps): ReactNode {
  const styles = useStyles();
  return (
    <Section
      title={strings.willSay}
      aside={
        <Link as="button" className={styles.link} onClick={onSeeAll}>
          {strings.seeAll}
        </Link>
      }
    >
      <div className={styles.cards}>
        {horizons.map((horizon) => {
          const total = view?.totals.find((each) => each.horizon === horizon);
          const entries = view?.roadmap.horizons.find((each) => each.horizon === horizon)?.entries ?? [];
          const hue = horizonHues[horizon];
          return (
            <div key={horizon} className={styles.card} aria-busy={view === undefined}>
              <div className={styles.band} style={{ backgroundColor: hue.band, color: hue.text }}>
                <h3 className={styles.title}>{horizonTitle(horizon, assumptions.horizonNames)}</h3>
                <span>{formatWindow(horizon, assumptions.windows)}</span>
              </div>
              <div className={styles.body}>
                {total === undefined ? null : (
                  <>
                    <div>
                      <span className={styles.strong}>{total.count}</span> {strings.features(total.count)}
                      {total.cost === 0 ? null : (
                        <>
                          {" · "}
                          <span className={styles.strong}>{formatMoney(total.cost, assumptions)}</span>
                        </>
                      )}
                    </div>
                    <div className={styles.quiet}>{strings.firstNames(entries.map(({ feature }) => feature.name))}</div>
                  </>
                )}
              </div>
            </div>
          );
        })}
      </div>
      {view === undefined || view.roadmap.notScheduled.length === 0 ? null : (
        <div className={styles.left}>{strings.notScheduled(view.roadmap.notScheduled, assumptions)}</div>
      )}
    </Section>
  );
}
