/** How many of the trials are done. */
export interface Count {
  readonly done: number;
  readonly of: number;
}
