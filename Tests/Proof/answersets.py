"""Counts how many sets of answers fit each cell that a protected report shows.

    Tests/Proof/answersets.py --binary PARALLAX --answers FILE.csv.gz --survey FILE.yaml \
        [--minimum 5] [--out docs/evidence]

The attacker has the report, all formulas, and every answer of the other group. Counted from below: of a
group of more than twelve people all but twelve stay as they are, unless that
finds fewer than ten. Two ways, and the better one counts:

- the same number of people, sum, sum of squares and favourable share: everything that is made of means
  and variances, in every table, is then the same;
- for a cell without a steadied gap: every number of people, sum and sum of squares with which each
  printed figure comes out the same, Welch's interval and the verdict worked out anew.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import math
import random
import re
import subprocess
import sys
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

STEPS = 4  # Four statements a block: scores in quarters.
POINTS = 4 * STEPS + 1
FAVORABLE = 10  # 3.5 on a scale from 1, in quarters above 1.
MOST = 12
ENOUGH = 100
TRIES = 40
PLENTY = 10
WHOLE = 30
Moments = tuple[int, int]


def table(places: range, most: int) -> list[Counter[Moments]]:
    """For each number of people up to the most, how many sets have which sum and sum of squares."""
    tables = [Counter({(0, 0): 1})] + [Counter() for _ in range(most)]
    for place in places:
        for people in range(1, most + 1):
            # One person more at this place; the row below already has this place.
            for (total, squares), count in list(tables[people - 1].items()):
                tables[people][total + place, squares + place * place] += count
    return tables


LOW = table(range(FAVORABLE), MOST)
HIGH = table(range(FAVORABLE, POINTS), MOST)


@cache
def by_sum(people: int) -> dict[int, list[tuple[int, int]]]:
    """The sets of favourable scores, by their sum."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (total, squares), count in HIGH[people].items():
        found[total].append((squares, count))
    return found


def twins(scores: list[int], whole: bool = False) -> int:
    """How many sets have the same number, sum, sum of squares and favourable people."""
    people, favorable = len(scores), sum(score >= FAVORABLE for score in scores)
    total, squares = sum(scores), sum(score * score for score in scores)
    if whole:
        parts = (table(range(FAVORABLE), people - favorable)[-1],
                 table(range(FAVORABLE, POINTS), favorable)[-1])
    else:
        parts = LOW[people - favorable], HIGH[favorable]
    small, large = sorted(parts, key=len)
    return sum(
        count * large.get((total - part, squares - square), 0)
        for (part, square), count in small.items())


def continued(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function (Lentz)."""
    tiny = 1e-300
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    value = d
    for m in range(1, 300):
        for top in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                    -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 + top * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + top / c
            c = c if abs(c) > tiny else tiny
            value *= d * c
        if abs(d * c - 1) < 1e-14:
            break
    return value


def upper(t: float, df: float) -> float:
    """P(T > t) of Student's t."""
    if t < 0:
        return 1 - upper(-t, df)
    x, a, b = df / (df + t * t), df / 2, 0.5
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
                     + a * math.log(x) + b * math.log1p(-x)) if 0 < x < 1 else 0.0
    if x <= 0 or x >= 1:
        return 0.5 if x >= 1 else 0.0
    if x < (a + 1) / (a + b + 2):
        whole = front * continued(a, b, x) / a
    else:
        whole = 1 - front * continued(b, a, 1 - x) / b
    return whole / 2


@cache
def critical(df: float, level: float) -> float:
    """The t beyond which (1 - level) / 2 lies."""
    low, high = 0.0, 1e4
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if upper(middle, df) > (1 - level) / 2 else (low, middle)
    return (low + high) / 2


def rounded(value: float, step: float) -> float:
    """To a step, halves away from zero."""
    return round(math.copysign(math.floor(abs(value) / step + 0.5) * step, value) + 0.0, 9) + 0.0


def down(value: float, step: float) -> float:
    return round(math.floor(value / step + 1e-9) * step, 9) + 0.0


def up(value: float, step: float) -> float:
    return round(math.ceil(value / step - 1e-9) * step, 9) + 0.0


def agrees(value: float, printed: object, step: float) -> bool:
    """Whether a number would be printed so: as a number, a class, or beyond a bound."""
    if printed is None:
        return True
    if isinstance(printed, (int, float)):
        return abs(rounded(value, step) - printed) < 1e-9
    bound = re.fullmatch(r"([<>])(-?[\d.]+)", str(printed).replace("\u2212", "-"))
    if bound:
        limit = float(bound[2])
        return value > limit if bound[1] == ">" else value < limit
    low, high = re.fullmatch(r"(-?[\d.]+)\D+?(-?[\d.]+)", str(printed)).groups()
    return float(low) - 1e-9 <= value <= float(high) + 1e-9


