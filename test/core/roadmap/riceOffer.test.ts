import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { asksForRice } from "../../../src/core/roadmap/riceOffer";
import { certain } from "../../../src/core/score/rating";

const headers = ["Initiative", "Reach", "Impact", "Confidence", "Effort"];
const feature = { id: "a", name: "Search", row: 0, dependsOn: [], impact: certain(2) };
const rated = { ...feature, risk: certain(1), businessValue: certain(3), scalability: certain(4) };

describe("asksForRice", () => {
  it.each([
    { name: "a RICE list", heads: headers, features: [feature], scoring: defaultAssumptions, asks: true },
    { name: "a list without effort", heads: headers.slice(0, 4), features: [feature], scoring: defaultAssumptions, asks: false },
    { name: "a list with the ratings of RIBS too", heads: headers, features: [feature, rated], scoring: defaultAssumptions, asks: false },
    {
      name: "a list ranked by RICE already",
      heads: headers,
      features: [feature],
      scoring: { ...defaultAssumptions, scoreBy: "RICE" },
      asks: false,
    },
    { name: "no feature", heads: headers, features: [], scoring: defaultAssumptions, asks: false },
  ])("answers $asks for $name", ({ heads, features, scoring, asks }) => {
    expect(asksForRice(heads, features, scoring)).toBe(asks);
  });
});
