import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { nextTab, TaskTabs } from "../../../src/taskpane/shell/TaskTabs";
import { tasks } from "../../../src/taskpane/shell/tasks";
import type { TaskKey } from "../../../src/taskpane/task";
import { renderInPane } from "../inPane";

function Tabs(): ReactNode {
  const [selected, setSelected] = useState<TaskKey>("start");
  return <TaskTabs tasks={tasks} selected={selected} onSelect={setSelected} panelId="panel" />;
}

describe("TaskTabs", () => {
  it("names every task, also those shown as icons", () => {
    renderInPane(<Tabs />);
    expect(screen.getAllByRole("tab").map((tab) => tab.getAttribute("aria-label"))).toEqual(tasks.map(({ label }) => label));
  });

  it("moves with the arrows, round at the ends, and opens with Enter", async () => {
    const user = userEvent.setup();
    renderInPane(<Tabs />);
    await user.tab();
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Functions");
    expect(screen.getByRole("tab", { selected: true }).getAttribute("aria-label")).toBe("Start");
    await user.keyboard("{Enter}");
    expect(screen.getByRole("tab", { selected: true }).getAttribute("aria-label")).toBe("Functions");
  });

  it("is one stop for the Tab key", () => {
    renderInPane(<Tabs />);
    expect(screen.getAllByRole("tab").filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });
});

describe("nextTab", () => {
  it.each([
    ["ArrowRight", "functions", "start"],
    ["ArrowLeft", "start", "functions"],
    ["End", "start", "functions"],
    ["Home", "roadmap", "start"],
    ["Enter", "start", undefined],
  ] as const)("leads with %s from %s to %s", (key, from, to) => {
    expect(nextTab(tasks, from, key)).toBe(to);
  });
});
