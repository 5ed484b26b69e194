import { discountFactors, firstOfMonth, monthsInPlanYear, planYearLabel, startOfPlanYear } from "../../../src/core/money/planYears";

/** Excel serial date. */
function serial(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

describe("planYearLabel", () => {
  it.each([
    { start: "2027-01-01", month: 1, year: 1, label: "FY 2027" },
    { start: "2027-01-01", month: 1, year: 3, label: "FY 2029" },
    { start: "2027-07-01", month: 7, year: 1, label: "FY 2028" },
    { start: "2027-07-01", month: 1, year: 1, label: "Jul 2027 – Jun 2028" },
    { start: "2027-01-15", month: 1, year: 1, label: "Jan 2027 – Jan 2028" },
  ])("is $label for year $year from $start where the fiscal year begins in month $month", ({ start, month, year, label }) => {
    expect(planYearLabel(year, serial(start), month)).toBe(label);
  });
});

describe("startOfPlanYear", () => {
  it("keeps the day of the month, and takes the last one where the month is shorter", () => {
    expect(startOfPlanYear(2, serial("2027-07-01"))).toBe(serial("2028-07-01"));
    expect(startOfPlanYear(2, serial("2028-02-29"))).toBe(serial("2029-02-28"));
  });
});

describe("firstOfMonth", () => {
  it("goes back to the first day", () => {
    expect(firstOfMonth(serial("2026-11-28"))).toBe(serial("2026-11-01"));
    expect(firstOfMonth(serial("2026-11-01"))).toBe(serial("2026-11-01"));
  });
});

describe("monthsInPlanYear", () => {
  it.each([
    { year: 1, from: 9, to: 45, months: 3 },
    { year: 2, from: 9, to: 45, months: 12 },
    { year: 4, from: 9, to: 45, months: 9 },
    { year: 5, from: 9, to: 45, months: 0 },
  ])("gives plan year $year $months of the months from $from to $to", ({ year, from, to, months }) => {
    expect(monthsInPlanYear(year, from, to)).toBe(months);
  });
});

describe("discountFactors", () => {
  it("leaves year 0 whole and discounts to the end of a plan year, or to its middle", () => {
    expect(discountFactors(2, 0.25, 1)).toEqual([1, 0.8, expect.closeTo(0.64, 15)]);
    expect(discountFactors(1, 0.25, 0.5)).toEqual([1, expect.closeTo(1.25 ** -0.5, 15)]);
  });
});
