import { profiles } from "../../../../src/workbench/host/profile/profile";
import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../../office";

afterAll(closeWorkbook);

const like = profiles["windows-365"];

const write = (address: string, value: unknown) => (context: Excel.RequestContext) => {
  context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
};

/** Several requests of one run. */
function run(merged: boolean, ...steps: readonly ((context: Excel.RequestContext) => void)[]): Promise<void> {
  const task = async (context: Excel.RequestContext): Promise<void> => {
    for (const step of steps) {
      step(context);
      await context.sync();
    }
  };
  return merged ? Excel.run({ mergeUndoGroup: true }, task) : Excel.run(task);
}

const hide = (context: Excel.RequestContext): void => {
  context.workbook.worksheets.add("Memory").visibility = "VeryHidden";
};

describe("undoRules", () => {
  const open = (switches = {}): Promise<TestWorkbook> => openWorkbook({ like, switches });

  it("takes back one request at a time, and a merged group at once", async () => {
    const workbook = await open();
    await run(false, write("A1", 1), write("A1", 2));
    await run(true, write("A1", 3), write("A1", 4), write("A1", 5));
    expect(workbook.grid.steps()).toEqual({ undo: 3, redo: 0 });
    workbook.grid.undo();
    expect(await workbook.values("Sheet1!A1")).toEqual([[2]]);
    workbook.grid.undo();
    expect(await workbook.values("Sheet1!A1")).toEqual([[1]]);
    workbook.grid.redo();
    workbook.grid.redo();
    expect(await workbook.values("Sheet1!A1")).toEqual([[5]]);
  });

  it("takes back all that one request wrote, the last change first", async () => {
    const workbook = await open();
    await workbook.fill("Sheet1!A1", [["before"]]);
    await run(false, (context) => {
      write("A1", "between")(context);
      write("B2", "after")(context);
      write("A1", "after")(context);
    });
    workbook.grid.undo();
    expect(await workbook.values("Sheet1!A1:B2")).toEqual([
      ["before", ""],
      ["", ""],
    ]);
  });

  it("starts a step of its own where somebody else edited meanwhile", async () => {
    const workbook = await open();
    workbook.host.plan({
      request: 1,
      before: () => {
        workbook.host.user.type("Sheet1", "B1", [[7]]);
      },
    });
    await run(true, write("A1", 1), write("A1", 2));
    workbook.grid.undo();
    expect(await workbook.values("Sheet1!A1:B1")).toEqual([[1, 7]]);
  });

  it.each([
    ["hiding a sheet", hide],
    ["renaming a sheet", (context: Excel.RequestContext) => void (context.workbook.worksheets.getItem("Sheet1").name = "Mine")],
    ["moving a sheet", (context: Excel.RequestContext) => void (context.workbook.worksheets.getItem("Sheet1").position = 1)],
  ])(
    "refuses %s within a merged group on Windows and Mac, not on the web [undo-visibility-unsupported] [undo-crash-after-very-hidden-add]",
    async (_, change) => {
      const add = (context: Excel.RequestContext): void => void context.workbook.worksheets.add("Other");
      await open();
      expect((await refusal(() => run(true, add, change))).code).toBe("UndoNotSupported");
      await openWorkbook({ like: profiles["mac-365"] });
      expect((await refusal(() => run(true, add, change))).code).toBe("UndoNotSupported");
      const web = await openWorkbook({ like: profiles.web });
      await run(true, add, change);
      web.grid.undo();
      expect(web.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
    },
  );

  it.each([
    ["deleting a sheet", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Other").delete()],
    ["protecting a sheet", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Other").protection.protect()],
    ["protecting the workbook", (context: Excel.RequestContext) => context.workbook.protection.protect()],
  ])(
    "refuses %s within a merged group everywhere, and else forgets what came before [undo-delete-sheet-unsupported]",
    async (_, change) => {
      for (const profile of [profiles["windows-365"], profiles["mac-365"], profiles.web]) {
        const workbook = await openWorkbook({ like: profile });
        await run(false, (context) => void context.workbook.worksheets.add("Other"), write("A1", 1));
        expect((await refusal(() => run(true, write("A1", 2), change))).code).toBe("UndoNotSupported");
        expect(workbook.grid.steps().undo).toBe(3);
        await run(false, change);
        expect(workbook.grid.undo()).toBe(false);
      }
    },
  );

  it("takes back only what a request did after a member without undo [undo-unsupported-clears-stack]", async () => {
    const workbook = await open();
    await run(false, write("A1", 1));
    await run(false, (context) => {
      write("A1", 2)(context);
      hide(context);
      write("A1", 3)(context);
    });
    expect(workbook.grid.undo()).toBe(true);
    expect(await workbook.values("Sheet1!A1")).toEqual([[2]]);
    expect(workbook.grid.undo()).toBe(false);
  });

  it("forgets all steps whenever the add-in writes, where Excel can't undo an add-in at all [undo-unsupported-clears-stack]", async () => {
    const workbook = await openWorkbook({ like: profiles["ltsc-2024"] });
    workbook.host.user.type("Sheet1", "A1", [[1]]);
    await workbook.values("Sheet1!A1");
    expect(workbook.grid.steps().undo).toBe(1);
    await run(false, write("A1", 2));
    expect(workbook.grid.steps().undo).toBe(0);
  });

  it("refuses the comment of a name within a merged group on the web [undo-name-comment-web]", async () => {
    const comment = (context: Excel.RequestContext): void => {
      context.workbook.names.add("rate", "=0.1").comment = "a rate";
    };
    await openWorkbook({ like: profiles.web });
    expect((await refusal(() => run(true, comment))).code).toBe("UndoNotSupported");
    await open();
    await run(true, comment);
  });

  it("refuses many formulas in a merged group where that is switched on [undo-merge-fails-on-many-formulas]", async () => {
    const fill = (context: Excel.RequestContext): void => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:T30").formulas = Array.from({ length: 30 }, () =>
        Array<string>(20).fill("=1+1"),
      );
    };
    await open({ refusesMergedFormulas: true });
    expect((await refusal(() => run(true, fill))).code).toBe("UndoNotSupported");
    await run(false, fill);
    await open();
    await run(true, fill);
  });

  it("refuses merged groups at all where that is switched on [undo-merge-fails-on-web]", async () => {
    const workbook = await openWorkbook({ like: profiles.web, switches: { refusesMergedGroups: true } });
    expect((await refusal(() => run(true, write("A1", 1)))).code).toBe("UndoNotSupported");
    await run(false, write("A1", 1));
    expect(await workbook.values("Sheet1!A1")).toEqual([[1]]);
  });
});

describe("delayForCellEdit", () => {
  it("waits for the end of an edit where it is asked to, and is refused else [cell-edit-mode]", async () => {
    const workbook = await openWorkbook({ like });
    workbook.host.setEditing(true);
    const task = async (context: Excel.RequestContext): Promise<void> => {
      write("A1", 1)(context);
      await context.sync();
    };
    expect((await refusal(() => Excel.run(task))).code).toBe("InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, task);
    await workbook.heard();
    expect(workbook.grid.usedArea(workbook.grid.activeSheet())).toBeUndefined();
    workbook.host.setEditing(false);
    await waiting;
    expect(await workbook.values("Sheet1!A1")).toEqual([[1]]);
  });
});
