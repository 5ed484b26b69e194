import { useState } from "react";

/** A choice that outlives the page, where the browser keeps such things. */
export function useKept<T extends boolean | number>(name: string, initial: T): readonly [T, (value: T) => void] {
  const key = `workbench.${name}`;
  const [value, setValue] = useState<T>(() => read(key, initial));
  return [
    value,
    (next) => {
      setValue(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A browser that keeps nothing still shows the choice.
      }
    },
  ];
}

function read<T extends boolean | number>(key: string, initial: T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return typeof kept === typeof initial ? (kept as T) : initial; // the same type as the initial value
  } catch {
    return initial;
  }
}
