import { formatMoney, type MoneyUnit } from "../../core/sheet/money";
import { describeRule, type StatedCapacity, type StatedLimit, statedLimit } from "../../core/portfolio/planProblem";
import { type Candidate, needsOf } from "../../core/portfolio/candidates";
import { type Limits, withAmount, withForced, withNamed, withoutRule, withShare } from "../../core/portfolio/limits";
import type { ScenarioKey } from "../../core/portfolio/scenarioField";
import type { ProblemLimit } from "../../core/portfolio/selectionProblem";
import { formatAmount, strings } from "./strings";

/** Where a limit that conflicts stands. */
export type LimitPlace = { readonly kind: "scenario"; readonly key: ScenarioKey } | { readonly kind: "dependsOn"; readonly row: number };

/** A limit that cannot be kept, as a sentence needs it. */
export interface ConflictPart {
  readonly text: string;
  readonly place: LimitPlace;
  /** What would end its part in the conflict; absent where the sheet has to be changed. */
  readonly cure?: { readonly text: string; readonly limits: Limits };
}

/** Each limit of a conflict in words, with its place and what would help. */
export function conflictParts(
  conflict: readonly ProblemLimit[],
  candidates: readonly Candidate[],
  limits: Limits,
  unit: MoneyUnit,
): readonly ConflictPart[] {
  return conflict.flatMap((limit) => {
    const stated = statedLimit(limit, candidates, limits);
    return stated === undefined ? [] : [partOf(stated, candidates, limits, unit)];
  });
}

function partOf(stated: StatedLimit, candidates: readonly Candidate[], limits: Limits, unit: MoneyUnit): ConflictPart {
  switch (stated.kind) {
    case "forced": {
      const { candidate, force } = stated;
      const { id, name } = candidate.feature;
      return {
        text: force === 1 ? strings.mustBeIn(name, formatMoney(candidate.cost, unit)) : strings.leaveOut(name),
        place: inScenario("rules"),
        cure: { text: strings.free(name), limits: withForced(limits, id, undefined) },
      };
    }
    case "share": {
      const { horizon, bound } = stated;
      return {
        text: strings.shareOf(horizon, bound, limits.shares[horizon][bound] ?? 0),
        place: inScenario(shareKeys[horizon][bound]),
        cure: { text: strings.dropShare(String(horizon), bound), limits: withShare(limits, horizon, bound, undefined) },
      };
    }
    case "rule": {
      const text = describeRule(stated.rule, candidates);
      return {
        text,
        place: inScenario("rules"),
        cure: { text: strings.dropRule(text), limits: withoutRule(limits, stated.rule) },
      };
    }
    case "dependsOn": {
      const { candidate, needs } = stated;
      return {
        text: strings.requires(candidate.feature.name, needs.feature.name),
        place: { kind: "dependsOn", row: candidate.feature.row },
      };
    }
    case "budget":
    case "people":
    case "team":
    case "resource":
    case "atMost":
      return capacityPart(stated, candidates, limits, unit);
  }
}

const shareKeys = {
  1: { least: "h1Least", most: "h1Most" },
  2: { least: "h2Least", most: "h2Most" },
  3: { least: "h3Least", most: "h3Most" },
} as const;

function inScenario(key: ScenarioKey): LimitPlace {
  return { kind: "scenario", key };
}

/** What must be in, with everything it depends on: each limit has to allow for it. */
function capacityPart(stated: StatedCapacity, candidates: readonly Candidate[], limits: Limits, unit: MoneyUnit): ConflictPart {
  const inside = needsOf(
    candidates,
    [...limits.forced].flatMap(([id, force]) => (force === 1 ? [id] : [])),
  );
  const sum = (amountOf: (candidate: Candidate) => number): number => inside.reduce((total, each) => total + amountOf(each), 0);
  const part = (
    text: string,
    key: ScenarioKey,
    available: number,
    needed: number,
    cure: (needed: number) => NonNullable<ConflictPart["cure"]>,
  ): ConflictPart => ({ text, place: inScenario(key), ...(needed > available ? { cure: cure(needed) } : {}) });
  switch (stated.kind) {
    case "budget": {
      const budget = limits.budget ?? 0;
      return part(
        strings.budgetOf(formatMoney(budget, unit)),
        "budget",
        budget,
        sum(({ cost }) => cost),
        (needed) => ({ text: strings.raiseBudget(formatMoney(needed, unit)), limits: withAmount(limits, "budget", needed) }),
      );
    }
    case "people": {
      const people = limits.people ?? 0;
      return part(
        strings.peopleOf(formatAmount(people)),
        "people",
        people,
        sum((each) => each.people),
        (needed) => ({ text: strings.raisePeople(formatAmount(needed)), limits: withAmount(limits, "people", needed) }),
      );
    }
    case "team": {
      const { team, available } = stated;
      const isIn = (other: string | undefined): boolean => other?.trim().toLowerCase() === team.trim().toLowerCase();
      return part(
        strings.teamOf(team, formatAmount(available)),
        "teams",
        available,
        sum(({ feature, people }) => (isIn(feature.team) ? people : 0)),
        (needed) => ({ text: strings.raiseTeam(team, formatAmount(needed)), limits: withNamed(limits, "teams", team, needed) }),
      );
    }
    case "resource":
      return { text: strings.resourceOf(stated.header, formatAmount(stated.available)), place: inScenario("resources") };
    case "atMost": {
      const most = limits.atMost ?? 0;
      return part(strings.atMostFeatures(most), "atMost", most, inside.length, (needed) => ({
        text: strings.allowFeatures(needed),
        limits: withAmount(limits, "atMost", needed),
      }));
    }
  }
}
