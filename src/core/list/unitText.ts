import { plain } from "./plain";

const unitWords: ReadonlySet<string> = new Set([
  ...["day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years", "hour", "hours", "h", "sprint", "sprints"],
  ...[
    "tage",
    "wochen",
    "monate",
    "jahre",
    "stunden",
    "jours",
    "semaines",
    "mois",
    "ans",
    "dias",
    "semanas",
    "meses",
    "anos",
    "dagen",
    "weken",
  ],
  ...["maanden", "jaren", "points", "story points", "fte", "ftes", "people", "persons", "person months", "person days", "pm", "pt"],
  ...[
    "usd",
    "eur",
    "gbp",
    "chf",
    "cad",
    "aud",
    "jpy",
    "inr",
    "brl",
    "mxn",
    "sek",
    "nok",
    "dkk",
    "pln",
    "k",
    "m",
    "mio",
    "keur",
    "kusd",
    "kgbp",
    "teur",
  ],
  ...[
    "k eur",
    "k usd",
    "m eur",
    "m usd",
    "mio eur",
    "mio usd",
    "thousand",
    "thousands",
    "million",
    "millions",
    "in thousands",
    "in millions",
  ],
  ...[
    "percent",
    "text",
    "number",
    "date",
    "yes no",
    "y n",
    "true false",
    "free text",
    "dd mm yyyy",
    "yyyy mm dd",
    "mm dd yyyy",
    "id",
    "unique",
    "name",
    "list",
  ],
]);

/** Whether a text in a row below the header is a unit and nothing else: "(1-5)", "weeks", "k€", "%", "0–10", "DD.MM.YYYY". */
export function isUnitText(text: string): boolean {
  const bare = text.trim().replace(/^[([{]|[)\]}]$/g, "");
  if (bare.length === 0 || bare.length > 30) return false;
  if (/^[kmKM]?\s?[$€£¥]\s?[kmKM]?$/.test(bare) || bare === "%") return true;
  if (/^\d{1,3}\s*(-|–|to|\.\.)\s*\d{1,3}$/.test(bare)) return true;
  return unitWords.has(plain(bare)) || unitWords.has(plain(bare.replace(/^in\s+/i, "")));
}
