import { deriveBucket } from "../../../src/core/feature/valueBucket";

describe("deriveBucket", () => {
  it.each([
    [false, true, "Transformation"],
    [false, false, "Transformation"],
    [false, undefined, "Transformation"],
    [true, true, "Augmentation"],
    [undefined, true, "Augmentation"],
    [true, false, "Automation"],
    [true, undefined, "Automation"],
    [undefined, false, "Automation"],
    [undefined, undefined, undefined],
  ])("reads possible today %s and person decides %s as %s", (possibleToday, personDecides, bucket) => {
    expect(deriveBucket(possibleToday, personDecides)).toBe(bucket);
  });
});
