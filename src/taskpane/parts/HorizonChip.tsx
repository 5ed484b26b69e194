import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Horizon } from "../../core/horizon/horizon";
import { horizonHues, notScheduledHue } from "./colors";

const useStyles = makeStyles({
  chip: {
    flexShrink: 0,
    alignSelf: "start",
    display: "inline-block",
    minWidth: "24px",
    paddingInline: "5px",
    boxSizing: "border-box",
    textAlign: "center",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

/** "H2" on its band; a dash where nothing is scheduled. */
export function HorizonChip({ horizon }: { readonly horizon: Horizon | undefined }): ReactNode {
  const styles = useStyles();
  const hue = horizon === undefined ? notScheduledHue : horizonHues[horizon];
  return (
    <span className={styles.chip} style={{ backgroundColor: hue.band, color: hue.text }}>
      {horizon === undefined ? "—" : `H${String(horizon)}`}
    </span>
  );
}
