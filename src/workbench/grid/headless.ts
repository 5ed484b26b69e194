import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { catalogue } from "../../functions/catalogue";
import type { AnyFunctionSpec } from "../../functions/define";
import { type CallManner, createFailures, engineFunctions } from "./customFunctions";
import { createDeferral } from "./deferral";
import { type GridData, startUniver } from "./engine";
import type { Grid } from "./grid";
import { tableThemes } from "./tableThemes";
import { createMachinery, emptySnapshot, openGrid } from "./univerGrid";

/** A spreadsheet without a screen, for tests and the command line; it calculates our functions as the page does. */
export function createHeadlessGrid(snapshot: GridData = emptySnapshot(), functions: readonly AnyFunctionSpec[] = catalogue): Grid {
  const failures = createFailures();
  const deferral = createDeferral();
  const manner: CallManner = { blank: null };
  const { plugins } = UniverSheetsNodeCorePreset({
    formula: { function: engineFunctions(functions, failures, deferral, manner), initialFormulaComputing: 0 },
  });
  const univer = startUniver([...plugins, UniverSheetsNumfmtPlugin, [UniverSheetsTablePlugin, { userThemes: tableThemes() }]]);
  const machinery = createMachinery(univer, failures, deferral, manner);
  const grid = openGrid(machinery, snapshot);
  return {
    ...grid,
    dispose: () => {
      grid.dispose();
      machinery.calculation.dispose();
      univer.dispose();
    },
  };
}
