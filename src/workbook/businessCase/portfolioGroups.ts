import { at, formula, type PageDraft, span } from "../page/page";
import { right, rows, totalRow } from "./portfolioLayout";
import { all } from "./portfolioTable";

const buckets = ["Automation", "Augmentation", "Transformation"] as const;
const groupHeads = ["Features", "Value a year", "Cost", "rNPV", "eNPV"] as const;
const sums = ["Risk-adjusted", "Cost", "rNPV", "eNPV"] as const;

/** Totals by value bucket and by horizon: SUMIFS over the table of the features. */
export function putGroups(draft: PageDraft): void {
  putGroup(draft, 0, 1, "By value bucket", "Bucket", [...buckets], "No bucket");
  putGroup(draft, right, 1, "By horizon", "Horizon", [1, 2, 3], "No horizon");
}

function putGroup(
  draft: PageDraft,
  column: number,
  wide: number,
  title: string,
  by: "Bucket" | "Horizon",
  members: readonly (string | number)[],
  rest: string,
): void {
  const first = rows.groups + 2;
  draft.section(rows.groups, column, title, 6);
  draft.put(first - 1, column, [[by, ...groupHeads]], "figures");
  const counted = `${all("Counts")},"yes"`;
  const lines = members.map((member, index) => {
    const key = at(first + index, column);
    return [
      member,
      formula(`COUNTIFS(${all(by)},${key},${counted})`),
      ...sums.map((sum) => formula(`SUMIFS(${all(sum)},${all(by)},${key},${counted})`)),
    ];
  });
  const total = [formula(`COUNTIFS(${counted})`), ...sums.map((sum) => formula(`SUMIFS(${all(sum)},${counted})`))];
  const left = groupHeads.map((_, index) =>
    formula(`${at(totalRow, column + wide + index)}-SUM(${span(first, totalRow - 2, column + wide + index)})`),
  );
  draft.put(first, column, [...lines, [rest, ...left]], "number", "#,##0");
  draft.look({ row: first, column, rows: members.length + 1, columns: 1 }, "label");
  draft.put(totalRow, column, [["Total", ...total]], "total", "#,##0");
}
