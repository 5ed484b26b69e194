import fc from "fast-check";
import { findLists } from "../../../src/core/list/findLists";
import type { Cells } from "../../../src/core/sheet/cell";

const header = ["ID", "Feature", "Risk", "Impact"];
const row = ["F1", "Search", 2, 3];

/** What a test looks at: where the first list stands, and what it names. */
function first(cells: Cells, sheet?: string): unknown {
  const [list] = findLists(cells, sheet);
  return list && { row: list.headerRow, column: list.column, names: list.headers[list.names.column], features: list.features };
}

describe("findLists", () => {
  it.each<{ name: string; cells: Cells; row: number | undefined }>([
    { name: "the first row", cells: [header, row], row: 0 },
    { name: "titles above", cells: [["AI portfolio"], [null], ["Budget 2027"], header, row], row: 3 },
    { name: "a note that looks like one field", cells: [["Notes"], header, row], row: 1 },
    { name: "a group row above", cells: [["SECTION 1: Identifiers", null, "SECTION 2: Summary"], header, row], row: 1 },
    { name: "two title cells above", cells: [["Portfolio 2027", null, null, "Version 3"], header, row], row: 1 },
    {
      name: "numbers only",
      cells: [
        [1, 2],
        [3, 4],
      ],
      row: undefined,
    },
    { name: "nothing", cells: [], row: undefined },
    { name: "an error and a truth value above", cells: [[{ error: "#REF!" }, true, null, null], header], row: 1 },
    {
      name: "199 rows of filler above",
      cells: [...Array.from({ length: 199 }, (_, line) => [`Filler ${String(line)}`]), header, row],
      row: 199,
    },
  ])("finds the header with $name", ({ cells, row: expected }) => {
    expect(findLists(cells)[0]?.headerRow).toBe(expected);
  });

  it.each(
    [
      ["Use Case", "Use Case Name", "Use Case Title", "Project Title", "Initiative", "Initiatives", "Epic Name", "Story", "Task Name"],
      [
        "Activity Name",
        "Ideas",
        "Item name",
        "Feature / Epic",
        "Requirement",
        "Deliverable",
        "Investment Title",
        "System Name",
        "Name of feature",
      ],
      [
        "Anwendungsfall",
        "Projektname",
        "Vorhaben",
        "Maßnahme",
        "Bezeichnung",
        "Cas d’usage",
        "Intitulé du projet",
        "Fonctionnalité",
        "Nom",
      ],
      [
        "Caso de uso",
        "Nombre del proyecto",
        "Iniciativa",
        "Nome do projeto",
        "Funcionalidade",
        "Toepassing",
        "Naam",
        "Projectnaam",
        "Work item",
      ],
    ].flat(),
  )("takes %s for the names", (name) => {
    const cells: Cells = [
      ["Nr", name, "Risk", "Impact", "Months"],
      [1, "Thing one", 2, 4, 3],
      [2, "Thing two", 2, 5, 8],
    ];
    expect(first(cells)).toEqual({ row: 0, column: 0, names: name, features: 2 });
    expect(findLists(cells)[0]?.names.isGuess).toBe(false);
  });

  it.each(["Project manager", "Owner name", "Team Name", "Feature ID", "Issue Type", "Item No.", "Business value"])(
    "does not take %s for the names",
    (other) => {
      const cells: Cells = [
        [other, "Feature", "Months"],
        ["a1", "Search", 2],
        ["b2", "Chat", 3],
      ];
      expect(first(cells)).toMatchObject({ names: "Feature" });
    },
  );

  it("takes the finer of two names, by its cells: what repeats is what the rows belong to", () => {
    const cells: Cells = [
      ["Project name", "Initiative", "Summary", "Status"],
      ["Portal", "Growth", "Sign in with a key", "To Do"],
      ["Portal", "Growth", "Sign out everywhere", "To Do"],
      ["Portal", "Trust", "Export my data", "To Do"],
      ["Portal", "Trust", "Delete my data", "To Do"],
    ];
    expect(first(cells)).toMatchObject({ names: "Summary" });
  });

  it("guesses the leftmost column of distinct short texts where no header names anything", () => {
    const cells: Cells = [
      ["Code", "What", "Who", "When"],
      ["A-1", "Pricing page", "Ana", "Now"],
      ["A-2", "Usage alerts", "Ben", "Next"],
      ["A-3", "Annual billing", "Ana", "Next"],
    ];
    expect(first(cells)).toMatchObject({ names: "What", features: 3 });
    expect(findLists(cells)[0]?.names.isGuess).toBe(true);
  });

  it("joins two rows where group headings are merged over them", () => {
    const [list] = findLists([["ID", "Feature", "Ratings", null], [null, null, "Risk", "Impact"], row]);
    expect(list).toMatchObject({ headerRow: 1, headerRows: 2, headers: ["ID", "Feature", "Risk", "Impact"] });
  });

  it("puts the heading of the group before headers that are alike", () => {
    const [list] = findLists([
      [null, "Plan", null, "Actual", null],
      ["Project", "Cost", "Months", "Cost", "Months"],
      ["Search", 10, 2, 12, 3],
    ]);
    expect(list?.headers).toEqual(["Project", "Plan Cost", "Plan Months", "Actual Cost", "Actual Months"]);
  });

  it("reads the filled level of a tree", () => {
    const [list] = findLists([
      ["ID", "Work Item Type", "Title 1", "Title 2", "State"],
      [1, "Epic", "Trust", null, "Active"],
      [2, "Feature", null, "Sign in", "New"],
      [3, "Feature", null, "Sign out", "Closed"],
    ]);
    expect(list?.names).toMatchObject({ levels: [2, 3] });
  });

  it("keeps a list to the right, beyond a blank column, apart", () => {
    const cells: Cells = [
      ["Feature", "Months", "Owner", null, "Name", "Status"],
      ["Search", 3, "Ana", null, "Ben", "busy"],
      ["Chat", 4, "Cleo", null, "Dan", "done"],
      [null, null, null, null, "Eve", "busy"],
    ];
    expect(findLists(cells).map(({ column, features }) => ({ column, features }))).toEqual([
      { column: 0, features: 2 },
      { column: 4, features: 3 },
    ]);
  });

  it("keeps columns behind a blank spacer, where they are no list of their own", () => {
    const [list] = findLists([
      ["Feature", "Owner", null, "Months", "Cost"],
      ["Search", "Ana", null, 3, 100],
      ["Chat", "Ben", null, 4, 200],
    ]);
    expect(list).toMatchObject({ column: 0, columns: 5 });
  });

  it("ends where another list begins below", () => {
    const lists = findLists([
      ["Feature", "Months", "Owner"],
      ["Search", 3, "Ana"],
      ["Chat", 4, "Ben"],
      [null],
      ["Risk title", "Team", "Status"],
      ["Vendor leaves", "Legal", "open"],
    ]);
    expect(lists.map(({ headerRow, features }) => ({ headerRow, features }))).toContainEqual({ headerRow: 0, features: 2 });
  });

  it.each<{ name: string; cells: Cells; sheet?: string }>([
    {
      name: "contacts",
      cells: [
        ["Name", "Email", "Phone"],
        ["Ana Silva", "a@x.example", "1"],
        ["Ben Roy", "b@x.example", "2"],
      ],
    },
    {
      name: "a glossary",
      cells: [
        ["Term", "Definition"],
        ["API", "a door for programs"],
        ["RAG", "looking things up first"],
      ],
      sheet: "Glossary",
    },
    {
      name: "a budget",
      cells: [
        ["Cost center", "Account", "Amount"],
        ["Research", "Travel", 10],
        ["Sales", "Fees", 20],
      ],
      sheet: "Budget",
    },
  ])("thinks $name to be something else", ({ cells, sheet }) => {
    expect(findLists(cells, sheet).every(({ likelihood }) => likelihood < 0)).toBe(true);
  });

  it("finds the same list however far to the right and down it stands", () => {
    fc.assert(
      fc.property(fc.nat({ max: 150 }), fc.nat({ max: 60 }), (down, right) => {
        const shift = (line: Cells[number]): Cells[number] => [...Array.from({ length: right }, () => null), ...line];
        const cells = [...Array.from({ length: down }, () => []), shift(header), shift(row)];
        expect(first(cells)).toEqual({ row: down, column: right, names: "Feature", features: 1 });
      }),
    );
  });
});
