/**
 * How much a file may hold. A file beyond one of these is refused with a sentence before memory or patience ends; each leaves room for
 * twenty times what the largest portfolio needs.
 */
export const limits = {
  /** Parts in the package. */
  parts: 20_000,
  /** Bytes that the parts read may come to, unpacked. */
  unpacked: 250_000_000,
  /** Rows with content on one sheet. */
  rows: 200_000,
  /** Cells in the block from the first to the last filled one of a sheet; Excel's own limit for one reading of an add-in. */
  block: 5_000_000,
  /** Cells with content or a look in the workbook. */
  cells: 3_000_000,
  /** Names in the workbook. */
  names: 5000,
  /** Elements of one part. */
  elements: 15_000_000,
  /** Elements of one part that are kept whole: all but cells. */
  nodes: 1_000_000,
  /** Elements within each other. */
  depth: 200,
  /** Milliseconds that reading may take. */
  time: 30_000,
} as const;

/** A file that is not opened, and why in one sentence with the cure. */
export class FileRefusal extends Error {}

/** A moment by which reading must be done. */
export interface Deadline {
  /** Throws once it has passed. */
  check(): void;
}

/** Start counting; `now` gives milliseconds. */
export function startDeadline(now: () => number = () => performance.now()): Deadline {
  const end = now() + limits.time;
  return {
    check: () => {
      if (now() > end)
        throw new FileRefusal(
          `Reading the workbook takes longer than ${String(limits.time / 1000)} seconds. Copy the sheet with your list into a workbook of its own and open that.`,
        );
    },
  };
}

/** "1,048,576". */
export function counted(count: number): string {
  return count.toLocaleString("en-US");
}
