import type { Book } from "./book";
import type { Json, JsonObject } from "./extras";
import { notImplemented } from "./wire/hostError";
import { type HostObject, members, type Members } from "./wire/object";

/** An object of the model whose properties are kept as they are set, nested in the plain data of what owns it. */
export interface KeptObject extends HostObject {
  readonly owner: Owner;
  /** Names from the owner's data to this object's. */
  readonly path: readonly string[];
}

export interface Owner {
  /** What it is the data of, where parts of it must know. */
  readonly of?: HostObject;
  readonly load: (book: Book) => JsonObject;
  readonly save: (data: JsonObject, book: Book) => void;
}

export function keptObject(className: string, owner: Owner, ...path: readonly string[]): KeptObject {
  return { className, owner, path };
}

/** The data of an object, undefined where nothing was set. */
function dataAt(data: JsonObject, path: readonly string[]): Json | undefined {
  let found: Json | undefined = data;
  for (const name of path) found = isJsonObject(found) ? found[name] : undefined;
  return found;
}

function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withData(data: JsonObject, path: readonly string[], value: Json): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return isJsonObject(value) ? value : data;
  const inner = data[name];
  return { ...data, [name]: rest.length === 0 ? value : withData(isJsonObject(inner) ? inner : {}, rest, value) };
}

/** Keep one property. */
export function keep(object: KeptObject, name: string, value: unknown, book: Book): void {
  object.owner.save(withData(object.owner.load(book), [...object.path, name], (value ?? null) as Json), book); // plain data from the wire
}

/** Read one property; undefined where it was never set. */
export function readKept(object: KeptObject, name: string, book: Book): Json | undefined {
  return dataAt(object.owner.load(book), [...object.path, name]);
}

/** A class that keeps what it is given; a property never set reads as its default, or is refused by name where none is known. */
export function keptClass(defaults: Readonly<Record<string, unknown>> = {}, more: Members<KeptObject> = {}): Members<HostObject> {
  return members<KeptObject>({
    kept: {
      read: (object, name, book) => {
        const value = readKept(object, name, book);
        if (value !== undefined) return value;
        if (name in defaults) return defaults[name];
        throw notImplemented(`${object.className}.${name} that was never set`);
      },
      write: keep,
      child: (object, name, className) => keptObject(className, object.owner, ...object.path, name),
    },
    ...more,
  });
}

/** Fills and lines: one color, set by a method. */
export const solidFill: Members<KeptObject> = {
  methods: {
    setSolidColor: (object, [color], book) => {
      keep(object, "color", color, book);
    },
    clear: (object, _, book) => {
      keep(object, "color", "", book);
    },
  },
};

/** Methods that take a color away. */
export const clearable: Members<KeptObject> = {
  methods: {
    clear: (object, _, book) => {
      object.owner.save(withData(object.owner.load(book), object.path, {}), book);
    },
  },
};
