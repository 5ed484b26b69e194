import type { Sip, SipCopula, SipLibrary } from "../../core/doubt/sipLibrary";
import { nativeDraw } from "./nativeDraw";
import { at, formula, PageDraft, type Page, span } from "../page/page";
import type { Content } from "../excel/content";
import { factorFormula, metalogFormula } from "./formulas";
import {
  aboutLabels,
  aboutRow,
  copulaHeads,
  firstCoefficient,
  firstPartRow,
  generatorHeads,
  parts,
  trialName,
  trialRow,
  variableColumn,
  variableHeads,
} from "./layout";

/** Points, of the columns from A on. */
const widths = [215, 70, 80, 60, 70, 70, 56, 66, 66, 76, 235, 170];
const title = "SIPmath library";
const sentence =
  "Imported from a file: draws and values below are live formulas of the trial in the blue cell. Addresses inside a library are shown as text and never fetched.";

/** Lay a library out as cells: what it says as values, what follows from it as formulas. `names` are those of the variables' values. */
export function sipPage(library: SipLibrary, names: readonly string[]): Page {
  const draft = new PageDraft();
  draft.title(title, sentence);
  const about = [library.name, library.dateCreated ?? "", library.version ?? "", library.provenance ?? ""];
  draft.put(
    aboutRow,
    0,
    aboutLabels.map((label) => [label]),
    "label",
  );
  draft.put(
    aboutRow,
    1,
    about.map((text) => [text]),
    "label",
  );
  draft.put(trialRow, 0, [["Trial"]], "label");
  draft.input(trialRow, 1, [[1]], "0");
  draft.put(trialRow, 2, [[`named ${trialName}: change it, and every value follows`]], "note");
  const variablesRow = firstPartRow;
  const generatorsRow = variablesRow + library.sips.length + 3;
  const draws = putGenerators(draft, library, generatorsRow);
  let row = generatorsRow + library.generators.length + 3;
  for (const copula of library.copulas) {
    putCopula(draft, copula, row, draws);
    row += copula.layers.length + 3;
  }
  const arrays = putArrays(draft, library.sips, row);
  putVariables(draft, library, names, variablesRow, draws, arrays);
  draft.name(trialName, { row: trialRow, column: 1, rows: 1, columns: 1 });
  for (const [index, name] of names.entries())
    draft.name(name, { row: variablesRow + 2 + index, column: variableColumn("Value"), rows: 1, columns: 1 });
  draft.setWidths(widths);
  draft.freeze(4);
  draft.setPrint({ orientation: "Landscape", titleRows: "$1:$3" });
  return draft.finish();
}

/** Cells that hold a draw: of a generator, and of a layer of a copula, by name. */
interface Draws {
  readonly generators: Map<string, { readonly draw: string; readonly score: string }>;
  readonly layers: Map<string, string>;
}

function putGenerators(draft: PageDraft, { generators }: SipLibrary, row: number): Draws {
  draft.section(row, 0, parts.generators, variableHeads.length);
  draft.put(row + 1, 0, [[...generatorHeads]], "figures");
  const first = row + 2;
  const known = new Map<string, { readonly draw: string; readonly score: string }>();
  const lines = generators.map(({ name, key }, index): readonly Content[] => {
    const cell = (column: number): string => at(first + index, column);
    const given = [cell(1), cell(2), cell(3), cell(4)] as const;
    known.set(name, { draw: cell(6), score: cell(7) });
    return [
      name,
      key.entity,
      key.variable,
      key.seed3,
      key.seed4,
      formula(`PORTFOLIO.HDR(${trialName},${given.join(",")})`),
      formula(nativeDraw(trialName, ...given)),
      formula(`NORM.S.INV(${cell(6)})`),
    ];
  });
  if (lines.length === 0) return { generators: known, layers: new Map() };
  draft.put(first, 0, lines, "number");
  draft.look({ row: first, column: 0, rows: lines.length, columns: 1 }, "label");
  return { generators: known, layers: new Map() };
}

