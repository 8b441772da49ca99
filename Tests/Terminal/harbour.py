"""Two organisations whose results are exported, and what every check of exports needs."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path

import jsonschema
import yaml

import harness
from harness import REPOSITORY, Parallax, Person, require

SURVEY = REPOSITORY / "Surveys" / "pulse-12.yaml"
BLOCKS = yaml.safe_load(SURVEY.read_text(encoding="utf-8"))["blocks"]
ITEMS = [item["id"] for block in BLOCKS for item in block.get("items", [])]
ITEMS += [block[level]["id"] for block in BLOCKS for level in ("now", "needed") if level in block]
HOSTILE = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>",
    '"quoted", comma; semicolon', "\u202egnorw yaw\u202c", "a\u200eb", "👩🏽‍🚒 crew", "D" * 60,
    "=HYPERLINK(\"http://x.example\",\"y\")", "＝1+1"]


def roster(departments: list[str], people: int, prefix: str = "p") -> list[Person]:
    """People spread over departments; every fourth of a department is a leader."""
    return [
        Person(
            f"{prefix}{place}-{number}", name, "middle" if number % 4 == 0 else "frontline")
        for place, name in enumerate(departments) for number in range(people)]


def answers(parallax: Parallax, wave: str, people: list[Person], seed: int) -> list[dict]:
    """One row a person, with blanks and “I don't know” among the answers."""
    codes = dict(harness.rows(
        parallax.database,
        "SELECT wave_department.name, wave_department.code FROM wave_department JOIN wave "
        "ON wave.id = wave_department.wave_id WHERE wave.name = ?", wave))
    chance = random.Random(seed)
    rows = []
    for person in people:
        leader = person.tier != "frontline"
        middle = 4 if leader else 3
        row = {"department": codes[person.department], "role": "leader" if leader else "frontline"}
        for item in ITEMS:
            point = min(5, max(1, round(chance.gauss(middle, 1))))
            row[item] = chance.choices(["", "?", str(point)], [1, 2, 47])[0]
        rows.append(row)
    return rows


def close_with(
    parallax: Parallax, wave: str, people: list[Person], disclosure: str = "none", seed: int = 5,
    opens: str = "2020-01-01"
) -> list[dict]:
    """Opens and closes a wave, and imports everybody's answers."""
    parallax.run(
        "wave", "create", wave, "--survey", str(SURVEY), "--opens", opens, "--closes", "2099-12-31",
        "--disclosure", disclosure)
    parallax.run("wave", "open", wave)
    parallax.run("wave", "close", wave, "--early")
    rows = answers(parallax, wave, people, seed)
    path = parallax.folder / f"{wave}.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    parallax.run("import", wave, path.name)
    return rows


class Harbour:
    """Two organisations: one of hostile names, and one of departments large enough for rows."""

    def __init__(self, binary: Path, folder: Path):
        self.small = Parallax(binary, folder, "small.sqlite")
        people = roster(HOSTILE, 40) + roster(["Tiny"], 6, "t")
        harness.write_roster(folder / "small.csv", people)
        self.rename_column(folder / "small.csv")
        self.small.run("roster", "import", "small.csv", "--organisation", "Harbour =1+1")
        close_with(self.small, "spring", people)
        self.large = Parallax(binary, folder, "large.sqlite")
        people = roster(["East", "West", "North", "South"], 1200)
        harness.write_roster(folder / "large.csv", people)
        self.large.run("roster", "import", "large.csv", "--organisation", "Harbour")
        self.rows = close_with(self.large, "rows", people, "roles")
        close_with(self.large, "later", people, seed=9, opens="2021-01-01")

    @staticmethod
    def rename_column(path: Path) -> None:
        """Names stand in a column of their own: a path would be cut at its slashes."""
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("department_path", "department", 1), encoding="utf-8")

    def export(self, parallax: Parallax, *words: str, name: str) -> Path:
        """Exports into a new file."""
        path = parallax.folder / name
        path.unlink(missing_ok=True)
        parallax.run("export", *words, "-o", name)
        return path


def schema(parallax: Parallax, name: str) -> jsonschema.Draft202012Validator:
    """A schema as the program prints it, which is the one that is published."""
    text = parallax.run("schema", name)
    published = REPOSITORY / "docs" / "schema" / f"{name}.schema.json"
    require(text == published.read_text(encoding="utf-8"), f"{name} is not the published schema")
    document = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(document)
    return jsonschema.Draft202012Validator(document)


def fits(validator: jsonschema.Draft202012Validator, document: object, what: str) -> None:
    """Fails with the first fault of a document."""
    fault = next(validator.iter_errors(document), None)
    require(fault is None, f"{what}: {fault and (list(fault.absolute_path), fault.message[:300])}")


def number(text: str) -> bool:
    """Whether a text is a number, or the range of two."""
    try:
        return all(float(part) is not None for part in text.split(" to "))
    except ValueError:
        return False
