import type { Book } from "../book";
import type { Switches } from "../profile/switches";
import { HostError } from "../wire/hostError";
import { lacksUndo } from "./noUndo";

/** Formulas of one write from which on merged groups were seen to fail. */
const manyFormulas = 500;

/** What a request may do to the steps that can be taken back. */
export interface UndoRules {
  /** Call a method: what has no undo is refused within a merged group, and elsewhere empties the list of steps. */
  readonly call: <T>(member: string, work: () => T) => T;
  /** Set a property, by the same rule. */
  readonly set: (member: string, given: unknown, work: () => void) => void;
  /** The request is answered. */
  readonly end: () => void;
}

/** The rules for one request; `group` is the merged group it belongs to. */
export function undoRules(book: Book, group: object | undefined): UndoRules {
  const { switches, grid } = book;
  const before = grid.steps().undo;
  const call = <T>(member: string, work: () => T): T => {
    const isUndoable = !lacksUndo(member, switches.platform);
    if (group !== undefined && !isUndoable) throw undoNotSupported(member);
    const result = work();
    if (!isUndoable) grid.forgetSteps();
    return result;
  };
  return {
    call,
    set: (member, given, work) => {
      if (group !== undefined && failsMerged(switches, member, given)) throw undoNotSupported(member);
      call(member, work);
    },
    end: () => {
      if (!switches.undoesAddIns && grid.steps().undo > before) grid.forgetSteps();
    },
  };
}

function failsMerged(switches: Switches, member: string, given: unknown): boolean {
  if (switches.refusesMergedGroups) return true;
  return switches.refusesMergedFormulas && member === "Range.formulas" && formulaCount(given) >= manyFormulas;
}

function formulaCount(given: unknown): number {
  if (Array.isArray(given)) return given.reduce((count: number, part: unknown) => count + formulaCount(part), 0);
  return typeof given === "string" && given.startsWith("=") ? 1 : 0;
}

function undoNotSupported(member: string): HostError {
  return new HostError("UndoNotSupported", `${member} can't be undone, so it can't be part of a group that is undone in one step.`);
}
