import { Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useMemo } from "react";
import { builtFeatures } from "../../core/roadmap/builtFeature";
import { compareRoadmaps } from "../../core/roadmap/compareRoadmaps";
import type { FeatureSheet } from "../../workbook/portfolio";
import { Section } from "../parts/Section";
import { featuresById, horizonsById, type RoadmapView } from "../portfolio/roadmapView";
import { ChangeList } from "./ChangeList";
import { strings } from "./strings";
import { useComparison } from "./useComparison";

const useStyles = makeStyles({
  link: { fontSize: "inherit" },
  select: { marginBottom: "8px" },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

interface ChangesSectionProps {
  readonly view: RoadmapView;
  readonly sheet: FeatureSheet;
}

/** What a refresh would change, or what changed since a snapshot. */
export function ChangesSection({ view, sheet }: ChangesSectionProps): ReactNode {
  const styles = useStyles();
  const { comparison, open, choose, close } = useComparison();
  const features = useMemo(() => featuresById(sheet.features), [sheet]);
  const horizons = useMemo(() => horizonsById(view.roadmap), [view]);
  const isComparing = comparison.status !== "closed";
  const chosen = comparison.status === "open" ? comparison.chosen : undefined;
  const changes = useMemo(
    () => (chosen === undefined ? view.changes : compareRoadmaps(chosen.features, builtFeatures(view.roadmap))),
    [chosen, view],
  );
  const aside = (
    <Link as="button" className={styles.link} onClick={isComparing ? close : () => void open()}>
      {isComparing ? strings.stopComparing : strings.compare}
    </Link>
  );
  const list = <ChangeList changes={changes} features={features} horizons={horizons} sheet={sheet} />;
  if (comparison.status === "closed") {
    return (
      <Section title={strings.wouldChange} aside={aside}>
        {changes.length === 0 ? <div className={styles.text}>{strings.nothing}</div> : list}
      </Section>
    );
  }
  return (
    <Section title={strings.since} aside={aside}>
      {comparison.status === "refused" ? (
        <div className={styles.text}>
          {comparison.refusal.message} {comparison.refusal.cure}
        </div>
      ) : null}
      {comparison.status === "open" && comparison.chosen === undefined ? <div className={styles.text}>{strings.noSnapshots}</div> : null}
      {comparison.status === "open" && comparison.chosen !== undefined ? (
        <>
          <Select
            size="small"
            className={styles.select}
            aria-label={strings.snapshot}
            value={comparison.chosen.id}
            onChange={(_, { value }) => {
              choose(value);
            }}
          >
            {comparison.snapshots.map((snapshot) => (
              <option key={snapshot.id} value={snapshot.id}>
                {strings.snapshotName(snapshot, new Date())}
              </option>
            ))}
          </Select>
          {changes.length === 0 ? <div className={styles.text}>{strings.nothingSince}</div> : list}
        </>
      ) : null}
    </Section>
  );
}
