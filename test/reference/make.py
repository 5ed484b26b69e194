"""Make the reference values of this folder with other people's programs: numpy, scipy and mpmath.

    python3 test/reference/make.py && npx prettier --write test/reference/values

Each file of values/ says in "made by" what computed it. Nothing here imports from src.
"""

import itertools
import json
import math
import random
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy
import scipy
from scipy import special, stats

folder = Path(__file__).parent / "values"
mpmath.mp.dps = 40
versions = f"scipy {scipy.__version__}, numpy {numpy.__version__}, mpmath {mpmath.__version__}"


def save(name, made_by, **content):
    folder.mkdir(exist_ok=True)
    text = json.dumps({"made by": f"{made_by} ({versions})", **content}, indent=1)
    (folder / f"{name}.json").write_text(text + "\n")


# Distributions -------------------------------------------------------------------------------------------------------
PROBABILITIES = [1e-6, 0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.999999]


def pert(low, likely, high, shape):
    spread = high - low
    a, b = 1 + shape * (likely - low) / spread, 1 + shape * (high - likely) / spread
    deviation = spread * math.sqrt(a * b / ((a + b) ** 2 * (a + b + 1)))
    quantiles = {str(p): low + spread * float(special.betaincinv(a, b, p)) for p in PROBABILITIES}
    return {"low": low, "likely": likely, "high": high, "shape": shape, "mean": (low + shape * likely + high) / (shape + 2),
            "deviation": deviation, "quantiles": quantiles}


def triangular(low, likely, high):
    quantiles = {str(p): float(stats.triang.ppf(p, (likely - low) / (high - low), low, high - low)) for p in PROBABILITIES}
    return {"low": low, "likely": likely, "high": high, "quantiles": quantiles}


save("distributions", "scipy.special.betaincinv and scipy.stats.triang",
     pert=[pert(*three, shape) for three in [(0, 0.3, 1), (10, 10, 40), (-5, 3, 3), (100, 1000, 10000), (1, 2, 3), (-2e6, 1e5, 7e6)]
           for shape in (1, 4, 9)],
     triangular=[triangular(*three) for three in [(0, 0.4, 1), (10, 10, 40), (-5, 3, 3), (100, 1000, 10000)]])


def beta_quantile(a, b, p):
    """By bisection on the exact integral, from the double-precision answer."""
    guess = mpmath.mpf(float(special.betaincinv(a, b, float(p))))
    low, high = guess * (1 - mpmath.mpf(10) ** -9), min(guess * (1 + mpmath.mpf(10) ** -9), mpmath.mpf(1))
    for _ in range(70):
        middle = (low + high) / 2
        below = mpmath.betainc(a, b, 0, middle, regularized=True) < p
        low, high = (middle, high) if below else (low, middle)
    return low


save("quantiles", "mpmath, 40 digits",
     probabilities=PROBABILITIES,
     normal=[float(mpmath.sqrt(2) * mpmath.erfinv(2 * mpmath.mpf(p) - 1)) for p in PROBABILITIES],
     beta=[{"a": a, "b": b, "quantiles": [float(beta_quantile(a, b, mpmath.mpf(p))) for p in PROBABILITIES]}
           for a, b in [(2, 4), (1, 5), (5, 1), (1.5, 3.5), (3, 3), (9, 1.4)]])


# Money ---------------------------------------------------------------------------------------------------------------
def real_rates(flows):
    """Real roots above −1 of the present value, by the eigenvalues of its companion matrix and Newton at 40 digits."""
    rates = []
    for root in numpy.roots(flows):  # in g = 1 + rate, since the flows are the coefficients of the highest power first
        if abs(root.imag) > 1e-7 * abs(root) or root.real <= 0:
            continue
        polished = mpmath.findroot(lambda g: mpmath.polyval(list(flows), g), mpmath.mpf(root.real), verify=False)
        rate = float(polished) - 1
        if not any(math.isclose(rate, known, rel_tol=1e-7, abs_tol=1e-9) for known in rates):
            rates.append(rate)
    return sorted(rates)


FLOWS = [[-120, 40, 50, 60], [-1000, 0, 0, 700], [-250, 90, 140, 130, 45], [-100, 230, -132], [-80, 200, 20, -150, 10], [5, 6, 7], [-1, -2, -3],
         [-1600, 10000, -10000], [-500, 0, 0, 0, 0, 0, 1200], [-300, 900, -870, 275]]
save("finance", "numpy.roots, polished by mpmath",
     presentValues=[{"rate": rate, "flows": flows, "value": float(sum(Fraction(f) / (1 + Fraction(str(rate))) ** t for t, f in enumerate(flows)))}
                    for rate in (0, 0.05, 0.12, -0.3) for flows in FLOWS[:5]],
     rates=[{"flows": flows, "rates": real_rates(flows)} for flows in FLOWS])


