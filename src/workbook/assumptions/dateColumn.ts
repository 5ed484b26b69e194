/** Column of the sheet Assumptions, from 0, that tells when a value was looked up. */
export const dateColumn = 5;
