import type { Limits } from "../../core/portfolio/limits";
import { plainScenario } from "../../core/portfolio/scenario";
import { scenarioCells } from "../../core/portfolio/scenarioRow";
import type { CellLink } from "../../workbook/excel/cellLink";
import type { FeatureSheet } from "../../workbook/portfolio";
import type { LimitPlace } from "./conflicts";
import type { Editing } from "./useScenarios";

/** The cell where a limit stands as it is; undefined where the pane holds another than the sheet, or no sheet has it. */
export function linkOfPlace(
  { sheet, drafts, current }: Editing,
  features: FeatureSheet,
  limits: Limits,
): (place: LimitPlace) => CellLink | undefined {
  const standing = drafts[current]?.standing;
  return (place) => {
    if (place.kind === "dependsOn") return features.linkToField(place.row, "dependsOn");
    if (standing === undefined) return undefined;
    const cells = scenarioCells(plainScenario(standing.scenario.name, limits));
    const isSame = scenarioCells(standing.scenario)[place.key] === cells[place.key];
    return isSame ? sheet.linkTo(standing.row, place.key) : undefined;
  };
}
