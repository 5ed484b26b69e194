import { CLASSIFY_CONFUSION } from "../../../../src/functions/catalogue/measure/classifyConfusion";
import { CLASSIFY_REPORT } from "../../../../src/functions/catalogue/measure/classifyReport";
import { EDITDISTANCE } from "../../../../src/functions/catalogue/measure/editdistance";
import { EDITDISTANCE_SHARE } from "../../../../src/functions/catalogue/measure/editdistanceShare";
import { TIMETOVALUE } from "../../../../src/functions/catalogue/measure/timetovalue";
import { shown, single } from "../../messages";

const column = (count: number): readonly (readonly string[])[] => Array.from({ length: count }, (_, row) => [`label ${String(row)}`]);

describe("measure functions", () => {
  it("refuse a confusion matrix of more labels than anybody reads", () => {
    expect(single(CLASSIFY_CONFUSION, [column(100_000), column(100_000)])).toBe(
      "#VALUE! actual and predicted must be at most 1000 different labels, received 100000: group them first",
    );
    expect(shown(CLASSIFY_CONFUSION, [column(1000), column(1000)])).toHaveLength(1001);
  });

  it("report 100,000 labels", () => {
    expect(shown(CLASSIFY_REPORT, [column(100_000), column(100_000)])).toHaveLength(100_004);
  });

  it("refuse texts longer than a cell holds", () => {
    const long = "x".repeat(1_000_000);
    for (const spec of [EDITDISTANCE, EDITDISTANCE_SHARE]) {
      expect(single(spec, [long, "y"])).toBe("#VALUE! suggested must be at most 32,767 characters, as a cell holds, received 1000000");
    }
  });

  it("compare two full cells", () => {
    expect(single(EDITDISTANCE, ["ab".repeat(16_383), "ba".repeat(16_383)])).toBe(2);
  });

  it("read a 0 among words as a blank, as Excel for Windows hands blank cells over", () => {
    const words = [["cat"], ["dog"], [0]];
    expect(shown(CLASSIFY_CONFUSION, [words, words])).toHaveLength(3);
    expect(
      shown(CLASSIFY_CONFUSION, [
        [[1], [0]],
        [[1], [0]],
      ]),
    ).toHaveLength(3);
  });

  it("read a success of 0 as still waiting", () => {
    expect(single(TIMETOVALUE, [[[100], [100], [100], [100]], [[102], [0], [106], [0]], 0.5, 108])).toBe(6);
  });
});
