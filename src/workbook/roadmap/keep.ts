import { type Content, isBlankContent } from "../excel/content";
import { type SectionKey, sectionKeys } from "./columns";
import { isTyped, type RememberedFeature } from "./memory";
import type { Line, RoadmapPlan } from "./plan";

/** A row of the roadmap as it stands. */
export interface StandingLine {
  readonly section: SectionKey;
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly id: string;
  readonly feature: Content;
  readonly owner: Content;
  readonly notes: Content;
  /** Cells of the columns the user added, by header; blank ones are left out. */
  readonly extras: ReadonlyMap<string, Content>;
}

/** A row to be written, with what people typed, and where it stood. */
export interface KeptLine extends Line {
  readonly extras: ReadonlyMap<string, Content>;
  readonly from?: StandingLine;
}

export interface Kept {
  readonly lines: Readonly<Record<SectionKey, readonly KeptLine[]>>;
  readonly remembered: readonly Omit<RememberedFeature, "built">[];
  /** Gone from the sheet, but with typed text. */
  readonly orphaned: number;
  /** Owner and notes cells that people typed. */
  readonly notes: number;
}

/**
 * Put what people typed back into a new plan: owner and notes that differ from what was last written, and the cells of their own columns, follow the feature.
 *
 * A feature gone from the sheet stays under Not scheduled as long as it carries typed text.
 *
 * Cost     O(rows)
 */
export function keepTyped(plan: RoadmapPlan, standing: readonly StandingLine[], memory: readonly RememberedFeature[]): Kept {
  const written = new Map(memory.map((feature) => [feature.id, feature]));
  const old = new Map<string, StandingLine>();
  for (const line of standing) if (!old.has(line.id)) old.set(line.id, line);
  const used = new Set<StandingLine>();
  const lines: Record<SectionKey, readonly KeptLine[]> = { h1: [], h2: [], h3: [], notScheduled: [] };
  let notes = 0;
  for (const section of sectionKeys) {
    lines[section] = plan.lines[section].map((line) => {
      const from = old.get(line.id);
      if (from === undefined) return { ...line, extras: new Map<string, Content>() };
      used.add(from);
      const typed = typedOf(from, written.get(line.id));
      notes += countTyped(typed);
      return { ...line, values: { ...line.values, ...typed }, extras: from.extras, from };
    });
  }
  const left = standing.filter((line) => !used.has(line));
  const orphans = left.filter((line) => hasOwnText(line) || countTyped(typedOf(line, written.get(line.id))) > 0 || !written.has(line.id));
  const first = lines.notScheduled.length + 1;
  lines.notScheduled = [...lines.notScheduled, ...orphans.map((line, index) => orphanLine(line, first + index))];
  notes += orphans.reduce((total, line) => total + countTyped(typedOf(line, written.get(line.id))), 0);
  return { lines, remembered: remember(plan, orphans, written), orphaned: orphans.length, notes };
}

/** The cells people typed; owner and notes that stand as written are left to the plan. */
function typedOf(line: StandingLine, written: RememberedFeature | undefined): { readonly owner?: Content; readonly notes?: Content } {
  return {
    ...(isTyped(line.owner, written?.owner) ? { owner: line.owner } : {}),
    ...(isTyped(line.notes, written?.notes) ? { notes: line.notes } : {}),
  };
}

/** A formula filled down a column of their own is no text typed for this feature. */
function hasOwnText(line: StandingLine): boolean {
  return [...line.extras.values()].some((content) => typeof content !== "object");
}

/** A cell the user emptied is kept empty, but is no note. */
function countTyped(typed: ReturnType<typeof typedOf>): number {
  return [typed.owner, typed.notes].filter((content) => !isBlankContent(content)).length;
}

const untold = "—";

function orphanLine(from: StandingLine, rank: number): KeptLine {
  return {
    id: from.id,
    from,
    extras: from.extras,
    values: {
      rank,
      id: from.id === from.feature ? "" : from.id,
      feature: from.feature,
      valueBucket: untold,
      score: "",
      band: untold,
      strategy: untold,
      milestone: untold,
      exitCriterion: "No longer in the sheet",
      gate: "",
      owner: from.owner,
      flags: "",
      why: "",
      notes: from.notes,
    },
  };
}

/** What the plan says of owner and notes now, typed or not; an orphan keeps what was said of it, and a row that a person added stays unknown. */
function remember(
  plan: RoadmapPlan,
  orphans: readonly StandingLine[],
  written: ReadonlyMap<string, RememberedFeature>,
): Kept["remembered"] {
  const planned = sectionKeys
    .flatMap((section) => plan.lines[section])
    .map(({ id, values }) => ({ id, owner: textOf(values.owner), notes: textOf(values.notes) }));
  const known = new Set(planned.map(({ id }) => id));
  const gone = orphans.flatMap(({ id }) => (known.has(id) ? [] : (written.get(id) ?? [])));
  return [...planned, ...gone.map(({ id, owner, notes }) => ({ id, owner, notes }))];
}

function textOf(content: Content): string {
  return typeof content === "object" ? content.formula : String(content);
}