# Pairwise comparisons ------------------------------------------------------------------------------------------------
RANDOM_INDEX = {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41}


def reciprocal(upper):
    size = int((1 + math.sqrt(1 + 8 * len(upper))) / 2)
    matrix = numpy.ones((size, size))
    for (i, j), value in zip(itertools.combinations(range(size), 2), upper, strict=True):
        matrix[i, j], matrix[j, i] = value, 1 / value
    return matrix


def pairwise(upper):
    matrix = reciprocal(upper)
    values, vectors = numpy.linalg.eig(matrix)
    first = int(numpy.argmax(values.real))
    weights = numpy.abs(vectors[:, first].real)
    size = len(matrix)
    index = (values[first].real - size) / (size - 1)
    return {"matrix": matrix.tolist(), "weights": (weights / weights.sum()).tolist(), "consistencyRatio": max(0.0, index / RANDOM_INDEX[size])}


save("pairwise", "numpy.linalg.eig", cases=[pairwise(upper) for upper in (
    [3, 5, 2], [1, 1, 1], [9, 1 / 9, 9], [2, 4, 6, 3, 5, 2], [1 / 3, 7, 2, 9, 1, 1 / 5],
    [5, 3, 7, 6, 6, 1 / 3, 5, 3, 3, 1 / 5, 6, 3, 4, 6, 1 / 7, 1 / 5, 1 / 2, 1 / 8, 1 / 6, 7, 1 / 2, 1 / 9, 3, 1 / 4, 1 / 9, 1 / 2, 1 / 5, 4])])


