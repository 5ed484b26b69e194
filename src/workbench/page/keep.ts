import type { GridData } from "../grid/engine";
import type { WorkbookExtras } from "../host/extras";

/** A workbook with changes that no file holds yet, as the browser keeps it. */
export interface KeptWork {
  /** Of the page that kept it. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly changes: number;
  /** Names of its visible sheets. */
  readonly sheets: readonly string[];
  readonly snapshot: GridData;
  readonly extras: WorkbookExtras;
}

const [database, store] = ["workbench", "work"];
const lockOf = (id: string): string => `workbench-${id}`;

/** Marks this page as open, so that other pages leave its work alone; the lock ends with the page, however it ends. */
export function stayOpen(id: string): void {
  void navigator.locks.request(lockOf(id), () => new Promise(() => undefined));
}

/** Keep the work of a page in the place of what it kept before. */
export async function keepWork(work: KeptWork): Promise<void> {
  await inStore("readwrite", (works) => works.put(work));
}

/** Forget the work of a page. */
export async function forgetWork(id: string): Promise<void> {
  await inStore("readwrite", (works) => works.delete(id));
}

/** The latest work that a page left behind; pages that are still open keep theirs. */
export async function leftWork(): Promise<KeptWork | undefined> {
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  const works = (await inStore("readonly", (all) => all.getAll())) as readonly KeptWork[]; // written by keepWork
  return works
    .filter(({ id }) => !open.has(lockOf(id)))
    .reduce<KeptWork | undefined>((last, work) => (last === undefined || work.at > last.at ? work : last), undefined);
}

async function inStore<T>(mode: IDBTransactionMode, act: (works: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(store, { keyPath: "id" });
  };
  const db = await answerOf(opening);
  try {
    return await answerOf(act(db.transaction(store, mode).objectStore(store)));
  } finally {
    db.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the browser keeps nothing here"));
    };
  });
}
