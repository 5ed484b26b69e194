import { officeSchema } from "../../../../src/workbench/headless/officeWindow";
import { classes } from "../../../../src/workbench/host/classes";

const schema = officeSchema();
/** Classes that Office.js uses for itself, outside the object model of Excel. */
const outside = ["CustomFunctions", "AddinInternalService"];
const modelled = Object.entries(classes).filter(([name]) => !outside.includes(name));

describe("readSchema", () => {
  it("finds the classes of the library, with what is writable in them", () => {
    expect(Object.keys(schema).length).toBeGreaterThan(150);
    expect(schema.Range?.scalars).toMatchObject({
      Values: { name: "values", isWritable: true },
      Address: { name: "address", isWritable: false },
    });
    expect(schema.Worksheet?.children).toMatchObject({ Charts: { type: "ChartCollection" } });
    expect(schema.Worksheet?.events).toMatchObject({ _RegisterDataChangedEvent: { name: "onChanged", type: 10 } });
  });
});

describe("classes", () => {
  it.each(modelled)("answers only for members that %s declares", (name, members) => {
    const declared = schema[name];
    const lower = (names: readonly string[]) => names.map((one) => one.toLowerCase());
    expect(declared).toBeDefined();
    const scalars = Object.values(declared?.scalars ?? {});
    const known = lower(scalars.map((scalar) => scalar.name));
    const children = lower(Object.keys(declared?.children ?? {}));
    const methods = lower([
      ...Object.values(declared?.methods ?? {}).map((method) => method.name),
      "_KeepReference",
      "_SetOsfControlContainerReadyForCustomFunctions",
      "_GetReferenceCount",
      "getItem",
    ]);
    expect(lower(Object.keys(members.properties ?? {})).filter((one) => !known.includes(one))).toEqual([]);
    expect(lower(Object.keys(members.children ?? {})).filter((one) => !children.includes(one))).toEqual([]);
    expect(lower(Object.keys(members.methods ?? {})).filter((one) => !methods.includes(one))).toEqual([]);
  });

  it.each(modelled)("writes only what is writable in %s", (name, members) => {
    const scalars = Object.values(schema[name]?.scalars ?? {});
    const written = Object.entries(members.properties ?? {}).flatMap(([property, { write }]) => (write === undefined ? [] : [property]));
    expect(written.filter((property) => scalars.find((scalar) => scalar.name === property)?.isWritable !== true)).toEqual([]);
  });
});
