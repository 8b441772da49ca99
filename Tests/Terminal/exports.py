"""What `parallax export` writes, read back with the programs that others use."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import random
import shutil
import subprocess
import warnings
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import jsonschema
import openpyxl
import pyreadstat
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


# --- The checks ----------------------------------------------------------------------------------


def json_fits_its_schema(world: Harbour) -> str:
    """Real reports fit the published schemas, and an undeclared field does not."""
    gaps = schema(world.small, "gaps")
    count = 0
    for parallax, wave in ((world.small, "spring"), (world.large, "rows"), (world.large, "later")):
        report = json.loads(parallax.run("export", wave, "--format", "json"))
        fits(gaps, report, wave)
        report["cells"][0]["people"] = 3
        require(bool(list(gaps.iter_errors(report))), "an undeclared field passes")
        del report["cells"][0]["people"]
        del report["cells"][0]["gap"]
        require(bool(list(gaps.iter_errors(report))), "a missing field passes")
        count += 1
    changes = json.loads(world.large.run("compare", "rows", "later", "--format", "json"))
    fits(schema(world.large, "changes"), changes, "changes")
    source = json.loads(schema_text(gaps))
    cell = {**source["$defs"]["cell"], "$defs": source["$defs"]}
    cell["properties"] = {**cell["properties"], "scope": {"type": "string"}}
    line = jsonschema.Draft202012Validator(cell)
    for text in world.small.run("export", "spring", "--format", "jsonl").splitlines():
        fits(line, json.loads(text), "a line")
        count += 1
    return f"{count} documents"


def schema_text(validator: jsonschema.Draft202012Validator) -> str:
    """The schema of a validator."""
    return json.dumps(validator.schema)


def analysed_files_fit_the_schema(world: Harbour) -> str:
    """What `analyze` writes of simulated answers fits too: protected, unprotected, three waves."""
    parallax = world.large
    parallax.run(
        "simulate", "--survey", "service-culture-12", "--respondents", "400", "--departments", "6",
        "--waves", "3", "--seed", "3", "-o", "simulated.csv")
    words = ("analyze", "simulated.csv", "--survey", "service-culture-12", "--format", "json")
    gaps, changes = schema(parallax, "gaps"), schema(parallax, "changes")
    for more in ((), ("--unprotected",), ("--unprotected", "--bootstrap"), ("--careless", "report")):
        fits(gaps, json.loads(parallax.run(*words, *more)), " ".join(more))
    fits(changes, json.loads(parallax.run(*words, "--changes")), "--changes")
    return "5 reports"


def workbook_reads_back(world: Harbour) -> str:
    """The workbook holds the numbers of the JSON report, and no cell is a formula."""
    report = json.loads(world.small.run("export", "spring", "--format", "json"))
    path = world.export(world.small, "spring", "--format", "xlsx", name="gaps.xlsx")
    book = openpyxl.load_workbook(path)
    require(
        book.sheetnames == ["Summary", "Gaps", "Items", "Response", "Method"],
        f"sheets {book.sheetnames}")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    formulas = [cell.coordinate for cell in cells if cell.data_type == "f"]
    require(not formulas, f"formulas in {formulas[:5]}")
    texts = {cell.value for cell in cells if isinstance(cell.value, str)}
    missing = [name for name in HOSTILE if name not in texts]
    require(not missing, f"names that are not there: {missing}")
    sheet = book["Gaps"]
    head = [cell.value for cell in sheet[1]]
    rows = [dict(zip(head, [cell.value for cell in row])) for row in sheet.iter_rows(min_row=2)]
    organisation = report["organisation"]
    expected = organisation["matched"] + organisation["raw"] + organisation["weighted"] + report["cells"]
    require(len(rows) == len(expected), f"{len(rows)} rows for {len(expected)} cells")
    withheld = 0
    for row, cell in zip(rows, expected):
        gap = row["Gap: leaders − frontline"]
        if cell["withheld"]:
            withheld += 1
            require(
                isinstance(gap, str) and gap.startswith("Withheld: "), f"withheld, and says {gap}")
        else:
            told = cell["gap"]
            # A range is words in both, and a true minus in one of them.
            require(
                isinstance(gap, str) if isinstance(told, str) else gap == told,
                f"the gap {gap} is {told}")
    require(withheld > 0, "nothing is withheld here")
    require(sheet.freeze_panes == "A2" and sheet.auto_filter.ref is not None, "no head that stays")
    require(len(sheet.conditional_formatting) > 0, "no colours")
    require(len(book["Summary"]._charts) == 1, "no chart")
    changes = world.large.folder / "changes.xlsx"
    changes.unlink(missing_ok=True)
    world.large.run("compare", "rows", "later", "--format", "xlsx", "-o", "changes.xlsx")
    require(
        openpyxl.load_workbook(changes).sheetnames == ["Summary", "Changes", "Method"],
        "other sheets of changes")
    return f"{len(rows)} rows, {withheld} withheld"


def spss_cells_read_back(world: Harbour) -> str:
    """The SPSS file of cells holds the numbers of the report, and reasons as labels."""
    report = json.loads(world.small.run("export", "spring", "--format", "json"))
    path = world.export(world.small, "spring", "--format", "sav", name="cells.sav")
    table, meta = pyreadstat.read_sav(path, user_missing=True, output_format="dict")
    organisation = report["organisation"]
    expected = organisation["matched"] + organisation["raw"] + organisation["weighted"] + report["cells"]
    rows = [dict(zip(table, values)) for values in zip(*table.values())]
    require(len(rows) == len(expected), f"{len(rows)} rows for {len(expected)}")
    labels = meta.variable_value_labels["gap"]
    names = set()
    for row, cell in zip(rows, expected):
        names.add(row["department_name"])
        if cell["withheld"]:
            require(
                labels[row["gap"]].startswith("Withheld: ")
                and row["reason"].startswith(cell["withheld"]["reason"][:80]),
                f"the reason of {cell['withheld']['code']} is {labels.get(row['gap'])}")
        elif isinstance(cell["gap"], str):
            require(row["gap"] == -91 and row["gap_told"] == cell["gap"], "another range")
        else:
            require(row["gap"] == cell["gap"], f"the gap {row['gap']} is {cell['gap']}")
    require(set(HOSTILE) <= names, f"names that are not there: {set(HOSTILE) - names}")
    missing, _ = pyreadstat.read_sav(path, output_format="dict")
    blank = sum(value is None or value != value for value in missing["gap"])
    require(
        blank == sum(not isinstance(cell["gap"], (int, float)) for cell in expected),
        "codes are not user-missing")
    codebook = world.export(world.small, "spring", "--format", "ddi", name="cells.xml")
    root = ElementTree.parse(codebook).getroot()
    space = "{ddi:codebook:2_5}"
    named = [node.get("name") for node in root.iter(f"{space}var")]
    require(named == list(table), "the codebook names other columns")
    return f"{len(rows)} rows, {len(meta.column_names)} columns"


def rows_read_back(world: Harbour) -> str:
    """Rows in every format are the imported answers, in the order of their sums, and no more."""
    wave, parallax = "rows", world.large
    expected = sorted(
        [(row["role"], *[row[item] for item in ITEMS]) for row in world.rows])
    path = world.export(parallax, wave, "--rows", name="rows.csv")
    require(path.stat().st_mode & 0o077 == 0, "others may read the rows")
    with open(path, encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    require(table[0] == ["role", *ITEMS], f"the head is {table[0]}")
    found = [tuple(row) for row in table[1:]]
    require(sorted(found) == expected, "other rows than were imported")
    ranks = [rank(row) for row in found]
    require(ranks == sorted(ranks), "another order")
    lines = world.export(parallax, wave, "--rows", "--format", "jsonl", name="rows.jsonl")
    for text, row in zip(lines.read_text(encoding="utf-8").splitlines(), found, strict=True):
        values = list(json.loads(text).values())
        told = ["" if v is None else "?" if v == "dont-know" else str(v) for v in values]
        require(tuple(told) == row, f"{text} for {row}")
    sav = world.export(parallax, wave, "--rows", "--format", "sav", name="rows.sav")
    spss, meta = pyreadstat.read_sav(sav, user_missing=True, output_format="dict")
    codes = {"": -99.0, "?": -98.0, "leader": 1.0, "frontline": 2.0}
    for row, values in zip(found, zip(*spss.values()), strict=True):
        require(
            tuple(codes[cell] if cell in codes else float(cell) for cell in row) == tuple(values),
            f"{values} for {row}")
    wording = yaml.safe_load(SURVEY.read_text(encoding="utf-8"))
    require(meta.column_names[0] == "role" and len(meta.column_names) == len(ITEMS) + 1, "columns")
    require(
        meta.variable_value_labels["role"] == {1.0: "Leader", 2.0: "Frontline"}, "labels of roles")
    points = meta.variable_value_labels[meta.column_names[1]]
    require(set(points) == {-99.0, -98.0, 1.0, 2.0, 3.0, 4.0, 5.0}, f"labels {points}")
    require(meta.missing_ranges[meta.column_names[1]] == [
        {"lo": -99.0, "hi": -99.0}, {"lo": -98.0, "hi": -98.0}], "missing values")
    require(meta.column_labels[1] in json.dumps(wording, ensure_ascii=False), "another wording")
    return f"{len(found)} rows"


def rank(row: tuple[str, ...]) -> str:
    """The place of a row: the sum of role code, comma and positions."""
    answers = "".join("-" if c == "" else "?" if c == "?" else str(int(c) - 1) for c in row[1:])
    code = "1" if row[0] == "leader" else "2"
    return hashlib.sha256(f"{code},{answers}".encode()).hexdigest()[:16]


def rows_stay_where_they_must(world: Harbour) -> str:
    """No rows leave of a wave that has not declared them, or whose departments are small."""
    refused = world.small.try_run("export", "spring", "--rows", "-o", "never.csv")
    require(refused.returncode == 77, f"exit {refused.returncode}")
    require("disclosure level is none" in refused.stderr, refused.stderr)
    refused = world.large.try_run(
        "wave", "create", "both", "--survey", str(SURVEY), "--opens", "2020-01-01", "--closes",
        "2099-12-31", "--disclosure", "roles", "--by-tier")
    require(refused.returncode == 65 and "sorted by smaller groups" in refused.stderr, "by tier")
    people = roster(HOSTILE, 40) + roster(["Tiny"], 6, "t")
    close_with(world.small, "sortable", people, "roles")
    refused = world.small.try_run("export", "sortable", "--rows", "-o", "never.csv")
    require(refused.returncode == 77, f"exit {refused.returncode}: {refused.stderr}")
    require("sorted by department" in refused.stderr, refused.stderr)
    left = [path.name for path in world.small.folder.glob("never*")]
    require(not left, f"left behind: {left}")
    promise = world.large.run("promise", "rows")
    require("a row is one person" in promise, "the promise says nothing of rows")
    require("a row is one person" not in world.large.run("promise", "later"), "rows promised")
    return "3 refusals"


def bundle_is_whole(world: Harbour) -> str:
    """The bundle holds what its manifest says, twice the same, in any time zone and locale."""
    path = world.export(world.large, "rows", "--rows", "--format", "bundle", name="bundle.zip")
    first = path.read_bytes()
    for zone, locale in (("Asia/Tokyo", "de_DE.UTF-8"), ("America/New_York", "C")):
        path.unlink()
        environment = {**world.large.environment, "TZ": zone, "LC_ALL": locale, "LANG": locale}
        subprocess.run(
            [str(world.large.binary), "export", "rows", "--rows", "--format", "bundle", "-o",
             "bundle.zip"], cwd=world.large.folder, env=environment, check=True,
            capture_output=True)
        require(path.read_bytes() == first, f"other bytes in {zone}")
    archive = zipfile.ZipFile(io.BytesIO(first))
    require(archive.testzip() is None, "a damaged member")
    require(archive.namelist() == sorted(archive.namelist()), "members in another order")
    manifest = json.loads(archive.read("manifest.json"))
    fits(schema(world.large, "manifest"), manifest, "manifest")
    for member in manifest["files"]:
        data = archive.read(member["name"])
        require(len(data) == member["bytes"], member["name"])
        require(hashlib.sha256(data).hexdigest() == member["sha256"], member["name"])
    named = {member["name"] for member in manifest["files"]}
    require(named | {"manifest.json", "SHA256SUMS"} == set(archive.namelist()), "other members")
    for line in archive.read("SHA256SUMS").decode().splitlines():
        total, name = line.split("  ", 1)
        require(hashlib.sha256(archive.read(name)).hexdigest() == total, name)
    require(manifest["roles"] == ["leader", "frontline"], f"roles {manifest['roles']}")
    fixed_places_read_back(archive)
    other = zipfile.ZipFile(
        world.export(world.small, "spring", "--format", "bundle", name="cells.zip"))
    require(not [name for name in other.namelist() if name.startswith("rows")], "rows in it")
    secret = [name for name in archive.namelist() if b"p0-1" in archive.read(name)]
    require(not secret, f"people are named in {secret}")
    return f"{len(named)} files, {len(first):,} bytes"


def fixed_places_read_back(archive: zipfile.ZipFile) -> None:
    """The codebook's start columns and widths cut the same values out of rows.dat as CSV has."""
    root = ElementTree.fromstring(archive.read("rows.codebook.xml"))
    space = "{ddi:codebook:2_5}"
    places = []
    for node in root.iter(f"{space}var"):
        place = node.find(f"{space}location")
        start, width = int(place.get("StartPos")), int(place.get("width"))
        require(int(place.get("EndPos")) == start + width - 1, "an end that does not fit")
        places.append((start - 1, start - 1 + width))
    asked = {node.text for node in root.iter(f"{space}preQTxt")}
    require(asked == {"Asked of: leader", "Asked of: frontline"}, f"asked of {asked}")
    table = list(csv.reader(io.StringIO(archive.read("rows.csv").decode())))[1:]
    codes = {"": "-99", "?": "-98", "leader": "1", "frontline": "2"}
    for line, row in zip(archive.read("rows.dat").decode().splitlines(), table, strict=True):
        cut = [line[start:end].strip() for start, end in places]
        require(cut == [codes.get(cell, cell) for cell in row], f"{line} for {row}")


