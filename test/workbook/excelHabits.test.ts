import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const room = join(__dirname, "../../src/workbook");

/** Lines of the add-in's Excel code that say something, by file. */
function lines(pattern: RegExp): readonly string[] {
  return readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) =>
      readFileSync(join(room, name), "utf8")
        .split("\n")
        .filter((line) => pattern.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
}

describe("what the add-in never asks of Excel", () => {
  it.each([
    ["rows added one way that conflicts or loses them [rows-add-merge-conflict] [rows-add-loses-rows]", /\.rows\.add\(/],
    ["our functions inside MAP and its like [fn-lambda-helpers]", /\b(MAP|BYROW|BYCOL|MAKEARRAY|SCAN|REDUCE)\([^"]*PORTFOLIO/],
    ["whole columns as arguments of our functions [fn-whole-column-web]", /PORTFOLIO\.[A-Z.]+\([^"]*\b\$?[A-Z]{1,3}:\$?[A-Z]{1,3}\b/],
  ])("%s", (_, pattern) => {
    expect(lines(pattern)).toEqual([]);
  });
});
