/** A button of the add-in's tab, as its manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the picture on this server. */
  readonly icon: string;
  /** The add-in's function it runs; absent for the one that shows the pane. */
  readonly command?: string;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The groups of the tab in a manifest, so that the page shows the words and pictures that Excel shows. */
export function readRibbon(manifest: string): readonly RibbonGroup[] {
  const page = new DOMParser().parseFromString(manifest, "text/xml");
  const texts = new Map([...page.querySelectorAll("*")].flatMap((element) => resourceOf(element)));
  const text = (owner: Element | null): string => texts.get(owner?.getAttribute("resid") ?? "") ?? "";
  return [...page.querySelectorAll("CustomTab > Group")].map((group) => ({
    id: group.id,
    label: text(child(group, "Label")),
    buttons: [...group.querySelectorAll("Control")].map((control) => {
      const command = control.querySelector("FunctionName")?.textContent;
      return {
        id: control.id,
        label: text(child(control, "Label")),
        tip: text(control.querySelector("Supertip > Description")),
        icon: pathOf(texts.get(control.querySelector("Icon > *[size='32']")?.getAttribute("resid") ?? "") ?? ""),
        ...(command == null ? {} : { command }),
      };
    }),
  }));
}

function resourceOf(element: Element): readonly (readonly [string, string])[] {
  const [id, value] = [element.getAttribute("id"), element.getAttribute("DefaultValue")];
  return id === null || value === null ? [] : [[id, value]];
}

function child(parent: Element, name: string): Element | null {
  return [...parent.children].find(({ localName }) => localName === name) ?? null;
}

/** The manifest names the place where the add-in is published; here it is served by this page's own server. */
function pathOf(address: string): string {
  return address === "" ? "" : new URL(address).pathname;
}

/** The manifest of the add-in that this server built. */
export async function readRibbonFile(): Promise<readonly RibbonGroup[]> {
  const response = await fetch("/manifest.xml");
  return readRibbon(await response.text());
}

/** What office.js keeps of an add-in's functions: by name in capitals. */
interface AddInWindow extends Window {
  readonly Office?: {
    readonly actions?: {
      readonly _association?: { readonly mappings: Readonly<Record<string, (event: { completed: () => void }) => void>> };
    };
  };
}

/** The add-in needs this long at most until it has registered its functions, in milliseconds. */
const longestStart = 30_000;

/** Run a function of the add-in as Excel's ribbon does; resolves when the add-in says that it is completed, rejects where it never registers it. */
export async function runCommand(frame: HTMLIFrameElement, name: string): Promise<void> {
  const until = performance.now() + longestStart;
  while (performance.now() < until) {
    const addIn: AddInWindow | null = frame.contentWindow;
    const act = addIn?.Office?.actions?._association?.mappings[name.toUpperCase()];
    if (act !== undefined) {
      await new Promise<void>((resolve) => {
        act({ completed: resolve });
      });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The planner does not answer to ${name}.`);
}
