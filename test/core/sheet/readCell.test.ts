import type { Cell } from "../../../src/core/sheet/cell";
import { letters, readChoice, readDate, readNumber, readText, readYesNo } from "../../../src/core/sheet/readCell";

const blank = { ok: false, error: { code: "blank", parameter: "Name" } };
const error: Cell = { error: "#N/A" };

describe("readText", () => {
  it.each<Cell | undefined>([null, undefined, "", "  ", 0])("takes %p for a blank", (cell) => {
    expect(readText(cell, "Name")).toEqual(blank);
  });

  it.each<[Cell, string]>([
    [" Ann ", "Ann"],
    [7, "7"],
    [true, "true"],
    ["0", "0"],
  ])("reads %p", (cell, text) => {
    expect(readText(cell, "Name")).toEqual({ ok: true, value: text });
  });

  it("refuses an error", () => {
    expect(readText(error, "Name")).toMatchObject({ ok: false, error: { code: "out-of-domain", expected: "text", received: "#N/A" } });
  });
});

describe("readYesNo", () => {
  it.each<[Cell, boolean]>([
    ["yes", true],
    ["Y", true],
    [" y ", true],
    ["TRUE", true],
    [true, true],
    [1, true],
    ["1", true],
    ["No", false],
    ["n", false],
    ["false", false],
    [false, false],
    [0, false],
  ])("reads %p as %p", (cell, answer) => {
    expect(readYesNo(cell, "Name")).toEqual({ ok: true, value: answer });
  });

  it.each<Cell>(["maybe", 2, "yess", error])("refuses %p", (cell) => {
    expect(readYesNo(cell, "Name")).toMatchObject({ ok: false, error: { code: "out-of-domain", expected: "yes or no" } });
  });

  it("knows a blank", () => {
    expect(readYesNo(null, "Name")).toEqual(blank);
  });
});

describe("readNumber", () => {
  it("reads the bounds of its domain and refuses what lies beyond", () => {
    expect([0, 1].map((cell) => readNumber(cell, "Share", { from: 0, to: 1 }).ok)).toEqual([true, true]);
    expect([-0.1, 1.1].map((cell) => readNumber(cell, "Share", { from: 0, to: 1 }).ok)).toEqual([false, false]);
  });

  it("says that a number is held as text", () => {
    expect(readNumber("5", "Months", {})).toMatchObject({ ok: false, error: { hint: "it is held as text; type it again as a number" } });
    expect(readNumber("five", "Months", {})).not.toMatchObject({ error: { hint: expect.anything() } });
  });
});

describe("readChoice", () => {
  it.each<[Cell, string]>([
    ["fine tune", "Fine-tune"],
    ["BUY", "Buy"],
  ])("finds %p", (cell, word) => {
    expect(readChoice(cell, "Strategy", ["Buy", "Fine-tune"])).toEqual({ ok: true, value: word });
  });

  it("takes 0 for a blank and names the words it knows", () => {
    expect(readChoice(0, "Name", ["Buy"])).toEqual(blank);
    expect(readChoice("Rent", "Name", ["Buy", "Build"])).toMatchObject({ error: { expected: "one of Buy, Build", received: "Rent" } });
  });
});

describe("readDate", () => {
  it.each<[Cell, number]>([
    [46_000, 46_000],
    ["2027-03-31", 46_477],
    [" 2024-02-29T10:00 ", 45_351],
    [1, 1],
    [2_958_465, 2_958_465],
  ])("reads %p", (cell, serial) => {
    expect(readDate(cell, "Name")).toEqual({ ok: true, value: serial });
  });

  it.each<Cell>(["2026-02-29", "2026-13-01", "0050-01-01", "soon", 0.5, 2_958_466, true, error])("refuses %p", (cell) => {
    expect(readDate(cell, "Name")).toMatchObject({ ok: false, error: { code: "out-of-domain", expected: "a date" } });
  });

  it("takes 0 for a blank", () => {
    expect(readDate(0, "Name")).toEqual(blank);
  });
});

describe("letters", () => {
  it("keeps letters and digits of every script, in lower case", () => {
    expect(letters(" Größe (m) 3 – É")).toBe("größem3é");
  });
});
