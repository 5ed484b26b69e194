/** How far a workbook is from what a file holds, counted in steps that can be taken back. */
export interface Distance {
  /** Steps done when the file was written; undefined where they cannot be reached any more. */
  readonly saved: number | undefined;
  /** Steps done now. */
  readonly done: number;
  readonly changes: number;
}

/** The grid remembers this many steps: beyond, the count stands still and the oldest is forgotten. */
const mostSteps = 100;

/** A workbook as a file holds it. */
export function atSave(done: number): Distance {
  return { saved: done, done, changes: 0 };
}

/** The distance after a step was taken back or done again. */
export function afterReverting({ saved, done, changes }: Distance, now: number): Distance {
  if (saved !== undefined) return { saved, done: now, changes: Math.abs(now - saved) };
  return { saved, done: now, changes: Math.max(1, changes + now - done) };
}

/** The distance after an edit. One step is one change, however many cells and round trips it took; what was undone before cannot be reached any more. */
export function afterEdit({ saved, done, changes }: Distance, now: number): Distance {
  if (now < done) return { saved: undefined, done: now, changes: changes + 1 };
  if (now > done) {
    const isCut = saved === undefined || done < saved;
    return isCut ? { saved: undefined, done: now, changes: changes + now - done } : { saved, done: now, changes: now - saved };
  }
  if (now === mostSteps) return { saved: saved === undefined || saved === 0 ? undefined : saved - 1, done, changes: changes + 1 };
  return changes > 0 ? { saved, done, changes } : { saved: undefined, done, changes: 1 };
}
