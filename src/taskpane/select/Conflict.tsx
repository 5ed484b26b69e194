import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { describeFault, type Fault } from "../../core/fault";
import { capitalized, type MoneyUnit } from "../frame/format";
import { type Candidate, capacityNames, costWithPrerequisites } from "./candidates";
import { type Limits, withForced } from "./limits";
import { strings } from "./strings";

const useStyles = makeStyles({ bar: { marginTop: "12px" } });

interface ConflictProps {
  readonly fault: Fault;
  readonly candidates: readonly Candidate[];
  readonly limits: Limits;
  readonly unit: MoneyUnit;
  readonly onChange: (limits: Limits) => void;
}

/** Why no selection fits: the limits that cannot be kept together, what would help, and a button for each feature to free. */
export function Conflict({ fault, candidates, limits, unit, onChange }: ConflictProps): ReactNode {
  const styles = useStyles();
  const conflict = fault.code === "no-answer" ? fault.conflict : undefined;
  const forced = candidates.filter(
    ({ feature: { id, name } }) => limits.forced.has(id) && (conflict ?? []).some((limit) => limit.startsWith(`${name} must be `)),
  );
  const isBudget = (conflict ?? []).some((limit) => limit.startsWith(`${capacityNames.budget} (`));
  const mustBeIn = forced.filter(({ feature }) => limits.forced.get(feature.id) === 1).map(({ feature }) => feature.id);
  const needed = costWithPrerequisites(candidates, mustBeIn);
  const freeable = forced.map(({ feature }) => feature.name);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{strings.noFit}.</MessageBarTitle>{" "}
        {conflict === undefined
          ? `${capitalized(describeFault(fault))}.`
          : `${strings.conflict(conflict, unit)} ${strings.cure(isBudget && needed > limits.budget ? needed : undefined, freeable, unit)}`}
      </MessageBarBody>
      {forced.length === 0 ? null : (
        <MessageBarActions>
          {forced.slice(0, 2).map(({ feature: { id, name } }) => (
            <Button
              key={id}
              size="small"
              onClick={() => {
                onChange(withForced(limits, id, undefined));
              }}
            >
              {strings.free(name)}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