class Group:
    """One role's true answers in a cell, in quarters above 1."""

    def __init__(self, scores: list[int]) -> None:
        self.n = len(scores)
        self.sum = sum(scores)
        self.squares = sum(score * score for score in scores)
        self.favorable = sum(score >= FAVORABLE for score in scores)

    def with_moments(self, n: int, total: int, squares: int, favorable: int) -> "Group":
        group = Group([])
        group.n, group.sum, group.squares, group.favorable = n, total, squares, favorable
        return group

    @property
    def mean(self) -> float:
        return 1 + self.sum / self.n / STEPS

    @property
    def variance(self) -> float:
        return (self.squares - self.sum * self.sum / self.n) / (self.n - 1) / STEPS**2


class Attacker:
    """Looks for the sets that fit one group of one cell."""

    def __init__(self, cell: dict, role: str, sides: dict[str, Group], cut: float) -> None:
        self.cell, self.role, self.cut = cell, role, cut
        self.printed = cell[role]
        self.truth = sides[role]
        self.other = sides["frontline" if role == "leader" else "leader"]
        smaller = min(group.n for group in sides.values())
        # A cell without a steadied gap is told in the coarse step.
        self.step = 0.01 if smaller >= 20 and cell["shrunken"] else 0.05
        self.verdict = self.test(self.truth)

    def test(self, group: Group) -> tuple[bool, ...] | None:
        """What the cell says in words, and its interval where it tells one."""
        squares = [g.variance / g.n for g in (group, self.other)]
        error = sum(squares)
        if error <= 0:
            return None
        df = error**2 / sum(s * s / (g.n - 1) for s, g in zip(squares, (group, self.other)))
        gap = self.gap(group)
        t, root = gap / math.sqrt(error), math.sqrt(error)
        p = 2 * upper(abs(t), df)
        bound = self.cell["equivalence"]["bound"] if self.cell["equivalence"] else 0.3
        aligned = max(upper((gap + bound) / root, df), upper((bound - gap) / root, df)) < 0.05
        words: tuple = (p < self.cut, p < 0.05, aligned, gap > 0)
        if self.cell["interval"]:
            margin = critical(round(df, 3), 0.95) * root
            words += (down(gap - margin, self.step), up(gap + margin, self.step))
        if self.cell["noise"] is not None and not words[0]:
            words += (up(critical(round(df, 3), 1 - self.cut) * root, self.step),)
        return words

    def gap(self, group: Group) -> float:
        return (group.mean - self.other.mean) * (1 if self.role == "leader" else -1)

    def level_fits(self, group: Group) -> bool:
        """Number, mean and gap."""
        return (agrees(group.mean, self.printed["mean"], self.step)
                and agrees(self.gap(group), self.cell["gap"], self.step))

    def fits(self, group: Group) -> bool:
        """Everything else."""
        if self.printed["sd"] is not None and not agrees(
                math.sqrt(max(group.variance, 0)), self.printed["sd"], self.step):
            return False
        return self.test(group) == self.verdict

    def count(self, scores: list[int]) -> int:
        """The sets that were found, up to a hundred."""
        best = 0
        dice = random.Random(f"{self.cell['department']} {self.cell['block']} {self.role}")
        for attempt in range(TRIES if len(scores) > MOST else 1):
            open_ones = scores if len(scores) <= MOST else pick(scores, attempt, dice)
            best = max(best, twins(open_ones))
            if best < ENOUGH and not self.cell["shrunken"]:
                best = max(best, self.others(scores, open_ones))
            if best >= (ENOUGH if attempt < 4 else PLENTY):
                break
        if best < PLENTY and MOST < len(scores) <= WHOLE:
            best = max(best, twins(scores, whole=True))
        return best

    def others(self, scores: list[int], open_ones: list[int]) -> int:
        """Sets with other numbers, sums and sums of squares."""
        stay = Group(scores)
        mine = Group(open_ones)
        rest = (stay.n - mine.n, stay.sum - mine.sum, stay.squares - mine.squares,
                stay.favorable - mine.favorable)
        numbers = range(mine.n, mine.n + 1)
        if isinstance(self.printed["n"], str):
            low, high = (int(x) for x in re.findall(r"\d+", self.printed["n"]))
            numbers = range(low, high + 1)
        found = 0
        for n in numbers:
            for total in range(n * (POINTS - 1) + 1):
                if not self.level_fits(stay.with_moments(n + rest[0], total + rest[1], 0, 0)):
                    continue
                found += self.with_sum(n, total, rest, stay)
                if found >= ENOUGH:
                    return found
        return found

    def with_sum(self, n: int, total: int, rest: tuple[int, ...], stay: Group) -> int:
        """Sets of one number and sum."""
        found = 0
        judged: dict[int, bool] = {}
        for favorable in range(n + 1):
            share = (favorable + rest[3]) / (n + rest[0])
            if not agrees(share, self.printed["favorable"], self.step):
                continue
            high = by_sum(favorable)
            for (low, square), count in LOW[n - favorable].items():
                for squares, more in high.get(total - low, ()):
                    whole = square + squares
                    if whole not in judged:
                        judged[whole] = self.fits(stay.with_moments(
                            n + rest[0], total + rest[1], whole + rest[2], favorable + rest[3]))
                    if judged[whole]:
                        found += count * more
                if found >= ENOUGH:
                    return found
        return found


