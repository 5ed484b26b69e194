import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useCallback, useMemo } from "react";
import type { FeatureMoney } from "../../core/money/featureMoney";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { CellLink } from "../portfolio/CellLink";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { Section } from "../parts/Section";
import { WithFeatures } from "../portfolio/WithFeatures";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { useWrite } from "../portfolio/useWrite";
import type { PanelComponentProps } from "../task";
import { BucketBar } from "./BucketBar";
import { bubbleChart } from "./bubbleChart";
import { Bubbles } from "./Bubbles";
import { CaseSection } from "./CaseSection";
import { Lessons } from "./Lessons";
import { type MoneyLine, MoneyTable } from "./MoneyTable";
import { influences, lessons, type PortfolioValue, portfolioValue } from "./portfolioValue";
import { SipSection } from "./SipSection";
import { Simulation } from "./Simulation";
import { strings } from "./strings";
import { Tornado } from "./Tornado";
import { useSimulation } from "./useSimulation";

const useStyles = makeStyles({
  reading: {
    marginTop: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  first: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, marginBottom: "6px" },
});

/** What the features are worth, how sure that is, and what to find out first. */
export function ValuePanel({ onOpenTask }: PanelComponentProps): ReactNode {
  return <WithFeatures onOpenTask={onOpenTask}>{(portfolio, sheet) => <ValueBody portfolio={portfolio} sheet={sheet} />}</WithFeatures>;
}

interface ValueBodyProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
}

function ValueBody({ portfolio, sheet }: ValueBodyProps): ReactNode {
  const { state, write, clear } = useWrite();
  const { assumptions } = portfolio;
  const value = useMemo(() => portfolioValue(sheet.features, assumptions), [sheet.features, assumptions]);
  const hasValues = value.entries.length > 0;
  const startWriting = useCallback((action: () => Outcome<Done>) => void write(action), [write]);
  return (
    <Panel
      headline={strings.headline(value, assumptions)}
      evidence={hasValues ? <Evidence value={value} portfolio={portfolio} /> : strings.noValues}
      message={<OutcomeBar state={state} onDismiss={clear} />}
      {...(hasValues
        ? {
            note: strings.note(sheet.source.name),
            actions: (
              <Button appearance="primary" disabledFocusable={state.status === "writing"} onClick={() => void write(addValueColumns)}>
                {strings.add}
              </Button>
            ),
          }
        : {})}
    >
      {hasValues ? (
        <Findings value={value} portfolio={portfolio} sheet={sheet} isBusy={state.status === "writing"} onWrite={startWriting} />
      ) : null}
    </Panel>
  );
}

/** Fetched when it is asked for, so that the panel opens sooner. */
async function addValueColumns(): Outcome<Done> {
  const columns = await import("../../workbook/businessCase/valueColumns");
  return columns.addValueColumns();
}

function Evidence({ value, portfolio }: { readonly value: PortfolioValue; readonly portfolio: PortfolioState }): ReactNode {
  const { assumptions, assumptionLinks } = portfolio;
  const link = assumptionLinks.discount_rate;
  const names = value.untold.map(({ name }) => name);
  return (
    <>
      {strings.worth(value.total.riskAdjustedValue, assumptions)}{" "}
      {link === undefined ? (
        strings.rate(assumptions.discountRate)
      ) : (
        <CellLink to={link}>{strings.rate(assumptions.discountRate)}</CellLink>
      )}
      .{names.length === 0 ? null : ` ${strings.untold(names)}`} {strings.counted(value.money)}
    </>
  );
}

interface FindingsProps extends ValueBodyProps {
  readonly value: PortfolioValue;
  readonly isBusy: boolean;
  readonly onWrite: (action: () => Outcome<Done>) => void;
}

function Findings({ value, portfolio: { assumptions }, sheet, isBusy, onWrite }: FindingsProps): ReactNode {
  const styles = useStyles();
  const { goTo } = usePortfolio();
  const { entries, buckets } = value;
  const { work, settings, setSettings, run } = useSimulation(entries);
  const { latest } = work;
  const isOfThese = latest?.job.given.items.every(({ number }, index) => number === entries[index]?.item.number) === true;
  const shares = isOfThese ? latest.value.contributions : undefined;
  const moving = useMemo(() => influences(entries, shares), [entries, shares]);
  const toLearn = useMemo(() => lessons(entries), [entries]);
  const chart = useMemo(() => bubbleChart(entries), [entries]);
  const lines = useMemo(() => ({ buckets: bucketLines(value), features: featureLines(value), total: sumsOf(value.total) }), [value]);
  const goToFeature = useCallback(
    (index: number) => {
      const entry = entries[index];
      if (entry !== undefined) goTo(sheet.linkTo(entry.feature.row));
    },
    [entries, goTo, sheet],
  );
  const [first] = toLearn;
  return (
    <>
      <Section title={strings.buckets}>
        <BucketBar buckets={buckets} />
        <MoneyTable heading={strings.columns.bucket} lines={lines.buckets} total={lines.total} unit={assumptions} />
      </Section>
      <Section title={strings.bubbleTitle}>
        <Bubbles chart={chart} unit={assumptions} />
      </Section>
      <Simulation work={work} settings={settings} onChange={setSettings} onRun={run} unit={assumptions} />
      {moving.length === 0 ? null : (
        <Section title={strings.tornado} aside={strings.tornadoAside}>
          <Tornado influences={moving} unit={assumptions} />
          <div className={styles.reading}>{strings.tornadoReading}</div>
        </Section>
      )}
      <Section title={strings.lessons} aside={first === undefined ? undefined : strings.lessonsAside}>
        <div className={styles.first}>{first === undefined ? strings.noLessons : strings.lessonsReading(first, assumptions)}</div>
        <Lessons lessons={toLearn} unit={assumptions} />
      </Section>
      <Section title={strings.features}>
        <MoneyTable heading={strings.columns.feature} lines={lines.features} unit={assumptions} onGoTo={goToFeature} />
      </Section>
      <CaseSection entries={entries} isBusy={isBusy} onWrite={onWrite} />
      <SipSection entries={entries} coefficient={settings.coefficient} isBusy={isBusy} onWrite={onWrite} />
    </>
  );
}

function bucketLines({ buckets }: PortfolioValue): readonly MoneyLine[] {
  return buckets.map(({ bucket, ...sum }) => ({ key: bucket ?? "", name: strings.bucket(bucket), bucket, ...sumsOf(sum) }));
}

function sumsOf({
  annualValue,
  cost,
  riskAdjustedValue,
}: Pick<FeatureMoney, "annualValue" | "cost" | "riskAdjustedValue">): Omit<MoneyLine, "key" | "name" | "bucket"> {
  return { value: annualValue, cost, worth: riskAdjustedValue };
}

function featureLines({ entries }: PortfolioValue): readonly MoneyLine[] {
  return entries.map(({ feature, bucket, money }) => ({
    key: feature.id,
    name: feature.name,
    bucket,
    ...sumsOf(money),
  }));
}
