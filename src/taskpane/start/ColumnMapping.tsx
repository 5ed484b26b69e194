import { Link, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { type ReactNode, useState } from "react";
import { type FieldKey, fieldOf, fields } from "../../core/feature/fields";
import type { ColumnMatch } from "../../core/feature/columnMap";
import type { FeatureSheet } from "../../workbook/portfolio";
import { wide } from "../parts/layout";
import { Section } from "../parts/Section";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { HowChip } from "./HowChip";
import { overridesWith } from "./overrides";
import { strings } from "./strings";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 11fr) minmax(0, 12fr) auto 22px",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "28px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [wide]: { gridTemplateColumns: "minmax(0, 10fr) minmax(0, 11fr) minmax(0, 9fr) 22px" },
  },
  heading: { color: tokens.colorNeutralForeground3 },
  missing: { borderBottomColor: "transparent", minHeight: "34px", fontWeight: tokens.fontWeightSemibold },
  missingSelect: { gridColumnStart: 2, gridColumnEnd: -1 },
  label: { display: "flex", alignItems: "center", columnGap: "4px", minWidth: 0 },
  question: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  letter: { textAlign: "end" },
  wideOnly: { display: "none", [wide]: { display: "block" } },
  plain: {
    marginInlineStart: "-8px",
    "& > select": { height: "26px", border: "1px solid transparent", backgroundColor: "transparent", paddingInlineStart: "8px" },
    "&::after": { display: "none" },
  },
  foot: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "12px",
    marginTop: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  left: { textAlign: "end", overflowWrap: "anywhere" },
  link: { fontSize: "inherit", flexShrink: 0, whiteSpace: "nowrap" },
});

/** Fields shown before "Show all": those that scores and horizons stand on, and those most often missed. */
const leading: readonly FieldKey[] = [
  "feature",
  "id",
  "risk",
  "impact",
  "businessValue",
  "scalability",
  "approach",
  "months",
  "cost",
  "team",
];

/** Which column holds which field; what was not found gets a picker, what was left alone is named. */
export function ColumnMapping({ sheet }: { readonly sheet: FeatureSheet }): ReactNode {
  const styles = useStyles();
  const { read } = usePortfolio();
  const [isWhole, setIsWhole] = useState(false);
  const { matches, leftAlone } = sheet.columns;
  const keys = fields.map(({ key }) => key);
  const found = keys.filter((key) => matches[key] !== undefined);
  const missing = (isWhole ? keys : leading).filter((key) => matches[key] === undefined);
  const refused = sheet.reading.filter(({ key, matchedBy }) => key === undefined && matchedBy.startsWith(`${strings.leftAloneFor} `));
  const choose = (field: FieldKey, column: number | null): void => {
    void read({ source: sheet.source, columns: overridesWith(sheet.headers, sheet.columns, field, column) });
  };
  const all = fields.filter(({ key }) => matches[key] !== undefined).length;
  return (
    <Section title={strings.columns} aside={strings.found(all, fields.length)}>
      <div className={mergeClasses(styles.row, styles.heading)} aria-hidden="true">
        <span>{strings.field}</span>
        <span>{strings.yourColumn}</span>
        <span className={styles.wideOnly}>{strings.howItIsRead}</span>
        <span />
      </div>
      {[...found, ...missing].map((key) => (
        <MappingRow key={key} field={key} match={matches[key]} sheet={sheet} onChoose={choose} />
      ))}
      <div className={styles.foot}>
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          {isWhole ? strings.showFewer : strings.showAllFields(fields.length)}
        </Link>
        {leftAlone.length === 0 ? null : <span className={styles.left}>{strings.leftAlone(leftAlone.map(({ header }) => header))}</span>}
      </div>
      {refused.map(({ column, header, matchedBy }) => (
        <div key={column} className={styles.foot}>
          {`${header.trim()} (${lettersOf(sheet, column)}): ${matchedBy}`}
        </div>
      ))}
    </Section>
  );
}

interface MappingRowProps {
  readonly field: FieldKey;
  readonly match: ColumnMatch | undefined;
  readonly sheet: FeatureSheet;
  readonly onChoose: (field: FieldKey, column: number | null) => void;
}

function MappingRow({ field, match, sheet, onChoose }: MappingRowProps): ReactNode {
  const styles = useStyles();
  const { label } = fieldOf(field);
  const select = (
    <Select
      size="small"
      className={match === undefined ? styles.missingSelect : styles.plain}
      aria-label={strings.columnFor(label)}
      value={match === undefined ? "" : String(match.column)}
      onChange={(_, { value }) => {
        onChoose(field, value === "" ? null : Number(value));
      }}
    >
      <option value="">{match === undefined ? strings.pickColumn : strings.noColumn}</option>
      {sheet.headers.map((header, column) =>
        header.trim() === "" ? null : (
          <option key={column} value={String(column)}>
            {header}
          </option>
        ),
      )}
    </Select>
  );
  if (match === undefined) {
    return (
      <div className={mergeClasses(styles.row, styles.missing)}>
        <span className={styles.label}>
          <QuestionCircle16Regular className={styles.question} aria-label={strings.notFound} />
          {label}
        </span>
        {select}
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      {select}
      <HowChip match={match} reading={sheet.reading.find(({ column }) => column === match.column)} />
      <span className={mergeClasses(styles.quiet, styles.letter)}>{lettersOf(sheet, match.column)}</span>
    </div>
  );
}

/** Where the column stands in the sheet: "AB". */
function lettersOf(sheet: FeatureSheet, column: number): string {
  return /^[A-Z]+/.exec(sheet.linkTo(0, column).address)?.[0] ?? "";
}
