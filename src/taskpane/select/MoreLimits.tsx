import type { Resource } from "../../core/portfolio/planProblem";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { horizons } from "../../core/horizon/horizon";
import { type Limits, type ShareRange, withAmount, withNamed, withShare } from "../../core/portfolio/limits";
import { NumberField } from "./NumberField";
import { strings } from "./strings";

const useStyles = makeStyles({
  share: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 84px 84px", alignItems: "center", columnGap: "8px", minHeight: "30px" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface MoreLimitsProps {
  readonly limits: Limits;
  readonly teams: readonly string[];
  readonly resources: readonly Resource[];
  readonly onChange: (limits: Limits) => void;
}

/** Limits that not every plan has: the number of features, shares of the horizons, teams, other resources of the sheet. */
export function MoreLimits({ limits, teams, resources, onChange }: MoreLimitsProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      <NumberField
        label={strings.atMost}
        value={limits.atMost}
        onChange={(atMost) => {
          onChange(withAmount(limits, "atMost", atMost === undefined ? undefined : Math.floor(atMost)));
        }}
      />
      {horizons.map((horizon) => {
        const bound = (which: keyof ShareRange, label: string, before: string): ReactNode => (
          <NumberField
            label={label}
            value={percentOf(limits.shares[horizon][which])}
            before={before}
            after="%"
            isCompact
            onChange={(percent) => {
              onChange(withShare(limits, horizon, which, percent === undefined ? undefined : Math.min(1, percent / 100)));
            }}
          />
        );
        return (
          <div key={horizon} className={styles.share}>
            <span className={styles.label}>{strings.share(horizon)}</span>
            {bound("least", strings.least(horizon), strings.from)}
            {bound("most", strings.most(horizon), strings.to)}
          </div>
        );
      })}
      <NamedAmounts which="teams" names={teams} labelOf={strings.teamPeople} limits={limits} onChange={onChange} />
      <NamedAmounts which="resources" names={resources.map(({ header }) => header)} labelOf={String} limits={limits} onChange={onChange} />
    </>
  );
}

interface NamedAmountsProps extends Pick<MoreLimitsProps, "limits" | "onChange"> {
  readonly which: "teams" | "resources";
  readonly names: readonly string[];
  readonly labelOf: (name: string) => string;
}

/** A field a name the sheet has, and one for each name that only the scenario has. */
function NamedAmounts({ which, names, labelOf, limits, onChange }: NamedAmountsProps): ReactNode {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const all = [...names, ...[...limits[which].keys()].filter((name) => !known.has(name.toLowerCase()))];
  return all.map((name) => {
    const key = [...limits[which].keys()].find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
    return (
      <NumberField
        key={name}
        label={labelOf(name)}
        value={limits[which].get(key)}
        onChange={(amount) => {
          onChange(withNamed(limits, which, key, amount));
        }}
      />
    );
  });
}

function percentOf(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000) / 10;
}
