import { call } from "../../../../src/functions/door/call";
import { REALITYCHECK } from "../../../../src/functions/catalogue/place/realityCheck";

describe("REALITYCHECK", () => {
  it.each(REALITYCHECK.examples)("gives its example $gives", ({ given, gives }) => {
    expect(call(REALITYCHECK, given)).toEqual(Array.isArray(gives) ? gives : [[gives]]);
  });

  it("answers one text for every row below the header, blank rows too", () => {
    const sheet = [
      ["Feature", "Job to be done", "Gate metric", "Scalability"],
      ["Search", "Find clauses", "Found in top 5", 2],
      [null, null, null, null],
      ["Chat", "Answer", "CSAT", 3],
    ];
    expect(call(REALITYCHECK, [sheet])).toEqual([["no data to scale"], [""], [""]]);
    expect(
      call(REALITYCHECK, [
        sheet,
        [
          ["scale_high", 10],
          ["Lowest rating", 0],
        ],
      ]),
    ).toEqual([["no data to scale"], [""], [""]]);
  });

  it("refuses a table without a name column", () => {
    expect(call(REALITYCHECK, [[["Scalability"], [2]]])).toMatchObject([[{ code: "#VALUE!" }]]);
  });
});
