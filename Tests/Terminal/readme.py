"""The consultant's way in README.md, run line by line as it is written."""

from __future__ import annotations

import csv
import os
import random
import re
import selectors
import subprocess
import time
from pathlib import Path

import client
import harness
from harness import Parallax, require

HEADING = "## Run a wave"
PORT = 8080


def lines(readme: Path) -> list[str]:
    """The lines of the shell block under the heading."""
    text = readme.read_text(encoding="utf-8").split(HEADING, 1)[1]
    block = re.search(r"```sh\n(.*?)```", text, re.DOTALL)
    require(block is not None, f"README.md has no shell block under “{HEADING}”")
    return [line for line in block.group(1).splitlines() if line.strip()]


def write_people(readme: Path, file: Path) -> int:
    """Writes the roster with the very columns that README names; returns how many people."""
    words = re.search(r"`people.csv` has the columns `([^`]+)`", readme.read_text("utf-8"))
    require(words is not None, "README.md does not name the columns of people.csv")
    roster = staff()
    with open(file, "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target)
        writer.writerow(columns := words.group(1).split(","))
        for person in roster:
            known = {
                "id": person.code, "department": person.department,
                "department_path": person.department, "tier": person.tier,
                "language": person.language, "email": f"{person.code}@harbour.example"}
            writer.writerow([known[column] for column in columns])
    return len(roster)


class Shell:
    """A shell that stays open, as a consultant's terminal does."""

    MARK = "line-ended-with"

    def __init__(self, folder: Path, environment: dict[str, str]):
        self.process = subprocess.Popen(
            ["bash", "--norc"], cwd=folder, env=environment, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.process.stdout, selectors.EVENT_READ)

    def run(self, line: str, patience: float = 120) -> tuple[int, str]:
        """Types a line; returns its exit code and what was said."""
        self.process.stdin.write(f"{line}\necho {self.MARK} $?\n".encode())
        self.process.stdin.flush()
        said, end = b"", time.monotonic() + patience
        while True:
            found = re.search(rb"^" + self.MARK.encode() + rb" (\d+)\n", said, re.MULTILINE)
            if found:
                return int(found.group(1)), said[: found.start()].decode(errors="replace")
            require(time.monotonic() < end, f"“{line}” does not end")
            if self.selector.select(1):
                data = os.read(self.process.stdout.fileno(), 65536)
                require(bool(data), f"the shell ended at “{line}”")
                said += data

    def end(self) -> None:
        """Ends the server that the shell started, and the shell."""
        self.run("kill %1; wait", 60)
        self.process.stdin.close()
        self.process.wait(timeout=30)


def staff() -> list[harness.Person]:
    """72 people in three departments, two of them under one roof; a third are leaders."""
    places = ("Works / Water", "Works / Roads", "Office")
    tiers = ("senior", "middle", "first-line") + ("frontline",) * 6
    return [
        harness.Person(f"s{number:03d}", places[number % 3], tiers[number // 3 % len(tiers)])
        for number in range(72)
    ]


def answer_pages(port: int, link: harness.Link) -> None:
    """Someone answers every page of the form."""
    chance = random.Random(link.participant)
    sheet = client.Sheet(link, port)
    try:
        reply = sheet.begin()
        while client.taken(reply) and not reply.location.startswith("/answer/check"):
            number = int(re.search(r"/answer/(\d+)", reply.location).group(1))
            names = harness.page_questions(sheet.page(number).body)
            reply = sheet.answer(number, {name: chance.choice("2345") for name in names})
        require(client.acknowledged(sheet.submit()), "a sheet was not taken")
    finally:
        sheet.close()


def follow(binary: Path, folder: Path, readme: Path) -> str:
    """Runs every line; staff answer once the server is up; looks at what came out."""
    require(not harness.answers(PORT, "/health"), f"port {PORT} of this machine is taken")
    invited = write_people(readme, folder / "people.csv")
    environment = Parallax(binary, folder).environment
    environment["PATH"] = f"{binary.parent}:{environment['PATH']}"
    del environment["PARALLAX_DATABASE"]
    shell = Shell(folder, environment)
    said: dict[str, str] = {}
    answered = 0
    try:
        for line in lines(readme):
            code, said[line] = shell.run(line)
            require(code == 0, f"“{line}” ends with {code}: {said[line].strip()}")
            if line.startswith("parallax serve"):
                answered = serve_staff(folder)
    finally:
        shell.end()
    look(folder, said, answered, invited)
    return f"{len(said)} lines, {answered} of {invited} answered"


def serve_staff(folder: Path) -> int:
    """Waits for the server and lets most of the staff answer."""
    end = time.monotonic() + 30
    while not harness.answers(PORT, "/health"):
        require(time.monotonic() < end, "the server does not answer on its default port")
    links = harness.read_links(folder / "links.csv")
    some = links[: len(links) * 5 // 6]
    for link in some:
        port = int(re.match(r"http://[^/:]+:(\d+)/", link.address).group(1))
        answer_pages(port, link)
    return len(some)


def look(folder: Path, said: dict[str, str], answered: int, invited: int) -> None:
    """What the lines promise must be there."""
    database = folder / "harbour.sqlite"
    require(harness.count(database, "response") == answered, "answers were lost")
    page = (folder / "spring.html").read_text(encoding="utf-8")
    require("<svg" in page and "</html>" in page, "spring.html is no report")
    require("http://" not in page.replace("http://www.w3.org/", ""), "spring.html loads from afar")
    names = {name for (name,) in harness.rows(database, "SELECT name FROM wave_department")}
    require(names == {"Works", "Water", "Roads", "Office"}, f"the departments are {names}")
    table = said["parallax gaps spring"]
    gaps = re.findall(r"[+−±]\d\.\d\d  [+−±]\d\.\d\d to [+−±]\d\.\d\d", table)
    require(len(gaps) >= 12, f"{len(gaps)} gaps with intervals in the table")
    require("All departments" in said["parallax status spring"], "the status shows no total")
