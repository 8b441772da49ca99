"""Answers that come after a report: what two reports tell together."""

from __future__ import annotations

import csv
import io
import json

import harness
from harness import Parallax, require

WAVE = "spring-2026"
FREE = """
SELECT d.code, count(*) - (SELECT count(*) FROM response r
  WHERE r.wave_department_id = d.id AND r.tier = 'frontline') AS room
FROM wave_participant p JOIN wave_department d ON d.id = p.wave_department_id
JOIN wave w ON w.id = d.wave_id
WHERE w.name = ? AND p.tier = 'frontline' GROUP BY d.id ORDER BY room DESC, d.code
"""
ITEMS = """
SELECT c.question FROM wave_column c JOIN wave w ON w.id = c.wave_id
WHERE w.name = ? AND c.kind = 'item' ORDER BY c.position
"""


def late_answers(parallax: Parallax) -> str:
    """One late answer is refused, a group of five is taken, and no cell comes to those shown."""
    parallax.run("demo", "--out", "demo")
    parallax.database = parallax.folder / "demo" / "parallax.sqlite"
    before = shown(parallax)
    departments = {cell[0] for cell in before}
    places = [row for row in harness.rows(parallax.database, FREE, WAVE) if row[0] in departments]
    require(bool(places) and places[0][1] >= 5, "the demo has no department with five silent people")
    place = places[0][0]
    refused = late(parallax, place, 1)
    require(refused.returncode == 77, f"one late answer: exit {refused.returncode}")
    require(place in refused.stderr, "the department is not named")
    require(shown(parallax) == before, "a refused import changed the report")
    taken = late(parallax, place, 5)
    require(taken.returncode == 0, f"five late answers: {taken.stderr.strip()}")
    after = shown(parallax)
    require(after <= before, f"a later report shows more: {sorted(after - before)[:3]}")
    return f"{len(before)} cells before, {len(after)} after"


def late(parallax: Parallax, department: str, count: int):
    """Imports so many answers of frontline people."""
    items = [row[0] for row in harness.rows(parallax.database, ITEMS, WAVE)]
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(["department", "tier", *items])
    rows.writerows([department, "frontline", *["3"] * len(items)] for _ in range(count))
    return parallax.try_run(
        "import", WAVE, "-", "--database", str(parallax.database), typed=table.getvalue())


def shown(parallax: Parallax) -> set[tuple[str, str, str]]:
    """The cells of departments that a report shows."""
    report = json.loads(parallax.run(
        "gaps", WAVE, "--format", "json", "--database", str(parallax.database)))
    return {
        (cell["department"], cell["block"], cell["facet"])
        for cell in report["cells"] if cell["withheld"] is None}
