/**
 * Requests and answers of Office.js as they travel (the "rich API", ProcessQuery).
 *
 * A request is a list of actions on objects, each object described by a path from the workbook.
 */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside an argument: the path id of the object it stands for, nested as the argument is. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export const pathType = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const actionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7, update: 9 } as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

/** What is said beside a request. */
export interface Transport {
  /** It waits until the person has ended typing into a cell, instead of being refused. */
  readonly waitsForEdit?: boolean;
  /** Runs of one such name are taken back in one step. */
  readonly undoGroup?: string;
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** Traces that the actions before them let pass; handlers of some events are registered on their word. */
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}
