import type { ReactNode } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { balanceOf, type Candidate } from "../../core/portfolio/candidates";
import { Section } from "../parts/Section";
import { BalanceBar } from "../roadmap/BalanceBar";
import { strings as roadmapStrings } from "../roadmap/strings";
import { strings } from "./strings";

interface BalanceProps {
  readonly candidates: readonly Candidate[];
  readonly isChosen: readonly boolean[];
  readonly assumptions: Assumptions;
}

/** How the cost of the selected spreads over the horizons, against the target. */
export function Balance({ candidates, isChosen, assumptions }: BalanceProps): ReactNode {
  const shares = balanceOf(candidates, isChosen, assumptions);
  if (shares === undefined) return null;
  return (
    <Section title={strings.balance} aside={roadmapStrings.target(assumptions.targetMix)}>
      <BalanceBar shares={shares} />
    </Section>
  );
}
