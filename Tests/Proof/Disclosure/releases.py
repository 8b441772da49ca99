"""What the program releases of an organisation, and what each number says, as facts."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from .organisations import ROLES, Organisation, survey_text

INFINITY = float("inf")
RANGE = re.compile(r"^(-?[\d.]+)(?:-|–| to )(-?[\d.]+)$")


@dataclass(frozen=True)
class Place:
    """A cell: wave, department (0 is the organisation), block, facet and role."""

    wave: int
    node: int
    block: str
    facet: str
    role: str


@dataclass
class Facts:
    """Everything that the releases say: intervals of counts and of means, and reasons for blanks."""

    counts: dict[Place, tuple[float, float]] = field(default_factory=dict)
    means: dict[Place, tuple[float, float]] = field(default_factory=dict)
    reasons: dict[Place, set[str]] = field(default_factory=dict)
    matched: dict[Place, tuple[float, float]] = field(default_factory=dict)
    releases: int = 0
    has_roster: bool = False

    def narrow(self, kind: str, place: Place, interval: tuple[float, float] | None) -> None:
        """Takes what one more release says: both hold."""
        if interval is None:
            return
        known = getattr(self, kind)
        low, high = known.get(place, (-INFINITY, INFINITY))
        known[place] = max(low, interval[0]), min(high, interval[1])

    def blank(self, place: Place, code: str) -> None:
        """Takes the reason for a blank."""
        self.reasons.setdefault(place, set()).add(code)


def people(value) -> tuple[float, float] | None:
    """The numbers of people that a printed count allows."""
    if value in (None, ""):
        return None
    text = str(value)
    if found := RANGE.match(text):
        return float(found[1]), float(found[2])
    if text[0] == "<":
        # The program prints "below" of somebody, and 0 of nobody.
        return 1, float(text[1:]) - 1
    if text[0] == ">":
        return float(text[1:]) + 1, INFINITY
    return float(text), float(text)


def level(value, is_fine: bool = False) -> tuple[float, float] | None:
    """The means that a printed mean allows: rounded to 0.01 where tests are told or a digit shows it,
    else perhaps to 0.05."""
    if value in (None, ""):
        return None
    text = str(value)
    if found := RANGE.match(text):
        return float(found[1]), float(found[2])
    if text[0] in "<>":
        bound = float(text[1:])
        return (-INFINITY, bound) if text[0] == "<" else (bound, INFINITY)
    number = float(text)
    step = 0.01 if is_fine or abs(number * 20 - round(number * 20)) > 1e-6 else 0.05
    return number - step / 2 - 1e-9, number + step / 2 + 1e-9


class Reader:
    """Turns releases into facts."""

    def __init__(self, organisation: Organisation, names: list[str] | None = None):
        names = names or [organisation.name(n) for n in range(len(organisation.parents))]
        self.nodes = {name: number for number, name in enumerate(names)}
        self.facts = Facts()

    def node(self, name: str | None) -> int:
        """The number of a department; 0 for the organisation."""
        return self.nodes[name or ""]

    def gaps(self, text: str, with_responses: bool = True) -> None:
        """A gap report in JSON; its response rates are those that `status` tells."""
        report = json.loads(text)
        self.facts.releases += 1
        for cell in report["organisation"]["raw"] + report["cells"]:
            self.cell(cell)
        for cell in report["organisation"]["matched"]:
            self.matched(cell)
        for row in report["responses"] if with_responses else ():
            self.response(row, wave_of(row))

    def cell(self, cell: dict) -> None:
        """One cell of a gap report."""
        wave, node = wave_of(cell), self.node(cell["department"])
        is_fine = cell["welch"] is not None
        for role in ROLES:
            place = Place(wave, node, cell["block"], cell["facet"], role)
            if cell["withheld"]:
                self.facts.blank(place, cell["withheld"]["code"])
            elif cell[role]:
                self.facts.narrow("counts", place, people(cell[role]["n"]))
                self.facts.narrow("means", place, level(cell[role]["mean"], is_fine))

    def matched(self, cell: dict) -> None:
        """The people of the finest departments shown: one more sum of counts."""
        if cell["withheld"]:
            return
        wave = wave_of(cell)
        for role in ROLES:
            place = Place(wave, 0, cell["block"], cell["facet"], role)
            self.facts.narrow("matched", place, people(cell[role]["n"]))

    def response(self, row: dict, wave: int) -> None:
        """One department's responses."""
        for role in ROLES:
            side = row[role]
            place = Place(wave, self.node(row["department"]), "", "", role)
            if side["withheld"]:
                self.facts.blank(place, side["withheld"]["code"])
            else:
                self.facts.narrow("counts", place, people(side["answered"]))

    def table(self, text: str) -> None:
        """A gap report in CSV: must say what the JSON says; whatever it says more is a fact too."""
        self.facts.releases += 1
        for row in csv.DictReader(io.StringIO(text)):
            if row["scope"] not in ("organisation-raw", "department"):
                continue
            wave, node = wave_of(row), self.node(row["department"])
            for role in ROLES:
                place = Place(wave, node, row["block"], row["facet"], role)
                if row["withheld_code"]:
                    self.facts.blank(place, row["withheld_code"])
                self.facts.narrow("counts", place, people(row[f"{role}_n"]))
                self.facts.narrow("means", place, level(row[f"{role}_mean"]))

    def words(self, text: str) -> None:
        """A gap report for people, as text or as a page: how many answered in each wave."""
        self.facts.releases += 1
        heads = re.findall(r"Wave w(\d+) · [^\n<]*?([\d,–-]+) leaders · ([\d,–-]+) frontline", text)
        for wave, *counts in heads:
            for role, count in zip(ROLES, counts):
                self.facts.narrow(
                    "counts", Place(int(wave) - 1, 0, "", "", role), people(count.replace(",", "")))


