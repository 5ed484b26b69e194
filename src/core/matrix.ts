export type Row = readonly number[];
export type Matrix = readonly Row[];
