import { type HostedWindow, installExternal } from "../host/wire/external";
import type { Host } from "../host/host";

declare global {
  interface Window {
    /** The planner's frame calls it before office.js runs. */
    connectPlanner?: (frame: HostedWindow) => void;
  }
}

/** Frames that load from now on find this host where office.js looks for Excel. */
export function offerHost(host: Host): void {
  window.connectPlanner = (frame) => {
    installExternal(frame, host);
  };
}
