"""Invitations and reminders through a real mail server on this machine (aiosmtpd, STARTTLS).

Each check has a wave of its own; the server's answers are told beforehand.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import harness
from harness import Parallax, Person, require
from post_office import PASSWORD, USER, Clerk, PostOffice, certificate

SENDER = "Survey – Büro <survey@harbour.example>"
BASE = "https://survey.example.org"
CROWD = 24
LINK = re.compile(re.escape(BASE) + r"/s/([0-9a-z]{26})")


class Scene:
    """A wave called spring whose people have addresses and no links yet, and a mail server."""

    def __init__(self, binary: Path, folder: Path, people: int = 4):
        folder.mkdir()
        self.folder, self.clerk = folder, Clerk()
        certificate(folder)
        self.parallax = Parallax(binary, folder)
        self.people = [
            Person(f"p{number}", "Works", "senior" if number % 2 else "frontline")
            for number in range(people)]
        harness.write_roster(folder / "people.csv", self.people)
        self.parallax.run("roster", "import", "people.csv", "--organisation", "Hafen „Süd“")
        self.parallax.run(
            "wave", "create", "spring", "--survey", "pulse-12", "--opens", "2020-01-01",
            "--closes", "2099-12-31")
        self.parallax.run("wave", "open", "spring")

    def words(self, address: str, verb: str = "invite", *more: str) -> list[str]:
        """A command that sends by a server."""
        return [verb, "spring", "--smtp", address, "--from", SENDER, "--smtp-ca", "server.pem",
                "--quiet", "none", "--per-minute", "6000", "--base-url", BASE, *more]

    def send(self, office: PostOffice, verb: str = "invite", *more: str, code: int = 0) -> str:
        """Sends, and returns the words."""
        result = self.parallax.try_run(*self.words(office.address, verb, *more))
        require(
            result.returncode == code,
            f"{verb}: exit {result.returncode} instead of {code}: {result.stderr.strip()}")
        for person in self.people:
            require(self.email(person) not in result.stdout + result.stderr, "an address was told")
        require(not LINK.search(result.stdout + result.stderr), "a link was told")
        return result.stderr

    @staticmethod
    def email(person: Person) -> str:
        """Where a person's mails go."""
        return f"{person.code}@harbour.example"

    def status(self, kind: str = "invitation") -> dict[str, int]:
        """The numbers of a kind of mail."""
        table = json.loads(self.parallax.run("mail", "status", "spring", "--json"))
        rows = {row["kind"]: row for row in table["mails"]}
        return rows.get(kind, {}) | {key: table[key] for key in ("bounced", "refused")}

    def at_most_once(self, kinds: int = 1) -> None:
        """Nobody got more mails than kinds."""
        for address, count in Counter(self.clerk.recipients()).items():
            require(count <= kinds, f"{address} got {count} mails of {kinds} kinds")


def accepted(scene: Scene) -> str:
    """Everybody gets one invitation, encrypted and well formed, however often it is sent"""
    with PostOffice(scene.folder, scene.clerk) as office:
        scene.send(office)
        scene.send(office)
    require(
        scene.clerk.recipients() == [scene.email(person) for person in scene.people],
        f"went to {scene.clerk.recipients()}")
    for envelope in scene.clerk.taken:
        message = envelope.message
        require(envelope.encrypted, "a mail went in the clear")
        require(not message.defects, f"defects: {message.defects}")
        require(message["From"].addresses[0].display_name == "Survey – Büro", "the sender's name")
        require("Hafen „Süd“" in message["Subject"], "the subject")
        require(message["To"].addresses[0].addr_spec == envelope.recipient, "the recipient's field")
        require(message["Auto-Submitted"] == "auto-generated", "Auto-Submitted")
        plain = message.get_body(("plain",)).get_content()
        html = message.get_body(("html",)).get_content()
        require(len(set(LINK.findall(plain))) == 1, "one link in the plain text")
        require(set(LINK.findall(plain)) == set(LINK.findall(html)), "the same link in HTML")
        require("<img" not in html and "src=" not in html, "something is fetched")
        require(message.get_content_type() == "multipart/alternative", "the type")
        for part in message.walk():
            require(not part.defects, f"defects of a part: {part.defects}")
    require(
        len({LINK.search(e.message.as_string().replace("=\n", "")).group(1)
             for e in scene.clerk.taken}) == len(scene.people), "links differ")
    return f"{len(scene.people)} mails"


