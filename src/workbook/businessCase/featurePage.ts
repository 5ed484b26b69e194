import { putInputs } from "./featureInputs";
import type { FeatureColumns } from "./inputs";
import { fewestYears } from "./layout";
import { type Page, PageDraft } from "./page";
import { putResults } from "./results";
import { putScenarios } from "./scenarios";
import { putSensitivity } from "./sensitivity";
import { putSimulation } from "./simulated";
import { putStages } from "./stages";
import { putYears, type YearCells, yearCells } from "./years";

export interface FeaturePage {
  readonly page: Page;
  readonly years: YearCells;
}

/** The page of one feature: every number by reference to its row of the features and to Assumptions. */
export function featurePage(
  columns: FeatureColumns,
  id: string | number,
  { years, today, sentence }: { readonly years: number; readonly today: number; readonly sentence: string },
): FeaturePage {
  const draft = new PageDraft();
  const count = Math.max(fewestYears, years);
  const cells = yearCells(count);
  draft.put(1, 0, [[sentence]], "sentence");
  putInputs(draft, columns, id, today);
  putResults(draft, cells);
  putScenarios(draft);
  putStages(draft);
  putSensitivity(draft);
  putSimulation(draft);
  putYears(draft, count);
  return { page: draft.finish(), years: cells };
}
