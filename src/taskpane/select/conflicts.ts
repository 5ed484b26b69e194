import { type Candidate, capacityNames, describeRule, needsOf } from "../../core/portfolio/candidates";
import { type Limits, withAmount, withForced, withNamed, withoutRule, withShare } from "../../core/portfolio/limits";
import type { ScenarioKey } from "../../core/portfolio/scenarioField";
import { formatMoney, type MoneyUnit } from "../parts/format";
import { formatAmount, strings } from "./strings";

/** Where a limit that conflicts stands. */
export type LimitPlace =
  | { readonly kind: "scenario"; readonly key: ScenarioKey }
  | { readonly kind: "dependsOn"; readonly row: number }
  | { readonly kind: "nowhere" };

/** A limit that cannot be kept, as a sentence needs it. */
export interface ConflictPart {
  readonly text: string;
  readonly place: LimitPlace;
  /** What would end its part in the conflict; absent where the sheet has to be changed. */
  readonly cure?: { readonly text: string; readonly limits: Limits };
}

/** Each limit of a conflict in words, with its place and what would help. */
export function conflictParts(
  conflict: readonly string[],
  candidates: readonly Candidate[],
  limits: Limits,
  unit: MoneyUnit,
): readonly ConflictPart[] {
  return conflict.map((name) => partOf(name, candidates, limits, unit));
}

function partOf(name: string, candidates: readonly Candidate[], limits: Limits, unit: MoneyUnit): ConflictPart {
  return (
    capacityPart(name, candidates, limits, unit) ??
    forcedPart(name, candidates, limits, unit) ??
    sharePart(name, limits) ??
    rulePart(name, candidates, limits) ?? { text: name, place: dependencyPlace(name, candidates) }
  );
}

/** What must be in, with everything it depends on: each limit has to allow for it. */
function capacityPart(name: string, candidates: readonly Candidate[], limits: Limits, unit: MoneyUnit): ConflictPart | undefined {
  const inside = needsOf(
    candidates,
    [...limits.forced].flatMap(([id, force]) => (force === 1 ? [id] : [])),
  );
  const sum = (amountOf: (candidate: Candidate) => number): number => inside.reduce((total, each) => total + amountOf(each), 0);
  const isOf = (capacity: string): boolean => name.startsWith(`${capacity} (`);
  if (isOf(capacityNames.budget) && limits.budget !== undefined) {
    const needed = sum(({ cost }) => cost);
    return {
      text: strings.budgetOf(formatMoney(limits.budget, unit)),
      place: { kind: "scenario", key: "budget" },
      ...(needed > limits.budget
        ? { cure: { text: strings.raiseBudget(formatMoney(needed, unit)), limits: withAmount(limits, "budget", needed) } }
        : {}),
    };
  }
  if (isOf(capacityNames.people) && limits.people !== undefined) {
    const needed = sum(({ people }) => people);
    return {
      text: strings.peopleOf(formatAmount(limits.people)),
      place: { kind: "scenario", key: "people" },
      ...(needed > limits.people
        ? { cure: { text: strings.raisePeople(formatAmount(needed)), limits: withAmount(limits, "people", needed) } }
        : {}),
    };
  }
  for (const [team, amount] of limits.teams) {
    if (!isOf(capacityNames.team(team))) continue;
    const needed = sum(({ feature, people }) => (feature.team?.toLowerCase() === team.toLowerCase() ? people : 0));
    return {
      text: strings.teamOf(team, formatAmount(amount)),
      place: { kind: "scenario", key: "teams" },
      ...(needed > amount
        ? { cure: { text: strings.raiseTeam(team, formatAmount(needed)), limits: withNamed(limits, "teams", team, needed) } }
        : {}),
    };
  }
  const resource = [...limits.resources].find(([header]) => isOf(header));
  if (resource !== undefined)
    return { text: strings.resourceOf(resource[0], formatAmount(resource[1])), place: { kind: "scenario", key: "resources" } };
  if (limits.atMost === undefined || name !== `at most ${String(limits.atMost)} features`) return undefined;
  return {
    text: name,
    place: { kind: "scenario", key: "atMost" },
    ...(inside.length > limits.atMost
      ? { cure: { text: strings.allowFeatures(inside.length), limits: withAmount(limits, "atMost", inside.length) } }
      : {}),
  };
}

function forcedPart(name: string, candidates: readonly Candidate[], limits: Limits, unit: MoneyUnit): ConflictPart | undefined {
  for (const [id, force] of limits.forced) {
    const candidate = candidates.find(({ feature }) => feature.id === id);
    if (candidate === undefined || name !== `${candidate.feature.name} must be ${force === 1 ? "in" : "out"}`) continue;
    return {
      text: force === 1 ? strings.mustBeIn(candidate.feature.name, formatMoney(candidate.cost, unit)) : name,
      place: { kind: "scenario", key: "rules" },
      cure: { text: strings.free(candidate.feature.name), limits: withForced(limits, id, undefined) },
    };
  }
  return undefined;
}

function sharePart(name: string, limits: Limits): ConflictPart | undefined {
  const [, digit, bound] = /^H([123]) share of cost at (least|most) /.exec(name) ?? [];
  if (digit === undefined || bound === undefined) return undefined;
  const key = shareKeys[`${digit} ${bound}`];
  const horizon = ([1, 2, 3] as const).find((each) => String(each) === digit);
  if (key === undefined || horizon === undefined) return undefined;
  return {
    text: name,
    place: { kind: "scenario", key },
    cure: { text: strings.dropShare(digit, bound), limits: withShare(limits, horizon, bound === "least" ? "least" : "most", undefined) },
  };
}

const shareKeys: Readonly<Record<string, ScenarioKey>> = {
  "1 least": "h1Least",
  "1 most": "h1Most",
  "2 least": "h2Least",
  "2 most": "h2Most",
  "3 least": "h3Least",
  "3 most": "h3Most",
};

function rulePart(name: string, candidates: readonly Candidate[], limits: Limits): ConflictPart | undefined {
  const rule = limits.rules.find((each) => {
    const text = describeRule(each, candidates);
    return text === name || (each.kind === "needs" && text.replace(" needs ", " requires ") === name);
  });
  if (rule === undefined) return undefined;
  const text = describeRule(rule, candidates);
  return { text, place: { kind: "scenario", key: "rules" }, cure: { text: strings.dropRule(text), limits: withoutRule(limits, rule) } };
}

/** "Triage requires Search": the cell that says so. */
function dependencyPlace(name: string, candidates: readonly Candidate[]): LimitPlace {
  const found = candidates.find(({ feature }) =>
    feature.dependsOn.some((id) => {
      const needed = candidates.find((each) => each.feature.id === id);
      return needed !== undefined && name === `${feature.name} requires ${needed.feature.name}`;
    }),
  );
  return found === undefined ? { kind: "nowhere" } : { kind: "dependsOn", row: found.feature.row };
}
