import { catalogue } from "../../functions/catalogue";
import { namespace } from "../../functions/formula";

/**
 * Functions that Excel stores with a prefix, since versions before them would take the bare name for something else.
 *
 * By the year in which Excel learned them: 2010, 2013, 2016 to 2019, and with dynamic arrays.
 */
const newer = new Set(
  `BETA.DIST BETA.INV BINOM.DIST BINOM.INV CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CONFIDENCE.NORM CONFIDENCE.T
  COVARIANCE.P COVARIANCE.S ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
  HYPGEOM.DIST LOGNORM.DIST LOGNORM.INV MODE.MULT MODE.SNGL NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV PERCENTILE.EXC
  PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ STDEV.P STDEV.S T.DIST T.DIST.2T
  T.DIST.RT T.INV T.INV.2T T.TEST VAR.P VAR.S WEIBULL.DIST Z.TEST
  ACOT ACOTH ARABIC BASE BINOM.DIST.RANGE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH COMBINA COT COTH CSC CSCH DAYS DECIMAL
  ENCODEURL FILTERXML FLOOR.MATH FORMULATEXT GAMMA GAUSS IFNA ISFORMULA ISOWEEKNUM MUNIT NUMBERVALUE PDURATION PERMUTATIONA PHI RRI SEC SECH
  SHEET SHEETS SKEW.P UNICHAR UNICODE WEBSERVICE XOR
  CONCAT FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR IFS MAXIFS MINIFS SWITCH TEXTJOIN
  ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND GROUPBY HSTACK IMAGE ISOMITTED LAMBDA LET MAKEARRAY MAP PERCENTOF PIVOTBY
  RANDARRAY REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST SCAN SEQUENCE SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNIQUE
  VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH`.split(/\s+/),
);
const worksheetOnly = new Set(["FILTER", "SORT"]);

/** Functions that give more than one value, so that a formula holding one is stored as dynamic even where it fills one cell now. */
const spilling = new Set(
  `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK MAKEARRAY MAP MMULT MUNIT RANDARRAY SCAN SEQUENCE SORT SORTBY
  TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE UNIQUE VSTACK WRAPCOLS WRAPROWS`.split(/\s+/),
);

const ours = new Map(catalogue.map(({ id }) => [`${namespace}.${id}`, `_xldudf_${namespace}_${id.replaceAll(".", "_")}`]));
const oursStored = new Map([...ours].map(([typed, stored]) => [stored.toUpperCase(), typed]));

/** Text, quoted sheet names, structured references, error codes, names and functions, and any other single character. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|#[A-Z/0!?]+|[\p{L}_\\][\p{L}\p{N}_.\\?]*|./gsu;

interface Call {
  readonly name: string;
  /** Where a LET or LAMBDA call stands: the parameters it names, found before its body. */
  readonly parameters: ReadonlySet<string>;
}

/**
 * A formula as an .xlsx file stores it: without "=", newer functions, parameters of LET and LAMBDA, and our functions with their prefixes.
 *
 * Cost     O(length · nesting)
 */
export function toStored(formula: string): string {
  const tokens = formula.replace(/^=/, "").match(token) ?? [];
  const calls: Call[] = [];
  return tokens
    .map((part, index) => {
      const isCall = nextOf(tokens, index) === "(";
      if (part === "(") calls.push(callAt(tokens, index));
      if (part === ")") calls.pop();
      if (!/^[\p{L}_\\]/u.test(part) || tokens[index + 1] === "!" || tokens[index - 1] === "!") return part;
      if (calls.some(({ parameters }) => parameters.has(part.toLowerCase()))) return `_xlpm.${part}`;
      return isCall ? storedFunction(part) : part;
    })
    .join("");
}

/** A formula as it is typed, from how a file stores it. */
export function fromStored(stored: string): string {
  const parts = stored.replace(/^=/, "").match(token) ?? [];
  const typed = parts.map((part) => {
    if (!/^_xl/i.test(part)) return part;
    const bare = part.replace(/^_xlfn\.(?:_xlws\.)?|^_xlpm\.|^_xlws\./i, "");
    return oursStored.get(bare.toUpperCase()) ?? bare.replace(/^_xldudf_/i, "");
  });
  return `=${typed.join("")}`;
}

/** Whether a formula is stored as dynamic: it calls a function of ours or one that gives several values. */
export function isDynamic(formula: string): boolean {
  const tokens = formula.match(token) ?? [];
  return tokens.some((part, index) => {
    const name = part.toUpperCase();
    return nextOf(tokens, index) === "(" && (spilling.has(name) || ours.has(name));
  });
}

function storedFunction(name: string): string {
  const upper = name.toUpperCase();
  const own = ours.get(upper);
  if (own !== undefined) return own;
  if (worksheetOnly.has(upper)) return `_xlfn._xlws.${upper}`;
  return newer.has(upper) ? `_xlfn.${upper}` : name;
}

function nextOf(tokens: readonly string[], index: number): string | undefined {
  return tokens.slice(index + 1, index + 4).find((part) => part.trim() !== "");
}

/** The call whose bracket opens here. */
function callAt(tokens: readonly string[], open: number): Call {
  const name = (tokens.slice(Math.max(0, open - 3), open).findLast((part) => part.trim() !== "") ?? "").toUpperCase();
  if (name !== "LET" && name !== "LAMBDA") return { name, parameters: new Set() };
  const given = argumentsFrom(tokens, open + 1);
  const named = given.filter((_, index) => index < given.length - 1 && (name === "LAMBDA" || index % 2 === 0));
  return { name, parameters: new Set(named.map((argument) => argument.replace(/^\[|\]$/g, "").toLowerCase())) };
}

/** The arguments of a call as texts. */
function argumentsFrom(tokens: readonly string[], start: number): string[] {
  const given = [""];
  let depth = 0;
  for (const part of tokens.slice(start)) {
    if (part === ")" && depth === 0) return given.map((argument) => argument.trim());
    if (part === "(" || part === "{") depth += 1;
    if (part === ")" || part === "}") depth -= 1;
    if (part === "," && depth === 0) given.push("");
    else given.push((given.pop() ?? "") + part);
  }
  return given.map((argument) => argument.trim());
}
