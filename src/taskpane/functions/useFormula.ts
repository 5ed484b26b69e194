import { useMemo, useState } from "react";
import type { Cells } from "../../core/quantity";
import type { AnyFunctionSpec } from "../../functions/define";
import { linkLabel } from "../../workbook/cellLink";
import type { FeatureSheet } from "../../workbook/portfolio";
import { readSelection } from "../../workbook/selection";
import { prefillFor } from "./prefill";
import { formulaOf, type Preview, previewOf } from "./preview";

/** A formula in the making. */
export interface FormulaDraft {
  readonly typed: readonly string[];
  readonly preview: Preview;
  readonly formula: string;
  readonly type: (index: number, text: string) => void;
  /** Take the selected block as an argument. */
  readonly pick: (index: number) => Promise<void>;
}

interface Edits {
  readonly id: string;
  readonly typed: ReadonlyMap<number, string>;
  /** Cells of the blocks picked, by their reference. */
  readonly picked: ReadonlyMap<string, Cells>;
}

/** Arguments of a function: prefilled, then as the user types or picks them. Another function starts afresh. */
export function useFormula(spec: AnyFunctionSpec, sheet: FeatureSheet | undefined): FormulaDraft {
  const [edits, setEdits] = useState<Edits>({ id: spec.id, typed: new Map(), picked: new Map() });
  const own = edits.id === spec.id ? edits : { id: spec.id, typed: new Map<number, string>(), picked: new Map<string, Cells>() };
  const prefill = useMemo(() => prefillFor(spec, sheet), [spec, sheet]);
  const typed = prefill.typed.map((text, index) => own.typed.get(index) ?? text);
  const known = new Map([...prefill.known, ...own.picked]);
  const type = (index: number, text: string): void => {
    setEdits({ ...own, typed: new Map(own.typed).set(index, text) });
  };
  return {
    typed,
    preview: previewOf(spec, typed, known),
    formula: formulaOf(spec, typed),
    type,
    pick: async (index) => {
      const selection = await readSelection();
      if (!selection.ok) return;
      const reference = linkLabel(selection.value.link);
      setEdits({
        id: spec.id,
        typed: new Map(own.typed).set(index, reference),
        picked: new Map(own.picked).set(reference, selection.value.cells),
      });
    },
  };
}
