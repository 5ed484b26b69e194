import { Link, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowSwap16Regular } from "@fluentui/react-icons/svg/arrow-swap";
import { type ReactNode, useMemo, useState } from "react";
import type { CellLink as Target } from "../../workbook/excel/cellLink";
import type { CostsSheet } from "../../workbook/costs/costsSheet";
import { CellLink } from "../portfolio/CellLink";
import { Section } from "../parts/Section";
import type { FeatureStrategy } from "./choices";
import { costChart, costRows, type CostView } from "./costChart";
import { formatCost, formatVolume } from "./costFormat";
import { CostPlot } from "./CostPlot";
import { costStrings } from "./costStrings";
import { CostTable } from "./CostTable";
import type { CostedFeature } from "./featureCosts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    marginInlineStart: "-10px",
  },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, marginTop: "4px" },
  lead: { fontWeight: tokens.fontWeightSemibold },
  inset: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "10px",
    marginTop: "8px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface CostComparisonProps {
  readonly costed: CostedFeature;
  readonly sheet: CostsSheet;
  readonly choice: FeatureStrategy;
  readonly currency: string;
  readonly links: Readonly<Record<string, Target>>;
}

/** The chart of a feature's costs, what it says, what flips it, and the regret of each choice. */
export function CostComparison({ costed, sheet, choice, currency, links }: CostComparisonProps): ReactNode {
  const styles = useStyles();
  const [view, setView] = useState<CostView>("volume");
  const [isTable, setIsTable] = useState(false);
  const chart = useMemo(() => costChart(costed, view), [costed, view]);
  const [firstRow] = costed.options;
  return (
    <>
      <Section
        title={costStrings.titles[view]}
        aside={firstRow === undefined ? undefined : <CellLink to={sheet.linkToCost(firstRow.row, "unitCost")} />}
      >
        <div className={styles.bar}>
          <TabList
            size="small"
            aria-label={costStrings.viewLabel}
            selectedValue={view}
            onTabSelect={(_, { value }) => {
              setView(value === "months" ? "months" : "volume");
            }}
          >
            <Tab value="volume">{costStrings.views.volume}</Tab>
            <Tab value="months">{costStrings.views.months}</Tab>
          </TabList>
          <Link
            as="button"
            className={styles.link}
            onClick={() => {
              setIsTable((last) => !last);
            }}
          >
            {isTable ? costStrings.asChart : costStrings.asTable}
          </Link>
        </div>
        {isTable ? (
          <CostTable
            label={costStrings.titles[view]}
            first={view === "volume" ? costStrings.volumeOf(costed.volume.unit) : costStrings.month}
            headings={costed.options.map(({ strategy }) => strategy)}
            rows={costRows(chart, costed.options, view).map(({ at, amounts }) => ({
              name: view === "volume" ? formatVolume(at) : String(at),
              cells: amounts.map((amount) => formatCost(amount, currency)),
              isMarked: at === chart.rule?.at,
            }))}
          />
        ) : (
          <CostPlot chart={chart} currency={currency} label={costStrings.chart(costed, view, currency)} />
        )}
        <div className={styles.text}>
          <span className={styles.lead}>{costStrings.today(costed, currency)}</span>{" "}
          {view === "volume" ? costStrings.outlook(costed) : costStrings.crossing(costed)}
        </div>
        <div className={styles.text}>{costStrings.fit(costed, choice.feature.strategy !== undefined, currency)}</div>
        {costed.options.length < 2 ? null : (
          <div className={styles.inset}>
            <ArrowSwap16Regular />
            <FlipText costed={costed} sheet={sheet} currency={currency} links={links} />
          </div>
        )}
      </Section>
      {costed.options.length < 2 ? null : <Regrets costed={costed} currency={currency} />}
    </>
  );
}

function FlipText({ costed, sheet, currency, links }: Omit<CostComparisonProps, "choice">): ReactNode {
  const styles = useStyles();
  const text = costStrings.flip(costed, currency);
  const link = flipLink(costed, sheet, links);
  return (
    <div>
      <span className={styles.lead}>{costStrings.flips}</span> {text ?? costStrings.noFlip}
      {text === undefined ? null : (
        <>
          {link === undefined ? null : (
            <>
              , {costStrings.flipIn} <CellLink to={link} />
            </>
          )}
          , {costStrings.flipGives(costed)}
        </>
      )}
    </div>
  );
}

/** The cell that holds the input that flips the cost. */
function flipLink({ flip, options, volume }: CostedFeature, sheet: CostsSheet, links: CostComparisonProps["links"]): Target | undefined {
  if (flip === undefined) return undefined;
  const { input } = flip;
  if (input.of === "outlook") {
    if (input.key === "priceDecline") return links.price_decline;
    return sheet.linkToVolume(volume.row, input.key === "volume" ? "likely" : "growth");
  }
  const option = options[input.index];
  return option === undefined ? undefined : sheet.linkToCost(option.row, input.key === "fixedPerMonth" ? "fixed" : input.key);
}

function Regrets({ costed, currency }: { readonly costed: CostedFeature; readonly currency: string }): ReactNode {
  const styles = useStyles();
  const { options, outlook } = costed;
  const { regrets, worst, safest } = costed.comparison.regret;
  return (
    <Section title={costStrings.regret(outlook.months)} aside={costStrings.regretNote}>
      <CostTable
        label={costStrings.regret(outlook.months)}
        first={costStrings.strategy}
        headings={[...costStrings.scenarios, costStrings.worst]}
        rows={options.map(({ strategy }, index) => ({
          name: strategy,
          cells: [...regrets.map((amounts) => amounts[index] ?? 0), worst[index] ?? 0].map((amount) => formatCost(amount, currency)),
          isMarked: index === safest,
        }))}
      />
      <div className={styles.text}>{costStrings.safest(costed, currency)}</div>
    </Section>
  );
}
