import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import { OutcomesProvider, useOutcomes } from "../portfolio/outcomes";
import { PortfolioProvider, usePortfolio } from "../portfolio/PortfolioContext";
import { usePlan } from "../portfolio/usePlan";
import { useCommandNews } from "./useCommandNews";
import { useReading } from "../portfolio/useReading";
import type { TaskKey, Wish } from "../task";
import { tasks } from "./tasks";
import { Announcer } from "../parts/Announcer";
import { Header } from "./Header";
import { LoadingPanel } from "./LoadingPanel";
import { PanelBoundary } from "./PanelBoundary";
import { tabId, TaskTabs } from "./TaskTabs";
import { type ReadHostBackground, useTheme } from "./theme";
import { UnreadPanel } from "./UnreadPanel";
import { strings } from "./strings";

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    containerType: "inline-size",
    containerName: "pane",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** The task pane. */
export function App({ readHostBackground }: { readonly readHostBackground: ReadHostBackground }): ReactNode {
  const theme = useTheme(readHostBackground);
  return (
    <FluentProvider theme={theme} style={fullHeight}>
      <Announcer>
        <Frame />
      </Announcer>
    </FluentProvider>
  );
}

/** As a style, because menus and tooltips take over the provider's classes. */
const fullHeight = { height: "100%" } as const;

const panelId = "panel";

/** After this pause the first panel stands, and fetching the others disturbs nobody. */
const quiet = 500;

/** Have the panels' code at hand before they are opened; a failure shows when one is. */
function loadPanels(): void {
  for (const { load } of tasks) load?.().catch(() => undefined);
}

interface Opened {
  readonly task: TaskKey;
  readonly wish: Wish | undefined;
  /** Differs at every opening, so that a panel begins afresh. */
  readonly turn: number;
}

function useOpened(): readonly [Opened, (task: TaskKey, wish?: Wish) => void] {
  const [opened, setOpened] = useState<Opened>({ task: "start", wish: undefined, turn: 0 });
  const open = useCallback((task: TaskKey, wish?: Wish) => {
    setOpened((last) => (last.task === task && wish === undefined ? last : { task, wish, turn: last.turn + 1 }));
  }, []);
  return [opened, open];
}

function Frame(): ReactNode {
  const access = useReading();
  return (
    <PortfolioProvider value={access}>
      <OutcomesProvider>
        <Tasks />
      </OutcomesProvider>
    </PortfolioProvider>
  );
}

function Tasks(): ReactNode {
  const styles = useStyles();
  const { reading, read } = usePortfolio();
  const { show } = useOutcomes();
  const [opened, reopen] = useOpened();
  const open = useCallback(
    (key: TaskKey, wish?: Wish) => {
      // What another panel did was said there.
      show({ status: "idle" });
      reopen(key, wish);
    },
    [reopen, show],
  );
  const portfolio = reading.status === "ready" ? reading.portfolio : undefined;
  useCommandNews(open);
  const hasRead = reading.status !== "reading";
  useEffect(() => {
    if (!hasRead) return undefined;
    const timer = setTimeout(loadPanels, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [hasRead]);
  const plan = usePlan(portfolio);
  const task = tasks.find(({ key }) => key === opened.task);
  return (
    <div className={styles.pane}>
      <Header
        sources={portfolio?.sources ?? []}
        source={portfolio?.features?.source}
        freshness={plan?.freshness}
        onPick={(source) => void read({ source })}
        onOpenRoadmap={() => {
          open("roadmap");
        }}
      />
      <TaskTabs tasks={tasks} selected={opened.task} onSelect={open} panelId={panelId} />
      <main className={styles.panel}>
        <div id={panelId} role="tabpanel" aria-labelledby={tabId(opened.task)} className={styles.panel}>
          <PanelBoundary key={opened.turn}>
            <Suspense fallback={<LoadingPanel />}>
              {reading.status === "reading" ? (
                <LoadingPanel sentence={strings.reading} />
              ) : reading.status === "refused" ? (
                <UnreadPanel refusal={reading.refusal} onTryAgain={() => void read()} />
              ) : task === undefined ? null : (
                <task.Panel onOpenTask={open} wish={opened.wish} />
              )}
            </Suspense>
          </PanelBoundary>
        </div>
      </main>
    </div>
  );
}
