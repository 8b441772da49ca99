"""Makes oracle files with new inputs: PARALLAX_ORACLES=FOLDER swift test --filter OracleTests

    python3 variants.py FOLDER [SEED]

Random groups, and degenerate ones; every expectation from numpy and scipy by its definition, the
bootstrap by plain convolution, the permutation test by going through all ways. Nothing here calls the
product.
"""

import json
import math
import sys
from itertools import combinations
from pathlib import Path

import numpy as np
from scipy import optimize, special, stats

FOLDER, RNG = Path(sys.argv[1]), np.random.default_rng(int(sys.argv[2]) if len(sys.argv) > 2 else 1)


def write(method, tolerance, cases):
    (FOLDER / f"{method}.json").write_text(json.dumps(
        {"method": method, "oracle": "numpy, scipy", "tolerance": tolerance, "cases": cases}))


def histogram(x):
    values, counts = np.unique(x, return_counts=True)
    return {"values": values.tolist(), "counts": counts.tolist()}


def ncp(t, df, p):
    def f(d):
        value = stats.nct.cdf(t, df, d) if abs(d) > 1e-12 else stats.t.cdf(t, df)
        # Far out scipy gives NaN.
        return (value if math.isfinite(value) else float(d < t)) - p
    span = 8 + abs(t)
    return optimize.brentq(f, t - span, t + span, xtol=1e-13, rtol=1e-14)


def hedges(gap, sd, df, h):
    j = math.exp(special.gammaln(df / 2) - math.log(math.sqrt(df / 2)) - special.gammaln((df - 1) / 2))
    t = gap / sd / h
    ends = [ncp(t, df, 0.975), ncp(t, df, 0.025)]
    return {"d": gap / sd, "J": j, "g": j * gap / sd, "df": df, "ncp_ci95": ends,
            "ci95": [j * e * h for e in ends]}


def brunner_munzel(x, y):
    """Statistic, df, p; se of the chance."""
    n, m = len(x), len(y)
    r = stats.rankdata(np.r_[x, y])
    px, py = (r[:n] - stats.rankdata(x)) / m, (r[n:] - stats.rankdata(y)) / n
    sx, sy = px.var(ddof=1) / n, py.var(ddof=1) / m
    a = px.mean()
    if sx + sy <= 1e-15:
        return a, None, None, None, None
    df = (sx + sy) ** 2 / (sx ** 2 / (n - 1) + sy ** 2 / (m - 1))
    se = math.sqrt(sx + sy)
    w = (a - 0.5) / se
    return a, w, df, 2 * stats.t.sf(abs(w), df), se


def permuted(x, y):
    pool = np.r_[x, y]
    def w(chosen):
        mask = np.zeros(len(pool), bool)
        mask[list(chosen)] = True
        a, stat, *_ = brunner_munzel(pool[mask], pool[~mask])
        return abs(stat) if stat is not None else (math.inf if abs(a - 0.5) > 1e-9 else 0.0)
    own = w(range(len(x)))
    all_ = [w(c) for c in combinations(range(len(pool)), len(x))]
    return {"p": float(np.mean([v >= own - 1e-9 for v in all_])), "n_permutations": len(all_)}


def cliff(x, y):
    sign = np.sign(np.subtract.outer(x, y))
    d, n, m = sign.mean(), len(x), len(y)
    si, sj = sign.mean(1).var(ddof=1), sign.mean(0).var(ddof=1)
    sij = ((sign - d) ** 2).sum() / ((n - 1) * (m - 1))
    se = math.sqrt(((m - 1) * si + (n - 1) * sj + sij) / (n * m))
    t = stats.t.ppf(0.975, n + m - 2)
    root = t * se * math.sqrt((1 - d * d) ** 2 + t * t * se * se)
    return d, se, [(d - d ** 3 - root) / (1 - d * d + t * t * se * se),
                   (d - d ** 3 + root) / (1 - d * d + t * t * se * se)]


def influence(x, y):
    l = np.r_[(x - x.mean()) / len(x), -(y - y.mean()) / len(y)]
    return l, (l ** 3).sum() / (6 * (l ** 2).sum() ** 1.5)


def bootstrap(x, y):
    unit = 4 * len(x) * len(y)
    def sums(v):
        base = np.bincount(np.rint(v * 4).astype(int)) / len(v)
        out = np.array([1.0])
        for _ in v:
            out = np.convolve(out, base)
        return out
    px, py = sums(x), sums(y)
    grid = np.subtract.outer(np.arange(len(px)) * len(y), np.arange(len(py)) * len(x)).ravel()
    support, inverse = np.unique(grid, return_inverse=True)
    p = np.bincount(inverse, weights=np.outer(px, py).ravel())
    keep = p > 1e-300
    cdf = np.cumsum(p)
    observed = int(round((x.mean() - y.mean()) * unit))
    place = np.searchsorted(support, observed)
    z0 = stats.norm.ppf(cdf[place] - p[place] / 2)
    l, a = influence(x, y)
    def quantile(q):
        return float(support[keep][np.searchsorted(cdf[keep], q - 1e-13)] / unit)
    def bca(q):
        z = z0 + stats.norm.ppf(q)
        return quantile(stats.norm.cdf(z0 + z / (1 - a * z)))
    return {"boot_se": math.sqrt((l ** 2).sum()), "z0": float(z0), "a": float(a),
            "percentile95": [quantile(0.025), quantile(0.975)], "bca95": [bca(0.025), bca(0.975)]}


