/** Headers and words beyond this length are read by their beginning: what counts stands there, and hostile texts cost nothing. */
const longestRead = 200;

/** Words of a text in lower case without accents; whatever is neither letter nor digit separates them, "#" is a word of its own. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, longestRead)
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/ß/g, "ss")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+|#/gu) ?? []
  );
}

/** A text as its words alone: "Use-Case  Name" and "use case name" are one. */
export function plain(text: string): string {
  return wordsOf(text).join(" ");
}

/** A header without what stands in brackets, which says a unit or explains: "Use Case ID [Abbrev.]". */
export function withoutBrackets(header: string): string {
  return header.slice(0, longestRead).replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
}
