/** How the rows of a sheet move: where a row goes, and the table it stands in before and after. */
export interface RowMove {
  readonly sheet: string;
  /** New row of a 0-based row, a feature followed to its new place. */
  readonly row: (row: number) => number;
  /** New row of the first or last row of a block, which stays with its table and not with a feature. */
  readonly edge: (row: number) => number;
  readonly fromTable: string;
  readonly toTable: string;
}

const tokens = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`(?<qualifier>'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<first>\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(?<last>\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<table>[\p{L}_][\p{L}\p{N}_.]*)(?=\[(?:\[#This Row\]|@))`,
    String.raw`'(?:[^']|'')*'!`,
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`[\p{L}_][\p{L}\p{N}_.]*`,
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
  ].join("|"),
  "gu",
);

/**
 * A formula as it must read after its feature moved to another row or table: cells of the same sheet are followed to their new rows, `Table[[#This Row],…]` names the new table.
 *
 * Cost     O(length)
 */
export function moveReferences(formula: string, move: RowMove): string {
  return formula.replace(tokens, (token: string, ...rest: unknown[]) => {
    const found = rest.at(-1) as Readonly<Record<string, string | undefined>>; // named groups come last
    if (found.table !== undefined) return found.table === move.fromTable ? move.toTable : token;
    if (found.first === undefined || !isOnSheet(found.qualifier, move.sheet)) return token;
    const prefix = found.qualifier ?? "";
    if (found.last === undefined) return prefix + shift(found.first, move.row);
    const mapping = rowOf(found.first) === rowOf(found.last) ? move.row : move.edge;
    return `${prefix}${shift(found.first, mapping)}:${shift(found.last, mapping)}`;
  });
}

function isOnSheet(qualifier: string | undefined, sheet: string): boolean {
  if (qualifier === undefined) return true;
  const name = qualifier.slice(0, -1);
  return (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name).toLowerCase() === sheet.toLowerCase();
}

function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0]) - 1;
}

function shift(reference: string, mapping: (row: number) => number): string {
  return reference.replace(/\d+$/, () => String(mapping(rowOf(reference)) + 1));
}