def abc(x, y):
    l, a = influence(x, y)
    s, gap = math.sqrt((l ** 2).sum()), x.mean() - y.mean()
    w = [a + stats.norm.ppf(q) for q in (0.025, 0.975)]
    return [gap + s * v / (1 - a * v) ** 2 for v in w]


def pair(name, x, y, enumerate_):
    x, y = np.asarray(x, float), np.asarray(y, float)
    n, m, bound = len(x), len(y), float(RNG.choice([0.2, 0.3, 0.5]))
    gap = x.mean() - y.mean()
    sign = np.sign(np.subtract.outer(x, y))
    a = float((sign > 0).mean() + (sign == 0).mean() / 2)
    out = {"n_leader": n, "n_frontline": m, "mean_leader": x.mean(), "mean_frontline": y.mean(),
           "gap": gap, "prob_superiority": a,
           "sd_leader": x.std(ddof=1) if n > 1 else None, "sd_frontline": y.std(ddof=1) if m > 1 else None}
    inputs = {"leader": histogram(x), "frontline": histogram(y), "equivalence_bound": bound,
              "enumerate": enumerate_}
    if min(n, m) < 2:
        return {"id": name, "input": inputs, "expected": out | {"status": "insufficient_n"}}
    vx, vy = x.var(ddof=1), y.var(ddof=1)
    if np.ptp(x) == 0 and np.ptp(y) == 0:
        return {"id": name, "input": inputs, "expected": out | {"status": "zero_variance"}}
    out["status"] = "ok"
    se = math.sqrt(vx / n + vy / m)
    df = se ** 4 / ((vx / n) ** 2 / (n - 1) + (vy / m) ** 2 / (m - 1))
    q, r = stats.t.ppf([0.975, 0.95], df)
    p = 2 * stats.t.sf(abs(gap / se), df)
    ends = [gap - r * se, gap + r * se]
    out["welch"] = {"se": se, "df": df, "t": gap / se, "p": p, "ci95": [gap - q * se, gap + q * se],
                    "ci90": ends}
    low, high = stats.t.sf((gap + bound) / se, df), stats.t.cdf((gap - bound) / se, df)
    out["tost"] = {"bound": bound, "p_lower": low, "p_upper": high, "p": max(low, high),
                   "decision": "aligned" if max(low, high) < 0.05 else
                   ("leader_higher" if gap > 0 else "frontline_higher") if p < 0.05 else "inconclusive"}
    pooled = math.sqrt(((n - 1) * vx + (m - 1) * vy) / (n + m - 2))
    out["hedges_g"] = hedges(gap, pooled, n + m - 2, math.sqrt(1 / n + 1 / m))
    out["hedges_g_av"] = hedges(gap, math.sqrt((vx + vy) / 2), df,
                                math.sqrt(2 * (m * vx + n * vy) / (n * m * (vx + vy))))
    if vy > 0:
        out["glass_delta_frontline_sd"] = {"delta": gap / math.sqrt(vy)}
    _, w, bdf, bp, bse = brunner_munzel(x, y)
    if w is not None and 0 < a < 1:
        t = stats.t.ppf(0.975, bdf)
        logit, spread = math.log(a / (1 - a)), t * bse / (a * (1 - a))
        out["brunner_munzel"] = {"statistic": w, "df": bdf, "p": bp, "prob_superiority": a, "se": bse,
                                 "ci95_logit": [special.expit(logit - spread), special.expit(logit + spread)]}
    if 0 < a < 1:
        d, cse, ci = cliff(x, y)
        out["cliff"] = {"delta": d, "se_consistent": cse, "ci95_feng_cliff": ci}
    out["abc95"] = abc(x, y)
    if n * m <= 2500:
        out["exact_bootstrap"] = bootstrap(x, y)
    if enumerate_:
        out["brunner_munzel_permutation"] = permuted(x, y)
    return {"id": name, "input": inputs, "expected": out}


def scores(n, mean, sd):
    return np.clip(np.rint((mean + sd * RNG.normal(size=n)) * 4) / 4, 1, 5)


def two_sample():
    cases = []
    for i in range(60):
        n, m = int(RNG.integers(2, 40)), int(RNG.integers(2, 60))
        cases.append(pair(f"random_{i}", scores(n, RNG.uniform(2, 4.6), RNG.uniform(0.2, 1.2)),
                          scores(m, RNG.uniform(2, 4.6), RNG.uniform(0.2, 1.2)), False))
    for i in range(12):
        n, m = int(RNG.integers(2, 5)), int(RNG.integers(3, 9))
        cases.append(pair(f"tiny_{i}", scores(n, 3.6, 0.9), scores(m, 3.2, 0.8), True))
    cases += [
        pair("one", [4], [3, 4, 5], False), pair("constant_leaders", [4, 4], [3, 3.5, 4, 5], True),
        pair("constant_frontline", [3, 4, 5], [3.5] * 6, True), pair("equal", [2.5] * 4, [2.5] * 3, False),
        pair("apart_constant", [5] * 3, [1] * 3, False),
        pair("large", scores(900, 4.0, 0.7), scores(5000, 3.6, 0.8), False),
    ]
    write("two_sample", {"rel_or_abs": 1e-8, "exceptions": {
        "exact_bootstrap.*95": "one support step allowed", "abc95": 1e-9}}, cases)


