import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Judgments } from "../../core/score/judgments";
import { criteria, mostPoints } from "../../core/score/ribs";
import { shownQuantity } from "../../core/score/rounded";
import type { CellLink as CellTarget } from "../../workbook/excel/cellLink";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { useAnnounce } from "../parts/Announcer";
import { criterionMarks } from "../parts/colors";
import { CellLink } from "../portfolio/CellLink";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { wide } from "../parts/layout";
import { Section } from "../parts/Section";
import { Swatch } from "../parts/Swatch";
import { WithFeatures } from "../portfolio/WithFeatures";
import { useWrite } from "../portfolio/useWrite";
import type { PanelComponentProps } from "../task";
import { ChanceControls } from "./ChanceControls";
import { chanceQuestion, firstSettings } from "./chances";
import type { Ranked } from "./ranking";
import { RankingList } from "./RankingList";
import { strings } from "./strings";
import { saveJudged } from "./saveJudged";
import { useScores } from "./useScores";
import { useTopChances } from "./useTopChances";
import { areEqual } from "./weights";
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
  const question = useMemo(() => chanceQuestion(rated, scores.weights, settings.trust), [rated, scores.weights, settings.trust]);
  const chances = useTopChances(ranking, question, settings.places);
  const moved = [...moves.values()].filter((places) => places !== 0).length;
  const save = async (): Promise<void> => {
    const [risk, impact, businessValue, scalability] = percents;
    await write(() => saveJudged([risk / 100, impact / 100, businessValue / 100, scalability / 100], weighing.judgments));
    scores.reset();
  };
  const isWriting = state.status === "writing";
  return (
    <Panel
      headline={strings.headline(ranking, chances)}
      evidence={strings.evidence(ranking, scores.unscored, chances)}
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
      <Section
        title={strings.weights}
        aside={
          <>
            <Link
              as="button"
              className={styles.link}
              onClick={() => {
                setWeighing({ isByPairs: false });
                scores.setAll([25, 25, 25, 25]);
              }}
            >
              {strings.equal}
            </Link>
            {" · "}
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
          </>
        }
      >
        <WeightSliders
          percents={percents}
          onChange={(criterion, percent) => {
            setWeighing(({ isByPairs }) => ({ isByPairs }));
            scores.setPercent(criterion, percent);
          }}
        />
        <SavedWeights portfolio={portfolio} className={styles.saved} />
      </Section>
      {weighing.isByPairs ? (
        <Suspense>
          <ByPairs
            weights={percents}
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
      <Section title={strings.ranking} aside={<Legend />}>
        {ranking.length > 1 ? <ChanceControls settings={settings} onChange={setSettings} /> : null}
        <RankingList
          ranking={ranking}
          moves={moves}
          chances={chances}
          question={question}
          weights={scores.weights}
          assumptions={portfolio.assumptions}
          linkTo={sheet.linkTo}
        />
      </Section>
      <Suspense>
        <Scorers portfolio={portfolio} sheet={sheet} weights={scores.weights} places={settings.places} write={write} />
      </Suspense>
    </Panel>
  );
}

/** Which color is which criterion; a narrow pane reads it off the sliders. */
function Legend(): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.legend}>
      {criteria.map((criterion) => (
        <span key={criterion} className={styles.named}>
          <Swatch color={criterionMarks[criterion]} />
          {strings.shortCriterion[criterion]}
        </span>
      ))}
    </span>
  );
}

const weightNames = ["weight_risk", "weight_impact", "weight_business_value", "weight_scalability"] as const;

function SavedWeights({ portfolio, className }: { readonly portfolio: PortfolioState; readonly className: string }): ReactNode {
  const links = weightNames.map((name) => portfolio.assumptionLinks[name]).filter((link) => link !== undefined);
  const link = joined(links);
  if (link === undefined) return <div className={className}>{strings.savedNowhere}</div>;
  const shares = mostPoints(portfolio.assumptions.weights).map((share) => `${shownQuantity(share)}\u00a0%`);
  return (
    <div className={className}>
      {areEqual(portfolio.assumptions.weights) ? strings.savedEqual(shares[0] ?? "") : strings.saved(shares.join(", "))}{" "}
      <CellLink to={link} />.
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
