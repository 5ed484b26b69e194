import { strategies } from "../../core/strategy/strategy";
import { dateFormat } from "../page/dates";
import type { TableColumn } from "../page/page";

/** How a column of Volumes or Costs looks. */
export interface ColumnLook {
  readonly width: number;
  readonly format: string;
  /** The user's to fill in; the others follow from formulas. */
  readonly isInput?: true;
  readonly isNumber?: true;
  readonly list?: readonly string[];
}

const number = { isNumber: true } as const;
const money = { ...number, format: "#,##0" } as const;
const unitMoney = { ...number, format: "#,##0.000000" } as const;
const text = { format: "General" } as const;
const date = { width: 90, format: dateFormat, isInput: true, isNumber: true } as const;

/** Looks of the columns of Volumes, in their order. */
export const volumeLooks: readonly ColumnLook[] = [
  { ...text, width: 52 },
  { ...text, width: 190 },
  { ...text, width: 90, isInput: true },
  { ...money, width: 84 },
  { ...money, width: 84, isInput: true },
  { ...money, width: 84 },
  { ...number, format: "0.0 %", width: 72 },
  { ...money, width: 72 },
  { ...money, width: 76 },
  { ...number, format: "0 %", width: 66 },
  { ...unitMoney, width: 84 },
  { ...unitMoney, width: 84 },
  { ...text, width: 190, isInput: true },
  date,
];

/** Looks of the columns of Costs, in their order. */
export const costLooks: readonly ColumnLook[] = [
  { ...text, width: 52 },
  { ...text, width: 190 },
  { ...text, width: 84, list: strategies },
  { ...money, width: 78 },
  { ...money, width: 78 },
  { ...money, width: 92 },
  { ...unitMoney, width: 84 },
  { ...text, width: 78, list: ["yes", "no"] },
  { ...money, width: 84 },
  { ...text, width: 190, isInput: true },
  date,
];

/** The column of a table, by its look; columns of others have none. */
export function tableColumn(header: string, look: ColumnLook | undefined): TableColumn {
  if (look === undefined) return { header };
  return {
    header,
    format: look.format,
    look: look.isInput === true ? (look.isNumber === true ? "input" : "inputText") : "row",
    ...(look.isNumber === true ? { isNumber: true } : {}),
    ...(look.list === undefined ? {} : { list: look.list }),
  };
}
