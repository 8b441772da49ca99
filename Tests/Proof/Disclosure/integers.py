"""What whole numbers add: a mean of whole answers fits only some numbers of people."""

from __future__ import annotations

import math

from .releases import Facts

# Levels are single answers, so that their sum is a whole number.
WHOLE = ("now", "needed", "ahead")
SLACK = 1e-9
MOST = 50


def sharpen(facts: Facts) -> None:
    """Leaves out the counts of a range with which no sum of whole answers has the printed mean."""
    for place, (low, high) in facts.counts.items():
        if place.facet not in WHOLE or place not in facts.means or low == high or high > MOST:
            continue
        fits = [n for n in range(int(low), int(high) + 1) if has_sum(n, *facts.means[place])]
        if fits:
            facts.counts[place] = min(fits), max(fits)


def has_sum(n: int, low: float, high: float) -> bool:
    """Whether a whole number lies between n times the least and n times the greatest mean."""
    if math.isinf(low) or math.isinf(high):
        return True
    return math.floor(n * high + SLACK) >= math.ceil(n * low - SLACK)
