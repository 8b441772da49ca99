"""Two reports that differ by one person: what somebody who sees both learns of that one's answers."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from .organisations import BLOCKS, Organisation, Row, draw_answers, Person
from .releases import Facts, Place, Publisher, Reader
from .truth import Truth, ends, facets, scores

# A score known to less than one point tells one answer from its neighbour.
WIDTH = 1.0
SLACK = 1e-6


@dataclass
class Learned:
    """How much of the scores of added people two reports tell."""

    people: int = 0
    refused: int = 0
    scores: int = 0
    pinned: int = 0
    sharp: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Learned) -> None:
        """Takes other figures in."""
        for name in ("people", "refused", "scores", "pinned", "sharp"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong


def compare(publisher: Publisher, organisation: Organisation, before: Facts) -> Learned:
    """Adds one person to the last wave, reports again, and subtracts."""
    rng = random.Random(organisation.seed)
    like = rng.choice([row for row in organisation.rows if row.wave == organisation.waves - 1])
    person = Person("added", like.department, like.tier, rng.gauss(0, 0.7))
    added = Row(like.wave, person.name, person.department, person.tier,
                draw_answers(rng, person, 0.02))
    organisation.write(publisher.folder / "more.csv", [*organisation.rows, added])
    learned, reader = Learned(people=1), Reader(organisation)
    try:
        reader.gaps(publisher.analyze(organisation, "--format", "json", file="more.csv"))
    except RuntimeError:
        learned.refused = 1
        return learned
    above = [n for n, below in enumerate(Truth(organisation).subtrees) if added.department in below]
    for block in BLOCKS:
        for facet, score in scores(added, block).items():
            low, high = ends(facet)
            for node in [0, *above]:
                place = Place(added.wave, node, block, facet, added.role)
                found = difference(before, reader.facts, place)
                low, high = max(low, found[0]), min(high, found[1])
            learned.scores += 1
            learned.pinned += high - low < WIDTH - SLACK
            learned.sharp += high - low < WIDTH / 2 - SLACK
            if not low - SLACK <= score <= high + SLACK:
                learned.wrong.append(f"{place}: {score} outside {low} to {high}")
    return learned


def difference(before: Facts, after: Facts, place: Place) -> tuple[float, float]:
    """The scores of the one person that a cell's two counts and means allow."""
    if place not in before.means or place not in after.means:
        return -1e9, 1e9
    first, second = before.counts[place], after.counts[place]
    numbers = range(int(max(first[0], second[0] - 1)), int(min(first[1], second[1] - 1)) + 1)
    one, two = before.means[place], after.means[place]
    intervals = [((n + 1) * two[0] - n * one[1], (n + 1) * two[1] - n * one[0]) for n in numbers]
    return min(i[0] for i in intervals), max(i[1] for i in intervals)
