import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Feature } from "../../core/feature/feature";
import type { Horizon } from "../../core/horizon/horizon";
import type { Cause } from "../../core/roadmap/causes";
import type { RoadmapChange } from "../../core/roadmap/compareRoadmaps";
import { describeChange } from "../../core/roadmap/describeChange";
import type { FeatureSheet } from "../../workbook/portfolio";
import { CellLink } from "../portfolio/CellLink";
import { HorizonChip } from "../parts/HorizonChip";
import { rowsAtFirst } from "../parts/lengthOfList";
import { ShowMore } from "../parts/ShowMore";
import { strings } from "./strings";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: {
    display: "grid",
    gridTemplateColumns: "30px minmax(0, 1fr)",
    columnGap: "8px",
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground3 },
});

interface ChangeListProps {
  readonly changes: readonly RoadmapChange[];
  readonly features: ReadonlyMap<string, Feature>;
  readonly horizons: ReadonlyMap<string, Horizon>;
  readonly sheet: FeatureSheet;
}

/** What a refresh would change: the horizon it leads to, a sentence, and the cells that caused it. */
export function ChangeList({ changes, features, horizons, sheet }: ChangeListProps): ReactNode {
  const styles = useStyles();
  const [length, setLength] = useState<number>();
  const shown = changes.slice(0, length ?? rowsAtFirst(changes.length));
  return (
    <>
      <ul className={styles.list}>
        {shown.map((change) => (
          <li key={change.id} className={styles.item}>
            <HorizonChip horizon={horizons.get(change.id)} />
            <div>
              <div className={styles.what}>{describeChange(change)}</div>
              <div className={styles.why}>
                <Causes causes={change.causes} row={features.get(change.id)?.row} sheet={sheet} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      <ShowMore shown={shown.length} total={changes.length} onShow={setLength} />
    </>
  );
}

/** More causes than this hide the rest of the list. */
const shownCauses = 3;

interface CausesProps {
  readonly causes: readonly Cause[];
  readonly row: number | undefined;
  readonly sheet: FeatureSheet;
}

function Causes({ causes, row, sheet }: CausesProps): ReactNode {
  return causes.slice(0, shownCauses).map((cause, index) => {
    const link = row === undefined ? undefined : linkOf(cause, row, sheet);
    return (
      <span key={cause.message}>
        {index === 0 ? "" : "; "}
        {cause.message}
        {link === undefined ? null : (
          <>
            {strings.inCell}{" "}
            <CellLink to={link} sheet={sheet.source.sheet}>
              {cause.field === undefined ? strings.row(/\d+/.exec(link.address)?.[0] ?? "") : undefined}
            </CellLink>
          </>
        )}
      </span>
    );
  });
}

function linkOf({ field }: Cause, row: number, sheet: FeatureSheet): ReturnType<FeatureSheet["linkToField"]> {
  return field === undefined ? sheet.linkTo(row) : sheet.linkToField(row, field);
}
