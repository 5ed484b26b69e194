import { formatMoment } from "../../core/sheet/moment";
import { counted } from "../../core/sheet/words";
import { fail, ok, type Result } from "../../core/result";
import { buildRoadmap as planFeatures } from "../../core/roadmap/buildRoadmap";
import { builtFeatures, type BuiltFeature } from "../../core/roadmap/builtFeature";
import { compareRoadmaps } from "../../core/roadmap/compareRoadmaps";
import { describeChange, summaryOfChanges } from "../../core/roadmap/describeChange";
import type { Roadmap } from "../../core/roadmap/roadmap";
import { memorySheet } from "../excel/catalog";
import { linkLabel } from "../excel/cellLink";
import type { FeatureSheet } from "../features/featureSheet";
import { freeName, namesOf } from "../excel/freeName";
import { writeLines } from "../excel/hiddenLines";
import { type PortfolioReading, readAll } from "../portfolio";
import { changeWorkbook, type Planned } from "../excel/change";
import { joinPlans, type Plan } from "../excel/plan";
import { type Done, type Outcome, protectedSheet, type Refusal } from "../excel/refusal";
import { sectionKeys, suffixOf } from "./columns";
import { type Kept, keepTyped } from "./keep";
import { type Memory, memoryLines } from "./memory";
import { planRoadmap, type RoadmapPlan } from "./plan";
import type { StandingRoadmap } from "./read";
import { freshMark, planRefresh } from "./refreshPlan";
import { planNewSheet } from "./writeNew";
import { planRefreshWrites } from "./writeRefresh";
import { serialDate } from "../../core/sheet/serialDate";

/** What both ways of writing start from. */
interface Draft {
  readonly reading: PortfolioReading;
  readonly features: FeatureSheet;
  readonly roadmap: Roadmap;
  readonly built: readonly BuiltFeature[];
  readonly plan: RoadmapPlan;
  readonly kept: Kept;
  readonly now: Date;
  readonly status: string;
}

/**
 * Build the sheet Roadmap, or refresh it and keep what people typed; `target` writes a second sheet beside a protected one.
 *
 * Cost     four round trips, whatever the number of features, and one more per 5 MB written
 */
export function buildRoadmap(target?: "new-sheet"): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const reading = await readAll(context);
    const draft = draftRoadmap(reading);
    if (!draft.ok) return draft;
    const standing = target === "new-sheet" ? undefined : reading.roadmap;
    return standing === undefined ? planNew(draft.value) : planAgain(draft.value, standing);
  });
}

function draftRoadmap(reading: PortfolioReading): Result<Draft, Refusal> {
  const { features, assumptions, evidence, roadmap: standing } = reading;
  if (features === undefined) return fail(noSource);
  if (features.columns.matches.feature === undefined) return fail(noNames(features));
  if (features.features.length === 0) return fail(noRows(features));
  const now = new Date();
  const roadmap = planFeatures(features.features, assumptions.assumptions, {
    today: serialDate(now),
    observations: evidence?.observations ?? [],
  });
  const plan = planRoadmap(roadmap, assumptions.assumptions);
  const kept = keepTyped(plan, standing?.lines ?? [], standing?.memory.features ?? []);
  return ok({
    reading,
    features,
    roadmap,
    built: builtFeatures(roadmap),
    plan,
    kept,
    now,
    status: statusSentence(reading, features, plan, now),
  });
}

function planNew(draft: Draft): Result<Planned<Done>, Refusal> {
  const { catalog, roadmap: standing } = draft.reading;
  const sheet = freeName("Roadmap", namesOf(catalog.sheets));
  const suffixes = sectionKeys.flatMap((key) => namesOf(catalog.tables).map((name) => suffixOf(key, name)));
  const suffix = freeName(
    "",
    suffixes.filter((each) => each !== undefined),
    "_",
  );
  const { plan, kept, status } = draft;
  const oldSuffix = standing?.memory.suffix ?? suffix;
  const written = planNewSheet(catalog, { sheet, suffix, status, plan, lines: kept.lines, oldSuffix });
  if (!written.ok) return written;
  const details = kept.notes === 0 ? {} : { details: `${counted(kept.notes, "note")} of yours kept.` };
  return ok({
    plan: joinPlans(written.value, planMemory(draft, sheet, suffix)),
    done: { message: `Roadmap built. ${placesSentence(plan)}.`, ...details, link: { sheet, address: "A1" } },
  });
}

