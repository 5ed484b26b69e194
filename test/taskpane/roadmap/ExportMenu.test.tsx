import { fireEvent, screen } from "@testing-library/react";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { ok } from "../../../src/core/result";
import { ExportMenu } from "../../../src/taskpane/roadmap/ExportMenu";
import type { Done, Outcome } from "../../../src/workbook/excel/refusal";
import type { PortfolioState } from "../../../src/workbook/portfolio";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

const mockWritten: string[] = [];
let mockSaves = true;
jest.mock("../../../src/workbook/excel/pane", () => ({ canSaveFiles: () => mockSaves }));
jest.mock("../../../src/workbook/board/boardSheet", () => ({
  writeBoard: () => {
    mockWritten.push("board");
    return Promise.resolve(ok({ message: "written" }));
  },
}));
jest.mock("../../../src/workbook/milestones/milestonesSheet", () => ({
  writeMilestones: () => {
    mockWritten.push("milestones");
    return Promise.resolve(ok({ message: "written" }));
  },
}));

const sheet = sampleSheet();
const portfolio: PortfolioState = {
  otherLists: [],
  sources: [],
  features: sheet,
  assumptions: defaultAssumptions,
  assumptionLinks: {},
  hasAssumptions: false,
  assumptionProblems: [],
  hasShortNames: false,
  hasLambda: true,
};

/** Choose an item of the menu; what the action that it starts says. */
async function choose(name: RegExp): Promise<string> {
  const actions: (() => Outcome<Done>)[] = [];
  renderInPane(<ExportMenu portfolio={portfolio} sheet={sheet} isWriting={false} onWrite={(action) => actions.push(action)} />);
  fireEvent.click(screen.getByRole("button", { name: "Export" }));
  fireEvent.click(await screen.findByRole("menuitem", { name }));
  const done = await actions[0]?.();
  return done?.ok === true ? done.value.message : "refused";
}

describe("ExportMenu", () => {
  beforeEach(() => {
    mockSaves = true;
    mockWritten.length = 0;
  });

  it("writes the sheets Board and Milestones", async () => {
    expect(await choose(/Board sheet/)).toBe("written");
    expect(mockWritten).toEqual(["board"]);
  });

  it("saves the plan as slides under the name of its sheet", async () => {
    const saved: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${String(saved.push(blob))}`, revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    expect(await choose(/PowerPoint/)).toMatch(/^\d slides saved as .+\.pptx\.$/);
    expect(saved[0]?.size).toBeGreaterThan(10_000);
  });

  it("leaves slides out where the pane may save no file", () => {
    mockSaves = false;
    renderInPane(<ExportMenu portfolio={portfolio} sheet={sheet} isWriting={false} onWrite={() => undefined} />);
    fireEvent.click(screen.getByRole("button", { name: "Export" }));
    expect(screen.getAllByRole("menuitem")).toHaveLength(2);
  });
});
