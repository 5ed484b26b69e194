import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile } from "../src/workbench/files/openFile";
import { saveXlsx } from "../src/workbench/files/saveXlsx";
import { openHeadless } from "../src/workbench/headless/openHeadless";
import { buildRoadmap } from "../src/workbook/roadmap/roadmapSheet";
import { buildAllSheets } from "./allSheets";

/** A checker of workbooks beside the repository: the schemas of the format, and what makes Excel repair a file. */
const checker = "../shared/workbook/check";

/** A list as text, with what files have to escape. */
const list = 'ID;Feature;Months;Risk\n007;"Chat, with ""quotes"" & <tags>";3,5;2\n008;_x0041_ control\u0001;14;1\n';

/** Writes the workbooks that the sample, all buttons and the command line make, opened and saved once more too, and has them checked. */
async function checkWorkbooks(): Promise<void> {
  if (!existsSync(checker)) {
    console.log(`Workbooks: skipped, as there is no ${checker}.`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "workbooks-"));
  try {
    const everything = await buildAllSheets();
    const files = {
      "sample.xlsx": readFileSync("assets/ai-portfolio.xlsx"),
      "all-sheets.xlsx": everything,
      "all-sheets-again.xlsx": await savedAgain(everything, "all-sheets.xlsx", false),
      "from-a-list.xlsx": await savedAgain(new TextEncoder().encode(list), "list.csv", true),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const { status } = spawnSync(
      checker,
      Object.keys(files).map((name) => join(folder, name)),
      { stdio: "inherit" },
    );
    process.exitCode = status === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function savedAgain(bytes: Uint8Array, name: string, withRoadmap: boolean): Promise<Uint8Array> {
  const opened = await openFile(bytes, name);
  if (!opened.ok) throw new Error(opened.error);
  const { snapshot, extras } = opened.value;
  const workbook = await openHeadless({ snapshot, extras });
  workbook.useGlobally();
  try {
    const built = withRoadmap ? await buildRoadmap() : undefined;
    if (built?.ok === false) throw new Error(built.error.message);
    await workbook.grid.settled();
    return (await saveXlsx(workbook.grid, workbook.host.extras())).bytes;
  } finally {
    workbook.dispose();
  }
}

void checkWorkbooks();
