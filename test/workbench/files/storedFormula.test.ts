import { fromStored, isDynamic, toStored } from "../../../src/workbench/files/storedFormula";

const pairs = [
  ["a plain formula", "=SUM(A1:B2)+1", "SUM(A1:B2)+1"],
  ["newer functions", "=IFS(A1>1,XLOOKUP(A1,B:B,C:C))", "_xlfn.IFS(A1>1,_xlfn.XLOOKUP(A1,B:B,C:C))"],
  ["the functions with two prefixes", "=SORT(FILTER(A1:A9,B1:B9))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9))"],
  ["parameters of LET", "=LET(x, A1, y, x*2, x+y)", "_xlfn.LET(_xlpm.x, A1, _xlpm.y, _xlpm.x*2, _xlpm.x+_xlpm.y)"],
  ["parameters of LAMBDA", "=LAMBDA(risk, impact, (6-risk)*impact)", "_xlfn.LAMBDA(_xlpm.risk, _xlpm.impact, (6-_xlpm.risk)*_xlpm.impact)"],
  [
    "a LAMBDA within MAP, its parameter unknown outside",
    "=MAP(A1:A3,LAMBDA(cell,cell*2))&cell",
    "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.cell,_xlpm.cell*2))&cell",
  ],
  ["a parameter that is called", "=LET(f,LAMBDA(n,n+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1),_xlpm.f(2))"],
  ["text that looks like a function", '="LET(x,1,x)"&LET(x,1,"x")', '"LET(x,1,x)"&_xlfn.LET(_xlpm.x,1,"x")'],
  [
    "sheet names and columns that look like functions",
    "='IFS(1)'!A1+Features[IFS (new)]+Sort!A1",
    "'IFS(1)'!A1+Features[IFS (new)]+Sort!A1",
  ],
  ["structured references of this row", "=RIBS(Features[[#This Row],[Risk]])", "RIBS(Features[[#This Row],[Risk]])"],
  ["a column that has the name of a parameter", "=LET(Risk,1,Features[Risk]+Risk)", "_xlfn.LET(_xlpm.Risk,1,Features[Risk]+_xlpm.Risk)"],
  ["functions of ours", "=PORTFOLIO.WILSON(A1,B1)", "_xldudf_PORTFOLIO_WILSON(A1,B1)"],
  ["functions of ours with a dot", "=PORTFOLIO.NPS.ERROR(A1:A9)", "_xldudf_PORTFOLIO_NPS_ERROR(A1:A9)"],
  ["names with a dot that are no functions of Excel's", "=RIBS.BAND(A1)", "RIBS.BAND(A1)"],
] as const;

describe("toStored", () => {
  it.each(pairs)("prefixes %s [file-xlfn] [file-xldudf]", (_, typed, stored) => {
    expect(toStored(typed)).toBe(stored);
  });

  it("writes functions in capitals however they were typed", () => {
    expect(toStored("=portfolio.wilson(1,2)+ifna(A1,0)")).toBe("_xldudf_PORTFOLIO_WILSON(1,2)+_xlfn.IFNA(A1,0)");
  });
});

describe("fromStored", () => {
  it.each(pairs)("gives back %s", (_, typed, stored) => {
    expect(fromStored(stored)).toBe(typed);
  });

  it("leaves text alone that looks like a prefix", () => {
    expect(fromStored('"_xlfn.LET("&A1')).toBe('="_xlfn.LET("&A1');
  });
});

describe("isDynamic", () => {
  it.each([
    ["=SEQUENCE(3)", true],
    ["=SUM(filter(A1:A3,B1:B3))", true],
    ["=PORTFOLIO.WILSON(A1,B1)", true],
    ["=SUM(A1:A3)", false],
    ['="SEQUENCE(3)"', false],
  ])("of %s is %s", (formula, expected) => {
    expect(isDynamic(formula)).toBe(expected);
  });
});
