import { Button, makeStyles, Select } from "@fluentui/react-components";
import { TableSelectRange20Regular } from "@fluentui/react-icons/svg/table-select-range";
import type { ReactNode } from "react";
import { ok } from "../../core/result";
import { type FeatureSheet, type PortfolioState, useSelection as takeSelection } from "../../workbook/portfolio";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { CellLink } from "../portfolio/CellLink";
import { wide } from "../parts/layout";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { usePlan } from "../portfolio/usePlan";
import { useWrite, type Write } from "../portfolio/useWrite";
import { strings as portfolioStrings } from "../portfolio/strings";
import { Additions } from "./Additions";
import { ColumnMapping } from "./ColumnMapping";
import { EmptyStart } from "./EmptyStart";
import { ProblemList } from "./ProblemList";
import { addScoreColumns } from "./actions";
import { strings } from "./strings";
import { countScores } from "./countScores";

const useStyles = makeStyles({
  picker: { display: "flex", gap: "8px", marginTop: "14px" },
  select: { flexGrow: 1, minWidth: 0 },
  useSelection: { flexShrink: 0 },
  columns: {
    display: "flex",
    flexDirection: "column",
    [wide]: { display: "grid", gridTemplateColumns: "minmax(0, 7fr) minmax(0, 8fr)", gridTemplateRows: "auto 1fr", columnGap: "28px" },
  },
  mapping: { minWidth: 0, [wide]: { gridColumnStart: 2, gridRowStart: 1, gridRowEnd: "span 2" } },
});

/** What was found in the workbook, what is wrong with it, and what can be added. */
export function StartPanel(): ReactNode {
  const { reading } = usePortfolio();
  const writing = useWrite();
  if (reading.status !== "ready") return null;
  const { portfolio } = reading;
  return portfolio.features === undefined ? (
    <EmptyStart writing={writing} onUseSelection={readSelected} />
  ) : (
    <FoundStart portfolio={portfolio} sheet={portfolio.features} writing={writing} />
  );
}

interface FoundStartProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
  readonly writing: Write;
}

function FoundStart({ portfolio, sheet, writing }: FoundStartProps): ReactNode {
  const styles = useStyles();
  const { scored, toFix, unrated } = countScores(sheet);
  const plan = usePlan(portfolio);
  const decisions = plan?.portfolio === portfolio ? plan.decisions : [];
  const problems = [...sheet.problems, ...decisions, ...portfolio.assumptionProblems];
  const isWriting = writing.state.status === "writing";
  return (
    <Panel
      headline={strings.headline(sheet.features.length, sheet.source)}
      evidence={
        <>
          {strings.sheet(sheet.source.sheet)}
          <CellLink to={sheet.source} sheet={sheet.source.sheet} />. {strings.scored(scored, toFix, unrated)}.
        </>
      }
      message={<OutcomeBar state={writing.state} onDismiss={writing.clear} />}
      note={sheet.hasScoreColumns ? strings.scoreColumnsThere : strings.scoreColumnsNote}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={sheet.hasScoreColumns || isWriting}
          onClick={() => void writing.write(addScoreColumns)}
        >
          {strings.addScoreColumns}
        </Button>
      }
    >
      <SourcePicker portfolio={portfolio} sheet={sheet} writing={writing} />
      <div className={styles.columns}>
        <ProblemList problems={problems} sheet={sheet.source.sheet} />
        <div className={styles.mapping}>
          <ColumnMapping sheet={sheet} />
        </div>
        <Additions portfolio={portfolio} writing={writing} />
      </div>
    </Panel>
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
