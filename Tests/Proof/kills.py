"""The server is killed under load, closings are killed half-way, and every answer is counted."""

from __future__ import annotations

import random
import shutil
import sqlite3
import statistics
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL, Popen

import client
import harness
from harness import Link, Parallax, Server, require

SURVEY = "pulse-12"
CLIENTS = 24
VALUES = ("1", "2", "3", "4", "5", "?", "-")


@dataclass
class Template:
    """An open wave from which every run starts."""

    parallax: Parallax
    links: list[Link]
    names: list[str]
    page: list[str]
    places: dict[str, tuple[int, str]]
    closing_seconds: float = 0.1


@dataclass
class Someone:
    """One person of a run: what is to be answered, and how far it came."""

    link: Link
    given: dict[str, str]
    page_kept: bool = False
    acknowledged: bool = False
    in_flight: bool = False
    receipt: str = ""
    seconds: float = 0


@dataclass
class Run:
    """What happened in one run."""

    acknowledged_before: int = 0
    in_flight: int = 0
    closing_kills: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    people: int = 0


def make_template(binary: Path, folder: Path, count: int) -> Template:
    """Opens the wave that every run copies."""
    parallax = Parallax(binary, folder)
    links = harness.open_wave(parallax, harness.people(count, 6), SURVEY)
    with Server(parallax) as server:
        sheet = client.Sheet(links[0], server.port)
        page = harness.page_questions(sheet.page(1).body)
        sheet.close()
    require(len(VALUES) ** len(page) > count, "page 1 has too few questions to tell people apart")
    template = Template(
        parallax, links, harness.columns(parallax.database), page,
        harness.places(parallax.database))
    template.closing_seconds = time_closing(template)
    return template


def time_closing(template: Template) -> float:
    """How long it takes to close the wave, for aiming the kills."""
    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        parallax = copy(template, Path(name) / "run")
        crowd = make_crowd(template, random.Random(0))
        with Server(parallax) as server:
            everybody(crowd, lambda someone: walk(someone, server.port))
        start = time.monotonic()
        parallax.run("wave", "close", "spring", "--early")
        return time.monotonic() - start


def copy(template: Template, folder: Path) -> Parallax:
    """The template's database and keys in a folder of their own."""
    shutil.copytree(template.parallax.folder, folder)
    return Parallax(template.parallax.binary, folder)


def make_crowd(template: Template, chance: random.Random) -> list[Someone]:
    """Everybody with answers that nobody else gives."""
    codes = chance.sample(range(len(VALUES) ** len(template.page)), len(template.links))
    crowd = []
    for link, code in zip(template.links, codes):
        given = {}
        for name in template.page:
            code, rest = divmod(code, len(VALUES))
            given[name] = VALUES[rest]
        crowd.append(Someone(link, given))
    chance.shuffle(crowd)
    return crowd


def everybody(crowd: list[Someone], body) -> None:
    """Lets many clients work through the people at the same time."""
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(body, crowd))


def walk(someone: Someone, port: int) -> None:
    """Starts, answers page 1 and sends; notes how far it came when the server goes away."""
    sheet = client.Sheet(someone.link, port)
    submitting = False
    try:
        if not someone.page_kept:
            require(sheet.begin().status == 303, "the start button leads nowhere")
            require(client.taken(sheet.answer(1, someone.given)), "page 1 was not taken")
            someone.page_kept = True
        submitting, start = True, time.monotonic()
        require(client.acknowledged(sheet.submit()), "the sheet was not taken")
        someone.acknowledged, someone.seconds = True, time.monotonic() - start
        someone.receipt = sheet.receipt()
    except client.Broken as broken:
        someone.in_flight = submitting and broken.sent and not someone.acknowledged
    finally:
        sheet.close()


