import { officeTheme } from "./colors";

/** The theme that the grid draws table styles with, as its part. */
export function themeXml(): string {
  const [light1 = "", dark1 = "", light2 = "", dark2 = "", ...accents] = officeTheme.map((color) => color.slice(1));
  const direct = (color: string): string => `<a:srgbClr val="${color}"/>`;
  const named = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map(
    (name, index) => `<a:${name}>${direct(accents[index] ?? "")}</a:${name}>`,
  );
  const colors = [
    `<a:dk1><a:sysClr val="windowText" lastClr="${dark1}"/></a:dk1>`,
    `<a:lt1><a:sysClr val="window" lastClr="${light1}"/></a:lt1>`,
    `<a:dk2>${direct(dark2)}</a:dk2>`,
    `<a:lt2>${direct(light2)}</a:lt2>`,
    ...named,
  ].join("");
  const font = (latin: string): string => `<a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    `<a:ln w="${String(width)}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  const format = [
    `<a:fillStyleLst>${fill}${fill}${fill}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect}${effect}${effect}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${fill}${fill}${fill}</a:bgFillStyleLst>`,
  ].join("");
  return [
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>',
    `<a:clrScheme name="Office">${colors}</a:clrScheme>`,
    `<a:fontScheme name="Office"><a:majorFont>${font("Calibri Light")}</a:majorFont><a:minorFont>${font("Calibri")}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Office">${format}</a:fmtScheme>`,
    "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
  ].join("");
}
