import fc from "fast-check";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { howOf, type ListReading, readList } from "../../../src/core/list/readList";
import { tellRows } from "../../../src/core/list/rowKinds";
import { readFeatures } from "../../../src/core/feature/readFeatures";
import { serialOfDate } from "../../../src/core/list/textDates";
import type { Cell, Cells } from "../../../src/core/sheet/cell";

/** The plan of the tests starts on 1 January 2026. */
const today = serialOfDate(2026, 1, 1) ?? 0;

function read(headers: readonly string[], rows: Cells): ListReading {
  const { kinds } = tellRows(rows, { headers, nameColumns: [0], isTable: true });
  return readList(headers, rows, kinds, { assumptions: defaultAssumptions, today });
}

/** A list of names and one more column: what it was read as, how, and the cells as the feature sheet asks for them. */
function column(header: string, ...cells: readonly Cell[]): { field: string | undefined; how: string; cells: readonly Cell[] } {
  const reading = read(
    ["Feature", header],
    cells.map((cell, row) => [`Feature ${String(row)}`, cell]),
  );
  const found = reading.readings[1];
  return { field: found?.field, how: found === undefined ? "" : howOf(found), cells: reading.rows.map((row) => row[1] ?? null) };
}

const rounded = (cells: readonly Cell[]): readonly Cell[] =>
  cells.map((cell) => (typeof cell === "number" ? Math.round(cell * 100) / 100 : cell));

describe("readList on months", () => {
  it.each<{ header: string; cells: readonly Cell[]; months: readonly Cell[]; how: string }>([
    { header: "Months", cells: [3, 8], months: [3, 8], how: "same name" },
    { header: "Duration (weeks)", cells: [20, 5], months: [4.62, 1.15], how: "weeks ÷ 4.33" },
    { header: "Dauer in Wochen", cells: [13], months: [3], how: "weeks ÷ 4.33" },
    { header: "Durée (semaines)", cells: [26], months: [6], how: "weeks ÷ 4.33" },
    { header: "Duración (días)", cells: [365], months: [12], how: "days ÷ 30.42" },
    { header: "Duration, working days", cells: [65], months: [3], how: "working days ÷ 21.67" },
    { header: "Duration (sprints)", cells: [13], months: [6], how: "sprints of 2 weeks ÷ 2.17" },
    { header: "Lead time (quarters)", cells: [2], months: [6], how: "quarters × 3" },
    { header: "Looptijd (jaren)", cells: [1.5], months: [18], how: "years × 12" },
    { header: "Duration", cells: ["20 weeks", "3 months", "1 year"], months: [4.62, 3, 12], how: "weeks ÷ 4.33, years × 12" },
    {
      header: "Duration",
      cells: ["2-4 months", "6 to 8 weeks"],
      months: [3, 1.62],
      how: "the middle of ranges, the middle of ranges, weeks ÷ 4.33",
    },
    { header: "Duration", cells: ["S", "XL", "M"], months: [1, 12, 3], how: "XS to XL by the table of sizes" },
    { header: "Duration", cells: [3, 8], months: [3, 8], how: "guess: taken as months" },
  ])("reads $header of $cells", ({ header, cells, months, how }) => {
    const found = column(header, ...cells);
    expect(found.field).toBe("Months");
    expect(rounded(found.cells)).toEqual(months);
    expect(found.how).toBe(how);
  });

  it.each([
    { header: "Duration", cells: [120, 250], why: "has no unit, and numbers up to 250" },
    { header: "Duration ($k)", cells: [120], why: "is money" },
    { header: "Duration (1-5)", cells: [1, 5], why: "is a rating" },
    { header: "Duration", cells: ["depends on the vendor", "unclear"], why: "tells no number of months" },
  ])("leaves $header of $cells alone and says why", ({ header, cells, why }) => {
    const found = column(header, ...cells);
    expect(found.field).toBeUndefined();
    expect(found.how).toContain(why);
  });

  it.each<{ header: string; cell: Cell; months: number }>([
    { header: "Due date", cell: serialOfDate(2026, 7, 1) ?? 0, months: 6 },
    { header: "Target date", cell: "2026-07-01", months: 6 },
    { header: "Fälligkeitsdatum", cell: "01.07.2026", months: 6 },
    { header: "Deadline", cell: "30 June 2026", months: 5.9 },
    { header: "Fecha límite", cell: "30 de junio de 2026", months: 5.9 },
    { header: "End date", cell: "Jun 30, 2026", months: 5.9 },
    { header: "Fix Version/s", cell: "Q2 2026", months: 5.9 },
    { header: "Start date", cell: "2025-03-01", months: 0 },
  ])("counts months to $cell of $header where nothing else says when", ({ header, cell, months }) => {
    const found = column(header, cell);
    expect(found.field).toBe("Months");
    expect(found.cells[0]).toBeCloseTo(months, 1);
    expect(found.how).toContain("months from the start of the plan");
  });

  it("takes the order of day and month from the cells that leave no choice", () => {
    expect(column("Due date", "03/04/2026", "25/12/2026").how).toContain("day first");
    expect(column("Due date", "03/04/2026", "12/25/2026").how).toContain("month first");
    expect(column("Due date", "03/04/2026", "05/06/2026")).toMatchObject({ field: undefined, how: "left alone" });
  });
});

