/**
 * What is wrong with an input, as data. Faults are returned, never thrown.
 *
 * - `shape-mismatch`, `out-of-domain`, `blank`, `text-number`: the caller can mend an argument.
 * - `no-answer`: the arguments are fine, but nothing satisfies them (infeasible, no root, unknown text).
 * - `division-by-zero`, `overflow`: where a native function would give the same error.
 */
export type Fault =
  | { readonly code: "shape-mismatch"; readonly parameter: string; readonly expected: string; readonly received: string }
  | {
      readonly code: "out-of-domain";
      readonly parameter: string;
      readonly expected: string;
      readonly received: string | number | boolean;
      /** Extra advice, for example "Excel read 2-4 as a date; write 2..4". */
      readonly hint?: string;
      /** Where inside the argument, for example "row 3". */
      readonly where?: string;
    }
  | { readonly code: "blank"; readonly parameter: string; readonly where?: string }
  /** A number that was given as text, such as "0.1" or "80%". */
  | { readonly code: "text-number"; readonly parameter: string; readonly received: string; readonly where?: string }
  | { readonly code: "no-answer"; readonly reason: string }
  | { readonly code: "division-by-zero"; readonly reason: string }
  | { readonly code: "overflow"; readonly reason: string };

/** Explain a fault in one line: what was expected, what was received, and where. */
export function describeFault(fault: Fault): string {
  switch (fault.code) {
    case "shape-mismatch":
      return `${fault.parameter} must be ${fault.expected}, received ${fault.received}`;
    case "out-of-domain":
      return `${fault.parameter} must be ${fault.expected}, received ${show(fault.received)}${place(fault.where)}${fault.hint === undefined ? "" : `: ${fault.hint}`}`;
    case "blank":
      return `${fault.parameter} is blank${place(fault.where)}`;
    case "text-number":
      return `${fault.parameter} is text, not a number: write ${fault.received} without quotes, or VALUE()${place(fault.where)}`;
    case "no-answer":
    case "division-by-zero":
    case "overflow":
      return fault.reason;
  }
}

function place(where: string | undefined): string {
  return where === undefined ? "" : ` (${where})`;
}

const longestShown = 60;

function show(received: string | number | boolean): string {
  if (typeof received !== "string") return String(received);
  const text = received.length > longestShown ? `${received.slice(0, longestShown)}…` : received;
  return `"${text}"`;
}
