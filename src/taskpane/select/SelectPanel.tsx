import { problemOf } from "../../core/portfolio/planProblem";
import { makeStyles } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useMemo } from "react";
import { type Candidate, candidatesIn, type Choosable, choosableOf, totalsOf } from "../../core/portfolio/candidates";
import { costToGo } from "../../core/money/moneyBasis";
import { plainScenario, type Scenario } from "../../core/portfolio/scenario";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { wide } from "../parts/layout";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { WithFeatures } from "../portfolio/WithFeatures";
import { useWrite } from "../portfolio/useWrite";
import type { PanelComponentProps } from "../task";
import { Actions } from "./Actions";
import { Balance } from "./Balance";
import { Conflict } from "./Conflict";
import { FrontierSection } from "./FrontierSection";
import { LimitFields } from "./LimitFields";
import { Lists } from "./Lists";
import { linkOfPlace } from "./places";
import { Searching } from "./Searching";
import { SheetProblems } from "./SheetProblems";
import { StepCards } from "./StepCards";
import { strings } from "./strings";
import { useComparison } from "./useComparison";
import { type Editing, type Scenarios, useScenarios } from "./useScenarios";
import { type SelectionSearch, useSelection } from "./useSelection";

/** Below what is seen first. */
const ScenarioSection = lazy(() => import("./ScenarioSection").then((module) => ({ default: module.ScenarioSection })));

const useStyles = makeStyles({
  top: { [wide]: { display: "grid", gridTemplateColumns: "minmax(0, 9fr) minmax(0, 14fr)", columnGap: "28px" } },
});

/** The most valuable set of features within the limits, proven best, and what lies around it. */
export function SelectPanel({ onOpenTask }: PanelComponentProps): ReactNode {
  return <WithFeatures onOpenTask={onOpenTask}>{(portfolio, sheet) => <Choice portfolio={portfolio} sheet={sheet} />}</WithFeatures>;
}

interface ChoiceProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
}

interface ChoosingProps extends ChoiceProps {
  readonly choosable: readonly Choosable[];
}

const asTyped = plainScenario("as typed");
/** Nothing is chosen. */
const none: readonly boolean[] = [];

function Choice({ portfolio, sheet }: ChoiceProps): ReactNode {
  const choosable = useMemo(() => choosableOf(sheet.features, portfolio.assumptions), [sheet, portfolio.assumptions]);
  if (choosable.length === 0) return <Panel headline={strings.nothing} evidence={strings.nothingCure} />;
  return <WithScenarios key={sheet.source.name} portfolio={portfolio} sheet={sheet} choosable={choosable} />;
}

function WithScenarios({ portfolio, sheet, choosable }: ChoosingProps): ReactNode {
  const totalCost = choosable.reduce((sum, { feature }) => sum + costToGo(feature, portfolio.assumptions), 0);
  const scenarios = useScenarios(sheet, totalCost);
  const { editing } = scenarios;
  const scenario = editing?.drafts[editing.current]?.scenario;
  if (editing === undefined || scenario === undefined) return <Panel headline={strings.choosing(sheet.features.length)} />;
  return (
    <SelectBody portfolio={portfolio} sheet={sheet} choosable={choosable} scenarios={scenarios} editing={editing} scenario={scenario} />
  );
}

interface SelectBodyProps extends ChoosingProps {
  readonly scenarios: Scenarios;
  readonly editing: Editing;
  readonly scenario: Scenario;
}

