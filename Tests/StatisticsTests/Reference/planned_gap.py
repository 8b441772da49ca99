"""Smallest gaps that a planned comparison shows with a power, from scipy's noncentral t, and the chance that two
groups that agree are found aligned, by quadrature over the density of the estimated standard error.

Run: python3 Tests/StatisticsTests/Reference/planned_gap.py
The rows it prints are those of PlannedGapTests.
"""
from math import sqrt

from scipy.integrate import quad
from scipy.optimize import brentq
from scipy.stats import chi, nct, norm, t

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

    return se, df, brentq(miss, 1e-9, 7 * se, xtol=1e-14), aligned(se, df, 0.3), aligned(se, df, 0.6)


def aligned(se, df, bound):
    """P(|x| < bound - t s) for x normal around 0 with error se and s its estimate with df."""
    tc = t.ppf(0.95, df)
    density = chi(df, scale=df**-0.5).pdf
    chance = lambda s: (2 * norm.cdf(bound / se - tc * s) - 1) * density(s)
    return quad(chance, 0, bound / se / tc, epsabs=1e-13, limit=500, points=[min(1, bound / se / tc)])[0]


def matched(departments, sd, power):
    """The same for departments (leaders, of, frontline, of), each weighted by the frontline there is."""
    whole = sum(d[3] for d in departments)
    terms = []
    for nl, rl, nf, rf in departments:
        for n, r in ((nl, rl), (nf, rf)):
            terms.append(((rf / whole) ** 2 * (1 - n / r) * sd * sd / n, n - 1))
    total = sum(v for v, _ in terms)
    se, df = sqrt(total), total**2 / sum(v * v / d for v, d in terms)
    tc = t.ppf(0.975, df)

    def miss(gap):
        return nct.sf(tc, df, gap / se) + nct.cdf(-tc, df, gap / se) - power

    return se, df, brentq(miss, 1e-9, 7 * se, xtol=1e-14), aligned(se, df, 0.3)


if __name__ == "__main__":
    for case in CASES:
        print(case, *(f"{x:.10f}" for x in row(*case)))
    print(*(f"{x:.10f}" for x in matched([(12, 20, 60, 100), (5, 8, 30, 50)], 0.85, 0.8)))
