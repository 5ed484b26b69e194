import { type Answer, call, type CellFailure, isFailure } from "./call";
import { catalogue } from "../catalogue";
import type { AnyFunctionSpec, Value } from "../define";
import { remember } from "./remember";
import { isPrepared, prepare } from "./solver";
import { trimWholeColumns } from "./wholeColumns";

type Returned = (Value | CustomFunctions.Error)[][];

/** Associate every function of the catalogue with its id, so that Excel can call it. */
export function registerFunctions(): void {
  for (const spec of catalogue) CustomFunctions.associate(spec.id, associated(spec));
}

/**
 * A function as Excel calls it: its arguments, and behind them an invocation that no function here needs.
 *
 * A lone failure is thrown, the only way that shows its sentence in every build of Excel; failures among values stand in their cells.
 */
export function associated(spec: AnyFunctionSpec): (...given: unknown[]) => Returned | Promise<Returned> {
  const answer = (given: readonly unknown[]): Answer[][] => call(spec, trimWholeColumns(given));
  const answered = spec.returns.shape === "matrix" ? remember(answer) : answer;
  const returned = (given: readonly unknown[]): Returned => {
    const answers = answered(isInvocation(given.at(-1)) ? given.slice(0, -1) : given);
    const lone = answers.length === 1 && answers[0]?.length === 1 ? answers[0][0] : undefined;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the runtime's class does extend Error; only its types do not say so
    if (lone !== undefined && isFailure(lone)) throw excelError(lone);
    return answers.map((row) => row.map((cell) => (isFailure(cell) ? excelError(cell) : cell)));
  };
  return (...given) => (isPrepared(spec) ? returned(given) : prepare(spec).then(() => returned(given)));
}

/** The runtime's object that says which cell asked; arguments arrive as matrices or null, never as objects. */
function isInvocation(argument: unknown): boolean {
  return typeof argument === "object" && argument !== null && !Array.isArray(argument);
}

/** Codes that Excel accepts from a function; an argument's #REF! or #NAME? is passed on as #VALUE! with its sentence. */
const returnable = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

function excelError({ code, message }: CellFailure): CustomFunctions.Error {
  const accepted = returnable.includes(code) ? code : "#VALUE!";
  return new CustomFunctions.Error(accepted as CustomFunctions.ErrorCode, message); // the enum's values are these texts
}
