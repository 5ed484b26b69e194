import { fail, ok, type Result } from "../result";
import type { Metalog } from "./metalog";
import type { Sip, SipCopula, SipGenerator, SipLibrary, SipSource } from "./sipLibrary";

/** The generator that only counts; arrays refer to it. */
const indexFunction = "Index";

/**
 * Read a SIPmath 3.0 library: HDR generators, Gaussian copulas, metalogs and arrays of trials.
 *
 * Faults   out-of-domain, naming the entry: not JSON, a function of another kind, arguments that are given elsewhere
 * Source   sipmath3
 */
export function readSipLibrary(text: string): Result<SipLibrary> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const streams = recordOf(root.U01);
  const generators = readAll(
    listOf(streams.rng).filter((entry) => entry.function !== indexFunction),
    readGenerator,
  );
  if (!generators.ok) return generators;
  const variables = new Map(listOf(root.globalVariables).map((entry) => [textOf(entry.name), recordOf(entry.value)]));
  const copulas = readAll(listOf(streams.copula), (entry) => readCopula(entry, variables));
  if (!copulas.ok) return copulas;
  const sips = readAll(listOf(root.sips), readSip);
  if (!sips.ok) return sips;
  const about = { ...named(root, "dateCreated"), ...named(root, "version"), ...named(root, "provenance") };
  return ok({ name: textOf(root.name), ...about, generators: generators.value, copulas: copulas.value, sips: sips.value });
}

type Entry = Readonly<Record<string, unknown>>;

function parse(text: string): Result<Entry> {
  try {
    const root = recordOf(JSON.parse(text));
    return Array.isArray(root.sips) ? ok(root) : wrong("library", "a SIPmath library with a list of sips", "none");
  } catch {
    return wrong("library", "JSON text", text.slice(0, 20));
  }
}

function readGenerator(entry: Entry): Result<SipGenerator> {
  const name = textOf(entry.name);
  if (entry.function !== "HDR_2_0") return wrong(`rng ${name}`, "an HDR_2_0 generator", textOf(entry.function));
  const given = recordOf(entry.arguments);
  const key = { entity: given.entity, variable: given.varId, seed3: given.seed3 ?? 0, seed4: given.seed4 ?? 0 };
  const { entity, variable, seed3, seed4 } = key;
  if (!isCount(entity) || !isCount(variable) || !isCount(seed3) || !isCount(seed4)) {
    return wrong(`rng ${name}`, "given with entity, varId, seed3 and seed4 as whole numbers", JSON.stringify(given));
  }
  return ok({ name, key: { entity, variable, seed3, seed4 } });
}

function readCopula(entry: Entry, variables: ReadonlyMap<string, Entry>): Result<SipCopula> {
  const name = textOf(entry.name);
  if (entry.function !== "GaussianCopula") return wrong(`copula ${name}`, "a GaussianCopula", textOf(entry.function));
  const given = recordOf(entry.arguments);
  const reference = recordOf(given.correlationMatrix);
  const matrix = variables.get(textOf(reference.value));
  if (matrix === undefined) return wrong(`copula ${name}`, "given a correlationMatrix from globalVariables", JSON.stringify(reference));
  const columns = textsOf(matrix.columns);
  const correlation: number[][] = columns.map(() => columns.map(() => 0));
  for (const cell of listOf(matrix.matrix)) {
    const [row, column] = [columns.indexOf(textOf(cell.row)), columns.indexOf(textOf(cell.col))];
    const value = cell.value;
    const [line, mirrored] = [correlation[row], correlation[column]];
    if (line === undefined || mirrored === undefined || typeof value !== "number") {
      return wrong(`copula ${name}`, "a matrix of row, col and value by the names of its columns", JSON.stringify(cell));
    }
    line[column] = value;
    mirrored[row] = value;
  }
  const [generators, layers] = [textsOf(given.rng), textsOf(entry.copulaLayer)];
  return generators.length === columns.length && layers.length === columns.length
    ? ok({ name, generators, layers, correlation })
    : wrong(`copula ${name}`, `given ${String(columns.length)} generators and layers, as the matrix has columns`, layers.join(", "));
}

function readSip(entry: Entry): Result<Sip> {
  const name = textOf(entry.name);
  const about = { name, ...(entry.metadata === undefined ? {} : { metadata: recordOf(entry.metadata) }) };
  const given = recordOf(entry.arguments);
  if (entry.rounding !== undefined) return wrong(`sip ${name}`, "without rounding", textOf(entry.rounding));
  if (entry.function === "SIP_Array") {
    const trials = numbersOf(given.value);
    return trials === undefined ? wrong(`sip ${name}`, "an array of numbers", textOf(given.type)) : ok({ ...about, kind: "array", trials });
  }
  if (entry.function !== "Metalog_1_0") return wrong(`sip ${name}`, "a Metalog_1_0 or a SIP_Array", textOf(entry.function));
  const metalog = readMetalog(given);
  const source = readSource(recordOf(entry.ref));
  if (metalog === undefined) return wrong(`sip ${name}`, "given aCoefficients and bounds as numbers", JSON.stringify(given));
  return source === undefined
    ? wrong(`sip ${name}`, "a reference to an rng or a copula", JSON.stringify(entry.ref))
    : ok({ ...about, kind: "metalog", metalog, source });
}

function readMetalog(given: Entry): Metalog | undefined {
  const coefficients = numbersOf(given.aCoefficients);
  const [lower, upper] = [given.lowerBound ?? undefined, given.upperBound ?? undefined];
  if (coefficients === undefined) return undefined;
  if (lower !== undefined && typeof lower !== "number") return undefined;
  if (upper !== undefined && typeof upper !== "number") return undefined;
  return { coefficients, ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
}

function readSource(reference: Entry): SipSource | undefined {
  const name = textOf(reference.name);
  if (reference.source === "rng") return { kind: "generator", name };
  return reference.source === "copula" ? { kind: "copula", name, layer: textOf(reference.copulaLayer) } : undefined;
}

function readAll<T>(entries: readonly Entry[], read: (entry: Entry) => Result<T>): Result<readonly T[]> {
  const values: T[] = [];
  for (const entry of entries) {
    const value = read(entry);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

function recordOf(value: unknown): Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

function numbersOf(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const numbers = value.filter((entry): entry is number => typeof entry === "number");
  return numbers.length === value.length ? numbers : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function named<K extends string>(entry: Entry, key: K): Partial<Record<K, string>> {
  const text = textOf(entry[key]);
  const result: Partial<Record<K, string>> = {};
  if (text !== "") result[key] = text;
  return result;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function wrong(parameter: string, expected: string, received: string): Result<never> {
  return fail({ code: "out-of-domain", parameter, expected, received });
}
