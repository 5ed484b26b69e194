import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { GateStatus } from "../../core/measure/gate";
import { GateIcon } from "../roadmap/GateCounts";

const useStyles = makeStyles({
  chip: {
    flexShrink: 0,
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    paddingInline: "6px",
    height: "20px",
    boxSizing: "border-box",
    whiteSpace: "nowrap",
    fontSize: "11px",
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
  },
  PASS: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  FAIL: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground3,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** What a gate says, as icon and words. */
export function GateChip({ status }: { readonly status: GateStatus }): ReactNode {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.chip, status === "NOT ENOUGH DATA" ? styles.open : styles[status])}>
      <GateIcon status={status} />
      {status}
    </span>
  );
}
