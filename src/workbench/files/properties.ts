import type { Workbook } from "exceljs";

/** Properties of the document, by their names in Office.js and in the file. */
const names = {
  title: "title",
  subject: "subject",
  author: "creator",
  keywords: "keywords",
  comments: "description",
  category: "category",
  manager: "manager",
  company: "company",
} as const;

/** Title, author and their like, as far as the file has them. */
export function readProperties(workbook: Workbook): Readonly<Record<string, string>> {
  const found = Object.entries(names).flatMap(([name, key]) => {
    const text: unknown = workbook[key];
    return typeof text === "string" && text !== "" ? [[name, text] as const] : [];
  });
  return Object.fromEntries<string>(found);
}

/** Put them into a workbook that is written. */
export function writeProperties(workbook: Workbook, properties: Readonly<Record<string, string>>): void {
  for (const [name, key] of Object.entries(names)) {
    const text = properties[name];
    if (text !== undefined) workbook[key] = text;
  }
}
