import { type FieldKey, fieldOf, fields } from "../feature/fields";
import { fieldWords } from "./fieldWords";
import { synonyms, type Tool, toolHeaders, tools } from "./headerWords";
import { plain, withoutBrackets } from "./plain";

/** How a header says what its column holds. */
export type ClaimedBy = "same name" | `${Tool} name` | "synonym";

/** A field that a header can hold. */
export interface Claim {
  readonly field: FieldKey;
  readonly matchedBy: ClaimedBy;
  /** Lower is surer: our own name, then a tool's, then a synonym, in their orders. */
  readonly order: number;
}

/** Orders begin here: names of tools, our synonyms, words met in public lists. */
const firstOrder = { tool: 1, synonym: 100, word: 1000 } as const;

const known: ReadonlyMap<string, readonly Claim[]> = knownHeaders();

function knownHeaders(): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  const add = (header: string, claim: Claim): void => {
    const key = compact(header);
    const standing = claims.get(key);
    if (standing === undefined) claims.set(key, [claim]);
    else if (!standing.some(({ field }) => field === claim.field)) standing.push(claim);
  };
  for (const { key, label } of fields) add(label, { field: key, matchedBy: "same name", order: 0 });
  for (const tool of tools)
    for (const { key } of fields)
      for (const [index, header] of (toolHeaders[tool][key] ?? []).entries())
        add(header, { field: key, matchedBy: `${tool} name`, order: firstOrder.tool + index });
  for (const { key } of fields) {
    for (const [index, header] of (synonyms[key] ?? []).entries())
      add(header, { field: key, matchedBy: "synonym", order: firstOrder.synonym + index });
    for (const [index, header] of (fieldWords[key] ?? []).entries())
      add(header, { field: key, matchedBy: "synonym", order: firstOrder.word + index });
  }
  return claims;
}

/** Letters and digits only: "Use-case ID" and "use case id" are one; "#" alone is a name of its own. */
function compact(header: string): string {
  return plain(header).replace(/ /g, "");
}

/** Units that stand in a header without brackets say nothing of its field: "Duration weeks", "Cost in k EUR". */
const unitWords: ReadonlySet<string> = new Set([
  ...[
    "in",
    "days",
    "day",
    "weeks",
    "week",
    "months",
    "month",
    "sprints",
    "quarters",
    "years",
    "hours",
    "wochen",
    "tage",
    "tagen",
    "monaten",
  ],
  ...[
    "jahre",
    "semaines",
    "jours",
    "mois",
    "semanas",
    "dias",
    "meses",
    "weken",
    "dagen",
    "maanden",
    "k",
    "m",
    "mio",
    "eur",
    "usd",
    "gbp",
    "chf",
  ],
  ...[
    "euro",
    "euros",
    "dollars",
    "thousand",
    "thousands",
    "million",
    "millions",
    "est",
    "estimated",
    "estimate",
    "planned",
    "total",
    "approx",
  ],
  ...["en", "em", "per", "percent", "pct", "working", "calendar", "elapsed"],
]);

/**
 * The fields a header can hold, surest first: by its words, then without what stands in brackets, then without units and "rating".
 *
 * Cost     O(words)
 */
export function claimsOf(header: string): readonly Claim[] {
  const own = customField(header);
  const bare = withoutBrackets(own);
  const unitless = bare.replace(/\S*[$€£¥%]\S*/g, " ");
  const words = plain(unitless)
    .split(" ")
    .filter((word) => !unitWords.has(word))
    .join("");
  const claims: Claim[] = [];
  const take = (found: readonly Claim[], later: number): void => {
    for (const claim of found)
      if (!claims.some(({ field }) => field === claim.field)) claims.push({ ...claim, order: claim.order + later });
  };
  for (const text of [own, bare, unitless]) take(known.get(compact(text)) ?? [], 0);
  if (claims.length === 0) take(known.get(compact(/^[^,:–—]*/.exec(unitless)?.[0] ?? "")) ?? [], 0.5);
  if (claims.length === 0 && isLink(own)) take([linkClaim], 0);
  if (claims.length === 0 && words !== "") take(known.get(words) ?? [], 0.5);
  const rated = known.get(compact(unitless).replace(/(rating|score)$/, "")) ?? [];
  take(
    rated.filter(({ field }) => fieldOf(field).kind === "rating"),
    0.5,
  );
  return claims.sort((a, b) => a.order - b.order);
}

const linkClaim: Claim = { field: "dependsOn", matchedBy: "Jira name", order: firstOrder.tool + 50 };

/** Jira heads links by their side and kind; what merely relates or duplicates is no dependency. */
function isLink(header: string): boolean {
  return /^(?:in|out)ward issue link \((?:blocks?|depend|requir|gantt|preced|finish)/i.test(header.trim());
}

/** Jira heads a field of the team's own "Custom field (Months)". */
export function customField(header: string): string {
  return /^\s*custom field\s*\((.+)\)\s*$/i.exec(header.slice(0, longestHeader))?.[1] ?? header.slice(0, longestHeader);
}

const longestHeader = 200;
