import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { biasByOwner, brierScore } from "../../core/evidence/forecast";
import { calibration, forecastRecords, valueBias } from "../../core/evidence/forecastRecord";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { CellLink } from "../portfolio/CellLink";
import { Section } from "../parts/Section";
import { addCorrectedProbability, writeForecasts } from "./actions";
import { strings } from "./strings";
import type { Dashboard } from "./useDashboard";
import { useSnapshots } from "./useSnapshots";

const useStyles = makeStyles({
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  table: {
    width: "100%",
    marginBlock: "6px",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& td, & th": { padding: "4px 6px 4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
    "& thead th": { overflowWrap: "normal" },
  },
  start: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  end: { textAlign: "end", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  number: { textAlign: "end", whiteSpace: "nowrap" },
  actions: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "6px", marginTop: "6px" },
});

/** Calibration by ranges says nothing before this many are decided. */
const enoughForRanges = 8;

interface ForecastsProps {
  readonly dashboard: Dashboard;
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
  readonly isWriting: boolean;
  readonly onWrite: (action: () => Outcome<Done>) => Promise<void>;
}

/** The success probabilities given earlier beside what came; nothing before two are decided. */
export function Forecasts({ dashboard, portfolio, sheet, isWriting, onWrite }: ForecastsProps): ReactNode {
  const styles = useStyles();
  const snapshots = useSnapshots(portfolio);
  const records = forecastRecords(sheet.features, dashboard.evidence, snapshots);
  const score = brierScore(records);
  if (!score.ok || records.length < 2) return null;
  const value = valueBias(records);
  return (
    <Section title={strings.forecasts} aside={strings.forecastAside}>
      <div className={styles.text}>{strings.forecast(records.length, score.value)}</div>
      <div className={styles.text}>
        {strings.forecastSource(records.filter(({ madeIn }) => madeIn !== undefined).length, records.length)}
      </div>
      {value === undefined ? null : <div className={styles.text}>{strings.valueBias(value.ratio, value.features)}</div>}
      <Owners records={records} />
      <Records records={records} sheet={sheet} />
      {records.length < enoughForRanges ? (
        <div className={styles.text}>{strings.tooFewForRanges(enoughForRanges)}</div>
      ) : (
        calibration(records).map((bin) => (
          <div key={bin.from} className={styles.text}>
            {strings.range(bin)}
          </div>
        ))
      )}
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={isWriting} onClick={() => void onWrite(writeForecasts)}>
          {portfolio.forecasts === undefined ? strings.writeForecasts : strings.refreshForecasts}
        </Button>
        {portfolio.forecasts === undefined || sheet.headers.includes("Corrected probability") ? null : (
          <Button size="small" disabledFocusable={isWriting} onClick={() => void onWrite(addCorrectedProbability)}>
            {strings.addCorrected}
          </Button>
        )}
      </div>
    </Section>
  );
}

type Records = ReturnType<typeof forecastRecords>;

function Owners({ records }: { readonly records: Records }): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.start}>
            {strings.ownerHeads.owner}
          </th>
          <th scope="col" className={styles.end}>
            {strings.ownerHeads.decided}
          </th>
          <th scope="col" className={styles.end}>
            {strings.ownerHeads.bias}
          </th>
        </tr>
      </thead>
      <tbody>
        {biasByOwner(records).map(({ owner, forecasts, bias }) => (
          <tr key={owner}>
            <td>{owner}</td>
            <td className={styles.number}>{forecasts}</td>
            <td className={styles.number}>{strings.bias(bias)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Records({ records, sheet }: { readonly records: Records; readonly sheet: FeatureSheet }): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.start}>
            {strings.recordHeads.feature}
          </th>
          <th scope="col" className={styles.end}>
            {strings.recordHeads.forecast}
          </th>
          <th scope="col" className={styles.start}>
            {strings.recordHeads.outcome}
          </th>
          <th scope="col" className={styles.end}>
            {strings.recordHeads.cell}
          </th>
        </tr>
      </thead>
      <tbody>
        {records.map(({ feature, forecast, isSuccess, madeIn }) => (
          <tr key={feature.id}>
            <td>{feature.name}</td>
            <td className={styles.number}>{strings.forecastOf(forecast, madeIn)}</td>
            <td>{strings.outcome[isSuccess ? "came" : "failed"]}</td>
            <td className={styles.number}>
              <CellLink to={sheet.linkToField(feature.row, "successProbability") ?? sheet.linkTo(feature.row)} sheet={sheet.source.sheet} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
