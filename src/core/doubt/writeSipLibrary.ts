import type { Metalog } from "./metalog";
import type { Sip, SipCopula, SipGenerator, SipLibrary } from "./sipLibrary";

const indexGenerator = "indexRng";

/**
 * Write a SIPmath 3.0 library as JSON text, for other tools of probability management and for ourselves.
 *
 * Source   sipmath3
 */
export function writeSipLibrary(library: SipLibrary): string {
  const hasArrays = library.sips.some(({ kind }) => kind === "array");
  const counting = hasArrays ? [{ name: indexGenerator, function: "Index", arguments: { counter: "PM_Index" } }] : [];
  const root = {
    name: library.name,
    objectType: "sipModel",
    libraryType: "SIPmath_3_0",
    dateCreated: library.dateCreated,
    version: library.version,
    provenance: library.provenance,
    globalVariables: library.copulas.map((copula) => ({ name: matrixName(copula), value: matrixOf(copula) })),
    U01: { rng: [...library.generators.map(generatorEntry), ...counting], copula: library.copulas.map(copulaEntry) },
    sips: library.sips.map(sipEntry),
  };
  return JSON.stringify(root, undefined, 2);
}

function generatorEntry({ name, key }: SipGenerator): object {
  const { entity, variable, seed3, seed4 } = key;
  return { name, function: "HDR_2_0", arguments: { counter: "PM_Index", entity, varId: variable, seed3, seed4 } };
}

function copulaEntry(copula: SipCopula): object {
  const correlationMatrix = { type: "globalVariables", value: matrixName(copula) };
  return {
    name: copula.name,
    function: "GaussianCopula",
    arguments: { correlationMatrix, rng: copula.generators },
    copulaLayer: copula.layers,
  };
}

function matrixName({ name }: SipCopula): string {
  return `${name} correlations`;
}

/** The upper triangle, named by the copula's layers. */
function matrixOf({ layers, correlation }: SipCopula): object {
  const matrix = layers.flatMap((row, index) =>
    layers.slice(index).map((col, offset) => ({ row, col, value: correlation[index]?.[index + offset] ?? 0 })),
  );
  return { columns: layers, rows: layers, matrix };
}

function sipEntry(sip: Sip): object {
  const { name, metadata } = sip;
  if (sip.kind === "array") {
    return {
      name,
      ref: { source: "rng", name: indexGenerator },
      function: "SIP_Array",
      arguments: { type: "array", value: sip.trials },
      metadata,
    };
  }
  const { source, metalog } = sip;
  const ref =
    source.kind === "generator" ? { source: "rng", name: source.name } : { source: "copula", name: source.name, copulaLayer: source.layer };
  return { name, ref, function: "Metalog_1_0", arguments: metalogEntry(metalog), metadata };
}

function metalogEntry({ coefficients, lower, upper }: Metalog): object {
  return { lowerBound: lower, upperBound: upper, aCoefficients: coefficients };
}
