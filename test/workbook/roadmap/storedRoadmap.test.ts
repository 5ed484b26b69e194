import { readPortfolio } from "../../../src/workbook/portfolio";
import { buildRoadmap } from "../../../src/workbook/roadmap/roadmapSheet";
import { openXlsx } from "../../../src/workbench/files/openXlsx";
import { saveXlsx } from "../../../src/workbench/files/saveXlsx";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, headers, type Row, rows, tableRows } from "../sample";

jest.setTimeout(300_000);
afterAll(closeWorkbook);

async function saveAndReopen(workbook: TestWorkbook): Promise<TestWorkbook> {
  const { bytes } = await saveXlsx(workbook.grid, workbook.host.extras());
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error);
  return openWorkbook({ snapshot: opened.value.snapshot, extras: opened.value.extras });
}

describe("buildRoadmap", () => {
  it("still knows after saving and opening what it wrote and what people typed", async () => {
    const first = await openWorkbook();
    await addFeatures(first, [...rows, ["F06", "=Büro 🚀", 2, 4, 4, 4, "API", 3, "", 1, 1, "", "=owner", "+note"]]);
    await buildRoadmap();
    await first.fill("Roadmap!N7", [["Ask store managers"]]);
    const workbook = await saveAndReopen(first);
    const state = await readPortfolio();
    expect(state.ok && state.value.roadmap).toMatchObject({ sheet: "Roadmap", typedNotes: 1, userColumns: 0 });
    await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
    expect(await buildRoadmap()).toMatchObject({
      ok: true,
      value: { message: "Roadmap refreshed. 1 feature moved; 1 note and 0 columns of yours kept." },
    });
    expect((await tableRows(workbook, "RoadmapH2")).map(({ ID, "Your notes": notes }) => [ID, notes])).toEqual([
      ["F02", "Legal wants EU hosting"],
      ["F04", "Ask store managers"],
    ]);
    expect((await tableRows(workbook, "RoadmapH1"))[1]).toMatchObject({ Feature: "=Büro 🚀", Owner: "=owner", "Your notes": "+note" });
  });

  it("takes as many round trips for 1,000 features as for 10", async () => {
    const filled = async (features: number): Promise<TestWorkbook> => {
      const workbook = await openWorkbook();
      const line = (index: number): Row => [
        `F${String(index)}`,
        `Feature ${String(index)}`,
        ...(rows[index % 5] ?? []).slice(2, 8),
        "",
        10,
        1,
        "Team",
        "",
        "",
      ];
      await addFeatures(
        workbook,
        Array.from({ length: features }, (_, index) => line(index)),
        headers,
      );
      return workbook;
    };
    const trips = async (workbook: TestWorkbook): Promise<number> => workbook.countRequests(() => buildRoadmap());
    const few = await filled(10);
    expect([await trips(few), await trips(few)]).toEqual([7, 5]);
    const many = await filled(1000);
    expect([await trips(many), await trips(many)]).toEqual([7, 5]);
  });
});
