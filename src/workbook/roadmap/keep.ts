import { type Content, isBlankContent, isSameContent } from "../excel/content";
import { type ColumnKey, columns, headerOf, type SectionKey, sectionKeys } from "./columns";
import { marksOf, typedOver } from "./marks";
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
  /** Every cell of ours that is there. */
  readonly values: Readonly<Partial<Record<ColumnKey, Content>>>;
  /** Cells of the columns the user added, by header; blank ones are left out. */
  readonly extras: ReadonlyMap<string, Content>;
  /** Whether a cell of the user's columns holds more than the formula that fills the whole column. */
  readonly hasOwnText: boolean;
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
  /** Cells that people typed over ours; what they typed is in their notes now. */
  readonly moved: number;
}

/**
 * Put what people typed back into a new plan: owner and notes that differ from what was last written, and the cells of their own columns, follow the feature.
 *
 * A feature gone from the sheet stays under Not scheduled as long as it carries typed text. A row that a person added stays in its table as typed.
 * What they typed over a cell that is written again goes to the notes of its feature.
 *
 * Cost     O(rows)
 */
export function keepTyped(plan: RoadmapPlan, standing: readonly StandingLine[], memory: readonly RememberedFeature[]): Kept {
  const written = new Map(memory.map((feature) => [feature.id, feature]));
  const old = new Map<string, StandingLine>();
  for (const line of standing) if (!old.has(line.id)) old.set(line.id, line);
  const used = new Set<StandingLine>();
  const lines: Record<SectionKey, readonly KeptLine[]> = { h1: [], h2: [], h3: [], notScheduled: [] };
  let [notes, moved] = [0, 0];
  for (const section of sectionKeys) {
    lines[section] = plan.lines[section].map((line) => {
      const from = old.get(line.id);
      if (from === undefined) return { ...line, extras: new Map<string, Content>() };
      used.add(from);
      const typed = typedOf(from, written.get(line.id));
      const over = overtyped(from, written.get(line.id), line.values);
      moved += over.length;
      const values = withNotes({ ...line.values, ...typed }, over, section);
      notes += countTyped(over.length > 0 ? { ...typed, notes: values.notes } : typed);
      return { ...line, values, extras: from.extras, from };
    });
  }
  const left = standing.filter((line) => !used.has(line));
  const added = left.filter(({ id }) => !written.has(id));
  for (const section of sectionKeys)
    lines[section] = [...lines[section], ...added.filter((line) => line.section === section).map(addedLine)];
  const orphans = left.filter((line) => written.has(line.id) && isTypedIn(line, written.get(line.id)));
  const first = lines.notScheduled.length + 1;
  const gone = orphans.map((line, index) => {
    const over = overtyped(line, written.get(line.id), undefined);
    moved += over.length;
    const kept = orphanLine(line, first + index);
    return { ...kept, values: withNotes(kept.values, over, line.section) };
  });
  lines.notScheduled = [...lines.notScheduled, ...gone];
  notes += [...orphans, ...added].reduce((total, line) => total + countTyped(typedOf(line, written.get(line.id))), 0);
  return { lines, remembered: remember(plan, orphans, written), orphaned: orphans.length, notes, moved };
}

function isTypedIn(line: StandingLine, written: RememberedFeature | undefined): boolean {
  return line.hasOwnText || countTyped(typedOf(line, written)) > 0 || overtyped(line, written, undefined).length > 0;
}

/** Cells that a person typed over ours, and that would be written again as something else. */
function overtyped(
  line: StandingLine,
  written: RememberedFeature | undefined,
  next: Line["values"] | undefined,
): readonly (readonly [ColumnKey, Content])[] {
  return typedOver(line.values, written?.marks).flatMap((key) => {
    const content = line.values[key] ?? "";
    return next !== undefined && isSameContent(content, next[key]) ? [] : [[key, content] as const];
  });
}

/** "Next milestone: rolled out", behind what stands in the notes. */
function withNotes(values: Line["values"], over: readonly (readonly [ColumnKey, Content])[], section: SectionKey): Line["values"] {
  if (over.length === 0 || typeof values.notes === "object") return values;
  const said = over.map(([key, content]) => {
    const column = columns.find((each) => each.key === key);
    return `${column === undefined ? key : headerOf(column, section)}: ${textOf(content)}`;
  });
  const before = isBlankContent(values.notes) ? [] : [String(values.notes)];
  return { ...values, notes: [...before, ...said.filter((text) => !before.some((note) => note.includes(text)))].join("; ") };
}

/** A row of a person's own: every cell as typed. */
function addedLine(from: StandingLine): KeptLine {
  const blank = Object.fromEntries(columns.map(({ key }) => [key, ""])) as Record<ColumnKey, Content>; // every key of ours
  return { id: from.id, from, extras: from.extras, values: { ...blank, ...from.values } };
}

/** The cells people typed; owner and notes that stand as written are left to the plan. */
function typedOf(line: StandingLine, written: RememberedFeature | undefined): { readonly owner?: Content; readonly notes?: Content } {
  return {
    ...(isTyped(line.owner, written?.owner) ? { owner: line.owner } : {}),
    ...(isTyped(line.notes, written?.notes) ? { notes: line.notes } : {}),
  };
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
    .map(({ id, values }) => ({ id, owner: textOf(values.owner), notes: textOf(values.notes), marks: marksOf(values) }));
  const known = new Set(planned.map(({ id }) => id));
  const gone = orphans.flatMap(({ id }) => (known.has(id) ? [] : (written.get(id) ?? [])));
  return [...planned, ...gone.map(({ id, owner, notes }) => ({ id, owner, notes }))];
}

function textOf(content: Content): string {
  return typeof content === "object" ? content.formula : String(content);
}
