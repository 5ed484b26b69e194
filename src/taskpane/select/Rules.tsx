import { describeRule } from "../../core/portfolio/planProblem";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Candidate } from "../../core/portfolio/candidates";
import { type Limits, withForced, withoutRule } from "../../core/portfolio/limits";
import { strings } from "./strings";

/** Fetched when the first rule is made. */
const RuleForm = lazy(() => import("./RuleForm").then((module) => ({ default: module.RuleForm })));

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: "6px", listStyleType: "none", margin: 0, marginTop: "6px", padding: 0 },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    maxWidth: "100%",
    paddingInlineStart: "8px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  unread: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  remove: { minWidth: "24px", width: "24px", height: "24px" },
  add: { minWidth: 0, paddingInline: "8px", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
});

interface RulesProps {
  readonly limits: Limits;
  readonly candidates: readonly Candidate[];
  readonly onChange: (limits: Limits) => void;
}

/** Each rule as a chip that can be removed, and the way to a new one. */
export function Rules({ limits, candidates, onChange }: RulesProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const nameOf = (id: string): string => candidates.find(({ feature }) => feature.id === id)?.feature.name ?? id;
  return (
    <>
      <ul className={styles.chips} aria-label={strings.rules}>
        {limits.rules.map((rule) => (
          <Chip
            key={JSON.stringify(rule)}
            rule={rule.kind === "unread" ? strings.unread(rule.text) : describeRule(rule, candidates)}
            isUnread={rule.kind === "unread"}
            onRemove={() => {
              onChange(withoutRule(limits, rule));
            }}
          />
        ))}
        {[...limits.forced].map(([id, force]) => (
          <Chip
            key={id}
            rule={force === 1 ? strings.isIn(nameOf(id)) : strings.isOut(nameOf(id))}
            onRemove={() => {
              onChange(withForced(limits, id, undefined));
            }}
          />
        ))}
        <li>
          <Button
            appearance="subtle"
            size="small"
            className={styles.add}
            icon={<Add16Regular />}
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {strings.rule}
          </Button>
        </li>
      </ul>
      {isOpen ? (
        <Suspense fallback={null}>
          <RuleForm
            limits={limits}
            candidates={candidates}
            onAdd={(next) => {
              onChange(next);
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

interface ChipProps {
  readonly rule: string;
  readonly isUnread?: boolean;
  readonly onRemove: () => void;
}

function Chip({ rule, isUnread = false, onRemove }: ChipProps): ReactNode {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.chip, isUnread && styles.unread)}>
      {rule}
      <Button
        appearance="transparent"
        size="small"
        className={styles.remove}
        aria-label={strings.remove(rule)}
        icon={<Dismiss16Regular />}
        onClick={onRemove}
      />
    </li>
  );
}
