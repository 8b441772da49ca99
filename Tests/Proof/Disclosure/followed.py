"""Joiners and leavers between two waves: what the report of changes tells of how few they were."""

from __future__ import annotations

import json
from dataclasses import dataclass

from .organisations import Organisation
from .releases import Facts, Place, Publisher, people


@dataclass
class Followed:
    """How many small groups of joiners and leavers there were, and of how many the size is told."""

    groups: int = 0
    solved: int = 0
    wrong: int = 0

    def add(self, other: Followed) -> None:
        """Takes other figures in."""
        self.groups += other.groups
        self.solved += other.solved
        self.wrong += other.wrong


def compare(publisher: Publisher, organisation: Organisation, facts: Facts) -> Followed:
    """Subtracts those who are in both waves from those who answered each."""
    found = Followed()
    report = json.loads(publisher.analyze(organisation, "--changes", "--format", "json"))
    if organisation.waves != 2 or not report["linked"]:
        return found
    both = people(report["linked"]["people"])
    named = [{row.name for row in organisation.rows if row.wave == wave} for wave in (0, 1)]
    for wave in (0, 1):
        truth = len(named[wave] - named[1 - wave])
        answered = [facts.counts.get(Place(wave, 0, "", "", role)) for role in ("leader", "frontline")]
        if not 0 < truth < organisation.minimum:
            continue
        found.groups += 1
        if both is None or None in answered:
            continue
        low = sum(side[0] for side in answered) - both[1]
        high = sum(side[1] for side in answered) - both[0]
        found.solved += low == high
        found.wrong += not low <= truth <= high
    return found
