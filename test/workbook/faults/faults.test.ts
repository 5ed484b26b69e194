import { closeWorkbook } from "../../office";
import { buttons } from "./buttons";
import { type Counts, faultsOf, foreignEdits } from "./loop";

jest.setTimeout(3_600_000);
afterAll(closeWorkbook);

/** `npm run faults` tries all; without it each so-many-th is tried, so that the suite stays fast. */
const isWhole = process.env.FAULTS === "all";
const only = process.env.FAULTS_OF;
const every = Number(process.env.FAULTS_STEP ?? 61);
const chosen = buttons.filter(({ name }) => only === undefined || name === only);
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
    const counts = await faultsOf(button, isWhole ? 1 : every);
    report(`Fault, ${name}`, counts);
    expect(counts.violations.slice(0, 3)).toEqual([]);
    expect(counts.halfWritten).toBe(0);
  });

  it.each(chosen.map((button) => [button.name, button] as const))("keeps what somebody else does meanwhile: %s", async (name, button) => {
    const counts = await foreignEdits(button, isWhole ? 1 : Math.ceil(every / 6));
    report(`Edit, ${name}`, counts);
    expect(counts.violations.slice(0, 3)).toEqual([]);
  });

  afterAll(() => {
    if (isWhole) report("All", total);
  });
});
