import { registerCommands } from "../../src/commands/commands";
import { onCommandNews } from "../../src/commands/news";
import { closeWorkbook, openWorkbook } from "../office";
import { addFeatures } from "../workbook/sample";

jest.setTimeout(60_000);
afterAll(closeWorkbook);

type Action = (event: { readonly completed: () => void }) => void;

/** The ribbon's buttons; pressing one resolves when its event is completed. */
function ribbon(): { readonly ids: readonly string[]; readonly press: (id: string) => Promise<void> } {
  const actions = new Map<string, Action>();
  jest.spyOn(Office.actions, "associate").mockImplementation((id, act) => void actions.set(id, act as Action)); // typed as any by Office.js
  registerCommands();
  return {
    ids: [...actions.keys()].sort(),
    press: (id) =>
      new Promise((completed) => {
        actions.get(id)?.({ completed });
      }),
  };
}

describe("registerCommands", () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it("knows every button of the ribbon", async () => {
    await openWorkbook();
    expect(ribbon().ids).toEqual([
      "addFeature",
      "addShortNames",
      "buildRoadmap",
      "newFeatureSheet",
      "openHelp",
      "refreshRoadmap",
      "repairFormulas",
    ]);
  });

  it("tells the pane how an action ended, also when the pane opens later or not at all", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    jest.spyOn(Office.addin, "showAsTaskpane").mockRejectedValue(new Error("no pane"));
    const { press } = ribbon();
    await press("buildRoadmap");
    const heard: unknown[] = [];
    const stop = onCommandNews((news) => heard.push(news));
    await press("addFeature");
    stop();
    expect(heard).toMatchObject([
      { kind: "ended", result: { ok: true } },
      { kind: "open", task: "start", wish: "addFeature" },
    ]);
  });
});