describe("readList on ratings", () => {
  it.each<{ header: string; cells: readonly Cell[]; ratings: readonly Cell[]; how: string }>([
    { header: "Impact", cells: [1, 5, 3], ratings: [1, 5, 3], how: "same name" },
    { header: "Impact (0-10)", cells: [0, 5, 10], ratings: [1, 3, 5], how: "0–10" },
    { header: "Impact (1–10)", cells: [1, 10], ratings: [1, 5], how: "1–10" },
    { header: "Impact [out of 10]", cells: [5], ratings: [3], how: "0–10" },
    { header: "Impact (0 to 100)", cells: [50], ratings: [3], how: "0–100" },
    { header: "Impact (1 = low, 3 = high)", cells: [1, 2, 3], ratings: [1, 3, 5], how: "1–3" },
    { header: "Impact", cells: [8, 9, 3, 10], ratings: [4.2, 4.6, 2.2, 5], how: "0–10" },
    { header: "Impact", cells: [80, 90, 30, 100], ratings: [4.2, 4.6, 2.2, 5], how: "0–100" },
    { header: "Impact %", cells: ["50 %", "100 %"], ratings: [3, 5], how: "0–100" },
    { header: "Impact", cells: ["4/5", "2/5"], ratings: [4, 2], how: "numbers held as text" },
    { header: "Impact", cells: ["Low", "med", "HIGH", "critical"], ratings: [2, 3, 4, 5], how: "low, med, high" },
    { header: "Impact", cells: ["L", "M", "H"], ratings: [2, 3, 4], how: "low, med, high" },
    { header: "Impact", cells: ["XS", "M", "XL"], ratings: [1, 3, 5], how: "S, M, L" },
    { header: "Impact", cells: ["Must have", "Could have", "Won't have"], ratings: [5, 2.33, 1], how: "must, should, could" },
    { header: "Impact", cells: ["P0", "P2", "P4"], ratings: [5, 3, 1], how: "P0 to P4" },
    { header: "Impact", cells: ["3 - Medium", "4 - High"], ratings: [3, 4], how: "low, med, high" },
    { header: "Impact", cells: ["Highest", "Lowest", "Medium"], ratings: [5, 1, 3], how: "low, med, high" },
    { header: "Impact", cells: ["★★★★★", "★★★☆☆", "★☆☆☆☆"], ratings: [5, 3, 1], how: "stars" },
    { header: "Impact", cells: ["●", "◑", "○"], ratings: [5, 3, 1], how: "stars" },
    { header: "Auswirkung", cells: ["gering", "mittel", "sehr hoch"], ratings: [2, 3, 5], how: "low, med, high" },
    { header: "Impacto", cells: ["bajo", "medio", "alto"], ratings: [2, 3, 4], how: "low, med, high" },
  ])("reads $header of $cells", ({ header, cells, ratings, how }) => {
    const found = column(header, ...cells);
    expect(found.field).toBe("Impact");
    expect(rounded(found.cells)).toEqual(ratings);
    expect(found.how).toBe(how);
  });

  it.each([
    { header: "Value ($M)", cells: [2, 5], why: "is money, no rating" },
    { header: "Impact (weeks)", cells: [2, 5], why: "counts weeks, no rating" },
    {
      header: "Impact",
      cells: ["Saves the claims team two hours a day", "Fewer errors in the monthly close"],
      why: "holds sentences, no ratings",
    },
    { header: "Impact", cells: [5000, 12000, 800], why: "holds large numbers, no ratings" },
  ])("leaves $header of $cells alone and says why", ({ header, cells, why }) => {
    expect(column(header, ...cells)).toMatchObject({ field: undefined, how: `left alone: ${why}` });
  });

  it("takes one number off the scale for a mistake in its cell", () => {
    expect(column("Impact", 1, 2, 3, 7, 5, 4, 3, 2).cells).toContain(7);
  });

  it("leaves RICE's own impact to RICE", () => {
    const { readings } = read(
      ["Initiative", "Reach", "Impact", "Confidence", "Effort"],
      [
        ["One", 100, 3, "100%", 0.5],
        ["Two", 50, 0.5, "80%", 2],
      ],
    );
    expect(readings.map(({ field }) => field)).toEqual(["Feature", "RICE reach", "RICE impact", "RICE confidence", "RICE effort"]);
  });
});

