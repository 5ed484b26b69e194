import type { Assumptions } from "../core/assumptions/assumptions";
import type { Feature, Problem } from "../core/feature/feature";
import type { FieldKey } from "../core/feature/field";
import type { ColumnMap } from "../core/feature/recognizeColumns";
import type { BuiltFeature } from "../core/roadmap/builtFeature";
import type { CellLink } from "./cellLink";
import { fail } from "../core/result";
import type { Outcome } from "./refusal";

/** Where the features stand: an Excel table, or a plain range with a header row. */
export interface FeatureSource {
  readonly kind: "table" | "range";
  /** The table's name, or the sheet's for a range. */
  readonly name: string;
  readonly sheet: string;
  /** With the header row, without the sheet: "A4:AH28". */
  readonly address: string;
  /** Rows below the header. */
  readonly rows: number;
}

/** A problem with the link to its cell, where one cell is meant. */
export interface LocatedProblem extends Problem {
  readonly link?: CellLink;
}

/** The feature sheet as read: parsed rows, what was recognized, and what is wrong. */
export interface FeatureSheet {
  readonly source: FeatureSource;
  readonly headers: readonly string[];
  readonly columns: ColumnMap;
  readonly features: readonly Feature[];
  readonly problems: readonly LocatedProblem[];
  /** The columns of "Add score columns" are there. */
  readonly hasScoreColumns: boolean;
  /** Link to a row below the header (0-based), or to one of its cells. */
  readonly linkTo: (row: number, column?: number) => CellLink;
  /** Link to the cell of a field; undefined where no column holds it. */
  readonly linkToField: (row: number, field: FieldKey) => CellLink | undefined;
}

/** The roadmap as it stands in the workbook. */
export interface RoadmapState {
  /** ISO date and time. */
  readonly builtAt: string;
  readonly sheet: string;
  /** What each feature was when it was built: for the preview of moves. */
  readonly builtFrom: readonly BuiltFeature[];
  /** Owner and notes cells that differ from what was last written. */
  readonly typedNotes: number;
  /** Columns the user added to the roadmap's tables. */
  readonly userColumns: number;
}

/** Everything the pane shows, read in one go. */
export interface PortfolioState {
  /** Candidates, best first. */
  readonly sources: readonly FeatureSource[];
  /** Absent where no source looks like a feature sheet. */
  readonly features?: FeatureSheet;
  readonly assumptions: Assumptions;
  /** Cell or block of each assumption by its name. */
  readonly assumptionLinks: Readonly<Record<string, CellLink>>;
  readonly hasAssumptions: boolean;
  readonly assumptionProblems: readonly LocatedProblem[];
  readonly roadmap?: RoadmapState;
  readonly hasShortNames: boolean;
  /** This Excel calculates LAMBDA, which short names need. */
  readonly hasLambda: boolean;
}

/** Which column (0-based) holds a field, chosen by hand; null: none does. */
export type ColumnOverrides = Readonly<Record<FieldKey, number | null>>;

/** What the user chose in the pane; remembered in the workbook until chosen anew. */
export interface PortfolioChoice {
  readonly source?: FeatureSource;
  readonly columns?: ColumnOverrides;
}

/** Read the feature sheet, the assumptions and the roadmap; the choice is remembered in the workbook. */
export function readPortfolio(choice: PortfolioChoice = {}): Outcome<PortfolioState> {
  void choice;
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}

/** Take the selected table or block as the feature sheet from now on. */
export function useSelection(): Outcome<FeatureSource> {
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}
