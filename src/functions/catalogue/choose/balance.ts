import { horizonBalance } from "../../../core/roadmap/balance";
import type { Horizon } from "../../../core/horizon/horizon";
import { type Cell, isBlank, isCellError } from "../../../core/sheet/cell";
import { fail, ok } from "../../../core/result";
import { column } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { list, optional, readNumber } from "../../arguments/parameters";

const sumTolerance = 1e-6;

export const BALANCE = defineFunction({
  id: "BALANCE",
  group: "Choose",
  summary: "Compares the share of each horizon with a target mix.",
  notes: ["The default target 70/20/10 is the mix that Nagji and Tuff observed; set your own on Assumptions."],
  parameters: [
    column("horizons", "Horizon of each feature; blank where not scheduled.", "1, 2 or 3"),
    column("amounts", "What is shared: cost or people, one amount a feature.", "numbers, 0 or more"),
    optional(list("target", "Target shares of H1, H2, H3; they sum to 1.", 3, { from: 0, to: 1 }), [0.7, 0.2, 0.1], "{0.7,0.2,0.1}"),
  ],
  returns: { shape: "matrix", description: "Three rows: horizon, share, target, deviation.", unit: "fractions" },
  faults: ["#DIV/0! where the amounts sum to 0."],
  sources: ["nagji2012"],
  examples: [
    {
      given: [
        [[1], [2], [3], [1]],
        [[40], [30], [20], [10]],
      ],
      gives: [
        [1, 0.5, 0.7, -0.2],
        [2, 0.3, 0.2, 0.1],
        [3, 0.2, 0.1, 0.1],
      ],
    },
    {
      given: [
        [[1], [2]],
        [[0], [0]],
      ],
      gives: { error: "#DIV/0!" },
      shows: "nothing to share",
    },
  ],
  evaluate: (horizonCells, amountCells, target) => {
    if (horizonCells.length !== amountCells.length) {
      return fail({
        code: "shape-mismatch",
        parameter: "amounts",
        expected: `${String(horizonCells.length)} cells, as many as horizons`,
        received: String(amountCells.length),
      });
    }
    if (Math.abs(target.reduce((sum, share) => sum + share, 0) - 1) > sumTolerance) {
      return fail({ code: "out-of-domain", parameter: "target", expected: "three shares that sum to 1", received: target.join(", ") });
    }
    const amounts: { horizon: Horizon; amount: number }[] = [];
    for (const [index, cell] of horizonCells.entries()) {
      if (isBlank(cell) || cell === 0) continue;
      const where = `row ${String(index + 1)}`;
      const horizon = readHorizon(cell);
      if (horizon === undefined) {
        const received = isCellError(cell) ? cell.error : cell;
        return fail({ code: "out-of-domain", parameter: "horizons", expected: "1, 2 or 3", received, where });
      }
      const amountCell = amountCells[index];
      if (isBlank(amountCell)) continue;
      const amount = readNumber(amountCell, "amounts", { from: 0 });
      if (!amount.ok) return fail({ ...amount.error, where });
      amounts.push({ horizon, amount: amount.value });
    }
    const shares = horizonBalance(amounts, target);
    return shares.ok ? ok(shares.value.map((row) => [row.horizon, row.share, row.target, row.deviation])) : shares;
  },
});

function readHorizon(cell: Cell): Horizon | undefined {
  return cell === 1 || cell === 2 || cell === 3 ? cell : undefined;
}
