"""Random organisations that answered one to three waves, and the small survey that they answered."""

from __future__ import annotations

import csv
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

SIZES = Path(__file__).resolve().parents[3] / "Benchmarks" / "Suppression" / "departments.csv"
ROLES = ("leader", "frontline")
TIERS = {"senior": "leader", "middle": "leader", "first-line": "leader", "frontline": "frontline"}
HIGHEST = {"items": 5, "now": 6, "needed": 6}
BLOCKS = {"words": ["W1", "W2", "W3"], "freedom": ["F1", "F2", "F3"], "thanks": ["T1", "T2", "T3"]}
LEVELS = {"freedom": ("FN", "FD")}
COLUMNS = [item for items in BLOCKS.values() for item in items] + ["FN", "FD"]


def survey_text() -> str:
    """The survey as a file: three blocks, one of them with a level today and a level needed."""
    points = "\n".join(f"      - [{point}, Point {point}]" for point in range(1, 6))
    levels = "\n".join(f"      - [{point}, Level {point}]" for point in range(1, 7))
    lines = [
        "id: attacked", "version: 1", "languages: [en]", "title: Attacked", "minutes: 2",
        "instructions:", "  leader: Answer.", "  frontline: Answer.", "scales:", "  agree5:",
        "    points:", points, "    dont_know: I don't know", "    favorable_from: 4",
        "    bound: 0.3", "  level6:", "    points:", levels, "    dont_know: I don't know",
        "    favorable_from: 4", "    bound: 0.4", "blocks:"]
    for block, items in BLOCKS.items():
        lines += [f"  - id: {block}", f"    label: {block}", f"    meaning: {block}.", "    items:"]
        for item in items:
            lines += [f"      - id: {item}", "        key: positive", "        scale: agree5",
                      f"        text: Statement {item}."]
        for name, item in zip(("now", "needed"), LEVELS.get(block, ())):
            lines += [f"    {name}:", f"      id: {item}", "      scale: level6",
                      f"      text: Which level {name}, {item}?"]
    lines += ["profile:", "  - id: tenure", "    text: How long?", "    options:",
              "      - [new, New]", "      - [some, Some years]", "      - [old, Long]"]
    lines += ["presentation:", "  order: blocks", "  statements_per_page: 3"]
    return "\n".join(lines) + "\n"


@dataclass
class Person:
    """Somebody with a place in the organisation, and the answers given in each wave."""

    name: str
    department: int
    tier: str
    lean: float

    @property
    def role(self) -> str:
        """Leader or frontline."""
        return TIERS[self.tier]


@dataclass
class Row:
    """One person's answers in one wave, with the place the person then had."""

    wave: int
    name: str
    department: int
    tier: str
    answers: dict[str, int | None | str]

    @property
    def role(self) -> str:
        """Leader or frontline."""
        return TIERS[self.tier]


@dataclass
class Organisation:
    """Departments (0 is the organisation; a parent stands before its children), and all answers."""

    seed: int
    minimum: int
    parents: list[int]
    waves: int
    rows: list[Row] = field(default_factory=list)
    invited: Counter = field(default_factory=Counter)
    people: list[list[Person]] = field(default_factory=list)

    def name(self, node: int) -> str:
        """The department's name in the files; nothing for the organisation."""
        return f"d{node:03}" if node else ""

    def below(self) -> list[set[int]]:
        """The departments of each node's subtree, itself among them."""
        sets = [{node} for node in range(len(self.parents))]
        for node in range(len(self.parents) - 1, 0, -1):
            sets[self.parents[node]] |= sets[node]
        return sets

    def is_told(self, rows: list[Row]) -> bool:
        """Whether a file of these rows tells the whole tree: each row names its parent alone."""
        present = {row.department for row in rows}
        return all(parent in present for parent in self.parents[1:] if parent > 0)

    def flatten(self) -> None:
        """Puts departments of which the file has no row under the organisation, as a reader must."""
        present = {row.department for row in self.rows}
        for node in range(1, len(self.parents)):
            if node not in present:
                self.parents[node] = 0

    def write(self, path: Path, rows: list[Row] | None = None) -> None:
        """The file of answers that `analyze` reads."""
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["wave", "department", "parent", "role", "tier", "respondent", *COLUMNS])
            for row in self.rows if rows is None else rows:
                above = self.name(self.parents[row.department])
                answers = ["" if row.answers[c] is None else row.answers[c] for c in COLUMNS]
                writer.writerow([f"w{row.wave + 1}", self.name(row.department), above, row.role,
                                 row.tier, row.name, *answers])


