import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { FeatureSource } from "../../workbook/portfolio";
import { strings } from "./strings";
import type { TableChoice } from "./TableMenu";

const loadMenu = () => import("./TableMenu").then((module) => ({ default: module.TableMenu }));
const TableMenu = lazy(loadMenu);

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: "160px", paddingInline: "8px", justifyContent: "flex-start" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
});

/** The table in use. Its menu is loaded when the button is first reached, not with the pane. */
export function TablePicker(props: TableChoice): ReactNode {
  const [wasOpened, setWasOpened] = useState(false);
  const button = (
    <PickerButton
      source={props.source}
      isDisabled={props.sources.length === 0}
      onReach={() => void loadMenu()}
      onOpen={() => {
        setWasOpened(true);
      }}
    />
  );
  if (!wasOpened) return button;
  return (
    <Suspense fallback={button}>
      <TableMenu {...props} />
    </Suspense>
  );
}

interface PickerButtonProps {
  readonly source: FeatureSource | undefined;
  readonly isDisabled: boolean;
  readonly onReach: () => void;
  readonly onOpen: () => void;
}

function PickerButton({ source, isDisabled, onReach, onOpen }: PickerButtonProps): ReactNode {
  const styles = useStyles();
  const name = source?.name ?? strings.noTable;
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.button}
      icon={<ChevronDown12Regular />}
      iconPosition="after"
      disabledFocusable={isDisabled}
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={`${strings.pickTable}: ${name}`}
      onPointerEnter={onReach}
      onFocus={onReach}
      onClick={onOpen}
    >
      <span className={styles.name}>{name}</span>
    </Button>
  );
}