/** Correlation and its factor, both as cells, so that the draw of a layer can be followed. */
function putCopula(draft: PageDraft, { name, layers, generators, correlation }: SipCopula, row: number, draws: Draws): void {
  const size = layers.length;
  draft.put(row, 0, [[parts.copula, name]], "section");
  const blank = Array.from({ length: size - 1 }, () => "");
  draft.put(row + 1, 0, [[...copulaHeads, "Correlation", ...blank, "Factor", ...blank, "Draw"]], "head");
  const first = row + 2;
  const [matrix, factors] = [copulaHeads.length, copulaHeads.length + size];
  const factorCell = (line: number, column: number): string => at(first + line, factors + column);
  const scores = span(first, first + size - 1, copulaHeads.length - 1);
  const lines = layers.map((layer, line): readonly Content[] => {
    draws.layers.set(`${name}\n${layer}`, at(first + line, factors + size));
    return [
      layer,
      generators[line] ?? "",
      formula(draws.generators.get(generators[line] ?? "")?.score ?? "NA()"),
      ...(correlation[line] ?? []),
      ...layers.map((_, column) => formula(factorFormula(line, column, (one, other) => at(first + one, matrix + other), factorCell))),
      formula(`NORM.S.DIST(SUM(MMULT(${factorCell(line, 0)}:${factorCell(line, size - 1)},${scores})),TRUE)`),
    ];
  });
  draft.put(first, 0, lines, "number");
}

/** Arrays of trials, one below the other's name, in columns. */
function putArrays(draft: PageDraft, sips: readonly Sip[], row: number): ReadonlyMap<Sip, string> {
  const arrays = sips.filter((sip) => sip.kind === "array");
  if (arrays.length === 0) return new Map();
  draft.section(row, 0, parts.arrays, variableHeads.length);
  draft.put(row + 1, 0, [["Trial", ...arrays.map(({ name }) => name)]], "head");
  const longest = arrays.reduce((most, { trials }) => Math.max(most, trials.length), 0);
  const lines = Array.from({ length: longest }, (_, trial): readonly Content[] => [
    trial + 1,
    ...arrays.map(({ trials }) => trials[trial] ?? ""),
  ]);
  draft.put(row + 2, 0, lines, "number");
  return new Map(arrays.map((sip, index) => [sip, span(row + 2, row + 1 + sip.trials.length, index + 1)]));
}

function putVariables(
  draft: PageDraft,
  { sips }: SipLibrary,
  names: readonly string[],
  row: number,
  draws: Draws,
  arrays: ReadonlyMap<Sip, string>,
): void {
  const most = sips.reduce((terms, sip) => Math.max(terms, sip.kind === "metalog" ? sip.metalog.coefficients.length : 0), 0);
  draft.section(row, 0, parts.variables, variableHeads.length);
  draft.put(row + 1, 0, [[...variableHeads, ...Array.from({ length: most }, (_, index) => `a${String(index + 1)}`)]], "head");
  const lines = sips.map((sip, index): readonly Content[] => {
    const line = row + 2 + index;
    const terms = Array.from({ length: most }, (_, term): Content =>
      sip.kind === "metalog" ? (sip.metalog.coefficients[term] ?? "") : "",
    );
    const metadata = sip.metadata === undefined ? "" : JSON.stringify(sip.metadata);
    if (sip.kind === "array") {
      const cells = arrays.get(sip) ?? "";
      const value = formula(`INDEX(${cells},MOD(${trialName}-1,${String(sip.trials.length)})+1)`);
      return [sip.name, "array", "", "", "", "", sip.trials.length, "", "", value, names[index] ?? "", metadata, ...terms];
    }
    const { metalog, source } = sip;
    const cell = (column: number): string => at(line, column);
    const draw =
      source.kind === "generator" ? draws.generators.get(source.name)?.draw : draws.layers.get(`${source.name}\n${source.layer}`);
    const value = metalogFormula(metalog, {
      term: (term) => cell(firstCoefficient + term),
      draw: cell(variableColumn("Draw")),
      logit: cell(variableColumn("Log odds")),
      lower: cell(variableColumn("Lower")),
      upper: cell(variableColumn("Upper")),
    });
    const drawCell = cell(variableColumn("Draw"));
    return [
      sip.name,
      "metalog",
      source.name,
      source.kind === "copula" ? source.layer : "",
      metalog.lower ?? "",
      metalog.upper ?? "",
      metalog.coefficients.length,
      formula(draw ?? "NA()"),
      formula(`LN(${drawCell}/(1-${drawCell}))`),
      formula(value),
      names[index] ?? "",
      metadata,
      ...terms,
    ];
  });
  draft.put(row + 2, 0, lines, "number");
  draft.look({ row: row + 2, column: 0, rows: sips.length, columns: 4 }, "label");
  draft.look({ row: row + 2, column: variableColumn("Value"), rows: sips.length, columns: 1 }, "strong", "[<100]0.00;#,##0.0");
  for (const [head, format] of [
    ["Draw", "0.0000"],
    ["Log odds", "0.000"],
  ] as const)
    draft.look({ row: row + 2, column: variableColumn(head), rows: sips.length, columns: 1 }, "number", format);
  for (const head of ["Name", "Metadata"] as const)
    draft.look({ row: row + 2, column: variableColumn(head), rows: sips.length, columns: 1 }, "label");
}
