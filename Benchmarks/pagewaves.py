"""An organisation whose waves are sealed and handed out, made by the program's own commands, and kept."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from harness import Parallax, require
from measure import cost

ORGANISATION = "Harbour Services"
SURVEY = "service-culture-12"
FIRST_YEAR = 2021
PASSWORD = "seven grey herons wade slowly"

# People on the roster for each who answered in the wave in which most did.
ROOM = 1.2


@dataclass(frozen=True)
class Size:
    """How large the organisation is."""

    departments: int
    waves: int
    answers: int

    @property
    def name(self) -> str:
        """The folder in which it is kept."""
        return f"{self.departments}-departments-{self.waves}-waves-{self.answers}-answers"

    @property
    def words(self) -> str:
        """For a table."""
        return f"{self.departments} departments, {self.waves} waves, {self.answers:,} answers"

    @property
    def divisions(self) -> int:
        """The first departments hold the others; they have people of their own too."""
        return max(2, round(0.7 * self.departments ** 0.5))

    @property
    def wave_names(self) -> list[str]:
        """Oldest first."""
        return [str(FIRST_YEAR + number) for number in range(self.waves)]

    def codes(self) -> list[str]:
        """The departments, as `simulate` names them."""
        return [f"d{number + 1:03d}" for number in range(self.departments)]


def closed(binary: Path, size: Size, cache: Path) -> Path:
    """The folder of the organisation with closed waves; made where it is not there."""
    folder = cache / size.name / "closed"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as name:
            make(Parallax(binary, Path(name)), size)
            for path in Path(name).glob("*.csv"):
                path.unlink()
            shutil.copytree(name, folder)
    return folder


def sealed(binary: Path, size: Size, cache: Path, fresh: bool) -> Path:
    """The folder of the organisation with sealed waves, which all leaders see."""
    before = closed(binary, size, cache)
    folder = cache / size.name / "sealed"
    if fresh:
        shutil.rmtree(folder, ignore_errors=True)
    if not folder.exists():
        with tempfile.TemporaryDirectory(dir=folder.parent) as name:
            place = Path(name) / "sealed"
            shutil.copytree(before, place)
            parallax = Parallax(binary, place)
            for wave in size.wave_names:
                words = [str(parallax.binary), "wave", "seal", wave]
                taken = cost(words, place, parallax.environment)
                parallax.run("wave", "publish", wave)
                print(f"sealed {wave}: {taken.seconds:.1f} s, {taken.peak_mb:.0f} MB", flush=True)
            shutil.copytree(place, folder)
    return folder


def make(parallax: Parallax, size: Size) -> None:
    """Simulates the answers, and lets the program take them in: wave by wave."""
    parallax.run(
        "simulate", "--survey", SURVEY, "--respondents", str(size.answers // size.waves),
        "--departments", str(size.departments), "--waves", str(size.waves), "--seed", "11",
        "-o", "answers.csv")
    heads = split(parallax.folder, size)
    write_departments(parallax.folder / "departments.csv", size)
    write_people(parallax.folder / "people.csv", heads)
    parallax.run(
        "roster", "import", "people.csv", "--departments", "departments.csv", "--organisation",
        ORGANISATION)
    for number, wave in enumerate(size.wave_names):
        parallax.run(
            "wave", "create", wave, "--survey", SURVEY, "--opens", f"{FIRST_YEAR + number}-03-01",
            "--closes", "2099-12-31")
        parallax.run("wave", "open", wave)
        parallax.run("wave", "close", wave, "--early")
        parallax.run("import", wave, f"wave-{number + 1}.csv")
        print(f"imported {wave}", flush=True)
    posts = {
        "ada": ("administrator",), "finn": ("consultant", "--organisation", ORGANISATION),
        "lena": ("leader", "--organisation", ORGANISATION, "--department", size.codes()[2])}
    for name, post in posts.items():
        parallax.run(
            "user", "add", address(name), "--role", *post, "--password-stdin",
            typed=PASSWORD + "\n")


def address(name: str) -> str:
    """Somebody's mail address."""
    return f"{name}@harbour.example"


def split(folder: Path, size: Size) -> Counter[tuple[str, str]]:
    """Puts each wave's answers into a file of its own.

    Returns how many people of each tier each department has: as many as answered in the wave in which
    most did.
    """
    most: Counter[tuple[str, str]] = Counter()
    with open(folder / "answers.csv", encoding="ascii") as file:
        head = next(file).split(",", 1)[1]
        wave, out, heads = "", None, Counter()
        for line in file:
            name, rest = line.split(",", 1)
            if name != wave:
                most |= heads
                wave, heads = name, Counter()
                if out:
                    out.close()
                out = open(folder / f"wave-{name[1:]}.csv", "w", encoding="ascii")
                out.write(head)
            department, _, tier, _ = rest.split(",", 3)
            heads[department, tier] += 1
            out.write(rest)
        most |= heads
        out.close()
    require(len({code for code, _ in most}) == size.departments, "a department has no answers")
    return most


def write_departments(path: Path, size: Size) -> None:
    """The tree: divisions with the other departments below them in turn."""
    codes = size.codes()
    with open(path, "w", newline="", encoding="ascii") as file:
        writer = csv.writer(file)
        writer.writerow(["department", "name", "parent"])
        for number, code in enumerate(codes):
            if number < size.divisions:
                writer.writerow([code, f"Division {number + 1}", ""])
            else:
                writer.writerow([code, f"Unit {number + 1:03d}", codes[number % size.divisions]])


def write_people(path: Path, heads: Counter[tuple[str, str]]) -> None:
    """Everybody, with some who answer never."""
    with open(path, "w", newline="", encoding="ascii") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "department", "tier", "language"])
        number = 0
        for (department, tier), count in sorted(heads.items()):
            for _ in range(int(count * ROOM) + 1):
                number += 1
                writer.writerow([f"p{number:06d}", department, tier, "en"])
