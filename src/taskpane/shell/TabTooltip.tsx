import { Tooltip } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";

/** A pointer that only crosses the tabs wants no tooltip. */
const hesitation = 400;

/** The name of an icon tab, below it; screen readers know it from the tab itself. */
export function TabTooltip({ label, target }: { readonly label: string; readonly target: HTMLElement }): ReactNode {
  const [shown, setShown] = useState<HTMLElement>();
  useEffect(() => {
    const timer = setTimeout(setShown, hesitation, target);
    return () => {
      clearTimeout(timer);
    };
  }, [target]);
  if (shown !== target) return null;
  return <Tooltip content={label} relationship="inaccessible" visible positioning={{ target, position: "below" }} />;
}
