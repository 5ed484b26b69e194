export type FieldKey = string;