function SelectBody({ portfolio, sheet, choosable, scenarios, editing, scenario }: SelectBodyProps): ReactNode {
  const styles = useStyles();
  const { assumptions } = portfolio;
  const { limits } = scenario;
  const { setLimits } = scenarios;
  const { resources } = editing.sheet;
  const { factors, aim, discountRate } = scenario;
  const candidates = useMemo(
    () => candidatesIn(choosable, assumptions, { ...asTyped, factors, aim, ...(discountRate === undefined ? {} : { discountRate }) }),
    [choosable, assumptions, factors, aim, discountRate],
  );
  const problem = useMemo(() => problemOf(candidates, limits, resources), [candidates, limits, resources]);
  const search = useSelection(problem);
  const comparison = useComparison(editing, choosable, assumptions);
  const writing = useWrite();
  const { answer, answered } = search;
  const fits = answer?.ok === true && answered?.values.length === candidates.length ? answer.value : undefined;
  const isChosen = fits?.isChosen ?? none;
  const totals = useMemo(() => totalsOf(candidates.filter((_, row) => isChosen[row])), [candidates, isChosen]);
  const untold = useMemo(() => candidates.filter(({ isTold }) => !isTold).length, [candidates]);
  const linkOf = linkOfPlace(editing, sheet, limits);
  const standing = editing.drafts[editing.current]?.standing;
  // Without a budget the mark on the frontier stands at what the selection costs, as the headline says.
  const budget = limits.budget ?? (fits === undefined ? totalsOf(candidates) : totals).cost;
  return (
    <Panel
      headline={headlineOf(search, candidates, totals, scenario, assumptions)}
      evidence={fits === undefined ? (search.hasFailed ? strings.failedCure : "") : strings.evidence(fits.gap, untold)}
      message={<OutcomeBar state={writing.state} onDismiss={writing.clear} />}
      note={strings.note(sheet.source.name, scenarios.isChanged)}
      actions={
        <Actions
          writing={writing}
          scenarios={scenarios}
          editing={editing}
          candidates={candidates}
          selection={search.isCurrent ? fits : undefined}
          frontier={search.frontier}
          features={sheet.source.name}
          unit={assumptions}
        />
      }
    >
      {search.isSearching ? <Searching progress={search.progress} unit={assumptions} onStop={search.stop} /> : null}
      <SheetProblems problems={editing.sheet.problems} />
      {answer?.ok === false && search.isCurrent ? (
        <Conflict fault={answer.error} candidates={candidates} limits={limits} unit={assumptions} linkOf={linkOf} onChange={setLimits} />
      ) : null}
      <div className={styles.top}>
        <LimitFields
          key={`${String(editing.current)} ${String(editing.turn)}`}
          limits={limits}
          candidates={candidates}
          chosen={fits === undefined ? undefined : totals}
          prerequisites={candidates.reduce((sum, { feature }) => sum + feature.dependsOn.length, 0)}
          resources={resources}
          cells={standing === undefined ? undefined : editing.sheet.linkTo(standing.row, "budget")}
          isChanged={scenarios.isChanged}
          unit={assumptions}
          onChange={setLimits}
        />
        {answer?.ok === false ? null : (
          <FrontierSection frontier={search.frontier} steps={search.steps} budget={budget} value={fits?.value} unit={assumptions} />
        )}
      </div>
      {search.steps === undefined ? null : (
        <StepCards candidates={candidates} next={search.steps.next} out={search.steps.out} unit={assumptions} />
      )}
      {fits === undefined ? null : (
        <>
          <Lists candidates={candidates} isChosen={isChosen} forced={limits.forced} unit={assumptions} onForce={scenarios.force} />
          <Balance candidates={candidates} isChosen={isChosen} assumptions={assumptions} />
        </>
      )}
      <Suspense fallback={null}>
        <ScenarioSection
          editing={editing}
          comparison={comparison}
          candidates={candidates}
          discountRate={assumptions.discountRate}
          unit={assumptions}
          choose={scenarios.choose}
          duplicate={scenarios.duplicate}
          remove={scenarios.remove}
          setScenario={scenarios.setScenario}
        />
      </Suspense>
    </Panel>
  );
}

function headlineOf(
  { answer, hasFailed }: SelectionSearch,
  candidates: readonly Candidate[],
  totals: ReturnType<typeof totalsOf>,
  { aim }: Scenario,
  unit: PortfolioState["assumptions"],
): string {
  if (hasFailed) return strings.failed;
  if (answer === undefined) return strings.choosing(candidates.length);
  return answer.ok ? strings.headline(totals, unit, aim) : strings.noFit;
}
