/** What the user comes to do; each has a tab and a panel. */
export type TaskKey = "start" | "score" | "strategy" | "value" | "select" | "roadmap" | "dashboard" | "functions";

/** What the shell gives every panel. */
export interface PanelComponentProps {
  readonly onOpenTask: (key: TaskKey) => void;
}
