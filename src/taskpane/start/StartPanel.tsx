import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { TableSelectRange20Regular } from "@fluentui/react-icons/svg/table-select-range";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { asksForRice } from "../../core/roadmap/riceOffer";
import { ok } from "../../core/result";
import { type FeatureSheet, type LocatedProblem, type PortfolioState, takeSelection } from "../../workbook/portfolio";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { CellLink } from "../portfolio/CellLink";
import { Fold } from "../parts/Fold";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { usePlan } from "../portfolio/usePlan";
import { useWrite, type Write } from "../portfolio/useWrite";
import { strings as portfolioStrings } from "../portfolio/strings";
import type { PanelComponentProps } from "../task";
import { Additions } from "./Additions";
import { ColumnMapping } from "./ColumnMapping";
import { EmptyStart } from "./EmptyStart";
import { LeftOut, OtherLists } from "./LeftOut";
import { NextStep, nextStepNote } from "./NextStep";
import { RoadmapSummary } from "./RoadmapSummary";
import { ProblemList } from "./ProblemList";
import { addScoreColumns, rankByRice } from "./actions";
import { strings } from "./strings";
import { noneSaysWhen, WhenOffer } from "./WhenOffer";
import { countScores } from "./countScores";

const useStyles = makeStyles({
  picker: { display: "flex", flexWrap: "wrap", gap: "8px" },
  select: { flexGrow: 1, minWidth: 0 },
  useSelection: { flexShrink: 0 },
  found: { marginTop: "14px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  error: { flexShrink: 0, color: tokens.colorStatusDangerForeground3 },
  warning: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  fine: { flexShrink: 0, color: tokens.colorStatusSuccessForeground3 },
});

const AddFeature = lazy(() => import("./AddFeature").then((module) => ({ default: module.AddFeature })));

/** What was found in the workbook, what is wrong with it, and the step that comes next. */
export function StartPanel({ onOpenTask, wish }: PanelComponentProps): ReactNode {
  const { reading } = usePortfolio();
  const writing = useWrite();
  const [isAdding, setIsAdding] = useState(wish === "addFeature");
  if (reading.status !== "ready") return null;
  const { portfolio } = reading;
  const { features: sheet } = portfolio;
  if (sheet === undefined) return <EmptyStart writing={writing} onUseSelection={readSelected} />;
  if (isAdding) {
    return (
      <Suspense>
        <AddFeature
          portfolio={portfolio}
          sheet={sheet}
          writing={writing}
          onClose={() => {
            setIsAdding(false);
          }}
        />
      </Suspense>
    );
  }
  return (
    <FoundStart
      portfolio={portfolio}
      sheet={sheet}
      writing={writing}
      onOpenTask={onOpenTask}
      onAddFeature={() => {
        setIsAdding(true);
      }}
    />
  );
}

interface FoundStartProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
  readonly writing: Write;
}

function FoundStart({
  portfolio,
  sheet,
  writing,
  onOpenTask,
  onAddFeature,
}: FoundStartProps & PanelComponentProps & { readonly onAddFeature: () => void }): ReactNode {
  const { scored, toFix, unrated } = countScores(sheet, portfolio.assumptions);
  const isRice = asksForRice(sheet.headers, sheet.features, portfolio.assumptions);
  const latest = usePlan(portfolio);
  const plan = latest?.portfolio === portfolio ? latest : undefined;
  const placed = plan?.view.roadmap.horizons.reduce((sum, { entries }) => sum + entries.length, 0);
  const problems = [...sheet.problems, ...(plan?.decisions ?? []), ...portfolio.assumptionProblems];
  const isWriting = writing.state.status === "writing";
  return (
    <Panel
      headline={strings.headline(sheet.features.length, sheet.source)}
      evidence={
        <>
          {strings.source(sheet.source)}
          <CellLink to={sheet.source} sheet={sheet.source.sheet} />. {strings.scored(scored, toFix, unrated)}
          {strings.placeable(placed)}.
        </>
      }
      message={<OutcomeBar state={writing.state} onDismiss={writing.clear} />}
      note={isRice ? strings.riceNote : nextStepNote(portfolio, plan)}
      actions={
        <>
          {isRice ? (
            <Button appearance="primary" disabledFocusable={isWriting} onClick={() => void writing.write(rankByRice)}>
              {strings.rankByRice}
            </Button>
          ) : (
            <NextStep portfolio={portfolio} plan={plan} writing={writing} />
          )}
          {sheet.hasScoreColumns ? null : (
            <Button disabledFocusable={isWriting} onClick={() => void writing.write(addScoreColumns)}>
              {strings.addScoreColumns}
            </Button>
          )}
        </>
      }
    >
      {noneSaysWhen(placed, sheet) ? <WhenOffer sheet={sheet} assumptions={portfolio.assumptions} writing={writing} /> : null}
      <Found portfolio={portfolio} sheet={sheet} problems={problems} writing={writing} />
      <LeftOut sheet={sheet} />
      <OtherLists portfolio={portfolio} />
      {portfolio.roadmap === undefined ? (
        <RoadmapSummary
          view={plan?.view}
          assumptions={portfolio.assumptions}
          onSeeAll={() => {
            onOpenTask("roadmap");
          }}
        />
      ) : null}
      <Additions portfolio={portfolio} writing={writing} onAddFeature={onAddFeature} />
    </Panel>
  );
}

