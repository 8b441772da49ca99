"""Declared breakdowns: rows of tiers and answers as further equations beside the departments."""

from __future__ import annotations

import csv
import json
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .elimination import Elimination
from .model import System
from .organisations import BLOCKS, COLUMNS, ROLES, TIERS, Organisation
from .releases import INFINITY, Facts, Place, Publisher, Reader, level, people, wave_of
from .solver import Solver, Wanted
from .truth import Truth, ends, facets, scores

OPTIONS = ("new", "some", "old", "")
LEAST_WIDTH_OF_MEAN = 1.0
# Of all small unions where breakdowns and departments cross, so many are attacked by programs.
MOST_TARGETS = 24
Row = tuple[str, str]
Atom = tuple[int, str, str]


@dataclass
class Broken:
    """What was tried, and what was found, with our rule and where every large row is shown."""

    counts: Counter = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Broken) -> None:
        """Takes other figures in."""
        self.counts += other.counts
        self.wrong += other.wrong


def compare(publisher: Publisher, organisation: Organisation) -> Broken:
    """Declares tiers and one question, and attacks each wave, block, facet and role."""
    rng, found = random.Random(organisation.seed + 7), Broken()
    likely = rng.choice([(5, 3, 2, 0), (8, 2, 1, 1), (12, 1, 1, 0)])
    homes: dict[str, str] = {}
    for row in organisation.rows:
        homes.setdefault(row.name, rng.choices(OPTIONS, likely)[0])
    write(organisation, publisher.folder / "broken.csv", homes)
    report = json.loads(publisher.analyze(
        organisation, "--by-tier", "--by", "tenure", "--format", "json", file="broken.csv"))
    reader = Reader(organisation)
    reader.gaps(json.dumps(report))
    rows = read_rows(report)
    truth = Truth(organisation)
    for wave in range(organisation.waves):
        for block in BLOCKS:
            for facet in [f for f in facets(block) if f != "ahead"]:
                for role in ROLES:
                    key = wave, block, facet, role
                    attack(truth, key, people_of(organisation, key, homes), reader.facts,
                           rows, rng, found)
    return found


