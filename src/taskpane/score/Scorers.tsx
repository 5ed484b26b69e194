import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { criteria, type RibsWeights } from "../../core/score/ribs";
import { compareScorers, type Merging, type ScorerComparison } from "../../core/score/scorers";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { type Overwriting, writeMergedRatings } from "../../workbook/scores/scorersRatings";
import { newScorersSheet, readScorers, type ScorersSheet } from "../../workbook/scores/scorersSheet";
import { CellLink } from "../portfolio/CellLink";
import { rowsAtFirst } from "../parts/lengthOfList";
import { Section } from "../parts/Section";
import { ShowMore } from "../parts/ShowMore";
import { scorerStrings as strings } from "./scorerStrings";

const useStyles = makeStyles({
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  gap: { marginTop: "8px" },
  button: { marginTop: "8px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& td, & th": {
      padding: "3px 8px 3px 0",
      textAlign: "start",
      fontWeight: "inherit",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    paddingBlock: "3px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", marginTop: "10px" },
});

interface ScorersProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
  readonly weights: RibsWeights;
  readonly places: number;
  readonly write: (action: () => Outcome<Done>) => Promise<void>;
}

/** Several people's ratings: how far they agree, where they differ, and which ranks that changes. */
export function Scorers({ portfolio, sheet, weights, places, write }: ScorersProps): ReactNode {
  const styles = useStyles();
  const scorers = useScorers(portfolio);
  const compared = useMemo(
    () =>
      scorers.status === "read" && scorers.sheet !== undefined
        ? compareScorers(scorers.sheet.scorings, weights, portfolio.assumptions.scale, places)
        : undefined,
    [scorers, weights, portfolio.assumptions.scale, places],
  );
  return (
    <Section title={strings.title}>
      {scorers.status === "reading" ? <div className={`${styles.text} ${styles.quiet}`}>{strings.reading}</div> : null}
      {scorers.status === "read" && (scorers.sheet === undefined || compared === undefined) ? (
        <div className={styles.text}>
          <div className={styles.quiet}>{strings.none}</div>
          <Button size="small" className={styles.button} onClick={() => void write(newScorersSheet)}>
            {strings.add}
          </Button>
        </div>
      ) : null}
      {scorers.status === "read" && scorers.sheet !== undefined && compared !== undefined ? (
        <div className={styles.text}>
          <div>
            {strings.found(compared)} <CellLink to={scorers.sheet.link} />.
          </div>
          {scorers.sheet.problems.map(({ message, consequence, link }) => (
            <div key={link.address}>
              <CellLink to={link} /> {strings.problem(message, consequence)}
            </div>
          ))}
          <Comparison compared={compared} sheet={sheet} places={places} />
          <Merge sheet={sheet} write={write} />
        </div>
      ) : null}
    </Section>
  );
}

interface ComparisonProps {
  readonly compared: ScorerComparison;
  readonly sheet: FeatureSheet;
  readonly places: number;
}

function Comparison({ compared, sheet, places }: ComparisonProps): ReactNode {
  const styles = useStyles();
  const byId = useMemo(() => new Map(sheet.features.map((feature) => [feature.id, feature])), [sheet.features]);
  const [length, setLength] = useState<number>();
  const nameOf = (id: string): string => byId.get(id)?.name ?? id;
  if (compared.scorers.length < 2 || compared.shared.length < 2) return <div className={styles.gap}>{strings.tooFew}</div>;
  const contested = compared.ranks.filter(({ best, worst }) => best < worst);
  const first = [...contested].sort((a, b) => Number(b.inTopFor.length > 0) - Number(a.inTopFor.length > 0) || a.rank - b.rank);
  const shown = first.slice(0, length ?? rowsAtFirst(first.length));
  return (
    <>
      <table className={`${styles.table} ${styles.gap}`}>
        <thead className={styles.quiet}>
          <tr>
            <th scope="col">{strings.on}</th>
            <th scope="col">{strings.w}</th>
            <th scope="col">{strings.agreement}</th>
          </tr>
        </thead>
        <tbody>
          {compared.agreements.map((agreement) => (
            <tr key={agreement.on}>
              <td>{strings.name(agreement.on)}</td>
              <td>{strings.shownW(agreement.w)}</td>
              <td>{strings.reads(agreement)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.quiet}>{strings.legend}</div>
      {compared.widest === undefined ? null : (
        <div className={styles.gap}>{strings.widest(compared.widest, nameOf(compared.widest.feature))}</div>
      )}
      {compared.farthest === undefined ? null : <div>{strings.farthest(compared.farthest)}</div>}
      <div className={`${styles.gap} ${styles.quiet}`}>{contested.length === 0 ? strings.nothingContested : strings.contested(places)}</div>
      <ul className={styles.list}>
        {shown.map((entry) => (
          <li key={entry.feature} className={styles.item}>
            <span>{nameOf(entry.feature)}</span>
            <span className={styles.quiet}>
              {strings.moves(entry)}
              {entry.inTopFor.length === 0 ? "" : `; ${strings.topFor(entry.inTopFor, places)}`}
            </span>
          </li>
        ))}
      </ul>
      <ShowMore shown={shown.length} total={first.length} onShow={setLength} />
    </>
  );
}

/** Fill the rating cells; what may be replaced is said before the click. */
function Merge({ sheet, write }: Pick<ScorersProps, "sheet" | "write">): ReactNode {
  const styles = useStyles();
  const [how, setHow] = useState<Merging>("range");
  const [over, setOver] = useState<Overwriting>("blanks");
  const typed = sheet.features.reduce((sum, feature) => sum + criteria.filter((criterion) => feature[criterion] !== undefined).length, 0);
  return (
    <>
      <div className={styles.line}>
        <span>{strings.merge}</span>
        <Select
          size="small"
          aria-label={strings.merge}
          value={how}
          onChange={(_, { value }) => {
            setHow(value === "mean" ? "mean" : "range");
          }}
        >
          <option value="range">{strings.merging.range}</option>
          <option value="mean">{strings.merging.mean}</option>
        </Select>
        <Select
          size="small"
          aria-label={strings.blanksOnly}
          value={over}
          onChange={(_, { value }) => {
            setOver(value === "all" ? "all" : "blanks");
          }}
        >
          <option value="blanks">{strings.blanksOnly}</option>
          <option value="all">{strings.all}</option>
        </Select>
        <Button size="small" onClick={() => void write(() => writeMergedRatings(how, over))}>
          {strings.write}
        </Button>
      </div>
      <div className={styles.quiet}>{over === "all" ? strings.writesAll(typed) : strings.writesBlanks}</div>
    </>
  );
}

type ScorersReading = { readonly status: "reading" } | { readonly status: "read"; readonly sheet: ScorersSheet | undefined };

/** Reads the table when the panel opens, and again whenever the workbook was read anew, which follows every change of cells. */
function useScorers(portfolio: PortfolioState): ScorersReading {
  const [reading, setReading] = useState<ScorersReading>({ status: "reading" });
  useEffect(() => {
    let isOver = false;
    void readScorers(portfolio).then((read) => {
      if (!isOver) setReading({ status: "read", sheet: read.ok ? read.value : undefined });
    });
    return () => {
      isOver = true;
    };
  }, [portfolio]);
  return reading;
}
