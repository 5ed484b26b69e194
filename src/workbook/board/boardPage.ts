import { type Board, type BoardCard, type BoardLane, type GateWord, type LaneKind, laneKinds } from "../../core/roadmap/board";
import { type Horizon, horizons } from "../../core/horizon/horizon";
import { type MoneyWords, unitInWords } from "../../core/sheet/moneyWords";
import { counted, listed } from "../../core/sheet/words";
import { formatAddress } from "../../core/sheet/address";
import type { CellLink } from "../excel/cellLink";
import type { Content, Contents } from "../excel/content";
import { signRules } from "../page/dress";
import { at, formula, type Page, PageDraft } from "../page/page";
import { ink, type SectionPalette, sectionPalettes } from "../page/palette";
import type { Paint } from "../page/style";

/** What the sheet Board shows. */
export interface BoardReport {
  readonly board: Board;
  readonly laneKind: LaneKind;
  readonly title: string;
  /** "Built 28 Nov 2026, 09:31 from Features (24 rows)." */
  readonly stamp: string;
  /** What a horizon is called, and what it is for; H1 first. */
  readonly horizons: readonly { readonly name: string; readonly window: string; readonly goal: string }[];
  readonly money: MoneyWords;
  readonly linkTo: (row: number) => CellLink;
}

/** Columns of a card: name, score. Now and Next are two cards wide, Later one. */
const cardColumns: Readonly<Record<Horizon, readonly number[]>> = { 1: [2, 5], 2: [8, 11], 3: [14] };
const lastColumn = 15;
const [name, score, lane, hair, within, between] = [124, 46, 68, 5, 6, 11] as const;
const widths = [lane, hair, name, score, within, name, score, between, name, score, within, name, score, between, name, score];
/** Above it the title, the stamp, the legend and a gap. */
const bandRow = 4;
const firstLane = 7;
const gapHeight = 5;
/** With more cards the owner is left out, and with still more a page holds one horizon. */
const mostFull = 30;
/** More than so many cards go over several pages. */
const mostOnPage = 45;
export const laneCell = { row: 1, column: lastColumn };

const palettes: Readonly<Record<Horizon, SectionPalette>> = { 1: sectionPalettes.h1, 2: sectionPalettes.h2, 3: sectionPalettes.h3 };

const gateTexts: Readonly<Record<GateWord, string>> = { PASS: "✔ PASS", FAIL: "✖ FAIL", MORE: "◔ MORE", none: "– none", Done: "✔ Done" };

/** The board as a sheet: one page of cards by horizon and lane, with shares of the cost at its foot. */
export function boardPage(report: BoardReport): Page {
  const page = new PageDraft();
  const { board } = report;
  top(page, report);
  bands(page, report);
  const count = board.columns.reduce((sum, { cards }) => sum + cards.length, 0);
  const hasOwner = count <= mostFull;
  let row = firstLane;
  for (const each of board.lanes) row = laneRows(page, each, row, report, hasOwner);
  const end = foot(page, report, row + 1);
  page.setWidths(widths);
  page.freeze(bandRow + 2, 1);
  page.setPrint({
    orientation: "Landscape",
    isOnePage: count <= mostOnPage,
    titleRows: `$1:$${String(bandRow + 2)}`,
    area: formatAddress({ row: 0, column: 0, rows: end, columns: lastColumn + 1 }),
  });
  return page.finish();
}

function top(page: PageDraft, { title, stamp, laneKind }: BoardReport): void {
  page.title(title, stamp);
  page.put(laneCell.row, lastColumn - 1, [["Lanes by"]], { text: ink.secondary, align: "Right", middle: true });
  page.input(laneCell.row, laneCell.column, [[laneKind]], "General");
  page.check({
    area: { ...laneCell, rows: 1, columns: 1 },
    list: laneKinds,
    title: "Lanes by",
    message: "What the lanes are: team, theme or strategy. Write the board again after a change.",
    asks: true,
  });
  page.put(2, 0, [["Gates"]], { text: ink.secondary });
  const legend: readonly (readonly [number, string, string])[] = [
    [2, "✔ PASS", "proven"],
    [5, "✖ FAIL", "misses its target"],
    [8, "◔ MORE", "not enough data to tell"],
  ];
  for (const [column, word, meaning] of legend) page.put(2, column, [[`${word} ${meaning}`]], { text: signInk(word) });
  page.put(2, 11, [["– none: no evidence yet"]], { text: ink.secondary });
  page.put(2, 14, [["Score from 0 to 100"]], { text: ink.secondary });
}

function signInk(word: string): string {
  return word.startsWith("✔") ? ink.pass.text : word.startsWith("✖") ? ink.fail.text : ink.open.text;
}