# Selection -----------------------------------------------------------------------------------------------------------
def knapsack(seed, size, limits):
    """A correlated knapsack with the best value over all 2^size subsets."""
    draw = random.Random(seed)
    costs = [[draw.randint(5, 60) for _ in range(size)] for _ in range(limits)]
    values = [sum(row[i] for row in costs) // limits + draw.randint(1, 20) for i in range(size)]
    available = [sum(row) * draw.choice((3, 4, 5)) // 10 for row in costs]
    subsets = numpy.arange(2**size)
    chosen = (subsets[:, None] >> numpy.arange(size)) & 1
    fits = numpy.all(chosen @ numpy.array(costs).T <= numpy.array(available), axis=1)
    return {"name": f"{size} features, {limits} limits, seed {seed}", "values": values, "costs": costs, "available": available,
            "best": int((chosen @ numpy.array(values))[fits].max())}


save("selections", "numpy, every subset tried", cases=[knapsack(seed, size, limits) for seed, size, limits in (
    (1, 12, 1), (2, 14, 2), (3, 16, 3), (4, 18, 2), (5, 18, 5), (6, 20, 1), (7, 20, 4), (8, 20, 10))])


# Classification and perplexity ---------------------------------------------------------------------------------------
def ratio(part, whole):
    return part / whole if whole else 0.0


def classification(name, actual, predicted):
    labels = sorted(set(actual) | set(predicted))
    counts = [[sum(a == row and p == column for a, p in zip(actual, predicted, strict=True)) for column in labels] for row in labels]
    hits = [counts[i][i] for i in range(len(labels))]
    support = [sum(row) for row in counts]
    named = [sum(row[i] for row in counts) for i in range(len(labels))]

    def f(beta):
        return [ratio((1 + beta**2) * h, (1 + beta**2) * h + (n - h) + beta**2 * (s - h)) for h, n, s in zip(hits, named, support, strict=True)]

    lines = {"precision": [ratio(h, n) for h, n in zip(hits, named, strict=True)], "recall": [ratio(h, s) for h, s in zip(hits, support, strict=True)],
             "f1": f(1)}
    mean = {key: math.fsum(values) / len(labels) for key, values in lines.items()}
    weighted = {key: math.fsum(v * s for v, s in zip(values, support, strict=True)) / len(actual) for key, values in lines.items()}
    return {"name": name, "actual": actual, "predicted": predicted, "labels": labels, "counts": counts, "support": support, "lines": lines, "macro": mean,
            "weighted": weighted, "accuracy": sum(hits) / len(actual), "macroFHalf": math.fsum(f(0.5)) / len(labels), "macroF2": math.fsum(f(2)) / len(labels)}


def drawn_labels(seed, kinds, size):
    draw = random.Random(seed)
    actual = [draw.randrange(kinds) for _ in range(size)]
    return actual, [a if draw.random() < 0.7 else draw.randrange(kinds) for a in actual]


save("classification", "the definitions, in plain Python", cases=[
    classification("three kinds of text", ["cat", "dog", "pig", "cat", "dog", "pig"], ["cat", "pig", "dog", "cat", "cat", "dog"]),
    classification("one kind only", [0] * 6, [0] * 6),
    classification("all wrong", [0, 0, 1, 1], [1, 1, 0, 0]),
    classification("a kind never predicted", [0, 1, 1, 0], [0, 0, 0, 0]),
    classification("a kind never there", [0, 0, 1, 1], [0, 2, 1, 2]),
    *(classification(f"{kinds} kinds, {size} cases", *drawn_labels(kinds * size, kinds, size)) for kinds in (2, 3, 5, 10) for size in (40, 200))])

draw = random.Random(11)
LOGS = [[math.log(0.25)] * 4, [math.log(0.5), math.log(0.125)], [0.0, 0.0, 0.0], [math.log(1e-300)] * 3, [math.log(1 - draw.random()) for _ in range(300)]]
save("perplexity", "mpmath, 40 digits", cases=[
    {"logProbabilities": logs, "perplexity": float(mpmath.exp(-sum(map(mpmath.mpf, logs)) / len(logs)))} for logs in LOGS])


# Draws and metalogs --------------------------------------------------------------------------------------------------
def hdr(counter, entity, variable, seed3, seed4):
    """The generator of the SIPmath 3.0 standard, with whole numbers that do not round."""
    a = (999999999999989 % ((counter * 2499997 + variable * 1800451 + entity * 2000371 + seed3 * 1796777 + seed4 * 2299603) % 7450589 * 4658 + 7450581)) * 383 % 99991
    b = (999999999999989 % ((counter * 2246527 + variable * 2399993 + entity * 2100869 + seed3 * 1918303 + seed4 * 1624729) % 7450987 * 7580 + 7560584)) * 17669 % 7440893
    return (Fraction((a * 7440893 + b) * 1343 % 2**32) + Fraction(1, 2)) / 2**32


draw = random.Random(5)
KEYS = [(1, 0, 1, 0, 0), (1, 1, 1, 0, 0), (2, 1, 1, 0, 0), (1, 1, 2, 0, 0), (10000, 1, 1, 0, 0), (1, 1, 1, 1, 1), (1000000, 99999, 99999, 99999, 99999),
        *((draw.randint(1, 10**draw.randint(1, 7)), *(draw.randint(0, 10**draw.randint(1, 6)) for _ in range(4))) for _ in range(200))]
save("hdr", "Python's whole numbers, from the published formula", cases=[
    {"counter": c, "entity": e, "variable": v, "seed3": s3, "seed4": s4, "uniform": float(hdr(c, e, v, s3, s4))} for c, e, v, s3, s4 in KEYS])


def term(k, y):
    """The k-th basis function of Keelin's metalog."""
    l, h = mpmath.log(y / (1 - y)), y - mpmath.mpf(1) / 2
    if k <= 4:
        return [mpmath.mpf(1), l, h * l, h][k - 1]
    return h ** ((k - 1) // 2) if k % 2 == 1 else h ** (k // 2 - 1) * l


def metalog(coefficients, y, lower=None, upper=None):
    m = mpmath.fsum(a * term(k, y) for k, a in enumerate(coefficients, 1))
    if lower is not None and upper is not None:
        return (lower + upper * mpmath.exp(m)) / (1 + mpmath.exp(m))
    if lower is not None:
        return lower + mpmath.exp(m)
    return m if upper is None else upper - mpmath.exp(-m)


def metalog_case(coefficients, y, lower, upper):
    value = metalog([mpmath.mpf(a) for a in coefficients], mpmath.mpf(y), lower, upper)
    return {"coefficients": coefficients, "lower": lower, "upper": upper, "probability": y, "quantile": float(value)}


def linked(quantile, lower, upper):
    if lower is not None and upper is not None:
        return mpmath.log((quantile - lower) / (upper - quantile))
    if lower is not None:
        return mpmath.log(quantile - lower)
    return mpmath.mpf(quantile) if upper is None else -mpmath.log(upper - quantile)


def fit(alpha, low, median, high, lower=None, upper=None):
    probabilities = [mpmath.mpf(alpha), mpmath.mpf(1) / 2, 1 - mpmath.mpf(alpha)]
    system = mpmath.matrix([[term(k, y) for k in (1, 2, 3)] for y in probabilities])
    a = list(mpmath.lu_solve(system, mpmath.matrix([linked(mpmath.mpf(q), lower, upper) for q in (low, median, high)])))
    grid = [mpmath.mpf(i) / 2000 for i in range(1, 2000)]
    values = [metalog(a, y) for y in grid]
    feasible = all(one < other for one, other in itertools.pairwise(values))
    quantiles = {str(p): float(metalog(a, mpmath.mpf(p), lower, upper)) for p in PROBABILITIES[1:-1]} if feasible else {}
    return {"alpha": alpha, "low": low, "median": median, "high": high, "lower": lower, "upper": upper, "feasible": feasible, "quantiles": quantiles}


COEFFICIENTS = [[10.0, 2.0, 0.5], [1.5, 0.4], [4.0, 0.7, -0.3, 0.9, -0.5], [2.0, 0.5, 0.1, 0.3, 0.2, -0.1, 0.05, 0.2, -0.1, 0.02]]
BOUNDS = [(None, None), (0, None), (None, 100), (0, 100)]
save("metalog", "mpmath, 40 digits, from Keelin's definition (doi 10.1287/deca.2016.0338)",
     quantiles=[metalog_case(a, y, *bounds) for a in COEFFICIENTS for bounds in BOUNDS for y in (0.001, 0.1, 0.3, 0.5, 0.77, 0.9, 0.999)],
     fits=[fit(*each) for each in ((0.1, 10, 20, 40), (0.1, 10, 12, 90), (0.05, -3, 1, 4), (0.1, 1, 2, 50, 0), (0.1, 10, 50, 95, 0, 100),
                                   (0.2, 3, 5, 6, None, 9), (0.1, 10, 39, 40), (0.1, 10, 11, 90), (0.05, 2, 3, 60, 0, 80))])


# A library of draws --------------------------------------------------------------------------------------------------
def library():
    """A SIPmath 3.0 library of our own: two correlated quantities and one apart."""
    generators = [{"name": f"HDR{i}", "function": "HDR_2_0", "arguments": {"counter": "PM_Index", "entity": 77, "varId": i, "seed3": 3, "seed4": 0}}
                  for i in (1, 2, 3)]
    names, rho = ["Support saved", "Sales won"], 0.6
    matrix = [{"row": names[0], "col": names[0], "value": 1.0}, {"row": names[0], "col": names[1], "value": rho}, {"row": names[1], "col": names[1], "value": 1.0}]
    value = {"columns": names, "rows": names, "matrix": matrix}
    copula = {"name": "Gaussian", "function": "GaussianCopula", "copulaLayer": ["cl1", "cl2"],
              "arguments": {"correlationMatrix": {"type": "globalVariables", "value": "correlationMatrixValue"}, "rng": ["HDR1", "HDR2"]}}
    shapes = [([9.5, 1.7, 2.5, 3.5, -6.0], {}), ([2.0, 0.4, 0.1], {"lowerBound": 0}), ([0.2, 0.8], {"lowerBound": 10, "upperBound": 60})]
    refs = [{"source": "copula", "name": "Gaussian", "copulaLayer": "cl1"}, {"source": "copula", "name": "Gaussian", "copulaLayer": "cl2"},
            {"source": "rng", "name": "HDR3"}]
    sips = [{"name": name, "ref": ref, "function": "Metalog_1_0", "arguments": {"aCoefficients": a, **bounds}}
            for name, ref, (a, bounds) in zip([*names, "Time to live"], refs, shapes, strict=True)]
    content = {"name": "Three quantities", "objectType": "sipModel", "libraryType": "SIPmath_3_0", "dateCreated": "2026-01-15", "version": "1",
               "provenance": "test/reference/make.py", "globalVariables": [{"name": "correlationMatrixValue", "value": value}],
               "U01": {"rng": generators, "copula": [copula]}, "sips": sips}
    normal = lambda p: mpmath.sqrt(2) * mpmath.erfinv(2 * p - 1)
    trials = {sip["name"]: [] for sip in sips}
    for t in range(1, 201):
        u = [mpmath.mpf(h.numerator) / h.denominator for h in (hdr(t, 77, i, 3, 0) for i in (1, 2, 3))]
        second = mpmath.mpf(str(rho)) * normal(u[0]) + mpmath.sqrt(1 - mpmath.mpf(str(rho)) ** 2) * normal(u[1])
        for sip, p, (a, bounds) in zip(sips, [u[0], mpmath.ncdf(second), u[2]], shapes, strict=True):
            trials[sip["name"]].append(float(metalog([mpmath.mpf(str(c)) for c in a], p, bounds.get("lowerBound"), bounds.get("upperBound"))))
    expected = [{"sip": name, "first": values[:10], "mean": float(numpy.mean(values)), "percentiles": [float(numpy.quantile(values, q)) for q in (0.1, 0.5, 0.9)]}
                for name, values in trials.items()]
    save("sipLibrary", "mpmath, 40 digits; percentiles by numpy.quantile", library=content, trials=200, expected=expected)


library()
