import type { Grid } from "../grid/grid";
import { answerRequest } from "./wire/answer";
import type { Book } from "./book";
import { classes } from "./classes";
import { FunctionCalls, type FunctionResult } from "./customFunctions";
import { EventHub, type Message } from "./events";
import type { WorkbookExtras } from "./extras";
import { ExtrasStore } from "./extrasStore";
import { raiseGridEvents } from "./gridEvents";
import { HostError } from "./wire/hostError";
import { type Mishap, Mishaps, type PlannedMishap } from "./mishaps";
import { anyExcel, type Profile } from "./profile/profile";
import type { Switches } from "./profile/switches";
import { undoRules } from "./undo/undoRules";
import { RequestNotes } from "./notes";
import { createPerson, type Person } from "./person";
import { LiveAreas } from "./range/liveAreas";
import type { Model } from "./wire/model";
import type { Schema } from "./wire/schema";
import { type Answer, actionType, pathType, type Request, type Transport } from "./wire/wire";

export interface HostOptions {
  readonly grid: Grid;
  /** The object model, from `readSchema`. */
  readonly schema: Schema;
  readonly extras?: WorkbookExtras;
  /** The Excel to behave like; what all Excels share where absent. */
  readonly like?: Profile;
  /** Requirement sets and their versions, in the place of the profile's. */
  readonly apiSets?: Readonly<Record<string, string>>;
  /** Where this Excel differs from its profile. */
  readonly switches?: Partial<Switches>;
  /** File name of the workbook. */
  readonly name?: string;
  readonly author?: string;
  /** For dates typed without a year. */
  readonly today?: () => Date;
}

/** Where messages for the add-in go. */
export interface ConnectedAddIn {
  readonly receive: (message: Message) => void;
  readonly selectionMoved: () => void;
}

export type Theme = "light" | "dark";

/** The stand-in for Excel: it answers Office.js, and lets the page and the tests look and reach into it. */
export interface Host {
  readonly grid: Grid;
  readonly apiSets: Readonly<Record<string, string>>;
  /** What the workbook holds beside cells, as it is now. */
  extras(): WorkbookExtras;
  /** Settings as the add-in stores them, each as JSON text. */
  saveSettings(settings: Readonly<Record<string, string>>): void;
  process(request: Request, transport?: Transport): Promise<Answer>;
  /** Requests of the add-in so far; those that Office.js makes for itself don't count. */
  readonly requests: readonly Request[];
  /** Connect an add-in. It takes the place of the one before, whose handlers and kept ranges are forgotten: a pane was loaded anew. */
  connect(addIn: ConnectedAddIn): void;
  /** A person is editing a cell: every request is refused, as in Excel, but for those that wait for the end of it. */
  setEditing(isEditing: boolean): void;
  /** Answer a member ("Range.values", "Range.values=" for writing) with an error instead; undefined lets it pass. */
  intercept(fault: (member: string) => HostError | undefined): void;
  /** Let something go wrong with a request of the add-in that is to come. */
  plan(mishap: Mishap): PlannedMishap;
  /** The person before the screen. */
  readonly user: Person;
  /** Somebody who edits the same workbook elsewhere. */
  readonly coAuthor: Person;
  theme(): Theme;
  setTheme(theme: Theme): void;
  /** Call a custom function through the runtime of Office.js. */
  invokeFunction(id: string, given: readonly unknown[], address?: string): Promise<FunctionResult>;
  dispose(): void;
}

