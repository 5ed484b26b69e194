import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type CellLink as Target, linkLabel } from "../../workbook/excel/cellLink";
import { usePortfolio } from "./PortfolioContext";
import { strings } from "./strings";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit", verticalAlign: "baseline" },
});

export interface CellLinkProps {
  readonly to: Target;
  /** Sheet on which the reader is taken to be; its name is left out. */
  readonly sheet?: string | undefined;
  /** Words instead of the address. */
  readonly children?: ReactNode;
}

/** An address that selects its cell; underlined in running text, plain where it reads as words. */
export function CellLink({ to, sheet, children }: CellLinkProps): ReactNode {
  const styles = useStyles();
  const { goTo } = usePortfolio();
  const address = linkLabel(to, sheet);
  return (
    <Link
      as="button"
      inline={children === undefined}
      className={styles.link}
      aria-label={children === undefined ? strings.goTo(address) : undefined}
      onClick={() => {
        goTo(to);
      }}
    >
      {children ?? address}
    </Link>
  );
}
