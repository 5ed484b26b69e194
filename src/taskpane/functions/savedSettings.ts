import type { Cells } from "../../core/sheet/cell";
import type { AnyFunctionSpec } from "../../functions/define";
import type { PortfolioState } from "../../workbook/portfolio";
import { parametersOf } from "./preview";
import type { TableReference } from "./tableColumns";

/** What the pane knows of the numbers on Assumptions. */
export type SavedSettings = Pick<PortfolioState, "assumptions" | "assumptionLinks">;

interface Setting {
  /** The name on Assumptions that a formula takes. */
  readonly name: string;
  /** A cell that stands there where the name is defined. */
  readonly shownBy: string;
  readonly cells: (assumptions: PortfolioState["assumptions"]) => Cells;
}

/** Parameters that a setting of the workbook fills, beside the features they are of. */
const settings: Readonly<Record<string, Setting>> = {
  scale: { name: "scale", shownBy: "scale_low", cells: ({ scale: { lo, hi } }) => [[lo, hi]] },
  thresholds: { name: "bands", shownBy: "band_commit", cells: ({ bands }) => [bands] },
  windows: { name: "windows", shownBy: "horizon_1_end", cells: ({ windows }) => [windows] },
  vocabulary: {
    name: "approach_vocabulary",
    shownBy: "approach_vocabulary",
    cells: ({ vocabulary }) => vocabulary.map(({ term, horizon }) => [term, horizon]),
  },
  confidence: { name: "gate_confidence", shownBy: "gate_confidence", cells: ({ gateConfidence }) => [[gateConfidence]] },
};

/** Weights of the four ratings; other weights in the catalogue are of other things. */
const ratingWeights: Setting = { name: "weights", shownBy: "weight_risk", cells: ({ weights }) => [weights] };

/** The name on Assumptions that belongs into an optional argument of this function, so that its result is the one of the columns and the roadmap. */
export function settingFor(spec: AnyFunctionSpec, parameter: string, saved: SavedSettings | undefined): TableReference | undefined {
  const isOfRatings = parametersOf(spec).some(({ name }) => name === "business_value");
  const setting = parameter === "weights" && isOfRatings ? ratingWeights : settings[parameter];
  if (saved === undefined || setting === undefined || saved.assumptionLinks[setting.shownBy] === undefined) return undefined;
  return { text: setting.name, cells: setting.cells(saved.assumptions) };
}
