"""Few leaders who agree to be shown: asked on the page, on the full screen and line by line, and what the
report says of them."""

from __future__ import annotations

import csv
import io
import json

import harness
from client import Sheet
from dialogue import ENTER, FullScreen, LineByLine, by_text
from harness import Link, Parallax, Person, Server, require
from wordings import Question

# The question, yes, what stands then, no, and what saves and leaves, in each language.
WORDS = (
    ("de", "Dürfen die Ergebnisse", "ja", "Jetzt: ja", "nein", "s"),
    ("es", "¿Pueden mostrarse los resultados", "si", "Ahora: sí", "n", "g"),
    ("fr", "Les résultats des responsables", "o", "Maintenant : oui", "non", "e"),
    ("ar", "هل يجوز عرض نتائج القادة؟", "نعم", "الآن: نعم", "لا", "ح"),
    ("en", "May your leaders’ results be shown?", "y", "Now: yes", "no", "s"))

ASKED = {"_consent-asked": "yes"}
AGREED = {**ASKED, "_consent": "yes"}

# Quay has two leaders who agree, Yard two of whom one does not; the others have enough.
ROSTER = [
    Person(f"{place.lower()}-{role}-{number}", place, role)
    for place, leaders, frontline in (
        ("Quay", 2, 8), ("Yard", 2, 12), ("Dock", 7, 12), ("Works", 9, 20), ("Store", 8, 15))
    for role, count in (("middle", leaders), ("frontline", frontline)) for number in range(count)]


def open_wave(parallax: Parallax) -> dict[str, Link]:
    """Opens a wave in which few leaders are asked, and returns everybody's link."""
    harness.write_roster(parallax.folder / "people.csv", ROSTER)
    parallax.run("roster", "import", "people.csv", "--organisation", "Harbour Services")
    parallax.run(
        "wave", "create", "spring", "--survey", "pulse-12", "--opens", "2020-01-01", "--closes",
        "2099-12-31", "--small-leadership", "open-leaders")
    parallax.run("wave", "open", "spring")
    parallax.run("invite", "spring", "-o", "links.csv")
    return {link.participant: link for link in harness.read_links(parallax.folder / "links.csv")}


def promised(parallax: Parallax) -> None:
    """The promise tells leaders and frontline of a small department what the mode means."""
    leader = parallax.run("promise", "spring", "--department", "Quay", "--tier", "middle")
    require("without your yes none of it is shown" in leader, leader)
    frontline = parallax.run("promise", "spring", "--department", "Quay")
    require("yours stays one of at least 5" in frontline, frontline)
    large = parallax.run("promise", "spring", "--department", "Works", "--tier", "middle")
    require("your yes" not in large, large)


def answered(parallax: Parallax, links: dict[str, Link], questions: dict[str, Question]) -> str:
    """Leaders of few are asked wherever they answer, and nobody else is."""
    in_each_language(parallax, links["quay-middle-0"])
    on_screen(parallax, links["quay-middle-0"])
    by_line(parallax, links["quay-middle-0"], questions)
    with Server(parallax) as server:
        for number, person in enumerate(ROSTER):
            if person.code != "quay-middle-0":
                by_page(Sheet(links[person.code], server.port), person, questions, number)
    return f"{len(ROSTER)} people"


def in_each_language(parallax: Parallax, link: Link) -> None:
    """Says yes and then no in each language; at last the answer is no, and the language English."""
    for language, question, yes, agreed, no, save in WORDS:
        for typed, stands_before in ((yes, False), (no, True)):
            said = parallax.try_run(
                "answer", link.address, "--plain", "--language", language,
                typed=f"{typed}\n{save}\n")
            text = said.stdout.replace("\u00a0", " ")
            require(said.returncode == 0, f"{language}: exit {said.returncode}: {said.stderr}")
            require(question in text, f"{language} does not ask: {text[-900:]}")
            require((agreed in text) == stands_before, f"{language}, {typed}: {text[-900:]}")


def on_screen(parallax: Parallax, link: Link) -> None:
    """Agrees on the full screen, and leaves."""
    screen = FullScreen(parallax, link.address)
    screen.wait("Enter go on")
    while "May your leaders’ results be shown?" not in screen.text:
        screen.press(ENTER)
        screen.read(0.2)
    screen.wait("Quay has fewer than 5 leaders", "Now: no")
    screen.press("y")
    screen.wait("Now: yes, I agree")
    screen.press(ENTER)
    screen.wait("Your answer:")
    screen.press("s")
    code, said = screen.leave()
    require(code == 0 and "Saved" in said, f"exit {code}: {said}")


def by_line(parallax: Parallax, link: Link, questions: dict[str, Question]) -> None:
    """Goes on line by line, where the yes is kept, and sends."""
    person, known = LineByLine(parallax, link.address, "--plain"), by_text(questions)
    require("Now: yes, I agree" in person.text, person.text)
    for line in ("perhaps", "no"):
        person.type(line)
    require(person.question != "", person.text)
    while person.question:
        person.type("4" if known[person.question].kind == "item" else "-")
    require("You do not agree" in person.text, person.text)
    person.type("c")
    require("Now: no" in person.text, person.text)
    person.type("yes")
    require("You agree that your leaders’ results are shown" in person.text, person.text)
    person.type("send")
    code, said, words = person.end()
    require(code == 0 and "Your receipt" in said, f"exit {code}: {words}")


