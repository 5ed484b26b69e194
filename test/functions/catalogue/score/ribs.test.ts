import { type Answer, call, isFailure } from "../../../../src/functions/door/call";
import { RIBS } from "../../../../src/functions/catalogue/score/ribs";
import { RIBS_BAND } from "../../../../src/functions/catalogue/score/ribsBand";
import { RIBS_EXPLAIN } from "../../../../src/functions/catalogue/score/ribsExplain";
import { RICE } from "../../../../src/functions/catalogue/score/rice";

function only(answers: readonly (readonly Answer[])[]): number | string | boolean {
  const answer = answers[0]?.[0] ?? "nothing";
  return isFailure(answer) ? `${answer.code} ${answer.message}` : answer;
}

describe("RIBS", () => {
  it.each<[string, unknown[], unknown]>([
    ["weights as a column", [2, 4, 5, 3, [[40], [30], [20], [10]]], 77.5],
    ["weights that do not sum to 1", [2, 4, 5, 3, [[4, 3, 2, 1]]], 77.5],
    ["a zero rating on a scale that begins at 0", [0, 0, 0, 0, null, [[0, 10]]], 25],
    ["zeros as blanks on the scale from 1 to 5", [0, 0, 0, 0], ""],
    ["one zero as a blank", [2, 0, 5, 3], "#VALUE! impact is blank"],
    ["too few weights", [2, 4, 5, 3, [[1, 2, 3]]], "#VALUE! weights must be 4 numbers in a row or a column, received 1 × 3"],
    ["a negative weight", [2, 4, 5, 3, [[1, 1, 1, -1]]], "#VALUE! weights must be a number, 0 or more, received -1"],
    ["weights without a sum", [2, 4, 5, 3, [[0, 0, 0, 0]]], '#VALUE! weights must be numbers with a sum above 0, received "0, 0, 0, 0"'],
    [
      "a reversed scale",
      [2, 4, 5, 3, null, [[5, 1]]],
      '#VALUE! scale must be the lowest and the highest rating, in this order, received "5, 1"',
    ],
    ["a date", [2, 46057, 5, 3], "#VALUE! impact must be from 1 to 5, received 46057: Excel read 2-4 as a date; write 2..4"],
  ])("answers %s", (_, given, expected) => {
    expect(only(call(RIBS, given))).toBe(expected);
  });

  it("scores each row by itself: other rows never move it", () => {
    const rows = [
      [2, 4, 5, 3],
      ["low", "2..4", 4, "high"],
      [5, 1, 1, 9],
      [1, 2, 3, 4],
    ];
    const scored = (given: readonly (readonly unknown[])[]): Answer[] =>
      call(
        RIBS,
        [0, 1, 2, 3].map((column) => given.map((row) => [row[column]])),
      ).map((row) => row[0] ?? "");
    const all = scored(rows);
    expect(scored(rows.filter((_, index) => index !== 2))).toEqual(all.filter((_, index) => index !== 2));
    expect(scored([...rows].reverse().slice(0, 1))).toEqual(all.slice(3));
  });

  it("scores ten thousand features without keeping a person waiting", () => {
    const column = (step: number): number[][] => Array.from({ length: 10_000 }, (_, row) => [1 + ((row * step) % 5)]);
    const given = [column(1), column(2), column(3), column(7)];
    call(RIBS, given);
    const start = process.cpuUsage();
    const answers = call(RIBS, given);
    const milliseconds = process.cpuUsage(start).user / 1000;
    expect(answers).toHaveLength(10_000);
    // Typically 15 ms; the margin is for busy machines.
    expect(milliseconds).toBeLessThan(250);
  });
});

describe("RIBS.BAND", () => {
  it.each<[unknown[], string]>([
    [[101], "#VALUE! score must be from 0 to 100, received 101"],
    [[50, [[25, 50, 75]]], '#VALUE! thresholds must be 3 numbers, highest first, received "25, 50, 75"'],
    [[null], ""],
  ])("answers %j", (given, expected) => {
    expect(only(call(RIBS_BAND, given))).toBe(expected);
  });
});

describe("RIBS.EXPLAIN", () => {
  it("takes thresholds after weights and scale", () => {
    expect(only(call(RIBS_EXPLAIN, [3, 3, 3, 3, null, null, [[50, 40, 30]]]))).toContain("50, Commit:");
  });
});

describe("RICE", () => {
  it("refuses a confidence in percent and an effort of 0", () => {
    expect(only(call(RICE, [100, 1, 80, 2]))).toBe("#VALUE! confidence must be from 0 to 1, received 80");
    expect(only(call(RICE, [100, 1, 0.8, 0]))).toBe("#DIV/0! effort must be above 0, received 0");
  });
});
