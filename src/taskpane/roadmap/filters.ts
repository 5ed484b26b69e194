import type { RoadmapEntry } from "../../core/roadmap/roadmap";

export const filterKeys = ["team", "theme", "owner", "strategy"] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Values to show, by what they are of; none shows all. */
export type Filters = Readonly<Partial<Record<FilterKey, readonly string[]>>>;

/** What of the preview is in sight. */
export interface PreviewView {
  readonly filters: Filters;
  readonly groupBy: FilterKey | undefined;
}

export const wholeView: PreviewView = { filters: {}, groupBy: undefined };

/** What a feature has of a filter's kind; "" where it says nothing. */
export function valueOf({ feature, strategy }: RoadmapEntry, key: FilterKey): string {
  return (key === "strategy" ? strategy : feature[key]) ?? "";
}

/** Every value with how many features have it; the most frequent first, none last. */
export function optionsOf(
  entries: readonly RoadmapEntry[],
  key: FilterKey,
): readonly { readonly value: string; readonly amount: number }[] {
  const amounts = new Map<string, number>();
  for (const entry of entries) amounts.set(valueOf(entry, key), (amounts.get(valueOf(entry, key)) ?? 0) + 1);
  return [...amounts]
    .map(([value, amount]) => ({ value, amount }))
    .sort((a, b) => Number(a.value === "") - Number(b.value === "") || b.amount - a.amount || (a.value < b.value ? -1 : 1));
}

export function isShown(entry: RoadmapEntry, filters: Filters): boolean {
  return filterKeys.every((key) => {
    const wanted = filters[key] ?? [];
    return wanted.length === 0 || wanted.includes(valueOf(entry, key));
  });
}

/** Entries under the heads of their groups, groups in alphabetical order and what says nothing last; one group without a head where none is asked for. */
export function grouped<T extends RoadmapEntry>(
  entries: readonly T[],
  key: FilterKey | undefined,
): readonly { readonly head: string | undefined; readonly entries: readonly T[] }[] {
  if (key === undefined) return [{ head: undefined, entries }];
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const value = valueOf(entry, key);
    groups.set(value, [...(groups.get(value) ?? []), entry]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === "") - Number(b === "") || (a < b ? -1 : 1))
    .map(([head, members]) => ({ head, entries: members }));
}
