import { fail } from "../../core/result";
import type { CellParameter } from "../define";
import { text } from "./parameters";

/** As many characters as a cell holds; comparing longer texts takes the square of their length. */
const longestText = 32_767;

/** A lifted text that is compared character by character. */
export function comparedText(name: string, description: string): CellParameter<string> {
  const given = text(name, description);
  return {
    ...given,
    domain: `text of at most ${longestText.toLocaleString("en-US")} characters, as a cell holds`,
    accept: (cell, settings) => {
      const read = given.accept(cell, settings);
      if (!read.ok || read.value.length <= longestText) return read;
      const expected = `at most ${longestText.toLocaleString("en-US")} characters, as a cell holds`;
      return fail({ code: "out-of-domain", parameter: name, expected, received: read.value.length });
    },
  };
}
