import { decidingTerm, defaultVocabulary, horizonFromApproach } from "../../../src/core/horizon/vocabulary";

describe("horizonFromApproach", () => {
  it.each([
    ["Off-the-shelf API", 1],
    ["regex", 1],
    ["Logistic regression", 1],
    ["Image classification", 1],
    ["prompt engineering", 1],
    ["OpenAI", 1],
    ["RAG over contracts", 2],
    ["fine-tuning Llama 3 with LoRA", 2],
    ["Finetuned open model", 2],
    ["distillation of a large model", 2],
    ["training from scratch", 3],
    ["pre-training on own data", 3],
    ["Multi-agent orchestration", 3],
    ["novel multimodal model", 3],
    ["prompt first, then RAG, then research", 3],
    ["research assistant on an API", 3],
  ])("reads %s as horizon %s", (approach, horizon) => {
    expect(horizonFromApproach(approach, defaultVocabulary)).toBe(horizon);
  });

  it.each([
    ["a term inside a word", "storage"],
    ["words of a term apart", "from a new scratch"],
    ["words of a term turned round", "scratch from"],
    ["no known word", "quantum annealing"],
    ["nothing but punctuation", "—"],
    ["empty text", ""],
  ])("reads nothing into %s", (_, approach) => {
    expect(horizonFromApproach(approach, defaultVocabulary)).toBeUndefined();
  });

  it("lets each word of a term begin a word of the text", () => {
    const vocabulary = [{ term: "Fine-tun", horizon: 2 as const }];
    expect(horizonFromApproach("finely tuned", vocabulary)).toBe(2);
    expect(horizonFromApproach("fine", vocabulary)).toBeUndefined();
  });

  it("keeps letters of every script together", () => {
    expect(horizonFromApproach("Übersetzung", [{ term: "über", horizon: 1 }])).toBe(1);
    expect(horizonFromApproach("préentraîner", [{ term: "entra", horizon: 3 }])).toBeUndefined();
  });

  it("passes over a term without words", () => {
    expect(horizonFromApproach("API", [{ term: " - ", horizon: 3 }])).toBeUndefined();
  });
});

describe("decidingTerm", () => {
  it("names the first term of the latest horizon", () => {
    expect(decidingTerm("prompt with retrieval (RAG)", defaultVocabulary)).toEqual({ term: "rag", horizon: 2 });
  });
});

describe("decidingTerm with a large vocabulary", () => {
  /** Milliseconds of work; many times what it takes, so that only looking at every term for every word fails it. */
  const moment = 2_000;

  it("holds 2,000 terms against 500 texts of 1,000 words in a moment", () => {
    const vocabulary = Array.from({ length: 2_000 }, (_, place) => ({ term: `term${String(10_000 + place)} two`, horizon: 2 as const }));
    const words = Array.from({ length: 1_000 }, (_, place) => `word${String(place)}`).join(" ");
    const start = process.cpuUsage();
    for (let text = 0; text < 500; text += 1)
      expect(decidingTerm(`${words} term${String(10_000 + text)} twofold`, vocabulary)).toBe(vocabulary[text]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(moment);
  });

  it("takes the first listed of the latest horizon, wherever it stands in the text", () => {
    const vocabulary = [
      { term: "late", horizon: 1 as const },
      { term: "second", horizon: 3 as const },
      { term: "first", horizon: 3 as const },
    ];
    expect(decidingTerm("first, late, second", vocabulary)?.term).toBe("second");
  });
});
