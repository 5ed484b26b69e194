import { type Address, formatAddress, parseAddress } from "../../core/sheet/address";

/** A cell or block a message points at; selecting it is `selectLink`. */
export interface CellLink {
  readonly sheet: string;
  /** "F23" or "C6:C9", without the sheet. */
  readonly address: string;
}

/** How a link reads: the address alone on the current sheet, else "Assumptions!C44" with the sheet quoted where Excel would. */
export function linkLabel(link: CellLink, currentSheet?: string): string {
  return link.sheet === currentSheet ? link.address : `${quoteSheet(link.sheet)}!${link.address}`;
}

/** The sheet's name as it stands before "!" in a formula. */
export function quoteSheet(sheet: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(sheet);
  return isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** A link to a block of a sheet. */
export function linkToArea(sheet: string, area: Address): CellLink {
  return { sheet, address: formatAddress(area) };
}

/** Read "Sheet1!A1:B2" or "'AI portfolio'!$A$1" as Office.js gives it; undefined where it is no single block. */
export function parseLink(reference: string): (CellLink & { readonly area: Address }) | undefined {
  const text = reference.startsWith("=") ? reference.slice(1) : reference;
  const cut = text.lastIndexOf("!");
  if (cut < 0) return undefined;
  const name = text.slice(0, cut);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  const area = parseAddress(text.slice(cut + 1));
  return area === undefined ? undefined : { sheet, address: formatAddress(area), area };
}
