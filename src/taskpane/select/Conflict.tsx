import type { MoneyUnit } from "../../core/sheet/money";
import { capitalized } from "../../core/sheet/words";
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { describeFault } from "../../core/fault";
import type { SelectionFault } from "../../core/portfolio/selection";
import type { Candidate } from "../../core/portfolio/candidates";
import type { Limits } from "../../core/portfolio/limits";
import type { CellLink as Target } from "../../workbook/excel/cellLink";
import { CellLink } from "../portfolio/CellLink";
import { conflictParts, type LimitPlace } from "./conflicts";
import { strings } from "./strings";

const useStyles = makeStyles({ bar: { marginTop: "12px" }, actions: { flexWrap: "wrap" } });

/** More buttons than these would only be a list to read. */
const mostCures = 3;

interface ConflictProps {
  readonly fault: SelectionFault;
  readonly candidates: readonly Candidate[];
  readonly limits: Limits;
  readonly unit: MoneyUnit;
  /** The cell a limit stands in; undefined where it stands in the pane alone. */
  readonly linkOf: (place: LimitPlace) => Target | undefined;
  readonly onChange: (limits: Limits) => void;
}

/** Why no selection fits: the limits that cannot be kept together, each with its cell, and what would help. */
export function Conflict({ fault, candidates, limits, unit, linkOf, onChange }: ConflictProps): ReactNode {
  const styles = useStyles();
  const { conflict } = fault;
  const parts = conflictParts(conflict ?? [], candidates, limits, unit);
  const cures = parts.flatMap(({ cure }) => cure ?? []);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{strings.noFit}.</MessageBarTitle>{" "}
        {conflict === undefined ? (
          `${capitalized(describeFault(fault))}.`
        ) : (
          <>
            {strings.conflict}{" "}
            {parts.map(({ text, place }, index) => {
              const link = linkOf(place);
              return (
                <Fragment key={index}>
                  {index === 0 ? "" : "; "}
                  {text}
                  {link === undefined ? null : (
                    <>
                      , {strings.inCell} <CellLink to={link} />
                    </>
                  )}
                </Fragment>
              );
            })}
            . {strings.cure(cures.map(({ text }) => text))}
          </>
        )}
      </MessageBarBody>
      {cures.length === 0 ? null : (
        <MessageBarActions className={styles.actions}>
          {cures.slice(0, mostCures).map(({ text, limits: cured }, index) => (
            <Button
              key={index}
              size="small"
              onClick={() => {
                onChange(cured);
              }}
            >
              {text}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
