import type { AssumptionProblem } from "../../core/assumptions/problem";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { assumptionNames, readAssumptions } from "../../core/assumptions/readAssumptions";
import type { Cells } from "../../core/sheet/cell";
import { type Address, formatAddress } from "../../core/sheet/address";
import { type Catalog, namedBlocks, rangeAt } from "../excel/catalog";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { toCells } from "../excel/content";

/** The assumptions as they stand in the workbook. */
export interface AssumptionsSheet {
  readonly assumptions: Assumptions;
  /** Cell or block of each name that is there. */
  readonly links: Readonly<Record<string, CellLink>>;
  readonly isThere: boolean;
  readonly problems: readonly (AssumptionProblem & { readonly link?: CellLink })[];
}

/** Queue the reading of every named assumption; the result is called after the next round trip. */
export function queueAssumptions(context: Excel.RequestContext, catalog: Catalog): () => AssumptionsSheet {
  const blocks = namedBlocks(catalog);
  const reads = assumptionNames.flatMap((name) => {
    const block = blocks.get(name);
    return block === undefined ? [] : [{ name, block, range: rangeAt(context, block.sheet, block.area).load("values") }];
  });
  return () => {
    const named: Record<string, Cells> = {};
    const links: Record<string, CellLink> = {};
    for (const { name, block, range } of reads) {
      named[name] = toCells(range.values);
      links[name] = linkToArea(block.sheet, block.area);
    }
    const { assumptions, problems } = readAssumptions(named);
    return {
      assumptions,
      links,
      isThere: reads.length > 0,
      problems: problems.map((problem) => {
        const block = blocks.get(problem.name);
        return block === undefined ? problem : { ...problem, link: { sheet: block.sheet, address: addressIn(block.area, problem) } };
      }),
    };
  };
}

function addressIn(area: Address, { row, column }: AssumptionProblem): string {
  return row === undefined
    ? formatAddress(area)
    : formatAddress({ row: area.row + row, column: area.column + (column ?? 0), rows: 1, columns: 1 });
}
