import { shownName } from "../sheet/words";
import { type FieldKey, fieldOf, fields } from "../feature/fields";
import type { BuiltFeature } from "./builtFeature";

/** Why something changed; where a cell did it, its field. */
export interface Cause {
  /** "Months went from 5 to 7". */
  readonly message: string;
  readonly field?: FieldKey;
}

/** The cells of a feature's own row that changed, of the fields asked for or of all. */
export function inputCauses(was: BuiltFeature, now: BuiltFeature, asked: readonly FieldKey[] = allFields): readonly Cause[] {
  const name = was.name === now.name || asked !== allFields ? [] : [cause("feature", was.name, now.name)];
  const others = asked
    .filter((field) => was.inputs[field] !== now.inputs[field])
    .map((field) => cause(field, was.inputs[field], now.inputs[field]));
  return [...name, ...others];
}

const allFields: readonly FieldKey[] = fields.map(({ key }) => key);

function cause(field: FieldKey, was: string | number | undefined, now: string | number | undefined): Cause {
  const { label } = fieldOf(field);
  if (was === undefined) return { field, message: `${label} was blank, now ${shown(now)}` };
  if (now === undefined) return { field, message: `${label} was ${shown(was)}, now blank` };
  return { field, message: `${label} went from ${shown(was)} to ${shown(now)}` };
}

function shown(value: string | number | undefined): string {
  return shownName(String(value ?? ""));
}

/** Where no cell of its own row changed: why it stands where it stands now, if that is new, else the assumptions. */
export function fallbackCause(now: BuiltFeature, was?: BuiltFeature): Cause {
  if (was?.why === now.why) return { message: "The assumptions changed" };
  return { message: `${now.why.charAt(0).toUpperCase()}${now.why.slice(1)}` };
}
