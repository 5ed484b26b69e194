import type { Assumptions } from "../../core/assumptions/assumptions";
import { directoryOf, findFeature } from "../../core/sheet/directory";
import type { Feature } from "../../core/feature/feature";
import { recognizeFields } from "../../core/sheet/field";
import { costFields, volumeFields } from "../../core/money/costFields";
import { strategiesToCost } from "../../core/roadmap/strategiesToCost";
import type { Cell, Cells } from "../../core/sheet/cell";
import { type Strategy, strategyNamed } from "../../core/strategy/strategy";

/** A table as it stands: its headers and the rows below them. */
export interface StandingTable {
  readonly headers: readonly string[];
  readonly cells: Cells;
}

/** Rows that are not there yet. */
export interface MissingRows {
  readonly volumes: readonly Feature[];
  readonly costs: readonly { readonly feature: Feature; readonly strategy: Strategy }[];
  /** Features whose strategy can't be told yet. */
  readonly untold: number;
}

/** What the tables lack for these features; a row that stands counts, whatever is wrong with it. */
export function missingRows(
  wanted: readonly Feature[],
  features: readonly Feature[],
  assumptions: Assumptions,
  standing: { readonly volumes: StandingTable | undefined; readonly costs: StandingTable | undefined },
): MissingRows {
  const known = directoryOf(features);
  const idOf = (cell: Cell | undefined): string | undefined => {
    const found = findFeature(cell, "ID", known);
    return found.ok ? found.value.id : undefined;
  };
  const volumeColumns = recognizeFields(volumeFields, standing.volumes?.headers ?? []);
  const costColumns = recognizeFields(costFields, standing.costs?.headers ?? []);
  const hasVolume = new Set(standing.volumes?.cells.map((row) => idOf(row[volumeColumns.get("feature") ?? -1])));
  const hasCost = new Set(
    standing.costs?.cells.map((row) => {
      const strategy = row[costColumns.get("strategy") ?? -1];
      return keyOf(idOf(row[costColumns.get("feature") ?? -1]), typeof strategy === "string" ? strategyNamed(strategy) : undefined);
    }),
  );
  const told = wanted
    .map((feature) => ({ feature, strategies: strategiesToCost(feature, assumptions) }))
    .filter(({ strategies }) => strategies.length > 0);
  return {
    volumes: told.map(({ feature }) => feature).filter(({ id }) => !hasVolume.has(id)),
    costs: told.flatMap(({ feature, strategies }) =>
      strategies.filter((strategy) => !hasCost.has(keyOf(feature.id, strategy))).map((strategy) => ({ feature, strategy })),
    ),
    untold: wanted.length - told.length,
  };
}

function keyOf(id: string | undefined, strategy: Strategy | undefined): string {
  return JSON.stringify([id, strategy]);
}
