import { closeWorkbook } from "../../office";
import { buttons } from "./buttons";
import { type Counts, faultsOf, foreignEdits } from "./loop";

jest.setTimeout(3_600_000);
afterAll(closeWorkbook);

/** `npm run faults` tries all of every button; without it a few of some, so that the suite stays fast. */
const isWhole = process.env.FAULTS === "all";
const only = process.env.FAULTS_OF;
const most = Number(process.env.FAULTS_MOST ?? (isWhole ? Infinity : 6));
const few: readonly string[] = [
  "Build roadmap",
  "Refresh roadmap",
  "Set up further costs",
  "Add value columns",
  "Add evidence rows",
  "Write frontier, longer",
  "Snapshot again",
];
const chosen = buttons.filter(({ name }) => (only === undefined ? isWhole || few.includes(name) : name === only));
const total: Counts = { faults: 0, asBefore: 0, complete: 0, halfWritten: 0, violations: [] };

function report(name: string, counts: Counts): void {
  for (const key of ["faults", "asBefore", "complete", "halfWritten"] as const) total[key] += counts[key];
  total.violations.push(...counts.violations);
  const { faults, asBefore, complete, halfWritten, violations } = counts;
  if (isWhole)
    process.stderr.write(
      `${name}: ${String(faults)} tried, ${String(asBefore)} as before, ${String(complete)} complete, ${String(halfWritten)} half written, ${String(violations.length)} wrong\n`,
    );
}

describe("changeWorkbook", () => {
  it.each(chosen.map((button) => [button.name, button] as const))("leaves the workbook as before or complete: %s", async (name, button) => {
    const counts = await faultsOf(button, most);
    report(`Fault, ${name}`, counts);
    expect(counts.violations.slice(0, 3)).toEqual([]);
    expect(counts.halfWritten).toBe(0);
  });

  it.each(chosen.map((button) => [button.name, button] as const))("keeps what somebody else does meanwhile: %s", async (name, button) => {
    const counts = await foreignEdits(button, most);
    report(`Edit, ${name}`, counts);
    expect(counts.violations.slice(0, 3)).toEqual([]);
  });

  afterAll(() => {
    if (isWhole) report("All", total);
  });
});
