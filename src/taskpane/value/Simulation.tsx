import type { MoneyUnit } from "../../core/sheet/money";
import { Button, Link, makeStyles, ProgressBar, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { Section } from "../parts/Section";
import type { Work } from "../work/useWork";
import { Distribution } from "./Distribution";
import { Facts, FactsTable } from "./Facts";
import { strings } from "./strings";
import { coefficients, type SimulationSettings, trialCounts } from "./useSimulation";

const useStyles = makeStyles({
  settings: { display: "flex", flexWrap: "wrap", gap: "6px 16px", marginBottom: "8px" },
  setting: { display: "flex", alignItems: "center", columnGap: "6px", fontSize: tokens.fontSizeBase200 },
  select: { minWidth: "92px" },
  working: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    marginTop: "6px",
    marginBottom: "8px",
  },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  reading: { marginTop: "6px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  link: { fontSize: "inherit", whiteSpace: "nowrap" },
});

interface SimulationProps {
  readonly work: Work<"simulate">;
  readonly settings: SimulationSettings;
  readonly onChange: (settings: SimulationSettings) => void;
  readonly onRun: () => void;
  readonly unit: MoneyUnit;
}

/** The worth of all features together as trials show it: distribution, percentiles, downside. */
export function Simulation({ work, settings, onChange, onRun, unit }: SimulationProps): ReactNode {
  const styles = useStyles();
  const [isTable, setIsTable] = useState(false);
  const latest = work.latest?.value;
  const asked = work.latest?.job.given.trials ?? 0;
  return (
    <Section
      title={strings.simulation}
      aside={
        latest === undefined ? undefined : (
          <Link
            as="button"
            className={styles.link}
            onClick={() => {
              setIsTable((last) => !last);
            }}
          >
            {isTable ? strings.asChart : strings.asTable}
          </Link>
        )
      }
    >
      <Settings settings={settings} onChange={onChange} />
      <Progress work={work} onRun={onRun} />
      {latest === undefined || latest.trials >= asked || work.state.status !== "done" ? null : (
        <Again text={strings.keptSoFar(latest.trials, asked)} onRun={onRun} />
      )}
      {latest === undefined ? null : isTable ? (
        <FactsTable summary={latest.summary} unit={unit} />
      ) : latest.bins.length === 0 ? (
        <div className={styles.reading}>{strings.certain(latest.summary.mean, unit)}</div>
      ) : (
        <>
          <Distribution simulated={latest} unit={unit} />
          <Facts summary={latest.summary} unit={unit} />
          <div className={styles.reading}>{strings.reading(latest.summary, unit)}</div>
        </>
      )}
    </Section>
  );
}

function Settings({ settings, onChange }: Pick<SimulationProps, "settings" | "onChange">): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.settings}>
      <label className={styles.setting}>
        {strings.trials}
        <Select
          size="small"
          className={styles.select}
          value={String(settings.trials)}
          onChange={(_, { value }) => {
            onChange({ ...settings, trials: trialCounts.find((trials) => String(trials) === value) ?? settings.trials });
          }}
        >
          {trialCounts.map((trials) => (
            <option key={trials} value={String(trials)}>
              {strings.trialCount(trials)}
            </option>
          ))}
        </Select>
      </label>
      <label className={styles.setting}>
        {strings.together}
        <Select
          size="small"
          className={styles.select}
          value={String(settings.coefficient)}
          onChange={(_, { value }) => {
            onChange({ ...settings, coefficient: coefficients.find((each) => String(each) === value) ?? settings.coefficient });
          }}
        >
          {coefficients.map((coefficient) => (
            <option key={coefficient} value={String(coefficient)}>
              {strings.coefficients[coefficient]}
            </option>
          ))}
        </Select>
      </label>
    </div>
  );
}

/** How far the work is, once it takes long enough to ask; stopped, it shows the trials drawn so far. */
function Progress({ work: { state, keep }, onRun }: Pick<SimulationProps, "work" | "onRun">): ReactNode {
  const styles = useStyles();
  if (state.status === "working" && state.progress !== undefined) {
    const { done, of } = state.progress;
    return (
      <div>
        <ProgressBar value={done} max={of} aria-label={strings.simulation} />
        <div className={styles.working}>
          <span className={styles.text}>{strings.working(done, of)}</span>
          <Button size="small" onClick={keep}>
            {strings.stop}
          </Button>
        </div>
      </div>
    );
  }
  return state.status === "failed" ? <Again text={strings.failed} role="alert" onRun={onRun} /> : null;
}

function Again({ text, role, onRun }: Pick<SimulationProps, "onRun"> & { readonly text: string; readonly role?: "alert" }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.working} role={role}>
      <span className={styles.text}>{text}</span>
      <Button size="small" onClick={onRun}>
        {strings.again}
      </Button>
    </div>
  );
}
