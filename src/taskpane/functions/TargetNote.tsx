import type { ReactNode } from "react";
import { formatAddress, parseAddress } from "../../core/sheet/address";
import type { Target } from "../../workbook/excel/selectedCells";
import { CellLink } from "../portfolio/CellLink";
import { strings } from "./strings";
import { useTarget } from "./useTarget";

interface TargetNoteProps {
  readonly rows: number;
  readonly columns: number;
}

/** Where the formula would go, how far it would spill, and whether the cells there are empty. */
export function TargetNote({ rows, columns }: TargetNoteProps): ReactNode {
  const target = useTarget(rows, columns);
  return target === undefined ? strings.noTarget : <TargetText target={target} rows={rows} columns={columns} />;
}

/** The sentence of the note, once the target is known. */
export function TargetText({ target, rows, columns }: TargetNoteProps & { readonly target: Target }): ReactNode {
  const { sheet } = target.link;
  const last = lastCell(target, rows, columns);
  return (
    <>
      {strings.goesInto} <CellLink to={target.link} sheet={sheet} />
      {last === undefined ? ". " : ` ${strings.spillsTo(last)} `}
      {target.isFree || target.blockedBy === undefined ? (
        strings.free(rows * columns)
      ) : (
        <>
          <CellLink to={target.blockedBy} sheet={sheet} /> {strings.blocked}
        </>
      )}
    </>
  );
}

function lastCell({ link }: Target, rows: number, columns: number): string | undefined {
  const at = parseAddress(link.address);
  if (at === undefined || (rows === 1 && columns === 1)) return undefined;
  return formatAddress({ row: at.row + rows - 1, column: at.column + columns - 1, rows: 1, columns: 1 });
}
