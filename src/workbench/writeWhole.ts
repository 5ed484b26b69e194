import { realpath, rename, rm, writeFile } from "node:fs/promises";

/**
 * Write a file as a whole or not at all: beside its place first, then in its place. What was there stays where writing fails, on a full disk too.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  // A link stays a link: what it leads to is written.
  const place = await realpath(path).catch(() => path);
  const beside = `${place}.${String(process.pid)}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "it is protected",
  EPERM: "it is protected",
  EROFS: "its disk is read-only",
  EISDIR: "it is a folder",
  ENOTDIR: "its path leads through a file",
  ENOSPC: "the disk is full",
  EBUSY: "another program has it open; close it there",
};

/** Why the file system refused, in words. */
export function fileReason(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
