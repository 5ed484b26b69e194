import { HostError, invalidArgument, notImplemented } from "./hostError";
import { childOf, type Model } from "./model";
import type { HostObject } from "./object";
import type { QueryInfo } from "./wire";

type Described = Record<string, unknown>;

/** What is sent with every mention of an object. */
export function describeIdentity(model: Model, object: HostObject): Described {
  return { ...model.classes[object.className]?.identity?.(object, model.book) };
}

/** Everything a load asks for: own values, values of nested objects ("format/font/bold"), members of a collection ("items/name"). */
export function answerQuery(model: Model, object: HostObject, query: QueryInfo): Described {
  const selected = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)].filter((path) => path !== "");
  const paths = selected.length === 0 ? ["*"] : selected;
  const items = model.classes[object.className]?.items?.(object, model.book);
  return items === undefined ? readObject(model, object, paths) : readCollection(model, object, items, paths, query);
}

function readCollection(
  model: Model,
  object: HostObject,
  items: readonly HostObject[],
  paths: readonly string[],
  { Skip: skip = 0, Top: top = Infinity }: QueryInfo,
): Described {
  const plain = paths.map((path) => path.replace(/^items\//i, "")).map((path) => (path.toLowerCase() === "items" ? "*" : path));
  const scalars = Object.values(model.book.schema[object.className]?.scalars ?? {}).map(({ name }) => name.toLowerCase());
  const own = plain.filter((path) => scalars.includes(path.toLowerCase()));
  const ofItems = plain.filter((path) => !own.includes(path));
  const { itemClass } = model.book.schema[object.className] ?? {};
  // A misspelt member is refused here too, though there is no item to ask: a test on an empty workbook must not hide it.
  if (items.length === 0 && itemClass !== undefined) for (const path of ofItems) refuseUnknown(model, itemClass, path);
  return {
    ...(own.length === 0 ? describeIdentity(model, object) : readObject(model, object, own)),
    _Items: items.slice(skip, skip + top).map((item) => readObject(model, item, ofItems.length === 0 ? ["*"] : ofItems)),
  };
}

function refuseUnknown(model: Model, className: string, path: string): void {
  if (path === "*") return;
  const [head = "", ...rest] = path.split("/");
  const known = model.book.schema[className];
  const scalars = Object.values(known?.scalars ?? {}).map(({ name }) => name.toLowerCase());
  if (rest.length === 0 && scalars.includes(head.toLowerCase())) return;
  const child = Object.entries(known?.children ?? {}).find(([name]) => name.toLowerCase() === head.toLowerCase());
  if (child === undefined) throw invalidArgument(`${className} has no property ${head}`);
  const [, { type }] = child;
  if (rest.length > 0) refuseUnknown(model, type, rest.join("/"));
}

function readObject(model: Model, object: HostObject, paths: readonly string[]): Described {
  const answer = describeIdentity(model, object);
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const cut = path.indexOf("/");
    const head = cut < 0 ? path : path.slice(0, cut);
    if (path === "*") Object.assign(answer, readAll(model, object));
    else if (cut < 0 && readScalar(model, object, head, answer)) continue;
    else nested.set(head, [...(nested.get(head) ?? []), cut < 0 ? "*" : path.slice(cut + 1)]);
  }
  for (const [head, rest] of nested) {
    const wireName = childName(model, object, head);
    const child = childOf(model, object, wireName);
    answer[wireName] = child === null ? null : answerQuery(model, child, { Select: rest });
  }
  return answer;
}

function childName(model: Model, object: HostObject, name: string): string {
  const found = Object.keys(model.book.schema[object.className]?.children ?? {}).find(
    (child) => child.toLowerCase() === name.toLowerCase(),
  );
  if (found === undefined) throw invalidArgument(`${object.className} has no property ${name}`);
  return found;
}

function readScalar(model: Model, object: HostObject, name: string, answer: Described): boolean {
  const scalars = Object.entries(model.book.schema[object.className]?.scalars ?? {});
  const found = scalars.find(([wireName, scalar]) => [wireName.toLowerCase(), scalar.name.toLowerCase()].includes(name.toLowerCase()));
  if (found === undefined) return false;
  answer[found[0]] = readProperty(model, object, found[1].name);
  return true;
}

/** Values of the class; those this workbook does not know stay out, so that reading one fails as not loaded. */
function readAll(model: Model, object: HostObject): Described {
  const answer: Described = {};
  for (const [wireName, { name }] of Object.entries(model.book.schema[object.className]?.scalars ?? {})) {
    try {
      answer[wireName] = readProperty(model, object, name);
    } catch (error) {
      if (!(error instanceof HostError && error.code === "NotImplemented")) throw error;
    }
  }
  return answer;
}

function readProperty(model: Model, object: HostObject, name: string): unknown {
  const member = `${object.className}.${name}`;
  const fault = model.intercept(member);
  if (fault !== undefined) throw fault;
  const of = model.classes[object.className];
  const property = of?.properties?.[name];
  if (property !== undefined) return property.read(object, model.book);
  if (of?.kept !== undefined) return of.kept.read(object, name, model.book);
  throw notImplemented(member);
}
