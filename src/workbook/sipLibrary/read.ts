import type { Sip, SipCopula, SipGenerator, SipLibrary } from "../../core/doubt/sipLibrary";
import { fail, ok, type Result } from "../../core/result";
import { formatAddress } from "../../core/sheet/address";
import type { Refusal } from "../excel/refusal";
import { aboutRow, copulaHeads, firstCoefficient, parts, variableColumn, type VariableHead } from "./layout";

type Row = readonly unknown[];

/** Read a library back from the cells of its sheet; a cell that says no number is named. */
export function librarySheet(sheet: string, cells: readonly Row[]): Result<SipLibrary, Refusal> {
  const reader = new Reader(sheet, cells);
  const arrays = reader.arrays();
  const [name = "", dateCreated = "", version = "", provenance = ""] = [0, 1, 2, 3].map((index) => text(cells[aboutRow + index]?.[1]));
  const library: SipLibrary = {
    name,
    ...(dateCreated === "" ? {} : { dateCreated }),
    ...(version === "" ? {} : { version }),
    ...(provenance === "" ? {} : { provenance }),
    generators: reader.generators(),
    copulas: reader.copulas(),
    sips: reader.sips(arrays),
  };
  return reader.refusal === undefined ? ok(library) : fail(reader.refusal);
}

/** Reads the parts of the sheet, and keeps the first cell that is wrong. */
class Reader {
  refusal: Refusal | undefined;

  constructor(
    private readonly sheet: string,
    private readonly cells: readonly Row[],
  ) {}

  generators(): readonly SipGenerator[] {
    return this.linesOf(parts.generators).map(([row, line]) => {
      const [entity = 0, variable = 0, seed3 = 0, seed4 = 0] = [1, 2, 3, 4].map((column) => this.number(row, column, line[column]));
      return { name: text(line[0]), key: { entity, variable, seed3, seed4 } };
    });
  }

  copulas(): readonly SipCopula[] {
    return this.cells.flatMap((line, start): readonly SipCopula[] => {
      if (line[0] !== parts.copula) return [];
      const lines = this.below(start + 2);
      const correlation = lines.map(([row, cells]) =>
        lines.map((_, index) => this.number(row, copulaHeads.length + index, cells[copulaHeads.length + index])),
      );
      return [
        {
          name: text(line[1]),
          generators: lines.map(([, cells]) => text(cells[1])),
          layers: lines.map(([, cells]) => text(cells[0])),
          correlation,
        },
      ];
    });
  }

  /** Trials of the arrays in the order of their columns. */
  arrays(): readonly (readonly number[])[] {
    const lines = this.linesOf(parts.arrays);
    const width = lines.reduce((most, [, line]) => Math.max(most, line.length), 0);
    return Array.from({ length: Math.max(0, width - 1) }, (_, index) =>
      lines.flatMap(([row, line]) => (text(line[index + 1]) === "" ? [] : [this.number(row, index + 1, line[index + 1])])),
    );
  }

  sips(arrays: readonly (readonly number[])[]): readonly Sip[] {
    let used = 0;
    return this.linesOf(parts.variables).map(([row, line]): Sip => {
      const say = (head: VariableHead): unknown => line[variableColumn(head)];
      const metadata = this.metadata(row, text(say("Metadata")));
      const about = { name: text(line[0]), ...(metadata === undefined ? {} : { metadata }) };
      const terms = this.number(row, variableColumn("Terms"), say("Terms"));
      if (say("Kind") === "array") {
        used += 1;
        return { ...about, kind: "array", trials: (arrays[used - 1] ?? []).slice(0, terms) };
      }
      const coefficients = Array.from({ length: terms }, (_, index) =>
        this.number(row, firstCoefficient + index, line[firstCoefficient + index]),
      );
      const bound = (head: "Lower" | "Upper"): number | undefined =>
        text(say(head)) === "" ? undefined : this.number(row, variableColumn(head), say(head));
      const [lower, upper, layer, name] = [bound("Lower"), bound("Upper"), text(say("Layer")), text(say("Source"))];
      return {
        ...about,
        kind: "metalog",
        metalog: { coefficients, ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) },
        source: layer === "" ? { kind: "generator", name } : { kind: "copula", name, layer },
      };
    });
  }

  private metadata(row: number, json: string): Readonly<Record<string, unknown>> | undefined {
    if (json === "") return undefined;
    try {
      const parsed: unknown = JSON.parse(json);
      if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
    } catch {
      // Named below, as everything that is no JSON object.
    }
    this.refuse(row, variableColumn("Metadata"), "holds no JSON object", "Undo the change of that cell, or clear it.");
    return undefined;
  }

  private number(row: number, column: number, value: unknown): number {
    if (typeof value === "number") return value;
    this.refuse(row, column, "holds no number", "Enter a number there.");
    return 0;
  }

  private refuse(row: number, column: number, what: string, cure: string): void {
    const address = formatAddress({ row, column, rows: 1, columns: 1 });
    this.refusal ??= {
      message: `${this.sheet}!${address} ${what}.`,
      cure: `Nothing was exported. ${cure}`,
      link: { sheet: this.sheet, address },
    };
  }

  private linesOf(part: string): readonly (readonly [number, Row])[] {
    const start = this.cells.findIndex(([first]) => first === part);
    return start < 0 ? [] : this.below(start + 2);
  }

  /** Rows from one on to the first that is blank in its first cell. */
  private below(start: number): readonly (readonly [number, Row])[] {
    const lines: (readonly [number, Row])[] = [];
    for (let row = start; text(this.cells[row]?.[0]) !== ""; row += 1) lines.push([row, this.cells[row] ?? []]);
    return lines;
  }
}

function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
