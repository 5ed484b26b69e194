import { type FieldKey, fieldOf } from "../../core/feature/fields";
import type { Feature } from "../../core/feature/feature";
import { columnOf } from "../../core/feature/columnMap";
import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { lockedSheet, rangeAt } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { type Content, toContents } from "../excel/content";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { write, writeCells } from "../excel/write";
import { type FeatureSheet, readAll } from "../portfolio";
import { moveReferences } from "../roadmap/moveReferences";
import { sourceArea } from "./featureSource";

/** What was entered for a new feature, as typed. */
export type FeatureInput = Readonly<Partial<Record<FieldKey, string>>>;

/**
 * Add a row below the features: what was entered goes into its columns, the formulas of the row above follow.
 *
 * Cost     five round trips
 */
export function addFeature(input: FeatureInput): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features } = await readAll(context);
    const name = input.feature?.trim() ?? "";
    if (features === undefined) return fail(noList);
    if (name === "") return fail(noName);
    const { source } = features;
    const locked = lockedSheet(catalog, source.sheet);
    if (locked !== undefined) return fail(locked);
    const whole = sourceArea(source);
    const above = { ...whole, row: whole.row + whole.rows - 1, rows: 1 };
    const area = { ...above, row: above.row + 1 };
    const [last, below] = [rangeAt(context, source.sheet, above), rangeAt(context, source.sheet, area)];
    last.load("values,formulas,numberFormat");
    below.load("values,formulas");
    const table = source.kind === "table" ? context.workbook.tables.getItem(source.name).load("showTotals") : undefined;
    await context.sync();
    const standing = toContents(below.values, below.formulas);
    const filled = standing[0]?.findIndex((content) => content !== "") ?? -1;
    if (table?.showTotals === true || filled >= 0) return fail(inTheWay(source.name, linkToArea(source.sheet, cellAt(area, filled))));
    const [example = []] = toContents(last.values, last.formulas);
    const row = rowOf(features, { ...input, feature: name }, example, whole, area);
    const [formats = []] = last.numberFormat as string[][]; // as Excel gives them
    const lacking = Object.keys(input).filter(
      (key) => input[key as FieldKey] !== "" && columnOf(features.columns, key as FieldKey) === undefined,
    );
    const untold = lacking.map((key) => fieldOf(key as FieldKey).label);
    const isTable = source.kind === "table";
    return ok({
      plan: {
        tables: isTable ? [{ name: source.name, area: whole }] : [],
        touched: [{ sheet: source.sheet, area, planned: standing, withFormats: true }],
        guards: [{ sheet: source.sheet, area: above, planned: [example] }],
        writes: [
          write(({ workbook }) => {
            if (isTable) workbook.tables.getItem(source.name).resize(formatAddress(grown(whole)));
            workbook.worksheets.getItem(source.sheet).getRange(formatAddress(area)).numberFormat = [formats];
          }),
          ...writeCells(source.sheet, area, [row]),
        ],
      },
      done: {
        message: `${name} was added to ${source.name}.`,
        ...(untold.length === 0 ? {} : { details: `There is no column for ${untold.join(", ")}.` }),
        link: linkToArea(source.sheet, cellAt(area, columnOf(features.columns, "feature") ?? 0)),
      },
    });
  });
}

function grown(area: Address): Address {
  return { ...area, rows: area.rows + 1 };
}

function cellAt(row: Address, column: number): Address {
  return { ...row, column: row.column + Math.max(0, column), columns: 1 };
}

/** The cells of the new row: what was entered, a new key where the others have one, and formulas as in the row above. */
function rowOf(
  { columns, features }: FeatureSheet,
  input: FeatureInput,
  above: readonly Content[],
  whole: Address,
  area: Address,
): readonly Content[] {
  const fieldAt = new Map(Object.values(columns.matches).map(({ column, field }) => [column, field]));
  const entered = (key: FieldKey): string =>
    key === "id" && (input.id ?? "").trim() === "" ? nextId(features) : (input[key] ?? "").trim();
  const followed = { sheet: "", edge: (row: number) => row, fromTable: "", toTable: "" };
  return Array.from({ length: whole.columns }, (_, column): Content => {
    const field = fieldAt.get(column);
    const text = field === undefined ? "" : entered(field);
    if (text !== "") return contentOf(field, text);
    const content = above[column] ?? "";
    if (typeof content !== "object") return "";
    return { formula: moveReferences(content.formula, { ...followed, row: (row) => (row === area.row - 1 ? area.row : row) }) };
  });
}

function contentOf(field: FieldKey | undefined, text: string): Content {
  const isNumeric = field !== undefined && ["rating", "number", "horizon"].includes(fieldOf(field).kind);
  const number = Number(text.replace(/,(?=\d{3}(\D|$))/g, ""));
  return isNumeric && Number.isFinite(number) ? number : text;
}

/** The key after the greatest: "F25" after "F24"; blank where keys are no numbers behind a word. */
export function nextId(features: readonly Pick<Feature, "id" | "name">[]): string {
  const keys = features.flatMap(({ id, name }) => {
    const parts = id === name ? null : /^(.*?)(\d+)$/.exec(id);
    return parts === null ? [] : [{ word: parts[1] ?? "", digits: parts[2] ?? "" }];
  });
  if (keys.length === 0) return "";
  const last = keys.reduce((most, key) => (Number(key.digits) > Number(most.digits) ? key : most));
  return `${last.word}${String(Number(last.digits) + 1).padStart(last.digits.length, "0")}`;
}

const noList: Refusal = {
  message: "There is no list to add to.",
  cure: "Nothing was written. Add a feature sheet, or choose the list you have, on Start.",
};

const noName: Refusal = { message: "The feature has no name.", cure: "Nothing was written. Enter its name, then add it." };

function inTheWay(name: string, link: CellLink): Refusal {
  return {
    message: `The row below ${name} is filled, in ${link.address}.`,
    cure: "Nothing was written. Insert an empty row there, then add the feature again.",
    link,
  };
}
