import { Button, Link, makeStyles, Slider, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { criterionPairs, judgedWeights, type Judgments, judgmentsNear, strongestStep } from "../../core/score/judgments";
import { criteria, type RibsWeights } from "../../core/score/ribs";
import { readComparisons } from "../../workbook/weights/weightComparisons";
import { Section } from "../parts/Section";
import { pairStrings as strings } from "./pairStrings";

const useStyles = makeStyles({
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  pair: { paddingBlock: "4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "grid", gridTemplateColumns: "92px minmax(0, 1fr) 92px", alignItems: "center", columnGap: "4px" },
  second: { textAlign: "end" },
  slider: { minWidth: 0, minHeight: "24px" },
  result: { marginTop: "8px" },
  link: { fontSize: "inherit" },
  actions: { display: "flex", columnGap: "8px", marginTop: "8px" },
});

interface ByPairsProps {
  /** Where to start if the workbook holds no comparisons. */
  readonly weights: RibsWeights;
  readonly onUse: (weights: RibsWeights, judgments: Judgments) => void;
  readonly onClose: () => void;
}

/** Six comparisons in words, and the weights they lead to. */
export function ByPairs({ weights, onUse, onClose }: ByPairsProps): ReactNode {
  const styles = useStyles();
  const [judgments, setJudgments] = useState<Judgments>(() => judgmentsNear(weights));
  useStored(setJudgments);
  const judged = useMemo(() => judgedWeights(judgments), [judgments]);
  const { contradiction } = judged;
  const judge = (pair: number, step: number): void => {
    setJudgments((last) => last.map((each, index) => (index === pair ? step : each)));
  };
  return (
    <Section title={strings.title}>
      <div className={`${styles.text} ${styles.quiet}`}>{strings.intro}</div>
      {judgments.map((step, pair) => (
        <PairSlider key={pair} pair={pair} step={step} onJudge={judge} />
      ))}
      <div className={`${styles.text} ${styles.result}`} role="status">
        <strong>{strings.weights(criteria.map((criterion, index) => strings.share(criterion, judged.weights[index] ?? 0)))}</strong>
        <div>{strings.consistency(judged.consistencyRatio)}</div>
        {contradiction === undefined ? null : (
          <div>
            {strings.contradiction(contradiction.pair, judgments, contradiction.step)}{" "}
            <Link
              as="button"
              inline
              className={styles.link}
              onClick={() => {
                judge(contradiction.pair, contradiction.step);
              }}
            >
              {strings.take}
            </Link>
          </div>
        )}
        <div className={styles.quiet}>{strings.untouched}</div>
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            onUse(judged.weights, judgments);
          }}
        >
          {strings.use}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {strings.close}
        </Button>
      </div>
    </Section>
  );
}

interface PairSliderProps {
  readonly pair: number;
  readonly step: number;
  readonly onJudge: (pair: number, step: number) => void;
}

/** One comparison: the thumb stands nearer to what matters more, the sentence says how much. */
function PairSlider({ pair, step, onJudge }: PairSliderProps): ReactNode {
  const styles = useStyles();
  const [first, second] = (criterionPairs[pair] ?? []).map((index) => criteria[index] ?? "risk");
  if (first === undefined || second === undefined) return null;
  const sentence = strings.judgment(pair, step);
  return (
    <div className={`${styles.text} ${styles.pair}`}>
      <div className={styles.line}>
        <span>{strings.name(first)}</span>
        <Slider
          size="small"
          className={styles.slider}
          aria-label={strings.pair(first, second)}
          aria-valuetext={sentence}
          min={-strongestStep}
          max={strongestStep}
          value={-step}
          onChange={(_, { value }) => {
            onJudge(pair, value === 0 ? 0 : -value);
          }}
        />
        <span className={styles.second}>{strings.name(second)}</span>
      </div>
      <div className={styles.quiet}>{sentence}</div>
    </div>
  );
}

/** Comparisons that stand in the workbook go before those read off the weights. */
function useStored(take: (judgments: Judgments) => void): void {
  useEffect(() => {
    let isOver = false;
    void readComparisons().then((read) => {
      if (!isOver && read.ok && read.value !== undefined) take(read.value);
    });
    return () => {
      isOver = true;
    };
  }, [take]);
}
