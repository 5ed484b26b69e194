import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { EvidenceAssumptions } from "../../core/evidence/assessMetric";
import type { FeatureEvidence } from "../../core/evidence/featureEvidence";
import { type Side, sides } from "../../core/evidence/metric";
import { wide } from "../parts/layout";
import { Section } from "../parts/Section";
import { ShowMore } from "../parts/ShowMore";
import { DriftLine } from "./DriftLine";
import { MetricCell } from "./MetricCell";
import { MetricsTable } from "./MetricsTable";
import { strings } from "./strings";
import type { Dashboard } from "./useDashboard";

const columns = "minmax(0, 5fr) minmax(0, 9fr) minmax(0, 9fr)";

const useStyles = makeStyles({
  legend: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
  swatch: {
    forcedColorAdjust: "none",
    width: "14px",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralForeground3,
  },
  dot: {
    forcedColorAdjust: "none",
    width: "8px",
    height: "8px",
    marginInlineStart: "8px",
    borderRadius: "50%",
    backgroundColor: tokens.colorNeutralForeground1,
  },
  rule: {
    forcedColorAdjust: "none",
    width: "2px",
    height: "14px",
    marginInlineStart: "8px",
    backgroundColor: tokens.colorNeutralForeground1,
  },
  heads: {
    display: "none",
    [wide]: {
      display: "grid",
      gridTemplateColumns: columns,
      columnGap: "28px",
      color: tokens.colorNeutralForeground3,
      paddingBottom: "4px",
    },
  },
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  feature: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    paddingBlock: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [wide]: { display: "grid", gridTemplateColumns: columns, columnGap: "28px" },
  },
  title: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "8px",
    minWidth: 0,
    [wide]: { flexDirection: "column", justifyContent: "start" },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  side: { display: "flex", flexDirection: "column", rowGap: "8px", minWidth: 0 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  foot: { display: "flex", justifyContent: "space-between", columnGap: "8px" },
  more: { paddingTop: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Long lists show a dozen rows first. */
const firstFeatures = 12;

interface MetricsSectionProps {
  readonly dashboard: Dashboard;
  readonly assumptions: EvidenceAssumptions;
}

/** Model beside product, feature by feature, as bars or as a table of every period. */
export function MetricsSection({ dashboard: { evidence, entries }, assumptions }: MetricsSectionProps): ReactNode {
  const styles = useStyles();
  const [isTable, setIsTable] = useState(false);
  const [length, setLength] = useState(firstFeatures);
  return (
    <Section title={strings.metrics} aside={isTable ? undefined : <Legend />}>
      <div className={styles.list}>
        {isTable ? (
          <MetricsTable evidence={evidence.slice(0, length)} confidence={assumptions.gateConfidence} />
        ) : (
          <>
            <div className={styles.heads} aria-hidden>
              <span>{strings.heads.feature}</span>
              <span>{strings.heads.model}</span>
              <span>{strings.heads.product}</span>
            </div>
            <ul className={styles.list}>
              {evidence.slice(0, length).map((each) => (
                <FeatureItem
                  key={each.feature.id}
                  evidence={each}
                  bucket={entries.get(each.feature.id)?.valueBucket}
                  assumptions={assumptions}
                />
              ))}
            </ul>
          </>
        )}
        <div className={styles.more}>
          <div className={styles.foot}>
            <span>
              <ShowMore shown={length} total={evidence.length} onShow={setLength} />
            </span>
            <Link
              as="button"
              className={styles.link}
              onClick={() => {
                setIsTable(!isTable);
              }}
            >
              {isTable ? strings.asBars : strings.asTable}
            </Link>
          </div>
        </div>
      </div>
    </Section>
  );
}

interface FeatureItemProps {
  readonly evidence: FeatureEvidence;
  readonly bucket: string | undefined;
  readonly assumptions: EvidenceAssumptions;
}

function FeatureItem({ evidence, bucket, assumptions }: FeatureItemProps): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.feature}>
      <div className={styles.title}>
        <span className={styles.name}>{evidence.feature.name}</span>
        <span className={styles.quiet}>{bucket}</span>
      </div>
      {sides.map((side) => (
        <SideOf key={side} side={side} evidence={evidence} />
      ))}
      {evidence.drift === undefined ? null : <DriftLine drift={evidence.drift} assumptions={assumptions} />}
    </li>
  );
}

function SideOf({ side, evidence }: { readonly side: Side; readonly evidence: FeatureEvidence }): ReactNode {
  const styles = useStyles();
  const metrics = side === "Model" ? evidence.model : evidence.product;
  return (
    <div className={styles.side}>
      {metrics.length === 0 ? (
        <span className={styles.quiet}>
          {side} {strings.notMeasured}
        </span>
      ) : (
        metrics.map((metric) => <MetricCell key={metric.latest.name} metric={metric} side={side} />)
      )}
    </div>
  );
}

function Legend(): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.legend}>
      <span className={styles.swatch} /> {strings.legend.interval}
      <span className={styles.dot} /> {strings.legend.rate}
      <span className={styles.rule} /> {strings.legend.target}
    </span>
  );
}
