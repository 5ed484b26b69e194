import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Judgments } from "../../core/score/judgments";
import { type Criterion, criteriaOf, methodOf, mostCriteria, scoreName } from "../../core/score/criteria";
import { greatestParts } from "../../core/score/weightedScore";
import type { RibsWeights } from "../../core/score/ribs";
import { shownQuantity } from "../../core/score/rounded";
import { saveCriteriaWeights } from "../../workbook/assumptions/criteriaTable";
import type { CellLink as CellTarget } from "../../workbook/excel/cellLink";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { useAnnounce } from "../parts/Announcer";
import { CellLink } from "../portfolio/CellLink";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { wide } from "../parts/layout";
import { Section } from "../parts/Section";
import { WithFeatures } from "../portfolio/WithFeatures";
import { useWrite } from "../portfolio/useWrite";
import type { PanelComponentProps } from "../task";
import { ChanceControls } from "./ChanceControls";
import { chanceQuestion, firstSettings } from "./chances";
import { CriterionMark } from "./CriterionMark";
import { shortNames } from "./criterionNames";
import type { Ranked } from "./ranking";
import { RankingList } from "./RankingList";
import { strings } from "./strings";
import { saveJudged } from "./saveJudged";
import { useScores } from "./useScores";
import { useTopChances } from "./useTopChances";
import { areEqual, equalPercents } from "./weights";
import { WeightSliders } from "./WeightSliders";

const useStyles = makeStyles({
  saved: {
    marginTop: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  link: { fontSize: "inherit" },
  legend: { display: "none", columnGap: "14px", [wide]: { display: "flex" } },
  named: { display: "flex", alignItems: "center", columnGap: "6px" },
});

const ByPairs = lazy(() => import("./ByPairs").then((module) => ({ default: module.ByPairs })));

const Scorers = lazy(() => import("./Scorers").then((module) => ({ default: module.Scorers })));

/** How the weights are set: on the sliders, or by pairs, with the judgments that were taken over. */
interface Weighing {
  readonly isByPairs: boolean;
  readonly judgments?: Judgments;
}

/** Weights to try, and the ranking they give while they are tried. */
export function ScorePanel({ onOpenTask }: PanelComponentProps): ReactNode {
  return <WithFeatures onOpenTask={onOpenTask}>{(portfolio, sheet) => <ScoreBody portfolio={portfolio} sheet={sheet} />}</WithFeatures>;
}

function ScoreBody({ portfolio, sheet }: { readonly portfolio: PortfolioState; readonly sheet: FeatureSheet }): ReactNode {
  const styles = useStyles();
  const scores = useScores(portfolio);
  const { state, write, clear } = useWrite();
  const { percents, rated, ranking, moves, isTrying } = scores;
  useMoveAnnouncement(ranking, moves);
  const [weighing, setWeighing] = useState<Weighing>({ isByPairs: false });
  const [settings, setSettings] = useState(firstSettings);
  const { criteria } = scores;
  const question = useMemo(() => chanceQuestion(rated, criteria, settings.trust), [rated, criteria, settings.trust]);
  const isByCriteria = methodOf(portfolio.assumptions) === "criteria";
  const isRibs = isByCriteria && portfolio.assumptions.scoreCriteria === undefined;
  const chances = useTopChances(isByCriteria ? ranking : none, question, settings.places);
  const moved = [...moves.values()].filter((places) => places !== 0).length;
  const save = async (): Promise<void> => {
    const shares = percents.map((percent) => percent / 100);
    await write(() => (isRibs ? saveJudged(asRibs(shares), weighing.judgments) : saveCriteriaWeights(shares)));
    scores.reset();
  };
  const isWriting = state.status === "writing";
  return (
    <Panel
      headline={strings.headline(ranking, chances)}
      evidence={strings.evidence(ranking, scores.unscored, chances, criteria)}
      message={<OutcomeBar state={state} onDismiss={clear} />}
      note={[
        isTrying ? strings.trying(moved) : strings.untouched,
        ...(isTrying && !portfolio.hasAssumptions ? [strings.addFirst] : []),
      ].join(" ")}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!isTrying || isWriting} onClick={() => void save()}>
            {strings.save}
          </Button>
          <Button disabledFocusable={!isTrying || isWriting} onClick={scores.reset}>
            {strings.reset}
          </Button>
        </>
      }
    >
      {isByCriteria ? (
        <Section
          title={strings.weights}
          aside={
            <>
              <Link
                as="button"
                className={styles.link}
                onClick={() => {
                  setWeighing({ isByPairs: false });
                  scores.setAll(equalPercents(criteria.length));
                }}
              >
                {strings.equal}
              </Link>
              {isRibs ? " · " : null}
              {isRibs ? (
                <Link
                  as="button"
                  className={styles.link}
                  aria-expanded={weighing.isByPairs}
                  onClick={() => {
                    setWeighing((last) => ({ ...last, isByPairs: !last.isByPairs }));
                  }}
                >
                  {strings.byPairs}
                </Link>
              ) : null}
            </>
          }
        >
          <WeightSliders
            criteria={criteria}
            percents={percents}
            onChange={(criterion, percent) => {
              setWeighing(({ isByPairs }) => ({ isByPairs }));
              scores.setPercent(criterion, percent);
            }}
          />
          <SavedWeights portfolio={portfolio} className={styles.saved} />
        </Section>
      ) : (
        <ScoredBy portfolio={portfolio} className={styles.saved} />
      )}
      {isRibs && weighing.isByPairs ? (
        <Suspense>
          <ByPairs
            weights={asRibs(percents)}
            onUse={(weights, judgments) => {
              setWeighing({ isByPairs: true, judgments });
              scores.setAll(weights);
            }}
            onClose={() => {
              setWeighing((last) => ({ ...last, isByPairs: false }));
            }}
          />
        </Suspense>
      ) : null}
      <Section title={strings.ranking} aside={isByCriteria ? <Legend criteria={criteria} /> : undefined}>
        {isByCriteria && ranking.length > 1 ? <ChanceControls settings={settings} onChange={setSettings} /> : null}
        <RankingList
          ranking={ranking}
          moves={moves}
          chances={chances}
          question={question}
          criteria={criteria}
          assumptions={portfolio.assumptions}
          linkTo={sheet.linkTo}
        />
      </Section>
      {isRibs ? (
        <Suspense>
          <Scorers portfolio={portfolio} sheet={sheet} weights={asRibs(scores.weights)} places={settings.places} write={write} />
        </Suspense>
      ) : null}
    </Panel>
  );
}

