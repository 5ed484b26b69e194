import fc from "fast-check";

import { horizonBalance } from "../../../src/core/roadmap/balance";

describe("horizonBalance", () => {
  it("sums shares to 1 and deviations to 0", () => {
    const amounts = fc.array(
      fc.record({ horizon: fc.constantFrom(1 as const, 2 as const, 3 as const), amount: fc.integer({ min: 1, max: 1000 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(amounts, (given) => {
        const shares = horizonBalance(given, [0.7, 0.2, 0.1]);
        if (!shares.ok) throw new Error("valid amounts were refused");
        expect(shares.value.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12);
        expect(shares.value.reduce((sum, row) => sum + row.deviation, 0)).toBeCloseTo(0, 12);
      }),
    );
  });

  it("has no shares of nothing", () => {
    expect(horizonBalance([], [0.7, 0.2, 0.1])).toMatchObject({ ok: false, error: { code: "division-by-zero" } });
  });
});