def write(organisation: Organisation, path: Path, homes: dict[str, str]) -> None:
    """The file of answers with a column of what people said about themselves."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["wave", "department", "parent", "tier", "respondent", "tenure", *COLUMNS])
        for row in organisation.rows:
            answers = ["" if row.answers[c] is None else row.answers[c] for c in COLUMNS]
            writer.writerow([
                f"w{row.wave + 1}", organisation.name(row.department),
                organisation.name(organisation.parents[row.department]), row.tier, row.name,
                homes[row.name], *answers])


def read_rows(report: dict) -> dict[tuple, dict[Row, tuple]]:
    """The counts and means of rows, by wave, block, facet and role."""
    found: dict[tuple, dict[Row, tuple]] = {}

    def enter(cell: dict, role: str, side: str, row: Row) -> None:
        key = wave_of(cell), cell["block"], cell["facet"], role
        fine = cell["welch"] is not None
        found.setdefault(key, {})[row] = people(cell[side]["n"]), level(cell[side]["mean"], fine)

    for part in report["breakdowns"]:
        for line in part["cells"]:
            if line["cell"]["withheld"]:
                continue
            for role in ROLES if part["by"] == "profile" else ("leader",):
                enter(line["cell"], role, role, (part["by"], line["value"]))
    return found


def people_of(organisation: Organisation, key, homes) -> Counter:
    """How many people with a score stand where department, tier and answer cross."""
    wave, block, facet, role = key
    return Counter(
        (row.department, row.tier, homes[row.name]) for row in organisation.rows
        if row.wave == wave and row.role == role and facet in scores(row, block))


def members(atoms, row: Row) -> list[Atom]:
    """The atoms of a row."""
    place = 1 if row[0] == "tier" else 2
    return [atom for atom in atoms if atom[place] == row[1]]


def attack(truth: Truth, key, atoms: Counter, facts: Facts, all_rows, rng, found: Broken) -> None:
    """Attacks one wave, block, facet and role."""
    wave, block, facet, role = key
    minimum, rows = truth.organisation.minimum, all_rows.get(key, {})
    shown = [n for n in range(len(truth.subtrees)) if Place(wave, n, block, facet, role) in facts.counts]
    found.counts["rows shown"] += len(rows)
    possible = [("tier", tier) for tier, of in TIERS.items() if of == role and role == "leader"]
    possible += [("profile", option) for option in OPTIONS if option]
    found.counts["rows"] += len(possible)
    departments = [[a for a in atoms if a[0] in truth.subtrees[n]] for n in shown]
    small = [t for t in targets(atoms, truth, possible) if 0 < sum(atoms[a] for a in t) < minimum]
    found.counts["groups"] += len(small)
    large = [members(atoms, row) for row in possible
             if sum(atoms[a] for a in members(atoms, row)) >= minimum]
    number = {atom: index for index, atom in enumerate(atoms)}
    for name, sums in (("ours", [members(atoms, row) for row in rows]), ("every large row", large)):
        known = Elimination(
            [frozenset(number[a] for a in group) for group in departments + sums if group])
        solved = [t for t in small if known.solves([number[a] for a in t])]
        found.counts[f"{name}: eliminated"] += len(solved)
    if rows and small:
        programs(truth, key, atoms, facts, rows, rng.sample(small, min(len(small), MOST_TARGETS)), found)


def targets(atoms: Counter, truth: Truth, rows: list[Row]) -> list[frozenset[Atom]]:
    """Unions of atoms: rows, what crosses of a row and a department, and single atoms."""
    found = {frozenset([atom]) for atom in atoms}
    for row in rows:
        own = members(atoms, row)
        found.add(frozenset(own))
        for below in truth.subtrees:
            found.add(frozenset(a for a in own if a[0] in below))
    for below in truth.subtrees:
        found.add(frozenset(a for a in atoms if a[0] in below))
    return sorted((t for t in found if t), key=sorted)


def programs(truth: Truth, key, atoms, facts, rows, small, found: Broken) -> None:
    """Linear programs over counts and sums; the attacker knows which atoms are empty."""
    wave, block, facet, role = key
    low_end, high_end = ends(facet)
    minimum, system = truth.organisation.minimum, System()

    def count(group):
        return [(system.column(f"people {a}", 0), 1.0) for a in group]

    def total(group):
        return [(system.column(f"sum {a}", 0), 1.0) for a in group]

    def between(group, low: float, high: float) -> None:
        system.add(0, INFINITY, total(group) + [(c, -low) for c, _ in count(group)])
        system.add(-INFINITY, 0, total(group) + [(c, -high) for c, _ in count(group)])

    for atom in atoms:
        between([atom], low_end, high_end)
    for node, below in enumerate(truth.subtrees):
        place, own = Place(wave, node, block, facet, role), [a for a in atoms if a[0] in below]
        if own and place in facts.counts:
            system.add(*facts.counts[place], count(own))
        if own and place in facts.means:
            low, high = facts.means[place]
            between(own, max(low, low_end), min(high, high_end))
    for row, (number, mean) in rows.items():
        own = members(atoms, row)
        system.add(*number, count(own))
        if mean:
            between(own, max(mean[0], low_end), min(mean[1], high_end))
    solver = Solver(system, [Wanted(count(t), total(t)) for t in small], minimum, LEAST_WIDTH_OF_MEAN)
    for index, target in enumerate(small):
        low, high = solver.count(index)
        mean = solver.mean(index)
        true = sum(atoms[a] for a in target)
        found.counts["programs"] += 1
        found.counts["solved"] += low == high
        is_pinned = not (low <= 1 and high >= minimum - 1) and high - low < minimum
        found.counts["pinned"] += is_pinned
        found.counts["means"] += mean[1] - mean[0] < LEAST_WIDTH_OF_MEAN - 1e-6
        # Where enough is open, the solver stops before it has the true ends.
        if is_pinned and not low <= true <= high:
            found.wrong.append(f"{key} {sorted(target)}: {true} is not in {low} to {high}")
