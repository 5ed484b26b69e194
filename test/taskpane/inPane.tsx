import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { Announcer } from "../../src/taskpane/parts/Announcer";
import { OutcomesProvider } from "../../src/taskpane/portfolio/outcomes";
import { type PortfolioAccess, PortfolioProvider } from "../../src/taskpane/portfolio/PortfolioContext";
import type { CellLink } from "../../src/workbook/excel/cellLink";
import type { PortfolioChoice } from "../../src/workbook/portfolio";

export interface Rendered extends RenderResult {
  /** Cells that links led to. */
  readonly visited: CellLink[];
  /** What was chosen in the pane. */
  readonly choices: PortfolioChoice[];
}

/** Render a part of the pane with the theme and the workbook access around it. */
export function renderInPane(part: ReactNode): Rendered {
  const visited: CellLink[] = [];
  const choices: PortfolioChoice[] = [];
  const access: PortfolioAccess = {
    reading: { status: "reading" },
    read: (choice) => {
      if (choice !== undefined) choices.push(choice);
      return Promise.resolve();
    },
    goTo: (link) => visited.push(link),
    onTouch: () => () => undefined,
  };
  const rendered = render(
    <FluentProvider theme={webLightTheme}>
      <Announcer>
        <PortfolioProvider value={access}>
          <OutcomesProvider>{part}</OutcomesProvider>
        </PortfolioProvider>
      </Announcer>
    </FluentProvider>,
  );
  return { ...rendered, visited, choices };
}
