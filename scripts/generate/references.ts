import { readFileSync } from "node:fs";

/** A published work, or the article, that a rule comes from. */
export interface Reference {
  readonly authors: string;
  readonly title: string;
  readonly year: number | string;
  readonly where: string;
}

export type References = Readonly<Record<string, Reference | undefined>>;

export function readReferences(path = "docs/references.json"): References {
  return JSON.parse(readFileSync(path, "utf8")) as References; // its shape is held by test/functions/catalogue/index.test.ts
}

/** "Dezert, J. et al. (2020). Title. Where." */
export function cite({ authors, title, year, where }: Reference): string {
  return [`${authors} (${String(year)})`, title, where].map((part) => part.replace(/\.$/, "")).join(". ") + ".";
}
