import type { AnyFunctionSpec, Group } from "../../functions/define";

/** Functions whose name, summary or group hold every word of the query; those that hold it in their name come first. */
export function searchFunctions(
  catalogue: readonly AnyFunctionSpec[],
  query: string,
  group: Group | undefined,
): readonly AnyFunctionSpec[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = catalogue.filter((spec) => {
    const text = `${spec.id} ${spec.summary} ${spec.group}`.toLowerCase();
    return (group === undefined || spec.group === group) && words.every((word) => text.includes(word));
  });
  const isNamed = (spec: AnyFunctionSpec): boolean => words.some((word) => spec.id.toLowerCase().includes(word));
  return words.length === 0 ? found : [...found.filter(isNamed), ...found.filter((spec) => !isNamed(spec))];
}

/** The groups that have functions, in the order of the catalogue. */
export function groupsOf(catalogue: readonly AnyFunctionSpec[]): readonly Group[] {
  return [...new Set(catalogue.map(({ group }) => group))];
}
