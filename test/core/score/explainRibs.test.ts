import * as fc from "fast-check";
import { bandOf, defaultBands } from "../../../src/core/score/band";
import { explainRibs, nextBandChange, weakestCriterion } from "../../../src/core/score/explainRibs";
import { certain } from "../../../src/core/score/rating";
import { defaultWeights, type RibsRatings, scoreOf } from "../../../src/core/score/ribs";
import { defaultScale } from "../../../src/core/score/scale";

function rated(risk: number, impact: number, businessValue: number, scalability: number): RibsRatings {
  return { risk: certain(risk), impact: certain(impact), businessValue: certain(businessValue), scalability: certain(scalability) };
}

describe("weakestCriterion", () => {
  it("names the criterion that loses most points, weights counted", () => {
    expect(weakestCriterion(rated(2, 4, 5, 3), defaultWeights, defaultScale)).toEqual({ criterion: "scalability", lost: 12.5 });
    expect(weakestCriterion(rated(2, 4, 5, 3), [70, 10, 10, 10], defaultScale)).toEqual({ criterion: "risk", lost: 17.5 });
  });

  it("gives ties to the earlier criterion", () => {
    expect(weakestCriterion(rated(3, 3, 3, 3), defaultWeights, defaultScale)?.criterion).toBe("risk");
    expect(weakestCriterion(rated(1, 2, 2, 5), defaultWeights, defaultScale)?.criterion).toBe("impact");
  });

  it("is undefined where no point is lost", () => {
    expect(weakestCriterion(rated(1, 5, 5, 5), defaultWeights, defaultScale)).toBeUndefined();
  });
});

describe("nextBandChange", () => {
  it("finds the smallest change of one rating, on the criterion that weighs most", () => {
    expect(nextBandChange(rated(3, 3, 3, 3), [10, 50, 20, 20], defaultBands, defaultScale)).toEqual({
      criterion: "impact",
      from: 3,
      to: 5,
      reaches: "Commit",
    });
  });

  it("lowers risk and gives ties to the earlier criterion", () => {
    expect(nextBandChange(rated(3, 4, 4, 3), defaultWeights, defaultBands, defaultScale)).toMatchObject({
      criterion: "risk",
      from: 3,
      to: 1,
    });
  });

  it("passes over a criterion without room", () => {
    expect(nextBandChange(rated(1, 5, 3.5, 1), [40, 10, 10, 40], [75, 50, 25], defaultScale)).toMatchObject({ criterion: "scalability" });
  });

  it("is undefined in the highest band and where no rating suffices alone", () => {
    expect(nextBandChange(rated(1, 5, 5, 5), defaultWeights, defaultBands, defaultScale)).toBeUndefined();
    expect(nextBandChange(rated(5, 1, 1, 1), [1, 1, 1, 1], [75, 50, 26], defaultScale)).toBeUndefined();
  });

  it("reaches the band it promises, and a noticeably smaller change does not", () => {
    const level = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);
    const weight = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.tuple(level, level, level, level), fc.tuple(weight, weight, weight, weight), (levels, weights) => {
        const ratings = rated(...levels);
        const change = nextBandChange(ratings, weights, defaultBands, defaultScale);
        if (change === undefined) return;
        const bandAt = (to: number): string =>
          bandOf(scoreOf({ ...ratings, [change.criterion]: certain(to) }, weights, defaultScale), defaultBands);
        const back = change.criterion === "risk" ? 0.011 : -0.011;
        expect(bandAt(change.to)).toBe(change.reaches);
        expect(bandAt(change.to + back)).not.toBe(change.reaches);
      }),
    );
  });
});

describe("explainRibs", () => {
  it("tells parts, weakest criterion, the way into the next band and a candidate for automation", () => {
    expect(explainRibs(rated(2, 4, 4, 2), defaultWeights, defaultBands, defaultScale)).toBe(
      "62.5, Plan: risk 18.75 + impact 18.75 + business value 18.75 + scalability 6.25; weakest: scalability, which loses 18.75; scalability from 2 to 4 reaches Commit; good candidate for automation",
    );
  });

  it("says where no single rating reaches the next band", () => {
    expect(explainRibs(rated(5, 1, 1, 1), defaultWeights, [75, 50, 26], defaultScale)).toBe(
      "0, Park: risk 0 + impact 0 + business value 0 + scalability 0; weakest: risk, which loses 25; no single rating reaches Explore",
    );
  });

  it("maps the risk of other scales before it calls it low", () => {
    const scale = { lo: 0, hi: 10 };
    expect(explainRibs(rated(2.5, 5, 5, 5), defaultWeights, defaultBands, scale)).toContain("good candidate for automation");
    expect(explainRibs(rated(2.6, 5, 5, 5), defaultWeights, defaultBands, scale)).not.toContain("automation");
  });
});
