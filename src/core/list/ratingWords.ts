import { plain } from "./plain";

/** Where a word stands between the lowest (0) and the highest (1) rating. */
type Share = number;

const families: readonly (readonly [Share, readonly string[]])[] = [
  [
    0,
    [
      "very low",
      "lowest",
      "none",
      "minimal",
      "negligible",
      "trivial",
      "nil",
      "vl",
      "sehr gering",
      "sehr niedrig",
      "keine",
      "tres faible",
      "aucun",
      "muy bajo",
      "muy baja",
      "ninguno",
      "ninguna",
      "muito baixo",
      "muito baixa",
      "nenhum",
      "nenhuma",
      "zeer laag",
      "geen",
    ],
  ],
  [
    0.25,
    [
      "low",
      "l",
      "lo",
      "minor",
      "small",
      "gering",
      "niedrig",
      "klein",
      "faible",
      "bas",
      "basse",
      "bajo",
      "baja",
      "baixo",
      "baixa",
      "laag",
      "menor",
    ],
  ],
  [
    0.5,
    [
      "medium",
      "med",
      "m",
      "moderate",
      "mid",
      "average",
      "normal",
      "mittel",
      "moyen",
      "moyenne",
      "modere",
      "medio",
      "media",
      "moderado",
      "moderada",
      "midden",
      "gemiddeld",
      "middel",
    ],
  ],
  [
    0.75,
    [
      "high",
      "h",
      "hi",
      "major",
      "large",
      "significant",
      "hoch",
      "gross",
      "eleve",
      "elevee",
      "fort",
      "forte",
      "haut",
      "haute",
      "alto",
      "alta",
      "hoog",
      "groot",
      "grave",
    ],
  ],
  [
    1,
    [
      "very high",
      "highest",
      "critical",
      "vh",
      "extreme",
      "severe",
      "massive",
      "blocker",
      "urgent",
      "sehr hoch",
      "kritisch",
      "tres eleve",
      "tres elevee",
      "critique",
      "muy alto",
      "muy alta",
      "critico",
      "critica",
      "muito alto",
      "muito alta",
      "zeer hoog",
      "kritiek",
    ],
  ],
];
const moscow: readonly (readonly [Share, readonly string[]])[] = [
  [1, ["must", "must have", "musthave", "mo"]],
  [2 / 3, ["should", "should have", "shouldhave"]],
  [1 / 3, ["could", "could have", "couldhave", "nice to have"]],
  [0, ["won t", "wont", "won t have", "would", "would have", "wont have", "will not have"]],
];
const priorities: readonly (readonly [Share, readonly string[]])[] = [0, 1, 2, 3, 4].map((level) => [
  1 - level / 4,
  [`p${String(level)}`, `prio ${String(level)}`, `priority ${String(level)}`],
]);
const sizes: readonly (readonly [Share, readonly string[]])[] = [
  [0, ["xs", "xxs"]],
  [0.25, ["s"]],
  [0.5, ["m"]],
  [0.75, ["l"]],
  [1, ["xl", "xxl"]],
];

function tableOf(entries: readonly (readonly [Share, readonly string[]])[]): ReadonlyMap<string, Share> {
  return new Map(entries.flatMap(([share, words]) => words.map((word): [string, Share] => [word, share])));
}

/** A way to write ratings in words or signs. */
export interface RatingFamily {
  /** "low, med, high" */
  readonly name: string;
  readonly read: (text: string) => Share | undefined;
}

const wordTable = tableOf(families);
const sizeTable = tableOf(sizes);
const moscowTable = tableOf(moscow);
const priorityTable = tableOf(priorities);

/** "●●●○○", "★★★", "◔": filled signs by all, a lone ball by its quarter. */
function signs(text: string): Share | undefined {
  const ball = "○◔◑◕●".indexOf(text);
  if (text.length === 1 && ball >= 0) return ball / 4;
  const all = Array.from(text.replace(/\s|\uFE0F/g, ""));
  if (all.length === 0 || all.length > 10) return undefined;
  const full = all.filter((sign) => "★●⭐*🌕█■".includes(sign)).length;
  const open = all.filter((sign) => "☆○🌑░□".includes(sign)).length;
  if (full + open !== all.length) return undefined;
  const steps = open > 0 ? all.length : Math.max(5, full);
  return full === 0 ? 0 : steps === 1 ? 1 : (full - 1) / (steps - 1);
}

/** "3 - Medium", "High (3)", "1. Low": the word beside a number says more than the number. */
function core(text: string): string {
  return plain(text.replace(/^\s*\d+\s*[-–.:)]\s*|\s*[(\[]?\d+[)\]]?\s*$/g, ""));
}

/** Every way, in the order in which a column is tried: letters are low, medium, high where no XS or XL stands among them. */
export const ratingFamilies: readonly RatingFamily[] = [
  { name: "low, med, high", read: (text) => wordTable.get(core(text)) },
  { name: "S, M, L", read: (text) => sizeTable.get(core(text)) },
  { name: "must, should, could", read: (text) => moscowTable.get(core(text)) },
  { name: "P0 to P4", read: (text) => priorityTable.get(plain(text.replace(/\s*[-–:(].*$/, ""))) },
  { name: "stars", read: (text) => signs(text.trim()) },
];

const longestWord = 40;

/** The family that reads most of a column's texts, and how many it reads. */
export function familyOf(texts: readonly string[]): { readonly family: RatingFamily; readonly read: number } | undefined {
  const short = texts.filter((text) => text.length <= longestWord);
  const counts = ratingFamilies.map((family) => ({ family, read: short.filter((text) => family.read(text) !== undefined).length }));
  const best = counts.reduce((one, other) => (other.read > one.read ? other : one));
  return best.read === 0 ? undefined : best;
}
