import { sheetOf } from "../book";
import { HostError, invalidArgument, invalidReference, notImplemented } from "./hostError";
import { childOf, type Model, plainName, type RequestModel } from "./model";
import { type HostObject, isHostObject, type RangeObject } from "./object";
import { answerQuery, describeIdentity } from "./query";
import { indexer } from "./schema";
import { type Action, actionType, type Answer, type ArgumentInfo, type ObjectPath, pathType, type Request } from "./wire";

/** One request under way. */
interface Turn {
  readonly model: RequestModel;
  readonly request: Request;
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly found: Map<number, HostObject | null>;
  readonly results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly traces: number[];
  failure?: NonNullable<Answer["Error"]>;
  /** The member at work, for the location of an error: "Range.values". */
  member: string;
}

/**
 * Answer a request: its actions one after the other, until one fails.
 *
 * What was done before the failure stays done, as in Excel. What is written before the next result is needed can be taken back in one step.
 */
export async function answerRequest(model: RequestModel, request: Request): Promise<Answer> {
  const turn: Turn = { model, request, paths: request.ObjectPaths ?? {}, found: new Map(), results: [], traces: [], member: "" };
  let next = actUntilResultsNeeded(turn, 0, false);
  while (next < request.Actions.length && turn.failure === undefined) {
    try {
      await model.book.grid.settled();
    } catch (error) {
      turn.failure = describeError(error, turn.member, next);
      break;
    }
    next = actUntilResultsNeeded(turn, next, true);
  }
  const { results, traces, failure } = turn;
  return { Results: results, TraceIds: traces, ...(failure !== undefined && { Error: failure }) };
}

/** Do actions from `start` on, up to one that needs results not yet calculated; gives its index. All of it is one step to take back. */
function actUntilResultsNeeded(turn: Turn, start: number, isSettledAtStart: boolean): number {
  const { Actions: actions } = turn.request;
  const { book, step } = turn.model;
  return book.grid.asOneStep(() => {
    let isSettled = isSettledAtStart;
    for (let index = start; index < actions.length; index += 1) {
      const action = actions[index];
      if (action === undefined || (!isSettled && needsResults(turn, action))) return index;
      isSettled &&= !isWriting(turn, action);
      try {
        const refused = turn.model.refusal?.(index);
        if (refused !== undefined) throw refused;
        const value = act(turn, action);
        if (value !== undefined) turn.results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        turn.failure = describeError(error, turn.member, index);
        return index;
      }
    }
    return actions.length;
  }, step);
}