def same_link(scene: Scene) -> str:
    """A reminder repeats the link, and goes once to those who have not answered or refused"""
    with PostOffice(scene.folder, scene.clerk) as office:
        scene.send(office)
        links = {e.recipient: link_of(e) for e in scene.clerk.taken}
        answered, refused = scene.people[1], scene.people[2]
        answer(scene, links[scene.email(answered)])
        scene.parallax.run("mail", "refuse", "spring", refused.code)
        scene.clerk.taken.clear()
        scene.send(office, "remind")
        scene.send(office, "remind")
        first = scene.clerk.recipients()
        scene.send(office, "remind", "--number", "2")
    expected = [scene.email(p) for p in scene.people if p not in (answered, refused)]
    require(first == expected, f"reminded: {first}")
    require(scene.clerk.recipients() == expected * 2, "the second reminder")
    for envelope in scene.clerk.taken:
        require(link_of(envelope) == links[envelope.recipient], "another link")
    scene.parallax.run("remind", "spring", "-o", "left.csv")
    left = [link.participant for link in harness.read_links(scene.folder / "left.csv")]
    require(left == [p.code for p in scene.people if p not in (answered, refused)], f"file: {left}")
    return f"{len(first)} of {len(scene.people)} reminded"


def later(scene: Scene) -> str:
    """A mail that is not taken now (4xx) waits, and is taken later, once"""
    greylisted, slow = scene.email(scene.people[0]), scene.people[1]
    scene.clerk.at_recipient = {greylisted: ["450 4.7.1 Greylisted"]}
    scene.clerk.at_text = ["452 4.3.1 Full"]
    with PostOffice(scene.folder, scene.clerk) as office:
        scene.send(office)
        require(scene.status()["waiting"] == 2, f"after 4xx: {scene.status()}")
        scene.send(office)
        require(scene.status()["waiting"] == 2, "they do not wait")
        scene.send(office, "invite", "--retry-now")
    require(scene.status()["sent"] == len(scene.people), f"in the end: {scene.status()}")
    require(scene.email(slow) in scene.clerk.recipients(), "one was lost")
    scene.at_most_once()
    return "2 waited"


def bounced(scene: Scene) -> str:
    """A refused address (5xx) is marked, and gets nothing any more; a recorded one, too"""
    dead, gone = scene.people[0], scene.people[1]
    scene.clerk.at_recipient = {scene.email(dead): ["550 5.1.1 No such user"] * 9}
    with PostOffice(scene.folder, scene.clerk) as office:
        scene.send(office)
        require(
            (scene.status()["failed"], scene.status()["bounced"]) == (1, 1),
            f"after 5xx: {scene.status()}")
        scene.parallax.run("mail", "bounce", scene.email(gone).upper())
        scene.clerk.taken.clear()
        scene.send(office, "remind")
    expected = [scene.email(p) for p in scene.people[2:]]
    require(scene.clerk.recipients() == expected, f"reminded: {scene.clerk.recipients()}")
    scene.parallax.run("mail", "bounced", "spring", "-o", "bounced.csv")
    text = (scene.folder / "bounced.csv").read_text()
    require(text.count("\n") == 3 and scene.email(dead) in text, "the list of refused addresses")
    require((scene.folder / "bounced.csv").stat().st_mode & 0o77 == 0, "others may read the list")
    return "2 addresses"


def falls_silent(scene: Scene) -> str:
    """A server dies before the text: the mail waits; after it: it is held. Nobody gets two"""
    with PostOffice(scene.folder, scene.clerk) as office:
        scene.clerk.hang_up = "recipient"
        scene.send(office)
        require(scene.status()["waiting"] == 1, f"hung up at the recipient: {scene.status()}")
        require(scene.status()["sent"] == len(scene.people) - 1, f"others: {scene.status()}")
        scene.clerk.hang_up = "text after"
        scene.send(office, "invite", "--retry-now")
        require(scene.status()["held"] == 1, f"hung up after the text: {scene.status()}")
        scene.send(office, "invite", "--retry-now")
    require(scene.status()["held"] == 1, "a held mail was sent again by itself")
    require(len(scene.clerk.recipients()) == len(scene.people), "one is missing or too many")
    scene.at_most_once()
    return "1 waited, 1 held"


def goes_away(scene: Scene) -> str:
    """A server that goes away ends the run; the others get theirs when it is there again"""
    with PostOffice(scene.folder, scene.clerk) as office:
        scene.clerk.patience = 2
        scene.send(office, code=69)
        require((scene.status()["sent"], scene.status()["waiting"]) == (2, 2), f"{scene.status()}")
        scene.clerk.patience = None
        scene.send(office)
    require(scene.status()["sent"] == len(scene.people), f"in the end: {scene.status()}")
    scene.at_most_once()
    return "2, then 2"


