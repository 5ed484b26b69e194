import { capitalized, shownName } from "../../core/sheet/words";
import { Flag16Regular } from "@fluentui/react-icons/svg/flag";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { Observation } from "../../core/evidence/evidence";
import { describeDisagreement } from "../../core/evidence/featureEvidence";
import type { Feature } from "../../core/feature/feature";
import type { FieldKey } from "../../core/feature/fields";
import type { CellLink } from "../../workbook/excel/cellLink";
import type { EvidenceSheet } from "../../workbook/evidence/evidenceSheet";
import type { FeatureSheet } from "../../workbook/portfolio";
import { Section } from "../parts/Section";
import { type LinkedLine, LinkedLines } from "./LinkedLines";
import { strings } from "./strings";
import type { Dashboard, Flagged } from "./useDashboard";

interface FindingsProps {
  readonly dashboard: Dashboard;
  readonly sheet: FeatureSheet;
  readonly table: EvidenceSheet | undefined;
}

/** Features whose model became better while their product became worse. */
export function Disagreements({ dashboard, sheet, table }: FindingsProps): ReactNode {
  const lines = dashboard.evidence.flatMap(({ feature, disagreement }): readonly LinkedLine[] =>
    disagreement === undefined
      ? []
      : [
          {
            key: feature.id,
            subject: shownName(feature.name),
            text: `${describeDisagreement(disagreement)}.`,
            link: linkOf(disagreement.product.latest, feature, sheet, table),
          },
        ],
  );
  if (lines.length === 0) return null;
  return (
    <Section title={strings.disagreements}>
      <LinkedLines lines={lines} icon={<Warning16Regular />} />
    </Section>
  );
}

function linkOf({ row }: Observation, feature: Feature, sheet: FeatureSheet, table: EvidenceSheet | undefined): CellLink {
  return row === undefined || table === undefined ? sheet.linkTo(feature.row, 0) : table.linkTo(row, 0);
}

/** Rows of the evidence table that could not be used. */
export function EvidenceProblems({ table }: { readonly table: EvidenceSheet | undefined }): ReactNode {
  if (table === undefined || table.problems.length === 0) return null;
  const lines = table.problems.map((problem, index) => ({
    key: String(index),
    subject: problem.message.replace(/\.$/, ""),
    text: problem.consequence,
    link: problem.link,
  }));
  return (
    <Section title={strings.problems(lines.length)}>
      <LinkedLines lines={lines} icon={<Warning16Regular />} sheet={table.sheet} />
    </Section>
  );
}

/** What to doubt about each feature before it is built. */
export function RealityCheck({ dashboard: { flags }, sheet }: Pick<FindingsProps, "dashboard" | "sheet">): ReactNode {
  const lines = flags.map(({ entry, flag }) => ({
    key: `${entry.feature.id} ${flag}`,
    subject: shownName(entry.feature.name),
    text: `${capitalized(flag)}.`,
    link: flagLink({ entry, flag }, sheet),
  }));
  return (
    <Section title={strings.flags(lines.length)}>
      {lines.length === 0 ? strings.noFlags : <LinkedLines lines={lines} icon={<Flag16Regular />} sheet={sheet.source.sheet} />}
    </Section>
  );
}

/** Beginnings of flags and the field that can mend them. */
const flagFields: readonly (readonly [string, FieldKey])[] = [
  ["a rule would do", "ruleWorks"],
  ["no job", "jobToBeDone"],
  ["no clear ROI", "businessValue"],
  ["no data", "scalability"],
  ["high cost of error", "risk"],
  ["no product metric", "gateMetric"],
  ["H1 relying", "dependsOn"],
  ["bought commodity", "differentiation"],
  ["review date", "reviewBy"],
  ["approach says", "approach"],
];

function flagLink({ entry, flag }: Flagged, sheet: FeatureSheet): CellLink {
  const { row } = entry.feature;
  const field = flagFields.find(([words]) => flag.startsWith(words))?.[1];
  return (field === undefined ? undefined : sheet.linkToField(row, field)) ?? sheet.linkTo(row, 0);
}
