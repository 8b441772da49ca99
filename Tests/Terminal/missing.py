"""What is said of questions without an answer, and how the link comes in without standing in a command."""

from __future__ import annotations

import re

import pexpect

from dialogue import PATIENCE, LineByLine
from harness import Link, Parallax, require

HEADING = re.compile(r"Without an answer \((\d+) to (\d+) of (\d+)\):")


def all_can_be_reached(parallax: Parallax, link: Link) -> None:
    """The check counts what is missing once, shows all of it six at a time, and a number leads there."""
    person = LineByLine(parallax, link.address)
    while person.question:
        person.type("")
    counted = re.search(r"You answered 0 of (\d+) questions", person.text)
    require(counted is not None, f"nothing is counted: {person.text}")
    total = int(counted.group(1))
    seen: list[str] = []
    while len(seen) < total:
        heading = HEADING.search(person.text)
        require(heading is not None, f"no heading: {person.text}")
        first, last, of = map(int, heading.groups())
        require((first, of) == (len(seen) + 1, total), f"other counts: {heading.group()}")
        named = re.findall(r"^  \d  (.*)$", person.text, re.M)[:last - first + 1]
        require("+ shows the next ones" in person.text, "how the next ones come is not said")
        require("answer one of these questions" in person.text, "how to go to one is not said")
        seen += named
        person.type("+")
    require(len(set(seen)) == total, "a question is named twice")
    while not (heading := HEADING.search(person.text)) or heading.group(1) != "7":
        person.type("+")
    person.type("2")
    require(person.question.startswith(seen[7].rstrip("…")), f"2 leads to {person.question!r}")
    person.type("4")
    require(f"You answered 1 of {total} questions" in person.text, person.text)
    require("Without an answer (7 to" in person.text, "the list begins anew after each answer")
    person.type("s")
    require(person.end()[0] == 0, "it does not save")


def link_is_read(parallax: Parallax, link: Link) -> None:
    """`answer -` takes the link from standard input, and from a person without showing it."""
    said = parallax.try_run("answer", "-", "--plain", typed=f"{link.address}\ns\n")
    require(said.returncode == 0 and "Saved." in said.stderr, f"{said.returncode}: {said.stderr}")
    for typed in ("short\n", ""):
        wrong = parallax.try_run("answer", "-", "--plain", typed=typed)
        require(wrong.returncode == 66 and "26 characters" in wrong.stderr, wrong.stderr)
    child = pexpect.spawn(
        str(parallax.binary), ["answer", "-"], cwd=str(parallax.folder), timeout=PATIENCE,
        env=parallax.environment, dimensions=(24, 80))
    child.expect("it is not shown")
    child.sendline(link.address)
    child.expect("Page 1 of|You have begun")
    require(link.secret.encode() not in child.before, "the link is shown")
    child.sendcontrol("c")
    child.expect(pexpect.EOF)


def receipt_is_read(parallax: Parallax, receipt: str) -> None:
    """`receipt -` takes the receipt from standard input, and from a person without showing it."""
    said = parallax.run("receipt", "-", typed=f"{receipt}\n")
    require("Your answers are" in said, said)
    child = pexpect.spawn(
        str(parallax.binary), ["receipt", "-"], cwd=str(parallax.folder), timeout=PATIENCE,
        env=parallax.environment, dimensions=(24, 80))
    child.expect("Your receipt: ")
    child.sendline(receipt)
    child.expect("Your answers are")
    require(receipt.encode() not in child.before, "the receipt is shown")
    child.expect(pexpect.EOF)
