import type { FieldKey } from "../feature/fields";

/** Tools whose exports people bring. */
export const tools = ["Jira", "Aha!", "Productboard", "Azure DevOps"] as const;
export type Tool = (typeof tools)[number];

type Headers = Readonly<Partial<Record<FieldKey, readonly string[]>>>;

/** Headers in the exports of each tool that hold one of our fields, best first. */
export const toolHeaders: Readonly<Record<Tool, Headers>> = {
  Jira: {
    id: ["Issue key", "Key"],
    feature: ["Summary"],
    owner: ["Assignee"],
    theme: ["Components", "Component/s", "Epic Link", "Epic"],
    dependsOn: ["Inward issue link (Blocks)", "is blocked by"],
  },
  "Aha!": {
    id: ["Feature reference #", "Feature reference num", "Reference #", "Reference num"],
    feature: ["Feature name"],
    owner: ["Feature assigned to", "Feature assignee"],
    theme: ["Initiative name", "Epic name", "Initiative"],
    status: ["Feature status", "Workflow status"],
    team: ["Feature team"],
  },
  Productboard: {
    id: ["Feature ID", "External ID"],
    feature: ["Name", "Feature title"],
    owner: ["Owner name", "Owner email"],
    team: ["Teams", "Owning team"],
    theme: ["Objective", "Objectives", "Component"],
    status: ["Feature state"],
  },
  "Azure DevOps": {
    id: ["Work Item ID"],
    feature: ["Title", "Work Item Title"],
    owner: ["Assigned To"],
    team: ["Area Path", "Node Name", "Team Project"],
    theme: ["Tags", "Parent"],
    status: ["State"],
    dependsOn: ["Predecessor", "Predecessors"],
  },
};

/** Other words people use for a field, best first. */
export const synonyms: Headers = {
  id: ["Ref", "Reference", "Number", "No", "#"],
  feature: ["Initiative title", "Use case", "Idea", "Item", "Project", "Product feature"],
  jobToBeDone: ["JTBD", "Job", "Problem", "User problem", "Problem statement", "Customer problem", "User need"],
  valueBucket: ["Bucket", "Value type", "Value category", "Value class"],
  risk: ["Cost of error", "Error cost", "Cost of a wrong prediction", "Risk level"],
  impact: ["Pain", "Pain point", "User impact", "Customer impact"],
  businessValue: ["ROI", "Value", "Return", "Biz value", "Business impact"],
  scalability: ["Scale potential", "Data readiness", "Readiness to scale", "Scalable"],
  approach: ["Technique", "AI approach", "Method", "Solution", "Technology", "AI technique"],
  months: ["Duration", "Time to evidence", "Months to evidence", "Duration months", "Time months", "Estimate months"],
  possibleToday: ["Possible now", "Done today", "Feasible today", "Can be done today", "Possible without AI"],
  personDecides: ["Human in the loop", "Human decides", "Human decision", "Person in the loop"],
  strategy: ["Build or buy", "Build buy", "Build buy partner", "Sourcing", "Sourcing strategy", "Build vs buy"],
  stage: ["Phase", "Product stage", "Product phase", "Maturity"],
  differentiation: ["Differentiator", "Moat", "Strategic differentiation"],
  modelFit: ["Existing model fit", "Fit of existing models", "Model availability"],
  domainAccuracy: ["Accuracy", "Domain specificity", "Accuracy need"],
  dataPrivacy: ["Privacy", "Data sensitivity", "Confidentiality"],
  uniqueData: ["Proprietary data", "Data uniqueness", "Own data"],
  mlTalent: ["Talent", "ML skills", "ML team", "In house talent", "AI talent"],
  ruleWorks: ["Simple rule", "Rule suffices", "Rule would do", "Regex works"],
  horizon: ["Time horizon", "Planning horizon", "H"],
  dependsOn: ["Dependencies", "Dependency", "Prerequisites", "Prerequisite", "Requires", "Blocked by"],
  cost: ["Investment", "Budget", "One off cost", "One time cost", "Capex", "Development cost", "Cost once"],
  runCost: ["Running cost", "Annual cost", "Opex", "Operating cost", "Cost a year", "Cost per year", "Run cost a year"],
  people: ["FTE", "FTEs", "Headcount", "Team size", "Staff"],
  low: ["Low value", "Value low", "Pessimistic", "Worst case", "Minimum"],
  likely: ["Likely value", "Value likely", "Most likely", "Annual value", "Base case", "Expected value"],
  high: ["High value", "Value high", "Optimistic", "Best case", "Maximum"],
  successProbability: ["Chance of success", "Probability", "Probability of success", "Success chance", "P success"],
  benefitYears: ["Years of benefit", "Years", "Benefit period", "Lifetime years"],
  team: ["Squad", "Department", "Group", "Tribe"],
  theme: ["Category", "Area", "Epic theme", "Pillar"],
  status: ["Progress", "Delivery status"],
  reviewBy: ["Review date", "Review", "Gate date", "Next review", "Gate review"],
  spent: ["Spent to date", "Actual cost", "Actuals", "Cost to date"],
  realized: ["Realized value", "Realised", "Value to date", "Benefit to date", "Realized to date"],
  owner: ["Product owner", "Lead", "Responsible", "Product manager", "PM"],
  notes: ["Note", "Remarks", "Remark"],
  milestone: ["Next milestone", "Next step"],
  exitCriterion: ["Exit criteria", "Done when", "Acceptance criteria", "Exit"],
  gateMetric: ["Metric", "Product metric", "Success metric", "KPI"],
  gateTarget: ["Target", "Target rate", "Metric target"],
  gateSuccesses: ["Successes", "Successful trials"],
  gateTrials: ["Trials", "Sample", "Sample size"],
  costLow: ["Low cost", "Minimum cost", "Cost minimum"],
  costHigh: ["High cost", "Maximum cost", "Cost maximum"],
  monthsLow: ["Low months", "Minimum months", "Months minimum"],
  monthsHigh: ["High months", "Maximum months", "Months maximum"],
  selected: ["Funded", "In portfolio", "In budget"],
};
