import type { Address } from "../../core/sheet/address";
import type { Contents } from "../excel/content";
import type { TeamLine } from "./plan";

/** Totals by team stand in a table of their own below the horizons, in the columns C to G. */
export const teamHeaders = ["Team", "Horizon", "Features", "Cost", "People"] as const;
export const teamColumn = 2;

export function teamTableName(suffix: string): string {
  return `RoadmapTeams${suffix}`;
}

/** Whether a table still begins with the columns we write. */
export function hasTeamHeaders(headers: readonly string[]): boolean {
  return teamHeaders.every((header, column) => headers[column] === header);
}

export function teamContents(teams: readonly TeamLine[]): Contents {
  return teams.map(({ team, place, features, cost, people }) => [team, place, features, cost, people]);
}

/** Where the table goes on a sheet whose used rows end above. */
export function teamArea(firstFreeRow: number, teams: readonly TeamLine[]): Address {
  return { row: firstFreeRow, column: teamColumn, rows: teams.length + 1, columns: teamHeaders.length };
}
