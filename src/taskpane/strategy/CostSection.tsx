import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import type { CellLink as Target } from "../../workbook/excel/cellLink";
import type { CostsSheet } from "../../workbook/costs/costsSheet";
import { CellLink } from "../portfolio/CellLink";
import { Section } from "../parts/Section";
import type { FeatureStrategy } from "./choices";
import { CostComparison } from "./CostComparison";
import { costStrings } from "./costStrings";
import { featureCosts } from "./featureCosts";
import type { CostsState } from "./useCosts";

const useStyles = makeStyles({
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, marginBottom: "8px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  problem: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, marginTop: "6px" },
});

export interface CostSectionProps {
  readonly choice: FeatureStrategy;
  readonly costs: CostsState;
  readonly assumptions: Assumptions;
  readonly assumptionLinks: Readonly<Record<string, Target>>;
  readonly isBusy: boolean;
  /** Write the rows that one feature, or every feature, lacks. */
  readonly onSetUp: (only?: string) => void;
}

/** What the strategies of the open feature cost: the chart and its findings, or what is needed for them. */
export function CostSection(props: CostSectionProps): ReactNode {
  const { choice, costs, assumptions, assumptionLinks } = props;
  const styles = useStyles();
  switch (costs.status) {
    case "reading":
      return (
        <Section title={costStrings.titles.volume}>
          <div className={styles.quiet}>{costStrings.reading}</div>
        </Section>
      );
    case "refused":
      return (
        <Section title={costStrings.titles.volume}>
          <div className={styles.text}>
            {costs.refusal.message} {costs.refusal.cure}
          </div>
        </Section>
      );
    case "ready": {
      const found = costs.sheet === undefined ? ({ status: "none" } as const) : featureCosts(choice, costs.sheet, assumptions);
      const problems = costs.sheet === undefined ? null : <Problems sheet={costs.sheet} />;
      if (found.status === "costed" && costs.sheet !== undefined)
        return (
          <>
            <CostComparison costed={found} sheet={costs.sheet} choice={choice} currency={assumptions.currency} links={assumptionLinks} />
            {problems}
          </>
        );
      return (
        <Section title={costStrings.titles.volume}>
          <Waiting {...props} sheet={costs.sheet} isVolumeMissing={found.status === "no-volume"} />
          {problems}
        </Section>
      );
    }
  }
}

function Waiting({
  choice,
  sheet,
  isVolumeMissing,
  isBusy,
  onSetUp,
}: CostSectionProps & { readonly sheet: CostsSheet | undefined; readonly isVolumeMissing: boolean }): ReactNode {
  const styles = useStyles();
  const row = sheet?.waitingRow(choice.feature.id);
  if (isVolumeMissing && sheet !== undefined && row !== undefined)
    return (
      <div className={styles.text}>
        {costStrings.noVolume} <CellLink to={sheet.linkToVolume(row, "likely")} />.
      </div>
    );
  return (
    <>
      <div className={styles.text}>{isVolumeMissing ? costStrings.noVolumeRow : costStrings.none}</div>
      {isVolumeMissing ? null : <div className={styles.quiet}>{costStrings.example}</div>}
      <div className={styles.actions}>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            onSetUp(choice.feature.id);
          }}
        >
          {costStrings.setUp}
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            onSetUp();
          }}
        >
          {costStrings.setUpAll}
        </Button>
      </div>
    </>
  );
}

/** What is wrong in Volumes and Costs, and which prices have aged. */
function Problems({ sheet: { problems, old } }: { readonly sheet: CostsSheet }): ReactNode {
  const styles = useStyles();
  const [oldest] = old;
  return (
    <>
      {problems.map(({ link, message, consequence }) => (
        <div key={`${link.sheet}!${link.address} ${message}`} className={styles.problem}>
          <CellLink to={link} /> {message} {consequence}
        </div>
      ))}
      {oldest === undefined ? null : (
        <div className={styles.problem}>
          {costStrings.old(old.length)} <CellLink to={oldest} />.
        </div>
      )}
    </>
  );
}
