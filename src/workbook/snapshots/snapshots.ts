import { formatMoment } from "../../core/sheet/moment";
import { counted } from "../../core/sheet/words";
import { fail, ok, type Result } from "../../core/result";
import { buildRoadmap } from "../../core/roadmap/buildRoadmap";
import { type BuiltFeature, builtFeatures } from "../../core/roadmap/builtFeature";
import { readCatalog, snapshotSheet } from "../excel/catalog";
import { appendLines } from "../excel/hiddenLines";
import { readAll } from "../portfolio";
import { type Done, type Outcome, protectedWorkbook, type Refusal } from "../excel/refusal";
import { inputKeys, isRecord, packBuilt, unpackBuilt } from "../roadmap/packedFeature";
import { serialDate } from "../../core/sheet/serialDate";
import { changeWorkbook, type Planned } from "../excel/change";
import { inWorkbook } from "../excel/session";

/** A roadmap as it was, kept in the workbook; compare it with `compareRoadmaps` of the core. */
export interface Snapshot {
  readonly id: string;
  readonly label: string;
  /** ISO date and time. */
  readonly savedAt: string;
  readonly features: readonly BuiltFeature[];
}

/**
 * Keep the portfolio as it is now, on a very hidden sheet of this workbook.
 *
 * Cost     four round trips
 */
export function saveSnapshot(label?: string): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features, assumptions, evidence } = await readAll(context);
    if (features === undefined || features.features.length === 0) {
      return fail({ message: "There are no features to keep.", cure: "Nothing was written. Add features, or choose the feature sheet." });
    }
    const sheet = catalog.sheets.find(({ name }) => name === snapshotSheet);
    if (sheet === undefined && !catalog.canAddSheets) return fail(protectedWorkbook());
    const now = new Date();
    const built = builtFeatures(
      buildRoadmap(features.features, assumptions.assumptions, { today: serialDate(now), observations: evidence?.observations ?? [] }),
    );
    const title = label?.trim() ?? "";
    const head = {
      snapshot: now.getTime().toString(36),
      label: title === "" ? formatMoment(now) : title,
      savedAt: now.toISOString(),
      inputs: inputKeys,
    };
    return ok({
      plan: appendLines(catalog, snapshotSheet, [head, ...built.map(packBuilt)]),
      done: { message: `Snapshot "${head.label}" saved with ${counted(built.length, "feature")}; it stays in this workbook.` },
    });
  });
}

/** The snapshots of this workbook, newest first. */
export function listSnapshots(): Outcome<readonly Snapshot[]> {
  return inWorkbook(async (context): Promise<Result<readonly Snapshot[], Refusal>> => {
    const { snapshots } = await readCatalog(context);
    return ok([...readSnapshots(snapshots)].reverse());
  });
}

/** The snapshots as the lines of their sheet have them, oldest first. */
export function readSnapshots(lines: readonly unknown[]): readonly Snapshot[] {
  const found: { id: string; label: string; savedAt: string; features: BuiltFeature[] }[] = [];
  let keys: readonly string[] = [];
  for (const line of lines) {
    if (isRecord(line) && typeof line.snapshot === "string" && typeof line.label === "string" && typeof line.savedAt === "string") {
      found.push({ id: line.snapshot, label: line.label, savedAt: line.savedAt, features: [] });
      keys = Array.isArray(line.inputs) ? line.inputs.map(String) : [];
    } else {
      const feature = unpackBuilt(line, keys);
      if (feature !== undefined) found.at(-1)?.features.push(feature);
    }
  }
  return found;
}
