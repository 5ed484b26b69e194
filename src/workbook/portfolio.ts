import type { AssumptionProblem } from "../core/assumptions/problem";
import type { Assumptions } from "../core/assumptions/assumptions";
import { fail, ok, type Result } from "../core/result";
import type { BuiltFeature } from "../core/roadmap/builtFeature";
import { type AssumptionsSheet, queueAssumptions } from "./assumptions/read";
import { type Address, formatAddress } from "../core/sheet/address";
import { areaOf, type Catalog, choiceKey, readCatalog } from "./excel/catalog";
import type { CellLink } from "./excel/cellLink";
import { type PortfolioChoice, resolveChoice } from "./features/choice";
import { forecastOwnerTable } from "./dashboard/columns";
import { queueDashboard, type StandingDashboard } from "./dashboard/read";
import { type EvidenceSheet, parseEvidence, queueEvidence } from "./evidence/evidenceSheet";
import { type FeatureSheet, parseFeatures, queueFeatures } from "./features/featureSheet";
import { candidateAt, type FeatureSource, findCandidates, type SourceCandidate, tableSource } from "./features/featureSource";
import { plain } from "../core/list/plain";
import { serialDate } from "../core/sheet/serialDate";
import type { Outcome, Refusal } from "./excel/refusal";
import { isTyped } from "./roadmap/memory";
import { queueRoadmap, type StandingRoadmap } from "./roadmap/read";
import { hasLambda, inWorkbook } from "./excel/session";
import { areShortNamesDefined } from "./assumptions/typedShortNames";

export type { PortfolioChoice } from "./features/choice";
export type { FeatureSheet, LocatedProblem } from "./features/featureSheet";
export type { FeatureSource } from "./features/featureSource";

/** The roadmap as it stands in the workbook. */
export interface RoadmapState {
  /** ISO date and time. */
  readonly builtAt: string;
  readonly sheet: string;
  /** What each feature was when it was built: for the preview of moves. */
  readonly builtFrom: readonly BuiltFeature[];
  /** Owner and notes cells that differ from what was last written. */
  readonly typedNotes: number;
  /** Columns the user added to the roadmap's tables. */
  readonly userColumns: number;
}

/** Everything the pane shows, read in one go. */
export interface PortfolioState {
  /** Candidates, best first. */
  readonly sources: readonly FeatureSource[];
  /** Lists that were found and not read, the likeliest first. */
  readonly otherLists: readonly OtherList[];
  /** Absent where no source looks like a feature sheet. */
  readonly features?: FeatureSheet;
  readonly assumptions: Assumptions;
  /** Cell or block of each assumption by its name. */
  readonly assumptionLinks: Readonly<Record<string, CellLink>>;
  readonly hasAssumptions: boolean;
  readonly assumptionProblems: readonly (AssumptionProblem & { readonly link?: CellLink })[];
  /** Absent where there is no evidence table. */
  readonly evidence?: EvidenceSheet;
  readonly roadmap?: RoadmapState;
  /** The sheet of the dashboard, where one was written. */
  readonly dashboard?: string;
  /** The sheet of decided forecasts, where one was written. */
  readonly forecasts?: string;
  readonly hasShortNames: boolean;
  /** This Excel calculates LAMBDA, which short names need. */
  readonly hasLambda: boolean;
}

/** A list that was found and not read. */
export interface OtherList {
  readonly source: FeatureSource;
  /** What it calls its rows: "initiative". */
  readonly thing?: string;
  /** It has the columns of the list that is read: both can be planned together. */
  readonly hasSameColumns: boolean;
}

/** What a reading of the whole portfolio gives to the actions that write. */
export interface PortfolioReading {
  readonly catalog: Catalog;
  readonly sources: readonly FeatureSource[];
  readonly otherLists: readonly OtherList[];
  readonly features: FeatureSheet | undefined;
  readonly assumptions: AssumptionsSheet;
  readonly evidence: EvidenceSheet | undefined;
  readonly roadmap: StandingRoadmap | undefined;
  readonly dashboard: StandingDashboard | undefined;
}

/**
 * Read everything: what there is, then the feature sheet, the assumptions, the evidence and the roadmap together.
 *
 * Cost     three round trips, whatever the number of rows; a new choice is stored in the third
 */
export async function readAll(context: Excel.RequestContext, choice: PortfolioChoice = {}): Promise<PortfolioReading> {
  const catalog = await readCatalog(context);
  const candidates = findCandidates(catalog);
  const chosen = resolveChoice(catalog, candidates, choice);
  const { candidate, store } = chosen;
  const features = candidate === undefined ? undefined : queueFeatures(context, candidate, chosen);
  const assumptions = queueAssumptions(context, catalog);
  const evidence = queueEvidence(context, catalog, candidate?.source.name);
  const roadmap = queueRoadmap(context, catalog);
  const dashboard = queueDashboard(context, catalog);
  if (store !== undefined) context.workbook.settings.add(choiceKey, store);
  await context.sync();
  const read = assumptions();
  const sheet = features === undefined ? undefined : parseFeatures(features(), read.assumptions, serialDate(new Date()));
  return {
    catalog,
    sources: candidates.filter(({ likelihood }) => likelihood >= 0).map(({ source }) => source),
    otherLists: otherLists(candidates, candidate),
    features: sheet,
    assumptions: read,
    evidence: evidence === undefined ? undefined : parseEvidence(evidence(), sheet?.features ?? []),
    roadmap: roadmap?.(),
    dashboard: dashboard?.(),
  };
}

