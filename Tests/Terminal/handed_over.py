"""What is handed over: whose it is and when it was, other organisations' results, pictures, comparisons."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

import openpyxl

from harbour import BLOCKS, HOSTILE, Harbour, fits, number, schema
from harness import require


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


def workbooks_say_whose_and_when(world: Harbour) -> str:
    """A workbook names organisation and days on its first sheet and in its properties, and cuts no reason."""
    path = world.export(world.small, "spring", "--format", "xlsx", name="whose.xlsx")
    book = openpyxl.load_workbook(path)
    first = [cell.value for row in book["Summary"].iter_rows() for cell in row if cell.value]
    said = [text for text in first if isinstance(text, str) and text.startswith("Harbour =1+1, ")]
    require(
        len(said) == 1 and "open from 1\u00a0January 2020" in said[0], f"{first[:4]}")
    require("wave spring" in (book.properties.subject or ""), f"{book.properties.subject}")
    with zipfile.ZipFile(path) as archive:
        require(b"<Company>Harbour =1+1</Company>" in archive.read("docProps/app.xml"), "no company")
    sheet = book["Response"]
    reasons = [
        cell for row in sheet.iter_rows() for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("Withheld: ")]
    require(bool(reasons), "nothing is withheld here")
    for cell in reasons:
        width = sheet.column_dimensions[cell.column_letter].width
        lines = -(-len(cell.value) // width)
        height = sheet.row_dimensions[cell.row].height or 15
        require(
            cell.alignment.wrap_text and height >= 15 * lines,
            f"{cell.coordinate}: {cell.value} in {width} by {height}")
    return f"{len(reasons)} reasons"


def bundle_holds_the_comparison(world: Harbour) -> str:
    """What changed since an earlier wave is in the bundle as soon as that wave was told, as `compare` tells it."""
    def members(wave: str, name: str) -> dict[str, bytes]:
        with zipfile.ZipFile(
                world.export(world.large, wave, "--format", "bundle", name=name)) as archive:
            return {member: archive.read(member) for member in archive.namelist()}

    require("compare.json" not in members("rows", "rows.zip"), "a comparison with no wave before")
    world.large.run("gaps", "rows", "--format", "json")
    later = members("later", "later.zip")
    told = json.loads(later["compare.json"])
    fits(schema(world.large, "changes"), told, "compare.json")
    alone = json.loads(world.large.run("compare", "rows", "later", "--format", "json"))
    require(told == alone, "another comparison than `compare` tells")
    require({"compare.csv", "compare.xlsx", "schema/changes.schema.json"} <= set(later), "members")
    return f"{len(later)} files"


def pages_lead_to_each_other(world: Harbour) -> str:
    """The demo's gap report and comparison lie in one folder and lead to each other; alone, none leads away."""
    world.small.run("demo", "--out", "pair")
    folder = world.small.folder / "pair"
    count = 0
    for page in sorted(folder.glob("*.html")):
        for target in re.findall(r'href="([^"#]+)', page.read_text(encoding="utf-8")):
            require((folder / target).exists(), f"{page.name} leads to {target}, which is not there")
            count += 1
    require(count == 2, f"{count} links")
    alone = world.small.run("gaps", "spring", "--format", "html")
    require(not re.findall(r'href="[^"#]', alone), "a page that is alone leads away")
    return f"{count} links"
