import { makeStyles, mergeClasses, Slider, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import type { Criterion } from "../../core/score/criteria";
import { wide } from "../parts/layout";
import { strings } from "./strings";
import { CriterionMark } from "./CriterionMark";
import { isNumbered } from "./criterionNames";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: "28px",
    [wide]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  row: { display: "grid", gridTemplateColumns: "118px minmax(0, 1fr) 42px", alignItems: "center", minHeight: "28px", columnGap: "4px" },
  label: { display: "flex", alignItems: "center", columnGap: "8px", fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  wider: { gridTemplateColumns: "minmax(0, 170px) minmax(0, 1fr) 42px", minHeight: "30px" },
  name: { overflow: "hidden", textOverflow: "ellipsis" },
  quiet: { color: tokens.colorNeutralForeground3 },
  slider: { minWidth: 0, minHeight: "24px" },
  value: { textAlign: "end", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

interface WeightSlidersProps {
  readonly criteria: readonly Criterion[];
  readonly percents: readonly number[];
  readonly onChange: (criterion: number, percent: number) => void;
}

/** A slider for each criterion; their percentages always sum to 100. Arrows move 1 point, Page keys 5. */
export function WeightSliders({ criteria, percents, onChange }: WeightSlidersProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      {criteria.map((criterion, index) => (
        <WeightSlider
          key={criterion.header}
          criterion={criterion}
          place={index}
          count={criteria.length}
          percent={percents[index] ?? 0}
          onChange={(percent) => {
            onChange(index, percent);
          }}
        />
      ))}
    </div>
  );
}

interface WeightSliderProps {
  readonly criterion: Criterion;
  readonly place: number;
  readonly count: number;
  readonly percent: number;
  readonly onChange: (percent: number) => void;
}

function WeightSlider({ criterion, place, count, percent, onChange }: WeightSliderProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const page = (event: KeyboardEvent): void => {
    const step = event.key === "PageUp" ? 5 : event.key === "PageDown" ? -5 : 0;
    if (step === 0) return;
    event.preventDefault();
    onChange(Math.min(100, Math.max(0, percent + step)));
  };
  return (
    <div className={mergeClasses(styles.row, isNumbered(count) && styles.wider)}>
      <label htmlFor={id} className={styles.label}>
        <CriterionMark place={place} count={count} />
        <span className={styles.name} title={criterion.name}>
          {isNumbered(count) ? criterion.name : strings.criterion(criterion)}
          {isNumbered(count) && criterion.isLowBetter ? <span className={styles.quiet}> {strings.lowIsGood}</span> : null}
        </span>
      </label>
      <Slider
        id={id}
        size="small"
        className={styles.slider}
        min={0}
        max={100}
        value={percent}
        aria-valuetext={strings.percent(percent)}
        onKeyDown={page}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
      <span className={styles.value}>{strings.shownPercent(percent)}</span>
    </div>
  );
}
