"""A site without network: a packet goes there, people answer, and the ballots come home once."""

from __future__ import annotations

import stat
import subprocess
from pathlib import Path

import client
import harness
from dialogue import LineByLine
from harness import Link, Parallax, Server, require

KILLS = 8


class Voyage:
    """A wave at home, and a laptop that is taken away."""

    def __init__(self, binary: Path, folder: Path, departments: int = 4, people: int = 48):
        home, away = folder / "home", folder / "away"
        for place in (home, away):
            place.mkdir(parents=True)
        self.home = Parallax(binary, home)
        self.site = Parallax(binary, away, "site.sqlite")
        roster = harness.people(people, departments)
        self.links = harness.open_wave(self.home, roster, "pulse-12")
        self.department = "Works / Unit 001"
        self.there = [
            link for link, person in zip(self.links, roster)
            if person.department == self.department]
        self.packet, self.code = folder / "site.packet", folder / "site.code"

    def leave(self) -> None:
        """Makes the packet of the first department and opens it at the site."""
        self.home.run(
            "packet", "make", "spring", "--department", self.department, "-o", str(self.packet),
            "--code-file", str(self.code))
        self.site.run("packet", "open", str(self.packet), "--code-file", str(self.code))

    def bring(self, name: str) -> Path:
        """Collects what was answered at the site."""
        file = self.packet.parent / name
        self.site.run("packet", "collect", "-o", str(file))
        return file

    def ballots(self) -> int:
        """How many ballots lie in the box at home."""
        return harness.count(self.home.database, "ballot")

    def answered(self) -> int:
        """How many people are marked as having answered at home."""
        return harness.rows(
            self.home.database, "SELECT count(*) FROM invitation WHERE state = 'spent'")[0][0]


def in_terminal(parallax: Parallax, link: Link) -> None:
    """Somebody answers line by line, each question with 3."""
    person = LineByLine(parallax, link.address, "--plain")
    while person.question:
        person.type("3")
    person.type("send")
    code, said, words = person.end()
    require(code == 0 and "Your receipt: " in said, f"exit {code}: {words}")


def on_pages(parallax: Parallax, links: list[Link]) -> None:
    """Some people answer one page on the pages that the laptop serves."""
    with Server(parallax) as server:
        for link in links:
            sheet = client.Sheet(link, server.port)
            question = harness.page_questions(sheet.page(1).body)[0]
            require(client.taken(sheet.answer(1, {question: "2"})), "page 1 was not taken")
            require(client.acknowledged(sheet.submit()), "the answers were not taken")
            sheet.close()


def out_and_home(binary: Path, folder: Path) -> str:
    """People answer at a site in the terminal and on served pages; at home each counts once."""
    voyage = Voyage(binary, folder)
    voyage.leave()
    for file in (voyage.packet, voyage.code):
        require(stat.S_IMODE(file.stat().st_mode) == 0o600, f"others may read {file.name}")
    in_terminal(voyage.site, voyage.there[0])
    on_pages(voyage.site, voyage.there[1:5])
    elsewhere = [link for link in voyage.links if link not in voyage.there][0]
    stranger = voyage.site.try_run("answer", elsewhere.address)
    require(stranger.returncode == 66, f"a link of elsewhere: exit {stranger.returncode}")
    first = voyage.bring("first.packet")
    # One of them answers at home, too, before the packet is there; another one only there.
    on_pages(voyage.home, [voyage.there[4], voyage.there[5]])
    merged = voyage.home.try_run("packet", "merge", str(first))
    require(merged.returncode == 0, merged.stderr)
    require("4 ballots are new" in merged.stderr, merged.stderr)
    require("1 were from people" in merged.stderr, merged.stderr)
    again = voyage.home.try_run("packet", "merge", str(first))
    require(again.returncode == 0 and "0 ballots are new" in again.stderr, again.stderr)
    on_pages(voyage.site, voyage.there[6:8])
    voyage.home.run("packet", "merge", str(voyage.bring("second.packet")))
    require(voyage.ballots() == voyage.answered() == 8, f"{voyage.ballots()} ballots")
    used = voyage.home.try_run("answer", voyage.there[0].address)
    require(used.returncode == 73, f"a link that was used at the site: exit {used.returncode}")
    listed = voyage.home.run("packet", "list", "spring")
    require(listed.rstrip().endswith("back"), listed)
    voyage.home.run("wave", "close", "spring", "--early")
    require(harness.count(voyage.home.database, "response") == 8, "not all came out of the box")
    late = voyage.home.try_run("packet", "merge", str(first))
    require(late.returncode == 69 and "closed" in late.stderr, late.stderr)
    return "8 of 8"


