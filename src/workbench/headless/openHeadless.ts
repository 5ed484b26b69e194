import type { GridData } from "../grid/engine";
import { catalogue } from "../../functions/catalogue";
import type { AnyFunctionSpec } from "../../functions/define";
import { provideSolver } from "../../functions/door/solver";
import { createHeadlessGrid } from "../grid/headless";
import { installExternal, prepareLibrary } from "../host/wire/external";
import { createHost, type Host, type HostOptions } from "../host/host";
import { type LoadedOffice, type OfficeWindow, officeSchema, openOfficeWindow } from "./officeWindow";

export interface HeadlessOptions extends Omit<HostOptions, "grid" | "schema"> {
  /** The workbook to open; an empty one where absent. */
  readonly snapshot?: GridData;
  /** Custom functions that formulas may call; the whole catalogue where absent. */
  readonly functions?: readonly AnyFunctionSpec[];
}

/** A workbook that runs without a screen, with Microsoft's client library connected to it. */
export interface HeadlessWorkbook extends LoadedOffice {
  readonly host: Host;
  readonly grid: Host["grid"];
  readonly window: OfficeWindow;
  /** Make `Excel`, `Office` and their like global, as scripts in a task pane find them. */
  useGlobally(): void;
  dispose(): void;
}

/** Open a workbook without a screen and load Office.js over it. */
export async function openHeadless({ snapshot, functions = catalogue, ...options }: HeadlessOptions = {}): Promise<HeadlessWorkbook> {
  provideSolver(() => import("../../solve/highs").then(({ loadSolver }) => loadSolver()));
  const grid = createHeadlessGrid(snapshot, functions);
  const host = createHost({ ...options, grid, schema: officeSchema() });
  const window = await openOfficeWindow((opened) => {
    installExternal(opened, host);
  });
  prepareLibrary(window);
  const office: LoadedOffice = {
    Office: window.Office,
    Excel: window.Excel,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
  };
  return {
    ...office,
    host,
    grid,
    window,
    useGlobally: () => {
      Object.assign(globalThis, office);
    },
    dispose: () => {
      removeGlobals(office);
      host.dispose();
      grid.dispose();
    },
  };
}

/** Take the globals back, unless another workbook has put its own in their place. */
function removeGlobals(office: LoadedOffice): void {
  for (const [name, own] of Object.entries(office)) if (Reflect.get(globalThis, name) === own) Reflect.deleteProperty(globalThis, name);
}
