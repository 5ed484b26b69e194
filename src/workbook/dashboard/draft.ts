import { counted } from "../../core/sheet/words";
import { featureEvidence, type FeatureEvidence } from "../../core/evidence/featureEvidence";
import { buildRoadmap } from "../../core/roadmap/buildRoadmap";
import type { RoadmapEntry } from "../../core/roadmap/roadmap";
import type { Content } from "../excel/content";
import type { PortfolioReading } from "../portfolio";
import { serialDate } from "../../core/sheet/serialDate";
import { dashboardColumns } from "./columns";
import { composeRow, keepTyped, type KeptRows } from "./compose";
import { standingRows } from "./read";
import { type DashboardRow, dashboardRows } from "./rows";

/** What the dashboard would say now. */
export interface DashboardDraft {
  readonly evidence: readonly FeatureEvidence[];
  readonly rows: readonly DashboardRow[];
  readonly kept: KeptRows;
}

/** Work out the rows from what was read; undefined without a feature sheet. */
export function draftDashboard(reading: PortfolioReading, now: Date): DashboardDraft | undefined {
  const { features, assumptions, evidence: table, dashboard } = reading;
  if (features === undefined) return undefined;
  const observations = table?.observations ?? [];
  const roadmap = buildRoadmap(features.features, assumptions.assumptions, { today: serialDate(now), observations });
  const all: readonly RoadmapEntry[] = [...roadmap.horizons.flatMap(({ entries }) => entries), ...roadmap.notScheduled];
  const entries = new Map(all.map((entry) => [entry.feature.id, entry]));
  const evidence = featureEvidence(features.features, observations, ({ id }) => entries.get(id)?.valueBucket, assumptions.assumptions);
  const rows = dashboardRows(features.features, evidence, entries);
  const tables = { sheet: features, evidence: table };
  return { evidence, rows, kept: keepTyped(rows, dashboard === undefined ? [] : standingRows(dashboard), tables) };
}

export const freshMark = "✔ Up to date.";
export const staleMark = "✖ Out of date";

/** When and from what the dashboard was written; the moment as `formatMoment` says it. */
export function statusSentence({ evidence, features }: PortfolioReading, rows: readonly DashboardRow[], moment: string): string {
  const from = evidence === undefined ? `the gate columns of ${features?.source.name ?? ""}` : `table ${evidence.table}`;
  const measured = new Set(
    rows.filter(({ Model, Product }) => Model !== undefined || Product !== undefined).map(({ feature }) => feature.id),
  );
  return `${freshMark} Written ${moment} from ${from}: ${counted(measured.size, "feature")} measured of ${String(new Set(rows.map(({ feature }) => feature.id)).size)}. Numbers follow the evidence by formula; metrics and flags are those of that moment.`;
}

/** What a dashboard says that does not hold any more, since it was written. */
export function staleSentence(moment: string): string {
  return `${staleMark}: features, metrics or flags changed since ${moment}. Write the dashboard again to take them in; its numbers follow the evidence meanwhile.`;
}

/** The moment of writing, as either sentence tells it; undefined where someone changed its words. */
export function momentIn(sentence: string): string | undefined {
  return /^\S+ (?:Up to date\. Written (.+?) from |Out of date: .* changed since (.+?)\. Write )/
    .exec(sentence)
    ?.slice(1)
    .find((found: string | undefined) => found !== undefined);
}

/** Whether the words and rows that a refresh would write stand already. */
export function isCurrent(reading: PortfolioReading, { rows }: DashboardDraft): boolean {
  const { dashboard, features, evidence } = reading;
  if (dashboard === undefined || features === undefined) return false;
  const fixed = dashboardColumns.map(({ header }) => header);
  const at = (row: readonly Content[], header: string): Content => row[dashboard.headers.indexOf(header)] ?? "";
  const standing = new Map<string, number>();
  const add = (line: string, amount: number): void => void standing.set(line, (standing.get(line) ?? 0) + amount);
  for (const [index, shown] of dashboard.values.entries()) {
    if (at(shown, "Model metric") === "No longer measured") continue;
    add(
      JSON.stringify(
        fixed
          .filter((header) => typeof at(dashboard.body[index] ?? [], header) !== "object" && header !== "Your notes")
          .map((header) => [header, at(shown, header)]),
      ),
      1,
    );
  }
  for (const row of rows) {
    const cells = composeRow(row, { sheet: features, evidence });
    add(
      JSON.stringify(
        fixed
          .filter((header) => typeof (cells.get(header) ?? "") !== "object" && header !== "Your notes")
          .map((header) => [header, cells.get(header) ?? ""]),
      ),
      -1,
    );
  }
  return [...standing.values()].every((amount) => amount === 0);
}
