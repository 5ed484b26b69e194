/** Show the task pane beside the sheet; where Excel can't, the sheets still say what was done. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
