import { fireEvent, screen, within } from "@testing-library/react";
import { defaultAssumptions } from "../../../../src/core/assumptions/defaults";
import type { Cells } from "../../../../src/core/sheet/cell";
import { ok } from "../../../../src/core/result";
import { Wizard } from "../../../../src/taskpane/dashboard/wizard/Wizard";
import { performers } from "../../../../src/taskpane/work/perform";
import { addEvidenceRows } from "../../../../src/workbook/evidence/evidenceRows";
import { parseEvidence } from "../../../../src/workbook/evidence/evidenceSheet";
import type { PortfolioState } from "../../../../src/workbook/portfolio";
import type { RawBlock, RawLook } from "../../../../src/workbook/evidence/rawData";
import type { Done, Outcome } from "../../../../src/workbook/excel/refusal";
import { type Rendered, renderInPane } from "../../inPane";
import { sampleSheet } from "../../sampleSheet";

let look: RawLook = { tables: [] };
let rows: Cells = [];

jest.mock("../../../../src/workbook/evidence/rawData", () => ({
  ...jest.requireActual<object>("../../../../src/workbook/evidence/rawData"),
  lookAtRaw: () => Promise.resolve(ok(look)),
  readRaw: (_: unknown, columns: readonly (number | undefined)[]) =>
    Promise.resolve(ok(rows.map((row) => columns.map((column) => (column === undefined ? null : row[column]))))),
}));
beforeEach(() => {
  jest.mocked(addEvidenceRows).mockClear();
});
jest.mock("../../../../src/workbook/evidence/evidenceRows", () => ({
  addEvidenceRows: jest.fn(() => Promise.resolve(ok({ message: "Added." }))),
}));
jest.mock("../../../../src/taskpane/work/runInWorker", () => ({
  runInWorker: async ({ given }: { given: Parameters<typeof performers.rawEvidence>[0] }, onProgress: () => void) => ({
    status: "done",
    value: await performers.rawEvidence(given, onProgress, () => Promise.reject(new Error("no solver is needed"))),
  }),
}));

const sheet = sampleSheet();
const evidenceHeads = ["Feature", "Metric", "Period", "Successes", "Trials", "Value", "n", "Spread", "Source"];

function blockOf(headers: readonly string[], count: number): RawBlock {
  return {
    sheet: "Log",
    area: { row: 2, column: 1, rows: count + 1, columns: headers.length },
    link: { sheet: "Log", address: "B3:D9" },
    headers,
    headerRows: 1,
  };
}

function portfolioWith(evidence: Cells | undefined): PortfolioState {
  const table = {
    name: "Evidence",
    sheet: "Evidence",
    area: { row: 3, column: 0, rows: (evidence?.length ?? 0) + 1, columns: evidenceHeads.length },
    headers: evidenceHeads,
  };
  return {
    otherLists: [],
    sources: [],
    assumptions: defaultAssumptions,
    assumptionLinks: {},
    hasAssumptions: false,
    assumptionProblems: [],
    hasShortNames: false,
    hasLambda: true,
    ...(evidence === undefined ? {} : { evidence: parseEvidence({ table, rows: evidence }, sheet.features) }),
  };
}

interface Shown extends Rendered {
  readonly onClose: jest.Mock;
}

async function showWizard(headers: readonly string[], body: Cells, evidence?: Cells): Promise<Shown> {
  rows = body;
  look = { tables: ["Answers"], block: blockOf(headers, body.length) };
  const onClose = jest.fn();
  const onWrite = async (action: () => Outcome<Done>): Promise<void> => {
    await action();
  };
  const rendered = renderInPane(
    <Wizard portfolio={portfolioWith(evidence)} sheet={sheet} isWriting={false} onWrite={onWrite} onClose={onClose} />,
  );
  await screen.findByLabelText("What the data are");
  return { ...rendered, onClose };
}

const log: Cells = [
  ["yes", "abcdefghij", "abcdefghij"],
  ["yes", "abcdefghij", "abcdefghXX"],
  ["no", "abc", null],
  ["perhaps", "abc", null],
];
const logHeads = ["Accepted", "Suggested", "Final"];

function valueOf(label: string): string {
  const field = screen.getByLabelText(label);
  if (!(field instanceof HTMLSelectElement)) throw new Error(`${label} is no list`);
  return field.selectedOptions[0]?.textContent ?? "";
}

