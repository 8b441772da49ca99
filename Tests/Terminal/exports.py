"""What `parallax export` writes, read back with the programs that others use."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

import jsonschema
import openpyxl
import pyreadstat
import yaml

from handed_over import (
    benchmarks_stay_words, bundle_holds_the_comparison, pages_lead_to_each_other, pictures_of_charts,
    workbooks_say_whose_and_when)
from harbour import HOSTILE, ITEMS, SURVEY, Harbour, close_with, fits, number, roster, schema
from harness import require
from snippets import r_snippet_runs, snippet_runs


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


CHECKS = (
    benchmarks_stay_words, pictures_of_charts, json_fits_its_schema,
    analysed_files_fit_the_schema, workbook_reads_back, spss_cells_read_back, rows_read_back,
    workbooks_say_whose_and_when, bundle_holds_the_comparison, pages_lead_to_each_other,
    rows_stay_where_they_must, bundle_is_whole, csv_is_safe, snippet_runs, r_snippet_runs)
