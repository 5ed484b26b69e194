import { type Field, type FieldKey, fields } from "../../core/feature/fields";
import { ok, type Result } from "../../core/result";
import { formatAddress } from "../../core/sheet/address";
import { choiceKey, readCatalog } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { freeSheetAndTable } from "../excel/freeName";
import { joinPlans } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { write } from "../excel/write";
import { type Page, PageDraft, type TableColumn } from "../page/page";
import { newPage, planPage } from "../page/writePage";
import { tableSource } from "./featureSource";

const headerRow = 3;

/** The columns to begin with, or all there are. */
export type Template = "short" | "whole";

const shortKeys: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "id",
  "feature",
  "risk",
  "impact",
  "businessValue",
  "scalability",
  "approach",
  "months",
  "cost",
  "owner",
]);

const fieldsOf: Readonly<Record<Template, readonly Field[]>> = {
  short: fields.filter(({ key }) => shortKeys.has(key)),
  whole: fields,
};

/** Add a sheet with a feature table: columns with their explanations, and one example row to write over. */
export function newFeatureSheet(template: Template = "short"): Outcome<Done> {
  const shown = fieldsOf[template];
  const area = { row: headerRow, column: 0, rows: 2, columns: shown.length };
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const catalog = await readCatalog(context);
    const { sheet, table } = freeSheetAndTable(catalog, "AI portfolio", "Features");
    const standing = newPage(catalog, sheet);
    if (!standing.ok) return standing;
    const page = planPage(standing.value, featurePage(table, shown));
    if (!page.ok) return page;
    const choose = write(({ workbook }) => {
      workbook.settings.add(choiceKey, JSON.stringify({ source: tableSource(table, sheet, area) }));
    });
    return ok({
      plan: joinPlans(page.value, { writes: [choose], settings: [choiceKey] }),
      done: {
        message: `The sheet ${sheet} is ready. Write over the example row; only Feature is required, and columns you do not need can go.`,
        link: { sheet, address: formatAddress({ ...area, row: headerRow + 1, rows: 1, columns: 1 }) },
      },
    });
  });
}

function featurePage(table: string, shown: readonly Field[]): Page {
  const page = new PageDraft();
  page.title(
    "AI portfolio",
    "One row a feature. Ratings go from 1 to 5, a range is written 2..4; select a cell to read what its column means.",
  );
  const example = shown.map((field) => field.example);
  page.table(table, { row: headerRow }, shown.map(columnOf), [example], { hasFilter: true, style: featureTableStyle });
  page.look({ row: headerRow, column: 0, rows: 1, columns: shown.length }, "wrapped");
  page.setWidths(shown.map(widthOf));
  page.freeze(headerRow + 1, 2);
  page.setPrint({ orientation: "Landscape", titleRows: `$1:$${String(headerRow + 1)}` });
  page.startAt(headerRow + 1, 1);
  page.handOver();
  return page.finish();
}

function columnOf(field: Field): TableColumn {
  const [format, list] = [formatOf(field), listOf(field)];
  return {
    header: field.label,
    help: `${field.help}.`,
    asks: true,
    isNumber: alignmentOf(field) === "Right",
    look: "label",
    ...(format === undefined ? {} : { format }),
    ...(list === undefined ? {} : { list }),
  };
}

/** Choices as a list to pick from; every other column accepts anything, since what is wrong is reported with its cell. */
function listOf(field: Field): readonly string[] | undefined {
  if (field.kind === "choice") return field.words;
  if (field.kind === "yesNo") return ["yes", "no"];
  return field.kind === "horizon" ? ["1", "2", "3"] : undefined;
}

/** Green header, banded rows. */
const featureTableStyle = "TableStyleMedium7";

/** Numbers end-aligned, a rating such as 2..4 among them. */
export function alignmentOf({ kind }: Field): "Left" | "Right" {
  return kind === "rating" || kind === "number" || kind === "horizon" || kind === "date" ? "Right" : "Left";
}

function formatOf(field: Field): string | undefined {
  if (field.kind === "date") return "dd mmm yyyy";
  if (field.kind !== "number") return undefined;
  return { money: "#,##0", amount: "General", share: "0 %" }[field.holds];
}

function widthOf({ key, kind }: Field): number {
  if (key === "feature") return 170;
  if (key === "jobToBeDone" || key === "notes" || key === "exitCriterion") return 200;
  return kind === "text" || kind === "choice" ? 95 : 72;
}
