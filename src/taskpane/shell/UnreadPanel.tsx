import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Refusal } from "../../workbook/excel/refusal";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { strings } from "./strings";

interface UnreadPanelProps {
  readonly refusal: Refusal;
  readonly onTryAgain: () => void;
}

/** Stands in every panel's place while the workbook cannot be read. */
export function UnreadPanel({ refusal, onTryAgain }: UnreadPanelProps): ReactNode {
  return (
    <Panel
      headline={strings.notRead}
      isHeadlineHidden
      message={<OutcomeBar state={{ status: "refused", refusal }} />}
      actions={
        <Button appearance="primary" onClick={onTryAgain}>
          {strings.tryAgain}
        </Button>
      }
    />
  );
}
