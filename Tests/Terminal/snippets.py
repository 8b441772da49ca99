"""The lines of Python and R that docs/exports.md gives to those who load our files."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import warnings
import zipfile

import pyreadstat

from harbour import Harbour
from harness import REPOSITORY, require


def snippet_runs(world: Harbour) -> str:
    """The Python of docs/exports.md runs on what a bundle holds."""
    page = (REPOSITORY / "docs" / "exports.md").read_text(encoding="utf-8")
    code = page.split("```python\n", 1)[1].split("```", 1)[0]
    folder = world.small.folder / "snippet"
    folder.mkdir(exist_ok=True)
    path = world.export(world.small, "spring", "--format", "bundle", name="snippet.zip")
    zipfile.ZipFile(path).extractall(folder)
    before = os.getcwd()
    os.chdir(folder)
    names: dict[str, object] = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(code, "exports.md", "exec"), names)  # our own page
    finally:
        os.chdir(before)
    require(len(names["shown"]) > 0 and len(names["lines"]) == len(names["cells"]["gap"]), "nothing read")
    return f"{len(names['lines'])} cells"


R_PACKAGES = ("haven", "jsonlite", "readxl")
R_COUNTS = """
cat("counts", nrow(cells), nrow(shown), nrow(lines), nrow(gaps), nrow(table), nrow(rows),
    ncol(rows), sum(is.na(rows[[2]])), "\\n")
"""


def has_r() -> bool:
    """Whether R and the packages of the page are there."""
    program = shutil.which("Rscript")
    wanted = f"quit(status = !all(sapply(c{R_PACKAGES!r}, requireNamespace, quietly = TRUE)))"
    return bool(program) and subprocess.run(
        [program, "-e", wanted], capture_output=True, check=False).returncode == 0


def r_snippet_runs(world: Harbour) -> str:
    """The R of docs/exports.md reads the same from a bundle as Python does, where R is installed."""
    if not has_r():
        return "not run: R with haven, jsonlite and readxl is not installed here"
    page = (REPOSITORY / "docs" / "exports.md").read_text(encoding="utf-8")
    code = page.split("```r\n", 1)[1].split("```", 1)[0]
    folder = world.large.folder / "snippet-r"
    folder.mkdir(exist_ok=True)
    path = world.export(world.large, "rows", "--rows", "--format", "bundle", name="r.zip")
    zipfile.ZipFile(path).extractall(folder)
    (folder / "snippet.R").write_text(code + R_COUNTS, encoding="utf-8")
    ran = subprocess.run(
        ["Rscript", "snippet.R"], cwd=folder, capture_output=True, text=True, check=False)
    require(ran.returncode == 0, ran.stderr[-600:])
    found = [int(word) for word in ran.stdout.split("counts", 1)[1].split()]
    cells, _ = pyreadstat.read_sav(
        folder / "cells.sav", user_missing=True, output_format="dict")
    rows, meta = pyreadstat.read_sav(
        folder / "rows.sav", user_missing=True, output_format="dict")
    first = rows[meta.column_names[1]]
    with open(folder / "gaps.csv", encoding="utf-8", newline="") as file:
        table = len(list(csv.DictReader(file)))
    count = len(cells["gap"])
    require(found == [
        count, sum(gap > -60 for gap in cells["gap"]), count, count, table, len(first),
        len(meta.column_names), sum(value < 0 for value in first)], f"R counts {found}")
    return f"{count} cells, {len(first)} rows"
