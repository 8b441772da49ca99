"""What commercial rules publish of the same organisations: a threshold, and a threshold with the next
smallest group hidden beside a lone hidden one."""

from __future__ import annotations

from .organisations import BLOCKS, ROLES
from .releases import Facts, Place
from .truth import Truth, facets

STEP = 0.01


def published(truth: Truth, hides_next: bool) -> Facts:
    """Counts and means to two decimals of each role in each department, as such tools print them.

    Each role is decided by itself; that a group of less than the minimum is blank is told by the rule.
    """
    facts, parents = Facts(releases=1), truth.organisation.parents
    for wave in range(truth.organisation.waves):
        for role in ROLES:
            publish(truth, facts, (wave, "", "", role), parents, hides_next)
            for block in BLOCKS:
                for facet in facets(block):
                    publish(truth, facts, (wave, block, facet, role), parents, hides_next)
    return facts


def publish(truth: Truth, facts: Facts, key, parents: list[int], hides_next: bool) -> None:
    """Publishes one facet of one role in all departments."""
    minimum = truth.organisation.minimum
    counts = [truth.people(key, below) for below in truth.subtrees]
    small = {n for n, count in enumerate(counts) if 0 < count < minimum}
    hidden = small | (next_smallest(parents, counts, small) if hides_next else set())
    wave, block, facet, role = key
    for node, count in enumerate(counts):
        place = Place(wave, node, block, facet, role)
        if node in hidden:
            if not hides_next:
                facts.blank(place, "few-leaders" if role == "leader" else "few-frontline")
            continue
        facts.narrow("counts", place, (count, count))
        if facet and count:
            mean = round(truth.mean(key, truth.subtrees[node]) / STEP) * STEP
            facts.narrow("means", place, (mean - STEP / 2 - 1e-9, mean + STEP / 2 + 1e-9))


def next_smallest(parents: list[int], counts: list[int], small: set[int]) -> set[int]:
    """The smallest shown sibling of each group that is hidden alone among its siblings."""
    found = set()
    for parent in range(len(parents)):
        children = [n for n in range(1, len(parents)) if parents[n] == parent and counts[n]]
        shown = [n for n in children if n not in small]
        if len(children) - len(shown) == 1 and shown:
            found.add(min(shown, key=lambda n: counts[n]))
    return found
