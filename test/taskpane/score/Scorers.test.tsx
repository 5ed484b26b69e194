import { fireEvent, screen, waitFor } from "@testing-library/react";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { ok } from "../../../src/core/result";
import { certain } from "../../../src/core/score/rating";
import { Scorers } from "../../../src/taskpane/score/Scorers";
import type { PortfolioState } from "../../../src/workbook/portfolio";
import type { ScorersSheet } from "../../../src/workbook/scores/scorersSheet";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

let mockSheet: ScorersSheet | undefined;
const mockAsked: unknown[] = [];
jest.mock("../../../src/workbook/scores/scorersSheet", () => ({
  readScorers: () => Promise.resolve({ ok: true, value: mockSheet }),
  newScorersSheet: () => {
    mockAsked.push("new sheet");
    return Promise.resolve(ok({ message: "made" }));
  },
}));
jest.mock("../../../src/workbook/scores/scorersRatings", () => ({
  writeMergedRatings: (...how: readonly unknown[]) => {
    mockAsked.push(how);
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

function show(): void {
  renderInPane(
    <Scorers
      portfolio={portfolio}
      sheet={sheet}
      weights={[1, 1, 1, 1]}
      places={1}
      write={async (action) => {
        await action();
      }}
    />,
  );
}

/** Ratings of one person for one feature. */
function scoring(feature: string, scorer: string, points: number): ScorersSheet["scorings"][number] {
  const rating = certain(points);
  return { row: 0, feature, scorer, ratings: { risk: certain(3), impact: rating, businessValue: rating, scalability: rating } };
}

describe("Scorers", () => {
  beforeEach(() => {
    mockAsked.length = 0;
  });

  it("offers a sheet where there is none", async () => {
    mockSheet = undefined;
    show();
    fireEvent.click(await screen.findByRole("button", { name: "Add a scores sheet" }));
    await waitFor(() => {
      expect(mockAsked).toEqual(["new sheet"]);
    });
  });

  it("tells who rated, how far they agree, and which ranks it changes", async () => {
    mockSheet = {
      table: "Scores",
      sheet: "Scores",
      scorings: [scoring("F01", "Ann", 5), scoring("F02", "Ann", 2), scoring("F01", "Ben", 2), scoring("F02", "Ben", 5)],
      problems: [],
      link: { sheet: "Scores", address: "A4:F8" },
    };
    show();
    expect(await screen.findByText(/Ann and Ben rated 2 features in full/)).toBeTruthy();
    expect(screen.getAllByRole("row").length).toBeGreaterThan(4);
    expect(screen.getByText("Ranks that their disagreement changes, top 1 first")).toBeTruthy();
  });

  it("fills the ratings in the way chosen, and says before what may be replaced", async () => {
    show();
    fireEvent.change(await screen.findByRole("combobox", { name: "Fill the feature ratings with" }), { target: { value: "mean" } });
    expect(screen.getByText("Ratings that stand in the feature table stay.")).toBeTruthy();
    fireEvent.change(screen.getByRole("combobox", { name: "Only blank cells" }), { target: { value: "all" } });
    expect(screen.getByText(/^\d+ ratings that stand in the feature table may be replaced/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Write ratings" }));
    await waitFor(() => {
      expect(mockAsked).toEqual([["mean", "all"]]);
    });
  });
});
