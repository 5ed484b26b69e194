import { type Confusion, classificationReport, type Label } from "../measure/classification";
import type { Cells } from "../sheet/cell";
import type { Side } from "./metric";
import { countLabels, type RatingSummary, suggestionSummary, type SuggestionSummary, summarizeRatings, summarizeTimes } from "./rawData";
import { summarizeExposures } from "./rawExposures";
import { compareCounts } from "./rawPeriods";
import type { RawRead } from "./rawReader";

/** Raw data with its columns in the order of `rawFields`, and what its reader must know besides. */
export type RawQuestion =
  | { readonly kind: "labels"; readonly rows: Cells; /** Those agreed; any where absent. */ readonly labels?: readonly string[] }
  | { readonly kind: "ratings"; readonly rows: Cells; readonly scale: { readonly lo: number; readonly hi: number } }
  | { readonly kind: "exposures"; readonly rows: Cells; /** Serial date. */ readonly asOf: number }
  | { readonly kind: "suggestions" | "times" | "periods"; readonly rows: Cells };

/** A row of the evidence table, before it belongs to a feature and a period. */
export interface EvidenceLine {
  readonly name: string;
  readonly side: Side;
  readonly counted: Counted;
}

export type Counted =
  | { readonly as: "rate"; readonly successes: number; readonly trials: number }
  | { readonly as: "amount"; readonly value: number; readonly sample: number; /** Standard deviation. */ readonly spread?: number };

/**
 * The metrics that raw data gives, with the cells that could not be used.
 *
 * Yields   rows read so far, where reading takes long
 * Cost     O(rows), times the product of two lengths for texts
 */
export function* rawEvidence(question: RawQuestion): Generator<number, RawRead<readonly EvidenceLine[]>> {
  switch (question.kind) {
    case "labels":
      return withLines(countLabels(question.rows, question.labels), labelLines);
    case "suggestions":
      return withLines(yield* suggestionSummary(question.rows), suggestionLines);
    case "ratings":
      return withLines(summarizeRatings(question.rows, question.scale), ratingLines);
    case "times":
      return withLines(summarizeTimes(question.rows), ({ mean, spread, count }) => [amount("Product", "Time saved", mean, count, spread)]);
    case "exposures":
      return withLines(summarizeExposures(question.rows, question.asOf), ({ median, count }) =>
        median === undefined ? [] : [amount("Product", "Time to value, median", median, count)],
      );
    case "periods":
      return withLines(compareCounts(question.rows), ({ index, current }) => [amount("Model", "PSI", index, current)]);
  }
}

function withLines<T>({ value, problems }: RawRead<T>, linesOf: (value: T) => readonly EvidenceLine[]): RawRead<readonly EvidenceLine[]> {
  return value === undefined ? { problems } : { value: linesOf(value), problems };
}

function labelLines({ labels, counts }: Confusion): readonly EvidenceLine[] {
  const { macro, weighted, support } = classificationReport({ labels, counts });
  const hits = labels.map((_, index) => counts[index]?.[index] ?? 0);
  const lines = labels.flatMap((label, index) => {
    const said = counts.reduce((total, row) => total + (row[index] ?? 0), 0);
    const are = sum(counts[index] ?? []);
    const right = hits[index] ?? 0;
    return [
      ...(said === 0 ? [] : [rate("Model", `Precision, ${shownLabel(label)}`, right, said)]),
      ...(are === 0 ? [] : [rate("Model", `Recall, ${shownLabel(label)}`, right, are)]),
    ];
  });
  return [
    rate("Model", "Accuracy", sum(hits), support),
    amount("Model", "F1, macro average", macro.f1, support),
    amount("Model", "F1, weighted average", weighted.f1, support),
    ...lines,
  ];
}

function suggestionLines({ shown, accepted, edits, keptWithFewEdits }: SuggestionSummary): readonly EvidenceLine[] {
  const { mean, spread, count } = edits;
  return [
    rate("Product", "Acceptance rate", accepted, shown),
    ...(count === 0
      ? []
      : [amount("Product", "Edit distance", mean, count, spread), rate("Product", "Kept with few edits", keptWithFewEdits, count)]),
  ];
}

function ratingLines({ count, satisfied, promoters }: RatingSummary): readonly EvidenceLine[] {
  return [
    rate("Product", "Satisfied users", satisfied, count),
    ...(promoters === undefined ? [] : [amount("Product", "NPS", promoters.score, count, promoters.error * Math.sqrt(count))]),
  ];
}

function shownLabel(label: Label): string {
  return String(label).trim();
}

function rate(side: Side, name: string, successes: number, trials: number): EvidenceLine {
  return { name, side, counted: { as: "rate", successes, trials } };
}

/** A single case tells no spread. */
function amount(side: Side, name: string, value: number, sample: number, spread?: number): EvidenceLine {
  return { name, side, counted: { as: "amount", value, sample, ...(spread === undefined || sample < 2 ? {} : { spread }) } };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