def nobody_is_named(binary: Path, folder: Path) -> str:
    """The site's database holds no id and no address, and it can neither invite nor be closed."""
    voyage = Voyage(binary, folder)
    voyage.leave()
    bytes_there = b"".join(
        file.read_bytes() for file in voyage.site.folder.rglob("*") if file.is_file())
    require(b"harbour.example" not in bytes_there, "an address is there")
    require(b"p000000" not in bytes_there, "an id is there")
    for link in voyage.links:
        require(link.secret.encode() not in bytes_there, "a link is there")
    closing_there = voyage.site.try_run("wave", "close", "spring", "--early")
    require(
        closing_there.returncode == 64 and "at home" in closing_there.stderr, closing_there.stderr)
    inviting = voyage.site.try_run("invite", "spring", "-o", "links.csv")
    require(inviting.returncode == 66, f"inviting at the site: exit {inviting.returncode}")
    promises = [
        parallax.run("promise", "spring", "--department", voyage.department)
        for parallax in (voyage.home, voyage.site)]
    require(promises[0] == promises[1], "the site promises something else")
    return f"{len(bytes_there)} bytes"


def wrong_files(binary: Path, folder: Path) -> str:
    """What is cut short, changed, foreign or in the wrong place is refused with what to do."""
    voyage = Voyage(binary, folder)
    voyage.leave()
    in_terminal(voyage.site, voyage.there[0])
    good = voyage.bring("good.packet").read_bytes()
    changed = bytearray(good)
    changed[len(good) // 2] ^= 1
    cases = {
        "cut": (good[:-100], 65, "cut short"), "changed": (bytes(changed), 65, "changed"),
        "long": (good + b"x", 65, "should have"), "text": (b"department,role", 65, "no packet"),
        "out": (voyage.packet.read_bytes(), 64, "on its way to a site")}
    for name, (content, code, words) in cases.items():
        file = folder / f"{name}.packet"
        file.write_bytes(content)
        result = voyage.home.try_run("packet", "merge", str(file))
        require(result.returncode == code, f"{name}: exit {result.returncode}: {result.stderr}")
        require(words in result.stderr, f"{name}: {result.stderr}")
        require(len(result.stderr.strip().splitlines()) >= 2, f"{name}: no word on what to do")
    other = Voyage(binary, folder / "other")
    foreign = other.home.try_run("packet", "merge", str(folder / "good.packet"))
    require(foreign.returncode == 66 and "not made with" in foreign.stderr, foreign.stderr)
    wrong = Parallax(binary, folder, "wrong.sqlite")
    bad = wrong.try_run(
        "packet", "open", str(voyage.packet), "--code-file", "-", typed="0000-0000-0000-0000-0000\n")
    require(bad.returncode == 77 and "does not open" in bad.stderr, bad.stderr)
    require(voyage.code.read_text().strip() not in bad.stderr, "an error tells the code")
    twice = voyage.site.try_run(
        "packet", "open", str(voyage.packet), "--code-file", str(voyage.code))
    require(twice.returncode == 73, f"opened twice: exit {twice.returncode}")
    require(voyage.ballots() == 0, "something was taken")
    return f"{len(cases) + 3} cases"


def still_out(binary: Path, folder: Path) -> str:
    """Closing warns of packets that are still out, and goes on."""
    voyage = Voyage(binary, folder)
    voyage.leave()
    closed = voyage.home.try_run("wave", "close", "spring", "--early")
    require(closed.returncode == 0, closed.stderr)
    require("1 packet is still out" in closed.stderr, closed.stderr)
    return "1 packet"


def killed_while_merging(binary: Path, folder: Path) -> str:
    """A merging that is killed has taken all ballots or none, and the next one takes the rest."""
    voyage = Voyage(binary, folder, departments=1, people=40)
    voyage.leave()
    on_pages(voyage.site, voyage.there)
    file = voyage.bring("all.packet")
    before, log = voyage.home.database.read_bytes(), Path(f"{voyage.home.database}-wal")
    found = []
    for number in range(KILLS):
        process = voyage.home.start("packet", "merge", str(file), stderr=subprocess.DEVNULL)
        # The log grows when the transaction is written: each time it is ended at another size of it.
        while process.poll() is None and size(log) <= number * 20_000:
            continue
        process.kill()
        process.wait()
        found.append(voyage.ballots())
        require(found[-1] in (0, len(voyage.there)), f"{found[-1]} ballots after a kill")
        require(voyage.answered() == found[-1], "people and ballots differ after a kill")
        voyage.home.run("packet", "merge", str(file))
        require(voyage.ballots() == voyage.answered() == len(voyage.there), "not all are there")
        check = harness.rows(voyage.home.database, "PRAGMA integrity_check")
        require(check == [("ok",)], f"the database is damaged: {check}")
        for part in ("-wal", "-shm"):
            Path(f"{voyage.home.database}{part}").unlink(missing_ok=True)
        voyage.home.database.write_bytes(before)
    return f"{KILLS} kills, {found.count(0)} of them before the ballots were in"


def size(file: Path) -> int:
    """How many bytes a file has; none where it is not there."""
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


CHECKS = (out_and_home, nobody_is_named, wrong_files, still_out, killed_while_merging)
