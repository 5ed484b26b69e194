import { type Cell, isBlank, isCellError } from "../sheet/cell";
import { plain } from "./plain";

/** Which way a link goes: the row needs what the cell names, or what the cell names needs the row. */
export type LinkDirection = "needs" | "blocks";

const blanks: ReadonlySet<string> = new Set([
  "none",
  "n a",
  "na",
  "0",
  "tbd",
  "tbc",
  "no",
  "nil",
  "null",
  "unknown",
  "keine",
  "kein",
  "nein",
  "aucune",
  "aucun",
  "ninguna",
  "ninguno",
  "nenhuma",
  "nenhum",
  "geen",
  "",
]);

/** The direction that a header gives: Jira's "Outward issue link (Blocks)", "Blocks", "Successors", "Required by". */
export function linkDirection(header: string): LinkDirection {
  const text = plain(header);
  const [, side, type = ""] = /^(inward|outward) issue link (.+)$/.exec(text) ?? [];
  if (side !== undefined) return (side === "outward") === /^depend|^requir/.test(type) ? "needs" : "blocks";
  return /^(blocks|blocking|successors?|required by|enables|unblocks|dependents|is depended on by|nachfolger|bloque|bloquea|blokkeert)$/.test(
    text,
  )
    ? "blocks"
    : "needs";
}

/** What the cells of one row say of links. */
export interface Links {
  readonly needs: readonly string[];
  readonly blocks: readonly string[];
}

/** Directions in the words of a cell: "is blocked by K-2; blocks K-3; parent K-1". */
const needsWords = /^(?:is )?(?:blocked by|depends on|dependent on|depends|requires|needs|waits for|after|predecessor)\s*:?\s+/i;
const blocksWords = /^(?:blocks|enables|precedes|before|required by|successor|is depended on by)\s*:?\s+/i;
const otherWords = /^(?:parent(?: of)?|child of|relates to|related to|duplicates|is duplicated by|clones|is cloned by|split from)\b/i;

const longestCell = 2000;

/** Read one cell of links; none, n/a, -, 0 and TBD are blank, and keys in addresses count. */
export function linksIn(cell: Cell | undefined, direction: LinkDirection): Links {
  if (isBlank(cell) || isCellError(cell)) return { needs: [], blocks: [] };
  const needs: string[] = [];
  const blocks: string[] = [];
  for (const part of String(cell)
    .slice(0, longestCell)
    .split(/[,;\n\r]+/)) {
    const text = part.trim();
    if (blanks.has(plain(text)) || /^[-–—.]+$/.test(text) || otherWords.test(text)) continue;
    const side = blocksWords.test(text) ? "blocks" : needsWords.test(text) ? "needs" : direction;
    const key = keyIn(text.replace(blocksWords, "").replace(needsWords, ""));
    (side === "needs" ? needs : blocks).push(key);
  }
  return { needs, blocks };
}

/** The key in an address ("…/browse/K-2", "…/edit/17"), or in a predecessor with its kind ("3FS+2d"). */
function keyIn(text: string): string {
  const predecessor = /^(\d+)(?:FS|SS|FF|SF|EA|AA|EE|AE)(?:\s*[+-].*)?$/i.exec(text)?.[1];
  if (predecessor !== undefined) return predecessor;
  if (!/^https?:\/\//i.test(text)) return text;
  const path = text
    .slice(0, 500)
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");
  return /[A-Za-z][A-Za-z0-9]*-\d+/.exec(path.slice(path.lastIndexOf("/") + 1))?.[0] ?? path.slice(path.lastIndexOf("/") + 1);
}

/** Whether reading the cell changes nothing: then it is left as it stands, names with commas too. */
export function isPlainLink(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return true;
  const { needs, blocks } = linksIn(cell, "needs");
  return (
    blocks.length === 0 &&
    needs.join(",") ===
      cell
        .split(/[,;\n\r]+/)
        .map((part) => part.trim())
        .join(",")
  );
}
