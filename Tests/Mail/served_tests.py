"""Invitations and reminders that a consultant sends from the pages of a wave, through a real mail server."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import harness
from desk import Desk, Page
from harness import Server, require
from post_office import PostOffice
from post_tests import BASE, SENDER, Scene, answer, link_of

PASSWORD = "harbour-lantern-tide-07"
ME = "carl@consultant.example"
MAILS = "/setup/Hafen%20%E2%80%9ES%C3%BCd%E2%80%9C/waves/spring/mails"
PATIENCE = 60


def settings(scene: Scene, office: PostOffice) -> tuple[str, ...]:
    """What the server is started with."""
    return ("--smtp", office.address, "--smtp-ca", str(scene.folder / "server.pem"), "--from", SENDER,
            "--base-url", BASE, "--quiet", "none", "--per-minute", "6000")


def consultant(scene: Scene, server: Server) -> Desk:
    """A consultant of the wave, signed in."""
    desk = Desk(server.base)
    desk.sign_in(ME, PASSWORD)
    return desk


def hire(scene: Scene) -> None:
    """Adds the consultant, after the administrator whom the first account is."""
    for address, role in (
            ("anna@consultant.example", ("administrator",)),
            (ME, ("consultant", "--organisation", "Hafen „Süd“"))):
        scene.parallax.run(
            "user", "add", address, "--role", *role, "--password-stdin", typed=PASSWORD + "\n")


def press(desk: Desk, kind: str) -> Page:
    """Sends a kind of mail, by the question before it."""
    asked = desk.get(f"{MAILS}/send?kind={kind}")
    require(asked.status == 200, f"{asked.status}: {asked.words}")
    return desk.post(f"{MAILS}/send", asked.hidden("_mark"), kind=asked.hidden("kind"))


def wait(desk: Desk, words: str) -> Page:
    """Loads the page until it says something."""
    end = time.monotonic() + PATIENCE
    while True:
        page = desk.get(MAILS)
        if words in page.words:
            return page
        require(time.monotonic() < end, f"it never says “{words}”: {page.words}")
        time.sleep(0.1)


def no_more_told(scene: Scene, page: Page) -> None:
    """No address, no link and no single number of people stands on a page."""
    for person in scene.people:
        require(scene.email(person) not in page.text, "an address was told")
    require(not re.search(r"/s/[0-9a-z]{26}", page.text), "a link was told")
    for number in re.findall(r"(\d+) (?:people|invitations)", page.words):
        require(number in ("10", "19", "29"), f"a number was told: {number}")


def from_the_page(scene: Scene) -> str:
    """A test goes to oneself; invitations and reminders go once, in tens, to nobody who has answered"""
    hire(scene)
    with PostOffice(scene.folder, scene.clerk) as office:
        with Server(scene.parallax, options=settings(scene, office)) as server:
            desk = consultant(scene, server)
            page = desk.get(MAILS)
            no_more_told(scene, page)
            require("Send the invitations" in page.words, page.words)
            sent = desk.post(f"{MAILS}/test", page.hidden("_mark"))
            require(sent.status == 200 and ME in sent.words, sent.words)
            require(scene.clerk.recipients() == [ME], f"the test went to {scene.clerk.recipients()}")
            scene.clerk.taken.clear()
            asked = desk.get(f"{MAILS}/send?kind=invitation")
            require("Send fewer than 10 invitations" in asked.words, asked.words)
            press(desk, "invitation")
            no_more_told(scene, wait(desk, "Invitation: done."))
            press(desk, "invitation")
            wait(desk, "Invitation: done.")
        everybody = [scene.email(person) for person in scene.people]
        require(sorted(scene.clerk.recipients()) == everybody, f"{scene.clerk.recipients()}")
        links = {envelope.recipient: link_of(envelope) for envelope in scene.clerk.taken}
        answer(scene, links[everybody[1]])
        scene.clerk.taken.clear()
        with Server(scene.parallax, options=settings(scene, office)) as server:
            desk = consultant(scene, server)
            press(desk, "reminder-1")
            page = wait(desk, "Reminder 1: done.")
            no_more_told(scene, page)
            scene.send(office, "remind")
        reminded = scene.clerk.recipients()
    left = [address for address in everybody if address != everybody[1]]
    require(sorted(reminded) == left, f"reminded: {reminded}")
    for envelope in scene.clerk.taken:
        require(link_of(envelope) == links[envelope.recipient], "another link")
    return f"{len(everybody)} invitations, {len(left)} reminders"


def without_server(scene: Scene) -> str:
    """Without a mail server the page says how it is served with one; nothing can be sent"""
    hire(scene)
    with Server(scene.parallax) as server:
        desk = consultant(scene, server)
        page = desk.get(MAILS)
        require("parallax serve … --smtp" in page.words, page.words)
        require("Send the invitations" not in page.words, "there is a button")
        require(desk.get(f"{MAILS}/send?kind=invitation").status == 404, "there is a question")
        require(desk.post(f"{MAILS}/send", page.hidden("_mark"), kind="invitation").status == 404,
                "it was sent")
    refused = scene.parallax.try_run("serve", "--port", "0", "--smtp", "smtp://127.0.0.1:9")
    require(refused.returncode == 64 and "--from" in refused.stderr, refused.stderr)
    return "2 ways"


def away(scene: Scene) -> str:
    """A mail server that goes away stops the round and says what to do; the rest goes later, once"""
    hire(scene)
    with PostOffice(scene.folder, scene.clerk) as office:
        scene.clerk.patience = 2
        with Server(scene.parallax, options=settings(scene, office)) as server:
            desk = consultant(scene, server)
            press(desk, "invitation")
            page = wait(desk, "Invitation: stopped.")
            require("cannot be reached" in page.words, page.words)
            require(len(scene.clerk.taken) == 2, f"{len(scene.clerk.taken)} were taken")
            scene.clerk.patience = None
            press(desk, "invitation")
            wait(desk, "Invitation: done.")
    require(len(scene.clerk.taken) == len(scene.people), "one is missing or too many")
    scene.at_most_once()
    return "2, then the rest"


def one_at_a_time(scene: Scene) -> str:
    """While a command sends, the page is turned away; a server that ends settles its mail, and goes on"""
    hire(scene)
    told: list[str] = []
    with PostOffice(scene.folder, scene.clerk) as office:
        with Server(scene.parallax, options=settings(scene, office)) as server:
            desk = consultant(scene, server)
            scene.clerk.meanwhile = lambda: told.append(press(desk, "invitation").words)
            scene.send(office)
        require("Other mails are on their way" in told[0], told[0])
        scene.clerk.taken.clear()
        slow = settings(scene, office)[:-1] + ("60",)
        with Server(scene.parallax, options=slow) as server:
            desk = consultant(scene, server)
            press(desk, "reminder-1")
            end = time.monotonic() + PATIENCE
            while not scene.clerk.taken and time.monotonic() < end:
                time.sleep(0.01)
        require(scene.status("reminder-1").get("held") == 0, f"{scene.status('reminder-1')}")
        scene.send(office, "remind")
    require(len(scene.clerk.taken) == len(scene.people), f"{len(scene.clerk.taken)} reminders")
    scene.at_most_once()
    return "1 turned away, 1 ended"


def only_with_address(scene: Scene) -> str:
    """Sending makes links only for people with an address; the file of links holds the others"""
    hire(scene)
    people = scene.folder / "people.csv"
    rows = people.read_text().splitlines()
    without = rows[-1].replace(scene.email(scene.people[-1]), "")
    people.write_text("\n".join([*rows[:-1], without]) + "\n")
    scene.parallax.run("roster", "import", "people.csv")
    scene.parallax.run(
        "wave", "create", "later", "--survey", "pulse-12", "--opens", "2020-01-01",
        "--closes", "2099-12-31")
    scene.parallax.run("wave", "open", "later")
    with PostOffice(scene.folder, scene.clerk) as office:
        with Server(scene.parallax, options=settings(scene, office)) as server:
            desk = consultant(scene, server)
            place = MAILS.replace("spring", "later")
            page = desk.get(place)
            require("1 person on the roster has no mail address" in page.words, page.words)
            asked = desk.get(f"{place}/send?kind=invitation")
            desk.post(f"{place}/send", asked.hidden("_mark"), kind="invitation")
            end = time.monotonic() + PATIENCE
            while "Invitation: done." not in desk.get(place).words:
                require(time.monotonic() < end, "it does not end")
                time.sleep(0.1)
            links = place.replace("/mails", "/links")
            form = desk.get(links)
            table = desk.post(links, form.hidden("_mark"), server=BASE).text
    codes = [line.split(",")[0] for line in table.split("\r\n")[1:] if line]
    require(codes == [scene.people[-1].code], f"the file holds {codes}")
    require(len(scene.clerk.taken) == len(scene.people) - 1, f"{len(scene.clerk.taken)} mails")
    return "1 by file"


CHECKS: list[Callable[[Scene], str]] = [
    from_the_page, without_server, away, one_at_a_time, only_with_address]
