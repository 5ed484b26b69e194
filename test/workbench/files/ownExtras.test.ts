import { readFileSync } from "node:fs";
import { type OpenedFile, openXlsx } from "../../../src/workbench/files/openXlsx";
import { changePart, openParts } from "../../../src/workbench/files/parts";

async function openedWith(change: (xml: string) => string): Promise<OpenedFile> {
  const parts = await openParts(readFileSync("assets/ai-portfolio.xlsx"));
  if (parts === undefined) throw new Error("the sample is no package");
  await changePart(parts, "customXml/item1.xml", change);
  const opened = await openXlsx(await parts.generateAsync({ type: "uint8array" }));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

const ns = 'xmlns="urn:portfolio-workbench:extras:2"';

describe("readOwnExtras", () => {
  it("is believed where the workbench wrote the file last", async () => {
    const { extras } = await openedWith((xml) =>
      xml.replace(
        /(&quot;settings&quot;:\{)(\}?)/,
        (_, start: string, end: string) => `${start}&quot;band&quot;:&quot;1&quot;${end || ","}`,
      ),
    );
    expect(extras.settings).toMatchObject({ band: "1" });
  });

  it.each([
    ["no XML", "<extras"],
    ["no JSON", `<extras ${ns}>{"extras":</extras>`],
    ["another shape", `<extras ${ns}>{"extras":{"sheets":{"sheet-2":{"charts":"none"}},"settings":{},"properties":{}},"ids":{}}</extras>`],
    [
      "areas off the sheet",
      `<extras ${ns}>{"extras":{"sheets":{"sheet-2":{"charts":[],"conditionalFormats":[],"dataValidations":[{"areas":[{"row":-1,"column":0,"rows":1,"columns":1}],"rule":{},"ignoreBlanks":true}],"pageLayout":{},"comments":[]}},"settings":{},"properties":{}},"ids":{}}</extras>`,
    ],
    ["nothing", ""],
  ])("gives way to the file's own parts where it is %s", async (_, xml) => {
    const sound = await openedWith((whole) => whole);
    const mended = await openedWith(() => xml);
    const rulesOf = ({ snapshot, extras }: OpenedFile): readonly (readonly [string | undefined, number])[] =>
      Object.entries(snapshot.sheets).map(([id, sheet]) => [sheet.name, extras.sheets[id]?.dataValidations.length ?? 0]);
    expect(rulesOf(mended)).toEqual(rulesOf(sound));
  });
});