function describeError(error: unknown, member: string, index: number): NonNullable<Answer["Error"]> {
  const known =
    error instanceof HostError
      ? error
      : new HostError(
          "GeneralException",
          `The workbench failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
          500,
        );
  return { Code: known.code, Message: known.message, Location: member, ActionIndex: index, HttpStatusCode: known.status };
}

function isReading({ ActionType }: Action): boolean {
  return ActionType === actionType.query || ActionType === actionType.queryAsJson || ActionType === actionType.trace;
}

/** Methods that make an object and so change the workbook, although they travel like a mere mention of one. */
const making = /^(Add|Insert|Copy|ConvertToRange)/;

function isWriting(turn: Turn, action: Action): boolean {
  if (action.ActionType !== actionType.instantiate) return !isReading(action);
  return making.test(turn.paths[action.ObjectPathId]?.Name ?? "");
}

/** Ranges that depend on what formulas give. */
const calculatedRanges = /Used|Spill|Surrounding|Edge|Extended|Find/;

function needsResults(turn: Turn, action: Action): boolean {
  if (action.ActionType === actionType.trace) return false;
  if (isReading(action) || calculatedRanges.test(action.Name)) return true;
  const path = turn.paths[action.ObjectPathId];
  return action.ActionType === actionType.instantiate && path !== undefined && calculatedRanges.test(path.Name);
}

function act(turn: Turn, action: Action): unknown {
  if (action.ActionType === actionType.trace) {
    turn.traces.push(action.Id);
    return null;
  }
  const object = resolve(turn, action.ObjectPathId);
  switch (action.ActionType) {
    case actionType.instantiate:
      return object === null ? null : describeIdentity(turn.model, object);
    case actionType.query:
    case actionType.queryAsJson:
      turn.member = object?.className ?? "";
      return object === null ? null : answerQuery(turn.model, object, action.QueryInfo ?? {});
    case actionType.method: {
      const result = invoke(turn, object, action.Name, action.ArgumentInfo);
      if (isHostObject(result)) return describeIdentity(turn.model, result);
      return result ?? null;
    }
    case actionType.setProperty:
      write(turn, object, action.Name, readArguments(turn, action.ArgumentInfo)[0]);
      return undefined;
    case actionType.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) write(turn, object, name, value);
      return undefined;
    default:
      throw notImplemented(`action type ${String(action.ActionType)} of Office.js`);
  }
}

function resolve(turn: Turn, pathId: number): HostObject | null {
  const known = turn.found.get(pathId);
  if (known !== undefined) return known;
  const path = turn.paths[pathId];
  if (path === undefined) throw invalidReference(`object path ${String(pathId)}`);
  const object = follow(turn, path);
  turn.found.set(pathId, object);
  return object;
}

function follow(turn: Turn, path: ObjectPath): HostObject | null {
  const { book } = turn.model;
  if (path.ObjectPathType === pathType.root) return { className: "Workbook" };
  if (path.ObjectPathType === pathType.newObject) return { className: path.Name.split(".").at(-1) ?? path.Name };
  if (path.ObjectPathType === pathType.reference) {
    const live = book.live.find(path.Name);
    sheetOf(book, live.sheetId);
    const range: RangeObject = { className: "Range", sheetId: live.sheetId, live };
    return range;
  }
  const parent = path.ParentObjectPathId === undefined ? null : resolve(turn, path.ParentObjectPathId);
  if (parent === null) return null;
  if (path.ObjectPathType === pathType.property) {
    turn.member = `${parent.className}.${plainName(path.Name)}`;
    return childOf(turn.model, parent, path.Name);
  }
  const result = invoke(turn, parent, path.ObjectPathType === pathType.indexer ? indexer : path.Name, path.ArgumentInfo);
  if (result === null || isHostObject(result)) return result;
  throw notImplemented(`${turn.member} as an object`);
}

function invoke(turn: Turn, object: HostObject | null, wireName: string, info: ArgumentInfo | undefined): unknown {
  if (object === null) return null;
  const { model } = turn;
  const { className } = object;
  const name = methodName(model, className, wireName);
  turn.member = `${className}.${name}`;
  const fault = model.intercept(turn.member);
  if (fault !== undefined) throw fault;
  const of = model.classes[className];
  const given = readArguments(turn, info);
  turn.member = `${className}.${name}`;
  const method = of?.methods?.[name];
  if (method !== undefined) return model.undo.call(turn.member, () => method(object, given, model.book));
  const target = of?.identity?.(object, model.book).Id;
  if (model.book.events.register(className, wireName, target === undefined ? undefined : String(target))) return undefined;
  throw notImplemented(turn.member);
}

function methodName(model: Model, className: string, wireName: string): string {
  const declared = model.book.schema[className]?.methods[wireName]?.name;
  if (declared !== undefined) return declared;
  return wireName === indexer ? "getItem" : plainName(wireName);
}

/** Two properties travel under another name when they are set. */
const writtenAs: Readonly<Record<string, string>> = { "Worksheet.Gridlines": "ShowGridlines", "Worksheet.Headings": "ShowHeadings" };

function write(turn: Turn, object: HostObject | null, wireName: string, value: unknown): void {
  if (object === null) throw invalidReference("the object is null");
  const { model } = turn;
  const given = writtenAs[`${object.className}.${wireName}`] ?? wireName;
  const scalars = Object.entries(model.book.schema[object.className]?.scalars ?? {});
  const scalar = scalars.find(([wireName, { name }]) => wireName === given || name === given)?.[1];
  const name = scalar?.name ?? given;
  turn.member = `${object.className}.${name}`;
  if (scalar?.isWritable !== true) throw invalidArgument(`${turn.member} cannot be written`);
  const fault = model.intercept(`${turn.member}=`);
  if (fault !== undefined) throw fault;
  const of = model.classes[object.className];
  const property = of?.properties?.[name];
  model.undo.set(turn.member, value, () => {
    if (property?.write !== undefined) property.write(object, value, model.book);
    else if (property === undefined && of?.kept !== undefined) of.kept.write(object, name, value, model.book);
    else throw notImplemented(`setting ${turn.member}`);
  });
}

function readArguments(turn: Turn, info: ArgumentInfo | undefined): readonly unknown[] {
  const ids = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, index) => readArgument(turn, argument, ids[index]));
}

function readArgument(turn: Turn, argument: unknown, id: unknown): unknown {
  if (Array.isArray(id) && Array.isArray(argument)) return argument.map((part, index) => readArgument(turn, part, id[index]));
  return typeof id === "number" && id > 0 ? resolve(turn, id) : argument;
}
