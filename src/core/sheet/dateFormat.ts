/**
 * Whether a number format shows a date or a time. What stands in quotes, after a backslash, as a fill or in brackets (colors, conditions, currencies)
 * is no part of one; [h], [m] and [s] are, which count hours, minutes and seconds on.
 */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}