def csv_is_safe(world: Harbour) -> str:
    """No field of a CSV file begins as a formula does, and the mark stands only where it is asked for."""
    path = world.export(world.small, "spring", name="plain.csv")
    plain = path.read_bytes().decode()
    fields = [field for row in csv.reader(io.StringIO(plain, newline="")) for field in row]
    bad = [f for f in fields if f[:1] in "=+@\t\r＝" and f or f[:1] == "-" and not number(f)]
    require(not bad, f"{bad[:3]}")
    world.export(world.small, "spring", "--bom", name="marked.csv")
    marked = (world.small.folder / "marked.csv").read_bytes()
    require(marked == b"\xef\xbb\xbf" + plain.encode(), "another file with the mark")
    return f"{len(fields)} fields"


def number(text: str) -> bool:
    """Whether a text is a number, or the range of two."""
    try:
        return all(float(part) is not None for part in text.split(" to "))
    except ValueError:
        return False


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


def hostile_benchmarks(world: Harbour) -> list[dict]:
    """A file of benchmarks whose names and sources are hostile, three names at a time."""
    block = BLOCKS[0]["id"]
    names = [name for name in HOSTILE if "\u202e" not in name and "\u200e" not in name]
    return [
        {"name": name, "block": block, "measure": measure, "value": value, "n": "50",
         "source": name, "date": "2025"}
        for name in names for measure, value in (("leader", "3.5"), ("gap", "-0.25"))]


