import { isOnSheet } from "../host/range/address";
import type { WorkbookExtras } from "../host/extras";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const flag: Check = (value) => typeof value === "boolean";
const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
const json: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function list(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function record(check: Check): Check {
  return (value) => json(value) && Object.values(value as object).every(check); // an object, by the check before
}

function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** An object with these keys at least. */
function shape(checks: Readonly<Record<string, Check>>): Check {
  return (value) => json(value) && Object.entries(checks).every(([key, check]) => check(Reflect.get(value as object, key))); // an object, by the check before
}

const areaNumbers = shape({ row: number, column: number, rows: number, columns: number });
const area: Check = (value) => areaNumbers(value) && isOnSheet(value as Parameters<typeof isOnSheet>[0]); // numbers, by the check before
const source = shape({ sheetId: text, area });
const corner = shape({ row: number, column: number, down: number, right: number });
const series = shape({
  name: (value) => text(value) || source(value),
  values: optional(source),
  xValues: optional(source),
  bubbleSizes: optional(source),
  properties: json,
});
const chart = shape({
  id: text,
  name: text,
  chartType: text,
  plotBy: text,
  source,
  anchor: shape({ from: corner, to: corner }),
  series: list(series),
  properties: json,
  original: optional(text),
});
const sheet = shape({
  charts: list(chart),
  conditionalFormats: list(shape({ id: text, type: text, areas: list(area), stopIfTrue: flag, rule: json })),
  dataValidations: list(shape({ areas: list(area), rule: json, ignoreBlanks: flag, errorAlert: optional(json), prompt: optional(json) })),
  pageLayout: (value) => json(value) && optional(list(area))(Reflect.get(value as object, "printArea")), // an object, by the check before
  protection: optional(shape({ options: json })),
  comments: list(shape({ id: text, row: number, column: number, content: text, author: text })),
  hyperlinks: optional(list(shape({ area }))),
});
const extras = shape({ sheets: record(sheet), settings: record(text), properties: record(text), protection: optional(json) });

/** Whether a value read from a file is what the workbench keeps beside cells, so that nothing after it meets a surprise. */
export function isExtras(value: unknown): value is WorkbookExtras {
  return extras(value);
}
