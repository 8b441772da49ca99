"""What really was answered: counts and sums of scores by wave, department, role and facet."""

from __future__ import annotations

from collections import Counter, defaultdict

from .organisations import BLOCKS, HIGHEST, LEVELS, Organisation, Row

FACETS = ("items", "now", "needed", "ahead")
LOWEST = 1


def facets(block: str) -> tuple[str, ...]:
    """The facets on which a block is rated."""
    return FACETS if block in LEVELS else FACETS[:1]


def ends(facet: str) -> tuple[int, int]:
    """The lowest and the highest score of a facet."""
    if facet == "ahead":
        return LOWEST - HIGHEST["needed"], HIGHEST["needed"] - LOWEST
    return LOWEST, HIGHEST[facet]


def scores(row: Row, block: str) -> dict[str, float]:
    """The scores of one person on a block: of statements, where at least half were answered."""
    found = {}
    given = [row.answers[i] for i in BLOCKS[block] if isinstance(row.answers[i], int)]
    if 2 * len(given) >= len(BLOCKS[block]):
        found["items"] = sum(given) / len(given)
    for facet, item in zip(("now", "needed"), LEVELS.get(block, ())):
        if isinstance(row.answers[item], int):
            found[facet] = row.answers[item]
    if "now" in found and "needed" in found:
        found["ahead"] = found["needed"] - found["now"]
    return found


class Truth:
    """Counts and sums of the people directly in each department.

    `count[wave, block, facet, role][department]`; of answers at all under block and facet "".
    A person who gave one level alone counts under the facet "now only" or "needed only" too.
    """

    def __init__(self, organisation: Organisation):
        self.organisation = organisation
        self.subtrees = organisation.below()
        self.count, self.sum = defaultdict(Counter), defaultdict(Counter)
        for row in organisation.rows:
            self.count[row.wave, "", "", row.role][row.department] += 1
            for block in BLOCKS:
                found = scores(row, block)
                for level, other in (("now", "needed"), ("needed", "now")):
                    if level in found and other not in found:
                        found[f"{level} only"] = found[level]
                for facet, score in found.items():
                    key = row.wave, block, facet, row.role
                    self.count[key][row.department] += 1
                    self.sum[key][row.department] += score

    def people(self, key, departments) -> int:
        """How many of these departments."""
        counts = self.count[key]
        return sum(counts[d] for d in departments)

    def mean(self, key, departments) -> float:
        """Their mean score."""
        sums = self.sum[key]
        return sum(sums[d] for d in departments) / self.people(key, departments)
