import { fail, ok, type Result } from "../result";

/** Row numbers from 0: `feature` needs `required`. */
export interface Prerequisite {
  readonly feature: number;
  readonly required: number;
}

/** Refuses a pair that names a row which is not there; both from 0 to count − 1. */
export function checkedPairs(pairs: readonly Prerequisite[], count: number): Result<readonly Prerequisite[]> {
  for (const { feature, required } of pairs) {
    for (const row of [feature, required]) {
      if (!Number.isInteger(row) || row < 0 || row >= count) {
        return fail({
          code: "out-of-domain",
          parameter: "requires",
          expected: `row numbers from 1 to ${String(count)}`,
          received: row + 1,
        });
      }
    }
  }
  return ok(pairs);
}

/**
 * For each row the rows it needs, directly.
 *
 * Shape    m pairs → n lists
 * Faults   out-of-domain (a row that is not there), no-answer (a cycle, named row by row)
 * Cost     O(n + m)
 */
export function prerequisiteLists(pairs: readonly Prerequisite[], count: number): Result<readonly (readonly number[])[]> {
  const checked = checkedPairs(pairs, count);
  if (!checked.ok) return checked;
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const { feature, required } of pairs) lists[feature]?.push(required);
  const cycle = findCycle(lists);
  if (cycle === undefined) return ok(lists);
  const named = [...cycle, cycle[0] ?? 0].map((row) => String(row + 1)).join(" → ");
  return fail({ code: "no-answer", reason: `the prerequisites go in a circle: rows ${named}` });
}

/** Depth-first without recursion: a chain of thousands must not exhaust the stack. */
function findCycle(lists: readonly (readonly number[])[]): readonly number[] | undefined {
  const isDone = new Uint8Array(lists.length);
  const positionOnPath = new Int32Array(lists.length).fill(-1);
  for (let start = 0; start < lists.length; start += 1) {
    const path: { readonly row: number; next: number }[] = [];
    if (isDone[start] === 0) enter(start);
    while (path.length > 0) {
      const top = path[path.length - 1];
      if (top === undefined) break;
      const needed = lists[top.row]?.[top.next];
      top.next += 1;
      if (needed === undefined) {
        isDone[top.row] = 1;
        positionOnPath[top.row] = -1;
        path.pop();
      } else if ((positionOnPath[needed] ?? -1) >= 0) {
        return path.slice(positionOnPath[needed]).map((step) => step.row);
      } else if (isDone[needed] === 0) enter(needed);
    }
    function enter(row: number): void {
      positionOnPath[row] = path.length;
      path.push({ row, next: 0 });
    }
  }
  return undefined;
}
