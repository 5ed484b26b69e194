import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { ColumnMapping } from "../../../src/taskpane/start/ColumnMapping";
import { LeftOut, OtherLists } from "../../../src/taskpane/start/LeftOut";
import { addHorizonColumn, allToNow } from "../../../src/taskpane/start/actions";
import { noneSaysWhen, WhenOffer } from "../../../src/taskpane/start/WhenOffer";
import type { FeatureSheet, PortfolioState } from "../../../src/workbook/portfolio";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

const writing = { state: { status: "idle" }, write: jest.fn(), clear: jest.fn() } as const;

function withEffort(numbers: readonly (number | string)[]): FeatureSheet {
  const sheet = sampleSheet();
  return {
    ...sheet,
    reading: [{ column: 8, header: "Effort", matchedBy: "left alone", isGuess: false }],
    leftCells: new Map([[8, numbers]]),
  };
}

describe("WhenOffer", () => {
  it("offers the column that could tell, with what it would give, and reads it as months on a click", async () => {
    const sheet = withEffort([2, 3, 8, 14]);
    const { choices } = renderInPane(<WhenOffer sheet={sheet} assumptions={defaultAssumptions} writing={writing} />);
    await userEvent
      .setup()
      .click(screen.getByRole("button", { name: /Use column Effort as months.*2 to 14\. Gives 2 now, 1 next, 1 later/ }));
    expect(choices).toEqual([{ source: sheet.source, columns: { months: 8 } }]);
  });

  it.each([
    ["is absent", sampleSheet()],
    ["holds too large numbers", withEffort([120, 250])],
    ["holds words", withEffort(["much", "little"])],
  ])("offers two ways where a column of effort %s", (_, sheet) => {
    renderInPane(<WhenOffer sheet={sheet} assumptions={defaultAssumptions} writing={writing} />);
    expect(screen.getAllByRole("button")).toHaveLength(2);
  });

  it.each([
    [/Add a Horizon column with a list/, addHorizonColumn],
    [/All to Now/, allToNow],
  ])("does %s on a click", async (name, action) => {
    renderInPane(<WhenOffer sheet={sampleSheet()} assumptions={defaultAssumptions} writing={writing} />);
    await userEvent.setup().click(screen.getByRole("button", { name }));
    expect(writing.write).toHaveBeenLastCalledWith(action);
  });
});

describe("noneSaysWhen", () => {
  it("holds where nothing is placed and no column tells the horizon", () => {
    expect(noneSaysWhen(0, sampleSheet())).toBe(true);
    expect(noneSaysWhen(1, sampleSheet())).toBe(false);
    expect(noneSaysWhen(undefined, sampleSheet())).toBe(false);
  });
});

describe("LeftOut", () => {
  const leftOut = [
    {
      kind: "note",
      rows: [8, 9],
      message: "2 rows from row 13 on look like notes",
      why: "text",
      link: { sheet: "AI portfolio", address: "A13:I14" },
    },
  ] as const;

  it("names the rows with their cells, and takes them in on a click", async () => {
    const sheet = { ...sampleSheet(), leftOut };
    const { choices, visited } = renderInPane(<LeftOut sheet={sheet} />);
    await userEvent.setup().click(screen.getByRole("button", { name: "Take in: 2 rows from row 13 on look like notes" }));
    expect(choices).toEqual([{ source: sheet.source, takenIn: ["note"] }]);
    await userEvent.setup().click(screen.getByText("A13:I14"));
    expect(visited).toEqual([{ kind: "note", ...leftOut[0].link }].map(({ sheet: on, address }) => ({ sheet: on, address })));
  });

  it("leaves out again what was taken in", async () => {
    const sheet: FeatureSheet = { ...sampleSheet(), takenIn: ["note"] };
    const { choices } = renderInPane(<LeftOut sheet={sheet} />);
    await userEvent.setup().click(screen.getByRole("button", { name: "Leave out" }));
    expect(choices).toEqual([{ source: sheet.source, takenIn: [] }]);
  });
});

describe("OtherLists", () => {
  it("reads another list on a click", async () => {
    const source = { kind: "range", name: "Q2", sheet: "Q2", address: "A1:C5", rows: 4 } as const;
    const { choices } = renderInPane(
      <OtherLists portfolio={{ otherLists: [{ source, hasSameColumns: true }] } as unknown as PortfolioState} />,
    );
    await userEvent.setup().click(screen.getByRole("button", { name: "Read this one: 4 rows on Q2, the same columns" }));
    expect(choices).toEqual([{ source }]);
  });
});

describe("ColumnMapping on a converted column", () => {
  it("says the conversion and the guess, and why a column was left alone", () => {
    const sheet = sampleSheet();
    const impact = sheet.columns.matches.impact?.column ?? 0;
    const reading: FeatureSheet["reading"] = [
      { column: impact, header: "Pain", field: "Impact", key: "impact", matchedBy: "known name", conversion: "0–10", isGuess: true },
      { column: 8, header: "Value ($M)", matchedBy: "left alone: is money, no rating", isGuess: false },
    ];
    renderInPane(<ColumnMapping sheet={{ ...sheet, reading }} />);
    expect(screen.getAllByText("guess: 0–10").length).toBeGreaterThan(0);
    expect(screen.getByText("Value ($M) (I): left alone: is money, no rating")).toBeTruthy();
  });
});
