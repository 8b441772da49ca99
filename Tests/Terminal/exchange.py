"""Other programs' surveys and answers, and paper sheets typed twice, by the command line."""

from __future__ import annotations

import csv
import json
import sqlite3
import stat
from contextlib import closing

import jsonschema
import yaml

import harness
from formats import schema
from harness import REPOSITORY, Parallax, require

FIXTURES = REPOSITORY / "Tests" / "ExchangeTests" / "Fixtures"
SOURCES = {
    "bakery-pyxform.csv": "xlsform", "harbour-limesurvey.txt": "limesurvey",
    "kitchen-surveyjs.json": "surveyjs"}


def surveys_are_taken(parallax: Parallax) -> str:
    """Each form gives a survey that `check` and the schema take, with a report of its losses."""
    for name, form in SOURCES.items():
        out, report = f"{form}.yaml", f"{form}.csv"
        result = parallax.try_run(
            "survey", "import", str(FIXTURES / name), "-o", out, "--report", report)
        require(result.returncode == 0, f"{name}: {result.stderr}")
        require(result.stdout == "", f"{name}: words on stdout")
        require(parallax.try_run("check", out).returncode == 0, f"{out} has faults")
        survey = yaml.safe_load((parallax.folder / out).read_text(encoding="utf-8"))
        faults = list(schema().iter_errors(survey))
        require(not faults, f"{out}: {faults[0].message if faults else ''}")
        with open(parallax.folder / report, newline="", encoding="utf-8") as file:
            notes = list(csv.DictReader(file))
        require(any(note["what"] == "lost" for note in notes), f"{report} names no loss")
        require(all(note["place"] and note["done"] for note in notes), f"{report} has empty cells")
        said = parallax.run("survey", "import", "--from", form, str(FIXTURES / name))
        require(yaml.safe_load(said) == survey, f"{name}: stdout differs from the file")
    parallax.run(
        "survey", "import", str(FIXTURES / "kitchen-surveyjs.json"), "-o", "again.yaml",
        "--report", "lost.json")
    notes = json.loads((parallax.folder / "lost.json").read_text(encoding="utf-8"))
    require({"what", "place", "subject", "done"} == set(notes[0]), "the JSON report's keys")
    return f"{len(SOURCES)} forms"


def damaged_surveys_are_refused(parallax: Parallax) -> str:
    """A damaged file ends with 65 and its place; nothing is written, and nothing overwritten."""
    broken = {
        "deep.json": ('{"pages":' + "[" * 100_000, "exchange.json"),
        "half.json": ('{"pages": [\n {"name": ', "half.json:2"),
        "quote.csv": ('type,name,label\ntext,"open\n', "quote.csv:2: exchange.quotes"),
        "plain.txt": ("Dear colleagues\n", "--from"),
        "nothing.csv": ("type,name,label\nnote,a,Hello\n", "exchange.nothing-to-compare")}
    for name, (text, words) in broken.items():
        (parallax.folder / name).write_text(text, encoding="utf-8")
        result = parallax.try_run("survey", "import", name, "-o", "never.yaml")
        require(result.returncode == 65, f"{name}: exit {result.returncode}: {result.stderr}")
        require(words in result.stderr, f"{name}: {result.stderr}")
        require(not (parallax.folder / "never.yaml").exists(), f"{name} wrote a file")
    taken = parallax.try_run(
        "survey", "import", str(FIXTURES / "bakery-pyxform.csv"), "-o", "nothing.csv")
    require(taken.returncode == 73, f"an output that exists: exit {taken.returncode}")
    missing = parallax.try_run("survey", "import", "nowhere.csv")
    require(missing.returncode == 66, f"a missing file: exit {missing.returncode}")
    return f"{len(broken)} files"


QUAY = """source: limesurvey
columns:
  department: {column: WHERE, values: {W1: north, W2: south}}
  role: {column: ROLE, values: {Y: leader, N: frontline}}
answers:
  codes: {A1: 5, A2: 4, A3: 3, A4: 2, A5: 1}
items:
  QUAY_SQ001: {column: "QUAY[SQ001]", values: codes}
  QUAY_SQ002: {column: "QUAY[SQ002]", values: codes}
"""


