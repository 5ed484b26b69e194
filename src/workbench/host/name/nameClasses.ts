import type { GridName } from "../../grid/grid";
import { formatArea, parseArea, quoteSheet } from "../range/address";
import { type Book, findTable, sheetOf } from "../book";
import { range } from "../range/block";
import { HostError, found, invalidArgument, invalidReference, itemAlreadyExists, notImplemented } from "../wire/hostError";
import { flagArgument, type HostObject, isRange, members, type Members, textArgument } from "../wire/object";
import { type Place, tryReference } from "../range/references";
import { sheetObject } from "../sheet/worksheetClasses";

interface NamesObject extends HostObject {
  /** Names of one sheet only. */
  readonly sheetId?: string;
}

interface NameObject extends HostObject {
  readonly name: string;
}

function nameObject(name: string): NameObject {
  return { className: "NamedItem", name };
}

function findName(book: Book, key: unknown): GridName | undefined {
  const wanted = textArgument(key, "name").toLowerCase();
  return book.grid.names().find(({ name }) => name.toLowerCase() === wanted);
}

function nameOf(book: Book, { name }: NameObject): GridName {
  return found(findName(book, name), `the name ${name}`);
}

function listed(book: Book, { sheetId }: NamesObject): readonly GridName[] {
  return sheetId === undefined ? book.grid.names() : [];
}

const names: Members<NamesObject> = {
  items: (object, book) => listed(book, object).map(({ name }) => nameObject(name)),
  methods: {
    add: (object, [name, reference, comment], book) => {
      if (object.sheetId !== undefined) throw notImplemented("Worksheet.names.add");
      const title = checkName(book, textArgument(name, "name"));
      if (isRange(reference) && book.switches.refusesNamesAfterFreezing && book.notes.hasFrozen)
        throw new HostError("GeneralException", "There was an internal error.", 500); // [name-add-web-internal-error]
      const formula = referenceFormula(book, reference);
      book.grid.setName({ name: title, formula, comment: typeof comment === "string" ? checkComment(comment) : "", isVisible: true });
      return nameObject(title);
    },
    getCount: (object, _, book) => listed(book, object).length,
    getItem: (object, [key], book) => nameObject(found(listedName(book, object, key), `the name ${String(key)}`).name),
    getItemOrNullObject: (object, [key], book) => {
      const name = listedName(book, object, key);
      return name === undefined ? null : nameObject(name.name);
    },
  },
};

function listedName(book: Book, object: NamesObject, key: unknown): GridName | undefined {
  return object.sheetId === undefined ? findName(book, key) : undefined;
}

/** [name-comment-255] */
function checkComment(comment: string): string {
  if (comment.length > 255) throw invalidArgument("the comment of a name has at most 255 characters");
  return comment;
}

/** Refuse what Excel refuses as a name: other letters, an address, TRUE and FALSE, and what begins like R1 or C12. [name-grammar] */
function checkName(book: Book, name: string): string {
  const isLikeAddress = parseArea(name) !== undefined || /^[RrCc](\d|$|[RrCc]$)/.test(name) || /^(true|false)$/i.test(name);
  const isAllowed = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) && name.length <= 255 && !isLikeAddress;
  if (!isAllowed) throw invalidArgument(`${JSON.stringify(name)} is no name`);
  if (findName(book, name) !== undefined || findTable(book, name) !== undefined) throw itemAlreadyExists(`the name ${name}`);
  return name;
}

function referenceFormula(book: Book, reference: unknown): string {
  if (isRange(reference)) {
    return `=${quoteSheet(sheetOf(book, reference.sheetId).name)}!${formatArea(reference.live.area(), true)}`;
  }
  const text = textArgument(reference, "reference");
  if (!text.startsWith("=") || text.length < 2) throw invalidArgument(`the reference of a name begins with "=", received ${text}`);
  const place = text.includes("[") ? tryReference(book, text, book.grid.activeSheet()) : undefined;
  // [name-table-reference-becomes-a1]
  return place === undefined ? text : `=${quoteSheet(sheetOf(book, place.sheetId).name)}!${formatArea(place.area, true)}`;
}

/** The cells a name means; undefined for constants and LAMBDAs. */
function placeOf(book: Book, { formula }: GridName): Place | undefined {
  try {
    return tryReference(book, formula, book.grid.activeSheet());
  } catch {
    return undefined; // a reference to a sheet that is gone
  }
}

interface Meaning {
  readonly type: "Range" | "String" | "Double" | "Integer" | "Boolean" | "Error";
  readonly value: string | number | boolean;
}

function meaning(book: Book, name: GridName): Meaning {
  const place = placeOf(book, name);
  const body = name.formula.slice(1);
  if (place !== undefined)
    return { type: "Range", value: `${quoteSheet(sheetOf(book, place.sheetId).name)}!${formatArea(place.area, true)}` };
  if (/^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(body)) return { type: Number.isInteger(Number(body)) ? "Integer" : "Double", value: Number(body) };
  if (/^(true|false)$/i.test(body)) return { type: "Boolean", value: body.toLowerCase() === "true" };
  const text = /^"((?:[^"]|"")*)"$/.exec(body)?.[1];
  if (text !== undefined) return { type: "String", value: text.replaceAll('""', '"') };
  if (body.includes("#REF!")) return { type: "Error", value: "#REF!" };
  if (/^(_xlfn\.)?LAMBDA\(/i.test(body)) return { type: "Error", value: "#CALC!" };
  throw notImplemented(`the value of the name ${name.name}`);
}

const name: Members<NameObject> = {
  identity: ({ name: own }) => ({ _Id: own }),
  properties: {
    name: { read: ({ name: own }) => own },
    formula: {
      read: (object, book) => nameOf(book, object).formula,
      write: (object, value, book) => {
        book.grid.setName({ ...nameOf(book, object), formula: referenceFormula(book, value) });
      },
    },
    value: { read: (object, book) => meaning(book, nameOf(book, object)).value },
    type: { read: (object, book) => meaning(book, nameOf(book, object)).type },
    comment: {
      read: (object, book) => nameOf(book, object).comment,
      write: (object, value, book) => {
        book.grid.setName({ ...nameOf(book, object), comment: checkComment(textArgument(value, "comment")) });
      },
    },
    visible: {
      read: (object, book) => nameOf(book, object).isVisible,
      write: (object, value, book) => {
        book.grid.setName({ ...nameOf(book, object), isVisible: flagArgument(value, "visible") });
      },
    },
    scope: { read: () => "Workbook" },
    _Id: { read: ({ name: own }) => own },
  },
  children: {
    worksheet: (object, book) => sheetObject(found(placeOf(book, nameOf(book, object)), "the name belongs to no worksheet").sheetId),
    worksheetOrNullObject: () => null,
  },
  methods: {
    getRange: (object, _, book) => {
      const place = placeOf(book, nameOf(book, object));
      if (place === undefined) throw invalidReference(`the name ${object.name} is no range`);
      return range(book, place.sheetId, place.area);
    },
    getRangeOrNullObject: (object, _, book) => {
      const place = placeOf(book, nameOf(book, object));
      return place === undefined ? null : range(book, place.sheetId, place.area);
    },
    delete: (object, _, book) => {
      book.grid.removeName(nameOf(book, object).name);
    },
  },
};

export const nameClasses = { NamedItem: members(name), NamedItemCollection: members(names) };
