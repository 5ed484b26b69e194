import fc from "fast-check";
import { calendarDay, isoDate, serialDate, serialOf, shownDate, shownMonth } from "../../../src/core/sheet/serialDate";

/** Serial numbers as Excel shows them. */
const known = [
  { serial: 61, year: 1900, month: 3, day: 1, iso: "1900-03-01", shown: "1 Mar 1900" },
  { serial: 25_569, year: 1970, month: 1, day: 1, iso: "1970-01-01", shown: "1 Jan 1970" },
  { serial: 45_351, year: 2024, month: 2, day: 29, iso: "2024-02-29", shown: "29 Feb 2024" },
  { serial: 2_958_465, year: 9999, month: 12, day: 31, iso: "9999-12-31", shown: "31 Dec 9999" },
] as const;

describe("serialOf", () => {
  it.each(known)("counts $iso as Excel does", ({ serial, year, month, day }) => {
    expect(serialOf({ year, month, day })).toBe(serial);
  });

  it("runs on beyond the month, and takes day 0 for the last of the month before", () => {
    expect(isoDate(serialOf({ year: 2026, month: 13, day: 31 }))).toBe("2027-01-31");
    expect(isoDate(serialOf({ year: 2026, month: 3, day: 0 }))).toBe("2026-02-28");
  });
});

describe("calendarDay", () => {
  it.each(known)("reads $serial back, whatever its time", ({ serial, year, month, day, iso, shown }) => {
    expect(calendarDay(serial + 0.99)).toEqual({ year, month, day });
    expect([isoDate(serial), shownDate(serial)]).toEqual([iso, shown]);
  });

  it("undoes serialOf", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => serialOf(calendarDay(serial)) === serial));
  });
});

describe("serialDate", () => {
  it("is the day of the machine, at whatever hour", () => {
    const { year, month, day } = { year: 2026, month: 11, day: 28 };
    for (const hour of [0, 12, 23]) expect(serialDate(new Date(year, month - 1, day, hour, 59))).toBe(serialOf({ year, month, day }));
  });
});

describe("shownMonth", () => {
  it("names month and year", () => {
    expect(shownMonth(45_351)).toBe("Feb 2024");
  });
});
