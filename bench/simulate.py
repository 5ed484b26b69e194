"""The simulation of simulate.ts in numpy: quantile tables over normal scores, looked up by numpy.interp.

Reads the question as JSON from standard input and prints a JSON list of lines: contender, ms, mean, sd.
"""

import json
import math
import sys
import time

import numpy as np

NODES = 513
REACH = 6.5


def table(low, likely, high):
    """Beta-PERT quantiles at evenly spaced normal scores."""
    alpha = 1 + 4 * (likely - low) / (high - low)
    beta = 1 + 4 * (high - likely) / (high - low)
    x = np.linspace(0, 1, 20_001)
    middle = (x[1:] + x[:-1]) / 2
    mass = np.concatenate([[0], np.cumsum(middle ** (alpha - 1) * (1 - middle) ** (beta - 1))])
    scores = np.linspace(-REACH, REACH, NODES)
    below = np.array([0.5 * math.erfc(-score / math.sqrt(2)) for score in scores])
    return scores, low + (high - low) * np.interp(below, mass / mass[-1], x)


def one_coefficient(items, trials, coefficient, tables, rng):
    """Scores from one shared and one own normal number."""
    shared = math.sqrt(coefficient) * rng.standard_normal(trials)
    total = np.zeros(trials)
    for item, (scores, values) in zip(items, tables):
        drawn = np.interp(shared + math.sqrt(1 - coefficient) * rng.standard_normal(trials), scores, values)
        total += np.where(rng.random(trials) < item["successProbability"], drawn, 0)
    return total


def whole_matrix(items, trials, coefficient, tables, rng):
    """Scores from the Cholesky factor of the matrix."""
    count = len(items)
    factor = np.linalg.cholesky(np.full((count, count), coefficient) + (1 - coefficient) * np.eye(count))
    correlated = factor @ rng.standard_normal((count, trials))
    total = np.zeros(trials)
    for row, item, (scores, values) in zip(correlated, items, tables):
        drawn = np.interp(row, scores, values)
        total += np.where(rng.random(trials) < item["successProbability"], drawn, 0)
    return total


def measured(name, run, question):
    """Best time of the repetitions, tables and statistics included."""
    items, trials = question["items"], question["trials"]
    best = math.inf
    for _ in range(question["repetitions"]):
        start = time.perf_counter()
        tables = [table(**item["value"]) for item in items]
        total = run(items, trials, question["coefficient"], tables, np.random.default_rng(1))
        np.percentile(total, [5, 10, 25, 50, 75, 90, 95])
        np.sort(total)[: trials // 20].mean()
        best = min(best, time.perf_counter() - start)
    return {"contender": name, "ms": f"{1000 * best:.0f}", "mean": f"{total.mean():.1f}", "sd": f"{total.std(ddof=1):.1f}"}


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    print(
        json.dumps(
            [
                measured("numpy, one coefficient", one_coefficient, asked),
                measured("numpy, correlation matrix", whole_matrix, asked),
            ]
        )
    )
