import type { Host, Theme } from "../host";
import type { Request } from "./wire";

/** The part of a window that Office.js looks at for its host. */
export interface HostedWindow {
  readonly setTimeout: (work: () => void, milliseconds: number) => unknown;
  /** Left there by office.js. */
  readonly OfficeExtension?: object;
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
      enforceRequirementSets(window);
      const body = String(parameters[0]?.[4]);
      void host.process(JSON.parse(body) as Request).then((answer) => {
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

/** Make Office.js itself refuse members beyond the declared requirement sets; it is lenient by default. */
export function enforceRequirementSets(window: HostedWindow): void {
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