const none: readonly Ranked[] = [];

function asRibs([risk = 0, impact = 0, businessValue = 0, scalability = 0]: readonly number[]): RibsWeights {
  return [risk, impact, businessValue, scalability];
}

/** Which color is which criterion; a narrow pane reads the four of RIBS off the sliders. */
function Legend({ criteria }: { readonly criteria: readonly Criterion[] }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.legend}>
      {shortNames(criteria).map((name, place) => (
        <span key={name} className={styles.named}>
          <CriterionMark place={place} count={criteria.length} />
          {name}
        </span>
      ))}
    </span>
  );
}

interface NoteProps {
  readonly portfolio: PortfolioState;
  readonly className: string;
}

/** Where it is chosen that the score follows no criteria. */
function ScoredBy({ portfolio, className }: NoteProps): ReactNode {
  const link = portfolio.assumptionLinks.score_by;
  return (
    <div className={className}>
      {strings.rankedBy(scoreName(portfolio.assumptions))} {link === undefined ? "Assumptions" : <CellLink to={link} />}.
    </div>
  );
}

const weightNames = ["weight_risk", "weight_impact", "weight_business_value", "weight_scalability"] as const;

function SavedWeights({ portfolio, className }: NoteProps): ReactNode {
  const { assumptions, assumptionLinks } = portfolio;
  const isOwn = assumptions.scoreCriteria !== undefined;
  const names = isOwn ? (["score_criteria"] as const) : weightNames;
  const link = joined(names.map((name) => assumptionLinks[name]).filter((each) => each !== undefined));
  if (link === undefined) return <div className={className}>{strings.savedNowhere}</div>;
  const weights = criteriaOf(assumptions).map(({ weight }) => weight);
  const shares = greatestParts(weights).map((share) => `${shownQuantity(share)}\u00a0%`);
  return (
    <div className={className}>
      {areEqual(weights) ? strings.savedEqual(shares[0] ?? "") : strings.saved(shares.join(", "))} <CellLink to={link} />.{" "}
      {assumptionLinks.score_criteria === undefined ? null : (
        <>
          {strings.criteriaCount(weights.length, mostCriteria)} <CellLink to={assumptionLinks.score_criteria} />.
        </>
      )}
    </div>
  );
}

/** Neighboring cells read as one block: C6 to C9 is C6:C9. */
function joined(links: readonly CellTarget[]): CellTarget | undefined {
  const [first] = links;
  const last = links.at(-1);
  if (first === undefined || last === undefined || first.address === last.address) return first;
  return { sheet: first.sheet, address: `${first.address}:${last.address}` };
}

/** Sliders move in bursts; the result is said once, half a second after the last move. */
const quiet = 500;

function useMoveAnnouncement(ranking: readonly Ranked[], moves: ReadonlyMap<string, number>): void {
  const announce = useAnnounce();
  const said = useRef(moves);
  useEffect(() => {
    if (said.current === moves) return undefined;
    const timer = setTimeout(() => {
      said.current = moves;
      const entry = ranking.find(({ feature }) => (moves.get(feature.id) ?? 0) !== 0);
      if (entry !== undefined) announce(strings.moved(entry.feature.name, entry.rank, entry.rank + (moves.get(entry.feature.id) ?? 0)));
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [ranking, moves, announce]);
}
