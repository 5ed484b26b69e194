import type { SheetExtras } from "../../../src/workbench/host/extras";
import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../office";

let book: TestWorkbook;

beforeEach(async () => {
  book = await openWorkbook();
  await book.fill("A1", [
    ["Feature", "Value", "Cost"],
    ["a", 1, 5],
    ["b", 2, 6],
  ]);
});
afterAll(closeWorkbook);

function extras(): SheetExtras | undefined {
  return book.host.extras().sheets[book.grid.activeSheet()];
}

async function onSheet(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
}

describe("chartClasses", () => {
  it("makes series of a block and keeps what is set on the chart and its parts", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Balance";
      chart.title.text = "Value and cost";
      chart.legend.visible = false;
      chart.axes.valueAxis.title.text = "Points";
      chart.setPosition("E2", "H11");
      const series = chart.series.getItemAt(1);
      series.format.fill.setSolidColor("#123456");
      series.points.getItemAt(0).format.fill.setSolidColor("#654321");
      chart.load("name,chartType,title/text,left,top,width,height,series/count");
      series.load("name");
      await context.sync();
      return [chart.name, chart.chartType, chart.title.text, chart.series.count, series.name, chart.width > 0];
    });
    expect(seen).toEqual(["Balance", "BarStacked", "Value and cost", 2, "Cost", true]);
    const area = (row: number, column: number, rows: number) => ({
      sheetId: book.grid.activeSheet(),
      area: { row, column, rows, columns: 1 },
    });
    expect(extras()?.charts).toMatchObject([
      {
        properties: { title: { text: "Value and cost" }, legend: { visible: false }, axes: { valueAxis: { title: { text: "Points" } } } },
        series: [
          { name: area(0, 1, 1), values: area(1, 1, 2), xValues: area(1, 0, 2), properties: {} },
          {
            name: area(0, 2, 1),
            values: area(1, 2, 2),
            properties: { format: { fill: { color: "#123456" } }, points: { 0: { format: { fill: { color: "#654321" } } } } },
          },
        ],
      },
    ]);
  });

  it("takes x, y and size of a bubble chart from three columns of numbers", async () => {
    await onSheet((sheet) => {
      sheet.getRange("F1:H3").values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      sheet.charts.add("Bubble", sheet.getRange("F1:H3"));
    });
    const column = (index: number) => ({ area: { row: 0, column: index, rows: 3, columns: 1 } });
    expect(extras()?.charts[0]?.series).toMatchObject([{ xValues: column(5), values: column(6), bubbleSizes: column(7) }]);
  });

  it("moves its sources and itself with inserted rows, and goes when deleted", async () => {
    await onSheet((sheet) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"));
      chart.top = 100;
      sheet.getRange("1:1").insert("Down");
    });
    expect(extras()?.charts[0]).toMatchObject({ source: { area: { row: 1, rows: 3 } }, series: [{ values: { area: { row: 2 } } }] });
    const top = await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Sheet1").charts.getItemAt(0).load("top,height");
      await context.sync();
      return [chart.top, chart.height];
    });
    expect(top).toEqual([115, 216]);
    await onSheet((sheet) => {
      sheet.charts.getItemAt(0).delete();
    });
    expect(extras()?.charts).toEqual([]);
  });

  it("stands over the cells it was put on, and grows with a row put in between", async () => {
    await onSheet((sheet) => {
      sheet.charts.add("Line", sheet.getRange("A1:B3")).setPosition("E2", "H11");
      sheet.getRange("5:6").insert("Down");
      sheet.getRange("A:A").delete("Left");
    });
    const corner = (row: number, column: number) => ({ row, column, down: 0, right: 0 });
    expect(extras()?.charts[0]?.anchor).toEqual({ from: corner(1, 3), to: corner(13, 7) });
    await onSheet((sheet) => {
      sheet.getRange("1:3").delete("Up");
    });
    expect(extras()?.charts[0]?.anchor).toEqual({ from: corner(0, 3), to: corner(10, 7) });
  });

  it("refuses to read by name what was never set and has no known default", async () => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.charts.add("Line", sheet.getRange("A1:B3")).axes.valueAxis.load("maximum");
        await context.sync();
      }),
    );
    expect(refused.message).toBe("ChartAxis.maximum that was never set is not known to the workbench.");
  });
});

describe("conditionalFormatClasses", () => {
  it("keeps rules by range, the newest first [cf-new-is-first]", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { conditionalFormats } = sheet.getRange("B2:C3");
      const less = conditionalFormats.add("CellValue");
      less.cellValue.format.font.color = "#C00000";
      less.cellValue.rule = { formula1: "=5", operator: "LessThan" };
      const custom = conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$A2="a"';
      custom.custom.format.fill.color = "#FFFF00";
      custom.stopIfTrue = true;
      conditionalFormats.load("items/type,items/priority");
      const none = custom.cellValueOrNullObject;
      none.load();
      const elsewhere = sheet.getRange("F1").conditionalFormats.getCount();
      await context.sync();
      return [conditionalFormats.items.map(({ type, priority }) => [type, priority]), none.isNullObject, elsewhere.value];
    });
    expect(seen).toEqual([
      [
        ["Custom", 0],
        ["CellValue", 1],
      ],
      true,
      0,
    ]);
    expect(extras()?.conditionalFormats).toMatchObject([
      { type: "Custom", stopIfTrue: true, rule: { rule: { formula: '=$A2="a"' }, format: { fill: { color: "#FFFF00" } } } },
      { type: "CellValue", rule: { rule: { formula1: "=5", operator: "LessThan" }, format: { font: { color: "#C00000" } } } },
    ]);
  });

  it("clears a part of a range and leaves the rest", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B2:C3").conditionalFormats.add("DataBar");
      sheet.getRange("B2:B3").conditionalFormats.clearAll();
    });
    expect(extras()?.conditionalFormats.map(({ areas }) => areas)).toEqual([[{ row: 1, column: 2, rows: 2, columns: 1 }]]);
  });
});

describe("dataValidationClasses", () => {
  it("keeps one rule a cell, and tells where cells differ", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const list = sheet.getRange("B2:B9").dataValidation;
      list.rule = { list: { inCellDropDown: true, source: "Rule,Buy,Build" } };
      list.errorAlert = { message: "Choose one", showAlert: true, style: "Stop", title: "Strategy" };
      const part = sheet.getRange("B2").dataValidation.load("type,rule,errorAlert");
      const mixed = sheet.getRange("B2:C2").dataValidation.load("type");
      const none = sheet.getRange("D2").dataValidation.load("type");
      await context.sync();
      return [part.type, part.rule.list?.source, part.errorAlert.title, mixed.type, none.type];
    });
    expect(seen).toEqual(["List", "Rule,Buy,Build", "Strategy", "Inconsistent", "None"]);
    await onSheet((sheet) => {
      sheet.getRange("B4:B9").dataValidation.clear();
    });
    expect(extras()?.dataValidations).toMatchObject([{ areas: [{ row: 1, column: 1, rows: 2, columns: 1 }], ignoreBlanks: true }]);
  });
});

describe("commentClasses", () => {
  it("keeps one comment a cell", async () => {
    const seen = await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("Sheet1!B2", "from the pilot");
      const comment = comments.getItemByCell("Sheet1!B2").load("content,authorName");
      const at = comment.getLocation().load("address");
      await context.sync();
      return [comment.content, at.address];
    });
    expect(seen).toEqual(["from the pilot", "Sheet1!B2"]);
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.comments.add("Sheet1!B2", "again");
        await context.sync();
      }),
    );
    expect(refused.code).toBe("InvalidOperation");
  });
});
