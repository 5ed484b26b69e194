import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { type RankQuestion } from "../../../src/core/doubt/rankDraws";
import { rankConfidence } from "../../../src/core/doubt/rankConfidence";
import { chanceQuestion, type Chances } from "../../../src/taskpane/score/chances";
import { criteriaOf } from "../../../src/core/score/criteria";
import { rankFeatures } from "../../../src/taskpane/score/ranking";
import { RankingList } from "../../../src/taskpane/score/RankingList";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

/** A worker that answers at once. */
class Drawing extends EventTarget {
  postMessage({ given }: { readonly given: { readonly question: RankQuestion; readonly row: number } }): void {
    const running = rankConfidence(given.question, given.row);
    let step = running.next();
    while (step.done !== true) step = running.next();
    this.dispatchEvent(new MessageEvent("message", { data: { kind: "done", value: step.value } }));
  }
  terminate(): void {
    this.dispatchEvent(new Event("terminated"));
  }
}
jest.mock("../../../src/taskpane/work/startWorker", () => ({ startWorker: () => new Drawing() }));

const sheet = sampleSheet();
const ranking = rankFeatures(sheet.features, [1, 1, 1, 1], defaultAssumptions);

const question = { ...chanceQuestion(ranking, criteriaOf(defaultAssumptions), "around"), trials: 400 };

function list(given: { readonly moves?: ReadonlyMap<string, number>; readonly chances?: Chances } = {}): ReturnType<typeof renderInPane> {
  return renderInPane(
    <RankingList
      ranking={ranking}
      moves={given.moves ?? new Map()}
      chances={given.chances}
      question={question}
      criteria={criteriaOf(defaultAssumptions)}
      assumptions={defaultAssumptions}
      linkTo={sheet.linkTo}
    />,
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

  it("tells how sure the rank of the open row is, as picture and as table", async () => {
    const user = userEvent.setup();
    list();
    await user.click(screen.getByRole("button", { name: /Support answers/ }));
    expect(await screen.findByRole("img", { name: /^In 9 of 10 draws it ranks 2\./ })).toBeTruthy();
    expect(screen.getByText(/^First for people who weigh Risk \d+/)).toBeTruthy();
    expect(screen.getByText(/^400 draws; standard error of a chance at most \d\.\d points\.$/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "As table" }));
    expect(screen.getAllByRole("row")).toHaveLength(3);
  });

  it("shows the chance of the top beside each row once it is known", () => {
    list({ chances: { places: 5, top: new Map([["F01", 0.853]]), first: new Map() } });
    expect(screen.getByText("Top 5")).toBeTruthy();
    expect(screen.getByRole("button", { name: /Invoice processing/ }).textContent).toContain("85\u00a0%");
  });

  it("says moves in words", () => {
    list({ moves: new Map([["F01", 2]]) });
    expect(screen.getByRole("img", { name: "up 2 places" })).toBeTruthy();
  });
});
