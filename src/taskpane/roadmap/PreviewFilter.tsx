import {
  Button,
  Label,
  makeStyles,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  tokens,
} from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { type ReactNode, useId } from "react";
import { type Filters, filterKeys, type FilterKey, optionsOf, type PreviewView } from "./filters";
import type { RoadmapEntry } from "../../core/roadmap/roadmap";
import { strings } from "./strings";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", marginBottom: "8px" },
  active: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    color: tokens.colorBrandForeground1,
  },
  group: { display: "flex", alignItems: "center", columnGap: "6px", marginInlineStart: "auto" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface PreviewFilterProps {
  readonly entries: readonly RoadmapEntry[];
  readonly view: PreviewView;
  readonly onChange: (view: PreviewView) => void;
}

/** What of the preview is shown, and how it is grouped; what is written stays the same. */
export function PreviewFilter({ entries, view, onChange }: PreviewFilterProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const shown = filterKeys.filter((key) => optionsOf(entries, key).length > 1);
  if (shown.length === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label={strings.filters}>
      {shown.map((key) => (
        <FilterMenu
          key={key}
          name={key}
          entries={entries}
          filters={view.filters}
          onChange={(filters) => {
            onChange({ ...view, filters });
          }}
        />
      ))}
      <span className={styles.group}>
        <Label htmlFor={id} className={styles.label}>
          {strings.groupBy}
        </Label>
        <Select
          id={id}
          size="small"
          value={view.groupBy ?? ""}
          onChange={(_, { value }) => {
            onChange({ ...view, groupBy: shown.find((key) => key === value) });
          }}
        >
          <option value="">{strings.noGroup}</option>
          {shown
            .filter((key) => key !== "owner")
            .map((key) => (
              <option key={key} value={key}>
                {strings.filterNames[key]}
              </option>
            ))}
        </Select>
      </span>
    </div>
  );
}

interface FilterMenuProps {
  readonly name: FilterKey;
  readonly entries: readonly RoadmapEntry[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

function FilterMenu({ name, entries, filters, onChange }: FilterMenuProps): ReactNode {
  const styles = useStyles();
  const options = optionsOf(entries, name);
  const chosen = filters[name] ?? [];
  return (
    <Menu
      checkedValues={{ [name]: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onChange({ ...filters, [name]: checkedItems });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          shape="circular"
          className={chosen.length > 0 ? styles.active : ""}
          icon={<ChevronDown12Regular />}
          iconPosition="after"
        >
          {strings.filterLabel(name, chosen.length, options.length)}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {options.map(({ value, amount }) => (
            <MenuItemCheckbox key={value} name={name} value={value}>
              {strings.filterOption(value, amount)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
