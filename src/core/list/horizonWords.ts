import type { Horizon } from "../horizon/horizon";
import { plain } from "./plain";

const words: Readonly<Record<Horizon, readonly string[]>> = {
  1: [
    ...[
      "now",
      "short",
      "short term",
      "near term",
      "current",
      "immediate",
      "immediately",
      "this quarter",
      "asap",
      "quick win",
      "quick wins",
      "jetzt",
    ],
    ...[
      "sofort",
      "kurz",
      "kurzfristig",
      "maintenant",
      "court terme",
      "ahora",
      "corto plazo",
      "agora",
      "curto prazo",
      "nu",
      "korte termijn",
      "horizon 1",
    ],
  ],
  2: [
    ...[
      "next",
      "mid",
      "medium",
      "mid term",
      "medium term",
      "midterm",
      "soon",
      "next quarter",
      "als nachstes",
      "nachste",
      "danach",
      "mittel",
    ],
    ...[
      "mittelfristig",
      "ensuite",
      "prochain",
      "moyen terme",
      "siguiente",
      "proximo",
      "despues",
      "mediano plazo",
      "medio plazo",
      "a seguir",
      "medio prazo",
    ],
    ...["volgende", "straks", "middellange termijn", "horizon 2"],
  ],
  3: [
    ...[
      "later",
      "long",
      "long term",
      "longterm",
      "future",
      "someday",
      "eventually",
      "beyond",
      "spater",
      "lang",
      "langfristig",
      "plus tard",
      "long terme",
    ],
    ...["luego", "mas tarde", "mas adelante", "largo plazo", "depois", "mais tarde", "longo prazo", "lange termijn", "horizon 3"],
  ],
};
const byWord = new Map(([1, 2, 3] as const).flatMap((horizon) => words[horizon].map((word): [string, Horizon] => [word, horizon])));
const longest = 40;

/** The horizon that a word names: now, next, later, short-term, langfristig, … */
export function horizonOfWord(text: string): Horizon | undefined {
  if (text.length > longest) return undefined;
  const word = plain(text).replace(/ (horizon|phase|h[123])$/, "");
  return byWord.get(word) ?? byWord.get(word.replace(/^(horizon|h[123]|[123]) /, ""));
}
