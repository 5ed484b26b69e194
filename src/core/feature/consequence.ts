import { shownName } from "../sheet/words";
import { type FieldKey, fieldOf } from "./fields";

/** What an input of money that can't be used costs its feature. */
export function countsNowhere(name: string): string {
  return `${shownName(name)} has no value and counts in no total until this is fixed.`;
}

/** What it means for a feature that a field can't be read. */
export function consequenceOf(field: FieldKey, name: string): string {
  const feature = shownName(name);
  const { effects = [] } = fieldOf(field);
  const isPlaced = effects.includes("placing") || effects.includes("override");
  if (effects.includes("score")) return `${feature} has no score until this is fixed.`;
  if (effects.includes("strategy")) return `${feature} gets no strategy from the criteria until this is fixed.`;
  if (isPlaced && effects.includes("money"))
    return `${feature} is placed as if this were blank, and counts in no total of money until this is fixed.`;
  if (effects.includes("money")) return countsNowhere(name);
  if (isPlaced) return `${feature} is placed as if this were blank.`;
  if (effects.includes("gate")) return `${feature} has no gate until this is fixed.`;
  return `${feature} is read as if this were blank.`;
}
