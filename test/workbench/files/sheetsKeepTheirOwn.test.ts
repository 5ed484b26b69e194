import { openXlsx, type OpenedFile } from "../../../src/workbench/files/openXlsx";
import { changePart, openParts } from "../../../src/workbench/files/parts";
import { saveXlsx } from "../../../src/workbench/files/saveXlsx";
import type { Grid } from "../../../src/workbench/grid/grid";
import { createHeadlessGrid } from "../../../src/workbench/grid/headless";
import { noExtras, noSheetExtras, type SheetExtras, type WorkbookExtras } from "../../../src/workbench/host/extras";

jest.setTimeout(60_000);

const grids: Grid[] = [];
afterEach(() => {
  for (const grid of grids.splice(0)) grid.dispose();
});

function newGrid(snapshot?: OpenedFile["snapshot"]): Grid {
  const grid = createHeadlessGrid(snapshot);
  grids.push(grid);
  return grid;
}

const names = ["Cost $'s", "Scenarios", "Ideas & more"] as const;

/** What one sheet holds beside cells, told apart from that of every other by its number. */
function extrasOf(number: number): SheetExtras {
  const areas = [{ row: number, column: 1, rows: 5, columns: 1 }];
  return {
    ...noSheetExtras,
    conditionalFormats: [
      {
        id: "conditional-format-1",
        type: "Custom",
        areas,
        stopIfTrue: false,
        rule: { rule: { formula: `=$B1>${String(number)}` }, format: { fill: { color: "#FFC7CE" } } },
      },
    ],
    dataValidations: [
      {
        areas,
        rule: { wholeNumber: { formula1: number, formula2: number + 5, operator: "Between" } },
        ignoreBlanks: true,
        errorAlert: { message: `From ${String(number)}.`, title: "", showAlert: true, style: "Stop" },
        prompt: { message: "", title: "", showPrompt: false },
      },
    ],
    pageLayout: { printTitleRows: { row: number, rows: 1 }, rightFooter: `Sheet ${String(number)} of &N` },
  };
}

/** A workbook whose sheets no longer stand as they were made: the first one is gone, another one was moved to the front. */
function rearranged(): { readonly grid: Grid; readonly extras: WorkbookExtras } {
  const grid = newGrid();
  const ids = names.map((name) => grid.addSheet(name));
  grid.removeSheet("sheet-1");
  grid.moveSheet(ids[2] ?? "", 0);
  for (const [index, id] of ids.entries())
    grid.write(id, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: `On ${names[index] ?? ""}` }]]);
  grid.setName({ name: "price", formula: "='Cost $''s'!$A$1", comment: "$' and $&", isVisible: true });
  return { grid, extras: { ...noExtras, sheets: Object.fromEntries(ids.map((id, index) => [id, extrasOf(index + 1)])) } };
}

async function opened(bytes: Uint8Array): Promise<OpenedFile> {
  const file = await openXlsx(bytes);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

/** As if another program had written the file. */
async function signedByExcel(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await openParts(bytes);
  if (parts === undefined) throw new Error("the file just saved is no package");
  await changePart(parts, "docProps/app.xml", (xml) => xml.replace("Portfolio workbench", "Microsoft Excel"));
  return parts.generateAsync({ type: "uint8array" });
}

/** What each sheet holds, by its name. */
function bySheet({ snapshot, extras }: OpenedFile): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(snapshot.sheets).map(([id, sheet]) => {
      const { conditionalFormats, dataValidations, pageLayout } = extras.sheets[id] ?? noSheetExtras;
      const { printTitleRows, rightFooter } = pageLayout;
      return [sheet.name ?? "", { cell: sheet.cellData?.[0]?.[0]?.v, conditionalFormats, dataValidations, printTitleRows, rightFooter }];
    }),
  );
}

const expected = Object.fromEntries(
  names.map((name, index) => {
    const { conditionalFormats, dataValidations, pageLayout } = extrasOf(index + 1);
    return [name, { cell: `On ${name}`, conditionalFormats, dataValidations, ...pageLayout }];
  }),
);

describe("saveXlsx", () => {
  it.each([
    ["the workbench", (bytes: Uint8Array) => Promise.resolve(bytes)],
    ["another program", signedByExcel],
  ])("keeps what belongs to a sheet with that sheet, opened and saved again, where %s wrote the file", async (_, sign) => {
    const made = rearranged();
    const first = await opened(await sign((await saveXlsx(made.grid, made.extras)).bytes));
    expect(bySheet(first)).toEqual(expected);
    const again = newGrid(first.snapshot);
    expect(again.sheets().map(({ name }) => name)).toEqual(["Ideas & more", "Cost $'s", "Scenarios"]);
    const second = await opened(await sign((await saveXlsx(again, first.extras)).bytes));
    expect(bySheet(second)).toEqual(expected);
    expect(newGrid(second.snapshot).names()).toMatchObject([{ name: "price", formula: "='Cost $''s'!$A$1", comment: "$' and $&" }]);
  });
});
