import { useState } from "react";
import type { UncertainFeature } from "../../core/doubt/portfolioLibrary";
import { describeFault } from "../../core/fault";
import { fail, ok } from "../../core/result";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import type { FeatureValue } from "./portfolioValue";
import { strings } from "./strings";

export interface LibraryExport {
  /** Text of the library that was asked for last. */
  readonly exported: string | undefined;
  readonly exportPortfolio: () => void;
  readonly exportSheet: () => void;
}

/** What the simulation draws with, so that the library holds the same draws. */
const seed = 1;

/** Exports as a write that writes nothing: its outcome shows where every outcome does. */
export function useExport(
  entries: readonly FeatureValue[],
  coefficient: number,
  onWrite: (action: () => Outcome<Done>) => void,
): LibraryExport {
  const [exported, setExported] = useState<string>();
  const exportPortfolio = async (): Outcome<Done> => {
    const [{ portfolioLibrary }, { writeSipLibrary }] = await Promise.all([
      import("../../core/doubt/portfolioLibrary"),
      import("../../core/doubt/writeSipLibrary"),
    ]);
    const dateCreated = new Date().toISOString().slice(0, 10);
    const library = portfolioLibrary(entries.map(uncertainFeature), { name: strings.sip.libraryName, dateCreated, seed, coefficient });
    if (!library.ok) return fail({ message: strings.sip.failed(describeFault(library.error)), cure: strings.sip.failedCure });
    setExported(writeSipLibrary(library.value));
    return ok({ message: strings.sip.done(library.value.sips.length) });
  };
  const exportSheet = async (): Outcome<Done> => {
    const { exportSipSheet } = await import("../../workbook/sipLibrary/sipLibrary");
    const text = await exportSipSheet();
    if (!text.ok) return text;
    setExported(text.value);
    return ok({ message: strings.sip.sheetDone });
  };
  return {
    exported,
    exportPortfolio: () => {
      onWrite(exportPortfolio);
    },
    exportSheet: () => {
      onWrite(exportSheet);
    },
  };
}

function uncertainFeature({ feature: { id, name }, item: { value, successProbability, number } }: FeatureValue): UncertainFeature {
  return { id, name, value, successProbability, number };
}
