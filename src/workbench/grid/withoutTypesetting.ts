/**
 * Stands in for the packages with which the grid breaks long paragraphs of many languages: cells need none of it, and together they weigh more than the page.
 *
 * The build of the page and the tests put it in the place of cjk-regex, franc-min, opentype.js and the hyphenation patterns.
 */
interface CharacterClass {
  readonly toRegExp: () => RegExp;
}

/** Scripts that are written without spaces. */
const unspaced: CharacterClass = { toRegExp: () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u };

export const all = (): CharacterClass => unspaced;
export const letters = (): CharacterClass => unspaced;
export const punctuations = (): CharacterClass => ({ toRegExp: () => /[\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20]/u });

/** No language is told apart. */
export const franc = (): string => "und";

/** No font file is read. */
export function parse(): never {
  throw new Error("the workbench draws with the fonts of the browser");
}