function bands(page: PageDraft, { board, horizons: words }: BoardReport): void {
  for (const { horizon, open, done } of board.columns) {
    const columns = cardColumns[horizon];
    const [first = 0] = columns;
    const last = (columns.at(-1) ?? 0) + 1;
    const { name: called = `H${String(horizon)}`, window = "", goal = "" } = words[horizon - 1] ?? {};
    const { band, bandText, mark } = palettes[horizon];
    const blank = (count: number): string[] => Array.from({ length: count }, () => "");
    const state = `${String(open)} open${done === 0 ? "" : `, ${String(done)} done`}`;
    page.put(bandRow, first, [[called, ...blank(last - first - 1), state]], { fill: band, text: bandText, isBold: true, height: 18 });
    page.look({ row: bandRow, column: last, rows: 1, columns: 1 }, { align: "Right" });
    page.put(bandRow + 1, first, [[`H${String(horizon)}, ${window}: ${goal}`, ...blank(last - first)]], {
      fill: band,
      text: bandText,
      below: mark,
    });
  }
}

/** The rows of a lane; its cards stand below each other where a horizon holds more than fit side by side. */
function laneRows(page: PageDraft, each: BoardLane, start: number, report: BoardReport, hasOwner: boolean): number {
  const heights = horizons.map((horizon, index) => Math.ceil((each.columns[index] ?? []).length / cardColumns[horizon].length));
  const height = hasOwner ? 3 : 2;
  page.put(start, 0, [[laneName(each, report.laneKind)], [each.isShared ? "one card each" : counted(each.count, "feature")]], {
    text: ink.secondary,
  });
  page.look({ row: start, column: 0, rows: 1, columns: 1 }, { text: ink.text, isBold: true });
  for (const [index, horizon] of horizons.entries()) {
    for (const [place, card] of (each.columns[index] ?? []).entries()) {
      const columns = cardColumns[horizon];
      const row = start + Math.floor(place / columns.length) * (height + 1);
      cardCells(page, card, row, columns[place % columns.length] ?? 0, report, hasOwner);
    }
  }
  const rows = Math.max(1, ...heights) * (height + 1);
  for (let gap = height; gap < rows; gap += height + 1) page.look(line(start + gap), { height: gapHeight });
  page.look(line(start + rows - 1), { below: ink.rule, isThin: true });
  page.look(line(start + rows), { height: gapHeight });
  return start + rows + 1;
}

function line(row: number): { row: number; column: number; rows: number; columns: number } {
  return { row, column: 0, rows: 1, columns: lastColumn + 1 };
}

function laneName({ name: called, isShared }: BoardLane, kind: LaneKind): string {
  if (isShared) return `Other ${others[kind]}`;
  return called === "" ? `No ${kind}` : called;
}

const others: Readonly<Record<LaneKind, string>> = { team: "teams", theme: "themes", strategy: "strategies" };

function cardCells(
  page: PageDraft,
  { entry, milestone, owner, gate }: BoardCard,
  row: number,
  column: number,
  { linkTo }: BoardReport,
  hasOwner: boolean,
): void {
  const { feature, isDone, horizon } = entry;
  const text = isDone ? ink.secondary : ink.text;
  const fill: Paint = isDone ? { fill: ink.open.fill } : {};
  const rows = hasOwner ? 3 : 2;
  const gateCell = { row: row + rows - 1, column: column + 1, rows: 1, columns: 1 };
  page.put(row, column, [[linked(feature.name, linkTo(feature.row)), entry.score ?? ""]], {
    text,
    isBold: true,
    height: 14.25,
    ...fill,
  });
  page.look({ row, column: column + 1, rows: 1, columns: 1 }, { align: "Right" }, "0.0");
  const last: readonly Content[] = [hasOwner ? owner : milestone, gateTexts[gate]];
  if (hasOwner) page.put(row + 1, column, [[milestone, ""]], { text, height: 12, ...fill });
  page.put(row + rows - 1, column, [last], { text: hasOwner ? ink.secondary : text, height: 12, ...fill });
  page.look({ row: row + 1, column, rows: rows - 1, columns: 2 }, { size: 9.5 });
  page.look(gateCell, { align: "Right", isBold: gate !== "none" });
  page.look({ row, column, rows, columns: 2 }, { frame: ink.box });
  page.look({ row, column, rows, columns: 1 }, { bar: isDone ? ink.box : palettes[horizon].mark });
  page.look({ row, column, rows, columns: 1 }, { indent: 1 });
  if (!isDone) for (const rule of signRules(gateCell, true)) page.rule(rule);
}

/** Excel takes no longer text within a formula. */
const mostInFormula = 250;

/** The name as a link to its row. */
function linked(text: string, { sheet, address }: CellLink): Content {
  const shown = text.length > mostInFormula ? `${text.slice(0, mostInFormula - 1)}…` : text;
  return formula(`HYPERLINK("#'${quoted(sheet.replaceAll("'", "''"))}'!${address}","${quoted(shown)}")`);
}