def two_senders(scene: Scene) -> str:
    """While one process sends, another is turned away"""
    codes: list[int] = []
    with PostOffice(scene.folder, scene.clerk) as office:
        words = scene.words(office.address)
        scene.clerk.meanwhile = lambda: codes.append(scene.parallax.try_run(*words).returncode)
        scene.send(office)
    require(codes == [69], f"the second ended with {codes}")
    require(len(scene.clerk.taken) == len(scene.people), "one is missing or too many")
    scene.at_most_once()
    return "1 turned away"


def killed(scene: Scene) -> str:
    """A sender that is killed in the middle and started again: at most one each, and it says so"""
    with PostOffice(scene.folder, scene.clerk) as office:
        process = scene.parallax.start(*scene.words(office.address))
        scene.clerk.to_kill = process
        require(scene.clerk.killed.wait(60), "no mail came")
        taken = len(scene.clerk.taken)
        words = scene.send(office)
        require("1 held" in words, f"it does not say so: {words}")
        scene.at_most_once()
        require(len(scene.clerk.taken) == len(scene.people), "the others did not get theirs")
        require((scene.status()["held"], scene.status()["sent"]) == (1, len(scene.people) - 1),
                f"numbers: {scene.status()}")
        mark = scene.clerk.taken[taken - 1].message["Message-ID"]
        scene.parallax.run("mail", "release", "spring")
        scene.send(office)
    require(scene.clerk.taken[-1].message["Message-ID"] == mark, "the same mail has two names")
    require(scene.status()["held"] == 0, "it is still held")
    return "killed after 1 mail"


