import { type Cell, isBlank } from "../sheet/cell";
import { readAmount } from "./amount";
import { plain, withoutBrackets } from "./plain";

/** Inputs of RICE, ICE and WSJF that are no fields of the feature sheet. */
export type BacklogInput = "reach" | "impact" | "confidence" | "effort" | "ease" | "timeCriticality" | "riskReduction" | "jobSize";

const words: Readonly<Record<BacklogInput, readonly string[]>> = {
  reach: ["reach", "users reached", "reach per quarter", "reach users", "reach per month", "reichweite", "portee", "alcance", "bereik"],
  impact: ["impact", "impact score", "auswirkung", "impacto", "wirkung"],
  confidence: [
    "confidence",
    "confidence level",
    "confidence score",
    "konfidenz",
    "zuversicht",
    "confiance",
    "confianza",
    "confianca",
    "vertrouwen",
  ],
  effort: [
    "effort",
    "effort person months",
    "effort points",
    "effort score",
    "estimate",
    "person months",
    "story points",
    "aufwand",
    "charge",
    "esfuerzo",
    "esforco",
    "inspanning",
  ],
  ease: ["ease", "ease score", "ease of implementation"],
  timeCriticality: ["time criticality", "urgency", "time value"],
  riskReduction: ["risk reduction", "risk reduction opportunity enablement", "rr oe", "opportunity enablement", "rroe"],
  jobSize: ["job size", "size", "job duration"],
};

/** A column that holds an input of a backlog score, 0-based. */
export type BacklogColumns = Readonly<Partial<Record<BacklogInput, number>>>;

/** Find the inputs of RICE, ICE and WSJF among the headers. */
export function backlogColumns(headers: readonly string[]): BacklogColumns {
  const names = headers.map((header) => plain(withoutBrackets(header)));
  const found: Partial<Record<BacklogInput, number>> = {};
  for (const [input, known] of Object.entries(words) as [BacklogInput, readonly string[]][]) {
    const column = names.findIndex((name) => known.includes(name));
    if (column >= 0) found[input] = column;
  }
  return found;
}

/** Whether a list brings what RICE multiplies. */
export function hasRice({ reach, impact, confidence, effort }: BacklogColumns): boolean {
  return reach !== undefined && impact !== undefined && confidence !== undefined && effort !== undefined;
}

/** Whether a list brings what ICE multiplies. */
export function hasIce({ impact, confidence, ease }: BacklogColumns): boolean {
  return impact !== undefined && confidence !== undefined && ease !== undefined;
}

const impactWords: Readonly<Record<string, number>> = { massive: 3, high: 2, medium: 1, low: 0.5, minimal: 0.25 };
const confidenceWords: Readonly<Record<string, number>> = { high: 1, medium: 0.8, low: 0.5 };

/**
 * One input of a backlog score as a number: confidence as a share ("80 %", 80 or 0.8), RICE's words for impact and confidence as RICE defines them.
 *
 * Source   mcbride2018
 */
export function backlogNumber(input: BacklogInput, cell: Cell | undefined, isHundreds: boolean): number | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "number") return input === "confidence" && isHundreds ? cell / 100 : cell;
  if (typeof cell !== "string") return undefined;
  const word = input === "impact" ? impactWords[plain(cell)] : input === "confidence" ? confidenceWords[plain(cell)] : undefined;
  if (word !== undefined) return word;
  const amount = readAmount(cell);
  if (amount?.before !== "") return undefined;
  if (amount.unit === "%") return amount.value / 100;
  if (amount.unit === "k" || amount.unit === "K") return amount.value * 1000;
  return amount.unit === "" || /^(\p{L}|[-\s])+$/u.test(amount.unit)
    ? input === "confidence" && isHundreds
      ? amount.value / 100
      : amount.value
    : undefined;
}
