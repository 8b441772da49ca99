"""The benchmark table: ours beside what a consultant would run today, in one run.

    Benchmarks/bench.py --binary .build-release/release/parallax \
        --study .build-release/release/simulation-study
"""

from __future__ import annotations

import argparse
import filecmp
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
sys.path[:0] = [str(HERE), str(REPOSITORY / "Tests")]

import aftertally
import analyses
import answering
import exporting
import harness
import resultpages
import serving

GOAL = 0.4
PARTS = ("analyses", "answering", "exports", "pages", "serving")


def python_with_packages() -> Path:
    """The interpreter of `.build-bench`, made from the requirements when they have changed."""
    folder = REPOSITORY / ".build-bench"
    wanted, made = HERE / "requirements.txt", folder / "requirements.txt"
    python = folder / "bin" / "python"
    if not (made.exists() and filecmp.cmp(wanted, made, shallow=False)):
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "-r", str(wanted)], check=True)
        shutil.copy(wanted, made)
    return python


def shared_folder() -> Path:
    """Where the real answers and the consultant's script lie."""
    named = os.environ.get("PARALLAX_SHARED")
    return Path(named) if named else REPOSITORY.parent / "shared"


def analysis_rows(binary: Path, study: Path | None, folder: Path, million: int) -> list[list[str]]:
    """The rows of analyses; a row that says so where data or script are absent."""
    shared = shared_folder().resolve()
    if not (shared / "baseline" / "base.py").exists():
        return [["analyse", "not measured: no data and script beside the repository", "", "", ""]]
    python = python_with_packages()
    rows = [
        analyses.fevs(binary, python, shared, folder).row,
        analyses.million(binary, python, shared, folder, million).row,
    ]
    if study is None:
        return [*rows, ["statistics after the tally", "not measured: no --study", "", "", ""]]
    return rows + aftertally.rows(study, python, shared, folder, million)


def serving_rows(binary: Path, folder: Path, people: int, seconds: float) -> list[list[str]]:
    """The rows of the server and of closing."""
    rest = serving.at_rest(binary)
    big = serving.big_wave(binary, folder, people)
    rates = serving.submissions(big, seconds)
    closed = serving.closing(big)
    sent, pages = rates.submissions, rates.pages
    verdict = "reached" if rates.ratio >= GOAL else "missed"
    return [
        ["durable sealed submissions, 64 clients", f"{sent.rate:,.0f} a second",
         f"p50 {sent.p50:.1f} ms, p99 {sent.p99:.1f} ms",
         f"plain page: {pages.rate:,.0f} a second, p50 {pages.p50:.1f} ms, p99 {pages.p99:.1f} ms",
         f"ratio {rates.ratio:.2f} (goal {GOAL}: {verdict})"],
        [f"close a wave of {big.links:,} ballots", f"{closed.seconds:.1f} s",
         f"{closed.peak_mb:.0f} MB", "", ""],
        ["cold start to first page", f"{rest.first_page_ms:.0f} ms", "", "", ""],
        ["resident memory, idle", f"{rest.resident_mb:.0f} MB", "", "", ""],
    ]


def answering_rows(binary: Path, people: int, seconds: float) -> list[list[str]]:
    """The row of people who answer whole questionnaires, in a wave of their own."""
    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        return [answering.measure(binary, Path(name), people, seconds).row]


def show(rows: list[list[str]]) -> None:
    """Prints the table with aligned columns."""
    head = ["what", "ours", "peak memory or latency", "beside", "compared"]
    table = [head, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    for number, row in enumerate(table):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        if number == 0:
            print("  ".join("-" * width for width in widths))


def main() -> int:
    """Measures everything and prints one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the release build")
    parser.add_argument("--study", help="the release build of simulation-study")
    parser.add_argument("--people", type=int, default=100_000, help="links of the large wave")
    parser.add_argument("--answers", type=int, default=1_000_000, help="simulated respondents")
    parser.add_argument("--seconds", type=float, default=10, help="length of a load run")
    parser.add_argument("--fresh", action="store_true", help="seal the waves of the pages anew")
    parser.add_argument("--only", choices=PARTS)
    options = parser.parse_args()
    binary = harness.main_binary(options.binary)
    study = Path(options.study).resolve() if options.study else None
    rows = []
    for part in PARTS:
        if options.only not in (None, part):
            continue
        if part == "answering":
            rows += answering_rows(binary, options.people // 5, options.seconds)
            continue
        if part == "pages":
            rows += resultpages.measure_all(
                binary, REPOSITORY / ".build-pages", options.answers, options.fresh)
            continue
        if part == "exports":
            with tempfile.TemporaryDirectory(prefix="parallax-") as name:
                rows += [one.row for one in exporting.measure(binary, Path(name), options.answers)]
            continue
        with tempfile.TemporaryDirectory(prefix="parallax-") as name:
            folder = Path(name)
            rows += (
                analysis_rows(binary, study, folder, options.answers) if part == "analyses"
                else serving_rows(binary, folder, options.people, options.seconds))
    show(rows)
    print(f"\n{os.cpu_count()} processors, {platform.system()} {platform.machine()}; the clients "
          "and the server share them. Analyses: the best of three runs each. The script reads the "
          "real answers from a copy: unzipped, its 48 items named q1 to q48 in block order.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
