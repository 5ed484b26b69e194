import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { History20Regular } from "@fluentui/react-icons";
import { type ReactElement, useState } from "react";
import { strings } from "./strings";
import type { LeftWork } from "./useKeptWork";

interface LeftWorkBarProps {
  readonly left: LeftWork;
  readonly onRestore: () => void;
}

/** What a closed or crashed page left, and the choice to have it again. Discarding asks once more, since nothing brings it back. */
export function LeftWorkBar({ left: { work, forget }, onRestore }: LeftWorkBarProps): ReactElement {
  const [isSure, setIsSure] = useState(false);
  const { title, text } = strings.left(work);
  return (
    <MessageBar icon={<History20Regular />}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRestore}>{strings.restore}</Button>
        <Button
          appearance="transparent"
          onClick={() => {
            if (isSure) forget();
            else setIsSure(true);
          }}
        >
          {isSure ? strings.forgetForGood : strings.forget}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
