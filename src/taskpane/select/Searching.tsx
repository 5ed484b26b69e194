import type { MoneyUnit } from "../../core/sheet/money";
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import type { SolveProgress } from "../../core/portfolio/binaryProgram";
import { strings } from "./strings";
import { longestSearch } from "./useSelection";

const useStyles = makeStyles({
  search: { marginTop: "10px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px", marginTop: "8px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface SearchingProps {
  readonly progress: SolveProgress | undefined;
  readonly unit: MoneyUnit;
  readonly onStop: () => void;
}

/** Nothing is shown of a search this short (in milliseconds). */
const unnoticed = 500;

/** A search under way: the best so far, the time, and a way to stop with what was found. */
export function Searching({ progress, unit, onStop }: SearchingProps): ReactNode {
  const styles = useStyles();
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setElapsed((before) => before + unnoticed);
    }, unnoticed);
    return () => {
      clearInterval(timer);
    };
  }, []);
  if (elapsed === 0) return null;
  const seconds = Math.floor(elapsed / 1000);
  return (
    <div className={styles.search}>
      <div className={styles.quiet}>{strings.searching(progress, unit)}</div>
      <ProgressBar aria-label={strings.progress} value={Math.min(1, seconds / longestSearch)} />
      <div className={styles.line}>
        <span className={styles.quiet}>{strings.elapsed(seconds, longestSearch)}</span>
        <Button size="small" disabledFocusable={progress?.choice === undefined} onClick={onStop}>
          {strings.stop}
        </Button>
      </div>
    </div>
  );
}