describe("readList on horizons", () => {
  it.each<{ cells: readonly Cell[]; horizons: readonly Cell[] }>([
    { cells: [1, 2, 3], horizons: [1, 2, 3] },
    { cells: ["H1", "H2", "Horizon 3"], horizons: ["H1", "H2", "Horizon 3"] },
    { cells: ["Now", "Next", "Later"], horizons: [1, 2, 3] },
    { cells: ["Short term", "mid-term", "Long-term"], horizons: [1, 2, 3] },
    { cells: ["kurzfristig", "mittelfristig", "langfristig"], horizons: [1, 2, 3] },
    { cells: ["Maintenant", "Ensuite", "Plus tard"], horizons: [1, 2, 3] },
    { cells: ["corto plazo", "medio plazo", "largo plazo"], horizons: [1, 2, 3] },
    { cells: ["Agora", "Médio prazo", "Depois"], horizons: [1, 2, 3] },
    { cells: ["Nu", "Straks", "Lange termijn"], horizons: [1, 2, 3] },
    { cells: ["Q1 2026", "2026-Q3", "Q2 2027"], horizons: [1, 2, 3] },
    { cells: ["FY26 Q2", "H2 2026", "2027"], horizons: [1, 2, 3] },
    { cells: ["Mar 2026", "September 2026", "2027-03-31"], horizons: [1, 2, 3] },
    { cells: ["Q1", "Q3", "Q4"], horizons: [1, 2, 2] },
    { cells: ["Q4 2025", "31/12/2026", "01/02/2027"], horizons: [1, 2, 3] },
  ])("reads $cells", ({ cells, horizons }) => {
    const found = column("Horizon", ...cells);
    expect(found.field).toBe("Horizon");
    expect(found.cells).toEqual(horizons);
  });

  it("leaves words alone that name no horizon, and names them", () => {
    expect(column("Horizon", "MVP", "Phase 2").how).toBe('left alone: names no horizon ("MVP", "Phase 2"): write Now, Next or Later');
  });
});

