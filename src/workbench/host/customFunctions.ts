import type { EventHub } from "./events";
import { type HostObject, members, type Members } from "./wire/object";

/** What a custom function gave: a value or a matrix, or an error with its sentence. */
export type FunctionResult = { readonly value: unknown } | { readonly error: string; readonly message: string };

/** How the runtime names the errors of a custom function. */
const errorCodes: Readonly<Record<number, string>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

const customFunctionEvents = 1;
const invocation = 1000;

/** Calls custom functions the way Excel does: through the runtime of Office.js, which answers in batches. */
export class FunctionCalls {
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private count = 0;

  constructor(private readonly events: EventHub) {}

  /** Call the function that the add-in associated with this id. */
  invoke(id: string, given: readonly unknown[], address: string): Promise<FunctionResult> {
    this.count += 1;
    const call = this.count;
    return new Promise((resolve) => {
      this.waiting.set(call, resolve);
      this.events.send(customFunctionEvents, invocation, "", [call, id, given, address, 0, given.map(() => "")]);
    });
  }

  /** Results as the runtime delivers them: [call, succeeded, value or message, error code]. */
  deliver(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const result of results as readonly unknown[]) {
      const [call, succeeded, value, code] = result as readonly [number, boolean, unknown, number | undefined]; // the runtime's own order
      this.waiting.get(call)?.(succeeded ? { value } : { error: errorCodes[code ?? 0] ?? "#VALUE!", message: String(value) });
      this.waiting.delete(call);
    }
  }
}

const customFunctions: Members<HostObject> = {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    _GetEnabledFeatures: () => [],
    setInvocationArrayResults: (_, [results], book) => {
      book.deliver(results);
    },
  },
};

/** What Office.js asks for at its start and no spreadsheet needs to know: telemetry and the add-in's own life. */
const startUp: Members<HostObject> = {
  methods: { notifyActionHandlerReady: () => undefined },
};

export const runtimeClasses = { CustomFunctions: members(customFunctions), AddinInternalService: members(startUp) };
