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
  /** Place in the vocabulary. */
  readonly place: number;
}

/** Terms by their first word, so that only those are held against a text that can match it. */
interface ReadVocabulary {
  readonly byFirstWord: ReadonlyMap<string, readonly ReadTerm[]>;
  readonly longestFirstWord: number;
}

const readVocabularies = new WeakMap<readonly VocabularyTerm[], ReadVocabulary>();

/**
 * The term that decides the horizon of an approach: of those that match, the first of the latest horizon.
 *
 * A term matches when each of its words begins a word of the text; several words must follow each other. Case and punctuation do not count.
 *
 * Cost     O(characters of the text), and the words of the terms whose first word begins one of its words
 */
export function decidingTerm(approach: string, vocabulary: readonly VocabularyTerm[]): VocabularyTerm | undefined {
  const words = wordsOf(approach);
  const { byFirstWord, longestFirstWord } = readOnce(vocabulary);
  let deciding: ReadTerm | undefined;
  for (const [start, word] of words.entries()) {
    for (let length = 1; length <= Math.min(word.length, longestFirstWord); length += 1) {
      for (const term of byFirstWord.get(word.slice(0, length)) ?? []) {
        if (decides(term, deciding) && matches(term.words, words, start)) deciding = term;
      }
    }
  }
  return deciding?.entry;
}

function decides(term: ReadTerm, deciding: ReadTerm | undefined): boolean {
  if (deciding === undefined) return true;
  const later = term.entry.horizon - deciding.entry.horizon;
  return later > 0 || (later === 0 && term.place < deciding.place);
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
function readOnce(vocabulary: readonly VocabularyTerm[]): ReadVocabulary {
  const known = readVocabularies.get(vocabulary);
  if (known !== undefined) return known;
  const byFirstWord = new Map<string, ReadTerm[]>();
  let longestFirstWord = 0;
  for (const [place, entry] of vocabulary.entries()) {
    const words = wordsOf(entry.term);
    const [first] = words;
    if (first === undefined) continue;
    longestFirstWord = Math.max(longestFirstWord, first.length);
    const others = byFirstWord.get(first);
    if (others === undefined) byFirstWord.set(first, [{ words, entry, place }]);
    else others.push({ words, entry, place });
  }
  const read = { byFirstWord, longestFirstWord };
  readVocabularies.set(vocabulary, read);
  return read;
}

function matches(term: readonly string[], words: readonly string[], start: number): boolean {
  return term.every((word, offset) => words[start + offset]?.startsWith(word) === true);
}
