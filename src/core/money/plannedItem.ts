import { fillDraws } from "../doubt/hdr";
import { toNormalScores } from "../doubt/normalScore";
import { fillFromTable } from "../doubt/quantileTable";
import { blockLength } from "../doubt/scores";
import type { SimulatedRisk } from "../doubt/simulatedRisks";
import {
  type OwnSetting,
  type OwnWorth,
  simulation,
  type SimulatedItem,
  type SimulationOutcome,
  type SimulationPlan,
} from "../doubt/simulation";
import { isConstant, type ThreePoint } from "../doubt/threePoint";
import type { PlanTerms } from "./planFlows";
import { linearWorth, lineAt, type LinearWorth, summedWorth } from "./trialWorth";

/** What a trial draws of an item beside its value and success: it is worth what its plan years bring. */
export interface PlannedWorth {
  /** Once, as a whole. */
  readonly cost: ThreePoint;
  /** The part of the cost that is gone. */
  readonly sunk: number;
  readonly runCost: number;
  readonly months: ThreePoint;
  readonly years: number;
  /** Positions of the risks that hit it. */
  readonly risks: readonly number[];
}

/** A feature as the simulation draws it; planned where its costs or months are drawn, risks hit it, or losses are carried forward. */
export interface MoneyItem extends SimulatedItem {
  readonly planned?: PlannedWorth;
}

/** The simulation of a portfolio's money; plain data, so that it can be posted. */
export interface MoneyPlan extends SimulationPlan {
  readonly items: readonly MoneyItem[];
  /** What the plan years stand on. */
  readonly terms: PlanTerms;
}

/** Simulate the money of features; reports and stops as `simulation` does. */
export function moneySimulation(plan: MoneyPlan): Generator<number, SimulationOutcome, boolean | undefined> {
  const { items, terms, risks = [] } = plan;
  return simulation(plan, (position, setting) => {
    const { planned, number = 1 } = items[position] ?? {};
    return planned === undefined ? undefined : new PlannedItem(planned, number, { ...setting, terms, risks });
  });
}

/** Run it to its end without reports. */
export function simulateMoney(plan: MoneyPlan): SimulationOutcome {
  const running = moneySimulation(plan);
  let step = running.next();
  while (step.done !== true) step = running.next();
  return step.value;
}

interface PlannedSetting extends OwnSetting {
  readonly terms: PlanTerms;
  readonly risks: readonly SimulatedRisk[];
}

/** No risk is left out, or every one. */
const noneLeftOut = -1;
const allLeftOut = -2;

/**
 * An item whose costs and months are drawn, or that risks hit, block by block.
 *
 * Cost from HDR(t, 2, 2i − 1, seed), months from HDR(t, 2, 2i, seed). Of what an event touches only the trials in which it happens are worked out again.
 */
class PlannedItem implements OwnWorth {
  private readonly line: LinearWorth | undefined;
  private readonly worksOut: ReturnType<typeof summedWorth>;
  private readonly failsOut: ReturnType<typeof summedWorth>;
  private readonly cost = new Float64Array(blockLength);
  private readonly months = new Float64Array(blockLength);
  private readonly places: Int32Array;
  private values: Float64Array = new Float64Array(blockLength);
  private successes: Uint8Array = new Uint8Array(blockLength);

  constructor(
    private readonly planned: PlannedWorth,
    private readonly number: number,
    private readonly setting: PlannedSetting,
  ) {
    const { terms, risks } = setting;
    const delays = planned.risks.reduce((sum, place) => sum + (risks[place]?.delayMonths ?? 0), 0);
    this.line = linearWorth(terms, planned.years, planned.months.high + delays);
    this.worksOut = summedWorth("works", planned.years, terms);
    this.failsOut = summedWorth("fails", planned.years, terms);
    this.places = Int32Array.from(planned.risks);
  }

  /** Put the worth of the item in the place of its values, and what it lacks by each risk into the lifts of the block. */
  fill(values: Float64Array, successes: Uint8Array, firstTrial: number, length: number): void {
    [this.values, this.successes] = [values, successes];
    this.draw(this.cost, this.planned.cost, 2 * this.number - 1, firstTrial, length);
    this.draw(this.months, this.planned.months, 2 * this.number, firstTrial, length);
    const { sunk } = this.planned;
    for (let trial = 0; trial < length; trial += 1) this.cost[trial] = Math.max(0, (this.cost[trial] ?? 0) - sunk);
    for (let trial = 0; trial < length; trial += 1) {
      values[trial] = this.isHit(trial) ? this.hitWorth(trial) : this.worth(trial, 1, 1, 1, 0);
    }
  }

  private draw(target: Float64Array, point: ThreePoint, variable: number, firstTrial: number, length: number): void {
    const table = isConstant(point) ? undefined : this.setting.tableOf(point);
    if (table === undefined) {
      target.fill(point.low);
      return;
    }
    fillDraws(target, firstTrial, length, { entity: 2, variable, seed3: this.setting.seed, seed4: 0 });
    toNormalScores(target, length);
    fillFromTable(target, table, target, length, point.low, point.high - point.low);
  }

  private isHit(trial: number): boolean {
    for (const place of this.places) if (this.setting.block.happened[place]?.[trial] === 1) return true;
    return false;
  }

  private hitWorth(trial: number): number {
    const { happened, lifts } = this.setting.block;
    const worth = this.worthWithout(noneLeftOut, trial);
    const ofAll = lifts.at(-1);
    if (ofAll !== undefined) ofAll[trial] = (ofAll[trial] ?? 0) + this.worthWithout(allLeftOut, trial) - worth;
    for (const place of this.places) {
      const lift = lifts[place];
      if (lift === undefined || happened[place]?.[trial] !== 1) continue;
      lift[trial] = (lift[trial] ?? 0) + this.worthWithout(place, trial) - worth;
    }
    return worth;
  }

  private worthWithout(leftOut: number, trial: number): number {
    if (leftOut === allLeftOut) return this.worth(trial, 1, 1, 1, 0);
    let [value, runCost, cost, delay] = [1, 1, 1, 0];
    for (const place of this.places) {
      const risk = this.setting.risks[place];
      if (place === leftOut || risk === undefined || this.setting.block.happened[place]?.[trial] !== 1) continue;
      value *= risk.valueFactor;
      runCost *= risk.runCostFactor;
      cost *= risk.costFactor;
      delay += risk.delayMonths;
    }
    return this.worth(trial, value, runCost, cost, delay);
  }

  private worth(trial: number, byValue: number, byRunCost: number, byCost: number, delay: number): number {
    const works = this.successes[trial] === 1;
    const value = (this.values[trial] ?? 0) * byValue;
    const runCost = this.planned.runCost * byRunCost;
    const toGo = (this.cost[trial] ?? 0) * byCost;
    const months = (this.months[trial] ?? 0) + delay;
    const { line } = this;
    if (line === undefined) return works ? this.worksOut(value, runCost, toGo, months) : this.failsOut(value, runCost, toGo, months);
    const spent = toGo * (line.fixedCost ?? line.cost(months));
    if (works) return value * lineAt(line.value, months) + runCost * lineAt(line.runCost, months) + spent;
    return line.runsOn ? runCost * lineAt(line.runCost, months) + spent : spent;
  }
}
