/** The tables of the sheet, from top to bottom. */
export const sectionKeys = ["h1", "h2", "h3", "notScheduled"] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** Table of a section; a second roadmap beside a protected one has a number behind each name. */
export function tableName(section: SectionKey, suffix: string): string {
  const names: Readonly<Record<SectionKey, string>> = {
    h1: "RoadmapH1",
    h2: "RoadmapH2",
    h3: "RoadmapH3",
    notScheduled: "RoadmapNotScheduled",
  };
  return names[section] + suffix;
}

/** What a table's name has after that of its section; undefined for other tables. */
export function suffixOf(section: SectionKey, name: string): string | undefined {
  const plain = tableName(section, "");
  return name.startsWith(plain) ? name.slice(plain.length) : undefined;
}

export type ColumnKey =
  | "rank"
  | "id"
  | "feature"
  | "valueBucket"
  | "score"
  | "band"
  | "strategy"
  | "milestone"
  | "exitCriterion"
  | "gate"
  | "owner"
  | "flags"
  | "why"
  | "notes";

export interface RoadmapColumn {
  readonly key: ColumnKey;
  readonly header: string;
  /** Points. */
  readonly width: number;
}

/** The columns of a table in their order. Why tells a horizon's reason; in Not scheduled the reason takes the place of the exit criterion. */
export const columns: readonly RoadmapColumn[] = [
  { key: "rank", header: "#", width: 27 },
  { key: "id", header: "ID", width: 46 },
  { key: "feature", header: "Feature", width: 155 },
  { key: "valueBucket", header: "Value bucket", width: 92 },
  { key: "score", header: "Score", width: 52 },
  { key: "band", header: "Band", width: 66 },
  { key: "strategy", header: "Strategy", width: 70 },
  { key: "milestone", header: "Next milestone", width: 168 },
  { key: "exitCriterion", header: "Exit criterion", width: 176 },
  { key: "gate", header: "Gate", width: 122 },
  { key: "owner", header: "Owner", width: 96 },
  { key: "flags", header: "Flags", width: 216 },
  { key: "why", header: "Why", width: 190 },
  { key: "notes", header: "Your notes", width: 130 },
];

export function headerOf(column: RoadmapColumn, section: SectionKey): string {
  return column.key === "exitCriterion" && section === "notScheduled" ? "Reason not scheduled" : column.header;
}

/** The column of ours that a header names; undefined for a column the user added. */
export function columnNamed(header: string, section: SectionKey): RoadmapColumn | undefined {
  return columns.find((column) => headerOf(column, section).toLowerCase() === header.trim().toLowerCase());
}
