import { formatMoment } from "../../../src/core/sheet/moment";

describe("formatMoment", () => {
  const now = new Date(2026, 2, 14, 18, 0);
  it.each([
    ["today", new Date(2026, 2, 14, 9, 14), "today 09:14"],
    ["yesterday", new Date(2026, 2, 13, 23, 59), "yesterday 23:59"],
    ["this year", new Date(2026, 0, 2, 8, 5), "2 Jan 08:05"],
    ["another year", new Date(2025, 11, 31, 8, 5), "31 Dec 2025"],
  ])("says %s as people do", (_, moment, said) => {
    expect(formatMoment(moment.toISOString(), now)).toBe(said);
  });

  it("says a moment in full where nothing tells what today is", () => {
    expect(formatMoment(new Date(2026, 10, 4, 9, 5))).toBe("4 Nov 2026, 09:05");
  });

  it("keeps what is no date as it stands", () => {
    expect(formatMoment("soon", now)).toBe("soon");
  });
});