/** Read the feature sheet, the assumptions and the roadmap; the choice is remembered in the workbook. */
export function readPortfolio(choice: PortfolioChoice = {}): Outcome<PortfolioState> {
  return inWorkbook(async (context): Promise<Result<PortfolioState, Refusal>> => {
    const { catalog, sources, otherLists, features, assumptions, evidence, roadmap, dashboard } = await readAll(context, choice);
    return ok({
      sources,
      otherLists,
      ...(features === undefined ? {} : { features }),
      assumptions: assumptions.assumptions,
      assumptionLinks: assumptions.links,
      hasAssumptions: assumptions.isThere,
      assumptionProblems: assumptions.problems,
      ...(evidence === undefined ? {} : { evidence }),
      ...(roadmap === undefined ? {} : { roadmap: stateOf(roadmap) }),
      ...(dashboard === undefined ? {} : { dashboard: dashboard.sheet }),
      ...forecastsIn(catalog),
      hasShortNames: areShortNamesDefined(catalog),
      hasLambda: hasLambda(),
    });
  });
}

/** What else was found, but for single rows. */
function otherLists(candidates: readonly SourceCandidate[], read: SourceCandidate | undefined): readonly OtherList[] {
  const columns = new Set((read?.headers ?? []).filter((header) => header !== "").map(plain));
  return candidates
    .filter((candidate) => candidate !== read && candidate.source.rows > 0)
    .map(({ source, thing, headers }) => {
      const named = headers.filter((header) => header !== "");
      const alike = named.filter((header) => columns.has(plain(header))).length;
      const hasSameColumns = columns.size > 0 && alike === named.length && alike * 2 > columns.size;
      return { source, hasSameColumns, ...(thing === undefined ? {} : { thing }) };
    });
}

function forecastsIn({ tables }: Catalog): Pick<PortfolioState, "forecasts"> {
  const owners = tables.find(({ name }) => name === forecastOwnerTable);
  return owners === undefined ? {} : { forecasts: owners.sheet };
}

function stateOf({ memory, sheet, lines, tables }: StandingRoadmap): RoadmapState {
  const written = new Map(memory.features.map((feature) => [feature.id, feature]));
  const typed = (content: (typeof lines)[number]["owner"], text: string | undefined): number =>
    content !== "" && isTyped(content, text) ? 1 : 0;
  return {
    builtAt: memory.builtAt,
    sheet,
    builtFrom: memory.features.flatMap(({ built }) => built ?? []),
    typedNotes: lines.reduce(
      (total, { id, owner, notes }) => total + typed(owner, written.get(id)?.owner) + typed(notes, written.get(id)?.notes),
      0,
    ),
    userColumns: new Set(tables.flatMap(({ extras }) => extras.map(({ header }) => header))).size,
  };
}

/** Take the selected table or block as the feature sheet from now on. */
export function takeSelection(): Outcome<FeatureSource> {
  return inWorkbook(async (context): Promise<Result<FeatureSource, Refusal>> => {
    const selected = context.workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,columnCount");
    const catalog = await readCatalog(context);
    const source = sourceAt(catalog, areaOf(selected));
    if (source === undefined) return fail(noFeaturesSelected);
    context.workbook.settings.add(choiceKey, JSON.stringify({ source }));
    await context.sync();
    return ok(source);
  });
}

const noFeaturesSelected: Refusal = {
  message: "The selection is no feature sheet: a header row with the features below it.",
  cure: "Select a cell of your table, or the whole block with its header row, and choose it again.",
};

/** The table under the selection, else the list found there, else the block selected. */
function sourceAt(catalog: Catalog, area: Address): FeatureSource | undefined {
  const sheet = catalog.activeSheet;
  const table = catalog.tables.find((each) => each.sheet === sheet && intersect(each.area, area));
  if (table !== undefined) return tableSource(table.name, table.sheet, table.area);
  const found = findCandidates(catalog).filter(({ source }) => source.kind === "range" && source.sheet === sheet);
  const chosen = area.rows < 2 ? undefined : candidateAt(catalog, { kind: "range", name: sheet, sheet, address: formatAddress(area) });
  return (chosen ?? found.find(({ block }) => intersect(block, area)))?.source;
}

function intersect(one: Address, other: Address): boolean {
  const overlap = (a: number, aLength: number, b: number, bLength: number): boolean => a < b + bLength && b < a + aLength;
  return overlap(one.row, one.rows, other.row, other.rows) && overlap(one.column, one.columns, other.column, other.columns);
}
