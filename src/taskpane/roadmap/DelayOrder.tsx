import { formatMoney, type MoneyUnit } from "../../core/sheet/money";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode, useMemo, useState } from "react";
import { type DelayedFeature, type HorizonDelay, horizonDelays } from "../../core/portfolio/horizonDelay";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { CellLink } from "../portfolio/CellLink";
import { HorizonChip } from "../parts/HorizonChip";
import { rowsAtFirst } from "../parts/lengthOfList";
import { Section } from "../parts/Section";
import { ShowMore } from "../parts/ShowMore";
import { roadmapView } from "../portfolio/roadmapView";
import type { Write } from "../portfolio/useWrite";
import { delayStrings as strings } from "./delayStrings";

const useStyles = makeStyles({
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  link: { fontSize: "inherit", lineHeight: "inherit", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  horizon: { marginTop: "10px" },
  finding: { display: "flex", alignItems: "baseline", columnGap: "8px" },
  row: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) 72px 52px 44px",
    columnGap: "8px",
    alignItems: "center",
    minHeight: "26px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  name: { overflowWrap: "anywhere" },
  end: { textAlign: "end" },
});

interface DelayOrderProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
  readonly isWriting: boolean;
  readonly write: Write["write"];
}

/** What waiting costs in each horizon: today's order against the one that loses least. */
export function DelayOrder({ portfolio, sheet, isWriting, write }: DelayOrderProps): ReactNode {
  const styles = useStyles();
  const { assumptions } = portfolio;
  const delays = useMemo(() => horizonDelays(roadmapView(portfolio).roadmap, assumptions), [portfolio, assumptions]);
  const shown = delays.filter(({ order, missing }) => order.length > 0 || missing.length > 0);
  if (shown.length === 0) return null;
  return (
    <Section
      title={strings.title}
      aside={
        <Link
          as="button"
          className={styles.link}
          disabledFocusable={isWriting}
          onClick={() => {
            void write(async () => (await import("../../workbook/features/delayOrderColumn")).writeDelayOrder(placesOf(delays)));
          }}
        >
          {strings.write}
        </Link>
      }
    >
      <div className={`${styles.text} ${styles.quiet}`}>{strings.intro}</div>
      {shown.map((delay) => (
        <HorizonOrder key={delay.horizon} delay={delay} sheet={sheet} unit={assumptions} />
      ))}
    </Section>
  );
}

/** The place of each feature in its horizon, from 1. */
function placesOf(delays: readonly HorizonDelay[]): ReadonlyMap<string, number> {
  return new Map(delays.flatMap(({ order }) => order.map(({ feature }, index) => [feature.id, index + 1] as const)));
}

interface HorizonOrderProps {
  readonly delay: HorizonDelay;
  readonly sheet: FeatureSheet;
  readonly unit: MoneyUnit;
}

function HorizonOrder({ delay, sheet, unit }: HorizonOrderProps): ReactNode {
  const styles = useStyles();
  const { order, missing } = delay;
  const [length, setLength] = useState<number>();
  const shown = order.slice(0, length ?? rowsAtFirst(order.length));
  return (
    <div className={`${styles.text} ${styles.horizon}`}>
      <div className={styles.finding}>
        <HorizonChip horizon={delay.horizon} />
        <span>{strings.finding(delay, unit)}</span>
      </div>
      {order.length < 2 ? null : (
        <>
          <div className={`${styles.row} ${styles.quiet}`} aria-hidden="true">
            <span>{strings.place}</span>
            <span>{strings.feature}</span>
            <span className={styles.end}>{strings.aMonth}</span>
            <span className={styles.end}>{strings.months}</span>
            <span className={styles.end}>{strings.today}</span>
          </div>
          <ol className={styles.list}>
            {shown.map((entry, index) => (
              <DelayRow key={entry.feature.id} entry={entry} place={index + 1} unit={unit} />
            ))}
          </ol>
          <ShowMore shown={shown.length} total={order.length} onShow={setLength} />
        </>
      )}
      {missing.length === 0 ? null : (
        <div className={styles.quiet}>
          {strings.leftOut}{" "}
          {missing.map(({ feature, fields }, index) => {
            const link = sheet.linkToField(feature.row, fields[0] ?? "months") ?? sheet.linkTo(feature.row);
            return (
              <Fragment key={feature.id}>
                {index === 0 ? "" : "; "}
                {strings.lacks(feature.name, fields)} <CellLink to={link} sheet={sheet.source.sheet} />
              </Fragment>
            );
          })}
          .
        </div>
      )}
    </div>
  );
}

interface DelayRowProps {
  readonly entry: DelayedFeature;
  readonly place: number;
  readonly unit: MoneyUnit;
}

function DelayRow({ entry, place, unit }: DelayRowProps): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.quiet}>{place}</span>
      <span className={styles.name} title={entry.feature.name}>
        {entry.feature.name}
      </span>
      <span className={styles.end}>{formatMoney(entry.costOfDelay, unit)}</span>
      <span className={styles.end}>{entry.months}</span>
      <span className={`${styles.end} ${styles.quiet}`}>{entry.today === place ? strings.same : strings.was(entry.today)}</span>
    </li>
  );
}
