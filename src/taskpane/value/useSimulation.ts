import type { SimulationPlan } from "../../core/doubt/simulation";
import { useCallback, useEffect, useMemo, useState } from "react";
import { type Work, useWork } from "../work/useWork";
import { type FeatureValue, simulationOf } from "./portfolioValue";

export const trialCounts = [10_000, 100_000, 1_000_000] as const;
/** How strongly the values move together, as one coefficient for every pair. */
export const coefficients = [0, 0.3, 0.6] as const;

export interface SimulationSettings {
  readonly trials: (typeof trialCounts)[number];
  readonly coefficient: (typeof coefficients)[number];
}

export interface RunningSimulation {
  readonly work: Work<"simulate">;
  readonly settings: SimulationSettings;
  readonly setSettings: (settings: SimulationSettings) => void;
  readonly run: () => void;
}

/** Simulates the features beside the pane, and again whenever their money or the settings change; another reading of the same is no change. */
export function useSimulation(entries: readonly FeatureValue[]): RunningSimulation {
  const work = useWork<"simulate">();
  const [settings, setSettings] = useState<SimulationSettings>({ trials: 10_000, coefficient: 0 });
  const wanted = useMemo(() => simulationOf(entries, settings.trials, settings.coefficient), [entries, settings]);
  const plan = useSame(wanted);
  const { start } = work;
  const run = useCallback(() => {
    start({ kind: "simulate", given: plan });
  }, [start, plan]);
  useEffect(() => {
    if (plan.items.length > 0) run();
  }, [plan, run]);
  return { work, settings, setSettings, run };
}

/** The first of the plans in a row that say the same. */
function useSame(plan: SimulationPlan): SimulationPlan {
  const text = useMemo(() => JSON.stringify(plan), [plan]);
  const [kept, setKept] = useState({ plan, text });
  if (kept.text === text) return kept.plan;
  setKept({ plan, text });
  return plan;
}
