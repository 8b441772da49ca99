"""Rows of a large closed wave as CSV and as an SPSS file: seconds and peak memory."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import harness
from measure import cost

HERE = Path(__file__).resolve().parent
DEPARTMENTS = 8
POOL = 8192


@dataclass(frozen=True)
class Exported:
    """What one export took, and what it wrote."""

    format: str
    rows: int
    seconds: float
    peak_mb: float
    file_mb: float

    @property
    def row(self) -> list[str]:
        """The line of the table."""
        return [
            f"export {self.rows:,} rows × 48 items as {self.format}", f"{self.seconds:.1f} s",
            f"{self.peak_mb:.0f} MB", f"{self.file_mb:.0f} MB written", ""]


def closed_wave(binary: Path, folder: Path, people: int) -> Path:
    """A closed wave that lets rows leave, with answers as closing would have stored them."""
    parallax = harness.Parallax(binary, folder)
    roster = harness.people(DEPARTMENTS * 8, DEPARTMENTS)
    harness.write_roster(folder / "people.csv", roster)
    parallax.run("roster", "import", "people.csv", "--organisation", "Harbour Services")
    parallax.run(
        "wave", "create", "spring", "--survey", str(HERE / "q48.yaml"), "--opens", "2020-01-01",
        "--closes", "2099-12-31", "--disclosure", "roles")
    parallax.run("wave", "open", "spring")
    parallax.run("wave", "close", "spring", "--early")
    fill(parallax.database, people)
    return parallax.database


def fill(database: Path, people: int) -> None:
    """Puts people and their answers into the closed wave, a quarter of them leaders."""
    chance = random.Random(11)
    with closing(sqlite3.connect(database)) as connection:
        columns = connection.execute(
            "SELECT choices FROM wave_column ORDER BY position").fetchall()
        pool = [
            "".join(chance.choice("0123456789"[:choices]) for (choices,) in columns)
            for _ in range(POOL)]
        places = [row[0] for row in connection.execute(
            "SELECT DISTINCT wave_department_id FROM wave_participant ORDER BY 1")]
        connection.execute("DELETE FROM invitation")
        connection.execute("DELETE FROM wave_participant")
        with connection:
            connection.executemany(
                "INSERT INTO wave_participant "
                "(wave_id, wave_department_id, code, tier, language, position) "
                "VALUES (1, ?, ?, ?, 'en', ?)",
                ((places[n % len(places)], f"p{n}", tier(n), n) for n in range(people)))
            connection.executemany(
                "INSERT INTO response (wave_id, wave_department_id, tier, answers) "
                "VALUES (1, ?, ?, ?)",
                ((places[n % len(places)], tier(n),
                  pool[chance.randrange(POOL)][:24] + pool[chance.randrange(POOL)][24:])
                 for n in range(people)))


def tier(number: int) -> str:
    """Every fourth of a department is a leader."""
    return "middle" if number // DEPARTMENTS % 4 == 0 else "frontline"


def measure(binary: Path, folder: Path, people: int) -> list[Exported]:
    """Exports the rows in both formats."""
    database = closed_wave(binary, folder, people)
    environment = {**os.environ, "PARALLAX_DATABASE": str(database), "LANG": "C.UTF-8"}
    results = []
    for form in ("csv", "sav"):
        path = folder / f"rows.{form}"
        taken = cost(
            [str(binary), "export", "spring", "--rows", "--format", form, "-o", str(path)], folder,
            environment)
        results.append(
            Exported(form, people, taken.seconds, taken.peak_mb, path.stat().st_size / 1e6))
    return results
