import { type Profile, profiles } from "../../../../src/workbench/host/profile/profile";
import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../../office";

afterAll(closeWorkbook);

type Work = (context: Excel.RequestContext) => unknown;

/** One request on a fresh workbook; gives the code of its refusal, "" where there is none. */
async function codeOf(work: Work, like: Profile = profiles["windows-365"], switches = {}): Promise<string> {
  await openWorkbook({ like, switches });
  return (await refusal(() => run(work))).code;
}

async function run(work: Work): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

const hidden: Work = ({ workbook }) => {
  const memory = workbook.worksheets.add("Memory");
  memory.visibility = "VeryHidden";
  memory.delete();
};

const filled: Work = (context) => {
  sheet(context).protection.protect();
  sheet(context).getRange("A1").values = [[1]];
};

describe("what Excel refuses", () => {
  it.each<[string, Work, string]>([
    ["the deletion of a very hidden sheet [very-hidden-delete-refused]", hidden, "InvalidOperation"],
    ["the deletion of the last visible sheet [last-visible-sheet]", (context) => sheet(context).delete(), "InvalidOperation"],
    ["writing into a protected sheet [protected-sheet-write]", filled, "AccessDenied"],
    ["a sheet called History [sheet-name-rules]", ({ workbook }) => workbook.worksheets.add("history"), "InvalidArgument"],
    ["a sheet with a name in use [sheet-name-rules]", ({ workbook }) => workbook.worksheets.add("SHEET1"), "ItemAlreadyExists"],
    [
      "title rows that are part rows [title-rows-whole-rows]",
      (context) => sheet(context).pageLayout.setPrintTitleRows("A1:C2"),
      "InvalidArgument",
    ],
    [
      "title columns that are part columns [title-rows-whole-rows]",
      (context) => sheet(context).pageLayout.setPrintTitleColumns("A1:B9"),
      "InvalidArgument",
    ],
    ["a paper that is none [paper-size-names]", (context) => (sheet(context).pageLayout.paperSize = "Napkin" as "A4"), "InvalidArgument"],
    ["a name like a cell in the other style [name-grammar]", ({ workbook }) => workbook.names.add("C1_cost", "=1"), "InvalidArgument"],
    ["the name TRUE [name-grammar]", ({ workbook }) => workbook.names.add("True", "=1"), "InvalidArgument"],
    [
      "a name in use [name-exists]",
      ({ workbook }) => [workbook.names.add("rate", "=1"), workbook.names.add("RATE", "=2")],
      "ItemAlreadyExists",
    ],
    ["a long comment of a name [name-comment-255]", ({ workbook }) => workbook.names.add("rate", "=1", "x".repeat(256)), "InvalidArgument"],
    ["a typed list of 256 letters [dv-list-255] [file-dv-limits]", (context) => list(context, "x".repeat(256)), "InvalidArgument"],
    [
      "a long prompt [dv-message-lengths]",
      (context) => (sheet(context).getRange("A1").dataValidation.prompt = { message: "x".repeat(256), showPrompt: true, title: "" }),
      "InvalidArgument",
    ],
    [
      "a long alert [dv-message-lengths]",
      (context) =>
        (sheet(context).getRange("A1").dataValidation.errorAlert = { message: "x".repeat(226), showAlert: true, style: "Stop", title: "" }),
      "InvalidArgument",
    ],
    [
      "a long title of a prompt [dv-message-lengths]",
      (context) => (sheet(context).getRange("A1").dataValidation.prompt = { message: "", showPrompt: true, title: "x".repeat(33) }),
      "InvalidArgument",
    ],
    [
      "a column wider than 255 characters [column-width-row-height]",
      (context) => (sheet(context).getRange("A:A").format.columnWidth = 1400),
      "InvalidArgument",
    ],
    [
      "a row higher than 409 points [column-width-row-height]",
      (context) => (sheet(context).getRange("1:1").format.rowHeight = 410),
      "InvalidArgument",
    ],
    ["settings over 2 MB [settings-2mb]", ({ workbook }) => workbook.settings.add("big", "x".repeat(2_000_001)), "InvalidArgument"],
    [
      "a read of more than 5,000,000 cells [read-five-million-cells]",
      (context) => sheet(context).getRange("A1:Z200000").load("values"),
      "RangeExceedsLimit",
    ],
    [
      "the used part of a blank range [range-edge-reads]",
      (context) => sheet(context).getRange("B2:C3").getUsedRange().load("address"),
      "ItemNotFound",
    ],
    [
      "rows that would push cells off the sheet [insert-pushes-off-sheet]",
      (context) => {
        sheet(context).getRange("A1048570").values = [["last"]];
        sheet(context).getRange("1:10").insert("Down");
      },
      "NonBlankCellOffSheet",
    ],
    [
      "an insertion that would cut a table in two [insert-shifting-table-cells]",
      (context) => {
        sheet(context).getRange("B5:D6").values = [
          ["x", "y", "z"],
          [1, 2, 3],
        ];
        sheet(context).tables.add("B5:D6", true);
        sheet(context).getRange("B2:C2").insert("Down");
      },
      "InsertDeleteConflict",
    ],
    [
      "a text of more than 32,767 characters [text-32767]",
      (context) => (sheet(context).getRange("A1").values = [["x".repeat(32_768)]]),
      "InvalidArgument",
    ],
    ["values of a whole column [unbounded-range]", (context) => (sheet(context).getRange("A:A").values = [[1]]), "InvalidArgument"],
  ])("%s", async (_, work, code) => {
    expect(await codeOf(work)).toBe(code);
  });

  it("the deletion of a very hidden sheet, which Mac says in other words [very-hidden-delete-refused]", async () => {
    expect(await codeOf(hidden, profiles["mac-365"])).toBe("GeneralException");
  });

  it.each<[string, Work, object, string]>([
    [
      "freezing [freeze-general-exception]",
      (context) => sheet(context).freezePanes.freezeRows(1),
      { refusesFreezing: true },
      "GeneralException",
    ],
    [
      "0 pages high [zoom-zero-pages]",
      (context) => (sheet(context).pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }),
      { refusesZeroPages: true },
      "InvalidArgument",
    ],
  ])("%s where that is switched on only", async (_, work, switches, code) => {
    expect(await codeOf(work, profiles["windows-365"], switches)).toBe(code);
    expect(await codeOf(work)).toBe("");
  });

  it("names for ranges in a request that froze panes, on the web [name-add-web-internal-error]", async () => {
    const work: Work = (context) => {
      sheet(context).freezePanes.freezeRows(1);
      context.workbook.names.add("here", sheet(context).getRange("A1"));
    };
    expect(await codeOf(work, profiles.web)).toBe("GeneralException");
    expect(await codeOf(work)).toBe("");
  });

  it("requests and answers of more than 5 MB on the web [payload-5mb-web]", async () => {
    const write: Work = (context) => (sheet(context).getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]));
    expect(await codeOf(write, profiles.web)).toBe("RequestPayloadSizeLimitExceeded");
    const workbook = await openWorkbook({ like: profiles.web });
    await workbook.fill(
      "Sheet1!A1",
      Array.from({ length: 100 }, () => ["x".repeat(30_000)]),
    );
    await workbook.fill(
      "Sheet1!A101",
      Array.from({ length: 100 }, () => ["x".repeat(30_000)]),
    );
    expect((await refusal(() => workbook.values("Sheet1!A1:A200"))).code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("an object on a sheet that somebody deleted between two requests, on the web in words of its own [co-editor-deletes-sheet-mid-sync]", async () => {
    for (const [like, code] of [
      [profiles.web, "InvalidRequestContext"],
      [profiles["windows-365"], "ItemNotFound"],
    ] as const) {
      const workbook = await openWorkbook({ like });
      const refused = await refusal(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.add("Other").getRange("A1").load("address");
          await context.sync();
          workbook.host.coAuthor.deleteSheet("Other");
          range.values = [[1]];
          await context.sync();
        }),
      );
      expect(refused.code).toBe(code);
    }
  });
});

