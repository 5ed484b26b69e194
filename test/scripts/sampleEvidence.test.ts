import { enterEvidence, readSampleEvidence } from "../../scripts/sampleEvidence";
import { readSampleFeatures } from "../../scripts/sampleFeatures";
import { defaultAssumptions } from "../../src/core/assumptions/defaults";
import { evidenceFields } from "../../src/core/evidence/evidenceField";
import { featureEvidence } from "../../src/core/evidence/featureEvidence";
import { readEvidence } from "../../src/core/evidence/readEvidence";
import { summarizeEvidence } from "../../src/core/evidence/summary";
import type { Feature } from "../../src/core/feature/feature";
import { readPortfolio } from "../../src/workbook/portfolio";
import { closeWorkbook, openWorkbook } from "../office";
import { addFeatures } from "../workbook/sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const features = readSampleFeatures().map((row, index): Feature => ({
  id: String(row.get("id")),
  name: String(row.get("feature")),
  row: index,
  dependsOn: [],
}));

describe("readSampleEvidence", () => {
  it("measures at least ten features in all three states of a gate, with a drift and a disagreement", () => {
    const { observations, problems } = readEvidence(
      evidenceFields.map(({ label }) => label),
      readSampleEvidence(),
      features,
    );
    expect(problems).toEqual([]);
    const evidence = featureEvidence(features, observations, () => undefined, defaultAssumptions);
    expect(evidence.length).toBeGreaterThanOrEqual(10);
    const { gates } = summarizeEvidence(evidence);
    for (const gatesOfStatus of Object.values(gates)) expect(gatesOfStatus).toBeGreaterThan(0);
    expect(evidence.filter(({ disagreement }) => disagreement !== undefined).map(({ feature }) => feature.name)).toEqual([
      "Product photo tagging",
    ]);
    expect(evidence.flatMap(({ model }) => model.flatMap(({ reopenedBy }) => reopenedBy?.feature ?? []))).toEqual(["F12"]);
  });
});

describe("enterEvidence", () => {
  it("writes what is read back without a problem", async () => {
    const workbook = await openWorkbook();
    await addFeatures(
      workbook,
      features.map(({ id, name }) => [id, name, 3, 3, 3, 3, "API", "", "", "", "", "", "", ""]),
    );
    const rows = readSampleEvidence();
    await enterEvidence(rows);
    const state = await readPortfolio();
    expect(state.ok && state.value.evidence?.problems).toEqual([]);
    expect(state.ok && state.value.evidence?.observations.length).toBe(rows.length);
  });
});
