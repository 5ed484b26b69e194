import type { Protection } from "../host/extras";
import { find, isOn, tagOf, type XmlNode } from "./xml";

/** What a protected sheet still allows, by the names of Office.js. */
const protectionOptions = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
} as const;

/** How a sheet is protected. A password of a file is kept by no one: the workbench unprotects without it. */
export function readProtection(root: XmlNode): Protection | undefined {
  const given = find(root, "sheetProtection")?.attributes ?? {};
  if (!isOn(given["sheet"])) return undefined;
  const allowed = Object.entries(protectionOptions).filter(([name]) => !isOn(given[name], true));
  return { options: Object.fromEntries(allowed.map(([, option]) => [option, true])) };
}

/** The element that protects a sheet; empty where it is not. */
export function protectionXml(protection: Protection | undefined): string {
  if (protection === undefined) return "";
  const allowed = Object.entries(protectionOptions).flatMap(([name, option]) =>
    protection.options[option] === true ? [[name, false] as const] : [],
  );
  return `<${tagOf("sheetProtection", { sheet: true, ...Object.fromEntries(allowed) })}/>`;
}
