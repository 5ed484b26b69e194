import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import {
  Beaker20Regular,
  DataTrending24Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  PanelRight20Regular,
  PanelRightContract20Regular,
  QuestionCircle20Regular,
  Save20Regular,
  TableLightning20Regular,
  WeatherMoon20Regular,
  WeatherSunny20Regular,
} from "@fluentui/react-icons";
import { type ReactElement, useId, useRef } from "react";
import type { ProfileName } from "../host/profile/profile";
import { BehaveLike } from "./BehaveLike";
import { strings } from "./strings";

const useStyles = makeStyles({
  bar: {
    height: "48px",
    flexShrink: 0,
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  side: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0, whiteSpace: "nowrap" },
  end: { justifyContent: "flex-end" },
  mark: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  name: { margin: 0, marginRight: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  file: { textAlign: "center", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  changes: { color: tokens.colorNeutralForeground3, marginLeft: tokens.spacingHorizontalXS },
  about: {
    borderRadius: tokens.borderRadiusCircular,
    marginRight: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { maxWidth: "320px", display: "grid", rowGap: tokens.spacingVerticalS },
  paragraph: { margin: 0 },
  command: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    minWidth: "auto",
    "@media (max-width: 1100px)": { paddingInline: "6px" },
  },
  compact: {
    "@media (max-width: 1100px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      margin: "-1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
});

interface TopBarProps {
  readonly fileName: string;
  readonly changes: number;
  readonly isDark: boolean;
  readonly isPaneShown: boolean;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: () => void;
  readonly onNew: () => void;
  readonly onTheme: () => void;
  readonly onPane: () => void;
  readonly like: ProfileName;
  readonly onLike: (like: ProfileName) => void;
}

/** Name and file commands, the file's name with its unsaved changes, and what concerns the page. */
export function TopBar(props: TopBarProps): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <div className={styles.side}>
        <DataTrending24Regular className={styles.mark} aria-hidden />
        <h1 className={mergeClasses(styles.name, styles.compact)}>{strings.name}</h1>
        <FileCommands {...props} />
      </div>
      <div className={styles.file} aria-live="polite">
        <Text weight="semibold">{props.fileName}</Text>
        <Text className={styles.changes}>{strings.changes(props.changes)}</Text>
      </div>
      <div className={mergeClasses(styles.side, styles.end)}>
        <About />
        <BehaveLike like={props.like} onLike={props.onLike} />
        <IconButton
          label={props.isDark ? strings.toLight : strings.toDark}
          icon={props.isDark ? <WeatherSunny20Regular /> : <WeatherMoon20Regular />}
          onClick={props.onTheme}
        />
        <IconButton
          label={props.isPaneShown ? strings.hidePane : strings.showPane}
          icon={props.isPaneShown ? <PanelRight20Regular /> : <PanelRightContract20Regular />}
          onClick={props.onPane}
        />
        <Tooltip content={strings.help} relationship="label">
          <Button as="a" appearance="subtle" icon={<QuestionCircle20Regular />} href="/help/start.html" target="_blank" rel="noreferrer" />
        </Tooltip>
      </div>
    </header>
  );
}

function FileCommands({ onOpen, onSave, onSample, onNew }: TopBarProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const styles = useStyles();
  return (
    <>
      <input
        ref={input}
        id={inputId}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        hidden
        aria-label={strings.open}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) onOpen(file);
        }}
      />
      <Button className={styles.command} appearance="subtle" icon={<DocumentAdd20Regular />} title={strings.newTip} onClick={onNew}>
        {strings.newWorkbook}
      </Button>
      <Button className={styles.command} appearance="subtle" icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
        {strings.open}
      </Button>
      <Button className={styles.command} appearance="subtle" icon={<Save20Regular />} onClick={onSave}>
        {strings.save}
      </Button>
      <Button className={styles.command} appearance="subtle" icon={<TableLightning20Regular />} onClick={onSample}>
        {strings.sample}
      </Button>
    </>
  );
}

function About(): ReactElement {
  const styles = useStyles();
  const titleId = useId();
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button className={mergeClasses(styles.command, styles.about)} icon={<Beaker20Regular />}>
          {strings.about}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.text} aria-labelledby={titleId} tabIndex={-1}>
        <Text id={titleId} as="h2" weight="semibold" className={styles.paragraph}>
          {strings.aboutTitle}
        </Text>
        {strings.aboutText.map((paragraph) => (
          <Text key={paragraph} as="p" className={styles.paragraph}>
            {paragraph}
          </Text>
        ))}
      </PopoverSurface>
    </Popover>
  );
}

function IconButton({
  label,
  icon,
  onClick,
}: {
  readonly label: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} onClick={onClick} />
    </Tooltip>
  );
}
