import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  swatch: { flexShrink: 0, width: "10px", height: "10px", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
  hollow: { boxSizing: "border-box", border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
});

/** The square that ties a word to the color of its bars; dashed and hollow where nothing is decided. */
export function Swatch({ color }: { readonly color: string | undefined }): ReactNode {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(styles.swatch, color === undefined && styles.hollow)}
      style={color === undefined ? {} : { backgroundColor: color }}
    />
  );
}
