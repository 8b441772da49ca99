"""What other programs read: the schema for editors, and the gap report as JSON."""

from __future__ import annotations

import csv
import io
import json
import re

import jsonschema
import yaml

from harness import REPOSITORY, Parallax, require

SURVEYS = REPOSITORY / "Surveys"
TOP = {
    "schema", "survey", "waves", "direction", "settings", "organisation", "cells", "notes"}
CELL = {
    "wave", "block", "facet", "department", "leader", "frontline", "gap", "interval", "welch",
    "hedgesG", "equivalence", "q", "verdict", "withheld"}
VERDICTS = {"leaders-rosier", "frontline-rosier", "aligned", "cannot-tell", "withheld"}


def schema() -> jsonschema.Draft202012Validator:
    """The schema that editors read."""
    text = (SURVEYS / "survey.schema.json").read_text(encoding="utf-8")
    jsonschema.Draft202012Validator.check_schema(json.loads(text))
    return jsonschema.Draft202012Validator(json.loads(text))


def shipped_fit_the_schema() -> str:
    """All survey files of the repository fit the schema."""
    files = [*SURVEYS.glob("*.yaml"), REPOSITORY / "Tests" / "Fixtures" / "fevs2018.yaml",
             REPOSITORY / "Benchmarks" / "q48.yaml"]
    for file in files:
        faults = list(schema().iter_errors(yaml.safe_load(file.read_text(encoding="utf-8"))))
        require(not faults, f"{file.name}: {faults[0].message if faults else ''}")
    return f"{len(files)} files"


def faults_break_the_schema(parallax: Parallax) -> str:
    """A survey with a fault of form is refused by the schema and by `check` alike."""
    whole = yaml.safe_load((SURVEYS / "pulse-12.yaml").read_text(encoding="utf-8"))
    broken = {
        "an unknown key": {**whole, "colour": "red"},
        "no blocks": {**whole, "blocks": []},
        "no title": {key: value for key, value in whole.items() if key != "title"},
        "a word for a number": {**whole, "minutes": "four"},
    }
    for name, survey in broken.items():
        require(bool(list(schema().iter_errors(survey))), f"the schema takes {name}")
        (parallax.folder / "broken.yaml").write_text(yaml.safe_dump(survey), encoding="utf-8")
        code = parallax.try_run("check", "broken.yaml").returncode
        require(code == 65, f"check ends with {code} for {name}")
    return f"{len(broken)} faults"


def report_has_its_fields(parallax: Parallax) -> str:
    """The report as JSON holds what `parallax.gaps/1` promises, and no gap where withheld."""
    parallax.run(
        "simulate", "--survey", "pulse-12", "--respondents", "300", "--departments", "12",
        "--seed", "3", "-o", "answers.csv")
    words = ("analyze", "answers.csv", "--survey", "pulse-12", "--format", "json")
    report = json.loads(parallax.run(*words))
    require(report["schema"] == "parallax.gaps/1", f"the schema is {report['schema']}")
    require(TOP <= set(report), f"missing: {TOP - set(report)}")
    require(report["direction"] == "leader minus frontline", "another direction")
    for cell in report["cells"]:
        require(CELL <= set(cell), f"missing in a cell: {CELL - set(cell)}")
        require(cell["verdict"] in VERDICTS, f"the verdict {cell['verdict']}")
        hidden = cell["withheld"] is not None
        require(not hidden or cell["gap"] is None, "a withheld cell tells its gap")
    withheld = sum(cell["withheld"] is not None for cell in report["cells"])
    require(0 < withheld < len(report["cells"]), f"{withheld} of {len(report['cells'])} withheld")
    require(parallax.run(*words) == parallax.run(*words), "two runs give different bytes")
    return f"{len(report['cells'])} cells, {withheld} withheld"


def comparison_tells_no_more(parallax: Parallax) -> str:
    """Each gap of a department that a comparison tells is that of the wave's own report, or wider."""
    folder = parallax.folder / "told"
    parallax.run("demo", "--out", str(folder))
    own = {}
    for wave in ("spring-2025", "spring-2026"):
        text = parallax.run(
            "gaps", wave, "--database", str(folder / "parallax.sqlite"), "--format", "csv")
        for row in csv.DictReader(io.StringIO(text)):
            own[wave, row["department"], row["block"], row["facet"]] = row
    with open(folder / "compare.csv", encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["department"]]
    told = [row for row in rows if row["change_later_minus_earlier"]]
    require(len(told) > 100, f"only {len(told)} changes of departments")
    for row in told:
        for wave, side in (("spring-2025", "earlier"), ("spring-2026", "later")):
            cell = own[wave, row["department"], row["block"], row["facet"]]
            where = f"{wave} {row['department']} {row['block']} {row['facet']}"
            gap = row[f"gap_leader_minus_frontline_{side}"]
            require(gap == cell["gap_leader_minus_frontline"],
                    f"{where}: {gap}, alone {cell['gap_leader_minus_frontline']!r}")
            require(not row["change_low"] or cell["interval_low"],
                    f"{where}: an interval of the change, none in the wave's own report")
    return f"{len(told)} changes"


def people_are_told_alike(parallax: Parallax) -> str:
    """Who is counted in a block has answered: no range ends above those who answered, and where their
    number is told in tenths of those who were asked, no block tells a whole number."""
    folder = parallax.folder / "alike"
    parallax.run("demo", "--out", str(folder))
    words = ("gaps", "spring-2026", "--database", str(folder / "parallax.sqlite"))
    report = json.loads(parallax.run(*words, "--format", "json"))
    lines = {row["department"]: row for row in report["responses"]}
    cells = [*report["organisation"]["raw"], *report["organisation"]["matched"], *report["cells"]]
    counted = [
        (cell, role, cell[role]["n"], lines[cell["department"]][role]["answered"])
        for cell in cells if cell["withheld"] is None for role in ("leader", "frontline")]
    for cell, role, told, answered in counted:
        where = f"{cell['department'] or 'the organisation'}, {cell['block']} {cell['facet']}, {role}"
        require(most(told) <= most(answered), f"{where}: {told} of {answered} who answered")
        require(
            isinstance(answered, int) or not isinstance(told, int),
            f"{where}: {told}, where {answered} answered")
    for row in csv.DictReader(io.StringIO(parallax.run(*words, "--format", "csv"))):
        for role in ("leader", "frontline"):
            answered = lines[row["department"] or None][role]["answered"]
            require(
                not row[f"{role}_n"] or most(row[f"{role}_n"]) <= most(answered),
                f"csv, {row['department']}, {row['block']}: {row[f'{role}_n']} of {answered}")
    return f"{len(counted)} numbers"


def most(told: int | str) -> float:
    """The greatest number that a told number of people leaves open."""
    text = str(told)
    if text[0] in "<>":
        return int(text[1:]) - 1 if text[0] == "<" else float("inf")
    return int(re.findall(r"\d+", text)[-1])