def killed_often(scene: Scene) -> str:
    """A sender that is killed again and again, at any moment: at most one each, the rest counted"""
    moments, kills = random.Random(7), 0
    with PostOffice(scene.folder, scene.clerk) as office:
        for goal in range(2, CROWD, 3):
            process = scene.parallax.start(
                *scene.words(office.address), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while len(scene.clerk.taken) < goal and process.poll() is None:
                time.sleep(0.001)
            time.sleep(moments.random() * 0.08)
            kills += process.poll() is None
            process.kill()
            process.wait()
        scene.send(office)
    status = scene.status()
    missing = len(scene.people) - len(set(scene.clerk.recipients()))
    require(status["sent"] + status["held"] == len(scene.people), f"numbers: {status}")
    require(missing <= status["held"], f"{missing} got none, and only {status['held']} are held")
    require(kills > 0, "nothing was killed")
    scene.at_most_once()
    return f"{kills} kills, {status['held']} held, {missing} of them without a mail"


def clear_text(scene: Scene) -> str:
    """Without encryption, a known certificate or the password nothing goes, and nothing is lost"""
    with PostOffice(scene.folder, Clerk(), host="127.0.0.2", tls=False) as office:
        scene.send(office, code=69)
        require(not office.clerk.taken and not office.clerk.tried, "a mail went in the clear")
    with PostOffice(scene.folder, scene.clerk) as office:
        words = [word for word in scene.words(office.address.replace("127.0.0.1", "127.0.0.2"))
                 if word not in ("--smtp-ca", "server.pem")]
    with PostOffice(scene.folder, scene.clerk, host="127.0.0.2") as office:
        words[words.index("--smtp") + 1] = office.address
        result = scene.parallax.try_run(*words)
        require(result.returncode == 69, f"unknown certificate: exit {result.returncode}")
        require("certificate" in result.stderr, f"its words: {result.stderr}")
    for password, code in ((b"wrong", 77), (PASSWORD, 0)):
        (scene.folder / "password").write_bytes(password + b"\n")
        (scene.folder / "password").chmod(0o600)
        with PostOffice(scene.folder, scene.clerk, login=True) as office:
            told = scene.send(
                office, "invite", "--smtp-user", USER.decode(), "--smtp-password-file", "password",
                code=code)
            require(password.decode() not in told, "the password was told")
    require(scene.status()["sent"] == len(scene.people), f"in the end: {scene.status()}")
    scene.at_most_once()
    return "3 refusals"


def nothing_sent(scene: Scene) -> str:
    """Dry runs and test mails change nothing; quiet hours, and waves not open, send nothing"""
    with PostOffice(scene.folder, scene.clerk) as office:
        words = scene.send(office, "invite", "--dry-run")
        require("4 × invitation" in words, f"dry run: {words}")
        require(not scene.clerk.taken and scene.status().get("waiting") is None, "it did something")
        scene.send(office, "invite", "--test", "me@consultant.example")
        require(scene.clerk.recipients() == ["me@consultant.example"], "the test mail")
        test = scene.clerk.taken[0].message.get_body(("plain",)).get_content()
        require(f"{BASE}/test" in test and "/s/" not in test, "the link of the test mail")
        require(harness.count(scene.parallax.database, "invitation") == 0, "links were made")
        result = scene.words(office.address)
        result[result.index("none")] = "00:00-23:59"
        told = scene.parallax.try_run(*result)
        require(len(scene.clerk.taken) == 1, "mails went in quiet hours")
        require("quiet" in told.stderr, f"it does not say so: {told.stderr}")
        for name, opens, end in (("early", "2098-01-01", False), ("over", "2020-01-01", True)):
            harness.add_wave(scene.parallax, name, "pulse-12", opens=opens)
            if end:
                scene.parallax.run("wave", "close", name, "--early")
            words = [name if word == "spring" else word for word in scene.words(office.address)]
            told = scene.parallax.try_run(*words)
            require(told.returncode == 69, f"the wave {name}: exit {told.returncode}")
        require(len(scene.clerk.taken) == 1, "mails went for a wave that takes no answers")
    return "1 test mail"


def own_texts(scene: Scene) -> str:
    """Texts of one's own are sent; a fault in one stops before the first mail"""
    texts = scene.folder / "texts"
    texts.mkdir()
    own = texts / "invitation.en.txt"
    with PostOffice(scene.folder, scene.clerk) as office:
        for text in ("Subject: Hi {name}\n\n{link}\n", "Subject: Hi\n\nHello\n", "Hello {link}\n"):
            own.write_text(text, "utf-8")
            words = scene.send(office, "invite", "--texts", "texts", code=65)
            require("invitation.en.txt" in words, f"it does not say where: {words}")
        require(harness.count(scene.parallax.database, "invitation") == 0, "links were made")
        own.write_text("Subject: Wave {wave}\n\nThe link:\n{link}\n\nBye <b>\n", "utf-8")
        scene.send(office, "invite", "--texts", "texts")
    message = scene.clerk.taken[0].message
    require(message["Subject"] == "Wave spring", f"subject: {message['Subject']}")
    require("Bye &lt;b&gt;" in message.get_body(("html",)).get_content(), "a tag came through")
    return "3 faults"


def files(scene: Scene) -> str:
    """Without a server, mails are files for their owner alone, and no name tells whose they are"""
    words = ["invite", "spring", "--eml", "out", "--from", SENDER, "--base-url", BASE]
    for _ in range(2):
        scene.parallax.run(*words)
    found = sorted((scene.folder / "out").iterdir())
    require(len(found) == len(scene.people), f"{len(found)} files")
    for path in found:
        require(re.fullmatch(r"[0-9a-f]{32}\.eml", path.name) is not None, f"name: {path.name}")
        require(path.stat().st_mode & 0o77 == 0, "others may read it")
    return f"{len(found)} files"


def kept(scene: Scene) -> str:
    """The outbox holds no address and no link, and goes with the addresses when the wave is over"""
    with PostOffice(scene.folder, scene.clerk) as office:
        scene.clerk.at_recipient = {scene.email(scene.people[0]): ["550 no"]}
        scene.send(office)
    database = scene.parallax.database
    rows = harness.rows(database, "SELECT * FROM mail") + harness.rows(
        database, "SELECT * FROM mail_stop")
    text = json.dumps([[str(value) for value in row] for row in rows])
    require("@" not in text and len(rows) == len(scene.people) + 1, f"rows: {text}")
    scene.parallax.run("wave", "close", "spring", "--early")
    scene.parallax.run("purge")
    for table in ("mail", "mail_stop"):
        require(harness.count(database, table) == 0, f"{table} is not empty")
    return f"{len(rows)} rows before"


CHECKS: list[Callable[[Scene], str]] = [
    accepted, same_link, later, bounced, falls_silent, goes_away, two_senders, killed, killed_often,
    clear_text, nothing_sent, own_texts, files, kept]


def link_of(envelope) -> str:
    """The secret of the link in a mail."""
    return LINK.search(envelope.message.get_body(("plain",)).get_content()).group(1)


def answer(scene: Scene, secret: str) -> None:
    """Sends an empty sheet through a link."""
    from client import Sheet
    from harness import Link, Server

    with Server(scene.parallax) as server:
        sheet = Sheet(Link("", f"{server.base}/s/{secret}"), server.port)
        sheet.begin()
        require(sheet.submit().status == 303, "the answers were not taken")
        sheet.close()
