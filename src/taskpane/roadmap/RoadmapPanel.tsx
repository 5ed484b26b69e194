import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Flag16Regular } from "@fluentui/react-icons/svg/flag";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { builtFeatures } from "../../core/roadmap/builtFeature";
import { costBalance } from "../../core/roadmap/subtotals";
import { changedCells } from "../../workbook/freshness";
import { writeMoves } from "../../workbook/features/arrange";
import type { FeatureEdit } from "../../workbook/features/featureCells";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { buildRoadmap } from "../../workbook/roadmap/roadmapSheet";
import { saveSnapshot } from "../../workbook/snapshots/snapshots";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { Section } from "../parts/Section";
import { WithFeatures } from "../portfolio/WithFeatures";
import { type Freshness, freshnessOf, roadmapView } from "../portfolio/roadmapView";
import { useWrite } from "../portfolio/useWrite";
import type { PanelComponentProps } from "../task";
import { BalanceBar } from "./BalanceBar";
import { ChangesSection } from "./ChangesSection";
import { ExportMenu } from "./ExportMenu";
import { HorizonCards } from "./HorizonCards";
import { wholeView } from "./filters";
import { KeyHint } from "./KeyHint";
import { MovedByHand } from "./MovedByHand";
import { PreviewFilter } from "./PreviewFilter";
import { strings } from "./strings";
import { type Arrangement, useArrangement } from "./useArrangement";
import { useDecision } from "./useDecision";

const useStyles = makeStyles({
  legend: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
});

const DelayOrder = lazy(() => import("./DelayOrder").then((module) => ({ default: module.DelayOrder })));

/** What a refresh would change and why, the roadmap it would write, and the balance of its cost. */
export function RoadmapPanel({ onOpenTask }: PanelComponentProps): ReactNode {
  return <WithFeatures onOpenTask={onOpenTask}>{(portfolio, sheet) => <RoadmapBody portfolio={portfolio} sheet={sheet} />}</WithFeatures>;
}

interface RoadmapBodyProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
}

function RoadmapBody({ portfolio, sheet }: RoadmapBodyProps): ReactNode {
  const styles = useStyles();
  const { state, write, clear } = useWrite();
  const { decide, takesBack, forget } = useDecision(write);
  const view = roadmapView(portfolio);
  const { roadmap, changes } = view;
  const arrangement = useArrangement(portfolio, sheet, roadmap);
  const { moves } = arrangement;
  const freshness = freshnessOf(portfolio);
  const balance = costBalance(roadmap, portfolio.assumptions.targetMix);
  const isWriting = state.status === "writing";
  const elsewhere =
    state.status === "refused" && state.refusal.action === "write-to-new-sheet" ? (
      <Button size="small" onClick={() => void write(() => buildRoadmap("new-sheet"))}>
        {strings.writeToNewSheet}
      </Button>
    ) : undefined;
  const undo =
    state.status === "done" && takesBack !== undefined ? (
      <Button
        size="small"
        onClick={() => {
          decide(takesBack);
        }}
      >
        {strings.undo}
      </Button>
    ) : undefined;
  return (
    <Panel
      headline={moves.size > 0 ? strings.movedHeadline(moves.size) : strings.headline(portfolio.roadmap, changes)}
      evidence={
        portfolio.roadmap === undefined
          ? strings.toBuild(roadmap, portfolio.assumptions.horizonNames)
          : strings.evidence(portfolio.roadmap, changedCells(portfolio.roadmap.builtFrom, builtFeatures(roadmap)), new Date())
      }
      message={<OutcomeBar state={state} onDismiss={clear} action={elsewhere ?? undo} />}
      note={
        moves.size > 0
          ? strings.writesMoves
          : freshness === "fresh"
            ? strings.upToDate(portfolio.roadmap?.builtAt ?? "", new Date())
            : strings.note[freshness]
      }
      actions={
        <>
          <Button
            appearance="primary"
            icon={freshness === "none" ? null : <ArrowSync20Regular />}
            disabledFocusable={(freshness === "fresh" && moves.size === 0) || isWriting}
            onClick={() => {
              forget();
              void write(async () => {
                const moved = await writeMoves(moves);
                if (!moved.ok) return moved;
                arrangement.takeAllBack();
                return buildRoadmap();
              });
            }}
          >
            {freshness === "none" ? strings.build : strings.refresh}
          </Button>
          <Button
            disabledFocusable={isWriting}
            onClick={() => {
              forget();
              void write(() => saveSnapshot());
            }}
          >
            {strings.takeSnapshot}
          </Button>
          <ExportMenu
            portfolio={portfolio}
            sheet={sheet}
            isWriting={isWriting}
            onWrite={(action) => {
              forget();
              void write(action);
            }}
          />
        </>
      }
    >
      <MovedByHand arrangement={arrangement} sheet={sheet} names={portfolio.assumptions.horizonNames} />
      {changes.length > 0 || freshness === "fresh" ? <ChangesSection view={view} sheet={sheet} /> : null}
      <PreviewSection
        portfolio={portfolio}
        sheet={sheet}
        freshness={freshness}
        legendClass={styles.legend}
        onDecide={decide}
        arrangement={arrangement}
      />
      {balance === undefined ? null : (
        <Section title={strings.balance} aside={strings.target(portfolio.assumptions.targetMix)}>
          <BalanceBar shares={balance} />
        </Section>
      )}
      <Suspense>
        <DelayOrder
          portfolio={portfolio}
          sheet={sheet}
          isWriting={isWriting}
          write={(action) => {
            forget();
            return write(action);
          }}
        />
      </Suspense>
    </Panel>
  );
}

interface PreviewSectionProps extends RoadmapBodyProps {
  readonly freshness: Freshness;
  readonly legendClass: string;
  readonly onDecide: (edit: FeatureEdit) => void;
  readonly arrangement: Arrangement;
}

function PreviewSection({ portfolio, sheet, freshness, legendClass, onDecide, arrangement }: PreviewSectionProps): ReactNode {
  const { changes } = roadmapView(portfolio);
  const { roadmap } = arrangement;
  const [view, setView] = useState(wholeView);
  const entries = [...roadmap.horizons.flatMap((each) => each.entries), ...roadmap.notScheduled];
  const hasFlags = entries.some(({ flags }) => flags.length > 0);
  const legend = hasFlags ? (
    <span className={legendClass}>
      <Flag16Regular /> {strings.flag}
    </span>
  ) : undefined;
  return (
    <Section title={strings.preview[freshness]} aside={legend}>
      <PreviewFilter entries={entries} view={view} onChange={setView} />
      <HorizonCards
        roadmap={roadmap}
        changes={changes}
        assumptions={portfolio.assumptions}
        sheet={sheet}
        onDecide={onDecide}
        arrangement={arrangement}
        view={view}
      />
      <KeyHint />
    </Section>
  );
}
