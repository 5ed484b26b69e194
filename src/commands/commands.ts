import { showPane } from "../workbook/pane";
import type { Done, Outcome } from "../workbook/refusal";
import { tellPane } from "./news";

async function buildRoadmap(): Outcome<Done> {
  const roadmapSheet = await import("../workbook/roadmapSheet");
  return roadmapSheet.buildRoadmap();
}

async function newFeatureSheet(): Outcome<Done> {
  const sheet = await import("../workbook/newFeatureSheet");
  return sheet.newFeatureSheet();
}

async function addShortNames(): Outcome<Done> {
  const shortNames = await import("../workbook/shortNames");
  return shortNames.addShortNames();
}

async function repairFormulas(): Outcome<Done> {
  const repair = await import("../workbook/repair");
  return repair.repairFormulas();
}

/**
 * Buttons that write, by the ids of the manifest; building and refreshing are one action, as the workbook knows which it is.
 *
 * What writes is fetched when it is asked for, so that the pane opens sooner.
 */
const writing: Readonly<Record<string, () => Outcome<Done>>> = {
  newFeatureSheet,
  buildRoadmap,
  refreshRoadmap: buildRoadmap,
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
