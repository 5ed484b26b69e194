import { lazy, type ReactNode, Suspense } from "react";
import type { WriteState } from "./outcomes";

const OutcomeMessage = lazy(() => import("./OutcomeMessage").then((module) => ({ default: module.OutcomeMessage })));

interface OutcomeBarProps {
  readonly state: WriteState;
  readonly onDismiss?: () => void;
  /** A way out of a refusal, in the place of "Try again". */
  readonly action?: ReactNode;
}

/** What became of the last write, at the top of the panel; fetched when there is first something to say. */
export function OutcomeBar({ state, ...rest }: OutcomeBarProps): ReactNode {
  if (state.status === "idle" || state.status === "writing") return null;
  return (
    <Suspense>
      <OutcomeMessage outcome={state} {...rest} />
    </Suspense>
  );
}