def benchmarks_stay_words(world: Harbour) -> str:
    """A hostile file of benchmarks fires nothing in any format, and changes no number of ours."""
    rows = hostile_benchmarks(world)
    plain = json.loads(world.small.run("export", "spring", "--format", "json"))
    count = 0
    for start in range(0, len(rows), 6):
        portion = rows[start:start + 6]
        path = world.small.folder / "others.csv"
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(portion[0]))
            writer.writeheader()
            writer.writerows(portion)
        given = ("--benchmarks", "others.csv")
        report = json.loads(world.small.run("export", "spring", "--format", "json", *given))
        fits(schema(world.small, "gaps"), report, "a report with benchmarks")
        told = [(row["name"], row["measure"], row["value"]) for row in report["benchmarks"]]
        require(told == [(r["name"], r["measure"], float(r["value"])) for r in portion], f"{told}")
        require({**report, "benchmarks": []} == plain, "a number of ours is another")
        text = world.small.run("export", "spring", "--format", "csv", *given)
        fields = [field for row in csv.reader(io.StringIO(text, newline="")) for field in row]
        bad = [f for f in fields if f[:1] in "=+@\t\r＝" and f or f[:1] == "-" and not number(f)]
        require(not bad, f"{bad[:3]}")
        book = openpyxl.load_workbook(
            world.export(world.small, "spring", "--format", "xlsx", *given, name="others.xlsx"))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        require(not [cell for cell in cells if cell.data_type == "f"], "a formula")
        texts = {cell.value for cell in cells if isinstance(cell.value, str)}
        require({row["name"] for row in portion} <= texts, "a name is missing in the workbook")
        page = world.small.run("gaps", "spring", "--format", "html", *given)
        require("<script" not in page and "onload=" not in page, "markup in a page")
        count += len(portion)
    return f"{count} results"


