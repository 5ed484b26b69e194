import type { Horizon } from "./horizon";

/** One term of the approach vocabulary and the horizon it speaks for. */
export interface VocabularyTerm {
  readonly term: string;
  readonly horizon: Horizon;
}

const firstTerms = ["api", "off the shelf", "rule", "regex", "heuristic", "regression", "classif", "prompt", "openai", "anthropic"];
const secondTerms = ["rag", "retrieval", "fine tun", "finetun", "lora", "flywheel", "distill"];
const thirdTerms = ["from scratch", "pretrain", "pre train", "multi agent", "multiagent", "novel", "custom architecture", "research"];

/** Beginnings of words that tell the horizon of an approach. Source: article, its words put into terms by us. */
export const defaultVocabulary: readonly VocabularyTerm[] = [
  ...firstTerms.map((term) => ({ term, horizon: 1 as const })),
  ...secondTerms.map((term) => ({ term, horizon: 2 as const })),
  ...thirdTerms.map((term) => ({ term, horizon: 3 as const })),
];

interface ReadTerm {
  readonly words: readonly string[];
  readonly entry: VocabularyTerm;
}

const readVocabularies = new WeakMap<readonly VocabularyTerm[], readonly ReadTerm[]>();

/**
 * The term that decides the horizon of an approach: of those that match, the first of the latest horizon.
 *
 * A term matches when each of its words begins a word of the text; several words must follow each other. Case and punctuation do not count.
 *
 * Cost     O(terms × words)
 */
export function decidingTerm(approach: string, vocabulary: readonly VocabularyTerm[]): VocabularyTerm | undefined {
  const words = wordsOf(approach);
  let deciding: VocabularyTerm | undefined;
  for (const term of readOnce(vocabulary)) {
    if ((deciding === undefined || term.entry.horizon > deciding.horizon) && matches(term.words, words)) deciding = term.entry;
  }
  return deciding;
}

/** The latest horizon of which the approach speaks; undefined where no term matches. */
export function horizonFromApproach(approach: string, vocabulary: readonly VocabularyTerm[]): Horizon | undefined {
  return decidingTerm(approach, vocabulary)?.horizon;
}

/** Lower case words; whatever is neither letter nor digit separates them. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** A vocabulary is read once, however many approaches are held against it. */
function readOnce(vocabulary: readonly VocabularyTerm[]): readonly ReadTerm[] {
  const known = readVocabularies.get(vocabulary);
  if (known !== undefined) return known;
  const terms = vocabulary.map((entry) => ({ words: wordsOf(entry.term), entry })).filter(({ words }) => words.length > 0);
  readVocabularies.set(vocabulary, terms);
  return terms;
}

function matches(term: readonly string[], words: readonly string[]): boolean {
  return words.some((_, start) => term.every((word, offset) => words[start + offset]?.startsWith(word) === true));
}
