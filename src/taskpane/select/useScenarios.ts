import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import { type Limits, startLimits, withForced } from "../../core/portfolio/limits";
import { freeName, plainScenario, type Scenario } from "../../core/portfolio/scenario";
import { scenarioCells } from "../../core/portfolio/scenarioRow";
import type { FeatureSheet } from "../../workbook/portfolio";
import { readScenarioSheet, type ScenarioSheet } from "../../workbook/scenarios/read";
import type { ScenarioDraft } from "../../workbook/scenarios/save";

/** Scenarios as the pane has them, and how they stand in the sheet. */
export interface Editing {
  readonly sheet: ScenarioSheet;
  /** At least one. */
  readonly drafts: readonly ScenarioDraft[];
  /** The one whose limits and selection are in sight. */
  readonly current: number;
  /** Counts up where fields must start afresh. */
  readonly turn: number;
}

export interface Scenarios {
  /** Absent until the sheet is read. */
  readonly editing: Editing | undefined;
  /** Something differs from what the sheet holds. */
  readonly isChanged: boolean;
  readonly setLimits: (limits: Limits) => void;
  readonly setScenario: (scenario: Scenario) => void;
  /** A feature in (1), out (0), or free again. */
  readonly force: (id: string, force: 0 | 1 | undefined) => void;
  readonly choose: (index: number) => void;
  /** A copy of the present one, with a name of its own. */
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** Back to what the sheet holds. */
  readonly reset: () => void;
}

/** Drafts as they were left, by table: another tab must not lose them. They last as long as the pane. */
const left = new Map<string, Pick<Editing, "drafts" | "current">>();

/** The scenarios of the workbook, changed in the pane until they are saved. */
export function useScenarios(features: FeatureSheet, totalCost: number): Scenarios {
  const table = features.source.name;
  const [editing, setEditing] = useState<Editing>();
  useEffect(() => {
    let isOver = false;
    void readScenarioSheet(features).then((result) => {
      if (isOver) return;
      const sheet = result.ok ? result.value : nothingRead;
      startTransition(() => {
        setEditing((before) => adopted(sheet, before ?? left.get(table), totalCost, before?.turn ?? 0));
      });
    });
    return () => {
      isOver = true;
    };
  }, [features, table, totalCost]);
  const change = useCallback(
    (changed: (before: Editing) => Editing) => {
      setEditing((before) => {
        if (before === undefined) return before;
        const after = changed(before);
        left.set(table, after);
        return after;
      });
    },
    [table],
  );
  const actions = useMemo(() => actionsOf(change, totalCost), [change, totalCost]);
  const isChanged = editing !== undefined && (editing.sheet.table === undefined || isDifferent(editing));
  return { editing, isChanged, ...actions };
}

type Change = (changed: (before: Editing) => Editing) => void;

function actionsOf(change: Change, totalCost: number): Omit<Scenarios, "editing" | "isChanged"> {
  const edit = (edited: (scenario: Scenario) => Scenario): void => {
    change((before) => {
      const drafts = before.drafts.map((draft, index) =>
        index === before.current ? { ...draft, scenario: edited(draft.scenario) } : draft,
      );
      return { ...before, drafts };
    });
  };
  return {
    setScenario: (scenario) => {
      edit(() => scenario);
    },
    setLimits: (limits) => {
      edit((scenario) => ({ ...scenario, limits }));
    },
    force: (id, force) => {
      edit((scenario) => ({ ...scenario, limits: withForced(scenario.limits, id, force) }));
    },
    choose: (current) => {
      change((before) => ({ ...before, current, turn: before.turn + 1 }));
    },
    duplicate: () => {
      change(({ drafts, current, turn, sheet }) => {
        const scenarios = drafts.map(({ scenario }) => scenario);
        const copied = scenarios[current] ?? plainScenario("Plan");
        const copy: ScenarioDraft = { scenario: { ...copied, name: freeName(copied.name, scenarios) } };
        return { sheet, drafts: [...drafts, copy], current: drafts.length, turn: turn + 1 };
      });
    },
    remove: () => {
      change(({ drafts, current, turn, sheet }) => {
        if (drafts.length === 1) return { sheet, drafts, current, turn };
        return { sheet, drafts: drafts.toSpliced(current, 1), current: Math.max(0, current - 1), turn: turn + 1 };
      });
    },
    reset: () => {
      change(({ sheet, turn, current }) => {
        const drafts = draftsOf(sheet, totalCost);
        return { sheet, drafts, current: Math.min(current, drafts.length - 1), turn: turn + 1 };
      });
    },
  };
}

/** A sheet that can't be read now leaves the pane with its own limits. */
const nothingRead: ScenarioSheet = { scenarios: [], problems: [], resources: [], linkTo: () => undefined };

/** What the sheet holds, or a plan to begin with. */
function draftsOf({ scenarios }: ScenarioSheet, totalCost: number): readonly ScenarioDraft[] {
  if (scenarios.length === 0) return [{ scenario: plainScenario("Plan", startLimits(totalCost)) }];
  return scenarios.map((standing) => ({ standing, scenario: standing.scenario }));
}

/** Changes made in the pane stay, on the rows where their scenarios stand now; what was not changed follows the sheet. */
function adopted(sheet: ScenarioSheet, before: Pick<Editing, "drafts" | "current"> | undefined, totalCost: number, turn: number): Editing {
  const fresh = draftsOf(sheet, totalCost);
  if (before === undefined) return { sheet, drafts: fresh, current: 0, turn };
  const isTouched = before.drafts.some(isUnsaved) || before.drafts.every(({ standing }) => standing === undefined);
  const isSaved = before.drafts.map(({ scenario }) => textOf(scenario)).join() === fresh.map(({ scenario }) => textOf(scenario)).join();
  const current = Math.min(before.current, fresh.length - 1);
  if (isSaved) return { sheet, drafts: fresh, current, turn };
  if (!isTouched) return { sheet, drafts: fresh, current, turn: turn + 1 };
  const standing = new Map(sheet.scenarios.map((each) => [each.scenario.name, each]));
  const drafts = before.drafts.map(({ standing: was, scenario }): ScenarioDraft => {
    const now = was === undefined ? undefined : standing.get(was.scenario.name);
    return now === undefined ? { scenario } : { standing: now, scenario };
  });
  return { sheet, drafts, current: before.current, turn };
}

function isDifferent({ sheet, drafts }: Editing): boolean {
  return drafts.length !== sheet.scenarios.length || drafts.some(isUnsaved);
}

function isUnsaved({ standing, scenario }: ScenarioDraft): boolean {
  return standing === undefined || (standing.scenario !== scenario && textOf(standing.scenario) !== textOf(scenario));
}

/** A scenario as its cells say it: what is equal there is equal. */
function textOf(scenario: Scenario): string {
  return JSON.stringify(scenarioCells(scenario));
}