function planAgain(draft: Draft, standing: StandingRoadmap): Result<Planned<Done>, Refusal> {
  if (standing.isProtected) return fail({ ...protectedSheet(standing.sheet), action: "write-to-new-sheet" });
  if (standing.missing.length > 0) return fail(tableMissing(standing));
  const { plan, kept, status, built } = draft;
  const refresh = planRefresh(standing, kept.lines, plan);
  if (!refresh.ok) return refresh;
  const before = standing.memory.features.flatMap((feature) => feature.built ?? []);
  const changes = compareRoadmaps(before, built);
  const keptParts = [
    counted(kept.notes, "note"),
    counted(new Set(standing.tables.flatMap(({ extras }) => extras.map(({ header }) => header))).size, "column"),
  ];
  const orphans =
    kept.orphaned === 0
      ? ""
      : ` ${counted(kept.orphaned, "feature")} no longer in the sheet kept under Not scheduled, for the text you typed.`;
  const over =
    kept.moved === 0 ? "" : ` ${counted(kept.moved, "cell")} typed over ours moved to Your notes, since these columns are written again.`;
  return ok({
    plan: joinPlans(planRefreshWrites(standing, refresh.value, plan, status), planMemory(draft, standing.sheet, standing.memory.suffix)),
    done: {
      message: `Roadmap refreshed. ${capital(summaryOfChanges(changes))}; ${keptParts.join(" and ")} of yours kept.${orphans}${over}`,
      ...(changes.length === 0 ? {} : { details: `${changes.slice(0, mostDetails).map(describeChange).join(". ")}.` }),
      link: { sheet: standing.sheet, address: "A1" },
    },
  });
}

const mostDetails = 5;

function planMemory(draft: Draft, sheet: string, suffix: string): Plan {
  const built = new Map(draft.built.map((feature) => [feature.id, feature]));
  const memory: Memory = {
    builtAt: draft.now.toISOString(),
    sheet,
    suffix,
    status: draft.status,
    bands: draft.plan.bands,
    features: draft.kept.remembered.map((remembered) => {
      const record = built.get(remembered.id);
      return record === undefined ? remembered : { ...remembered, built: record };
    }),
  };
  return writeLines(draft.reading.catalog, memorySheet, memoryLines(memory));
}

function statusSentence({ assumptions }: PortfolioReading, { source }: FeatureSheet, plan: RoadmapPlan, now: Date): string {
  const { weights } = assumptions.assumptions;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => String(Math.round((100 * weight) / total))).join(" / ");
  const [first, last] = [assumptions.links.weight_risk, assumptions.links.weight_scalability];
  const where = first === undefined || last === undefined ? "" : `, from ${linkLabel(first)}:${last.address}`;
  const from = source.kind === "table" ? `table ${source.name}` : `sheet ${source.name}`;
  return `${freshMark} Built ${formatMoment(now)} from ${from} (${counted(source.rows, "row")}). Weights ${shares}${where}. ${placesSentence(plan)}.`;
}

/** "24 features: 10 in H1, 9 in H2, 4 in H3, 1 not scheduled". */
function placesSentence({ lines }: RoadmapPlan): string {
  const [h1 = "", h2 = "", h3 = "", left = ""] = sectionKeys.map((key) => lines[key].length.toLocaleString("en-US"));
  const total = sectionKeys.reduce((sum, key) => sum + lines[key].length, 0);
  return `${counted(total, "feature")}: ${h1} in H1, ${h2} in H2, ${h3} in H3, ${left} not scheduled`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const noSource: Refusal = {
  message: "No feature sheet was found in this workbook.",
  cure: "Nothing was written. Add a feature sheet, or select a cell of your table and choose it as the feature sheet.",
};

function noNames({ source, linkTo }: FeatureSheet): Refusal {
  return {
    message: `No column of ${source.name} holds the names of the features.`,
    cure: "Nothing was written. Head a column Feature, or choose the column in the list of columns.",
    link: linkTo(-1),
  };
}

function noRows({ source, linkTo }: FeatureSheet): Refusal {
  return {
    message: `${source.name} has no features yet.`,
    cure: "Nothing was written. Enter a feature in the first row below the headers.",
    link: linkTo(0),
  };
}

function tableMissing({ missing, sheet }: StandingRoadmap): Refusal {
  return {
    message: `The table ${missing.join(", ")} is missing from the sheet ${sheet}.`,
    cure: "Nothing was written. Undo its deletion or renaming, or build the roadmap on a new sheet.",
    link: { sheet, address: "A1" },
    action: "write-to-new-sheet",
  };
}
