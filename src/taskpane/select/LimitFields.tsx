import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactNode, useState } from "react";
import { horizons } from "../../core/horizon/horizon";
import type { MoneyUnit } from "../frame/format";
import { Section } from "../frame/Section";
import type { Candidate, Chosen } from "./candidates";
import { type Limits, type ShareRange, withAmount, withForced, withShare } from "./limits";
import { NumberField } from "./NumberField";
import { strings, suffixOf, symbolOf } from "./strings";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit" },
  share: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 84px 84px", alignItems: "center", columnGap: "8px", minHeight: "30px" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  chips: { display: "flex", flexWrap: "wrap", gap: "6px", listStyleType: "none", margin: 0, marginTop: "6px", padding: 0 },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    maxWidth: "100%",
    paddingInlineStart: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  remove: { minWidth: "24px", width: "24px", height: "24px" },
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
  readonly unit: MoneyUnit;
  readonly onChange: (limits: Limits) => void;
}

/** What the selection must keep: money, people, number, shares of the horizons, and features that must be in or out. */
export function LimitFields({ limits, candidates, chosen, prerequisites, unit, onChange }: LimitFieldsProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const share = chosen === undefined || limits.budget === 0 ? undefined : strings.used(chosen.cost / limits.budget);
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
        isRequired
        {...(share === undefined ? {} : { used: share })}
        onChange={(budget) => {
          if (budget !== undefined) onChange({ ...limits, budget });
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
      {isOpen ? <MoreLimits limits={limits} onChange={onChange} /> : null}
      <Rules limits={limits} candidates={candidates} onChange={onChange} />
      {prerequisites === 0 ? null : <div className={styles.note}>{strings.prerequisites(prerequisites)}</div>}
    </Section>
  );
}

function MoreLimits({ limits, onChange }: Pick<LimitFieldsProps, "limits" | "onChange">): ReactNode {
  const styles = useStyles();
  const percentOf = (share: number | undefined): number | undefined => (share === undefined ? undefined : Math.round(share * 1000) / 10);
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
    </>
  );
}

function Rules({ limits, candidates, onChange }: Pick<LimitFieldsProps, "limits" | "candidates" | "onChange">): ReactNode {
  const styles = useStyles();
  const forced = candidates.filter(({ feature }) => limits.forced.has(feature.id));
  if (forced.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={strings.rules}>
      {forced.map(({ feature: { id, name } }) => {
        const rule = limits.forced.get(id) === 1 ? strings.isIn(name) : strings.isOut(name);
        return (
          <li key={id} className={styles.chip}>
            {rule}
            <Button
              appearance="transparent"
              size="small"
              className={styles.remove}
              aria-label={strings.remove(rule)}
              icon={<Dismiss16Regular />}
              onClick={() => {
                onChange(withForced(limits, id, undefined));
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