def moderated():
    cases = []
    for i in range(6):
        k = int(RNG.integers(3, 60))
        df = RNG.integers(1, 40, k).astype(float)
        s2 = 0.6 * np.exp(RNG.normal(0, [0, 0.1, 0.5, 0.9, 1.3, 2][i], k)) * RNG.chisquare(df) / df
        zeros = RNG.random(k) < 0.08
        s2[zeros] = 0
        def fit(v, d):
            e = np.log(np.maximum(v, 1e-5 * np.median(v))) - special.psi(d / 2) + np.log(d / 2)
            rest = e.var(ddof=1) - special.polygamma(1, d / 2).mean()
            if rest <= 0:
                return math.inf, np.maximum(v, 1e-5 * np.median(v)).mean()
            h = optimize.brentq(lambda x: special.polygamma(1, x) - rest, 1e-6, 1e9, xtol=1e-15, rtol=1e-15)
            return 2 * h, math.exp(e.mean() + special.psi(h) - math.log(h))
        def values(d0, s0):
            if math.isinf(d0):
                return {"df_prior": "Inf", "var_prior": s0, "var_post": [s0] * k, "df_post": ["Inf"] * k}
            return {"df_prior": d0, "var_prior": s0, "var_post": ((d0 * s0 + df * s2) / (d0 + df)).tolist(),
                    "df_post": (d0 + df).tolist()}
        some = s2 > 0
        expected = values(*fit(s2, df)) | {"prior_from_positive_variances": values(*fit(s2[some], df[some]))}
        cases.append({"id": f"random_{i}", "input": {"variance": s2.tolist(), "df": df.tolist()},
                      "expected": expected})
    write("moderated_variance", 1e-6, cases)


def reliability():
    cases = []
    for i in range(8):
        n, k = int(RNG.integers(12, 400)), int(RNG.integers(3, 8))
        f = RNG.normal(size=(n, 1))
        x = np.clip(np.rint(3.3 + f * RNG.uniform(0.4, 1, k) + RNG.normal(size=(n, k)) * 0.7), 1, 5)
        c, z = np.cov(x.T), np.corrcoef(x.T)
        def alpha(m):
            q = len(m)
            return q / (q - 1) * (1 - np.trace(m) / m.sum())
        a, u, v = alpha(c), n - 1, (n - 1) * (k - 1)
        rest = [np.corrcoef(x[:, j], np.delete(x, j, 1).sum(1))[0, 1] for j in range(k)]
        dropped = [alpha(np.delete(np.delete(c, j, 0), j, 1)) for j in range(k)]
        cases.append({"id": f"random_{i}", "input": {"items": x.astype(int).tolist()}, "expected": {
            "alpha": a, "std_alpha": alpha(z), "alpha_if_dropped": dropped, "item_rest_r": rest,
            "alpha_ci95_feldt": [1 - (1 - a) * stats.f.ppf(0.975, u, v), 1 - (1 - a) * stats.f.ppf(0.025, u, v)]}})
    write("reliability", {"rel_or_abs": 2e-6}, cases)


def drivers():
    cases = []
    for i in range(5):
        n, p = int(RNG.integers(30, 120)), int(RNG.integers(2, 8))
        x = RNG.normal(size=(n, 1)) * 0.6 + RNG.normal(size=(n, p))
        y = x @ RNG.uniform(-0.3, 1, p) + RNG.normal(size=n)
        r = np.corrcoef(np.c_[x, y].T)
        rxx, rxy = r[:p, :p], r[:p, p]
        w, q = np.linalg.eigh(rxx)
        half = q @ np.diag(np.sqrt(w)) @ q.T
        weights = half ** 2 @ (np.linalg.solve(half, rxy) ** 2)
        def r2(s):
            s = list(s)
            return float(rxy[s] @ np.linalg.solve(rxx[np.ix_(s, s)], rxy[s])) if s else 0.0
        shapley = []
        for j in range(p):
            others = [o for o in range(p) if o != j]
            shapley.append(sum(
                math.factorial(len(s)) * math.factorial(p - len(s) - 1) / math.factorial(p) * (r2(s + (j,)) - r2(s))
                for size in range(p) for s in combinations(others, size)))
        cases.append({"id": f"random_{i}", "input": {"names": [f"x{j}" for j in range(p)], "x": x.tolist(), "y": y.tolist()},
                      "expected": {"r2": r2(range(p)), "relative_weights": weights.tolist(), "shapley_lmg": shapley}})
    write("drivers", {"rel_or_abs": 1e-9}, cases)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    two_sample()
    moderated()
    reliability()
    drivers()


main()
