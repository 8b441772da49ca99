"""One link in the hands of fifty browsers, in front of two servers, and sent again in every way."""

from __future__ import annotations

import random
import sqlite3
import tempfile
import threading
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import client
import harness
from client import Reply, Sheet
from harness import Link, Parallax, Server, require

BROWSERS = 50
SURVEY = "pulse-12"


@dataclass
class Once:
    """What all trials came to."""

    crowds: int = 0
    browsers: int = 0
    replays: int = 0
    walks: int = 0
    ballots: int = 0
    responses: int = 0
    problems: list[str] = field(default_factory=list)


class Recorder(Sheet):
    """A browser that remembers every form it sent."""

    def __init__(self, link: Link, port: int):
        super().__init__(link, port)
        self.forms: list[tuple[str, dict[str, str]]] = []

    def send(self, method: str, path: str, form: dict[str, str] | None = None) -> Reply:
        if form is not None:
            self.forms.append((path, form))
        return super().send(method, path, form)


# --- Fifty at once -------------------------------------------------------------------------------


def crowd(ports: list[int], link: Link, question: str, chance: random.Random) -> set[str]:
    """Fifty browsers answer and send at the same moment; returns the receipts that they got."""
    gate = threading.Barrier(BROWSERS)
    receipts: list[str] = []
    faults: list[str] = []

    def browser(number: int, given: str) -> None:
        sheet = Sheet(link, ports[number % len(ports)])
        try:
            require(sheet.begin().status == 303, "the start button leads nowhere")
            sheet.answer(1, {question: given})
            held = sheet.request("POST", client.SUBMIT, {})
            sheet.connection.sendall(held[:-1])
            gate.wait(60)
            # A double click: the last byte of the first, and the whole of the second.
            sheet.connection.sendall(held[-1:] + held)
            replies = [read(sheet), read(sheet)]
            require(all(map(client.acknowledged, replies)), "a sheet was not taken")
            receipts.extend([sheet.receipt(), sheet.receipt()])
        except (harness.Failed, client.Broken, OSError, EOFError, threading.BrokenBarrierError) as no:
            gate.abort()
            faults.append(f"browser {number}: {type(no).__name__} {no}")
        finally:
            sheet.close()

    threads = [
        threading.Thread(target=browser, args=(number, chance.choice("12345")))
        for number in range(BROWSERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    require(not faults, "; ".join(faults[:3]))
    require(len(receipts) == 2 * BROWSERS, f"{len(receipts)} receipts")
    return set(receipts)


def read(sheet: Sheet) -> Reply:
    """The next reply; of two that come in one piece the second is kept for later."""
    data = getattr(sheet, "rest", b"")
    while b"\r\n\r\n" not in data:
        data += client.receive(sheet.connection)
    head, _, rest = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines[1:])
    length = int(headers.get("content-length", "0"))
    while len(rest) < length:
        rest += client.receive(sheet.connection)
    sheet.rest = rest[length:]
    return Reply(int(lines[0].split()[1]), headers.get("location", ""), rest[:length].decode())


# --- One after another ---------------------------------------------------------------------------


def walk(sheet: Sheet, questions: list[list[str]], point: str) -> None:
    """Answers every page with one point, up to the check page."""
    require(sheet.begin().status == 303, "the start button leads nowhere")
    for number, names in enumerate(questions, 1):
        reply = sheet.answer(number, dict.fromkeys(names, point))
        require(client.taken(reply), f"page {number} was not taken: {reply.status}")


def replayed(port: int, link: Link, questions: list[list[str]], chance: random.Random) -> int:
    """Every form of a whole way is sent again after the end, in any order: each leads to the receipt.

    Returns how many forms were sent again.
    """
    sheet = Recorder(link, port)
    walk(sheet, questions, "4")
    require(client.acknowledged(sheet.submit()), "the sheet was not taken")
    code = sheet.receipt()
    forms = sheet.forms * 2
    chance.shuffle(forms)
    for path, form in forms:
        again = Sheet(link, port)
        reply = again.send("POST", path, {name: "2" if value == "4" else value
                                          for name, value in form.items()})
        if reply.status == 303:
            reply = again.send("GET", reply.location)
        require(client.receipt_code(reply) == code, f"{path} shows another receipt")
        again.close()
    sheet.close()
    return len(forms)


def back_and_again(port: int, link: Link, questions: list[list[str]]) -> None:
    """Back from the receipt every page leads to it, and what is sent from there changes nothing."""
    sheet = Sheet(link, port)
    walk(sheet, questions, "3")
    sheet.submit()
    code = sheet.receipt()
    for number, names in enumerate(questions, 1):
        require(client.receipt_code(sheet.page(number)) == code, f"page {number} after the end")
        sheet.answer(number, dict.fromkeys(names, "1"))
    for path in ("/answer/begin", "/answer/check", client.RECEIPT):
        require(client.receipt_code(sheet.send("GET", path)) == code, f"{path} after the end")
    require(client.acknowledged(sheet.submit()) and sheet.receipt() == code, "another receipt")
    sheet.close()


def forgotten(port: int, link: Link, questions: list[list[str]]) -> None:
    """Who lost the cookie before sending finds all answers by the link, and they are what counts."""
    walk(Sheet(link, port), questions, "5")
    later = Sheet(link, port)
    require(later.begin().location == "/answer/check", "the link does not go on at the check")
    html = later.page(1).body
    require(html.count('value="5" checked') == len(questions[0]), "answers of page 1 are gone")
    require(client.acknowledged(later.submit()), "the sheet was not taken")
    later.close()


def damaged(port: int, link: Link, questions: list[list[str]], database: Path) -> None:
    """A draft that cannot be read any more is not sent as an empty sheet: the check page comes first."""
    sheet = Sheet(link, port)
    walk(sheet, questions, "5")
    with closing(sqlite3.connect(database, timeout=30)) as connection, connection:
        connection.execute(
            "UPDATE draft SET ciphertext = zeroblob(length(ciphertext)) WHERE invitation_id = "
            "(SELECT max(invitation_id) FROM draft)")
    require(sheet.submit().location == "/answer/check", "an empty sheet was sent")
    walk(sheet, questions, "5")
    require(client.acknowledged(sheet.submit()), "the sheet was not taken after all")
    sheet.close()


# --- All of it -----------------------------------------------------------------------------------


def pages(port: int, link: Link) -> list[list[str]]:
    """The names of the questions, page by page."""
    sheet, found = Sheet(link, port), []
    while (reply := sheet.page(len(found) + 1)).status == 200:
        found.append(harness.page_questions(reply.body))
    sheet.close()
    return found


def prove(binary: Path, crowds: int, walks: int) -> Once:
    """Trials in one wave before two servers; then the wave is closed and counted."""
    once = Once()
    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        parallax = Parallax(binary, Path(name))
        links = harness.open_wave(parallax, harness.people(crowds + 4 * walks, 4), SURVEY)
        with Server(parallax) as one, Server(parallax) as other:
            ports = [one.port, other.port]
            questions = pages(one.port, links[0])
            question = questions[0][0]
            waiting = iter(links)

            def attempt(what: str, body) -> None:
                try:
                    body(next(waiting))
                except (harness.Failed, client.Broken, OSError, EOFError) as error:
                    once.problems.append(f"{what}: {error}")

            for number in range(crowds):
                def trial(link: Link, number: int = number) -> None:
                    codes = crowd(ports, link, question, random.Random(number))
                    require(len(codes) == 1, f"{len(codes)} receipts")
                    once.crowds, once.browsers = once.crowds + 1, once.browsers + BROWSERS

                attempt(f"crowd {number}", trial)
            for number in range(walks):
                def replay(link: Link, number: int = number) -> None:
                    once.replays += replayed(
                        ports[number % 2], link, questions, random.Random(number))

                attempt("replays", replay)
                attempt("back", lambda link: back_and_again(ports[0], link, questions))
                attempt("cookie lost", lambda link: forgotten(ports[1], link, questions))
                attempt("draft damaged", lambda link: damaged(
                    ports[0], link, questions, parallax.database))
                once.walks += 4
            once.ballots = harness.count(parallax.database, "ballot")
        count(once, parallax, len(links), walks, questions)
    return once


def count(
    once: Once, parallax: Parallax, links: int, walks: int, questions: list[list[str]]
) -> None:
    """Closes the wave: each link has one sheet, and the first answers are the ones that count."""
    parallax.run("wave", "close", "spring", "--early")
    sheets = harness.responses(parallax.database)
    once.responses = sum(sheets.values())
    for what, found in (("ballots", once.ballots), ("answer sheets", once.responses)):
        if found != links:
            once.problems.append(f"{found} {what} of {links} links")
    names = harness.columns(parallax.database)
    whole = {
        harness.answer_string(names, dict.fromkeys(sum(questions, []), point)): point
        for point in "345"}
    found = {point: 0 for point in "345"}
    for (_, _, text), number in sheets.items():
        if text in whole:
            found[whole[text]] += number
    if found != {"3": walks, "4": walks, "5": 2 * walks}:
        once.problems.append(f"the first answers do not count: {found}")
