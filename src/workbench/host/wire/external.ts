import type { Host, Theme } from "../host";
import type { Request, Transport } from "./wire";

/** The part of a window that Office.js looks at for its host. */
export interface HostedWindow {
  readonly setTimeout: (work: () => void, milliseconds: number) => unknown;
  /** Left there by office.js. */
  readonly OfficeExtension?: object;
  readonly Excel?: { run?: unknown };
}

type Callback = (result: unknown) => void;
type Handler = (eventId: number, payload: unknown) => void;

const richApi = 93;
const notSupported = 5001;
const richApiMessage = 33;
const selectionChanged = 2;

/** Lists travel in the shape that desktop Excel gives them. */
function safeArray(items: readonly unknown[]): unknown {
  return { toArray: () => items, dimensions: () => 1 };
}

/** Which host this is: Excel for Windows, one shared runtime with custom functions, no telemetry. */
export const hostInfo = "Excel$Win32$16.01$en-US$$$disableLogging$3";

/**
 * Put the host behind `window.external`, where Microsoft's unmodified office.js looks for it.
 *
 * Call it before the script tag of office.js runs; a window that was connected before is let go.
 */
export function installExternal(window: HostedWindow, host: Host): void {
  const later = (work: () => void): void => void window.setTimeout(work, 0);
  const handlers = new Map<number, Set<Handler>>();
  const tell = (eventId: number, payload: unknown): void => {
    for (const handler of [...(handlers.get(eventId) ?? [])]) handler(eventId, payload);
  };
  host.connect({
    receive: (message) => {
      later(() => {
        tell(richApiMessage, safeArray([safeArray(message)]));
      });
    },
    selectionMoved: () => {
      later(() => {
        tell(selectionChanged, safeArray([]));
      });
    },
  });
  const external = {
    GetContext: () => officeContext(host),
    GetHostInfo: () => hostInfo,
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: readonly (readonly unknown[])[], callback: Callback) => {
      if (id !== richApi) {
        later(() => {
          callback(notSupported);
        });
        return;
      }
      prepareLibrary(window);
      const [message = []] = parameters;
      const body = String(message[4]);
      void host.process(JSON.parse(body) as Request, transportOf(message)).then((answer) => {
        later(() => {
          callback(safeArray([0, 200, [], JSON.stringify(answer)]));
        });
      });
    },
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: Callback) => {
      handlers.set(id, (handlers.get(id) ?? new Set<Handler>()).add(handler));
      later(() => {
        callback(0);
      });
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      handlers.delete(id);
      later(() => {
        callback(0);
      });
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
}

const waitsForEditFlag = 64;

/** What travels beside a request's body, at the places that Office.js gives it. */
function transportOf(message: readonly unknown[]): Transport {
  const custom = String(message[0]);
  return {
    waitsForEdit: (Number(message[6]) & waitsForEditFlag) !== 0,
    ...(custom.startsWith(undoGroup) && { undoGroup: custom }),
  };
}

const undoGroup = "MergeUndoGroup:";

interface RunOptions {
  readonly mergeUndoGroup?: boolean;
}

/**
 * Let runs with `mergeUndoGroup` say so: the client of this version passes the option over, which its successors send along.
 */
function markUndoGroups(library: NonNullable<HostedWindow["Excel"]>): void {
  const run = library.run as ((...given: readonly unknown[]) => unknown) & { isMarked?: true };
  if (run.isMarked === true) return;
  let groups = 0;
  const marked: typeof run = (...given) => {
    const [options, task] = given;
    if ((options as RunOptions | null)?.mergeUndoGroup !== true || typeof task !== "function") return run(...given);
    groups += 1;
    const custom = `${undoGroup}${String(groups)}`;
    return run(options, (context: { _customData?: string }) => {
      context._customData = custom;
      return (task as (context: object) => unknown)(context); // Excel.run's own second argument
    });
  };
  marked.isMarked = true;
  library.run = marked;
}

/** What the client library needs before it is used: the workbook's rules made its own. */
export function prepareLibrary(window: HostedWindow): void {
  enforceRequirementSets(window);
  if (window.Excel?.run !== undefined) markUndoGroups(window.Excel);
}

/** Make Office.js itself refuse members beyond the declared requirement sets; it is lenient by default. */
function enforceRequirementSets(window: HostedWindow): void {
  const library = window.OfficeExtension as { readonly CommonUtility?: { _doApiNotSupportedCheck?: boolean } } | undefined; // undeclared in its types
  if (library?.CommonUtility !== undefined) library.CommonUtility._doApiNotSupportedCheck = true;
}

function officeContext(host: Host): object {
  return {
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "en-US",
    GetAppDataLocale: () => "en-US",
    GetDocUrl: () => "Workbook.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionRef: () => "portfolio",
    GetSolutionToken: () => "",
    GetInstanceId: () => "1",
    GetSupportedMatrix: () => JSON.stringify(host.apiSets),
    GetHostFullVersion: () => "16.0.18129.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(themeColors[host.theme()]),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(host.extras().settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        host.saveSettings(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? "null"])));
      },
    }),
  };
}

/** Colors of Excel's own frame around the pane, as numbers 0xRRGGBB. */
const themeColors: Readonly<Record<Theme, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x292929,
    controlForegroundColor: 0xffffff,
  },
};
