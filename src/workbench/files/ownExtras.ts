import type { WorkbookExtras } from "../host/extras";
import type { BookPart } from "./readBookPart";
import { isExtras } from "./extrasShape";
import { type Parts, readPart } from "./parts";
import { applicationName, readApplication } from "./properties";
import { targetsOf } from "./relations";
import { escapeXml, parseXml } from "./xml";

/** Our own part in a file; Excel keeps it untouched beside what it understands. */
const namespace = "urn:portfolio-workbench:extras:2";

/** What a file of ours holds beside cells, and which sheet it means by each id: ids follow the order in which sheets were made, names are what stays. */
export interface OwnExtras {
  readonly extras: WorkbookExtras;
  /** Ids by the names of their sheets. */
  readonly ids: Readonly<Record<string, string>>;
}

/**
 * Everything the workbook held beside cells when the workbench last wrote it.
 *
 * Undefined where another program wrote the file since, or the part is damaged: then the file's standard parts are the truth.
 */
export async function readOwnExtras(parts: Parts, { applicationPath, relations }: BookPart): Promise<OwnExtras | undefined> {
  if ((await readApplication(parts, applicationPath)) !== applicationName) return undefined;
  for (const path of targetsOf(relations, "customXml")) {
    const root = parseXml((await readPart(parts, path)) ?? "");
    if (root?.name !== "extras" || root.attributes["xmlns"] !== namespace) continue;
    return readJson(root.text);
  }
  return undefined;
}

function readJson(text: string): OwnExtras | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("extras" in value) || !("ids" in value)) return undefined;
  const { extras, ids } = value;
  const areIds = typeof ids === "object" && ids !== null && Object.values(ids).every((id) => typeof id === "string");
  return areIds && isExtras(extras) ? { extras, ids: ids as OwnExtras["ids"] } : undefined; // texts, by the check before
}

/** Our own part as XML; what is carried through stands in the file itself. */
export function ownExtrasXml({ extras, ids }: OwnExtras): string {
  const isPlain = ([key]: readonly [string, unknown]): boolean => key !== "carried";
  const sheets = Object.fromEntries(
    Object.entries(extras.sheets).map(([id, sheet]) => [id, Object.fromEntries(Object.entries(sheet).filter(isPlain))]),
  );
  const plain = Object.fromEntries(Object.entries({ ...extras, sheets }).filter(isPlain));
  return `<extras xmlns="${namespace}">${escapeXml(JSON.stringify({ extras: plain, ids }))}</extras>`;
}

export const ownExtrasNamespace = namespace;
