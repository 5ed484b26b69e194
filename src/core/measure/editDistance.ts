import { distance } from "fastest-levenshtein";

const surrogates = /[\uD800-\uDFFF]/;

/**
 * Levenshtein distance in Unicode code points: fewest insertions, deletions and substitutions from one text to the other.
 *
 * Cost     O(n·m / 32)
 * Source   levenshtein1966
 */
export function editDistance(suggested: string, final: string): number {
  if (!surrogates.test(suggested) && !surrogates.test(final)) return distance(suggested, final);
  const codeUnits = new Map<string, string>();
  return distance(oneUnitEach(suggested, codeUnits), oneUnitEach(final, codeUnits));
}

/** The library counts UTF-16 code units, so every distinct code point is given a unit of its own; a cell's 32,767 characters never use them up. */
function oneUnitEach(text: string, codeUnits: Map<string, string>): string {
  let units = "";
  for (const point of text) {
    let unit = codeUnits.get(point);
    if (unit === undefined) {
      unit = String.fromCharCode(codeUnits.size);
      codeUnits.set(point, unit);
    }
    units += unit;
  }
  return units;
}

/**
 * Edit distance over the length of the longer text, from 0 (unchanged) to 1 (rewritten); 0 for two empty texts.
 *
 * Unit     fraction
 * Source   levenshtein1966
 */
export function editDistanceShare(suggested: string, final: string): number {
  const longer = Math.max(codePoints(suggested), codePoints(final));
  return longer === 0 ? 0 : editDistance(suggested, final) / longer;
}

function codePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}
