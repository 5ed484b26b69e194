import type { Book } from "../book";
import { invalidArgument, notImplemented } from "./hostError";
import type { LiveArea } from "../range/liveAreas";

/** A thing of the workbook that a request names. `className` is the class in the object model. */
export interface HostObject {
  readonly className: string;
}

export interface Property<O> {
  readonly read: (object: O, book: Book) => unknown;
  readonly write?: (object: O, value: unknown, book: Book) => void;
}

/** What a class answers to. Members stand under their names in Office.js; what is missing is refused by name. */
export interface Members<O> {
  /** Sent with every mention of the object, so that the client can find it again. */
  readonly identity?: (object: O, book: Book) => Readonly<Record<string, string | number>>;
  readonly properties?: Readonly<Record<string, Property<O>>>;
  readonly children?: Readonly<Record<string, (object: O, book: Book) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (object: O, given: readonly unknown[], book: Book) => unknown>>;
  /** The members of a collection. */
  readonly items?: (object: O, book: Book) => readonly HostObject[];
  /** For classes that keep whatever the object model lets one set. */
  readonly kept?: {
    readonly read: (object: O, name: string, book: Book) => unknown;
    readonly write: (object: O, name: string, value: unknown, book: Book) => void;
    readonly child: (object: O, name: string, className: string) => HostObject;
  };
}

/** Members of a class whose objects have type O, for the table of all classes. */
export function members<O extends HostObject>(of: Members<O>): Members<HostObject> {
  return of as unknown as Members<HostObject>; // the table looks classes up by the className its objects carry
}

/** The workbook itself, or one of the things there is one of in a workbook. */
export type BookObject = HostObject;

export interface SheetObject extends HostObject {
  readonly sheetId: string;
}

/** One block of cells; it moves with its cells while the request, or the add-in, holds it. */
export interface RangeObject extends SheetObject {
  readonly className: "Range";
  readonly live: LiveArea;
}

export interface AreasObject extends SheetObject {
  readonly areas: readonly LiveArea[];
}

export interface TableObject extends HostObject {
  readonly tableId: string;
}

/** A row or column of a table, counted from 0 without the header. */
export interface TablePart extends TableObject {
  readonly index: number;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value;
}

export function isRange(value: unknown): value is RangeObject {
  return isHostObject(value) && value.className === "Range";
}

/** An argument that must be text. */
export function textArgument(value: unknown, name: string): string {
  if (typeof value !== "string") throw invalidArgument(`${name} must be a text, received ${JSON.stringify(value)}`);
  return value;
}

/** An argument that must be a whole number. */
export function countArgument(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    throw invalidArgument(`${name} must be a whole number, received ${JSON.stringify(value)}`);
  }
  return value;
}

/** A value that must be true or false. */
export function flagArgument(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${name} must be true or false, received ${JSON.stringify(value)}`);
  return value;
}

/** A value that must be one of a list. */
export function choiceArgument<T extends string>(value: unknown, choices: readonly T[], name: string): T {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw invalidArgument(`${name} must be one of ${choices.join(", ")}, received ${JSON.stringify(value)}`);
  return choice;
}

/** A property that has one value here; setting it to another is refused by name. */
export function fixed<O extends HostObject>(value: unknown, name: string): Property<O> {
  return {
    read: () => value,
    write: (object, given) => {
      if (given !== value) throw notImplemented(`${object.className}.${name} = ${JSON.stringify(given)}`);
    },
  };
}
