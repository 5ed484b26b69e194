/** Titles of the parts of the sheet, by which it is read back; the rows of each end with the first blank in column A. */
export const parts = { variables: "Variables", generators: "Generators", copula: "Copula", arrays: "Arrays" } as const;

export const aboutRow = 3;
export const aboutLabels = ["Library", "Created", "Version", "Provenance"] as const;
export const trialRow = aboutRow + aboutLabels.length;
export const firstPartRow = trialRow + 2;

export const variableHeads = [
  "Variable",
  "Kind",
  "Source",
  "Layer",
  "Lower",
  "Upper",
  "Terms",
  "Draw",
  "Log odds",
  "Value",
  "Name",
  "Metadata",
] as const;
export const firstCoefficient = variableHeads.length;
export const generatorHeads = [
  "Generator",
  "Entity",
  "Variable",
  "Seed 3",
  "Seed 4",
  "Draw, by HDR",
  "By MOD alone",
  "Normal score",
] as const;
/** Before the correlations; after them comes the factor, then the draw. */
export const copulaHeads = ["Layer", "Generator", "Normal score"] as const;

export type VariableHead = (typeof variableHeads)[number];

export function variableColumn(head: VariableHead): number {
  return variableHeads.indexOf(head);
}

/** The name of the cell that counts the trial. */
export const trialName = "sip_trial";
