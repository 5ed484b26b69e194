/** A day as Excel counts it: whole days since 30 Dec 1899, in the time of the machine. */
export function serialDate(day: Date): number {
  const midnight = Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  return Math.round((midnight - Date.UTC(1899, 11, 30)) / 86_400_000);
}
