"""The statistics alone, after the tally, beside the consultant's scripts with their bootstrap."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import measure

HERE = Path(__file__).resolve().parent
GOAL = 2.0
FEW = 10_000
COUNTING = ("import", "read", "tally", "fread", "alpha", "rwg")


def rows(study: Path, python: Path, shared: Path, folder: Path, people: int) -> list[list[str]]:
    """200 departments, 12 blocks: ours for few and for many people, and both scripts."""
    for number in (FEW, people):
        measure.cost([str(python), str(shared / "baseline" / "gen.py"), str(number)], folder)
    ours = {number: _ours(study, folder / f"syn_{number}.csv") for number in (FEW, people)}
    answers = folder / f"syn_{people}.csv"
    scripts = {"polars": _lines([
        str(python), str(shared / "baseline" / "base.py"), str(answers), "polars", "hist"], folder)}
    if shutil.which("Rscript"):
        scripts["R data.table"] = _lines(
            ["Rscript", str(shared / "baseline" / "base.R"), str(answers), "2000"], folder)
    verdict = "reached" if ours[people].seconds < GOAL else "missed"
    beside = "; ".join(
        f"{name}: {time:.1f} s" if time else f"{name}: gave no times" for name, time in scripts.items())
    if "R data.table" not in scripts:
        beside += "; R is not here: not measured"
    ratio = ", ".join(f"{time / ours[people].seconds:.0f} × as fast" for time in scripts.values() if time)
    return [
        [f"statistics of 200 departments × 12 blocks, {people:,} people, after the tally",
         f"{ours[people].seconds:.2f} s", f"goal {GOAL:.0f} s: {verdict}", beside, ratio],
        [f"the same, {FEW:,} people", f"{ours[FEW].seconds:.2f} s", f"{ours[FEW].cells:,} cells", "",
         f"a cell of {people:,} people takes {ours[people].a_cell / ours[FEW].a_cell:.2f} × as long"],
    ]


@dataclass(frozen=True)
class Statistics:
    """How long the statistics took, and of how many cells: small departments are withheld."""

    seconds: float
    cells: int

    @property
    def a_cell(self) -> float:
        """Seconds a cell."""
        return self.seconds / self.cells


def _ours(study: Path, answers: Path) -> Statistics:
    done = subprocess.run(
        [str(study), "--time", str(answers), "--survey", str(HERE / "q48.yaml")],
        check=True, capture_output=True, text=True)
    words = done.stdout.split()
    return Statistics(float(words[-1]), int(words[words.index("cells") + 1]))


def _lines(words: list[str], folder: Path) -> float | None:
    """The seconds of a script's statistics: its stages after reading and counting."""
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        return None
    total = 0.0
    for line in done.stdout.splitlines():
        stage = re.match(r"(.+?)\s+([0-9.]+) s\b", line)
        if stage and not line.startswith("TOTAL") and not stage[1].startswith(COUNTING):
            total += float(stage[2])
    return total or None
