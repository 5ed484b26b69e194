import type { Book } from "../book";
import type { UndoRules } from "../undo/undoRules";
import { type HostError, invalidArgument, notImplemented } from "./hostError";
import type { HostObject, Members } from "./object";

/** The workbook with the classes it answers for. */
export interface Model {
  readonly book: Book;
  readonly classes: Readonly<Record<string, Members<HostObject>>>;
  /** Asked before every member; what it returns is answered instead. Tests inject faults here. */
  readonly intercept: (member: string) => HostError | undefined;
}

/** The workbook as one request meets it. */
export interface RequestModel extends Model {
  readonly undo: UndoRules;
  /** Requests of the same group, or phases of one request, become one step to take back. */
  readonly step: object;
  /** Asked before every action of a request, counted from 0: what it returns is answered instead. */
  readonly refusal?: ((action: number) => HostError | undefined) | undefined;
}

/** An object that another one holds under a property. */
export function childOf(model: Model, parent: HostObject, wireName: string): HostObject | null {
  const type = model.book.schema[parent.className]?.children[wireName]?.type;
  const name = plainName(wireName);
  const member = `${parent.className}.${name}`;
  if (type === undefined) throw invalidArgument(`${member} is not in the object model`);
  const fault = model.intercept(member);
  if (fault !== undefined) throw fault;
  const of = model.classes[parent.className];
  const child = of?.children?.[name];
  if (child !== undefined) return child(parent, model.book);
  if (of?.kept !== undefined && model.classes[type] !== undefined) return of.kept.child(parent, name, type);
  throw notImplemented(member);
}

/** "GetRange" as it reads in Office.js: "getRange". */
export function plainName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
