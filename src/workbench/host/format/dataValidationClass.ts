import { contains, intersection, subtract } from "../range/areas";
import { formatArea, quoteSheet } from "../range/address";
import { type Book, requirePermission, sheetOf } from "../book";
import type { DataValidation, Json, JsonObject } from "../extras";
import { invalidArgument } from "../wire/hostError";
import { type AreasObject, flagArgument, isRange, members, type Members, type Property } from "../wire/object";

const types: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

const none: Omit<DataValidation, "areas"> = { rule: {}, ignoreBlanks: true };

function all(book: Book, sheetId: string): readonly DataValidation[] {
  return book.extras.sheet(sheetId).dataValidations;
}

/** The validation of the range, undefined where its cells differ. */
function validationOf(book: Book, { sheetId, areas }: AreasObject): Omit<DataValidation, "areas"> | undefined {
  const touching = all(book, sheetId).filter((one) =>
    one.areas.some((area) => areas.some((live) => intersection(area, live.area()) !== undefined)),
  );
  if (touching.length === 0) return none;
  const [first] = touching;
  const isWhole = areas.every((live) => first?.areas.some((area) => contains(area, live.area())) === true);
  return touching.length === 1 && isWhole ? first : undefined;
}

/** Take the range out of all validations. */
function without(book: Book, { sheetId, areas }: AreasObject): readonly DataValidation[] {
  return areas
    .reduce(
      (rest, live) => {
        const area = live.area();
        return rest.map((one) => ({ ...one, areas: one.areas.flatMap((own) => subtract(own, area)) }));
      },
      all(book, sheetId),
    )
    .filter((one) => one.areas.length > 0);
}

function change(book: Book, object: AreasObject, by: Partial<DataValidation>): void {
  requirePermission(book, object.sheetId, "allowFormatCells");
  const current = validationOf(book, object) ?? none;
  const changed: DataValidation = { ...current, ...by, areas: object.areas.map((live) => live.area()) };
  book.extras.changeSheet(object.sheetId, { dataValidations: [...without(book, object), changed] });
}

/** A rule as plain data: a list may name its cells as a range. */
function readRule(book: Book, value: unknown): JsonObject {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const [kind, rule] = entries[0] ?? [];
  if (kind === undefined || entries.length !== 1 || !(kind in types))
    throw invalidArgument(`a rule has one of ${Object.keys(types).join(", ")}`);
  const plain = Object.entries(rule as Readonly<Record<string, unknown>>).map(([key, part]): [string, Json] => {
    // every rule is an object
    if (isRange(part)) return [key, `=${quoteSheet(sheetOf(book, part.sheetId).name)}!${formatArea(part.live.area(), true)}`];
    return [key, part as Json]; // plain data from the wire
  });
  const source = kind === "list" ? Object.fromEntries(plain)["source"] : undefined;
  if (typeof source === "string" && !source.startsWith("=") && source.length > 255)
    throw invalidArgument("a typed list has at most 255 characters"); // [dv-list-255]
  return { [kind]: Object.fromEntries(plain) };
}

/** [dv-message-lengths] */
const longest = { title: 32, errorAlert: 225, prompt: 255 } as const;

function checkNote(key: "errorAlert" | "prompt", note: JsonObject): JsonObject {
  const { title, message } = note;
  if (typeof title === "string" && title.length > longest.title) throw invalidArgument("the title of a message has at most 32 characters");
  if (typeof message === "string" && message.length > longest[key])
    throw invalidArgument(`a message of this kind has at most ${String(longest[key])} characters`);
  return note;
}

/** A message shown at a cell: plain data with a default. */
function note(key: "errorAlert" | "prompt", initial: JsonObject): Property<AreasObject> {
  return {
    read: (object, book) => {
      const validation = validationOf(book, object);
      return validation === undefined ? null : (validation[key] ?? initial);
    },
    write: (object, value, book) => {
      change(book, object, { [key]: checkNote(key, value as JsonObject) }); // plain data from the wire
    },
  };
}

const dataValidation: Members<AreasObject> = {
  properties: {
    type: {
      read: (object, book) => {
        const validation = validationOf(book, object);
        if (validation === undefined) return "Inconsistent";
        return types[Object.keys(validation.rule)[0] ?? ""] ?? "None";
      },
    },
    rule: {
      read: (object, book) => validationOf(book, object)?.rule ?? null,
      write: (object, value, book) => {
        change(book, object, { rule: readRule(book, value) });
      },
    },
    ignoreBlanks: {
      read: (object, book) => validationOf(book, object)?.ignoreBlanks ?? null,
      write: (object, value, book) => {
        change(book, object, { ignoreBlanks: flagArgument(value, "ignoreBlanks") });
      },
    },
    errorAlert: note("errorAlert", { message: "", showAlert: true, style: "Stop", title: "" }),
    prompt: note("prompt", { message: "", showPrompt: true, title: "" }),
  },
  methods: {
    clear: (object, _, book) => {
      requirePermission(book, object.sheetId, "allowFormatCells");
      book.extras.changeSheet(object.sheetId, { dataValidations: without(book, object) });
    },
  },
};

export const dataValidationClasses = { DataValidation: members(dataValidation) };
