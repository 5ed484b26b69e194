import { healedFormula } from "../../../src/workbook/excel/repair";

describe("healedFormula", () => {
  it.each([
    ["as a file stores it", "=_xldudf_PORTFOLIO_RIBS_BAND(A1,2)", "=PORTFOLIO.RIBS.BAND(A1,2)"],
    ["of another workbook", "=[1]!PORTFOLIO.RIBS(A1)+[2]!PORTFOLIO_NPV(B1)", "=PORTFOLIO.RIBS(A1)+PORTFOLIO.NPV(B1)"],
    ["of a file by its path", "='C:\\add ins\\portfolio.xlam'!PORTFOLIO.RIBS(A1)", "=PORTFOLIO.RIBS(A1)"],
    ["within others", "=IF(A1>0,SUM(_xldudf_PORTFOLIO_RIBS(A1),1),0)", "=IF(A1>0,SUM(PORTFOLIO.RIBS(A1),1),0)"],
    ["in a text, which stays", '="_xldudf_PORTFOLIO_RIBS("&PORTFOLIO.RIBS(A1)', '="_xldudf_PORTFOLIO_RIBS("&PORTFOLIO.RIBS(A1)'],
    ["of somebody else, which stays", "=[1]!OTHER.FN(A1)", "=[1]!OTHER.FN(A1)"],
  ])("spells a function %s as it is typed", (_, stored, typed) => {
    expect(healedFormula(stored)).toBe(typed);
  });
});
