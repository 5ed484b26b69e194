import * as fc from "fast-check";
import { describeFault } from "../../../src/core/fault";
import type { Cell } from "../../../src/core/sheet/cell";
import { isBlankRating, middle, type Rating, readRating } from "../../../src/core/score/rating";
import { defaultScale, type Scale } from "../../../src/core/score/scale";

function read(cell: Cell, scale: Scale = defaultScale): Rating | string {
  const result = readRating(cell, scale, "impact");
  return result.ok ? result.value : describeFault(result.error);
}

describe("readRating", () => {
  it.each<[string, Cell, number, number]>([
    ["a whole number", 3, 3, 3],
    ["a decimal", 3.5, 3.5, 3.5],
    ["numeric text", " 4 ", 4, 4],
    ["the lowest word", "very low", 1, 1],
    ["a word in capitals", "HIGH", 4, 4],
    ["a word with stray spaces", "  very   high ", 5, 5],
    ["the middle word", "Medium", 3, 3],
    ["a range with dots", "2..4", 2, 4],
    ["a range in words", "2 to 4", 2, 4],
    ["a range with a dash", "2–4", 2, 4],
    ["a range with a hyphen, as text", "2-4", 2, 4],
    ["a range of decimals", "1.5 .. 4.25", 1.5, 4.25],
    ["a range of one level", "3..3", 3, 3],
  ])("reads %s", (_, cell, low, high) => {
    expect(read(cell)).toEqual({ low, high });
  });

  it("spreads words over the scale in use", () => {
    const scale = { lo: 0, hi: 10 };
    expect(["very low", "low", "medium", "high", "very high"].map((word) => read(word, scale))).toEqual(
      [0, 2.5, 5, 7.5, 10].map((level) => ({ low: level, high: level })),
    );
  });

  it("reads negative levels where the scale has them", () => {
    expect(read("-2..2", { lo: -3, hi: 3 })).toEqual({ low: -2, high: 2 });
    expect(read("-3--1", { lo: -3, hi: 3 })).toEqual({ low: -3, high: -1 });
  });

  const advice = ": write a number, a word from very low to very high, or a range such as 2..4";
  it.each<[string, Cell, string]>([
    ["a level above the scale", 7, "impact must be from 1 to 5, received 7"],
    ["a level below the scale", 0.5, "impact must be from 1 to 5, received 0.5"],
    ["a range that leaves the scale", "4..6", 'impact must be from 1 to 5, received "4..6"'],
    ["a reversed range", "4..2", 'impact must be from 1 to 5, received "4..2": write the lower end first, 2..4'],
    ["an unknown word", "urgent", `impact must be from 1 to 5, received "urgent"${advice}`],
    ["a truth value", true, `impact must be from 1 to 5, received true${advice}`],
    ["an error", { error: "#REF!" }, `impact must be from 1 to 5, received "#REF!"${advice}`],
    ["no number", NaN, "impact must be from 1 to 5, received NaN"],
    ["a blank", null, "impact is blank"],
    ["spaces", "  ", "impact is blank"],
    ["a blank that some builds hand over as 0", 0, "impact is blank"],
  ])("reports %s", (_, cell, message) => {
    expect(read(cell)).toBe(message);
  });

  it.each([
    ["4 February 2026", 46057, "Excel read 2-4 as a date; write 2..4"],
    ["2 April 2026", 46114, "Excel read 2-4 as a date; write 2..4"],
    ["3 March 2026", 46084, "Excel read 3-3 as a date; write 3"],
    ["25 December 2026, which is no range of this scale", 46381, "Excel read it as a date; write a range as 2..4"],
  ])("knows %s for what it is", (_, serial, hint) => {
    expect(read(serial)).toBe(`impact must be from 1 to 5, received ${String(serial)}: ${hint}`);
  });

  it("reads month and year where the year is one of two short numbers", () => {
    const october1950 = 18537;
    expect(read(october1950, { lo: 0, hi: 100 })).toContain("Excel read 10-50 as a date; write 10..50");
  });

  it("reports a small number that the caller knows to be a date", () => {
    const result = readRating(4, defaultScale, "risk", true);
    expect(result).toMatchObject({ ok: false, error: { code: "out-of-domain", hint: expect.stringContaining("as a date") as string } });
  });

  it("gives a rating on the scale or a fault, never NaN", () => {
    const cell = fc.oneof(
      fc.double(),
      fc.string(),
      fc.integer({ min: -10, max: 10 }),
      fc.tuple(fc.double({ min: 0, max: 6 }), fc.double({ min: 0, max: 6 })).map(([a, b]) => `${String(a)}..${String(b)}`),
    );
    fc.assert(
      fc.property(cell, (given) => {
        const result = readRating(given, defaultScale, "risk");
        return !result.ok || (result.value.low >= 1 && result.value.low <= result.value.high && result.value.high <= 5);
      }),
    );
  });
});

describe("isBlankRating", () => {
  it("takes 0 for a blank only where the scale begins above 0", () => {
    expect(isBlankRating(0, defaultScale)).toBe(true);
    expect(isBlankRating(0, { lo: 0, hi: 10 })).toBe(false);
    expect(isBlankRating(0, { lo: -5, hi: 5 })).toBe(false);
  });
});

describe("middle", () => {
  it("scores a range at its middle", () => {
    expect(middle({ low: 2, high: 5 })).toBe(3.5);
  });
});
