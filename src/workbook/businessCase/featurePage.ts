import { columnLetters } from "../../core/sheet/address";
import { featureCharts } from "./charts";
import { putInputs } from "./featureInputs";
import type { FeatureColumns } from "./inputs";
import { fewestYears, widths } from "./layout";
import { type Page, PageDraft } from "../page/page";
import { putResults } from "./results";
import { putScenarios } from "./scenarios";
import { putSensitivity } from "./sensitivity";
import { putSimulation } from "./simulated";
import { putStages } from "./stages";
import { putYears, yearCells } from "./years";

/** The page of one feature: every number by reference to its row of the features and to Assumptions. */
export function featurePage(
  columns: FeatureColumns,
  id: string | number,
  { years, today, sentence }: { readonly years: number; readonly today: number; readonly sentence: string },
): Page {
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
  for (const chart of featureCharts(cells, years)) draft.chart(chart);
  draft.setWidths(widths);
  draft.freeze(4);
  const whole = draft.finish();
  draft.setPrint({ orientation: "Landscape", titleRows: "$1:$3", area: `A1:${columnLetters(whole.columns - 1)}${String(whole.rows)}` });
  return draft.finish();
}
