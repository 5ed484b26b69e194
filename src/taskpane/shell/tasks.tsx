import type { FluentIcon } from "@fluentui/react-icons";
import { BranchFork20Regular } from "@fluentui/react-icons/svg/branch-fork";
import { DataBarHorizontal20Regular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { MathFormula20Regular } from "@fluentui/react-icons/svg/math-formula";
import { Money20Regular } from "@fluentui/react-icons/svg/money";
import { Road20Regular } from "@fluentui/react-icons/svg/road";
import { TableSearch20Regular } from "@fluentui/react-icons/svg/table-search";
import { TaskListSquareLtr20Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { TopSpeed20Regular } from "@fluentui/react-icons/svg/top-speed";
import { type ComponentType, lazy } from "react";
import type { PanelComponentProps, TaskKey } from "../task";

/** What the user comes to do, with the panel that does it. */
export interface Task {
  readonly key: TaskKey;
  readonly label: string;
  readonly Icon: FluentIcon;
  readonly Panel: ComponentType<PanelComponentProps>;
  /** Fetches the panel's code ahead of its first opening; the first panel is fetched with the pane. */
  readonly load?: () => Promise<unknown>;
}

/** In sight first, once the workbook is read: it is fetched meanwhile. */
const start = import("../start/StartPanel").then(({ StartPanel }) => ({ default: StartPanel }));
const score = () => import("../score/ScorePanel").then(({ ScorePanel }) => ({ default: ScorePanel }));
const strategy = () => import("../strategy/StrategyPanel").then(({ StrategyPanel }) => ({ default: StrategyPanel }));
const value = () => import("../value/ValuePanel").then(({ ValuePanel }) => ({ default: ValuePanel }));
const select = () => import("../select/SelectPanel").then(({ SelectPanel }) => ({ default: SelectPanel }));
const roadmap = () => import("../roadmap/RoadmapPanel").then(({ RoadmapPanel }) => ({ default: RoadmapPanel }));
const dashboard = () => import("../dashboard/DashboardPanel").then(({ DashboardPanel }) => ({ default: DashboardPanel }));
const functions = () => import("../functions/FunctionsPanel").then(({ FunctionsPanel }) => ({ default: FunctionsPanel }));

/** The tasks in the order of the tabs. A new panel is its loader and one line here. */
export const tasks: readonly Task[] = [
  { key: "start", label: "Start", Icon: TableSearch20Regular, Panel: lazy(() => start) },
  { key: "score", label: "Score", Icon: DataBarHorizontal20Regular, Panel: lazy(score), load: score },
  { key: "strategy", label: "Strategy", Icon: BranchFork20Regular, Panel: lazy(strategy), load: strategy },
  { key: "value", label: "Value", Icon: Money20Regular, Panel: lazy(value), load: value },
  { key: "select", label: "Select", Icon: TaskListSquareLtr20Regular, Panel: lazy(select), load: select },
  { key: "roadmap", label: "Roadmap", Icon: Road20Regular, Panel: lazy(roadmap), load: roadmap },
  { key: "dashboard", label: "Dashboard", Icon: TopSpeed20Regular, Panel: lazy(dashboard), load: dashboard },
  { key: "functions", label: "Functions", Icon: MathFormula20Regular, Panel: lazy(functions), load: functions },
];
