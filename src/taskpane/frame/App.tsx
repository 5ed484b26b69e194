import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, Suspense, useState } from "react";
import { PortfolioProvider } from "../portfolio/PortfolioContext";
import { freshnessOf } from "../portfolio/roadmapView";
import { useReading } from "../portfolio/useReading";
import { type TaskKey, tasks } from "../tasks";
import { Announcer } from "./Announcer";
import { Header } from "./Header";
import { LoadingPanel } from "./LoadingPanel";
import { PanelBoundary } from "./PanelBoundary";
import { tabId, TaskTabs } from "./TaskTabs";
import { type ReadHostBackground, useTheme } from "./theme";
import { UnreadPanel } from "./UnreadPanel";
import { strings } from "./strings";

const useStyles = makeStyles({
  provider: { height: "100%" },
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
  const styles = useStyles();
  const theme = useTheme(readHostBackground);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <Announcer>
        <Frame />
      </Announcer>
    </FluentProvider>
  );
}

const panelId = "panel";

function Frame(): ReactNode {
  const styles = useStyles();
  const access = useReading();
  const [opened, setOpened] = useState<TaskKey>("start");
  const { reading, read } = access;
  const portfolio = reading.status === "ready" ? reading.portfolio : undefined;
  const task = tasks.find(({ key }) => key === opened);
  return (
    <PortfolioProvider value={access}>
      <div className={styles.pane}>
        <Header
          sources={portfolio?.sources ?? []}
          source={portfolio?.features?.source}
          freshness={portfolio === undefined ? undefined : freshnessOf(portfolio)}
          onPick={(source) => void read({ source })}
          onOpenRoadmap={() => {
            setOpened("roadmap");
          }}
        />
        <TaskTabs tasks={tasks} selected={opened} onSelect={setOpened} panelId={panelId} />
        <div id={panelId} role="tabpanel" aria-labelledby={tabId(opened)} className={styles.panel}>
          <PanelBoundary key={opened}>
            <Suspense fallback={<LoadingPanel />}>
              {reading.status === "reading" ? (
                <LoadingPanel sentence={strings.reading} />
              ) : reading.status === "refused" ? (
                <UnreadPanel refusal={reading.refusal} onTryAgain={() => void read()} />
              ) : task === undefined ? null : (
                <task.Panel onOpenTask={setOpened} />
              )}
            </Suspense>
          </PanelBoundary>
        </div>
      </div>
    </PortfolioProvider>
  );
}
