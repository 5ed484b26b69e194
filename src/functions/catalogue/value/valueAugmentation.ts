import { augmentationValue } from "../../../core/money/annualValue";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { amount, fraction } from "../../arguments/money";

export const VALUE_AUGMENTATION = defineFunction({
  id: "VALUE.AUGMENTATION",
  group: "Value",
  summary: "Gives the value of the time people save on the suggestions they accept.",
  notes: ["Per year when the tasks are per year. Take the minutes net of the time spent reading what was not accepted."],
  parameters: [
    amount("users", "People who use it."),
    amount("tasks_per_user", "Tasks per user and year."),
    fraction("acceptance_rate", "Share of the tasks in which the suggestion is accepted."),
    amount("minutes_saved", "Minutes saved per accepted suggestion."),
    amount("hourly_cost", "Cost of a person per hour."),
  ],
  returns: { shape: "lifted", description: "Value per year.", unit: "money per year" },
  sources: ["article"],
  examples: [
    { given: [200, 1000, 0.3, 6, 50], gives: 300_000 },
    { given: [[[200], [0]], 1000, 0.3, 6, 50], gives: [[300_000], [0]], shows: "two features" },
  ],
  evaluate: (users, tasksPerUser, acceptanceRate, minutesSaved, hourlyCost) =>
    ok(augmentationValue({ users, tasksPerUser, acceptanceRate, minutesSaved, hourlyCost })),
});