function quoted(text: string): string {
  return text.replaceAll('"', '""');
}

/** Shares of the cost still to spend as a table and a chart, and what the board says; the row below it. */
function foot(page: PageDraft, report: BoardReport, start: number): number {
  const { board, horizons: words, money } = report;
  const says = findings(report);
  page.put(start, 14, [["What it says"]], { isBold: true });
  for (const [index, sentence] of says.entries()) page.put(start + 1 + index, 14, [[sentence]], { size: 9.5 });
  const end = start + 1 + says.length;
  const { shares } = board;
  if (shares === undefined) return end;
  page.put(start, 0, [[`Cost to go against target, ${unitInWords(money)}`]], { isBold: true });
  const rows = shares.map(({ horizon, share, target, deviation }): Contents[number] => {
    const cost = board.columns[horizon - 1]?.cards.reduce((sum, { entry }) => sum + entry.costToGo, 0) ?? 0;
    const points = Math.round(Math.abs(deviation) * 100);
    const difference =
      points === 0
        ? "on target"
        : `${deviation < 0 ? "↓" : "↑"} ${counted(points, "point")} ${deviation < 0 ? "below" : "above"} ${String(Math.round(target * 100))} %`;
    return [words[horizon - 1]?.name ?? "", "", cost, share, "", difference, "", "", share, target];
  });
  const head = start + 1;
  page.put(head, 0, [["Horizon", "", "Cost to go", "Share", "", "Against the target share", "", "", "Plan", "Target"]], "tableHead");
  page.put(head + 1, 0, rows, "plain");
  const total = head + 1 + rows.length;
  const span = (column: number): string => `${at(head + 1, column)}:${at(total - 1, column)}`;
  page.put(total, 0, [["Total", "", formula(`SUM(${span(2)})`), formula(`SUM(${span(3)})`), "", "", ""]], "total");
  page.look({ row: head, column: 2, rows: rows.length + 2, columns: 1 }, "number", "#,##0");
  page.look({ row: head, column: 3, rows: rows.length + 2, columns: 1 }, "number", "0 %");
  page.look({ row: head, column: 8, rows: rows.length + 1, columns: 2 }, "number", "0 %");
  const cells = (row: number): string => `${at(row, 8)}:${at(row, 9)}`;
  const [first, ...rest] = shares.map(({ horizon }, index) => ({
    name: words[horizon - 1]?.name ?? `H${String(horizon)}`,
    values: cells(head + 1 + index),
    categories: cells(head),
    color: palettes[horizon].mark,
    labels: { numberFormat: "0%", position: "Center" as const, color: "#FFFFFF" },
  }));
  if (first !== undefined)
    page.chart({
      name: "Share of cost to go",
      kind: "BarStacked",
      title: "Share of cost to go, now against target",
      from: at(start, 8),
      to: at(start + 8, 12),
      series: [first, ...rest],
      valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%", gridlines: false, labels: "None" },
      gapWidth: 50,
    });
  return Math.max(end, start + 9);
}

/** What a reader should take from the board, in at most four sentences. */
function findings({ board, horizons: words }: BoardReport): readonly string[] {
  const nameOf = (horizon: Horizon): string => words[horizon - 1]?.name ?? `H${String(horizon)}`;
  const off = [...(board.shares ?? [])].sort((one, other) => Math.abs(other.deviation) - Math.abs(one.deviation))[0];
  const failing = board.columns.map(({ horizon, cards }) => ({ horizon, count: cards.filter(({ gate }) => gate === "FAIL").length }));
  const fails = failing.reduce((sum, { count }) => sum + count, 0);
  const waiting = board.columns.flatMap(({ cards }) => cards).filter(({ gate }) => gate === "none").length;
  const places = failing.filter(({ count }) => count > 0).map(({ horizon }) => nameOf(horizon));
  const left = board.notScheduled.map(({ feature, reason }) => `${feature.name} (${reason})`);
  return [
    ...(off === undefined
      ? []
      : [
          `${String(Math.round(off.share * 100))} % of the money goes to ${nameOf(off.horizon)}, target ${String(Math.round(off.target * 100))} %`,
        ]),
    ...(fails === 0 ? [] : [`${counted(fails, "gate")} ${fails === 1 ? "fails" : "fail"}, in ${listed(places)}`]),
    ...(waiting === 0 ? [] : [`${counted(waiting, "feature")} without evidence yet`]),
    ...(left.length === 0
      ? []
      : [`Not scheduled: ${left.slice(0, 3).join(", ")}${left.length > 3 ? ` and ${String(left.length - 3)} more` : ""}`]),
  ];
}
