import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { certain } from "../../../src/core/score/rating";
import { chooseStrategies } from "../../../src/taskpane/strategy/choices";
import { Detail } from "../../../src/taskpane/strategy/Detail";
import { renderInPane, type Rendered } from "../inPane";
import { sampleSheet } from "../sampleSheet";

const talentCell = { sheet: "AI portfolio", address: "U6" };
const sheet = { ...sampleSheet(), linkToField: () => talentCell };

const partner: Feature = {
  id: "F02",
  name: "Support answers",
  row: 1,
  dependsOn: [],
  stage: "Growth",
  differentiation: certain(3),
  modelFit: certain(3),
  domainAccuracy: certain(4),
  dataPrivacy: certain(4),
  uniqueData: certain(2),
  mlTalent: certain(2),
};

function detail(feature: Feature): Rendered {
  const [choice] = chooseStrategies([feature], defaultAssumptions);
  if (choice === undefined) throw new Error("nothing was chosen");
  return renderInPane(<Detail choice={choice} assumptions={defaultAssumptions} sheet={sheet} />);
}

describe("Detail", () => {
  it("names the winner, its margin and why, and keeps a row for what is out", () => {
    detail(partner);
    expect(screen.getByText(/^Partner, \d+ points ahead of Buy\.$/)).toBeTruthy();
    expect(screen.getByText(/puts Partner in the place of Fine-tune/)).toBeTruthy();
    expect(screen.getByText(/out: ML talent 2, needs 3/)).toBeTruthy();
  });

  it("leads to the cell that flips the answer", async () => {
    const { visited } = detail(partner);
    await userEvent.setup().click(screen.getByRole("button", { name: "Go to U6" }));
    expect(visited).toEqual([talentCell]);
  });

  it("says both what the sheet sets and what the rules say", () => {
    detail({ ...partner, strategy: "Build" });
    expect(screen.getByText(/The sheet sets Build; the rules say Partner\./)).toBeTruthy();
  });

  it("says what an undecided feature lacks", () => {
    detail({ id: "F04", name: "Legal chatbot", row: 3, dependsOn: [], stage: "Idea", modelFit: certain(2) });
    expect(screen.getByText("Undecided.")).toBeTruthy();
  });
});