def export(last: str) -> str:
    """An export of LimeSurvey: 24 responses, every sixth never submitted; a cell of the last is given."""
    lines = ['"id","submitdate","WHERE","ROLE","QUAY[SQ001]","QUAY[SQ002]"']
    for number in range(24):
        when = "" if number % 6 == 5 else "2026-01-01 10:00:00"
        code = last if number == 22 else f"A{number % 5 + 1}"
        lines.append(
            f'"{number}","{when}","W{number // 12 + 1}","{"YN"[number % 2]}","A{number % 4 + 1}",'
            f'"{code}"')
    return "\n".join(lines) + "\n"


def answers_go_by_a_mapping(parallax: Parallax) -> str:
    """`analyze` reads an export as it reads the same answers in our own form."""
    parallax.run("survey", "import", str(FIXTURES / "harbour-limesurvey.txt"), "-o", "quay.yaml")
    (parallax.folder / "map.yaml").write_text(QUAY, encoding="utf-8")
    (parallax.folder / "export.csv").write_text(export("A3"), encoding="utf-8")
    own = ["department,role,QUAY_SQ001,QUAY_SQ002"]
    for row in csv.DictReader(export("A3").splitlines()):
        if row["submitdate"]:
            own.append(",".join([
                {"W1": "north", "W2": "south"}[row["WHERE"]],
                {"Y": "leader", "N": "frontline"}[row["ROLE"]],
                *(str(6 - int(row[f"QUAY[SQ00{n}]"][1])) for n in (1, 2))]))
    (parallax.folder / "own.csv").write_text("\n".join(own) + "\n", encoding="utf-8")
    words = ("--survey", "quay.yaml", "--unprotected", "--format", "json")
    mapped = parallax.try_run("analyze", "export.csv", "--mapping", "map.yaml", *words)
    require(mapped.returncode == 0, mapped.stderr)
    require("4 of 24 rows (not submitted)" in mapped.stderr, mapped.stderr)
    require(
        json.loads(mapped.stdout) == json.loads(parallax.run("analyze", "own.csv", *words)),
        "the export gives other numbers than the same answers in our form")
    (parallax.folder / "bad.csv").write_text(export("A7"), encoding="utf-8")
    bad = parallax.try_run("analyze", "bad.csv", "--mapping", "map.yaml", *words)
    require(bad.returncode == 65, f"an unknown code: exit {bad.returncode}")
    require("bad.csv:24: answers.not-a-point: column QUAY[SQ002]" in bad.stderr, bad.stderr)
    require("A7" not in bad.stderr, "an error repeats an answer")
    (parallax.folder / "map2.yaml").write_text(
        QUAY.replace("WHERE", "PLACE"), encoding="utf-8")
    lost = parallax.try_run("analyze", "export.csv", "--mapping", "map2.yaml", *words)
    require(lost.returncode == 65 and "map2.yaml:3:" in lost.stderr, lost.stderr)
    return "20 of 24 rows"


