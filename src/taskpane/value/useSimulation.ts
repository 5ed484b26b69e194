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

/** Simulates the features beside the pane, and again whenever they or the settings change. */
export function useSimulation(entries: readonly FeatureValue[]): RunningSimulation {
  const work = useWork<"simulate">();
  const [settings, setSettings] = useState<SimulationSettings>({ trials: 10_000, coefficient: 0 });
  const plan = useMemo(() => simulationOf(entries, settings.trials, settings.coefficient), [entries, settings]);
  const { start } = work;
  const run = useCallback(() => {
    start({ kind: "simulate", given: plan });
  }, [start, plan]);
  useEffect(() => {
    if (plan.items.length > 0) run();
  }, [plan, run]);
  return { work, settings, setSettings, run };
}
