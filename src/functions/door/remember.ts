/** Longest argument text worth keeping; beyond, comparing costs more than it saves. */
const longestKey = 200_000;
const keptAnswers = 24;

/**
 * The same function, answering repeated arguments from memory: Excel calls every function again when a row is inserted anywhere.
 *
 * Least recently used answers go first. Holds for pure functions only.
 */
export function remember<Answer>(compute: (given: readonly unknown[]) => Answer): (given: readonly unknown[]) => Answer {
  const answers = new Map<string, Answer>();
  return (given) => {
    const key = JSON.stringify(given);
    if (key.length > longestKey) return compute(given);
    const known = answers.get(key);
    const answer = known ?? compute(given);
    answers.delete(key);
    answers.set(key, answer);
    const oldest = answers.keys().next();
    if (answers.size > keptAnswers && oldest.done !== true) answers.delete(oldest.value);
    return answer;
  };
}
