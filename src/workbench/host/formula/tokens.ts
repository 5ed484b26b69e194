/** A piece of a formula. */
export interface Token {
  readonly kind: "text" | "quoted" | "brackets" | "array" | "number" | "name" | "error" | "operator" | "mark" | "space" | "unknown";
  readonly text: string;
}

/** "mark" stands for parentheses, commas and semicolons. */
const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["quoted", /'(?:[^']|'')*'/y],
  ["error", /#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|CALC!|SPILL!)/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["name", /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>:%@!#]/y],
  ["mark", /[(),;]/y],
];

/** Cut a formula, without its leading "=", into pieces; what is no piece comes as "unknown". */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = enclosed(formula, at) ?? matched(formula, at) ?? { kind: "unknown", text: formula.slice(at) };
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function matched(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found !== null) return { kind, text: found[0] };
  }
  return undefined;
}

/** "[…]" with brackets inside and apostrophes before what is meant as it stands, or "{…}". */
function enclosed(formula: string, at: number): Token | undefined {
  if (formula[at] === "{") {
    const end = /\{(?:"(?:[^"]|"")*"|[^}"])*\}/y;
    end.lastIndex = at;
    const found = end.exec(formula);
    return found === null ? undefined : { kind: "array", text: found[0] };
  }
  if (formula[at] !== "[") return undefined;
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    const letter = formula[index];
    if (letter === "'") index += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]") depth -= 1;
    if (depth === 0) return { kind: "brackets", text: formula.slice(at, index + 1) };
  }
  return undefined;
}
