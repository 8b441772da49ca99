"""The unknowns of one wave, role and block, and the equations that released numbers put on them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from .organisations import HIGHEST, ROLES
from .releases import INFINITY, Facts, Place
from .truth import LOWEST, Truth, ends, facets

# Kinds of people directly in a department: all who answered; with a score of the statements; who gave
# both levels, only today's, only the needed one; and sums of scores.
COUNTS = {
    "": ("people",), "items": ("scored",), "now": ("both", "now"), "needed": ("both", "needed"),
    "ahead": ("both",), "now only": ("now",), "needed only": ("needed",)}
SUMS = {
    "items": ((1, "scored sum"),), "now": ((1, "both now sum"), (1, "now sum")),
    "needed": ((1, "both needed sum"), (1, "needed sum")),
    "ahead": ((1, "both needed sum"), (-1, "both now sum")),
    "now only": ((1, "now sum"),), "needed only": ((1, "needed sum"),)}
SCORES = {
    "scored sum": ("scored", "items"), "both now sum": ("both", "now"), "now sum": ("now", "now"),
    "both needed sum": ("both", "needed"), "needed sum": ("needed", "needed")}


@dataclass
class System:
    """Linear rows over columns: what is known of one wave, role and block."""

    columns: dict[tuple[str, int], int] = field(default_factory=dict)
    rows: list[tuple[float, float, list[tuple[int, float]]]] = field(default_factory=list)

    def column(self, kind: str, node: int) -> int:
        """The number of a column."""
        return self.columns.setdefault((kind, node), len(self.columns))

    def count(self, facet: str, nodes) -> list[tuple[int, float]]:
        """How many people of these departments the facet counts."""
        return [(self.column(kind, n), 1.0) for n in nodes for kind in COUNTS[facet]]

    def sum(self, facet: str, nodes) -> list[tuple[int, float]]:
        """The sum of their scores."""
        return [(self.column(kind, n), float(sign)) for n in nodes for sign, kind in SUMS[facet]]

    def add(self, low: float, high: float, terms: list[tuple[int, float]]) -> None:
        """One more row."""
        if terms and (low > -INFINITY or high < INFINITY):
            self.rows.append((low, high, terms))


def structure(system: System, block: str, nodes) -> None:
    """What everybody knows: nobody has a score who did not answer, and scores lie on the scale."""
    is_leveled = len(facets(block)) > 1
    for node in nodes:
        people = system.column("people", node)
        groups = [["scored"]] + ([["both", "now", "needed"]] if is_leveled else [])
        for group in groups:
            terms = [(people, 1.0)] + [(system.column(kind, node), -1.0) for kind in group]
            system.add(0, INFINITY, terms)
        for kind, (count, facet) in SCORES.items():
            if count != "scored" and not is_leveled:
                continue
            total, counted = system.column(kind, node), system.column(count, node)
            system.add(0, INFINITY, [(total, 1.0), (counted, -float(LOWEST))])
            system.add(-INFINITY, 0, [(total, 1.0), (counted, -float(HIGHEST[facet]))])


def reason_bounds(code: str, role: str, minimum: int) -> tuple[float, float]:
    """The counts of a role that a reason for a blank allows.

    That a side is too small is said of who was asked, and so bounds who answered; that a group is too
    small, or guards another, is said in one word, and bounds nothing.
    """
    side = "leaders" if role == "leader" else "frontline"
    if code == f"no-{side}":
        return 0, 0
    if code in (f"few-{side}", "few-both"):
        return 0, minimum - 1
    return 0, INFINITY


def system(truth: Truth, facts: Facts, wave: int, role: str, block: str, reads_reasons: bool,
           minimum: int) -> System:
    """All that is known of one wave, role and block.

    Of the truth only the tree is used, and which departments the report names.
    """
    known, nodes = System(), list(range(1, len(truth.organisation.parents)))
    structure(known, block, nodes)
    for facet in ("", *facets(block)):
        for node, below in enumerate(truth.subtrees):
            below = sorted(below - {0})
            place = Place(wave, node, block if facet else "", facet, role)
            count = known.count(facet, below)
            if place in facts.counts:
                known.add(*facts.counts[place], count)
            if reads_reasons:
                for code in facts.reasons.get(place, ()):
                    known.add(*reason_bounds(code, role, minimum), count)
            if place in facts.means:
                low, high = facts.means[place]
                mean_rows(known, facet, below, max(low, ends(facet)[0]), min(high, ends(facet)[1]))
        matched_row(known, truth, facts, Place(wave, 0, block, facet, role))
    return known


def matched_row(known: System, truth: Truth, facts: Facts, place: Place) -> None:
    """The people of the finest departments shown, which the report counts together.

    A department whose numbers would leave too few sets of answers is blank, and counted all the same.
    """
    if place not in facts.matched:
        return
    places = {node: replace(place, node=node) for node in range(1, len(truth.subtrees))}
    shown = {node for node, at in places.items()
             if at in facts.counts or "few-answer-sets" in facts.reasons.get(at, ())}
    finest = [node for node in shown if not (truth.subtrees[node] - {node}) & shown]
    nodes = set().union(*(truth.subtrees[node] for node in finest))
    known.add(*facts.matched[place], known.count(place.facet, sorted(nodes)))


def mean_rows(known: System, facet: str, below, low: float, high: float) -> None:
    """A mean between two numbers: the sum lies between them, times the count."""
    total, count = known.sum(facet, below), known.count(facet, below)
    known.add(0, INFINITY, total + [(column, -low) for column, _ in count])
    known.add(-INFINITY, 0, total + [(column, -high) for column, _ in count])
