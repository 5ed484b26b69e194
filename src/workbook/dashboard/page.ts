import { type Address, columnLetters } from "../../core/sheet/address";
import type { Contents } from "../excel/content";
import { ink, signColors } from "../page/palette";
import { formula, type Page, PageDraft, type Rule } from "../page/page";
import type { Look } from "../page/style";
import { type DashboardColumn, dashboardColumns, dashboardTable } from "./columns";
import { bothPass, gatesSaying } from "./formulas";

/** Rows (from 0) of what stands above the table. */
export const topRows = { title: 0, status: 1, headline: 2, counts: 3, bands: 4, header: 5 } as const;

const bands = {
  feature: { name: "", look: "bandPlain" },
  Model: { name: "Model", look: "bandModel" },
  Product: { name: "Product", look: "bandProduct" },
  finding: { name: "What to think of it", look: "bandPlain" },
} as const;
const ruled = "#C7C7C7";
const tint = "#FAFAFA";

/** The sheet as it is written first; the counts follow the gates by formula. */
export function dashboardPage(status: string, body: Contents): Page {
  const page = new PageDraft();
  page.title("AI dashboard", status);
  const both = `IF(${bothPass}=0,"No feature passes on both sides yet",IF(${bothPass}=1,"1 feature passes on both sides",${bothPass}&" features pass on both sides"))`;
  page.put(topRows.headline, 0, [[formula(both)]], "answer");
  putCounts(page);
  const headers = dashboardColumns.map(({ header }) => header);
  const area = page.table(
    dashboardTable,
    { row: topRows.header },
    headers.map((header) => ({ header })),
    body,
  );
  page.look({ ...area, rows: 1 }, "tableHead");
  putRowLooks(page, { ...area, row: area.row + 1, rows: area.rows - 1 }, headers);
  for (const rule of rulesOf(area, headers)) page.rule(rule);
  for (const part of ["feature", "Model", "Product", "finding"] as const) putBand(page, part);
  page.setWidths(dashboardColumns.map(({ width }) => width));
  for (const [column, { part }] of dashboardColumns.entries()) if (part === "workings") page.hide(column, 1);
  page.freeze(topRows.header + 1, 2);
  // Seven and twenty columns are readable on no smaller paper.
  page.setPrint({ orientation: "Landscape", paper: "A3", titleRows: `$1:$${String(topRows.header + 1)}` });
  return page.finish();
}

function putCounts(page: PageDraft): void {
  const counts = [
    ["✔", "PASS"],
    ["✖", "FAIL"],
    ["◔", "NOT ENOUGH DATA"],
  ] as const;
  for (const [index, [sign, word]] of counts.entries()) {
    const area = page.put(topRows.counts, 1 + index, [[formula(`"${sign} "&${gatesSaying(sign)}&" ${word}"`)]], "bold");
    const colors = signColors.find(([known]) => known === sign)?.[1];
    if (colors !== undefined) page.rule({ area, formula: "=TRUE", fill: colors.fill, text: colors.text });
  }
  const words = `"Intervals of "&ROUND(100*gate_confidence,1)&" %. ↑ better, ↓ worse than the period before, → steady. Drift: population stability index. Hidden columns at the right hold the steps."`;
  page.put(topRows.counts, 5, [[formula(words)]], "sentence");
}

/** Name the sides above the header; nothing is merged. */
function putBand(page: PageDraft, part: keyof typeof bands): void {
  const column = dashboardColumns.findIndex((each) => each.part === part);
  const columns = dashboardColumns.filter((each) => each.part === part).length;
  const { name, look } = bands[part];
  page.put(topRows.bands, column, [[name]], look);
  page.look({ row: topRows.bands, column, rows: 1, columns }, look);
}

/** How rows of our columns look; how many looks does not depend on the rows. */
export function putRowLooks(page: PageDraft, rows: Address, headers: readonly string[]): void {
  for (const column of dashboardColumns) {
    const at = headers.indexOf(column.header);
    if (at < 0 || column.part === "workings") continue;
    const area = { ...rows, column: rows.column + at, columns: 1 };
    for (const look of looksOf(column)) page.look(area, look);
  }
}

function looksOf({ header, align }: DashboardColumn): readonly Look[] {
  const isAside = ["ID", "Value bucket"].includes(header) || / (low|high|as of|n)$/.test(header);
  const isState = / (gate|trend)$/.test(header);
  return [
    "row",
    ...(isAside ? (["secondary"] as const) : []),
    ...(header === "Feature" || header.endsWith(" value") ? (["bold"] as const) : []),
    ...(align !== undefined ? (["number"] as const) : isState ? (["label"] as const) : []),
    ...(header === "Flags" || header === "Model against product" ? (["flag"] as const) : []),
  ];
}

/** Rules that color words by their sign and part one feature from the next; set once, they grow with the table. */
function rulesOf(area: Address, headers: readonly string[]): readonly Rule[] {
  const first = String(area.row + 2);
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const letters = (header: string): string => columnLetters(area.column + headers.indexOf(header));
  const column = (header: string): Address => ({ ...body, column: body.column + headers.indexOf(header), columns: 1 });
  const counted = letters("Counted");
  const signed = (header: string, sign: string, colors: Pick<Rule, "fill" | "text">): Rule => ({
    area: column(header),
    formula: `=LEFT($${letters(header)}${first},1)="${sign}"`,
    ...colors,
  });
  return [
    { area: body, formula: `=ISODD(SUM($${counted}$${first}:$${counted}${first}))`, fill: tint },
    { area: { ...body, columns: 4 }, formula: `=$${counted}${first}=0`, text: ruled },
    ...["Verdict", "Model gate", "Product gate", "Drift"].flatMap((header) =>
      signColors.map(([sign, colors]) => signed(header, sign, colors)),
    ),
    ...["Model trend", "Product trend"].flatMap((header) => [
      signed(header, "↑", { text: ink.pass.text }),
      signed(header, "↓", { text: ink.fail.text }),
    ]),
  ];
}
