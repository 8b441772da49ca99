"""What an attacker works out of released numbers: linear programming and exact elimination."""

from __future__ import annotations

from dataclasses import dataclass, field

from .elimination import Elimination
from .model import system
from .organisations import BLOCKS, ROLES
from .releases import Facts, Place
from .truth import Truth, facets
from .solver import Solver, Wanted

SLACK = 1e-6
# A group's mean known to less than one point tells one answer from its neighbour.
LEAST_WIDTH_OF_MEAN = 1.0


@dataclass(frozen=True)
class Target:
    """A group of 1…k−1 people that no release may tell: a withheld cell, the people directly in a
    department, or what remains of a shown department without those shown below it."""

    place: Place
    nodes: frozenset[int]
    kind: str


@dataclass
class Finding:
    """What was worked out about one target; `answered`: how many of it answered anything."""

    target: Target
    people: int
    low: float
    high: float
    mean: tuple[float, float] | None
    is_eliminated: bool = False
    answered: int = 0

    @property
    def is_solved(self) -> bool:
        """Whether the count is known."""
        return self.is_eliminated or self.low == self.high

    def is_pinned(self, minimum: int) -> bool:
        """Whether the count is known more exactly than "fewer than k" says by itself.

        That nobody answered is no secret of anybody: so "somebody, fewer than k" is the protection
        interval, or any interval that is k wide.
        """
        return not (self.low <= 1 and self.high >= minimum - 1) and self.high - self.low < minimum

    @property
    def is_mean_pinned(self) -> bool:
        """Whether the mean is known to less than a point of the scale."""
        return self.mean is not None and self.mean[1] - self.mean[0] < LEAST_WIDTH_OF_MEAN - SLACK

    def is_found(self, minimum: int) -> bool:
        """Whether anything was worked out that must not be."""
        return self.is_solved or self.is_pinned(minimum) or self.is_mean_pinned


@dataclass
class Result:
    """What an attack on one organisation found."""

    minimum: int
    findings: list[Finding] = field(default_factory=list)
    shown: list[Place] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def targets(truth: Truth, facts: Facts, key, minimum: int) -> list[Target]:
    """All groups of 1…k−1 people of one wave, block, facet and role."""
    wave, block, facet, role = key
    parents, found = truth.organisation.parents, {}
    shown = {n for n in range(len(parents)) if Place(wave, n, block, facet, role) in facts.counts}
    for node, below in enumerate(truth.subtrees):
        place = Place(wave, node, block, facet, role)
        rest = below - {0}
        for child in range(1, len(parents)):
            if child != node and child in below and child in shown:
                rest = rest - truth.subtrees[child]
        groups = [(below - {0}, "cell"), ({node} - {0}, "own")]
        if node in shown:
            groups.append((rest, "rest"))
        for nodes, kind in groups:
            if 0 < truth.people(key, nodes) < minimum:
                found.setdefault(frozenset(nodes), Target(place, frozenset(nodes), kind))
    return list(found.values())


def attack(truth: Truth, facts: Facts, reads_reasons: bool, stronger: Result | None = None) -> Result:
    """Attacks all that was released of one organisation.

    `stronger`: what an attacker found who knows more; where that one found nothing, this one need not
    look.
    """
    organisation = truth.organisation
    result = Result(organisation.minimum)
    for wave in range(organisation.waves):
        for role in ROLES:
            for block in BLOCKS:
                where = wave, role, block
                known = [f for f in stronger.findings if part(f) == where] if stronger else []
                if known and not any(f.is_found(organisation.minimum) for f in known):
                    result.findings += known
                else:
                    attack_block(truth, facts, where, reads_reasons, result)
    return result


def part(finding: Finding) -> tuple[int, str, str]:
    """The wave, role and block of a finding; all who answered are looked at with the first block."""
    place = finding.target.place
    return place.wave, place.role, place.block or next(iter(BLOCKS))


def attack_block(truth: Truth, facts: Facts, where, reads_reasons: bool, result: Result) -> None:
    """Attacks one wave, role and block."""
    wave, role, block = where
    minimum = truth.organisation.minimum
    wanted = {}
    for facet in facets(block) + (("",) if block == next(iter(BLOCKS)) else ()):
        key = wave, block if facet else "", facet, role
        wanted[key] = targets(truth, facts, key, minimum)
        for target in wanted[key]:
            if target.kind == "cell" and target.place in facts.counts:
                result.shown.append(target.place)
    if not any(wanted.values()):
        return
    known = system(truth, facts, wave, role, block, reads_reasons, minimum)
    pairs = [(key, target) for key, found in wanted.items() for target in found]
    forms = [Wanted(known.count(key[2], sorted(target.nodes)),
                    known.sum(key[2], sorted(target.nodes)) if key[2] else None)
             for key, target in pairs]
    solver = Solver(known, forms, minimum, LEAST_WIDTH_OF_MEAN)
    exact = {key: Elimination(exact_sums(truth, facts, key)) for key in wanted}
    for index, (key, target) in enumerate(pairs):
        low, high = solver.count(index)
        finding = Finding(
            target, truth.people(key, target.nodes), low, high,
            solver.mean(index) if key[2] else None, exact[key].solves(target.nodes),
            truth.people((wave, "", "", role), target.nodes))
        check(finding, result)
        result.findings.append(finding)


def exact_sums(truth: Truth, facts: Facts, key) -> list[frozenset[int]]:
    """The sets of departments whose count is known exactly, the smallest first."""
    wave, block, facet, role = key
    found = []
    for node, below in enumerate(truth.subtrees):
        interval = facts.counts.get(Place(wave, node, block, facet, role))
        if interval is not None and interval[0] == interval[1]:
            found.append(frozenset(below - {0}))
    return sorted(found, key=len)


def check(finding: Finding, result: Result) -> None:
    """What was worked out must be true, or the attacker has read something wrongly."""
    is_true = finding.low <= finding.people <= finding.high
    if finding.is_pinned(result.minimum) and not is_true:
        result.wrong.append(f"{finding}")
