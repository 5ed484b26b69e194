import JSZip from "jszip";
import type { CarriedBook, CarriedRelation } from "../host/extras";
import { officeRelationships, packageRelationships } from "./parts";
import { element, tagOf } from "./xml";

/** A relation to write; the kind is the last word of its type. */
export interface NewRelation {
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
  readonly id?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Folders are no parts: Office writes none. */
const plain = { createFolders: false } as const;

/** The type of a relation between parts of Office files, by its last word. */
export function officeType(kind: string): string {
  return `${officeRelationships}/${kind}`;
}

/** The content type of a part of Office files, by its middle words. */
export function officeContent(name: string): string {
  return `application/vnd.openxmlformats-officedocument.${name}+xml`;
}

/** Puts a package together: parts, what they are, and what they refer to. */
export class PackageWriter {
  private readonly zip = new JSZip();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, (NewRelation & { readonly id: string })[]>();
  /** Where carried parts went, by where they were. */
  private readonly placed = new Map<string, string>();

  /** Add a part; XML gets its head. */
  add(path: string, content: string | Uint8Array, contentType: string): void {
    this.zip.file(path, typeof content === "string" ? head + content : content, plain);
    this.types.set(path, contentType);
  }

  has(path: string): boolean {
    return this.types.has(path);
  }

  /** Let a part refer to another; "" is the package itself. The answer is the relation's id. */
  relate(from: string, relation: NewRelation): string {
    const known = this.relations.get(from) ?? [];
    const id = relation.id ?? `rId${String(known.length + 1)}`;
    known.push({ ...relation, id });
    this.relations.set(from, known);
    return id;
  }

  /** Let a part refer to one that is carried through, and bring that part and all it refers to. */
  carry(from: string, { type, target, isExternal }: CarriedRelation, parts: CarriedBook["parts"], id?: string): string {
    const relation = { type, isExternal, ...(id !== undefined && { id }) };
    return this.relate(from, { ...relation, target: isExternal ? target : this.place(target, parts) });
  }

  /** Write what is there as the bytes of a file. */
  async finish(): Promise<Uint8Array> {
    const overrides = [...this.types].map(([path, type]) => `<${tagOf("Override", { PartName: `/${path}`, ContentType: type })}/>`);
    const defaults = [
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
    ];
    const types = element('Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"', ...defaults, ...overrides);
    this.zip.file("[Content_Types].xml", head + types, plain);
    for (const [from, relations] of this.relations) this.zip.file(relationsPath(from), head + relationsXml(from, relations), plain);
    return this.zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  }

  /** A carried part keeps its path unless one of ours has it; the answer is where it went. */
  private place(path: string, parts: CarriedBook["parts"]): string {
    const known = this.placed.get(path);
    const part = parts[path];
    if (known !== undefined || part === undefined) return known ?? path;
    const free = this.freePath(path);
    this.placed.set(path, free);
    this.add(free, part.bytes, part.contentType);
    for (const relation of part.relations) this.carry(free, relation, parts, relation.id);
    return free;
  }

  private freePath(path: string): string {
    const dot = path.lastIndexOf(".");
    for (let number = 0; ; number += 1) {
      const free = number === 0 ? path : `${path.slice(0, dot)}-${String(number)}${path.slice(dot)}`;
      if (!this.has(free)) return free;
    }
  }
}

function relationsPath(from: string): string {
  const cut = from.lastIndexOf("/") + 1;
  return `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`;
}

function relationsXml(from: string, relations: readonly (NewRelation & { readonly id: string })[]): string {
  const written = relations.map(({ id, type, target, isExternal = false }) => {
    const shown = isExternal ? target : relativePath(from, target);
    return `<${tagOf("Relationship", { Id: id, Type: type, Target: shown, TargetMode: isExternal ? "External" : undefined })}/>`;
  });
  return element(`Relationships xmlns="${packageRelationships}"`, ...written);
}

/** "../drawings/drawing1.xml" from a sheet. */
function relativePath(from: string, target: string): string {
  const [start, end] = [from.split("/").slice(0, -1), target.split("/")];
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}
