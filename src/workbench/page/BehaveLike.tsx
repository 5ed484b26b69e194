import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { DesktopCheckmark20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { isProfileName, type Profile, type ProfileName, profiles } from "../host/profile/profile";
import { strings } from "./strings";

interface BehaveLikeProps {
  readonly like: ProfileName;
  readonly onLike: (like: ProfileName) => void;
}

/** Which Excel the workbook behaves like: the planner is loaded anew and meets that one. */
export function BehaveLike({ like, onLike }: BehaveLikeProps): ReactElement {
  return (
    <Menu
      checkedValues={{ like: [like] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        if (chosen !== undefined && isProfileName(chosen)) onLike(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={strings.behaveLike} relationship="label">
          <Button appearance="subtle" icon={<DesktopCheckmark20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.values<Profile>(profiles).map(({ name, label }) => (
            <MenuItemRadio key={name} name="like" value={name}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
