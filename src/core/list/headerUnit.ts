import { plain, wordsOf } from "./plain";

/** A length of time that cells count. */
export interface TimeUnit {
  /** "weeks" */
  readonly name: string;
  readonly perMonth: number;
}

/** What a header, or a row below it, says of the cells' unit; what it does not say is absent. */
export interface HeaderUnit {
  readonly time?: TimeUnit;
  readonly money?: { readonly times: number; readonly currency?: string };
  readonly isPercent?: boolean;
  /** Lowest and highest of a scale. */
  readonly bounds?: { readonly lo: number; readonly hi: number };
}

/** Weeks in a year by weeks in a month: 52/12. */
const units: readonly (TimeUnit & { readonly words: readonly string[] })[] = [
  {
    name: "months",
    perMonth: 1,
    words: [
      "month",
      "months",
      "mo",
      "mos",
      "mth",
      "mths",
      "monat",
      "monate",
      "monaten",
      "mois",
      "mes",
      "meses",
      "maand",
      "maanden",
      "mesi",
    ],
  },
  {
    name: "weeks",
    perMonth: 52 / 12,
    words: ["week", "weeks", "wk", "wks", "w", "woche", "wochen", "kw", "semaine", "semaines", "sem", "semana", "semanas", "weken"],
  },
  {
    name: "days",
    perMonth: 365 / 12,
    words: ["day", "days", "d", "calendar days", "tag", "tage", "tagen", "jour", "jours", "dia", "dias", "dag", "dagen"],
  },
  {
    name: "working days",
    perMonth: 260 / 12,
    words: [
      "working days",
      "work days",
      "workdays",
      "business days",
      "arbeitstage",
      "werktage",
      "jours ouvres",
      "dias habiles",
      "dias uteis",
      "werkdagen",
    ],
  },
  {
    name: "quarters",
    perMonth: 1 / 3,
    words: ["quarter", "quarters", "qtr", "qtrs", "quartal", "quartale", "trimestre", "trimestres", "kwartaal", "kwartalen"],
  },
  {
    name: "years",
    perMonth: 1 / 12,
    words: ["year", "years", "yr", "yrs", "y", "jahr", "jahre", "jahren", "an", "ans", "annee", "annees", "ano", "anos", "jaar", "jaren"],
  },
  {
    name: "hours",
    perMonth: (40 * 52) / 12,
    words: ["hour", "hours", "hr", "hrs", "h", "stunde", "stunden", "heure", "heures", "hora", "horas", "uur", "uren"],
  },
];
const byWord = new Map(units.flatMap(({ words, name, perMonth }) => words.map((word): [string, TimeUnit] => [word, { name, perMonth }])));
const sprintWords: ReadonlySet<string> = new Set(["sprint", "sprints", "iteration", "iterations"]);

/** The unit of time that a word names; a sprint by its weeks. */
export function timeUnit(word: string, sprintWeeks: number): TimeUnit | undefined {
  const text = plain(word);
  if (sprintWords.has(text)) return { name: `sprints of ${String(sprintWeeks)} weeks`, perMonth: 52 / 12 / sprintWeeks };
  return byWord.get(text);
}

const currencySigns: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b|\beur\b/i, "EUR"],
  [/£|\bgbp\b|\bpounds?\b/i, "GBP"],
  [/¥|\bjpy\b|\byen\b/i, "JPY"],
  [/\bchf\b|\bfranken\b/i, "CHF"],
  [/\bcad\b|c\$/i, "CAD"],
  [/\baud\b|a\$/i, "AUD"],
  [/\br\$|\bbrl\b|\breais\b/i, "BRL"],
  [/₹|\binr\b|\brupees?\b/i, "INR"],
  [/\$|\busd\b|\bdollars?\b/i, "USD"],
];

/** The currency that a text names. */
export function currencyIn(text: string): string | undefined {
  return currencySigns.find(([sign]) => sign.test(text))?.[1];
}

/**
 * The unit that a header states: in its brackets, behind a comma, or as its last words.
 *
 * "Duration (weeks)", "Cost ($k)", "Kosten in T€", "Impact 0–10", "Value [1 = low, 5 = high]", "Confidence %"
 */
