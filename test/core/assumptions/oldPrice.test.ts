import { isOldPrice } from "../../../src/core/assumptions/oldPrice";

/** Serial number of a day, counted from 30 December 1899. */
const serial = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;

describe("isOldPrice", () => {
  it.each([
    { date: "2026-05-24", today: "2026-11-24", isOld: false },
    { date: "2026-05-23", today: "2026-11-24", isOld: true },
    { date: "2026-02-28", today: "2026-08-31", isOld: false },
    { date: "2026-02-27", today: "2026-08-31", isOld: true },
    { date: "2025-10-15", today: "2026-04-15", isOld: false },
    { date: "2025-08-31", today: "2026-02-28", isOld: false },
    { date: "2025-08-27", today: "2026-02-28", isOld: true },
  ])("calls $date seen on $today old: $isOld", ({ date, today, isOld }) => {
    expect(isOldPrice(serial(date), serial(today))).toBe(isOld);
  });
});
