"""Prints what BlockPriorsTests expects: the two-level variance prior, worked out with scipy.

    python3 Tests/StatisticsTests/Reference/block_priors.py
"""

import numpy as np
from scipy.optimize import brentq
from scipy.special import polygamma, psi

# Block by block, department by department: the scores of one role.
FEW = [
    [[3, 4, 4.5], [2, 2.5, 4, 5], [4, 4.25, 4.5]],
    [[1, 3, 5], [2, 2, 4.5, 5], [3, 3, 3]],
    [[3.5, 4, 4], [2, 3, 3, 3.25], [4.5, 4.75, 5]],
    [[1, 1, 5], [3, 4, 4, 4.5], [2, 3.5, 5]],
]
WILD = [
    [[1, 5, 1, 5, 3], [3, 3.25, 3.25, 3, 3]],
    [[4, 4, 4.25, 4, 4.25], [1, 1.25, 4, 5, 3]],
    [[2, 5, 5, 1, 1], [3, 3.25, 3.5, 3.5, 3.5]],
]
ALONE = [[[3, 4, 4.5]], [[1, 3, 5]], [[4, 4, 4]], [[2, 2.25, 3]]]
CORRELATION = 0.47


def trigamma_inverse(value):
    """x with psi'(x) = value."""
    return brentq(lambda x: polygamma(1, x) - value, 1e-8, 1e12, xtol=1e-15, rtol=1e-15)


def center(logs, dfs, variances, prior):
    """s0 squared of one block and its degrees of freedom."""
    if np.isinf(prior):
        return np.dot(dfs, variances) / sum(dfs), sum(dfs)
    spread = (np.mean(polygamma(1, dfs / 2)) + polygamma(1, prior / 2)) / len(logs)
    return np.exp(logs.mean() + psi(prior / 2) - np.log(prior / 2)), 2 * trigamma_inverse(spread)


def priors(blocks):
    """d0, s0 squared and the limit of the degrees of freedom, block by block."""
    data = []
    for block in blocks:
        pairs = [(np.var(s, ddof=1), len(s) - 1) for s in block if np.var(s) > 0]
        v, d = (np.array(column, float) for column in zip(*pairs)) if pairs else ([], [])
        data.append((np.log(v) - psi(d / 2) + np.log(d / 2), d, v) if pairs else None)
    used = [block for block in data if block]
    free = sum(len(e) - 1 for e, _, _ in used)
    prior = np.inf
    if free:
        several = [block for block in used if len(block[0]) > 1]
        squares = sum(((e - e.mean()) ** 2).sum() for e, _, _ in several) / free
        chance = np.mean(np.concatenate([polygamma(1, d / 2) for _, d, _ in several]))
        if squares > chance:
            prior = 2 * trigamma_inverse(squares - chance)
    s, f = (np.array(column) for column in zip(*(center(*block, prior) for block in used)))
    e = np.log(s) - psi(f / 2) + np.log(f / 2)
    rest = e.var(ddof=1) - np.mean(polygamma(1, f / 2))
    if rest > 0:
        above = 2 * trigamma_inverse(rest)
        middle = np.exp(e.mean() + psi(above / 2) - np.log(above / 2))
    else:
        above, middle = np.inf, s.mean()
    effective = len(used) / (1 + (len(used) - 1) * CORRELATION)
    result, place = [], 0
    for block in data:
        if block is None:
            limit, variance, own = min(b[1].sum() for b in used), middle, above
        else:
            limit = block[1].sum()
            variance = middle if np.isinf(above) else (
                (above * middle + f[place] * s[place]) / (above + f[place]))
            own = above + f[place]
            place += 1
        result.append((prior, variance, min(own, limit * effective)))
    return result


for name, blocks in {"few": FEW, "wild": WILD, "alone": ALONE}.items():
    for row in priors(blocks):
        print(name, *(repr(float(number)) for number in row))
