import JSZip from "jszip";
import { counted, FileRefusal, limits } from "./limits";

/** An .xlsx file as its parts: texts by path. */
export type Parts = JSZip;

/** Bytes unpacked so far, by package. */
const unpacked = new WeakMap<Parts, number>();

/** Open the package; undefined where the bytes are no package. */
export async function openParts(bytes: Uint8Array): Promise<Parts | undefined> {
  let parts: Parts;
  try {
    parts = await JSZip.loadAsync(bytes);
  } catch {
    return undefined;
  }
  if (Object.keys(parts.files).length > limits.parts)
    throw new FileRefusal(`The file holds more than ${counted(limits.parts)} parts: it is damaged. Save it again in Excel and retry.`);
  return parts;
}

/** A part's bytes; undefined where the file has no such part. Throws where the parts read so far grow beyond the limit. */
export async function readBytes(parts: Parts, path: string): Promise<Uint8Array | undefined> {
  const file = parts.file(path) ?? findIgnoringCase(parts, path);
  if (file === null) return undefined;
  const room = limits.unpacked - (unpacked.get(parts) ?? 0);
  const bytes = await unpack(file, room);
  unpacked.set(parts, (unpacked.get(parts) ?? 0) + bytes.length);
  return bytes;
}

/** Paths of packages do not tell capitals from small letters. */
function findIgnoringCase(parts: Parts, path: string): JSZip.JSZipObject | null {
  const wanted = path.toLowerCase();
  return Object.values(parts.files).find(({ name, dir }) => !dir && name.toLowerCase() === wanted) ?? null;
}

/** Public in the library, and missing from its types. */
interface Streaming {
  internalStream(type: "uint8array"): JSZip.JSZipStreamHelper<Uint8Array>;
}

function unpack(file: JSZip.JSZipObject, room: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = (file as unknown as Streaming).internalStream("uint8array");
    stream
      .on("data", (chunk) => {
        size += chunk.length;
        if (size <= room) chunks.push(chunk);
        else {
          stream.pause();
          reject(
            new FileRefusal(
              `Unpacked, the file takes more than ${String(limits.unpacked / 1_000_000)} MB. Copy the sheet with your list into a workbook of its own and open that.`,
            ),
          );
        }
      })
      .on("error", () => {
        reject(new FileRefusal(`The part ${file.name} of the file is damaged. Save the workbook again in Excel and retry.`));
      })
      .on("end", () => {
        resolve(joined(chunks, size));
      })
      .resume();
  });
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0];
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** A part's text; undefined where the file has no such part. */
export async function readPart(parts: Parts, path: string): Promise<string | undefined> {
  const bytes = await readBytes(parts, path);
  return bytes === undefined ? undefined : decodeXml(bytes);
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Paths of the parts that match. */
export function listParts(parts: Parts, pattern: RegExp): readonly string[] {
  return Object.values(parts.files).flatMap(({ name, dir }) => (!dir && pattern.test(name) ? [name] : []));
}

/** Change a part that the file is known to have. */
export async function changePart(parts: Parts, path: string, change: (xml: string) => string): Promise<void> {
  const xml = await readPart(parts, path);
  if (xml === undefined) throw new Error(`the file has no part ${path}`);
  parts.file(path, change(xml));
}

export const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
