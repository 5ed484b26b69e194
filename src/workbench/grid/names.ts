import { ICommandService, type IDisposable } from "@univerjs/core";
import {
  IDefinedNamesService,
  IFunctionService,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import type { Engine } from "./engine";
import type { Grid, GridName } from "./grid";

/** The workbook's names: references, constants and LAMBDAs. Names that live on one sheet only are left to the grid. */
export function gridNames(engine: Engine): Pick<Grid, "names" | "setName" | "removeName"> {
  const all = (): IDefinedNamesServiceParam[] =>
    Object.values(engine.injector.get(IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {});
  const find = (name: string): IDefinedNamesServiceParam | undefined =>
    all().find((known) => known.name.toLowerCase() === name.toLowerCase());
  return {
    names: () => all().map(describe),
    setName: (name) => {
      const known = find(name.name);
      const after = stored(engine, known?.id ?? freeId(all()), name);
      const set = (params: object): { readonly id: string; readonly params: object } => ({
        id: "formula.mutation.set-defined-name",
        params,
      });
      const remove = { id: "formula.mutation.remove-defined-name", params: after };
      engine.step([set(after)], [known === undefined ? remove : set({ ...known, unitId: engine.unitId })]);
    },
    removeName: (name) => {
      const known = find(name);
      if (known === undefined) return;
      const params = { ...known, unitId: engine.unitId };
      engine.step([{ id: "formula.mutation.remove-defined-name", params }], [{ id: "formula.mutation.set-defined-name", params }]);
    },
  };
}

/**
 * Keep formulas in step with the names they use.
 *
 * The engine keeps parsed formulas, names filled in, for the whole process and by their text alone, and misses names inside names. So a changed
 * name calculates all anew, and every calculation of all, the first of a workbook too, treats all names as changed.
 */
export function watchNames(engine: Engine): IDisposable {
  const commands = engine.injector.get(ICommandService);
  const changed = commands.onCommandExecuted(({ id }) => {
    if (id !== "formula.mutation.set-defined-name" && id !== "formula.mutation.remove-defined-name") return;
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, everything, { onlyLocal: true });
  });
  const starting = commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationStartMutation.id || params === undefined) return;
    if (!("forceCalculation" in params) || params.forceCalculation !== true) return;
    engine.injector.get(IFunctionService).deleteFormulaAstCacheKey(engine.unitId);
    const known = Object.values(engine.injector.get(IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {});
    const before = "dirtyDefinedNameMap" in params ? (params.dirtyDefinedNameMap as DirtyNames) : {}; // by the mutation's own type
    const names = Object.fromEntries(known.map(({ name, formulaOrRefString }) => [name, formulaOrRefString]));
    Object.assign(params, { dirtyDefinedNameMap: { ...before, [engine.unitId]: { ...before[engine.unitId], ...names } } });
  });
  return {
    dispose: () => {
      changed.dispose();
      starting.dispose();
    },
  };
}

type DirtyNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

const everything = {
  forceCalculation: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

function describe({ name, formulaOrRefString, comment, hidden }: IDefinedNamesServiceParam): GridName {
  return {
    name,
    formula: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
    comment: comment ?? "",
    isVisible: hidden !== true,
  };
}

/** References are kept bare and everything else with its "=", as the engine tells them apart. */
function stored(engine: Engine, id: string, { name, formula, comment, isVisible }: GridName): object {
  return {
    unitId: engine.unitId,
    id,
    name,
    formulaOrRefString: storedFormula(formula),
    comment,
    hidden: !isVisible,
    localSheetId: "AllDefaultWorkbook",
  };
}

const reference = /^=(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u;

/** The stored form of a name's formula. */
export function storedFormula(formula: string): string {
  return reference.test(formula) ? formula.slice(1) : formula;
}

function freeId(taken: readonly IDefinedNamesServiceParam[]): string {
  for (let number = taken.length; ; number += 1) {
    const id = `name-${String(number)}`;
    if (!taken.some((known) => known.id === id)) return id;
  }
}