function list(context: Excel.RequestContext, source: string): void {
  sheet(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
}

describe("what Excel does on its own", () => {
  let book: TestWorkbook;

  it("keeps a name whose sheet is gone, as #REF! [names-survive-sheet-deletion-as-ref] [file-name-to-gone-sheet]", async () => {
    book = await openWorkbook();
    await run((context) => {
      const other = context.workbook.worksheets.add("My sheet");
      context.workbook.names.add("here", other.getRange("B2:C3"));
      sheet(context).getRange("A1").formulas = [["=SUM('My sheet'!B2)"]];
    });
    await run((context) => context.workbook.worksheets.getItem("My sheet").delete());
    await run((context) => context.workbook.worksheets.add("My sheet"));
    expect(book.grid.names().map(({ formula }) => formula)).toEqual(["=#REF!"]);
    expect(await book.formulas("Sheet1!A1")).toEqual([["=SUM(#REF!)"]]);
  });

  it("leaves a sheet that was just added behind, on the web [web-activate-new-sheet-same-batch]", async () => {
    book = await openWorkbook({ like: profiles.web });
    await run((context) => context.workbook.worksheets.add("Other").activate());
    expect(book.grid.activeSheet()).toBe("sheet-1");
    await run((context) => context.workbook.worksheets.getItem("Other").activate());
    expect(book.grid.activeSheet()).toBe("sheet-2");
  });

  it("drops a selection on a sheet that came to the front in the same request [select-on-inactive-sheet]", async () => {
    for (const drops of [true, false]) {
      book = await openWorkbook({ switches: { dropsSelectionAfterActivation: drops } });
      await run((context) => context.workbook.worksheets.add("Other"));
      await run((context) => {
        const other = context.workbook.worksheets.getItem("Other");
        other.activate();
        other.getRange("C3").select();
      });
      expect(book.grid.selection().area.row).toBe(drops ? 0 : 2);
    }
  });

  it("takes a sheet for the active one once its panes are frozen, on the desktop [freeze-fires-activated]", async () => {
    for (const [like, expected] of [
      [profiles["windows-365"], ["sheet-2"]],
      [profiles.web, []],
    ] as const) {
      book = await openWorkbook({ like });
      const heard: string[] = [];
      await run((context) => {
        context.workbook.worksheets.add("Other");
        context.workbook.worksheets.onActivated.add(({ worksheetId }) => Promise.resolve(void heard.push(worksheetId)));
      });
      await run((context) => context.workbook.worksheets.getItem("Other").freezePanes.freezeRows(1));
      await book.heard();
      expect(heard).toEqual(expected);
    }
  });

  it("passes fitting to pages over where that is switched on [fit-to-pages-ignored]", async () => {
    for (const ignores of [true, false]) {
      book = await openWorkbook({ switches: { ignoresFitToPages: ignores } });
      await run((context) => (sheet(context).pageLayout.zoom = { horizontalFitToPages: 1 }));
      const { zoom } = Object.values(book.host.extras().sheets)[0]?.pageLayout ?? {};
      expect(zoom).toEqual(ignores ? {} : { horizontalFitToPages: 1 });
    }
  });

  it("keeps filters until the request is over where that is switched on [clear-filters-then-delete]", async () => {
    book = await openWorkbook({ switches: { keepsFiltersUntilSync: true } });
    await book.fill("Sheet1!A1", [["Name"], ["a"], ["b"]]);
    await run((context) => (sheet(context).tables.add("A1:A3", true).name = "Features"));
    book.host.user.filterTable("Features", 0, ["b"]);
    const remove: Work = (context) => {
      context.workbook.tables.getItem("Features").clearFilters();
      sheet(context).getRange("2:2").delete("Up");
    };
    expect((await refusal(() => run(remove))).code).toBe("InsertDeleteConflict");
    await run(remove);
    expect(await book.values("Sheet1!A2")).toEqual([["b"]]);
  });

  it("keeps a typed list as one text with commas, and judges nothing that an add-in writes [dv-list-comma-in-every-locale] [dv-not-for-programs]", async () => {
    book = await openWorkbook({ like: profiles["windows-365-de"] });
    await run((context) => {
      list(context, "yes,no");
      sheet(context).getRange("A1").values = [["perhaps"]];
    });
    const [kept] = Object.values(book.host.extras().sheets)[0]?.dataValidations ?? [];
    expect(kept?.rule).toEqual({ list: { inCellDropDown: true, source: "yes,no" } });
    expect(await book.values("Sheet1!A1")).toEqual([["perhaps"]]);
  });

  it("lays widths on whole pixels [column-width-unit]", async () => {
    book = await openWorkbook();
    await run((context) => (sheet(context).getRange("A:A").format.columnWidth = 100.2));
    expect(book.grid.columnWidth("sheet-1", 0)).toBe(100.5);
  });

  it("leaves merged cells out of autofit [autofit-skips-merged]", async () => {
    book = await openWorkbook();
    await book.fill("Sheet1!A1", [["a title that is much longer than its column"], ["short"]]);
    await run((context) => {
      sheet(context).getRange("A1:D1").merge();
      sheet(context).getRange("A:A").format.autofitColumns();
    });
    expect(book.grid.columnWidth("sheet-1", 0)).toBeLessThan(64);
  });

  it("keeps a name for a part of a table as an address [name-table-reference-becomes-a1]", async () => {
    book = await openWorkbook();
    await book.fill("Sheet1!A1", [["Name"], ["a"]]);
    await run((context) => {
      sheet(context).tables.add("A1:A2", true).name = "Features";
      context.workbook.names.add("people", "=Features[Name]");
      context.workbook.names.add("XFE1", "=1");
    });
    expect(book.grid.names().map(({ formula }) => formula)).toEqual(["=Sheet1!$A$2", "=1"]);
  });

  it("tells nothing certain of spills in a mixed range [range-edge-reads]", async () => {
    book = await openWorkbook();
    await book.fill("Sheet1!A1", [["=SEQUENCE(2)"]]);
    const read = await Excel.run(async (context) => {
      const [spill, mixed] = [sheet(context).getRange("A1:A2").load("hasSpill"), sheet(context).getRange("A1:B2").load("hasSpill")];
      const parent = sheet(context).getRange("A1:A2").getSpillParentOrNullObject().load("address");
      await context.sync();
      return [spill.hasSpill, mixed.hasSpill, parent.isNullObject];
    });
    expect(read).toEqual([true, null, true]);
  });
});
