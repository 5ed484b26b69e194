import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands/commands";
import { App } from "./shell/App";

/** Office.js has this beside `associate`, its types leave it out: Excel then waits for the first association. */
const { delayInitialization } = CustomFunctions as typeof CustomFunctions & { readonly delayInitialization: () => void };

delayInitialization();
void Promise.all([
  import("../functions/door/register"),
  import("../functions/door/solver"),
  import("../functions/door/elsewhere"),
  import("./work/callInWorker"),
]).then(([{ registerFunctions }, { provideSolver }, { provideThread }, { callInWorker }]) => {
  provideSolver(() => import("../solve/highs").then(({ loadSolver }) => loadSolver()));
  provideThread(callInWorker);
  registerFunctions();
});
void Office.onReady(() => {
  registerCommands();
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no element with the id root");
  createRoot(root).render(<App readHostBackground={hostBackground} />);
});

/** Typed as always there, but older hosts leave it out. */
function hostBackground(): string | undefined {
  const context = Office.context as { readonly officeTheme?: Office.OfficeTheme };
  return context.officeTheme?.bodyBackgroundColor;
}
