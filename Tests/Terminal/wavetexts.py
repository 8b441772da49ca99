"""A wave's own texts, and the state of a running and of a closed wave, by the built program."""

from __future__ import annotations

import csv
import json

import client
import harness
from harness import Link, Parallax, Server, require

PEOPLE = 60
WHOLE = """\
purpose:
  {0}
contact:
  {1}
withdrawal:
  {2}
"""
PURPOSE, CONTACT = "To learn what keeps you from helping.", "Ask Jo Diaz, extension 12."
LANGUAGES = ("en", "de", "es", "fr", "ar")


def write(parallax: Parallax, name: str, purpose: str = PURPOSE, without: str = "") -> None:
    """A file of texts in the languages of the survey, but for one of the contact."""
    def lines(text: str, missing: str = "") -> str:
        return "\n  ".join(f"{code}: {text} ({code})" for code in LANGUAGES if code != missing)

    words = WHOLE.format(lines(purpose), lines(CONTACT, without), lines("Just stop."))
    (parallax.folder / name).write_text(words, encoding="utf-8")


def planned(parallax: Parallax) -> list[Link]:
    """A text that a language lacks keeps the wave from being made; until the first answer they change."""
    harness.write_roster(parallax.folder / "people.csv", harness.people(PEOPLE, 3))
    parallax.run("roster", "import", "people.csv", "--organisation", "Harbour Services")
    write(parallax, "lacking.yaml", without="fr")
    write(parallax, "texts.yaml", purpose="To learn something.")
    words = ("wave", "create", "spring", "--survey", "pulse-12", "--opens", "2020-01-01",
             "--closes", "2099-12-31", "--texts")
    refused = parallax.try_run(*words, "lacking.yaml")
    require(refused.returncode == 65, f"a text that lacks a language: exit {refused.returncode}")
    require("“contact” is missing in fr" in refused.stderr, f"it says {refused.stderr}")
    parallax.run(*words, "texts.yaml")
    parallax.run("wave", "open", "spring")
    write(parallax, "other.yaml", purpose=PURPOSE)
    parallax.run("wave", "set", "spring", "--texts", "other.yaml")
    parallax.run("invite", "spring", "-o", "links.csv")
    return harness.read_links(parallax.folder / "links.csv")


def read_by_all(parallax: Parallax, links: list[Link]) -> str:
    """The start page, the page of the promise, the terminal and `promise` show them in each language."""
    with Server(parallax) as server:
        sheet = client.Sheet(links[0], server.port)
        for code in LANGUAGES:
            start = sheet.send("GET", f"/answer/begin?lang={code}").body
            require(f"{CONTACT} ({code})" in start, f"the start page lacks them in {code}")
            said = parallax.run("promise", "spring", "--language", code)
            require(f"({code})" in said, f"`promise` lacks them in {code}")
        sheet.begin()
        page = sheet.send("GET", "/answer/protection").body
        require(f"{PURPOSE} (en)" in page, "the page of the promise lacks them")
        sheet.close()
    plain = parallax.try_run("answer", links[0].address, "--plain", typed="")
    require("Ask Jo Diaz" in plain.stdout + plain.stderr, "the terminal lacks them")
    return f"{len(LANGUAGES)} languages"


def fixed(parallax: Parallax, links: list[Link]) -> None:
    """After the first answer they stay as they are."""
    with Server(parallax) as server:
        for link in links[:36]:
            client.answer_all(server.port, link, {})
    refused = parallax.try_run("wave", "set", "spring", "--texts", "texts.yaml")
    require(refused.returncode == 69, f"texts after the first answer: exit {refused.returncode}")
    require(PURPOSE in parallax.run("promise", "spring"), "the texts have changed")


def foreseen(parallax: Parallax) -> str:
    """While it runs, `status` has an outlook of bands; it is gone when the wave is closed."""
    state = json.loads(parallax.run("status", "spring", "--format", "json"))
    require(state["outlook"] is not None, "there is no outlook")
    require(set(state["outlook"]) == {"elapsed", "forecasts", "nudges", "notes"}, "other fields")
    for nudge in state["outlook"]["nudges"]:
        require(nudge["code"] in ("not-shown", "behind"), f"the code {nudge['code']}")
    text = parallax.run("status", "spring")
    require("nudge" in text, "the text has no nudges")
    for person in harness.people(PEOPLE, 3):
        require(person.code not in text + json.dumps(state), "a person is named")
    return f"{len(state['outlook']['nudges'])} nudges"


def counted(parallax: Parallax) -> str:
    """After closing, answers that were imported are counted."""
    parallax.run("wave", "close", "spring", "--early")
    before = json.loads(parallax.run("status", "spring", "--format", "json"))
    require(before["outlook"] is None, "a closed wave has an outlook")
    items = [row[0] for row in harness.rows(
        parallax.database, "SELECT question FROM wave_column WHERE kind = 'item'")]
    place = harness.rows(parallax.database, (
        "SELECT d.code FROM wave_participant p JOIN wave_department d "
        "ON d.id = p.wave_department_id LEFT JOIN invitation i ON i.wave_participant_id = p.id "
        "AND i.state = 'spent' WHERE p.tier = 'frontline' AND i.id IS NULL "
        "GROUP BY 1 HAVING count(*) >= 5 ORDER BY 1"))[0][0]
    with open(parallax.folder / "late.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["department", "tier", *items])
        rows.writerows([place, "frontline", *["3"] * len(items)] for _ in range(5))
    parallax.run("import", "spring", "late.csv")
    after = json.loads(parallax.run("status", "spring", "--format", "json"))
    def rate(state: dict) -> object:
        return next(
            row["frontline"] for row in state["rows"] if row["department"] == place)

    require(rate(before) != rate(after), f"{rate(before)} before and after")
    return f"{place}: {rate(before)['answered']}, then {rate(after)['answered']}"
