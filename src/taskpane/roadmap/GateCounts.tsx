import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { HourglassHalf16Regular } from "@fluentui/react-icons/svg/hourglass-half";
import type { ReactNode } from "react";
import { type GateStatus, gateStatuses } from "../../core/measure/gate";
import { strings } from "./strings";

const useStyles = makeStyles({
  gates: { display: "flex", columnGap: "10px" },
  gate: { display: "flex", alignItems: "center", columnGap: "3px" },
  pass: { color: tokens.colorStatusSuccessForeground3 },
  fail: { color: tokens.colorStatusDangerForeground3 },
  open: { color: tokens.colorNeutralForeground3 },
});

/** How many gates passed, failed, or need more data. */
export function GateCounts({ gates }: { readonly gates: Readonly<Record<GateStatus, number>> }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.gates}>
      {gateStatuses.map((status) => (
        <span
          key={status}
          className={styles.gate}
          role="img"
          aria-label={`${String(gates[status])} ${strings.gates[status]}`}
          title={strings.gates[status]}
        >
          <GateIcon status={status} />
          {gates[status]}
        </span>
      ))}
    </span>
  );
}

/** The shape and color of what a gate says. */
export function GateIcon({ status }: { readonly status: GateStatus }): ReactNode {
  const styles = useStyles();
  switch (status) {
    case "PASS":
      return <CheckmarkCircle16Filled className={styles.pass} />;
    case "FAIL":
      return <DismissCircle16Filled className={styles.fail} />;
    case "NOT ENOUGH DATA":
      return <HourglassHalf16Regular className={styles.open} />;
  }
}
