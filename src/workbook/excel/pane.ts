/** Show the task pane beside the sheet. Where Excel can't, nothing is lost: the sheets themselves say what was done. */
export async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The user, or another dialog of Excel, keeps the pane closed.
  }
}

/** Whether the pane may hand a file to its user: in a browser and in Excel for Windows; elsewhere the pane's window takes none. */
export function canSaveFiles(): boolean {
  const { platform } = Office.context;
  return platform === Office.PlatformType.OfficeOnline || platform === Office.PlatformType.PC;
}

/** Open the help page in a browser window. */
export function openHelp(): void {
  const address = new URL("help/start.html", document.baseURI).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) Office.context.ui.openBrowserWindow(address);
  else window.open(address, "_blank", "noreferrer");
}
