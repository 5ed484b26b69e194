import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { recognizeEvidence } from "../../core/evidence/evidenceField";
import { type GateStatus, gateStatuses } from "../../core/measure/gate";
import type { CellLink } from "../../workbook/excel/cellLink";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { WithFeatures } from "../portfolio/WithFeatures";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { useWrite } from "../portfolio/useWrite";
import type { PanelComponentProps } from "../task";
import { newEvidenceSheet, writeDashboard } from "./actions";
import { Disagreements, EvidenceProblems, RealityCheck } from "./Findings";
import { Forecasts } from "./Forecasts";
import { GateChip } from "./GateChip";
import { MetricsSection } from "./MetricsSection";
import { strings } from "./strings";
import { useDashboard } from "./useDashboard";

/** Fetched when it is opened. */
const Wizard = lazy(() => import("./wizard/Wizard").then((module) => ({ default: module.Wizard })));

const useStyles = makeStyles({
  gates: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "6px", marginTop: "14px" },
  gate: { display: "inline-flex", alignItems: "center", columnGap: "8px", fontSize: "16px", fontWeight: tokens.fontWeightSemibold },
});

/** Model metrics beside product metrics, their gates, and what to doubt. */
export function DashboardPanel({ onOpenTask }: PanelComponentProps): ReactNode {
  return <WithFeatures onOpenTask={onOpenTask}>{(portfolio, sheet) => <DashboardBody portfolio={portfolio} sheet={sheet} />}</WithFeatures>;
}

interface DashboardBodyProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
}

function DashboardBody({ portfolio, sheet }: DashboardBodyProps): ReactNode {
  const { state, write, clear } = useWrite();
  const { goTo } = usePortfolio();
  const dashboard = useDashboard(portfolio, sheet);
  const { evidence, summary } = dashboard;
  const table = portfolio.evidence;
  const isWriting = state.status === "writing";
  const targets = targetCells(portfolio, sheet);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Panel
      headline={strings.headline(summary)}
      evidence={evidence.length === 0 ? strings.teach : strings.evidence(summary, portfolio.assumptions.gateConfidence)}
      message={<OutcomeBar state={state} onDismiss={clear} />}
      note={table === undefined ? strings.fromColumns : strings.fromTable(table.table, portfolio.dashboard)}
      actions={
        <>
          {evidence.length === 0 ? null : (
            <Button appearance="primary" disabledFocusable={isWriting} onClick={() => void write(writeDashboard)}>
              {portfolio.dashboard === undefined ? strings.writeDashboard : strings.refreshDashboard}
            </Button>
          )}
          {table !== undefined ? null : (
            <Button
              appearance={evidence.length === 0 ? "primary" : "secondary"}
              disabledFocusable={isWriting}
              onClick={() => void write(newEvidenceSheet)}
            >
              {strings.addEvidence}
            </Button>
          )}
          {targets === undefined ? null : (
            <Button
              onClick={() => {
                goTo(targets);
              }}
            >
              {strings.setTargets}
            </Button>
          )}
          {isAdding ? null : (
            <Button
              onClick={() => {
                setIsAdding(true);
              }}
            >
              {strings.addRaw}
            </Button>
          )}
        </>
      }
    >
      {isAdding ? (
        <Suspense fallback={null}>
          <Wizard
            portfolio={portfolio}
            sheet={sheet}
            isWriting={isWriting}
            onWrite={write}
            onClose={() => {
              setIsAdding(false);
            }}
          />
        </Suspense>
      ) : null}
      {evidence.length === 0 ? null : <GateTotals gates={summary.gates} />}
      <EvidenceProblems table={table} />
      <Disagreements dashboard={dashboard} sheet={sheet} table={table} />
      {evidence.length === 0 ? null : <MetricsSection dashboard={dashboard} assumptions={portfolio.assumptions} />}
      <RealityCheck dashboard={dashboard} sheet={sheet} />
      <Forecasts dashboard={dashboard} portfolio={portfolio} sheet={sheet} isWriting={isWriting} onWrite={write} />
    </Panel>
  );
}

/** Where targets are typed: the evidence table, else the gate columns; undefined where neither has a column for them. */
function targetCells({ evidence }: PortfolioState, sheet: FeatureSheet): CellLink | undefined {
  const column = evidence === undefined ? undefined : recognizeEvidence(evidence.headers).get("target");
  if (evidence !== undefined && column !== undefined) return evidence.linkTo(0, column);
  return sheet.linkToField(0, "gateTarget");
}

function GateTotals({ gates }: { readonly gates: Readonly<Record<GateStatus, number>> }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.gates}>
      {gateStatuses.map((status) => (
        <span key={status} className={styles.gate}>
          {gates[status]} <GateChip status={status} />
        </span>
      ))}
    </div>
  );
}
