import JSZip from "jszip";
import { defaultAssumptions } from "../../src/core/assumptions/defaults";
import type { Feature } from "../../src/core/feature/feature";
import { deckOf } from "../../src/slides/deck";
import { slideHeight, slideWidth } from "../../src/slides/look";
import type { Deck, Slide } from "../../src/slides/shapes";
import { writePptx } from "../../src/slides/writePptx";

const rating = (value: number) => ({ low: value, high: value });

function feature(index: number, more: Partial<Feature> = {}): Feature {
  const good = 1 + (index % 5);
  return {
    id: `F${String(index)}`,
    name: `Feature ${String(index)} with a name`,
    row: index,
    dependsOn: [],
    horizon: index % 3 === 0 ? 1 : index % 3 === 1 ? 2 : 3,
    risk: rating(6 - good),
    impact: rating(good),
    businessValue: rating(good),
    scalability: rating(good),
    owner: "Product lead",
    ...more,
  };
}

const money = { cost: 100, low: 10, likely: 60, high: 200, successProbability: 0.6, runCost: 5 };
const plan: readonly Feature[] = [
  feature(0, { ...money, gateTarget: 0.5, gateSuccesses: 90, gateTrials: 100, gateMetric: "Accepted", strategy: "Buy" }),
  feature(1, { ...money, gateTarget: 0.5, gateSuccesses: 9, gateTrials: 100, gateMetric: "Accepted", reviewBy: 46433 }),
  feature(2, { ...money, jobToBeDone: "Planners write off stock" }),
  feature(3, { ...money, status: "Done" }),
  feature(4, { status: "Cancelled" }),
];

function deck(features: readonly Feature[]): Deck {
  return deckOf({ name: "AI roadmap", features, assumptions: defaultAssumptions, observations: [], today: 46354 });
}

function slideOf(features: readonly Feature[], index: number): Slide {
  const slide = deck(features).slides[index];
  if (slide === undefined) throw new Error(`no slide ${String(index)}`);
  return slide;
}

/** With plain spaces where the text holds its parts together. */
function spaced(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

function wordsOf({ title, subtitle, shapes }: Slide): string {
  const texts = shapes.flatMap((shape) => (shape.kind === "text" ? shape.runs.map(({ text }) => text) : []));
  return spaced([title, subtitle, ...texts].join("\n"));
}

describe("deckOf", () => {
  it("leads with the board, whose title is the finding", () => {
    const board = slideOf(plan, 0);
    expect(spaced(board.title)).toBe("33 % of the money still to spend goes to Now; the target is 70 %");
    expect(spaced(board.subtitle)).toBe(
      "4 features by horizon, with the next milestone of each. 300 dollars to go. 1 gate fails, in Next.",
    );
    expect(wordsOf(board)).toContain("✔ 1 delivered");
    expect(wordsOf(board)).toContain("Feature 4 with a name: cancelled");
  });

  it("says of each bet why, how sure and what is decided next", () => {
    const words = wordsOf(slideOf(plan, 1));
    expect(words).toContain("Planners write off stock");
    expect(words).toContain("9 % against 50 %");
    expect(words).toContain("Missed: mend it, change the strategy or stop?");
    expect(words).toContain("Review 15 Feb 2027");
  });

  it("says what the plan is worth, how sure that is, and what to learn first", () => {
    const slide = slideOf(plan, 2);
    expect(spaced(slide.title)).toMatch(
      /^Worth .+ dollars today, (with a chance of a loss (of|below) .+ %|and none of 10,000 trials is a loss)/,
    );
    expect(spaced(slide.subtitle)).toContain("3 scheduled features, 300 dollars to go.");
    const chart = slide.shapes.find(({ kind }) => kind === "bars");
    expect(chart?.kind === "bars" && chart.series[0]?.values.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("leaves out the money where none is told, and the bets where nothing is scored", () => {
    const unrated: Feature = { id: "A", name: "A", row: 0, dependsOn: [], horizon: 1 };
    expect(deck([unrated]).slides).toHaveLength(1);
    expect(deck([feature(0)]).slides.map(({ title }) => title)).toEqual(["1 feature: 1 now", "What we bet on and why: the best score"]);
  });

  it.each([1, 5, 24, 40, 120])("shows each of %i features once on the board, within the slide", (size) => {
    const { slides } = deck(Array.from({ length: size }, (_, index) => feature(index)));
    const boards = slides.filter(({ shapes }) => shapes.some(({ name }) => name === "Legend"));
    const names = boards.flatMap(({ shapes }) => shapes.map(({ name }) => name)).filter((name) => name.endsWith(" card"));
    expect(names).toHaveLength(size);
    expect(new Set(names).size).toBe(size);
    for (const { x, y, width, height } of slides.flatMap(({ shapes }) => shapes)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(slideWidth);
      expect(y + height).toBeLessThanOrEqual(slideHeight);
    }
  });
});

describe("writePptx", () => {
  it("writes slides of texts, shapes and charts that can be edited, without a picture", async () => {
    const zip = await JSZip.loadAsync(await writePptx(deck(plan)));
    const files = Object.keys(zip.files);
    expect(files.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(3);
    expect(files.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
    expect(files.filter((name) => /^ppt\/media\/.+/.test(name))).toEqual([]);
    const first = (await zip.file("ppt/slides/slide1.xml")?.async("string")) ?? "";
    expect(spaced(first)).toContain("33 % of the money still to spend goes to Now");
    expect(first).not.toContain("<p:pic>");
  });

  it("keeps texts that look like markup", async () => {
    const zip = await JSZip.loadAsync(await writePptx(deck([feature(0, { name: `A & B <b> "c"` })])));
    expect(await zip.file("ppt/slides/slide1.xml")?.async("string")).toContain("A &amp; B &lt;b&gt;");
  });
});
