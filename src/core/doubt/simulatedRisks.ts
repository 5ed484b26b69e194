import { fillDraws } from "./hdr";
import { blockLength } from "./scores";

/** An event that may happen once, common to every item it applies to. */
export interface SimulatedRisk {
  /** From 1; names its draw. */
  readonly number: number;
  /** A fraction. */
  readonly probability: number;
  /** What it makes of an item's value, run cost and cost still to spend. */
  readonly valueFactor: number;
  readonly runCostFactor: number;
  readonly costFactor: number;
  readonly delayMonths: number;
}

/** What the total would be without a risk. */
export interface RiskOutcome {
  readonly mean: number;
  /** Share of the trials below 0. */
  readonly lossChance: number;
}

export interface RiskOutcomes {
  /** Without each risk alone, in their order. */
  readonly withoutEach: readonly RiskOutcome[];
  readonly withoutAny: RiskOutcome;
}

/** Which events happen in each trial of a block, and what the totals would be without them. */
export interface RiskBlock {
  /** By risk: 1 where it happens. One draw an event and trial, HDR(t, 3, j, seed). */
  readonly happened: readonly Uint8Array[];
  /** By risk, and without any in the last place: what the total would be above itself. */
  readonly lifts: readonly Float64Array[];
  readonly begin: (firstTrial: number, length: number) => void;
  /** Takes in the totals of the block. */
  readonly end: (totals: Float64Array) => void;
  readonly outcomes: () => RiskOutcomes;
}

export function riskBlock(risks: readonly SimulatedRisk[], seed: number): RiskBlock {
  const happened = risks.map(() => new Uint8Array(blockLength));
  const lifts = Array.from({ length: risks.length + 1 }, () => new Float64Array(blockLength));
  const tallies = lifts.map(() => ({ sum: 0, losses: 0 }));
  const draws = new Float64Array(blockLength);
  let trials = 0;
  return {
    happened,
    lifts,
    begin: (firstTrial, length) => {
      for (const lift of lifts) lift.fill(0);
      for (const [index, { number, probability }] of risks.entries()) {
        fillDraws(draws, firstTrial, length, { entity: 3, variable: number, seed3: seed, seed4: 0 });
        happened[index]?.set(Uint8Array.from(draws, (draw) => (draw < probability ? 1 : 0)));
      }
    },
    end: (totals) => {
      trials += totals.length;
      for (const [place, lift] of lifts.entries()) {
        const tally = tallies[place];
        if (tally !== undefined) tallyBlock(tally, totals, lift);
      }
    },
    outcomes: () => {
      const all = tallies.map(({ sum, losses }) => ({ mean: sum / trials, lossChance: losses / trials }));
      return { withoutEach: all.slice(0, -1), withoutAny: all.at(-1) ?? { mean: 0, lossChance: 0 } };
    },
  };
}

function tallyBlock(tally: { sum: number; losses: number }, totals: Float64Array, lift: Float64Array): void {
  for (let trial = 0; trial < totals.length; trial += 1) {
    const without = (totals[trial] ?? 0) + (lift[trial] ?? 0);
    tally.sum += without;
    if (without < 0) tally.losses += 1;
  }
}
