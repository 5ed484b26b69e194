import { newFeatureSheet } from "../workbook/newFeatureSheet";
import { showPane } from "../workbook/pane";
import type { Done, Outcome } from "../workbook/refusal";
import { repairFormulas } from "../workbook/repair";
import { buildRoadmap } from "../workbook/roadmapSheet";
import { addShortNames } from "../workbook/shortNames";
import { tellPane } from "./news";

/** Buttons that write, by the ids of the manifest; building and refreshing are one action, as the workbook knows which it is. */
const writing: Readonly<Record<string, () => Outcome<Done>>> = {
  newFeatureSheet,
  buildRoadmap: () => buildRoadmap(),
  refreshRoadmap: () => buildRoadmap(),
  addShortNames,
  repairFormulas,
};

/** Connect the ribbon's buttons with what they do. */
export function registerCommands(): void {
  for (const [id, act] of Object.entries(writing)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) =>
      completing(event, async () => {
        const result = await act();
        tellPane({ kind: "ended", result });
        await showPane();
      }),
    );
  }
  Office.actions.associate("openHelp", (event: Office.AddinCommands.Event) =>
    completing(event, async () => {
      tellPane({ kind: "open", task: "functions" });
      await showPane();
    }),
  );
}

/** A button that is not completed stays grayed out, so it is, however its action ends. */
async function completing(event: Office.AddinCommands.Event, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } finally {
    event.completed();
  }
}