describe("Wizard", () => {
  it("tells the kind and the columns by the headers", async () => {
    await showWizard(logHeads, log);
    expect(valueOf("What the data are")).toBe("Suggestions shown and accepted");
    expect(valueOf("Accepted")).toBe("Accepted");
    expect(valueOf("Final (optional)")).toBe("Final");
    expect(valueOf("Shown (optional)")).toBe("none");
    expect(screen.getByText(/4 rows in/)).toBeTruthy();
  });

  it("shows each metric with its interval before anything is written, and each bad cell with its link", async () => {
    const { visited } = await showWizard(logHeads, log);
    fireEvent.click(screen.getByRole("button", { name: "Work it out" }));
    const section = await screen.findByRole("region", { name: "What they say" });
    const items = within(section).getAllByRole("listitem");
    expect(items.map(({ textContent }) => textContent)).toEqual([
      "Acceptance rate20.8 to 93.9\u00a0%, n 366.7\u00a0%",
      "Edit distance\u22120.1 to 0.3\u00a0share, n 20.1\u00a0share",
      "Kept with few edits9.5 to 90.5\u00a0%, n 250.0\u00a0%",
    ]);
    const problems = screen.getByRole("region", { name: "1 cell could not be used" });
    expect(problems.textContent).toContain('Row 7. Accepted must be yes or no, received "perhaps".');
    fireEvent.click(within(problems).getByRole("button", { name: "Go to Log!B7" }));
    expect(visited).toEqual([{ sheet: "Log", address: "B7" }]);
    expect(addEvidenceRows).not.toHaveBeenCalled();
  });

  it("writes what is ticked for the feature and period chosen, and closes", async () => {
    const { onClose } = await showWizard(logHeads, log);
    fireEvent.click(screen.getByRole("button", { name: "Work it out" }));
    fireEvent.click(await screen.findByRole("checkbox", { name: "Take Edit distance" }));
    fireEvent.change(screen.getByLabelText("Feature"), { target: { value: "F02" } });
    fireEvent.change(screen.getByLabelText("Period"), { target: { value: "soon" } });
    expect(screen.getByText("Write a date, 2026-10 or 2026 Q4.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Add 2 rows" }));
    expect(addEvidenceRows).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText("Period"), { target: { value: "2026-10" } });
    fireEvent.click(screen.getByRole("button", { name: "Add 2 rows" }));
    await screen.findByRole("button", { name: "Add 2 rows" });
    expect(addEvidenceRows).toHaveBeenCalledWith(expect.objectContaining({ feature: "F02", period: 46_296, source: "Log!B3:D7" }), "keep");
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it("says what stands for the same feature, metric and period, and replaces it only when told to", async () => {
    await showWizard(logHeads, log, [["F01", "Acceptance rate", "2026-10", 5, 10, null, null, null, null]]);
    fireEvent.click(screen.getByRole("button", { name: "Work it out" }));
    fireEvent.change(await screen.findByLabelText("Period"), { target: { value: "2026-10" } });
    expect(screen.getByText("Acceptance rate stands for Oct 2026 already.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Add 3 rows" }));
    expect(addEvidenceRows).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("checkbox", { name: "Replace what stands there" }));
    fireEvent.click(screen.getByRole("button", { name: "Add 3 rows" }));
    expect(addEvidenceRows).toHaveBeenCalledWith(expect.anything(), "replace");
  });

  it("reads a drift index with its word", async () => {
    await showWizard(
      ["Bin", "Baseline", "Current"],
      [
        ["low", 50, 80],
        ["high", 50, 20],
      ],
    );
    fireEvent.click(screen.getByRole("button", { name: "Work it out" }));
    expect((await screen.findByRole("listitem")).textContent).toBe("PSIthe data has shifted, no interval, n 1000.42\u00a0index");
  });

  it("asks for the scale of ratings, and for the labels agreed", async () => {
    await showWizard(["Rating"], [[10], [9], [11]]);
    fireEvent.change(screen.getByLabelText("Scale"), { target: { value: "0 to 10" } });
    fireEvent.click(screen.getByRole("button", { name: "Work it out" }));
    expect(await screen.findByText(/Rating must be from 0 to 10, received 11/)).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: "Take NPS" })).toBeTruthy();
    fireEvent.change(screen.getByLabelText("What the data are"), { target: { value: "labels" } });
    expect(screen.getByText("Choose a column for Predicted.")).toBeTruthy();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });
});
