import { type Answer, call, type CellFailure, isFailure } from "./call";
import { catalogue } from "../catalogue";
import type { AnyFunctionSpec, Value } from "../define";
import { callElsewhere, hasThread } from "./elsewhere";
import { remember } from "./remember";
import { isPrepared, prepare } from "./solver";
import { trimWholeColumns } from "./wholeColumns";

type Returned = (Value | CustomFunctions.Error)[][];

/** Associate every function of the catalogue with its id, so that Excel can call it. */
export function registerFunctions(): void {
  for (const spec of catalogue) CustomFunctions.associate(spec.id, associated(spec));
}

/** What a function that takes long shows while a formula is being written. */
const notInPreview = "not calculated in a preview";

/**
 * A function as Excel calls it: its arguments, and behind them an invocation, which tells a preview from a calculation.
 *
 * A lone failure is thrown, the only way that shows its sentence in every build of Excel; failures among values stand in their cells. What needs the
 * solver is answered on another thread where there is one.
 */
export function associated(spec: AnyFunctionSpec): (...given: unknown[]) => Returned | Promise<Returned> {
  const answer = (given: readonly unknown[]): Answer[][] => call(spec, given);
  const answered = spec.returns.shape === "matrix" ? remember(answer) : answer;
  const here = (given: readonly unknown[]): Answer[][] | Promise<Answer[][]> =>
    isPrepared(spec) ? answered(given) : prepare(spec).then(() => answered(given));
  const beside = remember(async (given: readonly unknown[]) => callElsewhere(spec.id, given).catch(() => here(given)));
  return (...handed) => {
    const invocation = handed.at(-1);
    if (spec.takesLong === true && isPreview(invocation)) return [[notInPreview]];
    const given = trimWholeColumns(isInvocation(invocation) ? handed.slice(0, -1) : handed, spec);
    const answers = spec.needsSolver === true && hasThread() ? beside(given) : here(given);
    return answers instanceof Promise ? answers.then(returned) : returned(answers);
  };
}

function returned(answers: readonly (readonly Answer[])[]): Returned {
  const lone = answers.length === 1 && answers[0]?.length === 1 ? answers[0][0] : undefined;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the runtime's class does extend Error; only its types do not say so
  if (lone !== undefined && isFailure(lone)) throw excelError(lone);
  return answers.map((row) => row.map((cell) => (isFailure(cell) ? excelError(cell) : cell)));
}

/** The runtime's object that says which cell asked; arguments arrive as matrices or null, never as objects. */
function isInvocation(argument: unknown): argument is object {
  return typeof argument === "object" && argument !== null && !Array.isArray(argument);
}

/** Excel's types say text, its documentation yes or no. */
function isPreview(argument: unknown): boolean {
  return isInvocation(argument) && "isInValuePreview" in argument && String(argument.isInValuePreview).toLowerCase() === "true";
}

/** Codes that Excel accepts from a function; an argument's #REF! or #NAME? is passed on as #VALUE! with its sentence. */
const returnable = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

function excelError({ code, message }: CellFailure): CustomFunctions.Error {
  const accepted = returnable.includes(code) ? code : "#VALUE!";
  return new CustomFunctions.Error(accepted as CustomFunctions.ErrorCode, message); // the enum's values are these texts
}
