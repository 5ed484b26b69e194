import { makeStyles, Slider, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { criteria, type Criterion, type RibsWeights } from "../../core/score/ribs";
import { criterionMarks } from "../parts/colors";
import { wide } from "../parts/layout";
import { strings } from "./strings";
import { Swatch } from "../parts/Swatch";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: "28px",
    [wide]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  row: { display: "grid", gridTemplateColumns: "118px minmax(0, 1fr) 42px", alignItems: "center", minHeight: "28px", columnGap: "4px" },
  label: { display: "flex", alignItems: "center", columnGap: "8px", fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  slider: { minWidth: 0, minHeight: "24px" },
  value: { textAlign: "end", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

interface WeightSlidersProps {
  readonly percents: RibsWeights;
  readonly onChange: (criterion: number, percent: number) => void;
}

/** Four sliders whose percentages always sum to 100. Arrows move 1 point, Page keys 5. */
export function WeightSliders({ percents, onChange }: WeightSlidersProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      {criteria.map((criterion, index) => (
        <WeightSlider
          key={criterion}
          criterion={criterion}
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
  readonly percent: number;
  readonly onChange: (percent: number) => void;
}

function WeightSlider({ criterion, percent, onChange }: WeightSliderProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const page = (event: KeyboardEvent): void => {
    const step = event.key === "PageUp" ? 5 : event.key === "PageDown" ? -5 : 0;
    if (step === 0) return;
    event.preventDefault();
    onChange(Math.min(100, Math.max(0, percent + step)));
  };
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        <Swatch color={criterionMarks[criterion]} />
        {strings.criterion[criterion]}
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
