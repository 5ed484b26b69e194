import type { HostError } from "./wire/hostError";

/** What goes wrong with one request of the add-in. */
export interface Mishap {
  /** Which request: 0 is the next one that the add-in sends. */
  readonly request: number;
  /** What somebody else does just before the request is carried out. */
  readonly before?: () => unknown;
  /** Refuse the action of this index, and with it what follows; what came before stays done. */
  readonly refuse?: { readonly action: number; readonly error: HostError };
  /** Do the whole work and let the answer be lost: the add-in hears this error instead. */
  readonly loseAnswer?: HostError;
}

/** A mishap that was planned. */
export interface PlannedMishap {
  /** Whether its request has come, and for a refusal also its action. */
  readonly hasHappened: () => boolean;
  readonly cancel: () => void;
}

/** A mishap whose request is here. */
export interface Happening {
  readonly before: () => Promise<void>;
  /** The error to give instead of carrying out this action. */
  readonly refusal: (action: number) => HostError | undefined;
  readonly lost: HostError | undefined;
}

const nothing: Happening = { before: () => Promise.resolve(), refusal: () => undefined, lost: undefined };

/** Mishaps to come; tests plan them to see what an add-in leaves behind. */
export class Mishaps {
  private planned = new Map<Mishap, { due: number; hasHappened: boolean }>();

  plan(mishap: Mishap): PlannedMishap {
    const entry = { due: mishap.request, hasHappened: false };
    this.planned.set(mishap, entry);
    return { hasHappened: () => entry.hasHappened, cancel: () => void this.planned.delete(mishap) };
  }

  /** A request of the add-in has come: what happens to it. */
  arrive(): Happening {
    const due = [...this.planned].filter(([, entry]) => entry.due === 0);
    for (const [mishap, entry] of this.planned) {
      entry.due -= 1;
      if (entry.due < 0) this.planned.delete(mishap);
    }
    if (due.length === 0) return nothing;
    return {
      before: async () => {
        for (const [mishap, entry] of due) {
          await mishap.before?.();
          entry.hasHappened ||= mishap.refuse === undefined;
        }
      },
      refusal: (action) => {
        const hit = due.find(([{ refuse }]) => refuse?.action === action);
        if (hit === undefined) return undefined;
        hit[1].hasHappened = true;
        return hit[0].refuse?.error;
      },
      lost: due.map(([{ loseAnswer }]) => loseAnswer).find((error) => error !== undefined),
    };
  }
}
