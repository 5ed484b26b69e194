/** What changed in the workbook. */
export type PortfolioChange = "cells" | "selection" | "sheets";

/** Milliseconds: edits that come in quick succession are looked at once. */
const pause = 600;

/**
 * Be told of changes that this add-in did not make, co-authors' included; the result ends it.
 *
 * A roadmap or a dashboard that is brought to the front says whether it is out of date. An edit alone writes nothing: a write of ours would end
 * what the user can undo.
 */
export async function watchPortfolio(onChange: (what: PortfolioChange) => void): Promise<() => void> {
  const freshness = debounced(() => void import("./freshness").then(({ updateFreshness }) => updateFreshness("active sheet")));
  const tell = (what: PortfolioChange) => (): Promise<void> => {
    onChange(what);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add((event) => {
        if (event.triggerSource === Excel.EventTriggerSource.thisLocalAddin) return Promise.resolve();
        return tell("cells")();
      }),
      context.workbook.onSelectionChanged.add(tell("selection")),
      worksheets.onAdded.add(tell("sheets")),
      worksheets.onDeleted.add(tell("sheets")),
      worksheets.onActivated.add(() => {
        freshness.start();
        return tell("sheets")();
      }),
    ];
    await context.sync();
    return added;
  });
  return () => {
    freshness.stop();
    for (const handler of handlers.splice(0)) void remove(handler);
  };
}

/** A handler is taken away in the context that added it. */
async function remove<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  handler.remove();
  await handler.context.sync();
}

function debounced(act: () => void): { readonly start: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  const start = (): void => {
    stop();
    timer = setTimeout(act, pause);
  };
  return { start, stop };
}
