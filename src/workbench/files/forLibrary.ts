import { listParts, openParts, type Parts, readPart } from "./parts";

/**
 * The file as ExcelJS can read it.
 *
 * It stumbles over calculated columns and filters of tables, and takes rules for input apart cell by cell, whole columns too, and on drawings with charts; all are read without it.
 */
export async function forLibrary(bytes: Uint8Array, parts: Parts): Promise<Uint8Array> {
  const changes = await Promise.all(
    listParts(parts, /^xl\/(?:tables|worksheets)\/[^/]+\.xml$/).map(async (path) => {
      const xml = (await readPart(parts, path)) ?? "";
      return { path, xml, simpler: path.startsWith("xl/tables/") ? simplerTable(xml) : simplerSheet(xml) };
    }),
  );
  const changed = changes.filter(({ xml, simpler }) => simpler !== xml);
  if (changed.length === 0) return bytes;
  const copy = await openParts(bytes);
  if (copy === undefined) throw new Error("a package that was open is none any more");
  for (const { path, simpler } of changed) copy.file(path, simpler);
  return copy.generateAsync({ type: "uint8array", compression: "STORE" });
}

function simplerTable(xml: string): string {
  return xml
    .replace(/<tableColumn ([^>]*?)(?<!\/)>[\s\S]*?<\/tableColumn>/g, "<tableColumn $1/>")
    .replace(/<autoFilter ([^>]*?)(?<!\/)>[\s\S]*?<\/autoFilter>/g, "<autoFilter $1/>");
}

function simplerSheet(xml: string): string {
  return xml.replace(/<dataValidations[\s\S]*?<\/dataValidations>|<drawing [^>]*\/>/g, "");
}
