"""Smallest gaps that a planned comparison shows with a power, from scipy's noncentral t.

Run: python3 Tests/StatisticsTests/Reference/planned_gap.py
The rows it prints are those of PlannedGapTests.
"""
from math import sqrt

from scipy.optimize import brentq
from scipy.stats import nct, t

CASES = [
    # leaders, of, frontline, of, borrowed df, sd, power
    (5, 9, 30, 50, 10, 0.85, 0.8),
    (12, 20, 60, 100, 10, 0.85, 0.8),
    (6, 6, 24, 40, 10, 0.85, 0.8),
    (30, 50, 300, 500, 0, 1.0625, 0.9),
    (5, 500, 5, 500, 0, 0.63, 0.8),
    (60, 100, 600, 1000, 0, 1.06, 0.5),
]


def row(nl, rl, nf, rf, borrowed, sd, power):
    a, b = ((1 - n / r) * sd * sd / n for n, r in ((nl, rl), (nf, rf)))
    se = sqrt(a + b)
    df = (a + b) ** 2 / (a * a / (nl - 1 + borrowed) + b * b / (nf - 1 + borrowed))
    tc = t.ppf(0.975, df)

    def miss(gap):
        return nct.sf(tc, df, gap / se) + nct.cdf(-tc, df, gap / se) - power

    return se, df, brentq(miss, 1e-9, 7 * se, xtol=1e-14), t.ppf(0.95, df) * se


if __name__ == "__main__":
    for case in CASES:
        print(case, *(f"{x:.10f}" for x in row(*case)))
