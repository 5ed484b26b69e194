import type { Token } from "./tokens";

/** How many arguments a function takes; undefined for one that is not known. */
export type Arity = (name: string) => { readonly least: number; readonly most: number } | undefined;

const prefixes = ["+", "-", "@"];
const postfixes = ["%", "#"];
const between = ["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"];
const operands: readonly Token["kind"][] = ["text", "quoted", "brackets", "array", "number", "name", "error"];

/** What is wrong with a formula as Excel's own editor would find it; undefined where nothing is. */
export function syntaxProblem(tokens: readonly Token[], arity: Arity): string | undefined {
  const unknown = tokens.find(({ kind }) => kind === "unknown");
  if (unknown !== undefined) return `nothing can stand at ${unknown.text.slice(0, 20)}`;
  if (tokens.some(({ kind, text }) => kind === "mark" && text === ";")) return "arguments are separated by commas";
  const reader = new Reader(
    tokens.filter(({ kind }) => kind !== "space"),
    arity,
  );
  return reader.whole();
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly arity: Arity,
  ) {}

  whole(): string | undefined {
    return this.expression() ?? (this.at < this.tokens.length ? `${this.here()} stands where the formula should end` : undefined);
  }

  private here(): string {
    return this.tokens[this.at]?.text ?? "the end";
  }

  private is(...texts: readonly string[]): boolean {
    const token = this.tokens[this.at];
    return token !== undefined && (token.kind === "operator" || token.kind === "mark") && texts.includes(token.text);
  }

  private expression(): string | undefined {
    for (;;) {
      while (this.is(...prefixes)) this.at += 1;
      const problem = this.operand();
      if (problem !== undefined) return problem;
      while (this.is(...postfixes)) this.at += 1;
      if (this.is(...between)) this.at += 1;
      else if (!this.startsOperand()) return undefined; // a space between two references means the cells they share
    }
  }

  private startsOperand(): boolean {
    return operands.includes(this.tokens[this.at]?.kind ?? "mark");
  }

  private operand(): string | undefined {
    if (this.is("(")) return this.list(1, Infinity, "brackets");
    const token = this.tokens[this.at];
    if (token === undefined || !operands.includes(token.kind)) return `a value is missing before ${this.here()}`;
    this.at += 1;
    if (token.kind === "quoted" || this.is("!")) return this.afterSheet();
    if (token.kind === "name" && this.tokens[this.at]?.kind === "brackets") this.at += 1;
    let callee = token.kind === "name" ? token.text : undefined;
    while (callee !== undefined && this.is("(")) {
      const { least, most } = this.arity(callee) ?? { least: 0, most: Infinity };
      const problem = this.list(least, most, callee);
      if (problem !== undefined) return problem;
      callee = ""; // what a LAMBDA gave may be called in turn
    }
    return undefined;
  }

  private afterSheet(): string | undefined {
    if (!this.is("!")) return "a quoted name stands before an exclamation mark";
    this.at += 1;
    return this.operand();
  }

  /** "(…, …)": arguments may be left blank. */
  private list(least: number, most: number, of: string): string | undefined {
    this.at += 1;
    let count = 0;
    let isBlank = true;
    for (;;) {
      if (!this.is(",", ")")) {
        const problem = this.expression();
        if (problem !== undefined) return problem;
        isBlank = false;
      }
      count += 1;
      if (this.is(")")) break;
      if (!this.is(",")) return this.at < this.tokens.length ? `${this.here()} can't stand there` : "a closing bracket is missing";
      this.at += 1;
      isBlank = false;
    }
    this.at += 1;
    const given = count === 1 && isBlank ? 0 : count;
    return given < least || given > most ? `${of} takes other arguments` : undefined;
  }
}
