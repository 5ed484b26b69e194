import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import type { Feature } from "../../core/feature/feature";
import { rowsAtFirst } from "../parts/lengthOfList";
import { rowButton } from "../parts/rowButton";
import { useRows } from "../parts/rows";
import { ShowMore } from "../parts/ShowMore";
import type { FeatureStrategy } from "./choices";
import { StrategyIcon } from "../parts/StrategyIcon";
import { strings } from "./strings";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, marginInline: "-8px", padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, contentVisibility: "auto", containIntrinsicSize: "auto 43px" },
  row: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 96px",
    columnGap: "8px",
    paddingBlock: "5px",
    paddingInline: "8px",
    ...rowButton,
  },
  selected: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  selectedName: { fontWeight: tokens.fontWeightSemibold },
  reason: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  strategy: { display: "flex", alignItems: "center", columnGap: "4px", alignSelf: "start" },
});

interface FeatureListProps {
  readonly choices: readonly FeatureStrategy[];
  readonly assumptions: Assumptions;
  readonly selectedId: string | undefined;
  readonly onSelect: (feature: Feature) => void;
  readonly onGoTo: (feature: Feature) => void;
}

/** Every feature with its strategy and the reason in a few words. */
export function FeatureList({ choices, assumptions, selectedId, onSelect, onGoTo }: FeatureListProps): ReactNode {
  const styles = useStyles();
  const [length, setLength] = useState<number>();
  const shown = choices.slice(0, length ?? rowsAtFirst(choices.length));
  const rows = useRows(shown.length, (index) => {
    const choice = shown[index];
    if (choice !== undefined) onGoTo(choice.feature);
  });
  return (
    <>
      {}
      <ul className={styles.list} {...rows.list}>
        {shown.map((choice, index) => {
          const isSelected = choice.feature.id === selectedId;
          return (
            <li key={choice.feature.id} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.row, isSelected && styles.selected)}
                aria-pressed={isSelected}
                onClick={() => {
                  onSelect(choice.feature);
                }}
                {...rows.row(index)}
              >
                <span className={mergeClasses(isSelected && styles.selectedName)}>{choice.feature.name}</span>
                <span className={styles.strategy}>
                  <StrategyIcon strategy={choice.strategy} />
                  {choice.strategy ?? strings.undecided}
                </span>
                <span className={styles.reason}>{strings.reason(choice, assumptions)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <ShowMore shown={shown.length} total={choices.length} onShow={setLength} />
    </>
  );
}
