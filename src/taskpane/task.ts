/** What the user comes to do; each has a tab and a panel. */
export type TaskKey = "start" | "score" | "strategy" | "value" | "select" | "roadmap" | "dashboard" | "functions";

/** What a panel is opened for, where it is more than to look at it. */
export type Wish = "addFeature";

/** What the shell gives every panel. */
export interface PanelComponentProps {
  readonly onOpenTask: (key: TaskKey) => void;
  readonly wish?: Wish | undefined;
}