def pick(scores: list[int], attempt: int, dice: random.Random) -> list[int]:
    """People who may have answered otherwise."""
    if attempt == 0:
        return [scores[i * (len(scores) - 1) // (MOST - 1)] for i in range(MOST)]
    return dice.sample(scores, MOST)


def blocks_of(survey: Path) -> dict[str, list[str]]:
    """The statements of each block, as the survey file has them."""
    blocks: dict[str, list[str]] = {}
    for line in survey.read_text(encoding="utf-8").splitlines():
        if block := re.match(r"  - id: (\w+)", line):
            name = block[1]
        elif item := re.match(r"      - \{id: (\w+), key: positive", line):
            blocks.setdefault(name, []).append(item[1])
    return blocks


def read(answers: Path, blocks: dict[str, list[str]]) -> dict[tuple[str, str, str], list[int]]:
    """Everybody's scores, in quarters above 1, by department, block and role."""
    scores: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    with gzip.open(answers, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for block, items in blocks.items():
                total = sum(int(row[item]) - 1 for item in items)
                scores[row["department"], block, row["role"]].append(total)
    for group in scores.values():
        group.sort()
    return scores


def prove(binary: str, answers: Path, survey: Path, minimum: int) -> dict[str, object]:
    """Counts for each shown cell."""
    run = subprocess.run(
        [binary, "analyze", str(answers), "--survey", str(survey), "--minimum-group", str(minimum),
         "--interval", "welch", "--format", "json"], capture_output=True, check=True)
    report = json.loads(run.stdout)
    scores = read(answers, blocks_of(survey))
    tested = [cell for cell in report["cells"] if cell["q"] is not None]
    told = sum(str(cell["q"]).startswith("<") or (
        isinstance(cell["q"], float) and cell["q"] < 0.05) for cell in tested)
    cut = 0.05 * max(told, 1) / max(len(tested), 1)
    counts: list[tuple[int, str]] = []
    for cell in report["cells"]:
        if cell["withheld"]:
            continue
        place = cell["department"], cell["block"]
        sides = {role: Group(scores[(*place, role)]) for role in ("leader", "frontline")}
        for role in sides:
            attacker = Attacker(cell, role, sides, cut)
            counts.append((attacker.count(scores[(*place, role)]), f"{' '.join(place)} {role}"))
    shown = len(counts) // 2
    few = sorted(entry for entry in counts if entry[0] < minimum)
    return {
        "minimum": minimum, "cells": shown,
        "withheld": sum(bool(c["withheld"]) for c in report["cells"]),
        "without interval": sum(
            not c["withheld"] and not c["interval"] for c in report["cells"]),
        "least": min(counts)[0], "below ten": sum(count < 10 for count, _ in counts),
        "hundred": sum(count >= ENOUGH for count, _ in counts), "few": few}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("--answers", required=True, type=Path)
    parser.add_argument("--survey", required=True, type=Path)
    parser.add_argument("--minimum", type=int, action="append")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    results = [prove(options.binary, options.answers, options.survey, minimum)
               for minimum in options.minimum or [5, 10]]
    lines = ["# How many sets of answers fit each shown cell", "", __doc__.split("\n\n", 2)[2].strip(),
             "", "FEVS 2018, 234 departments × 12 blocks, Welch's interval; groups are leaders and "
             "frontline of each shown cell.", "",
             "| minimum group | shown cells | without interval | fewest sets of any group | groups "
             "below ten | groups with a hundred or more | groups below the minimum |",
             "|---|---|---|---|---|---|---|"]
    for r in results:
        lines.append(
            f"| {r['minimum']} | {r['cells']:,} | {r['without interval']} | {r['least']} | "
            f"{r['below ten']} | {r['hundred']:,} of {2 * r['cells']:,} | {len(r['few'])} |")
    lines += ["", "Made by `make prove`; another run writes this page anew.", ""]
    page = "\n".join(lines)
    print(page)
    for r in results:
        for count, name in r["few"][:20]:
            print(f"minimum {r['minimum']}: {name}: {count}", file=sys.stderr)
    if options.out and not any(r["few"] for r in results):
        (options.out / "answersets.md").write_text(page, encoding="utf-8")
    return 1 if any(r["few"] for r in results) else 0


if __name__ == "__main__":
    sys.exit(main())
