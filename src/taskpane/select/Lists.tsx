import { Link, makeStyles } from "@fluentui/react-components";
import { memo, type ReactNode, startTransition, useMemo, useState } from "react";
import type { Candidate } from "../../core/portfolio/candidates";
import { Section } from "../parts/Section";
import { CandidateTable } from "./CandidateTable";
import { strings } from "./strings";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

interface ListsProps extends Pick<Parameters<typeof CandidateTable>[0], "forced" | "unit" | "onForce"> {
  readonly candidates: readonly Candidate[];
  readonly isChosen: readonly boolean[];
}

/** What is selected, or what is not. */
export const Lists = memo(function Lists({ candidates, isChosen, ...rest }: ListsProps): ReactNode {
  const styles = useStyles();
  const [isSelected, setIsSelected] = useState(true);
  const chosen = useMemo(() => candidates.filter((_, row) => isChosen[row]), [candidates, isChosen]);
  const others = useMemo(() => candidates.filter((_, row) => isChosen[row] !== true), [candidates, isChosen]);
  const title = isSelected ? strings.selected(chosen.length, candidates.length) : strings.notSelected(others.length);
  return (
    <Section
      title={title}
      aside={
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            startTransition(() => {
              setIsSelected(!isSelected);
            });
          }}
        >
          {isSelected ? strings.notSelected(others.length) : strings.showSelected(chosen.length)}
        </Link>
      }
    >
      <CandidateTable label={title} candidates={isSelected ? chosen : others} isSelected={isSelected} {...rest} />
    </Section>
  );
});
