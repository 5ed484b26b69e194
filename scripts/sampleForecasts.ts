import { fields, type FieldKey } from "../src/core/feature/fields";
import { saveSnapshot } from "../src/workbook/snapshots/snapshots";

/** What the sheet said before the work began, invented for the sample: an owner's probability, and no status or money yet. */
const earlier: Readonly<Record<string, number>> = {
  F03: 0.75,
  F07: 0.9,
  F10: 0.95,
  F11: 0.9,
  F12: 0.7,
  F14: 0.9,
  F15: 0.6,
  F19: 0.8,
  F24: 0.5,
};

/** What has come since: finished or given up, with the money to date. */
const since: readonly { readonly id: string; readonly status: string; readonly realized: number }[] = [
  { id: "F07", status: "Done", realized: 210 },
  { id: "F11", status: "Shipped", realized: 45 },
  { id: "F10", status: "Done", realized: 60 },
  { id: "F24", status: "Dropped", realized: 0 },
];

/** Keep a snapshot of the forecasts as they were, then enter what came of four features. */
export async function enterForecasts(): Promise<void> {
  const restore = await enterCells(
    Object.entries(earlier).map(([id, probability]) => ({
      id,
      cells: { successProbability: probability, status: "In development", realized: "" },
    })),
  );
  const kept = await saveSnapshot("Before the pilots");
  if (!kept.ok) throw new Error(`${kept.error.message} ${kept.error.cure}`);
  await restore();
  await enterCells(since.map(({ id, status, realized }) => ({ id, cells: { status, realized } })));
}

interface RowCells {
  readonly id: string;
  readonly cells: Readonly<Partial<Record<FieldKey, string | number>>>;
}

/** Write cells of the table Features by ID and field; the result puts back what stood there. */
async function enterCells(rows: readonly RowCells[]): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Features").getDataBodyRange().load("values");
    await context.sync();
    const values = body.values as unknown[][]; // typed as any[][] by Office.js
    const columnOf = (key: string): number => fields.findIndex((field) => field.key === key);
    const places = rows.flatMap(({ id, cells }) => {
      const row = values.findIndex((line) => line[columnOf("id")] === id);
      return Object.entries(cells).map(([key, content]) => ({ row, column: columnOf(key), content }));
    });
    for (const { row, column, content } of places) body.getCell(row, column).values = [[content]];
    await context.sync();
    return async () => {
      await Excel.run(async (later) => {
        const again = later.workbook.tables.getItem("Features").getDataBodyRange();
        for (const { row, column } of places) again.getCell(row, column).values = [[values[row]?.[column] ?? ""]];
        await later.sync();
      });
    };
  });
}
