import { Button, Link, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useMemo, useState } from "react";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { writeSelection } from "../../workbook/selectionColumn";
import { wide } from "../frame/layout";
import { OutcomeBar } from "../frame/OutcomeBar";
import { Panel } from "../frame/Panel";
import { Section } from "../frame/Section";
import { WithFeatures } from "../frame/WithFeatures";
import { useWrite } from "../portfolio/useWrite";
import { BalanceBar } from "../roadmap/BalanceBar";
import { strings as roadmapStrings } from "../roadmap/strings";
import type { PanelComponentProps } from "../tasks";
import { balanceOf, type Candidate, candidatesOf, problemOf, totalsOf } from "./candidates";
import { CandidateTable } from "./CandidateTable";
import { Conflict } from "./Conflict";
import { FrontierChart } from "./FrontierChart";
import { LimitFields } from "./LimitFields";
import { withForced } from "./limits";
import { Searching } from "./Searching";
import { StepCards } from "./StepCards";
import { strings } from "./strings";
import { useLimits } from "./useLimits";
import { type SelectionSearch, useSelection } from "./useSelection";

const useStyles = makeStyles({
  top: { [wide]: { display: "grid", gridTemplateColumns: "minmax(0, 9fr) minmax(0, 14fr)", columnGap: "28px" } },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** The most valuable set of features within the limits, proven best, and what lies around it. */
export function SelectPanel({ onOpenTask }: PanelComponentProps): ReactNode {
  return <WithFeatures onOpenTask={onOpenTask}>{(portfolio, sheet) => <Choice portfolio={portfolio} sheet={sheet} />}</WithFeatures>;
}

interface ChoiceProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
}

function Choice({ portfolio, sheet }: ChoiceProps): ReactNode {
  const candidates = useMemo(() => candidatesOf(sheet.features, portfolio.assumptions), [sheet, portfolio.assumptions]);
  if (candidates.length === 0) return <Panel headline={strings.nothing} evidence={strings.nothingCure} />;
  return <SelectBody key={sheet.source.name} portfolio={portfolio} sheet={sheet} candidates={candidates} />;
}

interface SelectBodyProps extends ChoiceProps {
  readonly candidates: readonly Candidate[];
}

function SelectBody({ portfolio, sheet, candidates }: SelectBodyProps): ReactNode {
  const styles = useStyles();
  const { assumptions } = portfolio;
  const { limits, setLimits, reset, resets } = useLimits(sheet.source.name, totalsOf(candidates).cost);
  const problem = useMemo(() => problemOf(candidates, limits), [candidates, limits]);
  const search = useSelection(problem);
  const { state, write, clear } = useWrite();
  const { answer, answered } = search;
  const fits = answer?.ok === true && answered?.names.length === candidates.length ? answer.value : undefined;
  const isChosen = fits?.isChosen ?? [];
  const chosen = candidates.filter((_, row) => isChosen[row]);
  const totals = totalsOf(chosen);
  const isCurrent = answered === problem;
  const apply = (): Promise<void> =>
    write(() => writeSelection(new Map(candidates.map(({ feature }, row) => [feature.id, isChosen[row] === true]))));
  const untold = candidates.filter(({ isTold }) => !isTold).length;
  return (
    <Panel
      headline={headlineOf(search, candidates, totals, assumptions)}
      evidence={fits === undefined ? (search.hasFailed ? strings.failedCure : "") : strings.evidence(fits.gap, untold)}
      message={<OutcomeBar state={state} onDismiss={clear} />}
      note={strings.note(sheet.source.name)}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={fits === undefined || !isCurrent || state.status === "writing"}
            onClick={() => void apply()}
          >
            {strings.apply}
          </Button>
          <Button onClick={reset}>{strings.reset}</Button>
        </>
      }
    >
      {search.isSearching ? <Searching progress={search.progress} unit={assumptions} onStop={search.stop} /> : null}
      {answer?.ok === false && isCurrent ? (
        <Conflict fault={answer.error} candidates={candidates} limits={limits} unit={assumptions} onChange={setLimits} />
      ) : null}
      <div className={styles.top}>
        <LimitFields
          key={resets}
          limits={limits}
          candidates={candidates}
          chosen={fits === undefined ? undefined : totals}
          prerequisites={problem.requires?.length ?? 0}
          unit={assumptions}
          onChange={setLimits}
        />
        {fits === undefined ? null : (
          <Section
            title={strings.frontier}
            aside={search.steps?.next === undefined ? undefined : strings.nextGain(search.steps.next, limits.budget, assumptions)}
          >
            <FrontierChart points={search.frontier} budget={limits.budget} value={fits.value} unit={assumptions} />
          </Section>
        )}
      </div>
      {search.steps === undefined ? null : (
        <StepCards candidates={candidates} next={search.steps.next} out={search.steps.out} unit={assumptions} />
      )}
      {fits === undefined ? null : (
        <Lists
          candidates={candidates}
          isChosen={isChosen}
          limits={limits}
          unit={assumptions}
          onForce={(id, force) => {
            setLimits(withForced(limits, id, force));
          }}
        />
      )}
      {fits === undefined ? null : <Balance candidates={candidates} isChosen={isChosen} portfolio={portfolio} />}
    </Panel>
  );
}

function headlineOf(
  { answer, hasFailed }: SelectionSearch,
  candidates: readonly Candidate[],
  totals: ReturnType<typeof totalsOf>,
  unit: PortfolioState["assumptions"],
): string {
  if (hasFailed) return strings.failed;
  if (answer === undefined) return strings.choosing(candidates.length);
  return answer.ok ? strings.headline(totals, unit) : strings.noFit;
}

interface ListsProps extends Pick<Parameters<typeof CandidateTable>[0], "limits" | "unit" | "onForce"> {
  readonly candidates: readonly Candidate[];
  readonly isChosen: readonly boolean[];
}

function Lists({ candidates, isChosen, ...rest }: ListsProps): ReactNode {
  const styles = useStyles();
  const [isSelected, setIsSelected] = useState(true);
  const chosen = candidates.filter((_, row) => isChosen[row]);
  const others = candidates.filter((_, row) => isChosen[row] !== true);
  const title = isSelected ? strings.selected(chosen.length, candidates.length) : strings.notSelected(others.length);
  return (
    <Section
      title={title}
      aside={
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            setIsSelected(!isSelected);
          }}
        >
          {isSelected ? strings.notSelected(others.length) : strings.showSelected(chosen.length)}
        </Link>
      }
    >
      <CandidateTable label={title} candidates={isSelected ? chosen : others} isSelected={isSelected} {...rest} />
    </Section>
  );
}

function Balance({
  candidates,
  isChosen,
  portfolio,
}: Pick<ListsProps, "candidates" | "isChosen"> & Pick<ChoiceProps, "portfolio">): ReactNode {
  const shares = balanceOf(candidates, isChosen, portfolio.assumptions);
  if (shares === undefined) return null;
  return (
    <Section title={strings.balance} aside={roadmapStrings.target(portfolio.assumptions.targetMix)}>
      <BalanceBar shares={shares} />
    </Section>
  );
}