def wave_of(row: dict) -> int:
    """The number of a row's wave."""
    return int(row["wave"][1:]) - 1


class Publisher:
    """Runs the program on one organisation's answers, in a folder of its own."""

    def __init__(self, binary: Path, folder: Path):
        self.binary, self.folder = binary, folder
        (folder / "survey.yaml").write_text(survey_text(), encoding="utf-8")

    def analyze(self, organisation: Organisation, *words: str, file: str = "answers.csv") -> str:
        """One report; raises when the program fails."""
        result = subprocess.run(
            [str(self.binary), "analyze", file, "--survey", "survey.yaml", "--minimum-group",
             str(organisation.minimum), *words], cwd=self.folder, capture_output=True, text=True,
            timeout=300, check=False)
        if result.returncode:
            raise RuntimeError(f"analyze {' '.join(words)}: {result.stderr.strip()[:400]}")
        return result.stdout

    def everything(self, organisation: Organisation, is_thorough: bool) -> Facts:
        """All that is released of an organisation."""
        organisation.write(self.folder / "answers.csv")
        reader = Reader(organisation)
        reader.gaps(self.analyze(organisation, "--format", "json"))
        if is_thorough:
            reader.table(self.analyze(organisation, "--format", "csv"))
            reader.words(self.analyze(organisation, "--details", "--explain"))
            reader.words(self.analyze(organisation, "--format", "html"))
            reader.gaps(self.analyze(organisation, "--format", "json", "--block", "freedom"))
            reader.gaps(self.analyze(organisation, "--format", "json", "--no-fpc"))
            self.parts(organisation, reader)
        return reader.facts

    def parts(self, organisation: Organisation, reader: Reader) -> None:
        """Each wave alone, and one department alone."""
        if organisation.waves > 1:
            for wave in range(organisation.waves):
                rows = [row for row in organisation.rows if row.wave == wave]
                if not organisation.is_told(rows):
                    continue
                organisation.write(self.folder / "part.csv", rows)
                reader.gaps(self.analyze(organisation, "--format", "json", file="part.csv"))
        reader.gaps(self.analyze(
            organisation, "--format", "json", "--department",
            organisation.name(organisation.rows[0].department)))
