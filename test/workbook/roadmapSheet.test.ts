import { buildRoadmap } from "../../src/workbook/roadmapSheet";
import { closeWorkbook, openWorkbook } from "../office";
import { addFeatures, tableRows } from "./sample";

afterAll(closeWorkbook);

describe("buildRoadmap", () => {
  it("writes a table per horizon, each feature once", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    const built = await buildRoadmap();
    if (!built.ok) console.log(built.error);
    expect(built).toMatchObject({ ok: true, value: { message: "Roadmap built. 5 features: 2 in H1, 1 in H2, 1 in H3, 1 not scheduled." } });
    const h1 = await tableRows(workbook, "RoadmapH1");
    expect(h1.map(({ ID, Feature, Owner }) => [ID, Feature, Owner])).toEqual([
      ["F01", "Invoice processing", "D. Kim"],
      ["F04", "Ticket routing", "M. Ortiz"],
    ]);
    console.log(await workbook.values("Roadmap!A1:N30"));
  });
});
