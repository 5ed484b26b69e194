import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Pin16Filled } from "@fluentui/react-icons/svg/pin";
import type { ReactNode } from "react";
import { type HorizonNames, horizonName } from "../../core/horizon/horizon";
import type { FeatureSheet } from "../../workbook/portfolio";
import { HorizonChip } from "../parts/HorizonChip";
import { Section } from "../parts/Section";
import { CellLink } from "../portfolio/CellLink";
import { standingOf } from "../../core/roadmap/arrange";
import { strings } from "./strings";
import type { Arrangement } from "./useArrangement";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  pin: { verticalAlign: "middle", color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  link: { fontSize: "inherit" },
});

interface MovedByHandProps {
  readonly arrangement: Arrangement;
  readonly sheet: FeatureSheet;
  readonly names: HorizonNames;
}

/** What was moved and is not written yet, each with its cell and a way back. */
export function MovedByHand({ arrangement: { moves, roadmap, takeBack, takeAllBack }, sheet, names }: MovedByHandProps): ReactNode {
  const styles = useStyles();
  if (moves.size === 0) return null;
  return (
    <Section
      title={strings.movedByHand}
      aside={
        <Link as="button" className={styles.link} onClick={takeAllBack}>
          {strings.takeAllBack}
        </Link>
      }
    >
      <ul className={styles.list}>
        {[...moves].map(([id, { horizon, pin }]) => {
          const feature = sheet.features.find((each) => each.id === id);
          const at = standingOf(roadmap, id);
          if (feature === undefined) return null;
          const cells = (["horizon", "pin"] as const).filter((key) => (key === "horizon" ? horizon : pin) !== undefined);
          return (
            <li key={id} className={styles.item}>
              <HorizonChip horizon={at?.horizon} />
              <div>
                <div className={styles.name}>
                  {strings.movedTo(feature.name, horizon === undefined ? undefined : horizonName(horizon, names), pin)}{" "}
                  {typeof pin === "number" ? <Pin16Filled className={styles.pin} aria-hidden /> : null}
                </div>
                <div className={styles.quiet}>
                  {cells.map((key, index) => {
                    const link = sheet.linkToField(feature.row, key);
                    return (
                      <span key={key}>
                        {index > 0 ? ", " : ""}
                        {strings.willWrite(key, key === "horizon" ? (horizon ?? "") : (pin ?? ""))}{" "}
                        {link === undefined ? strings.newColumn(key) : <CellLink to={link} sheet={sheet.source.sheet} />}
                      </span>
                    );
                  })}
                </div>
              </div>
              <Button
                size="small"
                aria-label={strings.takeBackOf(feature.name)}
                onClick={() => {
                  takeBack(id);
                }}
              >
                {strings.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