def kill_under_load(parallax: Parallax, crowd: list[Someone], chance: random.Random) -> None:
    """Serves the crowd until a chosen number of sheets is in, and kills a moment later: up to
    twice as long as a submission takes."""
    server = Server(parallax).ready()
    target = chance.randrange(1, len(crowd) * 9 // 10)
    part = chance.uniform(0, 2)
    reached = threading.Event()
    lock = threading.Lock()
    took: list[float] = []

    def one(someone: Someone) -> None:
        walk(someone, server.port)
        with lock:
            if someone.acknowledged:
                took.append(someone.seconds)
            if len(took) >= target:
                reached.set()

    def killer() -> None:
        reached.wait(60)
        time.sleep(part * statistics.median(took))
        server.kill()

    thread = threading.Thread(target=killer)
    thread.start()
    everybody(crowd, one)
    thread.join()


def send_again(parallax: Parallax, crowd: list[Someone]) -> list[str]:
    """After a restart everybody sends again; who was told "in" must get the same receipt."""
    problems: list[str] = []

    def one(someone: Someone) -> None:
        before = someone.receipt
        walk(someone, server.port)
        if not someone.acknowledged:
            problems.append("a sheet was not taken after the restart")
        if before and someone.receipt != before:
            problems.append("a receipt changed")

    with Server(parallax) as server:
        everybody(crowd, one)
    return problems


def close_with_kills(
    parallax: Parallax, kills: int, seconds: float, chance: random.Random
) -> Counter[str]:
    """Closes the wave, killed on the way as often as told; returns where the kills met it."""
    met: Counter[str] = Counter()
    for _ in range(kills):
        process = parallax.start(
            "wave", "close", "spring", "--early", stdout=DEVNULL, stderr=DEVNULL)
        state = chance.choice((None, "closing", "emptied"))
        if state is None:
            time.sleep(chance.uniform(0.05, 1.0) * seconds)
        else:
            wait_for(state, process, parallax.database)
            time.sleep(chance.uniform(0, 0.05) * seconds)
        running = process.poll() is None
        process.kill()
        process.wait()
        if running:
            met[progress(parallax.database)] += 1
    parallax.run("wave", "close", "spring", "--early")
    return met


def progress(database: Path) -> str:
    """How far the wave has come."""
    return harness.rows(database, "SELECT progress FROM wave")[0][0]


def wait_for(state: str, process: Popen[bytes], database: Path) -> None:
    """Returns as soon as the wave has come to a state, or the process has ended."""
    while process.poll() is None:
        try:
            if progress(database) == state:
                return
        except sqlite3.OperationalError:
            pass  # The file is being rewritten.


def faults_of_closed(parallax: Parallax, template: Template, crowd: list[Someone]) -> list[str]:
    """What is wrong with a closed wave: lost, doubled, changed or left over."""
    expected = Counter(
        (*template.places[someone.link.participant],
         harness.answer_string(template.names, someone.given))
        for someone in crowd)
    found = harness.responses(parallax.database)
    lost, extra = expected - found, found - expected
    problems = []
    if lost:
        problems.append(f"{lost.total()} answer sheets lost")
    if extra:
        problems.append(f"{extra.total()} answer sheets too many or changed")
    for table in ("ballot", "ratchet", "draft"):
        if left := harness.count(parallax.database, table):
            problems.append(f"{left} rows left in {table}")
    if progress(parallax.database) != "sealed":
        problems.append("the wave is not sealed")
    if list(parallax.folder.glob("*.keys/box-*")):
        problems.append("the wave's key was not destroyed")
    return problems


def one_run(template: Template, seed: int) -> Run:
    """One wave: killed under load, restarted, sent again, closed, counted."""
    chance = random.Random(seed)
    crowd = make_crowd(template, chance)
    run = Run(people=len(crowd))
    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        parallax = copy(template, Path(name) / "run")
        kill_under_load(parallax, crowd, chance)
        run.acknowledged_before = sum(someone.acknowledged for someone in crowd)
        run.in_flight = sum(someone.in_flight for someone in crowd)
        run.problems += send_again(parallax, crowd)
        kills = chance.choice((1, 1, 2, 3)) if seed % 2 == 0 else 0
        run.closing_kills = close_with_kills(parallax, kills, template.closing_seconds, chance)
        run.problems += faults_of_closed(parallax, template, crowd)
    return run


def prove(binary: Path, count: int, persons: int = 150, say=print) -> list[Run]:
    """All runs, each with a seed of its own."""
    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        template = make_template(binary, Path(name), persons)
        runs = []
        for seed in range(count):
            run = one_run(template, seed)
            runs.append(run)
            for problem in run.problems:
                say(f"run {seed}: {problem}")
            if (seed + 1) % 20 == 0:
                say(f"{seed + 1} of {count} runs")
        return runs