describe("readList on money and shares", () => {
  it.each<{ header: string; cells: readonly Cell[]; amounts: readonly Cell[]; how: string }>([
    { header: "Cost", cells: [120, 80], amounts: [120, 80], how: "same name" },
    { header: "Cost ($k)", cells: [120, 80], amounts: [120_000, 80_000], how: "thousands × 1,000" },
    { header: "Cost (USD, thousands)", cells: [120], amounts: [120_000], how: "thousands × 1,000" },
    { header: "Kosten (T€)", cells: [120], amounts: [120_000], how: "thousands × 1,000, EUR as USD, not exchanged" },
    { header: "Cost $M", cells: [1.5], amounts: [1_500_000], how: "millions × 1,000,000" },
    { header: "Cost", cells: ["$120k", "1.2M", "$800"], amounts: [120_000, 1_200_000, 800], how: "k and M in the cells" },
    { header: "Cost", cells: ["$1,200", "$80"], amounts: [1200, 80], how: "amounts held as text" },
    { header: "Custo (€)", cells: ["1.234,50 €"], amounts: [1234.5], how: "amounts held as text, EUR as USD, not exchanged" },
  ])("reads $header of $cells", ({ header, cells, amounts, how }) => {
    expect(column(header, ...cells)).toEqual({ field: "Cost", how, cells: amounts });
  });

  it.each([
    { header: "Cost (1-5)", cells: [1, 5], why: "is a rating, no money" },
    { header: "Cost", cells: ["Low", "High"], why: "holds words, no amounts" },
    { header: "Cost (weeks)", cells: [3], why: "counts weeks, no money" },
  ])("leaves $header alone and says why", ({ header, cells, why }) => {
    expect(column(header, ...cells)).toMatchObject({ field: undefined, how: `left alone: ${why}` });
  });

  it.each<{ cells: readonly Cell[]; shares: readonly Cell[] }>([
    { cells: [0.8, 0.5], shares: [0.8, 0.5] },
    { cells: [80, 50], shares: [0.8, 0.5] },
    { cells: ["80 %", "50%"], shares: [0.8, 0.5] },
  ])("reads shares of $cells", ({ cells, shares }) => {
    expect(column("Success probability", ...cells).cells).toEqual(shares);
  });
});

describe("readList on links", () => {
  /** The prerequisites of each row, by its ID. */
  function links(headers: readonly string[], rows: Cells): readonly (readonly string[])[] {
    const reading = read(headers, rows);
    return readFeatures(reading.rows, reading.columns, defaultAssumptions).features.map(({ dependsOn }) => dependsOn);
  }

  it("reads every column that repeats, and turns round what says that it blocks", () => {
    const headers = ["Summary", "Issue key", "Inward issue link (Blocks)", "Inward issue link (Blocks)", "Outward issue link (Blocks)"];
    expect(
      links(headers, [
        ["One", "K-1", "K-2", "K-3", null],
        ["Two", "K-2", null, null, null],
        ["Three", "K-3", null, null, "K-2"],
      ]),
    ).toEqual([["K-2", "K-3"], ["K-3"], []]);
  });

  it.each<{ name: string; cell: Cell; needs: readonly string[] }>([
    { name: "n/a", cell: "n/a", needs: [] },
    { name: "a dash", cell: "-", needs: [] },
    { name: "none", cell: "None", needs: [] },
    { name: "TBD", cell: "TBD", needs: [] },
    { name: "a zero", cell: 0, needs: [] },
    {
      name: "keys in addresses",
      cell: "https://tracker.example/browse/K-2, https://tracker.example/browse/K-3?x=1",
      needs: ["K-2", "K-3"],
    },
    { name: "direction words", cell: "is blocked by K-2; parent K-3", needs: ["K-2"] },
    { name: "depends on", cell: "Depends on: K-3", needs: ["K-3"] },
    { name: "lines", cell: "K-2\nK-3", needs: ["K-2", "K-3"] },
  ])("reads $name", ({ cell, needs }) => {
    expect(
      links(
        ["Feature", "ID", "Depends on"],
        [
          ["One", "K-1", cell],
          ["Two", "K-2", null],
          ["Three", "K-3", null],
        ],
      )[0],
    ).toEqual(needs);
  });

  it("gives a link that says it blocks to the row that waits", () => {
    expect(
      links(
        ["Feature", "ID", "Dependencies"],
        [
          ["One", "K-1", "blocks K-2"],
          ["Two", "K-2", null],
        ],
      ),
    ).toEqual([[], ["K-1"]]);
  });

  it("reads predecessors with their kind", () => {
    expect(
      links(
        ["Task Name", "ID", "Predecessors"],
        [
          ["One", 1, null],
          ["Two", 2, "1FS+2 days"],
        ],
      )[1],
    ).toEqual(["1"]);
  });
});

