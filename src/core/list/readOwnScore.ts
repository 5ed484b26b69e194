import type { Feature, FeatureProblem } from "../feature/feature";
import { type FieldKey, fieldsThatDecide } from "../feature/fields";
import { describeFault } from "../fault";
import { ok, type Result } from "../result";
import { cd3, ice, rice, wsjf } from "../score/backlogScores";
import { type Criterion, methodOf, type ScoreMethod, type Scoring } from "../score/criteria";
import { type Rating, readRating } from "../score/rating";
import { type Cell, type Cells, isBlank } from "../sheet/cell";
import { letters } from "../sheet/readCell";
import { shownName } from "../sheet/words";
import { readAmount } from "./amount";
import { type BacklogColumns, type BacklogInput, backlogColumns, backlogNumber } from "./backlog";
import { isRefused } from "./columnReader";
import { plain, withoutBrackets } from "./plain";
import { readRatings } from "./readRatings";

/** Features with what their own score stands on, and the problems of the sheet as they are then. */
export interface OwnScoreRead {
  readonly features: readonly Feature[];
  readonly problems: readonly FeatureProblem[];
}

/** A list as it stands, before its columns were converted. */
export interface ListCells {
  readonly headers: readonly string[];
  readonly rows: Cells;
}

/**
 * Read what a score of one's own stands on: ratings on the criteria of the table, each on its own bounds, the inputs of RICE, ICE, WSJF and CD3, or a
 * column. What the four ratings of RIBS lack is no problem then. With the criteria of RIBS all stays as it is.
 *
 * Cost     O(features × criteria)
 */
export function readOwnScore(read: OwnScoreRead, list: ListCells, scoring: Scoring): OwnScoreRead {
  const method = methodOf(scoring);
  if (method === "criteria" && scoring.scoreCriteria === undefined) return read;
  const others = read.problems.filter(({ field }) => field === undefined || !ribsFields.has(field));
  const own =
    scoring.scoreCriteria !== undefined && method === "criteria"
      ? withRatings(read.features, list, scoring.scoreCriteria)
      : withScores(read.features, list, method, scoring.scoreBy);
  return { features: own.features, problems: [...others, ...own.problems] };
}

const ribsFields: ReadonlySet<FieldKey> = new Set(fieldsThatDecide("score"));

function withRatings(features: readonly Feature[], list: ListCells, criteria: readonly Criterion[]): OwnScoreRead {
  const columns = criteria.map(({ header }) => columnNamed(list.headers, header));
  const problems: FeatureProblem[] = criteria.flatMap(({ header }, index) => (columns[index] === undefined ? [missingColumn(header)] : []));
  const readers = criteria.map((criterion, index) => ratingReader(list, columns[index], criterion));
  const rated = features.map((feature): Feature => {
    const cells = list.rows[feature.row] ?? [];
    const read = readers.map((reader, index) => reader(columns[index] === undefined ? null : (cells[columns[index]] ?? null)));
    const ratings = read.flatMap((rating) => (rating.ok ? [rating.value] : []));
    if (ratings.length === criteria.length) return { ...feature, ownRatings: ratings };
    // A row with no rating at all has not been rated yet.
    if (ratings.length > 0) problems.push(...faultsOf(feature, read, columns));
    return feature;
  });
  return { features: rated, problems };
}

function ratingReader(list: ListCells, column: number | undefined, { name, scale }: Criterion): (cell: Cell) => Result<Rating> {
  if (column === undefined) return (cell) => readRating(cell, scale, name);
  const cells = list.rows.map((row) => row[column] ?? null);
  const converted = readRatings({ header: list.headers[column] ?? "", cells }, scale, undefined);
  return (cell) => {
    const plainly = readRating(cell, scale, name);
    return plainly.ok || isRefused(converted) || isBlank(cell) ? plainly : readRating(converted.read(cell), scale, name);
  };
}

function faultsOf(feature: Feature, read: readonly Result<Rating>[], columns: readonly (number | undefined)[]): readonly FeatureProblem[] {
  return read.flatMap((rating, index): readonly FeatureProblem[] => {
    const column = columns[index];
    if (rating.ok || column === undefined) return [];
    const isMissing = rating.error.code === "blank";
    return [
      {
        severity: isMissing ? "warning" : "error",
        row: feature.row,
        column,
        message: `${describeFault(rating.error)}.`,
        consequence: `${shownName(feature.name)} has no score until this is ${isMissing ? "filled" : "fixed"}.`,
      },
    ];
  });
}

function missingColumn(header: string): FeatureProblem {
  return {
    severity: "error",
    message: `No column is called ${header}, on which the score stands.`,
    consequence: "No feature has a score until there is one, or the table Criteria names another.",
  };
}

