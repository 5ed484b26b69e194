import type { MoneyUnit } from "../../core/sheet/money";
import type { Resource } from "../../core/portfolio/planProblem";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { type Candidate, type Chosen, teamsOf } from "../../core/portfolio/candidates";
import { type Limits, withAmount } from "../../core/portfolio/limits";
import type { CellLink as Target } from "../../workbook/excel/cellLink";
import { CellLink } from "../portfolio/CellLink";
import { Section } from "../parts/Section";
import { MoreLimits } from "./MoreLimits";
import { NumberField } from "./NumberField";
import { Rules } from "./Rules";
import { strings, suffixOf, symbolOf } from "./strings";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit" },
  note: {
    marginTop: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface LimitFieldsProps {
  readonly limits: Limits;
  readonly candidates: readonly Candidate[];
  readonly chosen: Chosen | undefined;
  readonly prerequisites: number;
  readonly resources: readonly Resource[];
  /** The cells the limits come from; absent where they stand in the pane alone. */
  readonly cells: Target | undefined;
  readonly isChanged: boolean;
  readonly unit: MoneyUnit;
  readonly onChange: (limits: Limits) => void;
}

/** What the selection must keep: money, people, number, shares of the horizons, teams, resources, and rules between features. */
export function LimitFields({
  limits,
  candidates,
  chosen,
  prerequisites,
  resources,
  cells,
  isChanged,
  unit,
  onChange,
}: LimitFieldsProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(hasMore(limits));
  const share = chosen === undefined || (limits.budget ?? 0) === 0 ? undefined : strings.used(chosen.cost / (limits.budget ?? 1));
  return (
    <Section
      title={strings.limits}
      aside={
        <Link
          as="button"
          className={styles.link}
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? strings.fewerLimits : strings.moreLimits}
        </Link>
      }
    >
      <NumberField
        label={strings.budget}
        value={limits.budget}
        before={symbolOf(unit.currency)}
        after={suffixOf(unit.currencyUnit)}
        {...(share === undefined ? {} : { used: share })}
        onChange={(budget) => {
          onChange(withAmount(limits, "budget", budget));
        }}
      />
      <NumberField
        label={strings.people}
        value={limits.people}
        {...(chosen === undefined ? {} : { used: strings.usedOf(chosen.people, limits.people) })}
        onChange={(people) => {
          onChange(withAmount(limits, "people", people));
        }}
      />
      {isOpen ? <MoreLimits limits={limits} teams={teamsOf(candidates)} resources={resources} onChange={onChange} /> : null}
      <Rules limits={limits} candidates={candidates} onChange={onChange} />
      {prerequisites === 0 ? null : <div className={styles.note}>{strings.prerequisites(prerequisites)}</div>}
      <div className={styles.note}>
        {cells === undefined ? (
          strings.notSaved
        ) : (
          <>
            {isChanged ? strings.changedFrom : strings.standIn} <CellLink to={cells} />.
          </>
        )}
      </div>
    </Section>
  );
}

/** Limits that the first fields do not show. */
function hasMore({ atMost, shares, teams, resources }: Limits): boolean {
  const isBounded = Object.values(shares).some(({ least, most }) => least !== undefined || most !== undefined);
  return atMost !== undefined || isBounded || teams.size + resources.size > 0;
}
