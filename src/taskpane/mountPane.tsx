import { createRoot } from "react-dom/client";
import { App } from "./frame/App";

/** Show the pane in its page. */
export function mountPane(): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no element with the id root");
  createRoot(root).render(<App readHostBackground={hostBackground} />);
}

/** Typed as always there, but older hosts leave it out. */
function hostBackground(): string | undefined {
  const context = Office.context as { readonly officeTheme?: Office.OfficeTheme };
  return context.officeTheme?.bodyBackgroundColor;
}
