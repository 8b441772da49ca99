"""The questionnaire on paper: what is printed, the fields of the PDF, and from the sheets to the results."""

from __future__ import annotations

import csv
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pypdf
import yaml

import harness
import wordings
from harness import REPOSITORY, Parallax, Person, require

# It says of each group of circles that it knows the field already.
logging.getLogger("pypdf").setLevel(logging.ERROR)

FULL = REPOSITORY / "Surveys" / "service-culture-12.yaml"
LANGUAGES = ("en", "de", "es", "fr", "ar")
ROSTER = [
    Person(f"p{number}", f"Unit {number % 2}", "senior" if number < 12 else "frontline")
    for number in range(40)]


class Tools(Parallax):
    """The program with the tests' own tools on its search path."""

    @property
    def environment(self) -> dict[str, str]:
        own = super().environment
        return own | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{own['PATH']}"}


def with_tools(parallax: Parallax) -> Parallax:
    """The same program, with WeasyPrint to be found."""
    return Tools(parallax.binary, parallax.folder, parallax.database.name)


def fields(html: str) -> dict[str, list[str]]:
    """The circles of a form: the values of each name, in their order."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="radio" name="([^"]+)" value="([^"]+)">', html):
        found.setdefault(name, []).append(value)
    return found


def plain(html: str) -> str:
    """The words of a page, without marks and with single blanks."""
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)
    for mark, sign in (("&#39;", "'"), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(mark, sign)
    return " ".join(text.split())


def all_is_printed(parallax: Parallax, _: list) -> str:
    """Each role's form asks in the words and choices of the survey, in every language."""
    survey = yaml.safe_load(FULL.read_text(encoding="utf-8"))
    count = 0
    for role in ("leader", "frontline"):
        asked = wordings.questions(FULL, role)
        closed = [question for question in asked.values() if question.kind != "open"]
        for language in LANGUAGES:
            html = parallax.run(
                "questionnaire", "service-culture-12", "--role", role, "--language", language)
            found = fields(html)
            require(set(found) == {question.code for question in closed}, f"{role} {language}")
            for question in closed:
                if question.kind == "item":
                    keys = [key for key in question.keys if key != "-"]
                    require(found[question.code] == keys, f"{question.code}: {found[question.code]}")
                if language == "en":
                    require(question.text in plain(html), f"{role}: {question.text}")
            direction = "rtl" if language == "ar" else "ltr"
            require(f'lang="{language}" dir="{direction}"' in html, f"{language}: the direction")
            title = " ".join(survey["title"][language].split())
            require(title in plain(html), f"{language}: the title")
            require("http" not in html, "the page names something elsewhere")
            count += len(found)
    return f"{count} questions"


def same_order(parallax: Parallax, links: list) -> str:
    """Paper, the table for typing and the pages ask in the same order."""
    html = parallax.run("questionnaire", "pulse-12", "--role", "frontline", "--entry", "order.csv")
    with open(parallax.folder / "order.csv", newline="", encoding="utf-8") as file:
        head = next(csv.reader(file))
    require(head[:3] == ["sheet", "department", "role"], f"the table begins {head[:3]}")
    require(head[3:] == list(fields(html)), "the table has another order than the paper")
    import client
    with harness.Server(parallax) as server:
        sheet = client.Sheet(links[20], server.port)
        first = harness.page_questions(sheet.page(1).body)
        sheet.close()
    require(head[3:3 + len(first)] == first, "the pages have another order than the paper")
    return f"{len(head) - 3} columns"


def leads_to_nobody(parallax: Parallax, links: list) -> str:
    """The forms of a department are all alike: no id, link or number; the promise is on them."""
    words = ("questionnaire", "spring", "--role", "frontline", "--department", "Unit 1")
    html = parallax.run(*words)
    require(html == parallax.run(*words), "two forms of a department differ")
    for link in links:
        require(link.secret not in html, "a link is on the form")
    for person in ROSTER:
        require(not re.search(rf"\b{person.code}\b", plain(html)), f"{person.code} is on the form")
    for sentence in ("What your leaders see", "Forms of one department and role are all alike"):
        require(sentence in plain(html), f"it does not say: {sentence}")
    require("encrypted with your link" not in plain(html), "it promises what holds of links")
    require("pulse-12 · v1 · frontline · en · Unit 1" in plain(html), "it does not say which form")
    missing = parallax.try_run("questionnaire", "spring", "--role", "leader")
    require(missing.returncode == 64 and "--department" in missing.stderr, missing.stderr)
    few = parallax.try_run(
        "questionnaire", "spring", "--role", "leader", "--department", "Unit 0", "--tier", "middle")
    require(few.returncode == 66, f"a tier that nobody has: exit {few.returncode}")
    return f"{len(ROSTER)} people"


