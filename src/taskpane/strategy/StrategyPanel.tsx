import { Button, makeStyles, Select } from "@fluentui/react-components";
import { type ReactNode, useMemo, useState } from "react";
import { rankFeatures } from "../score/ranking";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { writeStrategies } from "../../workbook/features/strategyColumn";
import { HorizonChip } from "../parts/HorizonChip";
import { wide } from "../parts/layout";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { Section } from "../parts/Section";
import { WithFeatures } from "../portfolio/WithFeatures";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { horizonsById, roadmapView } from "../portfolio/roadmapView";
import { useWrite } from "../portfolio/useWrite";
import type { PanelComponentProps } from "../task";
import { setUpCosts } from "./actions";
import { chooseStrategies, type FeatureStrategy, partnersNearFineTune, strategyMix } from "./choices";
import { CostSection } from "./CostSection";
import { Detail } from "./Detail";
import { FeatureList } from "./FeatureList";
import { MixBar } from "./MixBar";
import { strings } from "./strings";
import { useCosts } from "./useCosts";

const useStyles = makeStyles({
  columns: { [wide]: { display: "grid", gridTemplateColumns: "minmax(0, 11fr) minmax(0, 13fr)", columnGap: "28px" } },
  narrowOnly: { [wide]: { display: "none" } },
  wideOnly: { display: "none", [wide]: { display: "block" } },
  select: { width: "100%" },
  detail: { minWidth: 0 },
});

/** How each capability is obtained, why, and what would change the answer. */
export function StrategyPanel({ onOpenTask }: PanelComponentProps): ReactNode {
  return <WithFeatures onOpenTask={onOpenTask}>{(portfolio, sheet) => <StrategyBody portfolio={portfolio} sheet={sheet} />}</WithFeatures>;
}

interface StrategyBodyProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
}

function StrategyBody({ portfolio, sheet }: StrategyBodyProps): ReactNode {
  const styles = useStyles();
  const { goTo } = usePortfolio();
  const { state, write, clear } = useWrite();
  const { assumptions } = portfolio;
  const choices = useChoices(portfolio, sheet);
  const costs = useCosts(portfolio);
  const [selectedId, setSelectedId] = useState<string>();
  const selected = choices.find(({ feature }) => feature.id === selectedId) ?? choices[0];
  const mix = useMemo(() => strategyMix(choices), [choices]);
  const nearFineTune = useMemo(() => partnersNearFineTune(choices, assumptions), [choices, assumptions]);
  const toWrite = choices.filter(({ feature, strategy }) => feature.strategy === undefined && strategy !== undefined).length;
  const typed = choices.filter(({ feature }) => feature.strategy !== undefined).length;
  const criteria = portfolio.assumptionLinks.strategy_criteria;
  const isWriting = state.status === "writing";
  return (
    <Panel
      headline={strings.headline(mix)}
      evidence={strings.evidence(mix, nearFineTune)}
      message={<OutcomeBar state={state} onDismiss={clear} />}
      note={strings.toWrite(toWrite, typed)}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={toWrite === 0 || isWriting} onClick={() => void write(writeStrategies)}>
            {strings.write}
          </Button>
          {criteria === undefined ? null : (
            <Button
              onClick={() => {
                goTo(criteria);
              }}
            >
              {strings.editCriteria}
            </Button>
          )}
        </>
      }
    >
      <Section title={strings.mix} aside={strings.features}>
        <MixBar mix={mix} money={assumptions} />
      </Section>
      <div className={styles.columns}>
        <div className={styles.narrowOnly}>
          <Section title={strings.feature}>
            <Select
              className={styles.select}
              aria-label={strings.feature}
              value={selected?.feature.id ?? ""}
              onChange={(_, { value }) => {
                setSelectedId(value);
              }}
            >
              {choices.map(({ feature }) => (
                <option key={feature.id} value={feature.id}>
                  {feature.name}
                </option>
              ))}
            </Select>
          </Section>
        </div>
        <div className={styles.wideOnly}>
          <Section title={strings.list} aside={strings.byScore}>
            <FeatureList
              choices={choices}
              assumptions={assumptions}
              selectedId={selected?.feature.id}
              onSelect={({ id }) => {
                setSelectedId(id);
              }}
              onGoTo={({ row }) => {
                goTo(sheet.linkTo(row));
              }}
            />
          </Section>
        </div>
        {selected === undefined ? null : (
          <div className={styles.detail}>
            <SelectedFeature choice={selected} portfolio={portfolio} sheet={sheet} />
            <CostSection
              choice={selected}
              costs={costs}
              assumptions={assumptions}
              assumptionLinks={portfolio.assumptionLinks}
              isBusy={isWriting}
              onSetUp={(only) => void write(() => setUpCosts(only))}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}

function SelectedFeature({ choice, portfolio, sheet }: StrategyBodyProps & { readonly choice: FeatureStrategy }): ReactNode {
  const placed = useMemo(() => horizonsById(roadmapView(portfolio).roadmap), [portfolio]);
  return (
    <Section title={choice.feature.name} aside={<HorizonChip horizon={placed.get(choice.feature.id)} />}>
      <Detail choice={choice} assumptions={portfolio.assumptions} sheet={sheet} />
    </Section>
  );
}

/** Best score first; what has no score follows in the order of the sheet. */
function useChoices({ assumptions }: PortfolioState, { features }: FeatureSheet): readonly FeatureStrategy[] {
  return useMemo(() => {
    const ranked = rankFeatures(features, assumptions.weights, assumptions).map(({ feature }) => feature);
    const scored = new Set(ranked);
    return chooseStrategies([...ranked, ...features.filter((feature) => !scored.has(feature))], assumptions);
  }, [features, assumptions]);
}
