import { type Content, isBlankContent } from "../excel/content";
import { type ColumnKey, columns } from "./columns";

/** The columns that a refresh writes again; what a person typed over them is told from what we wrote by its mark. */
export const markedKeys = columns.map(({ key }) => key).filter((key) => key !== "rank" && key !== "owner" && key !== "notes");

type Values = Readonly<Partial<Record<ColumnKey, Content>>>;

/** Marks of the cells of a row, as short as a workbook of thousands wants them. */
export function marksOf(values: Values): string {
  return markedKeys.map((key) => markOf(values[key])).join(".");
}

/** The columns whose cells a person typed over since they were written. */
export function typedOver(values: Values, marks: string | undefined): readonly ColumnKey[] {
  if (marks === undefined) return [];
  const written = marks.split(".");
  return markedKeys.filter(
    (key, index) => values[key] !== undefined && !isBlankContent(values[key]) && markOf(values[key]) !== written[index],
  );
}

/** FNV-1a over the characters, 32 bits. */
function markOf(content: Content | undefined): string {
  const text = content === undefined ? "" : typeof content === "object" ? content.formula : String(content);
  let mark = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) mark = Math.imul(mark ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return mark.toString(36);
}
