import type { Assumptions } from "../../core/assumptions/assumptions";
import { type FieldKey, fieldOf, fields } from "../../core/feature/fields";
import { readFeatures } from "../../core/feature/readFeatures";
import type { Cell } from "../../core/sheet/cell";
import type { FeatureInput } from "../../workbook/features/addFeature";
import type { FeatureSheet } from "../../workbook/portfolio";

/** What scores and horizons stand on, and what people ask for next. */
const leading: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "feature",
  "risk",
  "impact",
  "businessValue",
  "scalability",
  "months",
  "approach",
  "cost",
  "owner",
  "team",
]);

/** The fields a form asks for: those that matter, then the others; only what the sheet has a column for. */
export function formFields({ columns }: Pick<FeatureSheet, "columns">): {
  readonly first: readonly FieldKey[];
  readonly rest: readonly FieldKey[];
} {
  const there = fields.map(({ key }) => key).filter((key) => columns.matches[key] !== undefined);
  return {
    first: [...leading].filter((key) => there.includes(key)),
    rest: there.filter((key) => !leading.has(key) && key !== "id"),
  };
}

/** What is wrong with what was entered, by field, in the words the sheet uses for its own rows. */
export function formProblems(
  input: FeatureInput,
  { columns, headers, features }: Pick<FeatureSheet, "columns" | "headers" | "features">,
  assumptions: Assumptions,
): ReadonlyMap<FieldKey, string> {
  const row = headers.map((_, column): Cell => {
    const field = Object.values(columns.matches).find((match) => match.column === column)?.field;
    return field === undefined ? null : cellOf(field, input[field] ?? "");
  });
  const { problems } = readFeatures([row], columns, assumptions);
  const known = new Set(features.flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()]));
  const found = problems.filter(({ field, severity }) => field !== undefined && field !== "dependsOn" && severity === "error");
  const unknown = (input.dependsOn ?? "").split(/[,;]/).map((id) => id.trim());
  const missing = unknown.find((id) => id !== "" && !known.has(id.toLowerCase()));
  return new Map([
    ...found.flatMap(({ field, message }) => (field === undefined || (input[field] ?? "") === "" ? [] : [[field, message] as const])),
    ...(missing === undefined ? [] : [["dependsOn", `No feature has the ID ${missing}.`] as const]),
  ]);
}

function cellOf(field: FieldKey, text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const number = Number(trimmed.replace(/,(?=\d{3}(\D|$))/g, ""));
  return ["rating", "number", "horizon"].includes(fieldOf(field).kind) && Number.isFinite(number) ? number : trimmed;
}
