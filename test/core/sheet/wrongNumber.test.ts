import { describeFault } from "../../../src/core/fault";
import { wrongNumber } from "../../../src/core/sheet/wrongNumber";

describe("wrongNumber", () => {
  it.each(["0.1", "80%", "80 %", " 1,200 ", "1.200,5", "-3", "−3", "1e-3", ".5", "$5", "5 €"])(
    "tells that %p is a number written as text",
    (text) => {
      expect(describeFault(wrongNumber(text, "rate", "a number"))).toBe(
        `rate is text, not a number: write ${text.trim()} without quotes, or VALUE()`,
      );
    },
  );

  it.each(["high", "1-2", "2026-01-31", "1e", "", "n/a", "12 months", "1".repeat(50)])("does not take %p for one", (text) => {
    expect(wrongNumber(text, "rate", "a number").code).not.toBe("text-number");
  });

  it("names the row behind the cure", () => {
    expect(describeFault(wrongNumber("0.1", "rate", "a number", "row 3"))).toBe(
      "rate is text, not a number: write 0.1 without quotes, or VALUE() (row 3)",
    );
  });

  it("tells a blank, another text and an error apart", () => {
    expect(wrongNumber(null, "rate", "from 0 to 1", "row 2")).toEqual({ code: "blank", parameter: "rate", where: "row 2" });
    expect(describeFault(wrongNumber("high", "rate", "from 0 to 1"))).toBe('rate must be from 0 to 1, received "high"');
    expect(describeFault(wrongNumber({ error: "#N/A" }, "rate", "from 0 to 1"))).toBe('rate must be from 0 to 1, received "#N/A"');
  });
});
