import type { Cells } from "../../core/sheet/cell";
import type { AnyFunctionSpec } from "../../functions/define";
import { argumentText } from "../../functions/formula";
import type { FeatureSheet } from "../../workbook/portfolio";
import { parametersOf } from "./preview";
import { type SavedSettings, settingFor } from "./savedSettings";
import { referenceFor } from "./tableColumns";

export interface Prefill {
  readonly typed: readonly string[];
  /** Cells behind the references used. */
  readonly known: ReadonlyMap<string, Cells>;
  /** Where the arguments come from. */
  readonly from: "table" | "example";
}

/**
 * Arguments to begin with: columns of the mapped table where its fields fit, with the workbook's own settings beside them; else those of the function's
 * first example.
 */
export function prefillFor(spec: AnyFunctionSpec, sheet: FeatureSheet | undefined, saved?: SavedSettings): Prefill {
  const columns = parametersOf(spec).map(({ name }) => (sheet === undefined ? undefined : referenceFor(name, sheet)));
  const references = parametersOf(spec).map(({ name }, index) => columns[index] ?? settingFor(spec, name, saved));
  const isWhole = parametersOf(spec).every(({ optional }, index) => optional || references[index] !== undefined);
  if (isWhole && columns.some((reference) => reference !== undefined)) {
    const found = references.filter((reference) => reference !== undefined);
    return {
      typed: references.map((reference) => reference?.text ?? ""),
      known: new Map(found.map(({ text, cells }) => [text, cells])),
      from: "table",
    };
  }
  const [example] = spec.examples;
  return {
    typed: parametersOf(spec).map((_, index) => argumentText(example?.given[index] ?? null)),
    known: new Map(),
    from: "example",
  };
}
