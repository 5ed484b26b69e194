import { notImplemented } from "./wire/hostError";
import type { Schema } from "./wire/schema";

/** One message to the add-in: [category, type, target id, message as JSON, sequence number, from another computer]. */
export type Message = readonly [category: number, type: number, targetId: string, message: string, order: number, isRemote: boolean];

const objectEvents = 65_536;
/** The target of events that a collection, not one sheet, was asked for. */
const wholeWorkbook = "Workbook";

/** Events this workbook raises; registering for any other is refused by name. */
const raised: Readonly<Record<string, readonly string[]>> = {
  Worksheet: ["onChanged", "onSelectionChanged", "onActivated", "onDeactivated", "onCalculated", "onProtectionChanged"],
  WorksheetCollection: [
    "onChanged",
    "onSelectionChanged",
    "onActivated",
    "onDeactivated",
    "onCalculated",
    "onProtectionChanged",
    "onAdded",
    "onDeleted",
  ],
  Table: ["onChanged"],
  TableCollection: ["onChanged"],
};

const numbers = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  protectionChanged: 24,
  tableChanged: 101,
} as const;
export type EventName = keyof typeof numbers;

/** Who listens to what, and the way to tell them. */
export class EventHub {
  private readonly registered = new Map<string, number>();
  private receive: (message: Message) => void = () => undefined;
  private order = 0;

  constructor(private readonly schema: Schema) {}

  /** The add-in registers, or takes back, a handler: `method` is "_RegisterDataChangedEvent" and its like. */
  register(className: string, method: string, targetId: string | undefined): boolean {
    const isEnd = method.startsWith("_Unregister");
    const event = this.schema[className]?.events[isEnd ? method.replace("_Unregister", "_Register") : method];
    if (event === undefined) return false;
    if (raised[className]?.includes(event.name) !== true) throw notImplemented(`${className}.${event.name}`);
    const key = `${String(event.type)}:${targetId ?? wholeWorkbook}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + (isEnd ? -1 : 1)));
    return true;
  }

  /** Tell those who registered for this target, and those who registered for all. */
  raise(event: EventName, targetId: string, message: Readonly<Record<string, unknown>>): void {
    const type = numbers[event];
    for (const target of [targetId, wholeWorkbook]) {
      if ((this.registered.get(`${String(type)}:${target}`) ?? 0) > 0) this.send(objectEvents, type, target, message);
    }
  }

  send(category: number, type: number, targetId: string, message: unknown): void {
    this.order += 1;
    const packed: Message = [category, type, targetId, JSON.stringify(message), this.order, false];
    this.receive(packed);
  }

  /** From now on messages go there; what was registered before is forgotten. */
  connect(receive: (message: Message) => void): void {
    this.registered.clear();
    this.receive = receive;
  }
}
