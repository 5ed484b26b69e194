import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Group } from "../../functions/define";
import { strings } from "./strings";

const useStyles = makeStyles({
  groups: { display: "flex", flexWrap: "wrap", columnGap: "2px", rowGap: "2px", marginTop: "6px" },
  group: {
    minHeight: "24px",
    paddingInline: "8px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle(),
  },
  chosen: {
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface GroupFilterProps {
  readonly groups: readonly Group[];
  readonly amount: number;
  readonly chosen: Group | undefined;
  readonly onChoose: (group: Group | undefined) => void;
}

/** One group of functions, or all of them. */
export function GroupFilter({ groups, amount, chosen, onChoose }: GroupFilterProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.groups} role="group" aria-label={strings.groups}>
      {[undefined, ...groups].map((group) => (
        <button
          key={group ?? "all"}
          type="button"
          aria-pressed={group === chosen}
          className={mergeClasses(styles.group, group === chosen && styles.chosen)}
          onClick={() => {
            onChoose(group);
          }}
        >
          {group ?? strings.all(amount)}
        </button>
      ))}
    </div>
  );
}
