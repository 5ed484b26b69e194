import { headerText } from "../../core/list/block";
import type { PlannedFeature } from "../../core/feature/scope";
import { type CommonRisk, readRisks } from "../../core/money/readRisks";
import { formatAddress } from "../../core/sheet/address";
import { areaOf, type Catalog } from "../excel/catalog";
import type { CellLink } from "../excel/cellLink";
import { toCells } from "../excel/content";

/** The table of common risks, and the sheet we put it on. */
export const risksTable = "Risks";

/** The table Risks as it stands; without a table there is no risk. */
export interface RiskSheet {
  readonly risks: readonly CommonRisk[];
  readonly problems: readonly { readonly message: string; readonly consequence: string; readonly link: CellLink }[];
  /** The cells of the table, where it is there. */
  readonly link?: CellLink;
}

/** Queue the reading of the table Risks; the result is called after the next round trip. */
export function queueRisks(context: Excel.RequestContext, { tables }: Catalog): (planned: readonly PlannedFeature[]) => RiskSheet {
  const known = tables.find(({ name }) => name === risksTable);
  if (known === undefined) return () => ({ risks: [], problems: [] });
  const table = context.workbook.tables.getItem(risksTable).load("worksheet/name");
  const range = table.getRange().load("values,rowIndex,columnIndex,rowCount,columnCount");
  return (planned) => {
    const [header = [], ...rows] = toCells(range.values);
    const area = areaOf(range);
    const sheet = table.worksheet.name;
    const { risks, problems } = readRisks(header.map(headerText), rows, planned);
    return {
      risks,
      problems: problems.map(({ row, column = 0, message, consequence }) => ({
        message,
        consequence,
        link: { sheet, address: formatAddress({ row: area.row + 1 + row, column: area.column + column, rows: 1, columns: 1 }) },
      })),
      link: { sheet, address: formatAddress(area) },
    };
  };
}
