import { roadmapFromCells } from "../../../src/core/roadmap/roadmapFromCells";
import type { Cells } from "../../../src/core/sheet/cell";

/** Where each feature stands: its horizon, or why it has none. */
function placed(cells: Cells): Readonly<Record<string, unknown>> {
  const read = roadmapFromCells(cells, undefined);
  if (!read.ok) throw new Error("nothing was read");
  const { horizons, notScheduled } = read.value.roadmap;
  return Object.fromEntries<unknown>([
    ...horizons.flatMap(({ horizon, entries }) => entries.map(({ feature }): readonly [string, unknown] => [feature.name, horizon])),
    ...notScheduled.map(({ feature, reason }): readonly [string, unknown] => [feature.name, reason]),
  ]);
}

describe("roadmapFromCells", () => {
  it("takes 0 months for blank where blanks of other columns come as 0 too", () => {
    const cells: Cells = [
      ["Feature", "Months", "Approach"],
      ["Search", 0, "RAG"],
      ["Chat", 14, 0],
      ["Alerts", 0, 0],
    ];
    expect(placed(cells)).toEqual({ Search: 2, Chat: 3, Alerts: "no approach, months or strategy" });
  });

  it("takes 0 months for evidence that is there where blanks are blank", () => {
    const cells: Cells = [
      ["Feature", "Months", "Approach"],
      ["Search", 0, null],
      ["Chat", 14, null],
    ];
    expect(placed(cells)).toEqual({ Search: 1, Chat: 3 });
  });

  it("reads a list under a title and leaves its total out", () => {
    expect(
      placed([["Our plan"], ["Project", "Duration (weeks)", "Cost"], ["Search", 4, 10], ["Chat", 60, 20], ["Total", null, 30]]),
    ).toEqual({ Search: 1, Chat: 3 });
  });
});