def pictures_of_charts(world: Harbour) -> str:
    """Each chart as a picture has twice the size of its drawing; without Chromium a word says so."""
    for form in ("svg", "png"):
        world.small.run("gaps", "spring", "--format", form, "-o", f"charts-{form}")
    drawings = sorted((world.small.folder / "charts-svg").glob("*.svg"))
    require(len(drawings) >= 4, f"{len(drawings)} drawings")
    for drawing in drawings:
        root = ElementTree.parse(drawing).getroot()
        size = [-(-float(root.get(side)) // 1) for side in ("width", "height")]
        picture = (world.small.folder / "charts-png" / f"{drawing.stem}.png").read_bytes()
        require(picture[:8] == b"\x89PNG\r\n\x1a\n", f"{drawing.stem} is no PNG")
        found = [int.from_bytes(picture[place:place + 4]) for place in (16, 20)]
        scale = 1 if size[1] > 8000 else 2
        require(found == [scale * side for side in size], f"{drawing.stem}: {found} of {size}")
        table = drawing.with_suffix(".csv").read_bytes()
        require(
            table == (world.small.folder / "charts-png" / f"{drawing.stem}.csv").read_bytes(),
            "another table")
    environment = {**world.small.environment, "PATH": str(world.small.folder)}
    refused = subprocess.run(
        [str(world.small.binary), "gaps", "spring", "--format", "png", "-o", "never"],
        cwd=world.small.folder, env=environment, capture_output=True, text=True, check=False)
    require(refused.returncode == 69 and "chromium" in refused.stderr, refused.stderr)
    require(not (world.small.folder / "never").exists(), "a folder was left behind")
    return f"{len(drawings)} charts"


CHECKS = (
    benchmarks_stay_words, pictures_of_charts, json_fits_its_schema, analysed_files_fit_the_schema, workbook_reads_back, spss_cells_read_back,
    rows_read_back, rows_stay_where_they_must, bundle_is_whole, csv_is_safe, snippet_runs,
    r_snippet_runs)
