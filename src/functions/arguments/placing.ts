import { defaultWindows, type Horizon, horizons, type Windows } from "../../core/horizon/horizon";
import { defaultVocabulary, type VocabularyTerm } from "../../core/horizon/vocabulary";
import { type Cell, type Cells } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { defaultLadders, type Ladders } from "../../core/strategy/ladder";
import { type Strategy, strategyNamed } from "../../core/strategy/strategy";
import type { ArrayParameter } from "../define";
import { list, optional, refined, shapeOf, table, isBlankText } from "./parameters";

/** Months before which H1 and H2 end. */
export function windows(): ArrayParameter<Windows> {
  const expected = "2 numbers, the earlier end first";
  const given = list("windows", "Months before which the first and the second horizon end.", 2, { from: 0 });
  const ends = refined(given, expected, ([firstEnd = 0, secondEnd = 0]) => {
    const read: Windows = [firstEnd, secondEnd];
    return firstEnd <= secondEnd ? ok(read) : fail({ code: "out-of-domain", parameter: "windows", expected, received: read.join(", ") });
  });
  return optional(ends, defaultWindows, "{6,12}");
}

/** Characters; a term is a few words. */
const longestTerm = 200;

/** Terms and the horizon each speaks for; a header row and empty rows are passed over. */
export function vocabulary(): ArrayParameter<readonly VocabularyTerm[]> {
  const cells = table("vocabulary", "Terms and their horizons, instead of the default ones.", "two columns: term, horizon");
  const terms = refined({ ...cells, errorsAreData: false }, cells.domain, readVocabulary);
  return optional(terms, defaultVocabulary, "the terms in the notes");
}

function readVocabulary(cells: Cells): Result<readonly VocabularyTerm[]> {
  if (cells.some((row) => row.length !== 2)) {
    return fail({ code: "shape-mismatch", parameter: "vocabulary", expected: "two columns: term, horizon", received: shapeOf(cells) });
  }
  const terms: VocabularyTerm[] = [];
  for (const [index, [term, given]] of cells.entries()) {
    if (isHeader(index, given, "horizon") || (isBlankText(term) && isBlankText(given))) continue;
    const where = `row ${String(index + 1)}`;
    if (isBlankText(term)) return fail({ code: "blank", parameter: "vocabulary term", where });
    const horizon = horizonNamed(given);
    if (horizon === undefined) {
      return fail({ code: "out-of-domain", parameter: "vocabulary horizon", expected: "1, 2 or 3", received: shown(given), where });
    }
    const words = String(shown(term));
    if (words.length > longestTerm) {
      const expected = `at most ${String(longestTerm)} characters: the words that tell the horizon, not the whole text`;
      return fail({ code: "out-of-domain", parameter: "vocabulary term", expected, received: words.length, where });
    }
    terms.push({ term: words, horizon });
  }
  return ok(terms);
}

function horizonNamed(cell: Cell | undefined): Horizon | undefined {
  const text = String(shown(cell)).trim().toLowerCase().replace(/^h/, "");
  return horizons.find((known) => String(known) === text);
}

/** Milestones in order, by strategy; exit criteria may stand in a third column. */
export function ladders(): ArrayParameter<Ladders> {
  const cells = table("ladders", "Milestones in order, by strategy, instead of the default ladders.", "columns: strategy, milestone");
  const rungs = refined({ ...cells, errorsAreData: false }, cells.domain, readLadders);
  return optional(rungs, defaultLadders, "the ladders in the notes");
}

function readLadders(cells: Cells): Result<Ladders> {
  const read: Record<Strategy, { milestone: string; exitCriterion: string }[]> = {
    Rule: [],
    Buy: [],
    Partner: [],
    "Fine-tune": [],
    Build: [],
  };
  for (const [index, [given, milestone, exitCriterion]] of cells.entries()) {
    if (milestone === undefined) {
      return fail({ code: "shape-mismatch", parameter: "ladders", expected: "columns: strategy, milestone", received: shapeOf(cells) });
    }
    if (isHeader(index, given, "strategy") || (isBlankText(given) && isBlankText(milestone))) continue;
    const where = `row ${String(index + 1)}`;
    const strategy = strategyNamed(String(shown(given)));
    if (strategy === undefined) {
      const expected = "Rule, Buy, Partner, Fine-tune or Build";
      return fail({ code: "out-of-domain", parameter: "ladders strategy", expected, received: shown(given), where });
    }
    if (isBlankText(milestone)) return fail({ code: "blank", parameter: "ladders milestone", where });
    read[strategy].push({ milestone: String(shown(milestone)), exitCriterion: String(shown(exitCriterion)) });
  }
  return ok(read);
}

function isHeader(index: number, cell: Cell | undefined, heading: string): boolean {
  return index === 0 && typeof cell === "string" && cell.trim().toLowerCase() === heading;
}

function shown(cell: Cell | undefined): string | number | boolean {
  return typeof cell === "object" || cell === undefined ? "" : cell;
}
