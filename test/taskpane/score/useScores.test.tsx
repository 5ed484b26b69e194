import { act, renderHook } from "@testing-library/react";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { useScores } from "../../../src/taskpane/score/useScores";
import type { PortfolioState } from "../../../src/workbook/portfolio";
import { sampleSheet } from "../sampleSheet";

const portfolio: PortfolioState = {
  otherLists: [],
  sources: [],
  features: sampleSheet([
    ["F01", "Safe", 1, 3, 3, 3],
    ["F02", "Strong impact", 4, 5, 3, 3],
    ["F03", "Unrated"],
  ]),
  assumptions: defaultAssumptions,
  assumptionLinks: {},
  hasAssumptions: false,
  assumptionProblems: [],
  hasShortNames: false,
  hasLambda: true,
};

describe("useScores", () => {
  it("ranks by the saved weights until a slider moves", () => {
    const { result } = renderHook(() => useScores(portfolio));
    expect(result.current.isTrying).toBe(false);
    expect(result.current.ranking.map(({ feature }) => feature.id)).toEqual(["F01", "F02"]);
    expect(result.current.unscored).toBe(1);
  });

  it("ranks by the weights tried, tells the moves, and takes them back", () => {
    const { result } = renderHook(() => useScores(portfolio));
    act(() => {
      result.current.setPercent(1, 70);
    });
    expect(result.current.percents).toEqual([10, 70, 10, 10]);
    expect(Object.fromEntries(result.current.moves)).toEqual({ F02: 1, F01: -1 });
    act(() => {
      result.current.reset();
    });
    expect(result.current.isTrying).toBe(false);
    expect([...result.current.moves.values()]).toEqual([0, 0]);
  });
});
