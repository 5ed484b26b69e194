import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactNode } from "react";
import type { FeatureSource } from "../../workbook/portfolio";
import type { Freshness } from "../portfolio/roadmapView";
import { notTiny, wide } from "../parts/layout";
import { strings } from "./strings";
import { TablePicker } from "./TablePicker";

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    height: "36px",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    paddingInlineStart: "4px",
    /* The host draws its own corner here. */
    paddingInlineEnd: "44px",
    [wide]: { paddingInlineStart: "12px" },
  },
  rows: {
    display: "none",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
    [notTiny]: { display: "inline" },
  },
  freshness: {
    marginInlineStart: "auto",
    minWidth: 0,
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
    paddingInline: "6px",
    columnGap: "4px",
  },
  none: { color: tokens.colorNeutralForeground3 },
  stale: { color: tokens.colorStatusWarningForeground3 },
  fresh: { color: tokens.colorStatusSuccessForeground3 },
});

interface HeaderProps {
  readonly sources: readonly FeatureSource[];
  readonly source: FeatureSource | undefined;
  readonly freshness: Freshness | undefined;
  readonly onPick: (source: FeatureSource) => void;
  readonly onOpenRoadmap: () => void;
}

/** Which table, how many rows, and whether the roadmap still holds. */
export function Header({ sources, source, freshness, onPick, onOpenRoadmap }: HeaderProps): ReactNode {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <TablePicker sources={sources} source={source} onPick={onPick} />
      {source === undefined ? null : <span className={styles.rows}>{strings.rows(source.rows)}</span>}
      {freshness === undefined ? null : (
        <Button
          appearance="subtle"
          size="small"
          className={styles.freshness}
          icon={<FreshnessIcon freshness={freshness} />}
          onClick={onOpenRoadmap}
        >
          <span className={freshness === "none" ? styles.none : undefined}>{strings.freshness[freshness]}</span>
        </Button>
      )}
    </header>
  );
}

function FreshnessIcon({ freshness }: { readonly freshness: Freshness }): ReactNode {
  const styles = useStyles();
  switch (freshness) {
    case "none":
      return null;
    case "fresh":
      return <CheckmarkCircle16Regular className={styles.fresh} />;
    case "stale":
      return <ArrowSync16Regular className={styles.stale} />;
  }
}
