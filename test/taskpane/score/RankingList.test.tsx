import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { rankFeatures } from "../../../src/taskpane/score/ranking";
import { RankingList } from "../../../src/taskpane/score/RankingList";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

const sheet = sampleSheet();
const ranking = rankFeatures(sheet.features, [1, 1, 1, 1], defaultAssumptions);

function list(moves: ReadonlyMap<string, number> = new Map()): ReturnType<typeof renderInPane> {
  return renderInPane(
    <RankingList ranking={ranking} moves={moves} weights={[1, 1, 1, 1]} assumptions={defaultAssumptions} linkTo={sheet.linkTo} />,
  );
}

describe("RankingList", () => {
  it("gives each row its place, score, points in words and band", () => {
    list();
    const [row] = screen.getAllByRole("button", { expanded: false });
    expect(row?.textContent).toContain("1Invoice processing87.5Commit");
    expect(screen.getByRole("img", { name: "Risk 18.8 of 25, Impact 25.0 of 25, Value 25.0 of 25, Scale 18.8 of 25" })).toBeTruthy();
  });

  it("opens a row with its explanation and leads to its cells; Esc closes it", async () => {
    const user = userEvent.setup();
    const { visited } = list();
    await user.click(screen.getByRole("button", { name: /Support answers/ }));
    expect(screen.getByText(/Weakest: risk 3\./)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Go to row 6" }));
    expect(visited).toEqual([{ sheet: "AI portfolio", address: "A6:I6" }]);
    await user.keyboard("{Escape}");
    expect(screen.queryByText(/Weakest/)).toBeNull();
  });

  it("shows the chance of the top beside each row once it is known", () => {
    renderInPane(
      <RankingList
        ranking={ranking}
        moves={new Map()}
        chances={new Map([["F01", 0.853]])}
        weights={[1, 1, 1, 1]}
        assumptions={defaultAssumptions}
        linkTo={sheet.linkTo}
      />,
    );
    expect(screen.getByText("Top 5")).toBeTruthy();
    expect(screen.getByRole("button", { name: /Invoice processing/ }).textContent).toContain("85\u00a0%");
  });

  it("says moves in words", () => {
    list(new Map([["F01", 2]]));
    expect(screen.getByRole("img", { name: "up 2 places" })).toBeTruthy();
  });
});
