"""Writes oracles/*.json: small reference files in the form that OracleTests reads.

    python3 oracles.py

Every value is computed from the single observations by its definition, with the distributions of
scipy 1.17 (noncentral t: quadrature of mpmath 1.3.0). Nothing here calls the product.
"""

import json
import math
from collections import Counter
from fractions import Fraction
from itertools import combinations
from pathlib import Path

from mpmath import mp, mpf, quad
from scipy import optimize, stats

mp.dps = 30
FOLDER = Path(__file__).parent / "oracles"
GROUPS = {
    "ties": ([3.5, 4, 4, 4.5, 5], [2, 2.5, 3, 3, 3.5, 4, 4, 4.5]),
    "two_leaders": ([4.25, 3], [2, 3.5, 3.75, 4, 1.25, 3]),
    "frontline_higher": ([2, 2.5, 2.5, 3], [3, 3.5, 4, 4, 4.5, 5, 2.5]),
    "constant_leaders": ([4, 4, 4], [3, 3.5, 5, 2, 4]),
    "alike": ([3, 3.25, 3.5, 3.75, 4] * 12, [3, 3.25, 3.5, 3.75, 4] * 30),
}


def write(method, tolerance, cases):
    document = {"method": method, "oracle": "definitions, scipy, mpmath", "tolerance": tolerance, "cases": cases}
    (FOLDER / f"{method}.json").write_text(json.dumps(document, indent=1) + "\n")


def histogram(observations):
    counts = Counter(float(x) for x in observations)
    return {"values": sorted(counts), "counts": [counts[v] for v in sorted(counts)]}


def mean(xs):
    return float(sum(Fraction(x) for x in xs) / len(xs))


def variance(xs):
    m = sum(Fraction(x) for x in xs) / len(xs)
    return float(sum((Fraction(x) - m) ** 2 for x in xs) / (len(xs) - 1))


def nct_cdf(t, v, d):
    def integrand(s):
        density = 2 * (mpf(v) / 2) ** (mpf(v) / 2) / mp.gamma(mpf(v) / 2) * s ** (v - 1) * mp.exp(-v * s * s / 2)
        return mp.ncdf(t * s - d) * density
    width = 1 / math.sqrt(2 * v)
    points = [0] + [x for x in (1 - 6 * width, 1 - 3 * width, 1 - width) if x > 0]
    return quad(integrand, points + [1, 1 + width, 1 + 3 * width, 1 + 8 * width, 1 + 20 * width])


def ncp(t, v, p):
    low, high = t - 10 - abs(t), t + 10 + abs(t)
    return optimize.brentq(lambda d: float(nct_cdf(t, v, d) - p), low, high, xtol=1e-13, rtol=1e-14)


def effect(d, v, scale):
    j = math.exp(math.lgamma(v / 2) - math.log(math.sqrt(v / 2)) - math.lgamma((v - 1) / 2))
    ends = [ncp(d / scale, v, 0.975), ncp(d / scale, v, 0.025)]
    return {"d": d, "J": j, "g": j * d, "df": v, "ncp_ci95": ends, "ci95": [j * e * scale for e in ends]}


def two_sample(leader, frontline, bound=0.3):
    n, m = len(leader), len(frontline)
    gap = mean(leader) - mean(frontline)
    a, b = variance(leader) / n, variance(frontline) / m
    se, df = math.sqrt(a + b), (a + b) ** 2 / (a * a / (n - 1) + b * b / (m - 1))
    t95, t90 = stats.t.ppf(0.975, df), stats.t.ppf(0.95, df)
    p = 2 * stats.t.sf(abs(gap) / se, df)
    lower, upper = stats.t.sf((gap + bound) / se, df), stats.t.cdf((gap - bound) / se, df)
    decision = "inconclusive"
    if max(lower, upper) < 0.05:
        decision = "aligned"
    elif p < 0.05:
        decision = "leader_higher" if gap > 0 else "frontline_higher"
    over = [[(x > y) + (x == y) / 2 for y in frontline] for x in leader]
    superiority = sum(map(sum, over)) / (n * m)
    rows, columns = [sum(r) / m for r in over], [sum(c) / n for c in zip(*over)]
    pooled = math.sqrt(((n - 1) * variance(leader) + (m - 1) * variance(frontline)) / (n + m - 2))
    average = math.sqrt((variance(leader) + variance(frontline)) / 2)
    # Cliff's delta from the table of dominances.
    delta = 2 * superiority - 1
    dominance = [[2 * o - 1 for o in r] for r in over]
    s_i = sum((2 * r - 1 - delta) ** 2 for r in rows) / (n - 1)
    s_j = sum((2 * c - 1 - delta) ** 2 for c in columns) / (m - 1)
    s_ij = sum((d - delta) ** 2 for r in dominance for d in r) / ((n - 1) * (m - 1))
    se_delta = math.sqrt(((m - 1) * s_i + (n - 1) * s_j + s_ij) / (n * m))
    t = stats.t.ppf(0.975, n + m - 2) * se_delta
    root = math.sqrt((1 - delta**2) ** 2 + t * t)
    feng = [(delta - delta**3 + k * t * root) / (1 - delta**2 + t * t) for k in (-1, 1)]
    return {
        "n_leader": n, "n_frontline": m, "mean_leader": mean(leader), "mean_frontline": mean(frontline),
        "gap": gap, "prob_superiority": superiority, "status": "ok",
        "welch": {"se": se, "df": df, "t": gap / se, "p": p, "ci95": [gap - t95 * se, gap + t95 * se],
                  "ci90": [gap - t90 * se, gap + t90 * se]},
        "tost": {"bound": bound, "p_lower": lower, "p_upper": upper, "p": max(lower, upper), "decision": decision},
        "hedges_g": effect(gap / pooled, n + m - 2, math.sqrt(1 / n + 1 / m)),
        "hedges_g_av": effect(gap / average, df, se / average),
        "glass_delta_frontline_sd": {"delta": gap / math.sqrt(variance(frontline))},
        "brunner_munzel": brunner_munzel(rows, columns, superiority),
        "cliff": {"delta": delta, "se_consistent": se_delta, "ci95_feng_cliff": feng},
    }