function withScores(features: readonly Feature[], list: ListCells, method: ScoreMethod | undefined, scoreBy: string): OwnScoreRead {
  const reader = method === undefined || method === "criteria" ? columnReader(list, scoreBy) : methodReader(list, method);
  if ("missing" in reader) return { features, problems: reader.missing.map(missingColumn) };
  const problems: FeatureProblem[] = [];
  const scored = features.map((feature): Feature => {
    const score = reader.read(list.rows[feature.row] ?? []);
    if (score === undefined) return feature;
    if (score.ok) return { ...feature, ownScore: score.value };
    const consequence = `${shownName(feature.name)} has no score until this is fixed.`;
    problems.push({ severity: "error", row: feature.row, message: `${describeFault(score.error)}.`, consequence });
    return feature;
  });
  return { features: scored, problems };
}

/** Reads the score of a row: undefined where it lacks an input. */
interface ScoreReader {
  readonly read: (cells: readonly Cell[]) => Result<number> | undefined;
}

type Found = ScoreReader | { readonly missing: readonly string[] };

function columnReader(list: ListCells, header: string): Found {
  const column = columnNamed(list.headers, header);
  if (column === undefined) return { missing: [header] };
  return {
    read: (cells) => {
      const amount = numberIn(cells[column]);
      return amount === undefined ? undefined : ok(amount);
    },
  };
}

/** What each method multiplies or divides; the first words of an input name it where no column holds it. */
function methodReader(list: ListCells, method: Exclude<ScoreMethod, "criteria">): Found {
  const columns = backlogColumns(list.headers);
  const inputs = inputsOf(list, columns, method);
  const missing = inputs.filter(({ column }) => column === undefined).map(({ label }) => label);
  if (missing.length > 0) return { missing };
  return {
    read: (cells) => {
      const numbers = inputs.flatMap(({ column, input }) => readInput(list, columns, column ?? 0, input, cells) ?? []);
      return numbers.length === inputs.length ? scoreBy(method, numbers) : undefined;
    },
  };
}

function scoreBy(method: Exclude<ScoreMethod, "criteria">, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): Result<number> {
  switch (method) {
    case "RICE":
      return rice(a, b, c, d);
    case "ICE":
      return ok(ice(a, b, c));
    case "WSJF":
      return wsjf(a, b, c, d);
    case "CD3":
      return cd3(a, b);
  }
}

interface MethodInput {
  readonly label: string;
  readonly column: number | undefined;
  readonly input?: BacklogInput;
}

function inputsOf(list: ListCells, columns: BacklogColumns, method: Exclude<ScoreMethod, "criteria">): readonly MethodInput[] {
  const known = (label: string, input: BacklogInput): MethodInput => ({ label, column: columns[input], input });
  const named = (label: string, ...others: readonly string[]): MethodInput => ({
    label,
    column: [label, ...others].map((header) => columnNamed(list.headers, header)).find((column) => column !== undefined),
  });
  switch (method) {
    case "RICE":
      return [known("Reach", "reach"), known("Impact", "impact"), known("Confidence", "confidence"), known("Effort", "effort")];
    case "ICE":
      return [known("Impact", "impact"), known("Confidence", "confidence"), known("Ease", "ease")];
    case "WSJF":
      return [
        named("Business value", "User-business value", "User business value", "Value"),
        known("Time criticality", "timeCriticality"),
        known("Risk reduction", "riskReduction"),
        known("Job size", "jobSize"),
      ];
    case "CD3":
      return [named("Cost of delay", "CoD"), named("Duration", "Months", "Weeks", "Job duration")];
  }
}

function readInput(
  list: ListCells,
  columns: BacklogColumns,
  column: number,
  input: BacklogInput | undefined,
  cells: readonly Cell[],
): number | undefined {
  if (input === undefined) return numberIn(cells[column]);
  return backlogNumber(input, cells[column], input === "confidence" && isHundreds(list, columns));
}

/** Confidences above 1 are percentages: 80 is 80 %. On ICE's own scale to 10 they are ratings, and stay. */
function isHundreds({ headers, rows }: ListCells, { confidence, ease }: BacklogColumns): boolean {
  if (confidence === undefined || ease !== undefined) return false;
  const isPercent = (headers[confidence] ?? "").includes("%");
  return isPercent || rows.some((row) => Number(row[confidence]) > 1);
}

function numberIn(cell: Cell | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || isBlank(cell)) return undefined;
  const amount = readAmount(cell);
  return amount?.before === "" && amount.unit === "" ? amount.value : undefined;
}

/** The column of a header: its own words, else what they say without brackets; case and punctuation do not count. */
function columnNamed(headers: readonly string[], header: string): number | undefined {
  const exact = headers.findIndex((each) => letters(each) === letters(header));
  if (exact >= 0) return exact;
  const loosely = headers.findIndex((each) => plain(withoutBrackets(each)) === plain(header));
  return loosely < 0 ? undefined : loosely;
}
