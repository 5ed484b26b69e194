import { openHelp, showPane } from "../workbook/excel/pane";
import type { Done, Outcome } from "../workbook/excel/refusal";
import { tellPane } from "./news";

async function buildRoadmap(): Outcome<Done> {
  const roadmapSheet = await import("../workbook/roadmap/roadmapSheet");
  return roadmapSheet.buildRoadmap();
}

async function newFeatureSheet(): Outcome<Done> {
  const sheet = await import("../workbook/features/newFeatureSheet");
  return sheet.newFeatureSheet();
}

async function addShortNames(): Outcome<Done> {
  const shortNames = await import("../workbook/assumptions/shortNames");
  return shortNames.addShortNames();
}

async function repairFormulas(): Outcome<Done> {
  const repair = await import("../workbook/excel/repair");
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
    associate(id, async () => {
      tellPane({ kind: "ended", result: await act() });
      await showPane();
    });
  }
  associate("addFeature", async () => {
    tellPane({ kind: "open", task: "start", wish: "addFeature" });
    await showPane();
  });
  associate("openHelp", () => {
    openHelp();
    return Promise.resolve();
  });
}

/** A button whose event is not completed stays gray, so it is completed however its action ends. */
function associate(id: string, act: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void act().finally(() => {
      event.completed();
    });
  });
}
