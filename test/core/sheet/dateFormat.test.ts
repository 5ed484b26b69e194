import { isDateFormat } from "../../../src/core/sheet/dateFormat";

describe("isDateFormat", () => {
  it.each(["m/d/yyyy", "yyyy-mm-dd", "d-mmm", "DD.MM.YYYY", "[$-409]mmmm d", "[h]:mm:ss", "mm:ss", '"on "d/m'])(
    "knows %p for one",
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  it.each(["General", "0.00", '0 "days"', '#,##0 "months"', "0\\d", "[Red]0", "[$USD] 0", "0_d", "0*m", "", "@"])(
    "knows %p for none",
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});
