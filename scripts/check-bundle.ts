import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Kilobytes after gzip: what the pane's first screen loads, what reads the workbook right behind it, the functions beside it, what a panel may add,
 * what panels share, and what makes slides when they are asked for.
 */
const budget = { pane: 140, reading: 60, functions: 110, chart: 110, panel: 25, chunk: 45, slides: 130 };
const folder = "dist";
/** What only the workbench needs; a trace of it means that a wrong room was imported. */
const strangers = ["univerjs", "exceljs", "jsdom", "core-js/"];

/** Compares the built scripts with the budget and looks for what must not ship. */
function checkBundle(): readonly string[] {
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const problems: string[] = [];
  for (const name of scripts) {
    const text = readFileSync(join(folder, name), "utf8");
    const size = gzipSync(text).length / 1000;
    const limit = limitOf(name);
    console.log(`${name.padEnd(44)} ${size.toFixed(1).padStart(7)} kB of ${String(limit)}`);
    if (size > limit)
      problems.push(
        `${name} is ${size.toFixed(1)} kB after gzip, more than ${String(limit)}: load what is not needed at first with import().`,
      );
    for (const stranger of strangers) {
      if (text.includes(stranger)) problems.push(`${name} contains ${stranger}, which belongs to the workbench only.`);
    }
  }
  return problems;
}

function limitOf(name: string): number {
  if (name === "taskpane.js") return budget.pane;
  if (name.includes("workbookAccess") || name.startsWith("src_core_assumptions_")) return budget.reading;
  if (name.includes("pptxgenjs")) return budget.slides;
  if (name.includes("src_functions_")) return budget.functions;
  if (name.startsWith("src_") && name.includes("_taskpane_")) return budget.panel;
  return name.includes("chart") ? budget.chart : budget.chunk;
}

const problems = checkBundle();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