def by_page(sheet: Sheet, person: Person, questions: dict[str, Question], number: int) -> None:
    """Answers by the page; of the leaders of Yard the second does not agree."""
    start = sheet.send("GET", "/answer/begin").body
    few = person.department in ("Quay", "Yard") and person.tier == "middle"
    require(("May your leaders" in start) == few, f"{person.code} is asked wrongly")
    agrees = few and person.code != "yard-middle-1"
    sheet.send("POST", "/answer/begin", AGREED if agrees else ASKED)
    reply, page = sheet.page(1), 1
    while reply.status == 200:
        given = {
            code: str((number + index) % 3 + 2)
            for index, code in enumerate(harness.page_questions(reply.body))
            if questions[code].kind == "item"}
        sheet.answer(page, given)
        page += 1
        reply = sheet.page(page)
    check = sheet.send("GET", "/answer/check").body
    require(('value="yes" checked' in check) == agrees, f"{person.code}: the check page")
    sheet.send("POST", "/answer/submit", AGREED if agrees else ASKED)
    require(sheet.receipt() != "", person.code)
    sheet.close()


def sealed(parallax: Parallax) -> str:
    """Before closing ballots and drafts tell nothing; afterwards the bit stands with those who count."""
    sizes = harness.rows(parallax.database, "SELECT DISTINCT length(ciphertext) FROM ballot")
    require(len(sizes) == 1, f"ballots have sizes: {sizes}")
    parallax.run("wave", "close", "spring", "--early")
    kept = harness.rows(
        parallax.database,
        "SELECT d.name, r.tier, count(*) FROM response r JOIN wave_department d "
        "ON d.id = r.wave_department_id WHERE r.consent = 1 GROUP BY 1, 2")
    require(kept == [("Quay", "middle", 2)], f"agreements that are kept: {kept}")
    return "2 agreements kept, 1 dropped"


def reported(parallax: Parallax) -> str:
    """Every format shows Quay with the consent of its leaders, and Yard not."""
    report = json.loads(parallax.run("gaps", "spring", "--format", "json"))
    names = {"quay": [], "yard": []}
    for cell in report["cells"]:
        if cell["department"].lower() in names:
            names[cell["department"].lower()].append(cell)
    shown = [cell for cell in names["quay"] if cell["withheld"] is None]
    require(bool(shown), "no cell of Quay is shown")
    for cell in shown:
        require("open-leaders" in cell["cautions"], f"{cell['block']} does not say it")
        require(cell["leader"]["n"] == "<5", f"leaders: {cell['leader']['n']}")
        require(cell["leader"]["sd"] is None and cell["interval"] is None, "too much is told")
    require(all(cell["withheld"] for cell in names["yard"]), "Yard is shown")
    require(any("with their consent: in Quay" in note for note in report["notes"]), "no note")
    block = shown[0]["block"]
    for words in (["--format", "text"], ["--format", "html"], ["--block", block]):
        told = " ".join(parallax.run("gaps", "spring", *words).split())
        require("with their consent" in told, f"{words} does not say it")
    table = list(csv.DictReader(io.StringIO(parallax.run("gaps", "spring", "--format", "csv"))))
    marked = {row["department_name"] for row in table if row["open_leaders"] == "true"}
    require(marked == {"Quay"}, f"the table marks {marked}")
    told = sum(row["open_leaders"] == "true" for row in table)
    require(told == len(shown), f"the table marks {told} cells of {len(shown)}")
    return f"{len(shown)} cells of Quay"


def compared(parallax: Parallax) -> str:
    """Two waves of the same roster: no change is told of Quay, whatever both waves show."""
    parallax.run(
        "wave", "create", "autumn", "--survey", "pulse-12", "--opens", "2020-02-01", "--closes",
        "2099-12-31", "--small-leadership", "open-leaders")
    parallax.run("wave", "open", "autumn")
    parallax.run("invite", "autumn", "-o", "autumn.csv")
    links = harness.read_links(parallax.folder / "autumn.csv")
    with Server(parallax) as server:
        for number, link in enumerate(links):
            sheet = Sheet(link, server.port)
            sheet.send("POST", f"/s/{link.secret}/start", AGREED)
            for page in range(1, 5):
                codes = harness.page_questions(sheet.page(page).body)
                sheet.answer(page, {code: str((number + index) % 3 + 2)
                                    for index, code in enumerate(codes)})
            sheet.send("POST", "/answer/submit", AGREED)
            sheet.close()
    parallax.run("wave", "close", "autumn", "--early")
    refused = parallax.try_run("wave", "set", "autumn", "--small-leadership", "roll-up")
    require(refused.returncode != 0, "a wave that is over was set")
    report = json.loads(parallax.run("compare", "spring", "autumn", "--format", "json"))
    codes = {
        cell["withheld"]["code"] if cell["withheld"] else None
        for cell in report["cells"] if cell["department"].lower() == "quay"}
    require(codes == {"open-leaders"}, f"Quay is told: {codes}")
    return f"{len(report['cells'])} cells"
