import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { ReactNode } from "react";
import type { FeatureSource } from "../../workbook/portfolio";
import { strings as portfolioStrings } from "../portfolio/strings";
import { strings } from "./strings";

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: "160px", paddingInline: "8px", justifyContent: "flex-start" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
});

/** The tables there are, the one in use, and what choosing another does. */
export interface TableChoice {
  readonly sources: readonly FeatureSource[];
  readonly source: FeatureSource | undefined;
  readonly onPick: (source: FeatureSource) => void;
}

/** The tables to choose from; open when it first appears, because the user has just asked for it. */
export function TableMenu({ sources, source, onPick }: TableChoice): ReactNode {
  const styles = useStyles();
  const name = source?.name ?? strings.noTable;
  const chosen = sources.findIndex((candidate) => candidate.name === source?.name && candidate.sheet === source.sheet);
  return (
    <Menu
      defaultOpen
      checkedValues={{ table: [String(chosen)] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const picked = sources[Number(checkedItems[0])];
        if (picked !== undefined) onPick(picked);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={styles.button}
          icon={<ChevronDown12Regular />}
          iconPosition="after"
          aria-label={`${strings.pickTable}: ${name}`}
        >
          <span className={styles.name}>{name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {sources.map((candidate, index) => (
            <MenuItemRadio key={`${candidate.sheet}!${candidate.address}`} name="table" value={String(index)}>
              {portfolioStrings.sourceRows(candidate.name, candidate.rows)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
