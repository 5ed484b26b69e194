import type { TestWorkbook } from "../office";

/**
 * All that a workbook holds, as far as taking a step back must bring it back: cells, formats, looks, lines, tables, names, and what stands beside them.
 *
 * A very hidden sheet without content counts as none: it is made in a step of its own, so that what follows can be taken back.
 */
export async function wholeState(workbook: TestWorkbook): Promise<unknown> {
  await workbook.grid.settled();
  const { grid } = workbook;
  const { sheets: extras, properties, protection, filters } = workbook.host.extras();
  const sheets = grid.sheets().flatMap(({ id, name, visibility, tabColor }) => {
    const area = grid.usedArea(id, true);
    if (visibility === "VeryHidden" && grid.usedArea(id) === undefined) return [];
    const whole = { row: 0, column: 0, rows: (area?.row ?? 0) + (area?.rows ?? 1), columns: (area?.column ?? 0) + (area?.columns ?? 1) };
    return [
      {
        name,
        visibility,
        tabColor,
        // Cells that hold nothing and look like any other are as good as none.
        cells: Object.fromEntries(
          grid
            .read(id, whole)
            .flatMap((row, down) =>
              row.flatMap(({ value, formula, numberFormat }, right) =>
                value === "" && formula === undefined && numberFormat === "General"
                  ? []
                  : [[`${String(down)},${String(right)}`, [formula ?? value, numberFormat]]],
              ),
            ),
        ),
        styles: Object.fromEntries(
          grid
            .styles(id, whole)
            .flatMap((row, down) =>
              row.flatMap((style, right) => (Object.keys(style).length === 0 ? [] : [[`${String(down)},${String(right)}`, style]])),
            ),
        ),
        widths: Array.from({ length: 40 }, (__, column) => grid.columnWidth(id, column)),
        heights: Array.from({ length: 200 }, (__, row) => grid.rowHeight(id, row)),
        merges: grid.merges(id),
        frozen: grid.frozen(id),
        extras: extras[id] ?? {},
      },
    ];
  });
  return {
    sheets,
    tables: grid.tables(),
    names: grid.names().toSorted((a, b) => a.name.localeCompare(b.name)),
    beside: { properties, protection, filters },
  };
}
