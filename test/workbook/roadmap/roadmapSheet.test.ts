import { buildRoadmap } from "../../../src/workbook/roadmap/roadmapSheet";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, tableRows } from "../sample";

jest.setTimeout(60_000);
afterAll(closeWorkbook);

async function opened(): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await addFeatures(workbook);
  return workbook;
}

async function build(): Promise<string> {
  const result = await buildRoadmap();
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

describe("buildRoadmap", () => {
  describe("the first time", () => {
    it("writes a table per horizon, each feature once", async () => {
      const workbook = await opened();
      expect(await build()).toBe("Roadmap built. 5 features: 2 in H1, 1 in H2, 1 in H3, 1 not scheduled.");
      const tables = await Promise.all(
        ["RoadmapH1", "RoadmapH2", "RoadmapH3", "RoadmapNotScheduled"].map((name) => tableRows(workbook, name)),
      );
      expect(tables.map((lines) => lines.map(({ "#": rank, ID }) => [rank, ID]))).toEqual([
        [
          [1, "F01"],
          [2, "F04"],
        ],
        [[1, "F02"]],
        [[1, "F03"]],
        [[1, "F05"]],
      ]);
      expect(tables[0]?.[0]).toMatchObject({
        Feature: "Invoice processing",
        Score: 93.75,
        Band: "Commit",
        Owner: "Finance lead",
        Why: "Approach API says H1",
      });
      expect(tables[3]?.[0]).toMatchObject({ "Reason not scheduled": "No approach, months or strategy" });
    });

    it("says when and from what it was built, and totals each horizon", async () => {
      const workbook = await opened();
      await build();
      const cells = await workbook.values("Roadmap!A1:N4");
      expect(cells[0]?.[0]).toBe("AI roadmap");
      expect(cells[1]?.[0]).toMatch(
        /^✔ Up to date\. Built \d+ \w+ \d+, \d\d:\d\d from table Features \(5 rows\)\. Weights 25 \/ 25 \/ 25 \/ 25\. 5 features: 2 in H1, /,
      );
      expect(cells[3]?.[0]).toBe("H1 Deterministic   0–6 months. Quick wins that build trust and gather data");
      expect(cells[3]?.[13]).toBe("2 features, $210, 3 people. Gates: 0 pass, 0 fail, 0 not enough data");
    });

    it("adds totals by team where teams are named", async () => {
      const workbook = await opened();
      await build();
      expect(await tableRows(workbook, "RoadmapTeams")).toEqual([
        { Team: "Finance", Horizon: "H1", Features: 1, Cost: 120, People: 2 },
        { Team: "Support", Horizon: "H1", Features: 1, Cost: 90, People: 1 },
        { Team: "Support", Horizon: "H2", Features: 1, Cost: 300, People: 3 },
        { Team: "Support", Horizon: "H3", Features: 1, Cost: 600, People: 4 },
        { Team: "No team", Horizon: "Not scheduled", Features: 1, Cost: 70, People: 1 },
      ]);
    });
  });

  describe("again", () => {
    async function edit(workbook: TestWorkbook, id: string, header: string, value: unknown, table: string): Promise<void> {
      await workbook.Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(table).getRange().load("values");
        await context.sync();
        const values = range.values as unknown[][];
        const row = values.findIndex((cells) => cells.includes(id));
        const column = (values[0] ?? []).indexOf(header);
        range.getCell(row, column).formulas = [[value]];
        await context.sync();
      });
    }

    it("changes nothing where nothing changed", async () => {
      const workbook = await opened();
      await build();
      const before = await workbook.formulas("Roadmap!A3:N40");
      expect(await build()).toBe("Roadmap refreshed. Nothing changed; 0 notes and 0 columns of yours kept.");
      expect(await workbook.formulas("Roadmap!A3:N40")).toEqual(before);
    });

    it("moves a feature with its owner and notes, and grows and shrinks the tables", async () => {
      const workbook = await opened();
      await build();
      await edit(workbook, "F04", "Your notes", "Ask store managers", "RoadmapH1");
      await edit(workbook, "F04", "Owner", "Planning lead", "RoadmapH1");
      await edit(workbook, "F04", "Approach", "RAG", "Features");
      expect(await build()).toBe("Roadmap refreshed. 1 feature moved; 2 notes and 0 columns of yours kept.");
      expect((await tableRows(workbook, "RoadmapH1")).map(({ ID }) => ID)).toEqual(["F01"]);
      const h2 = await tableRows(workbook, "RoadmapH2");
      expect(h2.map(({ ID, Owner, "Your notes": notes }) => [ID, Owner, notes])).toEqual([
        ["F02", "", "Legal wants EU hosting"],
        ["F04", "Planning lead", "Ask store managers"],
      ]);
      const cells = await workbook.values("Roadmap!A1:A30");
      expect(cells.map(([first]) => first).filter((text) => /^(H\d|Not)/.test(String(text)))).toHaveLength(4);
    });

    it("follows the feature sheet where nobody typed, and keeps a cell that was emptied empty", async () => {
      const workbook = await opened();
      await build();
      await edit(workbook, "F01", "Owner", "", "RoadmapH1");
      await edit(workbook, "F04", "Owner", "Sales lead", "Features");
      await build();
      const h1 = await tableRows(workbook, "RoadmapH1");
      expect(h1.map(({ ID, Owner }) => [ID, Owner])).toEqual([
        ["F01", ""],
        ["F04", "Sales lead"],
      ]);
    });

    it("keeps a column of the user, values and formulas with their feature", async () => {
      const workbook = await opened();
      await build();
      await workbook.fill("Roadmap!O5", [
        ["Sponsor", "Double"],
        ["CFO", "=E6*2"],
        ["COO", "=RoadmapH1[[#This Row],[Score]]*2"],
      ]);
      await edit(workbook, "F04", "Approach", "RAG", "Features");
      await workbook.Excel.run(async (context) => {
        context.workbook.tables.getItem("RoadmapH1").resize("A5:P7");
        await context.sync();
      });
      expect(await build()).toBe("Roadmap refreshed. 1 feature moved; 0 notes and 2 columns of yours kept.");
      expect((await tableRows(workbook, "RoadmapH1"))[0]).toMatchObject({ ID: "F01", Sponsor: "CFO", Double: 187.5 });
      const h2 = await tableRows(workbook, "RoadmapH2");
      expect(h2.map(({ ID, Sponsor, Double }) => [ID, Sponsor, Double])).toEqual([
        ["F02", "", ""],
        ["F04", "COO", 150],
      ]);
      expect(await workbook.formulas("Roadmap!P11")).toEqual([["=RoadmapH2[[#This Row],[Score]]*2"]]);
    });

    it("keeps what stands beside and below the tables", async () => {
      const workbook = await opened();
      await build();
      await workbook.fill("Roadmap!Q7", [["beside"]]);
      await workbook.fill("Roadmap!B40", [["below"]]);
      await edit(workbook, "F04", "Approach", "RAG", "Features");
      await edit(workbook, "F02", "Approach", "API", "Features");
      await edit(workbook, "F02", "Months", 2, "Features");
      await build();
      const cells = (await workbook.values("Roadmap!A1:Q45")).flat();
      expect(cells.filter((cell) => cell === "beside" || cell === "below").sort()).toEqual(["below", "beside"]);
    });

    it("keeps a feature that is gone as long as it carries typed text", async () => {
      const workbook = await opened();
      await build();
      await edit(workbook, "F04", "Your notes", "Ask store managers", "RoadmapH1");
      await workbook.Excel.run(async (context) => {
        const features = context.workbook.tables.getItem("Features");
        features.rows.getItemAt(3).delete();
        features.rows.getItemAt(2).delete();
        await context.sync();
      });
      expect(await build()).toBe(
        "Roadmap refreshed. 2 features removed; 1 note and 0 columns of yours kept. 1 feature no longer in the sheet kept under Not scheduled, for the text you typed.",
      );
      const gone = (await tableRows(workbook, "RoadmapNotScheduled")).find(({ ID }) => ID === "F04");
      expect(gone).toMatchObject({
        Feature: "Ticket routing",
        "Reason not scheduled": "No longer in the sheet",
        "Your notes": "Ask store managers",
      });
      expect((await tableRows(workbook, "RoadmapH3")).map(({ ID }) => ID)).toEqual([""]);
      expect(await build()).toContain("Nothing changed; 1 note");
      await edit(workbook, "F04", "Your notes", "", "RoadmapNotScheduled");
      await build();
      expect((await tableRows(workbook, "RoadmapNotScheduled")).map(({ ID }) => ID)).toEqual(["F05"]);
    });

    it("keeps a row that a person added by hand, each time", async () => {
      const workbook = await opened();
      await build();
      await workbook.Excel.run(async (context) => {
        const { rows: lines } = context.workbook.tables.getItem("RoadmapNotScheduled");
        lines.add(undefined, [[2, "X1", "Idea of mine", "", "", "", "", "", "", "", "", "", "", ""]]);
        await context.sync();
      });
      await build();
      await build();
      expect((await tableRows(workbook, "RoadmapNotScheduled")).map(({ Feature }) => Feature)).toEqual([
        "Legal risk chatbot",
        "Idea of mine",
      ]);
    });

    it("keeps every cell of such a row, in its table", async () => {
      const workbook = await opened();
      await build();
      const typed = [9, "X1", "Idea of mine", "Moat", 12, "Ours", "Buy", "Try it", "Ten users", "ask Ann", "Bob", "odd", "because", "=1+1"];
      await workbook.Excel.run(async (context) => {
        context.workbook.tables
          .getItem("RoadmapH2")
          .rows.add(undefined, [typed.map((cell) => (typeof cell === "string" ? `'${cell}` : cell))]);
        await context.sync();
      });
      await edit(workbook, "F04", "Approach", "RAG", "Features");
      await build();
      await build();
      const h2 = await tableRows(workbook, "RoadmapH2");
      expect(Object.values(h2.at(-1) ?? {})).toEqual(typed);
      expect(h2.at(-1)?.["Your notes"]).toBe("=1+1");
    });

    it("moves what was typed over a column of ours to the notes of its feature, and says so", async () => {
      const workbook = await opened();
      await build();
      await edit(workbook, "F04", "Next milestone", "Rolled out in Spain", "RoadmapH1");
      expect(await build()).toBe(
        "Roadmap refreshed. Nothing changed; 1 note and 0 columns of yours kept. 1 cell typed over ours moved to Your notes, since these columns are written again.",
      );
      const h1 = await tableRows(workbook, "RoadmapH1");
      expect(h1.map((row) => row["Your notes"])).toEqual(["", "Next milestone: Rolled out in Spain"]);
      expect(h1[1]?.["Next milestone"]).not.toBe("Rolled out in Spain");
      expect(await build()).toBe("Roadmap refreshed. Nothing changed; 1 note and 0 columns of yours kept.");
    });

    it("keeps the formula of a column of theirs when its feature goes", async () => {
      const workbook = await opened();
      await build();
      const formula = "=RoadmapH3[[#This Row],[Score]]*2";
      await workbook.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("RoadmapH3");
        const range = table.getRange().getResizedRange(0, 1);
        range.getColumn(14).formulas = [["Twice"], [""]];
        table.resize(range);
        range.getCell(1, 14).formulas = [[formula]];
        await context.sync();
      });
      await edit(workbook, "F03", "Approach", "API", "Features");
      await edit(workbook, "F03", "Months", 2, "Features");
      await build();
      const left = await workbook.Excel.run(async (context) => {
        const body = context.workbook.tables.getItem("RoadmapH3").getDataBodyRange().load("formulas");
        await context.sync();
        return body.formulas as unknown[][];
      });
      expect(left).toEqual([[...Array<string>(14).fill(""), formula]]);
    });
  });
});
