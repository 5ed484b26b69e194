import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { criterionMark } from "../parts/colors";
import { Swatch } from "../parts/Swatch";
import { isNumbered } from "./criterionNames";

const useStyles = makeStyles({
  mark: {
    flexShrink: 0,
    width: "14px",
    height: "14px",
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForegroundInverted,
    fontSize: "10px",
    lineHeight: "14px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    forcedColorAdjust: "none",
  },
});

/** The square that ties a criterion to its part of the bars; numbered where there are more than four. */
export function CriterionMark({ place, count }: { readonly place: number; readonly count: number }): ReactNode {
  const styles = useStyles();
  if (!isNumbered(count)) return <Swatch color={criterionMark(place)} />;
  return (
    <span className={styles.mark} style={{ backgroundColor: criterionMark(place) }} aria-hidden="true">
      {place + 1}
    </span>
  );
}
