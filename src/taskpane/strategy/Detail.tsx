import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSwap16Regular } from "@fluentui/react-icons/svg/arrow-swap";
import type { ReactNode } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { type Flip, nearestFlip } from "../../core/strategy/flip";
import { inputNames } from "../../core/strategy/strategy";
import type { FeatureSheet } from "../../workbook/portfolio";
import { CellLink } from "../portfolio/CellLink";
import type { FeatureStrategy, Ruling, StrategyInput } from "./choices";
import { FitBars } from "./FitBars";
import { isValidatedFirst, leadingInputs, ratedName } from "./reasons";
import { strings } from "./strings";

const useStyles = makeStyles({
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, marginBottom: "8px" },
  lead: { fontWeight: tokens.fontWeightSemibold },
  inset: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "10px",
    marginTop: "8px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface DetailProps {
  readonly choice: FeatureStrategy;
  readonly assumptions: Assumptions;
  readonly sheet: FeatureSheet;
}

/** Why this strategy: winner and margin, the fits, what is out and by which gate, and what flips it. */
export function Detail({ choice, assumptions, sheet }: DetailProps): ReactNode {
  const styles = useStyles();
  const { feature, ruling, strategy } = choice;
  if (ruling.status === "undecided") {
    return (
      <div className={styles.text}>
        <span className={styles.lead}>
          {feature.strategy === undefined ? strings.decidedBlind(strategy) : strings.typed(feature.strategy)}
        </span>{" "}
        {strings.missing(ruling.missing)}.
      </div>
    );
  }
  const { winner, margin, runnerUp } = ruling.choice;
  const typed = feature.strategy === undefined ? undefined : strings.typedAndRules(feature.strategy, winner);
  return (
    <>
      <div className={styles.text}>
        <span className={styles.lead}>
          {[typed, strings.lead(winner, margin, runnerUp)].filter((part) => part !== undefined).join(" ")}
        </span>{" "}
        {because(ruling, assumptions)}
      </div>
      <FitBars choice={ruling.choice} />
      <div className={styles.inset}>
        <ArrowSwap16Regular />
        <FlipText
          flip={nearestFlip(ruling.inputs, assumptions.criteria, assumptions.gates, assumptions.scale)}
          row={feature.row}
          sheet={sheet}
        />
      </div>
    </>
  );
}

function because({ inputs, choice }: Extract<Ruling, { status: "chosen" }>, assumptions: Assumptions): string {
  const leading = leadingInputs(choice.winner, inputs, assumptions).map((input) => ratedName(input, inputs));
  return strings.because(choice.winner, inputs, leading, isValidatedFirst(choice));
}

interface FlipTextProps {
  readonly flip: Flip | undefined;
  readonly row: number;
  readonly sheet: FeatureSheet;
}

function FlipText({ flip, row, sheet }: FlipTextProps): ReactNode {
  const styles = useStyles();
  const lead = <span className={styles.lead}>{strings.flips}</span>;
  if (flip === undefined) {
    return (
      <div>
        {lead} {strings.noFlip}
      </div>
    );
  }
  const link = linkOf(flip, row, sheet);
  return (
    <div>
      {lead} {strings.flip(flip)}
      {link === undefined ? null : (
        <>
          , {strings.flipIn} <CellLink to={link} sheet={sheet.source.sheet} />
        </>
      )}
      , {strings.flipGives(flip.gives)}
    </div>
  );
}

function linkOf(flip: Flip, row: number, sheet: FeatureSheet): ReturnType<FeatureSheet["linkToField"]> {
  const inputs = Object.keys(inputNames) as readonly StrategyInput[]; // keys of a record are its key type
  const input = inputs.find((candidate) => inputNames[candidate] === flip.input);
  return input === undefined ? undefined : sheet.linkToField(row, input);
}
