import { performance } from "node:perf_hooks";
import { openFile } from "../src/workbench/files/openFile";
import { saveXlsx } from "../src/workbench/files/saveXlsx";
import { openHeadless } from "../src/workbench/headless/openHeadless";
import { readPortfolio } from "../src/workbook/portfolio";
import { buildRoadmap } from "../src/workbook/roadmap/roadmapSheet";

/** Seconds and memory of the main job by the number of features: open a list, read and score it, build the roadmap, save, open, refresh. */
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 5000, 20_000];

function listOf(count: number): Uint8Array {
  const head = "ID,Feature,Risk,Impact,Business value,Scalability,Months,Approach,Cost,Owner,Team,Notes";
  const approaches = ["Rule", "Buy", "Partner", "Fine-tune", "Build"];
  const lines = Array.from({ length: count }, (_, index) => {
    const rating = (shift: number): number => 1 + ((index * 7 + shift * 3) % 5);
    const month = 1 + ((index * 11) % 30);
    return `F${String(index + 1)},Feature number ${String(index + 1)},${String(rating(0))},${String(rating(1))},${String(rating(2))},${String(rating(3))},${String(month)},${approaches[index % 5] ?? ""},${String(10 + (index % 90))},Owner ${String(index % 12)},Team ${String(index % 7)},"Some words, about feature ${String(index)}"`;
  });
  return new TextEncoder().encode([head, ...lines].join("\n"));
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(typeof result.error === "string" ? result.error : JSON.stringify(result.error));
  return result.value;
}

async function run(count: number): Promise<void> {
  const bytes = listOf(count);
  const opened = await timed(async () => {
    const { snapshot, extras } = must(await openFile(bytes, "list.csv"));
    const workbook = await openHeadless({ snapshot, extras });
    workbook.useGlobally();
    return workbook;
  });
  const read = await timed(async () => must(await readPortfolio()));
  const built = await timed(async () => {
    must(await buildRoadmap());
    await opened.value.grid.settled();
  });
  const saved = await timed(() => saveXlsx(opened.value.grid, opened.value.host.extras()));
  opened.value.dispose();
  const again = await timed(async () => {
    const { snapshot, extras } = must(await openFile(saved.value.bytes, "list.xlsx"));
    const workbook = await openHeadless({ snapshot, extras });
    workbook.useGlobally();
    return workbook;
  });
  const refreshed = await timed(async () => must(await buildRoadmap()));
  again.value.dispose();
  const shown = Object.entries({ open: opened, read, build: built, save: saved, reopen: again, refresh: refreshed }).map(
    ([name, { seconds }]) => `${name} ${seconds.toFixed(2)} s (${((seconds / count) * 1000).toFixed(2)} ms a row)`,
  );
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${count.toLocaleString("en-US")} rows: ${shown.join(", ")}; at most ${megabytes.toLocaleString("en-US")} MB`);
}

async function main(): Promise<void> {
  for (const count of counts) await run(count);
}

void main();
