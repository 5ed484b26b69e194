import type { GridData } from "../grid/engine";
import type { OpenedFile } from "../files/openXlsx";
import type { ColorOf } from "../grid/cellColors";
import type { MountedGrid } from "../grid/mounted";
import { createHost, type Host } from "../host/host";
import { type ProfileName, profiles } from "../host/profile/profile";
import type { Schema } from "../host/wire/schema";
import { emptySnapshot } from "../grid/univerGrid";
import { type ConditionalFormat, noExtras, type WorkbookExtras } from "../host/extras";
import { colorsOf, readColorRules } from "../host/format/ruleColors";
import { offerHost } from "./connection";
import { strings } from "./strings";

/** A workbook on the page, with the host that the planner talks to. */
export interface ShownWorkbook {
  /** Differs for every workbook that was shown, of the same name too. */
  readonly id: number;
  readonly name: string;
  readonly host: Host;
  readonly like: ProfileName;
  readonly notKept: readonly string[];
}

/** What a workbook starts from. */
export interface WorkbookSource {
  readonly name: string;
  readonly snapshot: GridData;
  readonly extras: WorkbookExtras;
  readonly notKept: readonly string[];
}

let shown = 0;
let stopColoring = (): void => undefined;

/** Show a workbook and put a host over it. */
export function showWorkbook(mounted: MountedGrid, schema: Schema, source: WorkbookSource, like: ProfileName): ShownWorkbook {
  const grid = mounted.open(source.snapshot);
  const host = createHost({ grid, schema, extras: source.extras, name: source.name, like: profiles[like] });
  offerHost(host);
  stopColoring();
  stopColoring = mounted.onColoring(colorByRules(host));
  shown += 1;
  return { id: shown, name: source.name, host, like, notKept: source.notKept };
}

/** Colors by the conditional formats of the workbook, read anew where they changed. */
function colorByRules(host: Host): ColorOf {
  const read = new WeakMap<readonly ConditionalFormat[], ReturnType<typeof readColorRules>>();
  return (sheetId, row, column, valueAt) => {
    const formats = host.extras().sheets[sheetId]?.conditionalFormats;
    if (formats === undefined || formats.length === 0) return undefined;
    const rules = read.get(formats) ?? readColorRules(formats);
    read.set(formats, rules);
    return colorsOf(rules, row, column, valueAt);
  };
}

/** Read a file that a person chose; throws a sentence where it cannot be read. */
export async function readFile(file: File): Promise<WorkbookSource> {
  const { openFile, workbookName } = await import("../files/openFile");
  const opened = await openFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!opened.ok) throw new Error(opened.error);
  return { name: workbookName(file.name), ...opened.value };
}

/** A workbook with nothing in it. */
export function emptySource(): WorkbookSource {
  return { name: strings.newName, snapshot: emptySnapshot(), extras: noExtras, notKept: [] };
}

/** The sample, which the server has read already. */
export async function readSample(): Promise<WorkbookSource> {
  const response = await fetch("/sample.json");
  const opened = (await response.json()) as OpenedFile; // written by our own server
  return { name: strings.sampleName, ...opened };
}

/** The object model of Office.js, which the server has read from the library. */
export async function readSchemaFile(): Promise<Schema> {
  const response = await fetch("/schema.json");
  return (await response.json()) as Schema; // written by our own server
}

/** Hand the workbook to the person as a file; the answer is what the file could not hold. */
export async function downloadWorkbook({ host, name }: ShownWorkbook): Promise<readonly string[]> {
  const { saveXlsx } = await import("../files/saveXlsx");
  await host.grid.settled();
  const { bytes, notKept } = await saveXlsx(host.grid, host.extras(), name.endsWith(".xlsm"));
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type })); // never shared memory
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return notKept;
}
