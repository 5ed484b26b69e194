import { type Catalog, namedBlocks } from "./catalog";

/** Tables that we write and that hold no features, with or without a number behind the name; those of features and evidence are known by their headers. */
const names = [
  "RoadmapH1",
  "RoadmapH2",
  "RoadmapH3",
  "RoadmapNotScheduled",
  "RoadmapTeams",
  "Evidence",
  "Dashboard",
  "DashboardForecasts",
  "DashboardForecastOwners",
  "BusinessCase",
  "FeatureMoney",
  "Scores",
  "Scenarios",
  "SelectionFrontier",
  "Volumes",
  "Costs",
] as const;

const pattern = new RegExp(`^(${names.join("|")})(_?\\d+)?$`, "i");

/** Whether a table is one of ours, by its name. */
export function isOwnTable(name: string): boolean {
  return pattern.test(name);
}

/** A hidden name for the cells of each page that we wrote: it follows a sheet that is renamed, and rows that go in. */
export const ownPrefix = "portfolio_page_";

/** The sheets that hold a page of ours. */
export function ownPages(catalog: Catalog): ReadonlySet<string> {
  return new Set([...namedBlocks(catalog)].flatMap(([name, { sheet }]) => (name.startsWith(ownPrefix) ? sheet : [])));
}
