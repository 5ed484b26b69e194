import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { type ChanceSettings, topChoices, type WeightTrust, weightTrusts } from "./chances";
import { strings } from "./strings";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "6px",
    rowGap: "4px",
    marginBottom: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  places: { width: "58px", "& > select": { paddingInlineStart: "8px" } },
  trust: { width: "140px", "& > select": { paddingInlineStart: "8px" } },
});

interface ChanceControlsProps {
  readonly settings: ChanceSettings;
  readonly onChange: (settings: ChanceSettings) => void;
}

/** What counts as the top, and how far the weights are trusted. */
export function ChanceControls({ settings, onChange }: ChanceControlsProps): ReactNode {
  const styles = useStyles();
  const places = useId();
  const trust = useId();
  return (
    <div className={styles.line}>
      <label htmlFor={places}>{strings.chanceOfTop}</label>
      <Select
        id={places}
        size="small"
        className={styles.places}
        value={settings.places}
        onChange={(_, { value }) => {
          onChange({ ...settings, places: topChoices.find((choice) => String(choice) === value) ?? settings.places });
        }}
      >
        {topChoices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
      <label htmlFor={trust}>{strings.withWeights}</label>
      <Select
        id={trust}
        size="small"
        className={styles.trust}
        value={settings.trust}
        onChange={(_, { value }) => {
          onChange({ ...settings, trust: trustOf(value) ?? settings.trust });
        }}
      >
        {weightTrusts.map((choice) => (
          <option key={choice} value={choice}>
            {strings.trust[choice]}
          </option>
        ))}
      </Select>
    </div>
  );
}

function trustOf(value: string): WeightTrust | undefined {
  return weightTrusts.find((choice) => choice === value);
}