def sheets_typed_twice(parallax: Parallax) -> str:
    """Nothing is taken until both entries agree; the screen never says what was typed."""
    roster = [
        harness.Person(f"p{number}", f"Unit {number % 2}", "senior" if number < 12 else "frontline")
        for number in range(40)]
    harness.open_wave(parallax, roster, "pulse-12")
    parallax.run("wave", "close", "spring", "--early")
    survey = yaml.safe_load(
        (REPOSITORY / "Surveys" / "pulse-12.yaml").read_text(encoding="utf-8"))
    items = [item["id"] for block in survey["blocks"] for item in block.get("items", [])]

    def sheets(changed: dict[tuple[int, str], str]) -> str:
        lines = [",".join(["sheet", "department", "tier", *items])]
        for number in range(40):
            cells = [changed.get((number, item), str(number % 5 + 1)) for item in items]
            tier = "senior" if number < 12 else "frontline"
            lines.append(",".join([f"S{number}", f"Unit {number % 2}", tier, *cells]))
        return "\n".join(lines) + "\n"

    def stored() -> int:
        with closing(sqlite3.connect(parallax.database)) as connection:
            return connection.execute("SELECT count(*) FROM response").fetchone()[0]

    (parallax.folder / "one.csv").write_text(sheets({}), encoding="utf-8")
    (parallax.folder / "two.csv").write_text(sheets({(7, items[3]): "?"}), encoding="utf-8")
    words = ("import", "spring", "one.csv", "--second", "two.csv")
    differ = parallax.try_run(*words, "--report", "differences.csv")
    require(differ.returncode == 65, f"exit {differ.returncode}: {differ.stderr}")
    require(f"sheet S7 (lines 9 and 9): column {items[3]}" in differ.stderr, differ.stderr)
    require("Unit" not in differ.stderr, "the words say where a person stands")
    report = parallax.folder / "differences.csv"
    require(stat.S_IMODE(report.stat().st_mode) == 0o600, "others may read the differences")
    with open(report, newline="", encoding="utf-8") as file:
        found = list(csv.DictReader(file))
    require([(row["sheet"], row["first"], row["second"]) for row in found] == [("S7", "3", "?")],
            f"the report says {found}")
    require(stored() == 0, "answers were taken although the entries differ")
    (parallax.folder / "two.csv").write_text(sheets({}), encoding="utf-8")
    same = parallax.try_run(*words)
    require(same.returncode == 0 and "both entries agree" in same.stderr, same.stderr)
    require(stored() == 40, f"{stored()} of 40 answer sheets are there")
    return "40 sheets"


def mappings_fit_the_schema(parallax: Parallax) -> str:
    """The schema for editors takes the mappings that the program takes, and refuses the same faults."""
    text = (REPOSITORY / "docs" / "mapping.schema.json").read_text(encoding="utf-8")
    rules = jsonschema.Draft202012Validator(json.loads(text))
    rules.check_schema(json.loads(text))
    page = (REPOSITORY / "docs" / "exchange.md").read_text(encoding="utf-8")
    example = yaml.safe_load(page.split("```yaml\n", 1)[1].split("```", 1)[0])
    fixture = (FIXTURES / "qualtrics-mapping.yaml").read_text(encoding="utf-8")
    for good in (example, yaml.safe_load(fixture), yaml.safe_load(QUAY)):
        faults = list(rules.iter_errors(good))
        require(not faults, f"the schema refuses a mapping: {faults[0].message if faults else ''}")
    broken = (
        QUAY.replace("source: limesurvey", "source: oracle"), QUAY.replace("columns:", "colums:"),
        QUAY.replace("  role:", "  rolle:"), QUAY.replace("column: WHERE", "colum: WHERE"),
        QUAY.split("items:", 1)[0], QUAY + "header_row: 0\n", QUAY + "drop: [{values: [x]}]\n")
    words = ("analyze", "export.csv", "--survey", "quay.yaml", "--mapping", "broken.yaml")
    for text in broken:
        require(bool(list(rules.iter_errors(yaml.safe_load(text)))), f"the schema takes {text}")
        (parallax.folder / "broken.yaml").write_text(text, encoding="utf-8")
        result = parallax.try_run(*words)
        require(
            result.returncode == 65 and "exchange.mapping" in result.stderr,
            f"exit {result.returncode} for {text}: {result.stderr}")
    return f"{len(broken)} faults"


CHECKS = {
    "three forms of surveys become ours": surveys_are_taken,
    "damaged surveys are refused with their place": damaged_surveys_are_refused,
    "an export by a mapping gives the numbers of the same answers": answers_go_by_a_mapping,
    "the schema and the program refuse the same mappings": mappings_fit_the_schema,
    "sheets typed twice are taken when they agree": sheets_typed_twice,
}
