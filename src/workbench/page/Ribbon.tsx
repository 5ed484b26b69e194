import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  ToolbarGroup,
  useIsOverflowGroupVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { Fragment, type ReactElement } from "react";
import type { RibbonButton, RibbonGroup } from "./ribbonFile";
import { strings } from "./strings";

const narrow = "@media (max-width: 759px)";

const useStyles = makeStyles({
  ribbon: {
    flexShrink: 0,
    minWidth: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  bar: { minWidth: 0, flexWrap: "nowrap", overflow: "hidden", alignItems: "stretch", padding: "4px 8px" },
  group: { flexShrink: 0, display: "flex", flexDirection: "column", justifyContent: "space-between", alignItems: "center" },
  buttons: { display: "flex" },
  button: {
    width: "84px",
    minWidth: "72px",
    minHeight: "62px",
    padding: "4px 2px",
    display: "flex",
    flexDirection: "column",
    justifyContent: "start",
    rowGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { width: "auto", minHeight: "32px", flexDirection: "row", columnGap: "6px", padding: "4px 8px", whiteSpace: "nowrap" },
  },
  icon: { width: "24px", height: "24px", display: "block", [narrow]: { width: "20px", height: "20px" } },
  label: {
    fontSize: "11px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    [narrow]: { display: "none" },
  },
  divider: { flexGrow: 0 },
});

/** The group of the main job is the last to go. */
const mainGroup = "Portfolio.Roadmap";

interface RibbonProps {
  readonly groups: readonly RibbonGroup[];
  /** A command is under way: another waits. */
  readonly isBusy: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's tab as Excel shows it; groups that do not fit go to "More". */
export function Ribbon({ groups, isBusy, onPress }: RibbonProps): ReactElement {
  const styles = useStyles();
  return (
    <nav className={styles.ribbon} aria-label={strings.ribbon}>
      <Overflow padding={56}>
        <Toolbar className={styles.bar} aria-label={strings.ribbon}>
          {groups.map((group, index) => (
            <Fragment key={group.id}>
              <OverflowItem id={group.id} groupId={group.id} priority={group.id === mainGroup ? groups.length + 1 : groups.length - index}>
                <ToolbarGroup className={styles.group} role="group" aria-label={group.label}>
                  <div className={styles.buttons}>
                    {group.buttons.map((button) => (
                      <ToolbarButton
                        key={button.id}
                        className={styles.button}
                        title={button.tip}
                        disabledFocusable={isBusy}
                        icon={<img className={styles.icon} src={button.icon} alt="" />}
                        onClick={() => {
                          onPress(button);
                        }}
                      >
                        {button.label}
                      </ToolbarButton>
                    ))}
                  </div>
                  <span className={styles.label} aria-hidden>
                    {group.label}
                  </span>
                </ToolbarGroup>
              </OverflowItem>
              {index === groups.length - 1 ? null : <Divider groupId={group.id} className={styles.divider} />}
            </Fragment>
          ))}
          <More groups={groups} onPress={onPress} />
        </Toolbar>
      </Overflow>
    </nav>
  );
}

function Divider({ groupId, className }: { readonly groupId: string; readonly className: string }): ReactElement | null {
  return useIsOverflowGroupVisible(groupId) === "hidden" ? null : <ToolbarDivider className={className} aria-hidden />;
}

function More({ groups, onPress }: Pick<RibbonProps, "groups" | "onPress">): ReactElement | null {
  const { ref, isOverflowing } = useOverflowMenu<never>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton ref={ref} icon={<MoreHorizontal20Regular />} aria-label={strings.more} title={strings.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {groups.map((group) => (
            <MoreOf key={group.id} group={group} onPress={onPress} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreOf({ group, onPress }: { readonly group: RibbonGroup; readonly onPress: RibbonProps["onPress"] }): ReactElement | null {
  if (useIsOverflowGroupVisible(group.id) === "visible") return null;
  return (
    <>
      {group.buttons.map((button) => (
        <MenuItem
          key={button.id}
          onClick={() => {
            onPress(button);
          }}
        >
          {button.label}
        </MenuItem>
      ))}
    </>
  );
}
