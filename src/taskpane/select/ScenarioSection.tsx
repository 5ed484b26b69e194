import type { MoneyUnit } from "../../core/sheet/money";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense } from "react";
import { describeFault } from "../../core/fault";
import type { Candidate } from "../../core/portfolio/candidates";
import { Section } from "../parts/Section";
import { ScenarioFields } from "./ScenarioFields";
import { ScenarioTable } from "./ScenarioTable";
import { strings } from "./strings";
import type { Comparison } from "./useComparison";
import type { Editing, Scenarios } from "./useScenarios";

/** Fetched when there is something to compare. */
const ScenarioMatrix = lazy(() => import("./ScenarioMatrix").then((module) => ({ default: module.ScenarioMatrix })));

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit" },
  text: { marginTop: "6px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface ScenarioSectionProps extends Pick<Scenarios, "choose" | "duplicate" | "remove" | "setScenario"> {
  readonly editing: Editing;
  readonly comparison: Comparison | undefined;
  readonly candidates: readonly Candidate[];
  readonly discountRate: number;
  readonly unit: MoneyUnit;
}

/** Named sets of limits and assumptions side by side, and which features do well in all of them. */
export function ScenarioSection({ editing, comparison, candidates, discountRate, unit, ...actions }: ScenarioSectionProps): ReactNode {
  const styles = useStyles();
  const { drafts, current, turn } = editing;
  const scenario = drafts[current]?.scenario;
  const compared = comparison?.compared;
  const isMixed = new Set(drafts.map((draft) => draft.scenario.aim)).size > 1;
  return (
    <Section
      title={strings.scenarios}
      aside={
        <Link as="button" className={styles.link} onClick={actions.duplicate}>
          {strings.duplicate}
        </Link>
      }
    >
      <ScenarioTable editing={editing} comparison={comparison} isMixed={isMixed} unit={unit} onShow={actions.choose} />
      {scenario === undefined ? null : (
        <ScenarioFields
          key={`${String(current)} ${String(turn)}`}
          scenario={scenario}
          discountRate={discountRate}
          canRemove={drafts.length > 1}
          taken={drafts.map((draft) => draft.scenario.name)}
          onChange={actions.setScenario}
          onRemove={actions.remove}
        />
      )}
      {compared?.ok === false ? <div className={styles.text}>{strings.scenarioFails(describeFault(compared.error))}</div> : null}
      {comparison !== undefined && compared?.ok === true ? (
        <>
          <div className={styles.text}>
            {isMixed
              ? strings.mixedAims
              : compared.value.leastRegret === undefined
                ? strings.noRegret
                : strings.leastRegret(compared.value.leastRegret, sameAs(compared.value), unit)}
          </div>
          <Suspense fallback={null}>
            <ScenarioMatrix
              names={comparison.scenarios.map(({ name }) => name)}
              comparison={compared.value}
              candidates={candidates}
              isMixed={isMixed}
            />
          </Suspense>
        </>
      ) : null}
    </Section>
  );
}

/** The scenario whose own selection is the one regretted least. */
function sameAs({ outcomes, leastRegret }: Extract<Comparison["compared"], { ok: true }>["value"]): string | undefined {
  return outcomes.find(({ selection }) => selection.isChosen.every((chosen, row) => chosen === leastRegret?.isChosen[row]))?.name;
}