describe("readList on trees", () => {
  it("names each row by its filled level, and its parent as the theme", () => {
    const headers = ["ID", "Title 1", "Title 2", "State"];
    const reading = readList(
      headers,
      [
        [1, "Trust", null, "Active"],
        [2, null, "Sign in", "New"],
        [3, null, "Sign out", "Closed"],
      ],
      ["feature", "feature", "feature"],
      { assumptions: defaultAssumptions, today },
    );
    expect(reading.rows.map((row) => row[1])).toEqual(["Trust", "Sign in", "Sign out"]);
    expect([...reading.parents]).toEqual([
      [1, "Trust"],
      [2, "Trust"],
    ]);
  });
});

describe("readList", () => {
  const headers = [
    "Impact",
    "Impact (0-10)",
    "Risk",
    "Cost",
    "Cost ($k)",
    "Duration",
    "Duration (weeks)",
    "Horizon",
    "Value",
    "Due date",
    "Confidence",
  ];
  const cell = fc.oneof(
    fc.integer({ min: 0, max: 120 }),
    fc.constantFrom<Cell>(null, "low", "High", "Now", "Q3", "20 weeks", "$5k", "80 %", "M", "03/04/2026", "2026-06-30", "tbd", "K-1", true),
  );

  it("never reads a column under another unit, scale or meaning without a word", () => {
    fc.assert(
      fc.property(fc.constantFrom(...headers), fc.array(cell, { minLength: 1, maxLength: 12 }), (header, cells) => {
        const reading = read(
          ["Feature", header],
          cells.map((each, row) => [`Feature ${String(row)}`, each]),
        );
        const found = reading.readings[1];
        const changed = reading.rows.some((row, index) => row[1] !== cells[index] && !(row[1] === null && cells[index] === undefined));
        if (changed) expect(found?.conversion).toBeTruthy();
      }),
    );
  });

  it("reads 20,000 rows in time", () => {
    const rows = Array.from({ length: 20_000 }, (_, row): Cell[] => [
      `Feature ${String(row)}`,
      row % 11,
      "20 weeks",
      "$5k",
      "Q3 2026",
      "(".repeat(50),
    ]);
    const start = process.cpuUsage();
    expect(read(["Feature", "Impact", "Duration", "Cost", "Horizon", "Status"], rows).rows).toHaveLength(20_000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });

  it("reads hostile texts in time", () => {
    const hostile = ["(", "1,", "- ", "Q", "a=", "1 of ", "//"].map((part) => part.repeat(100_000));
    const start = process.cpuUsage();
    for (const header of [...headers, "Depends on", "Status", ...hostile])
      read(
        ["Feature", header],
        hostile.map((text) => [text, text]),
      );
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});

describe("readList on rows below the header", () => {
  it.each<{ name: string; row: readonly Cell[] }>([
    { name: "units", row: [null, "(1-10)", "k€", "weeks"] },
    { name: "explanations", row: ["Short name", "from 1 to 10, high is good", "k€", "weeks"] },
  ])("reads columns in the $name that stand there", ({ row }) => {
    const headers = ["Initiative", "Value", "Cost", "Duration"];
    const rows: Cells = [row, ["Alpha", 10, 100, 13], ["Beta", 1, 50, 26]];
    const { kinds } = tellRows(rows, { headers, nameColumns: [0], isTable: false });
    expect(kinds).toEqual(["units", "feature", "feature"]);
    expect(readList(headers, rows, kinds, { assumptions: defaultAssumptions, today }).rows.slice(1)).toEqual([
      ["Alpha", 5, 100_000, 3],
      ["Beta", 1, 50_000, 6],
    ]);
  });
});
