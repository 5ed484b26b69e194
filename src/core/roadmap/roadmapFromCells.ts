import type { FeatureProblem } from "../feature/feature";
import { assumptionsFromTable } from "../assumptions/assumptionsFromTable";
import type { Assumptions } from "../assumptions/assumptions";
import { defaultAssumptions } from "../assumptions/defaults";
import { findLists } from "../list/findLists";
import { tellRows } from "../list/rowKinds";
import { readFeatures } from "../feature/readFeatures";
import { readList } from "../list/readList";
import { recognizeColumns } from "../list/recognizeColumns";
import { readOwnScore } from "../list/readOwnScore";
import { scoreName } from "../score/criteria";
import type { Horizon } from "../horizon/horizon";
import type { FieldKey } from "../feature/fields";
import type { Cells } from "../sheet/cell";
import { fail, ok, type Result } from "../result";
import { buildRoadmap } from "./buildRoadmap";
import { joinFlags } from "./realityCheck";
import type { Roadmap, RoadmapEntry } from "./roadmap";

/** A roadmap made of nothing but cells. */
export interface RoadmapRead {
  readonly roadmap: Roadmap;
  /** Rows below the header, blank ones too. */
  readonly rows: number;
  readonly problems: readonly FeatureProblem[];
  /** How its score is called: RIBS, Score, RICE, … */
  readonly scoreName: string;
}

/**
 * Build the roadmap of a feature sheet given as cells with its header, on assumptions given as two columns.
 *
 * Faults   shape-mismatch (no header names the features), out-of-domain (an assumption)
 * Cost     O(cells + n log n)
 */
export function roadmapFromCells(cells: Cells, stated: Cells | undefined): Result<RoadmapRead> {
  const assumptions = stated === undefined ? ok(defaultAssumptions) : statedAssumptions(stated);
  if (!assumptions.ok) return assumptions;
  const [list] = findLists(cells);
  if (list === undefined) {
    const received = `${String(cells.length)} × ${String(cells[0]?.length ?? 0)} cells without one`;
    return fail({ code: "shape-mismatch", parameter: "features", expected: "rows below a header with a column Feature", received });
  }
  const rows = cells.slice(list.headerRow + 1);
  const own = withoutBlankZeros(
    rows.map((row) => row.slice(list.column, list.column + list.columns)),
    list.headers,
  );
  const nameColumns = list.names.levels.length > 0 ? list.names.levels : [list.names.column];
  const { kinds } = tellRows(own, { headers: list.headers, nameColumns, isTable: false });
  const reading = readList(list.headers, own, kinds, { assumptions: assumptions.value });
  const read = readFeatures(reading.rows, reading.columns, assumptions.value);
  const { features, problems } = readOwnScore(read, { headers: list.headers, rows: own }, assumptions.value);
  const roadmap = buildRoadmap(features, assumptions.value);
  return ok({ roadmap, rows: rows.length, problems, scoreName: scoreName(assumptions.value) });
}

/** Fields whose cells hold words: a 0 there is how this Excel hands over a blank. */
const wordFields: readonly FieldKey[] = ["approach", "strategy", "stage", "valueBucket", "jobToBeDone", "owner", "team", "theme", "status"];

/** Where blanks come as 0, a 0 of months is one too. */
function withoutBlankZeros(rows: Cells, headers: readonly string[]): Cells {
  const { matches } = recognizeColumns(headers);
  const words = wordFields.flatMap((field) => matches[field]?.column ?? []);
  const months = matches.months?.column;
  if (months === undefined || !rows.some((row) => words.some((column) => row[column] === 0))) return rows;
  return rows.map((row) => row.map((cell, column) => (column === months && cell === 0 ? null : cell)));
}

/** A formula has nowhere to report what it mended, so an assumption that can't be used is a fault. */
function statedAssumptions(cells: Cells): Result<Assumptions> {
  const { assumptions, problems } = assumptionsFromTable(cells);
  const wrong = problems.find(({ severity }) => severity === "error");
  if (wrong === undefined) return ok(assumptions);
  return fail({
    code: "out-of-domain",
    parameter: "assumptions",
    expected: "names and values as on the sheet Assumptions",
    received: wrong.name,
    hint: wrong.message.replace(/\.$/, ""),
  });
}

/**
 * The reality check of each row below the header, blank where there is nothing to say or no feature.
 *
 * Shape    → n texts
 */
export function flagsByRow({ roadmap, rows }: RoadmapRead): readonly string[] {
  const flags = Array.from({ length: rows }, () => "");
  for (const entry of entriesOf(roadmap)) flags[entry.feature.row] = joinFlags(entry.flags);
  return flags;
}

function entriesOf(roadmap: Roadmap): readonly RoadmapEntry[] {
  return [...roadmap.horizons.flatMap(({ entries }) => entries), ...roadmap.notScheduled];
}

/** Headings of a roadmap that spills into a sheet. */
export const roadmapHeadings = [
  "Horizon",
  "Rank",
  "ID",
  "Feature",
  "Value bucket",
  "RIBS",
  "Band",
  "Strategy",
  "Milestone",
  "Exit criterion",
  "Gate",
  "Flags",
  "Why",
] as const;

type RoadmapRow = readonly (string | number)[];

/** The rows of a roadmap under its headings; one horizon, or all and what is not scheduled. What could not be read stands first among the flags. */
export function roadmapRows({ roadmap, problems, scoreName: name }: RoadmapRead, asked: Horizon | undefined): readonly RoadmapRow[] {
  const unread = unreadByRow(problems);
  const rowOf = (place: string | number, rank: string | number, entry: RoadmapEntry, why: string): RoadmapRow => [
    place,
    rank,
    entry.feature.id,
    entry.feature.name,
    entry.valueBucket ?? "",
    entry.score ?? "",
    entry.band ?? "",
    entry.strategy ?? "",
    entry.milestone ?? "",
    entry.exitCriterion ?? "",
    entry.gate ?? "",
    joinFlags([...(unread.get(entry.feature.row) ?? []), ...entry.flags]),
    entry.isDone ? `${why}; done` : why,
  ];
  const scheduled = roadmap.horizons
    .filter(({ horizon }) => asked === undefined || horizon === asked)
    .flatMap(({ horizon, entries }) => entries.map((entry) => rowOf(horizon, entry.rank, entry, entry.why)));
  const unscheduled = asked === undefined ? roadmap.notScheduled.map((entry) => rowOf("Not scheduled", "", entry, entry.reason)) : [];
  const headings = roadmapHeadings.map((heading) => (heading === "RIBS" ? name : heading));
  return [headings, ...scheduled, ...unscheduled];
}

/** What was typed and could not be used, by row; blanks are told by the blank columns themselves. */
function unreadByRow(problems: readonly FeatureProblem[]): ReadonlyMap<number, readonly string[]> {
  const unread = new Map<number, string[]>();
  for (const { row, severity, field, message } of problems) {
    if (row === undefined || (severity === "warning" && field !== "dependsOn")) continue;
    const messages = unread.get(row) ?? [];
    messages.push(message.replace(/\.$/, ""));
    unread.set(row, messages);
  }
  return unread;
}