export function headerUnit(header: string, sprintWeeks: number): HeaderUnit {
  const text = header.slice(0, 200);
  const inside = [...text.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, part = ""]) => part);
  const tail = /[,:–—-]\s*([^,:–—-]+)$/.exec(text)?.[1];
  const parts = [...inside, ...(tail === undefined ? [] : [tail])];
  const time = [...parts, ...lastWords(text)]
    .map((part) => timeUnit(part.replace(/^\s*(in|en|em)\s+/i, ""), sprintWeeks))
    .find((unit) => unit !== undefined);
  const currency = currencyIn(text);
  const times = moneyTimes(text, parts, currency !== undefined);
  const bounds = [...inside, text].map(boundsIn).find((found) => found !== undefined);
  return {
    ...(time === undefined ? {} : { time }),
    ...(currency === undefined && times === undefined
      ? {}
      : { money: { times: times ?? 1, ...(currency === undefined ? {} : { currency }) } }),
    ...(/%|\bpercent\b|\bpct\b|prozent/i.test(text) ? { isPercent: true } : {}),
    ...(bounds === undefined ? {} : { bounds }),
  };
}

/** The last word, and the last two: "Duration weeks", "Dauer in Wochen", "Effort working days". */
function lastWords(text: string): readonly string[] {
  const words = wordsOf(text.replace(/[([][^()[\]]*[)\]]/g, " "));
  return words.length < 1 ? [] : [words.slice(-2).join(" "), words.at(-1) ?? ""].filter((part) => part.length > 1);
}

/** How much one unit of the cells is: thousands and millions by their signs. */
function moneyTimes(text: string, parts: readonly string[], hasCurrency: boolean): number | undefined {
  if (
    /\b(thousands?|tsd\.?|tausend|miles|milhares|duizend|milliers|mil)\b|'000|\b000s?\b|\bk\s*(€|\$|£|eur|usd|gbp|chf)|(€|\$|£)\s*k\b|\b(keur|kusd|kgbp|kchf|teur|t€)|t€/i.test(
      text,
    )
  )
    return 1000;
  if (
    /\b(millions?|mio\.?|mln\.?|millionen|millones|milhoes|milhões|miljoen)\b|(€|\$|£)\s*(m|mm)\b|\bm\s*(€|\$|£|eur|usd|gbp|chf)|\b(meur|musd)\b/i.test(
      text,
    )
  )
    return 1_000_000;
  if (parts.some((part) => /^\s*k\s*$/i.test(part))) return 1000;
  if (parts.some((part) => /^\s*(m|mm)\s*$/.test(part)) && hasCurrency) return 1_000_000;
  return parts.some((part) => /^\s*M\s*$/.test(part)) ? 1_000_000 : undefined;
}

const highestScale = 100;

/** "1-5", "0 to 10", "out of 10", "/10", "max 5", "1 = low, 5 = high". */
function boundsIn(text: string): { readonly lo: number; readonly hi: number } | undefined {
  const outOf = /(?:out of|\/|max\.?|von)\s*(\d{1,3})\s*$/i.exec(text.trim());
  if (outOf !== null) return ordered(Number(outOf[1]) <= 5 ? 1 : 0, Number(outOf[1]));
  const range = /(?:^|\D)(\d{1,3})\s*(?:-|–|—|to|bis|à|a|tot|\.\.)\s*(\d{1,3})(?:\D|$)/i.exec(text);
  if (range !== null) return ordered(Number(range[1]), Number(range[2]));
  const named = [...text.matchAll(/(\d{1,3})\s*[=:]\s*\p{L}|\p{L}\s*[=:]\s*(\d{1,3})/gu)].map(([, before, after]) =>
    Number(before ?? after),
  );
  return named.length > 1 ? ordered(Math.min(...named), Math.max(...named)) : undefined;
}

function ordered(lo: number, hi: number): { readonly lo: number; readonly hi: number } | undefined {
  return lo < hi && hi <= highestScale ? { lo, hi } : undefined;
}