def brunner_munzel(rows, columns, superiority):
    a, b = variance(rows) / len(rows), variance(columns) / len(columns)
    se = math.sqrt(a + b)
    df = (a + b) ** 2 / (a * a / (len(rows) - 1) + b * b / (len(columns) - 1))
    t = stats.t.ppf(0.975, df)
    logit, margin = math.log(superiority / (1 - superiority)), t * se / (superiority * (1 - superiority))
    return {
        "statistic": (superiority - 0.5) / se, "df": df, "p": 2 * stats.t.sf(abs(superiority - 0.5) / se, df),
        "se": se, "ci95_t": [superiority - t * se, superiority + t * se],
        "ci95_logit": [1 / (1 + math.exp(-(logit + k * margin))) for k in (-1, 1)],
    }


def permutation(leader, frontline):
    def size(chosen, rest):
        over = [[(x > y) + (x == y) / 2 for y in rest] for x in chosen]
        a = sum(map(sum, over)) / (len(chosen) * len(rest))
        error = variance([sum(r) / len(rest) for r in over]) / len(chosen)
        error += variance([sum(c) / len(chosen) for c in zip(*over)]) / len(rest)
        if abs(a - 0.5) < 1e-12:
            return 0
        return abs(a - 0.5) / math.sqrt(error) if error > 0 else math.inf
    pooled, observed, extreme, ways = leader + frontline, size(leader, frontline), 0, 0
    for places in combinations(range(len(pooled)), len(leader)):
        rest = [x for i, x in enumerate(pooled) if i not in places]
        ways += 1
        extreme += size([pooled[i] for i in places], rest) >= observed - 1e-9
    return {"p": extreme / ways, "n_permutations": ways}


def main():
    FOLDER.mkdir(exist_ok=True)
    cases = []
    for name, (leader, frontline) in GROUPS.items():
        expected = two_sample(leader, frontline)
        if math.comb(len(leader) + len(frontline), len(leader)) < 30000:
            expected["brunner_munzel_permutation"] = permutation(leader, frontline)
        cases.append({"id": name, "input": {"leader": histogram(leader), "frontline": histogram(frontline),
                                            "equivalence_bound": 0.3}, "expected": expected})
    write("two_sample", 1e-9, cases)

    # The example of Newcombe (1998), table II, contrast (a), with its printed limits.
    write("favorable_gap", 5e-5, [{
        "id": "newcombe_1998_a", "input": {"x_leader": 56, "n_leader": 70, "x_frontline": 48, "n_frontline": 80},
        "expected": {"diff": 0.2, "newcombe95": [0.0524, 0.3339],
                     "fisher_p": stats.fisher_exact([[56, 14], [48, 32]]).pvalue}}])

    # The fifteen p-values of Benjamini and Hochberg (1995), section 3.2.
    p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
         0.6528, 0.7590, 1.0]
    q = list(stats.false_discovery_control(p))
    by = list(stats.false_discovery_control(p, method="by"))
    write("bh", 1e-12, [{"id": "benjamini_hochberg_1995", "input": {"p": p[:4] + [None] + p[4:]},
                         "expected": {"bh": q[:4] + [None] + q[4:], "by": by[:4] + [None] + by[4:]}}])

    leader, frontline = GROUPS["ties"]
    a, b = (1 - 5 / 10) * variance(leader) / 5, (1 - 8 / 20) * variance(frontline) / 8
    se, df = math.sqrt(a + b), (a + b) ** 2 / (a * a / 4 + b * b / 7)
    gap, t = mean(leader) - mean(frontline), stats.t.ppf(0.975, df)
    write("fpc", 1e-10, [{"id": "half_and_forty_percent", "input": {
        "leader": histogram(leader), "frontline": histogram(frontline), "N_leader": 10, "N_frontline": 20},
        "expected": {"gap": gap, "se": se, "df": df, "ci95": [gap - t * se, gap + t * se]}}])

    write("block_score", 1e-12, [{"id": "half_rule", "input": {
        "items": [[5, 1, 4], [None, 2, 4], [None, None, 3], [1, 5, 2]], "reverse": [False, True, False],
        "scale": [1, 5], "favorable_threshold": 3.5},
        "expected": {"scores": [14 / 3, 4.0, None, 4 / 3], "n_scored": 3, "mean": 10 / 3,
                     "pct_favorable_respondent": 2 / 3, "n_missing_answers": 3}}])


main()
