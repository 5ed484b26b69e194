import { type Parts, readPart } from "./parts";
import { findAll, parseXml } from "./xml";

/** What a part refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", "hyperlink"; strict and transitional files share it. */
  readonly kind: string;
  /** Its type as written. */
  readonly type: string;
  /** A path in the package, or an address outside it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Relations of a part; "" is the package itself. None where the part has none or they cannot be read. */
export async function relationsOf(parts: Parts, path: string): Promise<readonly Relation[]> {
  const cut = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, cut);
  const root = parseXml((await readPart(parts, `${folder}_rels/${path.slice(cut)}.rels`)) ?? "");
  return findAll(root, "Relationship").map(({ attributes }) => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributes;
    const isExternal = TargetMode === "External";
    return {
      id: Id,
      kind: Type.slice(Type.lastIndexOf("/") + 1),
      type: Type,
      target: isExternal ? Target : resolved(folder, Target),
      isExternal,
    };
  });
}

/** A target from the package's root: relative to the folder of the part that names it, unless it begins with a slash. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The parts of one kind that a part refers to, in the order of its relations. */
export function targetsOf(relations: readonly Relation[], kind: string): readonly string[] {
  return relations.filter((relation) => relation.kind === kind && !relation.isExternal).map(({ target }) => target);
}