def fevs_sizes(path: Path = SIZES) -> list[tuple[int, int]]:
    """Leaders and frontline of each department of FEVS 2018."""
    with open(path, encoding="utf-8") as file:
        return [(int(r["leaders"]), int(r["frontline"])) for r in csv.DictReader(file)]


def draw_tree(rng: random.Random, largest: int) -> list[int]:
    """Parents of a tree of one to three levels."""
    departments, levels = rng.randint(2, largest), rng.randint(1, 3)
    parents, depth = [-1], [0]
    for _ in range(departments):
        fit = [node for node in range(len(parents)) if depth[node] < levels]
        # Broad before deep, as organisations are.
        parent = min(rng.sample(fit, min(2, len(fit))))
        parents.append(parent)
        depth.append(depth[parent] + 1)
    return parents


def draw_people(rng: random.Random, organisation: Organisation, sizes) -> list[Person]:
    """The people of all departments: sizes as in FEVS, thinned to an organisation's own scale."""
    share = rng.choice([0.4, 0.2, 0.1, 0.05])
    if len(organisation.parents) > 40:
        share = 0.05
    inner = set(organisation.parents)
    has_staff = rng.random() < 0.5
    people = []
    for node in range(1, len(organisation.parents)):
        leaders, frontline = rng.choice(sizes)
        counts = [sum(rng.random() < share for _ in range(n)) for n in (leaders, frontline)]
        if node in inner:
            counts = [rng.randint(0, 6), rng.randint(0, 12)] if has_staff else [0, 0]
        place = rng.gauss(0, 0.4)
        tiers = rng.choices(["senior", "middle", "first-line"], [1, 3, 6], k=counts[0])
        for tier in [*tiers, *["frontline"] * counts[1]]:
            people.append(Person(
                f"p{len(people)}", node, tier, place + rng.gauss(0.3 * (tier != "frontline"), 0.6)))
    return people


def draw_answers(rng: random.Random, person: Person, missing: float) -> dict:
    """The answers of one person; some are missing, some are "I don't know"."""
    def answer(lean: float, highest: int):
        chance = rng.random()
        if chance < missing:
            return None
        if chance < 1.6 * missing:
            return "?"
        return min(highest, max(1, round(rng.gauss(0.7 * highest + lean, 0.9))))

    answers = {}
    for items in BLOCKS.values():
        leaves_out = rng.random() < missing
        for item in items:
            answers[item] = None if leaves_out else answer(person.lean, 5)
    for levels in LEVELS.values():
        for column, item in enumerate(levels):
            answers[item] = answer(person.lean + 0.5 * column, 6)
    return answers


def move_on(rng: random.Random, organisation: Organisation, people: list[Person]) -> list[Person]:
    """The people of the next wave: some left, some moved or rose, some joined."""
    stays, homes = [], [p.department for p in people]
    first = sum(len(group) for group in organisation.people)
    leaving = rng.choice([0.01, 0.05, 0.15])
    for person in people:
        if rng.random() < leaving:
            continue
        moved = Person(person.name, person.department, person.tier, person.lean)
        if rng.random() < 0.03:
            moved.department = rng.choice(homes)
        if moved.tier == "frontline" and rng.random() < 0.02:
            moved.tier = "first-line"
        stays.append(moved)
    for index in range(round(leaving * len(people))):
        tier = rng.choices(list(TIERS), [1, 2, 5, 40])[0]
        stays.append(Person(f"j{first}-{index}", rng.choice(homes), tier, rng.gauss(0, 0.7)))
    return stays


def draw(seed: int, sizes, largest: int = 30) -> Organisation:
    """A random organisation; the same one for the same seed."""
    rng = random.Random(seed)
    organisation = Organisation(
        seed, rng.choice([3, 5, 5, 10]), draw_tree(rng, largest), rng.choice([1, 1, 2, 3]))
    people = draw_people(rng, organisation, sizes)
    response, missing = rng.choice([0.6, 0.75, 0.9, 1]), rng.choice([0.0, 0.02, 0.1])
    for wave in range(organisation.waves):
        if wave:
            people = move_on(rng, organisation, people)
        organisation.people.append(people)
        for person in people:
            organisation.invited[wave, person.department, person.role] += 1
            if rng.random() < response:
                organisation.rows.append(Row(
                    wave, person.name, person.department, person.tier,
                    draw_answers(rng, person, missing)))
    organisation.flatten()
    return organisation
