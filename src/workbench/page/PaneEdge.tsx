import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type PointerEvent, type ReactElement, useState } from "react";
import { strings } from "./strings";

/** Width of the planner in pixels, as Excel's own pane allows. */
export const paneWidth = { initial: 370, least: 320, most: 720, step: 16 } as const;

const useStyles = makeStyles({
  edge: {
    width: "7px",
    marginLeft: "-3px",
    marginRight: "-3px",
    zIndex: 2,
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    position: "relative",
    "::after": {
      content: '""',
      position: "absolute",
      top: 0,
      bottom: 0,
      left: "3px",
      width: "1px",
      backgroundColor: tokens.colorNeutralStroke1,
    },
    ":hover::after": { width: "3px", left: "2px", backgroundColor: tokens.colorBrandStroke1 },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": { width: "3px", left: "2px", backgroundColor: tokens.colorStrokeFocus2 },
  },
  moving: { "::after": { width: "3px", left: "2px", backgroundColor: tokens.colorBrandStroke1 } },
  // The frame below would swallow the pointer.
  shield: { position: "fixed", inset: 0, cursor: "col-resize", zIndex: 1 },
});

/** Between the least and the most width. */
export function withinWidths(width: number): number {
  return Math.min(paneWidth.most, Math.max(paneWidth.least, Math.round(width)));
}

/** The planner's edge: dragged, or moved by arrow keys. */
export function PaneEdge({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }): ReactElement {
  const styles = useStyles();
  const [isMoving, setIsMoving] = useState(false);
  const move = (event: PointerEvent): void => {
    if (isMoving) onWidth(withinWidths(window.innerWidth - event.clientX));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: width + paneWidth.step,
      ArrowRight: width - paneWidth.step,
      Home: paneWidth.most,
      End: paneWidth.least,
    };
    const wanted = widths[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onWidth(withinWidths(wanted));
  };
  return (
    <>
      {isMoving && <div className={styles.shield} />}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator with a value is a widget */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={strings.edge}
        aria-valuenow={width}
        aria-valuemin={paneWidth.least}
        aria-valuemax={paneWidth.most}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator with a value is a widget
        tabIndex={0}
        className={mergeClasses(styles.edge, isMoving && styles.moving)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setIsMoving(true);
        }}
        onPointerMove={move}
        onPointerUp={() => {
          setIsMoving(false);
        }}
      />
    </>
  );
}
