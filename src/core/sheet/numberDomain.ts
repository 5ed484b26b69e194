/** Numbers a field accepts; bounds are included unless said. */
export interface NumberDomain {
  readonly from?: number;
  readonly to?: number;
  /** Open bounds: the number must be greater, or less, than this. */
  readonly above?: number;
  readonly below?: number;
  readonly whole?: boolean;
  /** The only numbers there are. */
  readonly oneOf?: readonly number[];
}

/** The domain as a sentence needs it: "from 1 to 5", "a number, 0 or more", "a whole number from 1 to 12". */
export function expectedNumber(domain: NumberDomain): string {
  if (domain.oneOf !== undefined) return domain.oneOf.join(" or ");
  if (domain.from !== undefined && domain.to !== undefined)
    return `${domain.whole === true ? "a whole number " : ""}from ${String(domain.from)} to ${String(domain.to)}`;
  const noun = domain.whole === true ? "a whole number" : "a number";
  const bounds = [
    domain.from === undefined ? undefined : `${String(domain.from)} or more`,
    domain.above === undefined ? undefined : `above ${String(domain.above)}`,
    domain.to === undefined ? undefined : `${String(domain.to)} or less`,
    domain.below === undefined ? undefined : `below ${String(domain.below)}`,
  ].filter((bound) => bound !== undefined);
  return bounds.length === 0 ? noun : `${noun}, ${bounds.join(" and ")}`;
}

/** Whether a number lies in the domain; NaN and infinities never do. */
export function isInDomain(given: number, domain: NumberDomain): boolean {
  return (
    Number.isFinite(given) &&
    given >= (domain.from ?? -Infinity) &&
    given <= (domain.to ?? Infinity) &&
    given > (domain.above ?? -Infinity) &&
    given < (domain.below ?? Infinity) &&
    (domain.whole !== true || Number.isInteger(given)) &&
    domain.oneOf?.includes(given) !== false
  );
}
