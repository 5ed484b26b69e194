import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { nextRow, useRows } from "../../../src/taskpane/parts/rows";

function List({ onGoTo }: { readonly onGoTo: (index: number) => void }): ReactNode {
  const rows = useRows(3, onGoTo);
  return (
    <ul {...rows.list}>
      {["a", "b", "c"].map((name, index) => (
        <li key={name}>
          <button type="button" {...rows.row(index)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

describe("useRows", () => {
  it("makes the list one tab stop whose rows the arrows reach", async () => {
    const user = userEvent.setup();
    render(<List onGoTo={() => undefined} />);
    await user.tab();
    expect(screen.getByRole("button", { name: "a" })).toHaveProperty("tabIndex", 0);
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("c");
    await user.tab({ shift: true });
    await user.tab();
    expect(document.activeElement?.textContent).toBe("c");
  });

  it("goes to the row's cell with Ctrl and Enter", async () => {
    const user = userEvent.setup();
    const visited: number[] = [];
    render(<List onGoTo={(index) => visited.push(index)} />);
    await user.tab();
    await user.keyboard("{End}{Control>}{Enter}{/Control}");
    expect(visited).toEqual([2]);
  });
});

describe("nextRow", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowUp", 0, undefined],
    ["ArrowDown", 2, undefined],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["x", 1, undefined],
  ])("leads with %s from %p to %p", (key, from, to) => {
    expect(nextRow(from, 3, key)).toBe(to);
  });
});
