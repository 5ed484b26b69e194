import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, startTransition } from "react";
import { moreRows } from "./lengthOfList";
import { strings } from "./strings";

const useStyles = makeStyles({
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "nowrap" },
});

interface ShowMoreProps {
  readonly shown: number;
  readonly total: number;
  readonly onShow: (length: number) => void;
}

/** "Show all 24", or the next part of a list too long to draw at once; nothing where all is in sight. */
export function ShowMore({ shown, total, onShow }: ShowMoreProps): ReactNode {
  const styles = useStyles();
  if (shown >= total) return null;
  const next = moreRows(shown, total);
  return (
    <Link
      as="button"
      className={styles.link}
      onClick={() => {
        // Many rows are drawn in pieces, so that keys and clicks go before.
        startTransition(() => {
          onShow(next);
        });
      }}
    >
      {next === total ? strings.showAll(total) : strings.showMore(next - shown)}
    </Link>
  );
}
