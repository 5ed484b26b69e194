import { useCallback, useState } from "react";
import type { FeatureEdit } from "../../workbook/features/featureCells";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import type { Write } from "../portfolio/useWrite";

export interface DecisionControl {
  readonly decide: (edit: FeatureEdit) => void;
  /** The edit that takes the last decision back; undefined where there is none to take back. */
  readonly takesBack: FeatureEdit | undefined;
  /** Forget it: something else was written since. */
  readonly forget: () => void;
}

/** Writes a decision into the feature sheet, and remembers how to take it back. */
export function useDecision(write: Write["write"]): DecisionControl {
  const [takesBack, setTakesBack] = useState<FeatureEdit>();
  const forget = useCallback(() => {
    setTakesBack(undefined);
  }, []);
  const decide = useCallback(
    (edit: FeatureEdit) => {
      const isUndo = edit === takesBack;
      setTakesBack(undefined);
      void write(async (): Outcome<Done> => {
        const { writeFeatureCell } = await import("../../workbook/features/featureCells");
        const result = await writeFeatureCell(edit);
        if (result.ok && !isUndo) setTakesBack(result.value.takesBack);
        return result;
      });
    },
    [takesBack, write],
  );
  return { decide, takesBack, forget };
}
