import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Cells } from "../../core/sheet/cell";
import type { AnyFunctionSpec } from "../../functions/define";
import { isPrepared, prepare } from "../../functions/door/solver";
import { linkLabel } from "../../workbook/excel/cellLink";
import type { FeatureSheet } from "../../workbook/portfolio";
import { readSelection } from "../../workbook/excel/selectedCells";
import { prefillFor } from "./prefill";
import type { SavedSettings } from "./savedSettings";
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

const untouched: Edits = { id: "", typed: new Map(), picked: new Map() };

/** Arguments of a function: prefilled, then as the user types or picks them. Another function starts afresh. */
export function useFormula(spec: AnyFunctionSpec, sheet: FeatureSheet | undefined, saved: SavedSettings | undefined): FormulaDraft {
  const [edits, setEdits] = useState<Edits>({ id: spec.id, typed: new Map(), picked: new Map() });
  const own = edits.id === spec.id ? edits : untouched;
  const prefill = useMemo(() => prefillFor(spec, sheet, saved), [spec, sheet, saved]);
  const typed = useMemo(() => prefill.typed.map((text, index) => own.typed.get(index) ?? text), [prefill, own.typed]);
  const known = useMemo(() => new Map([...prefill.known, ...own.picked]), [prefill, own.picked]);
  const preview = usePreview(spec, typed, known);
  const type = (index: number, text: string): void => {
    setEdits({ ...own, id: spec.id, typed: new Map(own.typed).set(index, text) });
  };
  return {
    typed,
    preview,
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

/** The result as the user types, when the browser has time; a function that needs the solver waits for it. */
function usePreview(spec: AnyFunctionSpec, typed: readonly string[], known: ReadonlyMap<string, Cells>): Preview {
  const [prepared, setPrepared] = useState(isPrepared(spec) ? spec.id : "");
  const now = useMemo(() => ({ spec, typed }), [spec, typed]);
  const later = useDeferredValue(now);
  const asked = later.spec === spec ? later : now;
  useEffect(() => {
    if (isPrepared(spec)) return undefined;
    let isOver = false;
    void prepare(spec).then(
      () => {
        if (!isOver) setPrepared(spec.id);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [spec]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `prepared` tells that the same call now has its solver
  return useMemo(() => previewOf(asked.spec, asked.typed, known), [asked, known, prepared]);
}
