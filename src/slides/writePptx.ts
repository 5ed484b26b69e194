import type PptxGenJS from "pptxgenjs";
import { colors, inner, margin, rule, slideHeight, slideWidth, text, widthOf } from "./look";
import type { BarChartShape, Deck, Shape, Slide, TextShape } from "./shapes";

const font = "Calibri";

/**
 * A deck as a PowerPoint file: native shapes, texts and charts that can be edited, no pictures.
 *
 * The library comes when it is first asked for: nobody who does not export pays for it.
 */
export async function writePptx(deck: Deck): Promise<Uint8Array> {
  const { default: Pptx } = await import("pptxgenjs");
  const file = new Pptx();
  file.defineLayout({ name: "WIDE", width: slideWidth, height: slideHeight });
  file.layout = "WIDE";
  file.title = deck.name;
  file.theme = { headFontFace: font, bodyFontFace: font };
  for (const [index, slide] of deck.slides.entries()) {
    const page = file.addSlide();
    for (const shape of framed(slide, deck, index + 1)) draw(file, page, shape);
  }
  return new Uint8Array((await file.write({ outputType: "arraybuffer" })) as ArrayBuffer); // as asked for by its type
}

/** A slide's own shapes between its title and its foot. */
function framed({ title, subtitle, shapes, basis }: Slide, { name, date }: Deck, number: number): readonly Shape[] {
  const isLong = (widthOf(title) * 24) / 72 > inner;
  return [
    text("Title", { x: margin, y: 0.22, width: inner, height: isLong ? 0.8 : 0.45 }, title, { size: 24, bold: true, wraps: true }),
    text("Subtitle", { x: margin, y: isLong ? 1.02 : 0.68, width: inner, height: 0.3 }, subtitle, { size: 13.5, color: colors.secondary }),
    ...shapes,
    rule("Foot rule", margin, 7.06, inner, "#FFFFFF"),
    text("Basis", { x: margin, y: 7.1, width: 9.5, height: 0.24 }, basis.join(" "), { size: 10.5, color: colors.secondary }),
    text("Page", { x: slideWidth - margin - 4, y: 7.1, width: 4, height: 0.24 }, `${name}, ${date}   ${String(number)}`, {
      size: 10.5,
      color: colors.secondary,
      align: "right",
    }),
  ];
}

function draw(file: PptxGenJS, page: PptxGenJS.Slide, shape: Shape): void {
  const at = { x: shape.x, y: shape.y, w: shape.width, h: shape.height, objectName: shape.name };
  switch (shape.kind) {
    case "text":
      page.addText(runsOf(shape), {
        ...at,
        fontFace: font,
        fontSize: shape.size,
        color: hex(shape.color),
        align: shape.align ?? "left",
        valign: "middle",
        margin: 0,
        wrap: shape.wraps === true,
        fit: "none",
        ...(shape.wraps === true ? { valign: "top" as const } : {}),
        ...(shape.fill === undefined ? {} : { fill: { color: hex(shape.fill) } }),
      });
      return;
    case "rectangle":
      page.addShape(file.ShapeType.rect, {
        ...at,
        fill: { color: hex(shape.fill) },
        line: shape.outline === undefined ? { type: "none" } : { color: hex(shape.outline), width: 0.75 },
      });
      return;
    case "line":
      page.addShape(file.ShapeType.line, {
        ...at,
        line: { color: hex(shape.color), width: shape.weight, dashType: shape.isDashed === true ? "dash" : "solid" },
      });
      return;
    case "bars":
      drawBars(file, page, shape, at);
  }
}

function drawBars(
  file: PptxGenJS,
  page: PptxGenJS.Slide,
  shape: BarChartShape,
  at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly objectName: string },
): void {
  page.addChart(
    file.ChartType.bar,
    shape.series.map(({ name, values }) => ({ name, labels: [...shape.labels], values: [...values] })),
    {
      ...at,
      altText: shape.name,
      barDir: shape.direction === "column" ? "col" : "bar",
      barGrouping: shape.isStacked ? "percentStacked" : "clustered",
      barGapWidthPct: shape.isStacked ? 30 : 8,
      chartColors: shape.colors.map(hex),
      ...(shape.plot === undefined ? {} : { layout: { x: shape.plot.x, y: shape.plot.y, w: shape.plot.width, h: shape.plot.height } }),
      showLegend: false,
      showTitle: false,
      showValue: shape.showsValues,
      dataLabelFormatCode: shape.numberFormat,
      dataLabelColor: shape.isStacked ? "FFFFFF" : hex(colors.text),
      dataLabelFontFace: font,
      dataLabelFontSize: 10.5,
      dataLabelFontBold: shape.isStacked,
      catAxisLabelFontFace: font,
      catAxisLabelFontSize: 10.5,
      catAxisLabelColor: hex(colors.text),
      catAxisLineShow: !shape.isStacked,
      catGridLine: { style: "none" },
      valAxisHidden: !shape.showsValueAxis,
      valAxisLabelFontFace: font,
      valAxisLabelFontSize: 10.5,
      valAxisLabelColor: hex(colors.secondary),
      valAxisLabelFormatCode: shape.numberFormat,
      valAxisLineShow: false,
      valGridLine: shape.showsValueAxis ? { color: "E0E0E0", size: 0.5, style: "solid" } : { style: "none" },
    },
  );
}

function runsOf({ runs }: TextShape): PptxGenJS.TextProps[] {
  return runs.map(({ text: words, bold, color, size }) => ({
    text: words,
    options: {
      bold: bold === true,
      ...(color === undefined ? {} : { color: hex(color) }),
      ...(size === undefined ? {} : { fontSize: size }),
    },
  }));
}

/** The library writes colors without the sharp sign. */
function hex(color: string): string {
  return color.replace("#", "");
}
