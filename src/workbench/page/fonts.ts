/** Fonts that workbooks name. */
const named = ["Calibri", "Aptos", "Aptos Narrow"];
/** What stands in where the machine lacks them; Carlito has Calibri's measures. */
const substitutes = ["Carlito", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", "Arial"];

/** Let the fonts of workbooks be drawn with what the machine has: on a canvas a missing font would come out as a serif. */
export async function loadSheetFonts(): Promise<void> {
  const faces = named.flatMap((name) =>
    (["", " Bold"] as const).map((weight) => {
      const sources = [name, ...substitutes].map((family) => `local("${family}${weight}")`);
      return new FontFace(name, sources.join(", "), { weight: weight === "" ? "400" : "700" });
    }),
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
}
