import { Cart16Regular } from "@fluentui/react-icons/svg/cart";
import { Handshake16Regular } from "@fluentui/react-icons/svg/handshake";
import { Options16Regular } from "@fluentui/react-icons/svg/options";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { Ruler16Regular } from "@fluentui/react-icons/svg/ruler";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import type { ReactNode } from "react";
import type { Strategy } from "../../core/strategy/strategy";

/** The picture beside a strategy's name. */
export function StrategyIcon({ strategy }: { readonly strategy: Strategy | undefined }): ReactNode {
  switch (strategy) {
    case "Rule":
      return <Ruler16Regular />;
    case "Buy":
      return <Cart16Regular />;
    case "Partner":
      return <Handshake16Regular />;
    case "Fine-tune":
      return <Options16Regular />;
    case "Build":
      return <Wrench16Regular />;
    case undefined:
      return <QuestionCircle16Regular />;
  }
}
