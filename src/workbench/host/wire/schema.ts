/** One class of the object model, as Microsoft's client library declares it. Keys are the names that travel (PascalCase). */
export interface ClassSchema {
  readonly isCollection: boolean;
  /** Class of a collection's items. */
  readonly itemClass?: string;
  readonly scalars: Readonly<Record<string, { readonly name: string; readonly isWritable: boolean }>>;
  readonly children: Readonly<Record<string, { readonly type: string }>>;
  readonly methods: Readonly<Record<string, { readonly name: string }>>;
  /** Name of the registering method → the event and the number it travels under. */
  readonly events: Readonly<Record<string, { readonly name: string; readonly type: number }>>;
}

export type Schema = Readonly<Record<string, ClassSchema>>;

/**
 * Read the object model from the debug build of the client library (excel-win32-16.01.debug.js).
 *
 * Nothing of it is kept in this repository; a property or method that the library does not declare does not exist here either.
 *
 * Cost     O(text), about 50 ms
 */
export function readSchema(source: string): Schema {
  const text = source.replaceAll("\r\n", "\n");
  const library = text.slice(Math.max(0, text.indexOf('var _hostName = "Excel"')));
  const schema: Record<string, ClassSchema> = {};
  for (const [, body = ""] of library.matchAll(
    /\n {4}var \w+ = \(function \(_super\) \{\n([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);/g,
  )) {
    const name = /"_className"[\s\S]*?return "(\w+)"/.exec(body)?.[1];
    if (name !== undefined) schema[name] = readClass(body);
  }
  return schema;
}

function readClass(body: string): ClassSchema {
  const itemClass = /_create(?:ChildItem|Indexer)Object\(\w+\.(\w+), this/.exec(body)?.[1];
  return {
    isCollection: body.includes('"_isCollection"'),
    ...(itemClass === undefined ? {} : { itemClass }),
    scalars: readScalars(body),
    children: Object.fromEntries(
      [...body.matchAll(/_createPropertyObject\(\w+\.(\w+), this, "(\w+)"/g)].map(([, type = "", name = ""]) => [name, { type }]),
    ),
    methods: Object.fromEntries(readMethods(body)),
    events: Object.fromEntries(
      [
        ...body.matchAll(
          /prototype, "(on\w+)"(?:(?!defineProperty)[\s\S])*?eventType: (\d+),\s*registerFunc: function \(\) \{ return _this\.(\w+)\(/g,
        ),
      ].map(([, name = "", type = "", register = ""]) => [register, { name, type: Number(type) }]),
    ),
  };
}

function readScalars(body: string): ClassSchema["scalars"] {
  const names = readList(body, "_scalarPropertyNames");
  const wireNames = readList(body, "_scalarPropertyOriginalNames");
  const isWritable = readList(body, "_scalarPropertyUpdateable");
  return Object.fromEntries(
    names.map((name, index) => [String(wireNames[index] ?? name), { name: String(name), isWritable: isWritable[index] === true }]),
  );
}

function readList(body: string, property: string): readonly unknown[] {
  const match = new RegExp(`"${property}", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^\\]]*\\]);`).exec(body);
  return match === null ? [] : (JSON.parse(match[1] ?? "[]") as readonly unknown[]); // the library's own literal: an array
}

function readMethods(body: string): readonly (readonly [string, { readonly name: string }])[] {
  return [...body.matchAll(/\n {8}\w+\.prototype\.(\w+) = function \([^)]*\) \{([\s\S]*?)\n {8}\};/g)].flatMap(
    ([, name = "", code = ""]) => {
      const wireName = /(?:_createMethodObject\(\w+\.\w+, this|_invokeMethod\(this), "(\w+)"/.exec(code)?.[1];
      if (wireName !== undefined) return [[wireName, { name }] as const];
      return code.includes("_createIndexerObject(") ? [[indexer, { name }] as const] : [];
    },
  );
}

/** Stands in `methods` for the lookup by key, which travels without a name. */
export const indexer = "$indexer";
