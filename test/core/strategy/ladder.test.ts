import { complete, defaultLadders, nextMilestone } from "../../../src/core/strategy/ladder";
import { strategies } from "../../../src/core/strategy/strategy";

describe("nextMilestone", () => {
  it.each(strategies)("climbs the ladder of %s to its end", (strategy) => {
    const climbed: string[] = [];
    let reached: string | undefined;
    while (reached !== complete.milestone && climbed.length < 10) {
      const next = nextMilestone(strategy, reached, defaultLadders);
      if (!next.ok) throw new Error("a rung of the ladder is unknown to it");
      reached = next.value.milestone;
      climbed.push(reached);
    }
    expect(climbed).toEqual([...defaultLadders[strategy].map((rung) => rung.milestone), "Complete"]);
  });

  it("offers an exit criterion on every rung", () => {
    expect(
      Object.values(defaultLadders)
        .flat()
        .filter((rung) => rung.exitCriterion === ""),
    ).toEqual([]);
  });

  it("ignores case and spacing, and stays complete", () => {
    expect(nextMilestone("Buy", "  baseline   MEASURED", defaultLadders)).toMatchObject({
      value: { milestone: "Prototype passes the evaluation set" },
    });
    expect(nextMilestone("Buy", "complete", defaultLadders)).toEqual({ ok: true, value: complete });
    expect(nextMilestone("Buy", " ", defaultLadders)).toMatchObject({ value: { milestone: "Baseline measured" } });
  });

  it("says which milestone or ladder is unknown", () => {
    expect(nextMilestone("Build", "Baseline measured", defaultLadders)).toEqual({
      ok: false,
      error: { code: "no-answer", reason: '"Baseline measured" is no milestone of the ladder of Build' },
    });
    expect(nextMilestone("Build", undefined, { ...defaultLadders, Build: [] })).toEqual({
      ok: false,
      error: { code: "no-answer", reason: "the ladders have no rung for Build" },
    });
  });
});
