"""Our analysis beside the script that a consultant would write, on the same answers."""

from __future__ import annotations

import csv
import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import measure
from measure import Cost

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
RUNS = 3


@dataclass(frozen=True)
class Beside:
    """Two programs on the same answers."""

    name: str
    ours: Cost
    theirs: Cost
    script: str

    @property
    def row(self) -> list[str]:
        """The row of the table."""
        return [
            self.name, f"{self.ours.seconds:.2f} s", f"{self.ours.peak_mb:.0f} MB",
            f"{self.script}: {self.theirs.seconds:.2f} s, {self.theirs.peak_mb:.0f} MB",
            f"{self.theirs.seconds / self.ours.seconds:.1f} × as fast"]


def analyze(binary: Path, answers: Path, survey: Path, folder: Path) -> Cost:
    """Our gap analysis of a file, as JSON, the best of several runs."""
    output = folder / "gaps.json"
    words = [
        str(binary), "analyze", str(answers), "--survey", str(survey), "--unprotected",
        "--interval", "welch", "--format", "json", "-o", str(output)]
    return measure.best(RUNS, words, folder, fresh=output)


def script(python: Path, shared: Path, answers: Path, engine: str, folder: Path) -> Cost:
    """The consultant's script without bootstrap, the best of several runs."""
    words = [str(python), str(shared / "baseline" / "base.py"), str(answers), engine, "none"]
    return measure.best(RUNS, words, folder)


def fevs(binary: Path, python: Path, shared: Path, folder: Path) -> Beside:
    """101,881 real answers. The script reads a copy: unzipped, its 48 items named q1 to q48."""
    packed = shared / "data" / "fevs2018_20pct.csv.gz"
    renamed = folder / "fevs.csv"
    rename(packed, shared / "data" / "fevs2018_blocks.json", renamed)
    survey = REPOSITORY / "Tests" / "Fixtures" / "fevs2018.yaml"
    return Beside(
        "analyse 101,881 × 48 real answers (gzip)", analyze(binary, packed, survey, folder),
        script(python, shared, renamed, "pandas", folder), "pandas")


def rename(packed: Path, blocks: Path, plain: Path) -> None:
    """Writes the mapped items of a gzip file as q1 to q48, in the order of the blocks."""
    mapped = json.loads(blocks.read_text(encoding="utf-8"))["blocks"].values()
    items = [item for block in mapped for item in block]
    with gzip.open(packed, "rt", encoding="utf-8", newline="") as source, \
            open(plain, "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(
            ["wave", "department", "role"] + [f"q{number + 1}" for number in range(len(items))])
        for row in csv.DictReader(source):
            writer.writerow(
                [row["wave"], row["department"], row["role"], *(row[item] for item in items)])


def million(binary: Path, python: Path, shared: Path, folder: Path, people: int) -> Beside:
    """Simulated answers, made by the consultant's own generator."""
    measure.cost([str(python), str(shared / "baseline" / "gen.py"), str(people)], folder)
    answers = folder / f"syn_{people}.csv"
    return Beside(
        f"analyse {people:,} × 48 simulated answers",
        analyze(binary, answers, HERE / "q48.yaml", folder),
        script(python, shared, answers, "polars", folder), "polars")
