import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { type ReactElement, useEffect, useEffectEvent, useRef, useState } from "react";
import { LeftWorkBar } from "./LeftWorkBar";
import { PaneEdge, paneWidth } from "./PaneEdge";
import { Ribbon } from "./Ribbon";
import { readRibbonFile, type RibbonButton, type RibbonGroup, runCommand } from "./ribbonFile";
import { strings } from "./strings";
import { TopBar } from "./TopBar";
import { useKept } from "./useKept";
import { useRegionKey } from "./useRegionKey";
import { useWorkbench } from "./useWorkbench";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  body: { flexGrow: 1, minHeight: 0, display: "flex", position: "relative" },
  sheet: { flexGrow: 1, minWidth: 0, position: "relative" },
  grid: { position: "absolute", inset: 0 },
  status: {
    position: "absolute",
    right: tokens.spacingHorizontalM,
    bottom: "9px",
    pointerEvents: "none",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  aside: { display: "flex", flexShrink: 0 },
  frame: { border: "none", height: "100%", flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
});

/** As a style: what floats above the page takes over the classes of the provider, and would cover it. */
const fullHeight = { height: "100%" } as const;

const prefersDark = (): boolean => window.matchMedia("(prefers-color-scheme: dark)").matches;

/** The page: a workbook on the left, the add-in's own pane on the right. */
export function WorkbenchPage(): ReactElement {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [isDark, keepDark] = useKept("theme-is-dark", prefersDark());
  const [isPaneShown, setIsPaneShown] = useState(true);
  const [width, keepWidth] = useKept("pane-width", paneWidth.initial as number); // any number from here on
  const bench = useWorkbench(container, isDark);
  const groups = useRibbon();
  const [running, setRunning] = useState<string>();
  const [unanswered, setUnanswered] = useState<string>();
  const { asking, ask, answer } = useDiscardQuestion(bench.changes);
  useSaveKey(bench.save);
  useRegionKey(frame, bench.workbook);
  const press = ({ label, command }: RibbonButton): void => {
    setIsPaneShown(true);
    setUnanswered(undefined);
    if (command === undefined) frame.current?.contentWindow?.focus();
    if (command === undefined || frame.current === null) return;
    setRunning(command);
    runCommand(frame.current, command)
      .catch(() => {
        setUnanswered(label);
      })
      .finally(() => {
        setRunning(undefined);
      });
  };

  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
    // Excel says nothing either when its theme changes: the add-in looks again when it gets the focus, and office.js remembers for five seconds.
    const look = (): void => void frame.current?.contentWindow?.dispatchEvent(new Event("focus"));
    look();
    const later = setTimeout(look, 5_100);
    return () => {
      clearTimeout(later);
    };
  }, [isDark, bench.workbook]);

  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={fullHeight}>
      <div className={styles.page}>
        <TopBar
          fileName={bench.workbook?.name ?? strings.opening(strings.sampleName)}
          changes={bench.changes}
          isDark={isDark}
          isPaneShown={isPaneShown}
          like={bench.like}
          onLike={bench.behaveLike}
          onOpen={(file) => {
            ask(() => {
              bench.openFile(file);
            });
          }}
          onSample={() => {
            ask(bench.openSample);
          }}
          onNew={() => {
            ask(bench.openNew);
          }}
          onSave={bench.save}
          onTheme={() => {
            keepDark(!isDark);
          }}
          onPane={() => {
            setIsPaneShown(!isPaneShown);
          }}
        />
        <Ribbon groups={groups} isBusy={running !== undefined} onPress={press} />
        {bench.left !== undefined && <LeftWorkBar left={bench.left} onRestore={bench.restore} />}
        {unanswered !== undefined && (
          <MessageBar intent="error">
            <MessageBarBody>{strings.noAnswer(unanswered)}</MessageBarBody>
          </MessageBar>
        )}
        {bench.notice !== undefined && (
          <MessageBar intent={bench.notice.intent}>
            <MessageBarBody>{bench.notice.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button appearance="transparent" icon={<Dismiss20Regular />} aria-label={strings.close} onClick={bench.dismiss} />
              }
            />
          </MessageBar>
        )}
        <div className={styles.body}>
          <main className={styles.sheet} aria-label={strings.grid}>
            <div ref={container} className={styles.grid} data-grid />
            {bench.calculated !== undefined && (
              <Text size={200} className={styles.status}>
                {strings.calculated(bench.calculated)}
              </Text>
            )}
          </main>
          <aside className={styles.aside} aria-label={strings.pane}>
            {isPaneShown && <PaneEdge width={width} onWidth={keepWidth} />}
            {bench.workbook !== undefined && (
              <iframe
                key={bench.workbook.id}
                ref={frame}
                className={styles.frame}
                title={strings.pane}
                src="/taskpane.html"
                style={{ width, display: isPaneShown ? "block" : "none" }}
              />
            )}
          </aside>
        </div>
        <DiscardQuestion isOpen={asking} changes={bench.changes} onAnswer={answer} />
      </div>
    </FluentProvider>
  );
}

/** The groups of the add-in's tab, once its manifest is read. */
function useRibbon(): readonly RibbonGroup[] {
  const [groups, setGroups] = useState<readonly RibbonGroup[]>([]);
  useEffect(() => {
    void readRibbonFile().then(setGroups);
  }, []);
  return groups;
}

/** Before changes are lost, ask. */
function useDiscardQuestion(changes: number) {
  const [wanted, setWanted] = useState<() => void>();
  return {
    asking: wanted !== undefined,
    ask: (work: () => void): void => {
      if (changes === 0) work();
      else setWanted(() => work);
    },
    answer: (isYes: boolean): void => {
      if (isYes) wanted?.();
      setWanted(undefined);
    },
  };
}

interface DiscardQuestionProps {
  readonly isOpen: boolean;
  readonly changes: number;
  readonly onAnswer: (isYes: boolean) => void;
}

function DiscardQuestion({ isOpen, changes, onAnswer }: DiscardQuestionProps): ReactElement {
  return (
    <Dialog
      modalType="alert"
      open={isOpen}
      onOpenChange={() => {
        onAnswer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.unsavedTitle}</DialogTitle>
          <DialogContent>{strings.unsaved(changes)}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onAnswer(false);
              }}
            >
              {strings.cancel}
            </Button>
            <Button
              onClick={() => {
                onAnswer(true);
              }}
            >
              {strings.discard}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function useSaveKey(save: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      onKeyDown(event);
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, []);
}