/** Put a host over a grid. */
export function createHost(options: HostOptions): Host {
  const { grid, schema, like: profile = anyExcel } = options;
  const events = new EventHub(schema);
  const calls = new FunctionCalls(events);
  let selectionMoved: () => void = () => undefined;
  const requests: Request[] = [];
  const editing = cellEditing();
  let theme: Theme = "light";
  let fault: (member: string) => HostError | undefined = () => undefined;
  const mishaps = new Mishaps();
  let queue: Promise<unknown> = Promise.resolve();
  let ids = 0;
  const book: Book = {
    grid,
    extras: new ExtrasStore(options.extras, (undo, redo) => {
      grid.remember(undo, redo);
    }),
    live: new LiveAreas(),
    notes: new RequestNotes(),
    events,
    schema,
    switches: { ...profile.switches, ...options.switches },
    name: options.name ?? "Workbook.xlsx",
    author: options.author ?? "You",
    today: options.today ?? (() => new Date()),
    newId: () => {
      ids += 1;
      return `{${String(ids).padStart(8, "0")}-0000-0000-0000-000000000000}`;
    },
    session: { calculationMode: "Automatic", areEventsEnabled: true, source: "Local", selected: "cells" },
    deliver: (results) => {
      calls.deliver(results);
    },
  };
  grid.callFunctionsWith(book.switches.blankArgument);
  const model: Model = { book, classes, intercept: (member) => fault(member) };
  const stop = raiseGridEvents(book, () => {
    selectionMoved();
  });
  const groups = new Map<string, object>();
  const groupOf = (name: string): object => {
    const group = groups.get(name) ?? {};
    groups.clear(); // a group ends where another begins
    groups.set(name, group);
    return group;
  };
  const answer = async (request: Request, { undoGroup }: Transport): Promise<Answer> => {
    const isOwn = isOfAddIn(request);
    if (isOwn) requests.push(request);
    if (isOwn && editing.isOpen()) return refusedWhileEditing;
    const { platform } = book.switches;
    if (platform === "web" && sizeOf(request) > mostBytesOnWeb) return failedWith(tooLarge("Request"));
    const happening = isOwn ? mishaps.arrive() : undefined;
    await happening?.before();
    const group = undoGroup === undefined ? undefined : groupOf(undoGroup);
    const undo = undoRules(book, group);
    const answered = await answerRequest({ ...model, undo, step: group ?? {}, refusal: happening?.refusal }, request);
    book.notes.end();
    undo.end();
    book.live.endRequest();
    if (platform === "web" && sizeOf(answered) > mostBytesOnWeb) return failedWith(tooLarge("Response"));
    return happening?.lost === undefined ? answered : failedWith(happening.lost);
  };
  return {
    grid,
    apiSets: options.apiSets ?? profile.apiSets,
    extras: () => book.extras.read(),
    saveSettings: (settings) => {
      book.extras.saveSettings(settings);
    },
    process: async (request, transport = {}) => {
      if (transport.waitsForEdit === true) await editing.ended();
      const answered = queue.then(() => answer(request, transport));
      queue = answered.catch(() => undefined); // who asked hears of it; the next request is answered all the same
      return answered;
    },
    requests,
    connect: (addIn) => {
      events.connect(delivered(addIn.receive, book.switches.events));
      book.live.releaseAll();
      book.session.areEventsEnabled = true;
      selectionMoved = addIn.selectionMoved;
    },
    setEditing: editing.set,
    intercept: (given) => {
      fault = given;
    },
    plan: (mishap) => mishaps.plan(mishap),
    user: createPerson(book, "Local"),
    coAuthor: createPerson(book, "Remote"),
    theme: () => theme,
    setTheme: (value) => {
      theme = value;
    },
    invokeFunction: (id, given, address = "Sheet1!A1") => calls.invoke(id, given, address),
    dispose: stop,
  };
}

/** Whether a person is typing into a cell, and a promise of the end of it. */
function cellEditing(): { readonly isOpen: () => boolean; readonly set: (isOpen: boolean) => void; readonly ended: () => Promise<void> } {
  let isOpen = false;
  let waiting: (() => void)[] = [];
  return {
    isOpen: () => isOpen,
    set: (value) => {
      isOpen = value;
      if (isOpen) return;
      for (const go of waiting) go();
      waiting = [];
    },
    ended: () => (isOpen ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  };
}

/** What Excel for the web takes and gives in one request. [payload-5mb-web] */
const mostBytesOnWeb = 5_242_880;

function sizeOf(message: object): number {
  return new TextEncoder().encode(JSON.stringify(message)).length;
}

function tooLarge(what: "Request" | "Response"): HostError {
  return new HostError(`${what}PayloadSizeLimitExceeded`, `The ${what.toLowerCase()} payload size has exceeded the limit.`);
}

/** The way to the add-in, with the delays and doubles of some builds. */
function delivered(receive: (message: Message) => void, how: Switches["events"]): (message: Message) => void {
  return (message) => {
    if (how === "late") setTimeout(receive, 1_500, message);
    else receive(message);
    if (how === "twice") receive(message);
  };
}

/** An answer that says nothing but this error. */
function failedWith({ code, message, status }: HostError): Answer {
  return { Results: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: status } };
}

const refusedWhileEditing = failedWith(
  new HostError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ),
);

/** Whether a request comes from the add-in's code: not from the start of Office.js, its custom functions or its tidying up. */
function isOfAddIn({ Actions, ObjectPaths = {} }: Request): boolean {
  const paths = Object.values(ObjectPaths);
  if (paths.some(({ ObjectPathType }) => ObjectPathType === pathType.newObject)) return false;
  const isTidying = ({ ActionType, Name }: Request["Actions"][number]): boolean =>
    ActionType === actionType.trace ||
    Name.startsWith("_RemoveReference") ||
    Name.startsWith("_SetOsf") ||
    ActionType === actionType.instantiate;
  return !Actions.every(isTidying) || paths.length > 1;
}