def fields_to_fill_in(parallax: Parallax, _: list) -> str:
    """The PDF has a field for every question; where WeasyPrint is missing, that is said."""
    tools = with_tools(parallax)
    sizes = {"a4": (595, 842), "letter": (612, 792)}
    for paper, size in sizes.items():
        tools.run(
            "questionnaire", "service-culture-12", "--role", "leader", "--format", "pdf", "--paper",
            paper, "-o", f"{paper}.pdf")
        document = pypdf.PdfReader(parallax.folder / f"{paper}.pdf")
        asked = [
            question for question in wordings.questions(FULL, "leader").values()
            if question.kind != "open"]
        found = document.get_fields() or {}
        for question in asked:
            field = found.get(question.code)
            require(field is not None and field["/FT"] == "/Btn", f"no field {question.code}")
        box = document.pages[0].mediabox
        require((round(box.width), round(box.height)) == size, f"{paper}: {box}")
        pages: dict[str, set[int]] = {}
        for number, page in enumerate(document.pages, 1):
            for mark in page.get("/Annots", ()):
                pages.setdefault(mark.get_object()["/T"], set()).add(number)
            foot = page.extract_text()
            require(f"{number} / {len(document.pages)}" in foot, f"page {number} has no number")
            require("service-culture-12" in foot, f"page {number} does not say which form")
        broken = [name for name, found in pages.items() if len(found) > 1]
        require(not broken, f"{paper}: {broken} are broken over pages")
        require({question.code for question in asked} <= set(pages), f"{paper}: circles are missing")
    version = "#!/bin/sh\n[ \"$1\" = --version ] && echo WeasyPrint version"
    scripts = {
        "nothing": None, "old": f"{version} 57.2\n", "broken": f"{version} 70.0 && exit 0\nexit 2\n"}
    for name, script in scripts.items():
        path = parallax.folder / name
        path.mkdir()
        if script:
            (path / "weasyprint").write_text(script, encoding="utf-8")
            (path / "weasyprint").chmod(0o755)
        refused = subprocess.run(
            [str(parallax.binary), "questionnaire", "service-culture-12", "--role", "leader",
             "--format", "pdf", "-o", "never.pdf"], cwd=parallax.folder,
            env=parallax.environment | {"PATH": str(path)}, capture_output=True, text=True,
            check=False)
        require(refused.returncode == 69, f"{name}: exit {refused.returncode}: {refused.stderr}")
        require("weasyprint" in refused.stderr, f"{name}: {refused.stderr}")
        require(not (parallax.folder / "never.pdf").exists(), f"{name}: a file was written")
    return f"{len(asked)} fields, {len(document.pages)} pages"


def typed_twice(parallax: Parallax, _: list) -> str:
    """From the sheets to the results: printed, typed twice, compared, mended, imported."""
    parallax.run(
        "questionnaire", "spring", "--role", "frontline", "--department", "Unit 1", "-o",
        "form.html", "--entry", "entry.csv", "--entry-key", "key.csv")
    html = (parallax.folder / "form.html").read_text(encoding="utf-8")
    with open(parallax.folder / "entry.csv", newline="", encoding="utf-8") as file:
        head = next(csv.reader(file))
    with open(parallax.folder / "key.csv", newline="", encoding="utf-8") as file:
        key = {row["column"]: row for row in csv.DictReader(file)}
    require(list(key) == head, "the key has other columns than the table")
    circles = fields(html)
    for number, name in enumerate(head[3:], 1):
        require(key[name]["number"] == str(number), f"{name} is number {key[name]['number']}")
        allowed = [part.split(" = ")[0] for part in key[name]["type"].split("; ")[:-1]]
        require(allowed == circles[name], f"{name}: {allowed}")
        require(f'<span class="number">{number}</span>' in html, f"there is no number {number}")

    def sheet(number: int, wrong: dict[str, str]) -> list[str]:
        values = {
            name: circles[name][(number + place) % len(circles[name])]
            for place, name in enumerate(head[3:])}
        return [f"{number}", "Unit 1", "frontline", *(values | wrong).values()]

    def type_in(name: str, slips: dict[int, dict[str, str]]) -> None:
        with open(parallax.folder / name, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            writer.writerows(sheet(number, slips.get(number, {})) for number in range(1, 13))

    parallax.run("wave", "close", "spring", "--early")
    type_in("first.csv", {})
    type_in("second.csv", {5: {head[4]: "" if circles[head[4]] else "1"}})
    words = ("import", "spring", "first.csv", "--second", "second.csv")
    differ = parallax.try_run(*words)
    require(differ.returncode == 65 and f"column {head[4]}" in differ.stderr, differ.stderr)
    type_in("second.csv", {})
    parallax.run(*words)
    names = harness.columns(parallax.database)
    department, tier = harness.places(parallax.database)["p13"]
    expected: dict[str, int] = {}
    for number in range(1, 13):
        given = dict(zip(head[3:], sheet(number, {})[3:]))
        string = harness.answer_string(names, given)
        expected[string] = expected.get(string, 0) + 1
    require(
        dict(harness.responses(parallax.database))
        == {(department, tier, string): count for string, count in expected.items()},
        "other answers are stored than stand on the sheets")
    again = parallax.try_run(*words)
    require(again.returncode == 73, f"the same sheets once more: exit {again.returncode}")
    return "12 sheets"


CHECKS = (all_is_printed, same_order, leads_to_nobody, fields_to_fill_in, typed_twice)