interface FoundProps extends FoundStartProps {
  readonly problems: readonly LocatedProblem[];
}

/** Two lines that open: what is wrong, and how the columns were read. */
function Found({ portfolio, sheet, problems, writing }: FoundProps): ReactNode {
  const styles = useStyles();
  const first = problems.find(({ severity }) => severity === "error") ?? problems[0];
  const matched = Object.values(sheet.columns.matches);
  return (
    <div className={styles.found}>
      {first === undefined ? null : (
        <Fold
          icon={
            first.severity === "error" ? (
              <ErrorCircle20Filled className={styles.error} aria-label={strings.error} />
            ) : (
              <Warning20Filled className={styles.warning} aria-label={strings.warning} />
            )
          }
          title={strings.problems(problems.length)}
          summary={strings.firstProblem(first)}
          aside={first.link === undefined ? undefined : <CellLink to={first.link} sheet={sheet.source.sheet} />}
          isOpenAtFirst={first.severity === "error"}
        >
          <ProblemList problems={problems} sheet={sheet.source.sheet} />
        </Fold>
      )}
      <Fold
        icon={<CheckmarkCircle20Regular className={styles.fine} />}
        title={strings.columnsRead(matched.length)}
        summary={strings.columnsNote(
          sheet.reading.filter(({ key, isGuess }) => key !== undefined && isGuess).length,
          sheet.reading.filter(({ key, conversion }) => key !== undefined && conversion !== undefined).length,
        )}
        isOpenAtFirst={sheet.reading.some(({ key, isGuess, conversion }) => key !== undefined && (isGuess || conversion !== undefined))}
      >
        <SourcePicker portfolio={portfolio} sheet={sheet} writing={writing} />
        <ColumnMapping sheet={sheet} />
      </Fold>
    </div>
  );
}

function SourcePicker({ portfolio, sheet, writing }: FoundStartProps): ReactNode {
  const styles = useStyles();
  const { read } = usePortfolio();
  const { sources } = portfolio;
  const chosen = sources.findIndex(
    ({ name, sheet: on, address }) => name === sheet.source.name && on === sheet.source.sheet && address === sheet.source.address,
  );
  return (
    <div className={styles.picker}>
      <Select
        className={styles.select}
        aria-label={strings.pickTable}
        value={String(chosen)}
        onChange={(_, { value }) => {
          const source = sources[Number(value)];
          if (source !== undefined) void read({ source });
        }}
      >
        {chosen < 0 ? <option value="-1">{portfolioStrings.sourceRows(sheet.source.name, sheet.source.rows)}</option> : null}
        {sources.map(({ name, sheet: on, address, rows }, index) => (
          <option key={`${on}!${address}`} value={String(index)}>
            {portfolioStrings.sourceRows(name, rows)}
          </option>
        ))}
      </Select>
      <Button className={styles.useSelection} icon={<TableSelectRange20Regular />} onClick={() => void writing.write(readSelected)}>
        {strings.useSelection}
      </Button>
    </div>
  );
}

async function readSelected(): Outcome<Done> {
  const result = await takeSelection();
  return result.ok ? ok({ message: strings.nowReading(result.value) }) : result;
}
