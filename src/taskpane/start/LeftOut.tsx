import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { FeatureSheet, OtherList, PortfolioState } from "../../workbook/portfolio";
import { CellLink } from "../portfolio/CellLink";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { Section } from "../parts/Section";
import { counted } from "../../core/sheet/words";
import { strings } from "./strings";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground3 },
  more: { fontSize: tokens.fontSizeBase200 },
});

/** Rows of the list that were not read as features, one line a kind, each taken in on a click. */
export function LeftOut({ sheet }: { readonly sheet: FeatureSheet }): ReactNode {
  const styles = useStyles();
  const { read } = usePortfolio();
  const { leftOut, takenIn, source } = sheet;
  if (leftOut.length === 0 && takenIn.length === 0) return null;
  const rows = leftOut.reduce((sum, entry) => sum + entry.rows.length, 0);
  return (
    <Section title={strings.leftOut} aside={counted(rows, "row")}>
      {leftOut.map(({ kind, message, why, link }) => (
        <div key={kind} className={styles.row}>
          <div>
            <div className={styles.name}>{message}</div>
            <div className={styles.why}>
              <CellLink to={link} sheet={source.sheet} />, {why}
            </div>
          </div>
          <Button
            size="small"
            aria-label={`${strings.takeIn}: ${message}`}
            onClick={() => {
              void read({ source, takenIn: [...takenIn, kind] });
            }}
          >
            {strings.takeIn}
          </Button>
        </div>
      ))}
      {takenIn.length === 0 ? null : (
        <div className={styles.row}>
          <div className={styles.name}>{strings.takenIn(takenIn.length)}</div>
          <Button
            size="small"
            onClick={() => {
              void read({ source, takenIn: [] });
            }}
          >
            {strings.takeOut}
          </Button>
        </div>
      )}
    </Section>
  );
}

const shownAtFirst = 3;

/** Lists that were found and not read, each read instead on a click. */
export function OtherLists({ portfolio }: { readonly portfolio: PortfolioState }): ReactNode {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  const { otherLists } = portfolio;
  if (otherLists.length === 0) return null;
  const shown = isWhole ? otherLists : otherLists.slice(0, shownAtFirst);
  return (
    <Section title={strings.otherLists} aside={String(otherLists.length)}>
      {shown.map((list) => (
        <OtherListRow key={`${list.source.sheet}!${list.source.address}`} list={list} />
      ))}
      {otherLists.length <= shownAtFirst || isWhole ? null : (
        <Link
          as="button"
          className={styles.more}
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {strings.showAllLists(otherLists.length)}
        </Link>
      )}
    </Section>
  );
}

function OtherListRow({ list }: { readonly list: OtherList }): ReactNode {
  const styles = useStyles();
  const { read } = usePortfolio();
  return (
    <div className={styles.row}>
      <div>
        <div className={styles.name}>{strings.otherList(list)}</div>
        <div className={styles.why}>
          <CellLink to={list.source} />
        </div>
      </div>
      <Button
        size="small"
        aria-label={`${strings.readThis}: ${strings.otherList(list)}`}
        onClick={() => {
          void read({ source: list.source });
        }}
      >
        {strings.readThis}
      </Button>
    </div>
  );
}
