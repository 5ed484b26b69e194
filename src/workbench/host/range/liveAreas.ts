import type { Area } from "../../grid/grid";
import { invalidReference } from "../wire/hostError";
import { shiftArea, type LineChange } from "./areas";

/** An area that moves with its cells when lines go in or out before it. */
export interface LiveArea {
  readonly sheetId: string;
  /** Where it lies now; refuses when its cells were deleted. */
  readonly area: () => Area;
}

interface Entry {
  readonly sheetId: string;
  current: Area | undefined;
}

/** The areas that requests hold at present: a range got before rows were inserted means the same cells afterwards, as in Excel. */
export class LiveAreas {
  private held = new Map<LiveArea, Entry>();
  private readonly kept = new Map<string, LiveArea>();
  private readonly ids = new Map<LiveArea, string>();
  private count = 0;

  hold(sheetId: string, area: Area): LiveArea {
    const entry: Entry = { sheetId, current: area };
    const live: LiveArea = {
      sheetId,
      area: () => {
        if (entry.current === undefined) throw invalidReference("its cells were deleted");
        return entry.current;
      },
    };
    this.held.set(live, entry);
    return live;
  }

  /** Keep an area beyond its request, under an id the client sends later. */
  keep(live: LiveArea): void {
    if (this.ids.has(live)) return;
    this.count += 1;
    const id = `range-${String(this.count)}`;
    this.kept.set(id, live);
    this.ids.set(live, id);
  }

  idOf(live: LiveArea): string | undefined {
    return this.ids.get(live);
  }

  find(id: string): LiveArea {
    const live = this.kept.get(id);
    if (live === undefined) throw invalidReference(id);
    return live;
  }

  release(id: string): void {
    const live = this.kept.get(id);
    if (live !== undefined) this.ids.delete(live);
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
    this.ids.clear();
  }

  get keptCount(): number {
    return this.kept.size;
  }

  shift(sheetId: string, change: LineChange): void {
    for (const entry of this.held.values()) {
      if (entry.sheetId === sheetId && entry.current !== undefined) entry.current = shiftArea(entry.current, change);
    }
  }

  /** The request is answered: forget what nobody keeps. */
  endRequest(): void {
    this.held = new Map([...this.held].filter(([live]) => this.ids.has(live)));
  }
}
