import { horizonFromApproach } from "../../../core/horizon/vocabulary";
import { horizonFromMonths, laterHorizon } from "../../../core/horizon/horizon";
import { fail, ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { number, optional, text } from "../../arguments/parameters";
import { vocabulary, windows } from "../../arguments/placing";

export const HORIZON = defineFunction({
  id: "HORIZON",
  group: "Place",
  summary: "Places a feature in horizon 1, 2 or 3, the later of what its approach and its months say.",
  notes: [
    "A term of the vocabulary matches when each of its words begins a word of the approach; several words must follow each other. Case and punctuation do not count. The latest matching horizon wins.",
    "Horizon 1: api, off the shelf, rule, regex, heuristic, regression, classif, prompt, openai, anthropic. Horizon 2: rag, retrieval, fine tun, finetun, lora, flywheel, distill. Horizon 3: from scratch, pretrain, pre train, multi agent, multiagent, novel, custom architecture, research.",
    'A known miss: "research assistant on an API" reads horizon 3. State the horizon in the feature sheet where the words mislead.',
  ],
  parameters: [
    optional(text("approach", "Technique in your words."), undefined, "blank"),
    optional(number("months", "Months until evidence.", { from: 0 }), undefined, "blank"),
    vocabulary(),
    windows(),
  ],
  returns: { shape: "lifted", description: "1, 2 or 3.", unit: "horizon" },
  faults: ["#N/A where no term matches and months are blank."],
  sources: ["article"],
  examples: [
    { given: ["fine-tuning Llama 3 with LoRA"], gives: 2 },
    { given: [null, 14], gives: 3, shows: "months alone" },
    {
      given: [
        [["Off-the-shelf API"], ["RAG"], ["prompt"]],
        [[3], [null], [8]],
      ],
      gives: [[1], [2], [2]],
      shows: "the later of both",
    },
    { given: ["quantum"], gives: { error: "#N/A" }, shows: "an approach it does not know" },
  ],
  evaluate: (approach, months, terms, ends) => {
    const byApproach = approach === undefined ? undefined : horizonFromApproach(approach, terms);
    const horizon = laterHorizon(byApproach, months === undefined ? undefined : horizonFromMonths(months, ends));
    if (horizon !== undefined) return ok(horizon);
    return fail({ code: "no-answer", reason: `no term of the vocabulary matches "${approach ?? ""}": add one, or give months` });
  },
});
