/** Fonts that workbooks name. */
const named = ["Calibri", "Aptos", "Aptos Narrow"];
/** What stands in where the machine lacks them; Carlito has Calibri's measures. */
const substitutes = ["Carlito", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", "Arial"];

/** Let the fonts of workbooks be drawn with what the machine has: on a canvas a missing font would come out as a serif. */
export async function loadSheetFonts(): Promise<void> {
  const faces = named.flatMap((name) => {
    const local = (...endings: readonly string[]): string =>
      [name, ...substitutes].flatMap((family) => endings.map((ending) => `local("${family}${ending}")`)).join(", ");
    return [new FontFace(name, local("", " Regular"), { weight: "400" }), new FontFace(name, local(" Bold"), { weight: "700" })];
  });
  for (const face of faces) document.fonts.add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
}
