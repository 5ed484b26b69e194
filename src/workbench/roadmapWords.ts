import { parseArgs } from "node:util";
import { isProfileName, type ProfileName, profiles } from "./host/profile/profile";
import { fail, ok, type Result } from "../core/result";

/** What the verb `roadmap` is asked for. */
export interface Wanted {
  readonly file: string;
  readonly out?: string;
  readonly table?: string;
  readonly asJson: boolean;
  /** The Excel to behave like. */
  readonly like?: ProfileName;
}

export const roadmapUsage =
  "usage: roadmap IN.xlsx --out OUT.xlsx [--table NAME] [--like EXCEL] [--json]; IN may be .csv or .tsv, OUT a .pptx; with --json alone nothing is saved";

/** Whether a file is to hold the plan as PowerPoint slides. */
export function isSlides(file: string): boolean {
  return /\.pptx$/i.test(file);
}

/** Read the words after the verb; a fault is what to write instead. */
export function readRoadmapWords(words: readonly string[]): Result<Wanted, string> {
  const parsed = parse(words);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [file, ...others] = positionals;
  const [out, ...moreOuts] = values.out ?? [];
  const [table, ...moreTables] = values.table ?? [];
  if (file === undefined) return fail(roadmapUsage);
  if (others.length > 0) return fail(`One workbook at a time: ${others.join(" ")} is one too many. Quote a name that has blanks in it.`);
  if (moreOuts.length > 0) return fail("--out stands twice. Name the one file to write.");
  if (moreTables.length > 0) return fail("--table stands twice. Name the one table to plan.");
  if (out === undefined && values.json !== true) return fail(roadmapUsage);
  if (out !== undefined && !/\.xls[xm]$/i.test(out) && !isSlides(out))
    return fail(`--out ${out}: a workbook or slides are written. Name a file that ends in .xlsx or .pptx.`);
  const { like } = values;
  if (like !== undefined && !isProfileName(like))
    return fail(`--like ${like}: there is no such Excel. Name one of ${Object.keys(profiles).join(", ")}.`);
  return ok({
    file,
    ...(like !== undefined && { like }),
    asJson: values.json === true,
    ...(out !== undefined && { out }),
    ...(table !== undefined && { table }),
  });
}

function parse(words: readonly string[]) {
  try {
    const options = {
      out: { type: "string", multiple: true },
      table: { type: "string", multiple: true },
      like: { type: "string" },
      json: { type: "boolean" },
    } as const;
    return ok(parseArgs({ args: [...words], options, allowPositionals: true, strict: true }));
  } catch (error) {
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split(/\n|\. /);
    return fail(`${first.replace(/\.$/, "")}. ${roadmapUsage}`);
  }
}
