import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ByPairs } from "../../../src/taskpane/score/ByPairs";
import { renderInPane } from "../inPane";

jest.mock("../../../src/workbook/weights/weightComparisons", () => ({
  readComparisons: () => Promise.resolve({ ok: true, value: undefined }),
}));

describe("ByPairs", () => {
  it("asks six questions in words, and follows each answer", async () => {
    renderInPane(<ByPairs weights={[25, 25, 25, 25]} onUse={() => undefined} onClose={() => undefined} />);
    expect(screen.getAllByRole("slider")).toHaveLength(6);
    const first = screen.getByRole("slider", { name: "Risk against impact" });
    expect(first.getAttribute("aria-valuetext")).toBe("Risk and impact are equally important");
    fireEvent.change(first, { target: { value: "2" } });
    expect(first.getAttribute("aria-valuetext")).toBe("Impact is moderately more important than risk");
    expect(await screen.findByText(/consistency ratio 0\.\d\d/)).toBeTruthy();
  });

  it("names the judgment that fits least, and takes over what would", async () => {
    const user = userEvent.setup();
    renderInPane(<ByPairs weights={[10, 20, 30, 40]} onUse={() => undefined} onClose={() => undefined} />);
    fireEvent.change(screen.getByRole("slider", { name: "Risk against scalability" }), { target: { value: "-8" } });
    expect(screen.getByText(/The judgments contradict each other/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Take that" }));
    expect(screen.getByText(/The judgments agree well enough/)).toBeTruthy();
  });

  it("hands over weights that sum to 1 with the judgments behind them", async () => {
    const user = userEvent.setup();
    const used: { readonly sum: number; readonly judgments: readonly number[] }[] = [];
    renderInPane(
      <ByPairs
        weights={[25, 25, 25, 25]}
        onUse={(weights, judgments) => used.push({ sum: weights.reduce((sum, weight) => sum + weight, 0), judgments })}
        onClose={() => undefined}
      />,
    );
    await user.click(screen.getByRole("button", { name: "Use these weights" }));
    expect(used[0]?.sum).toBeCloseTo(1, 9);
    expect(used[0]?.judgments).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
