"""The server under load, a large wave's closing, the first page and the memory at rest."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests"))

import client
import harness
import measure
from harness import Parallax, Server, require

CLIENTS, THREADS = 64, 2
STARTS = 15


@dataclass(frozen=True)
class Load:
    """What wrk measured."""

    rate: float
    p50: float
    p99: float
    refused: int
    broken: int
    positions: list[int]


def wrk(server: Server, seconds: float, script: str, *words: str, path: str = "/") -> Load:
    """One run of wrk with 64 clients."""
    require(shutil.which("wrk") is not None, "wrk is missing; on Debian: apt-get install wrk")
    said = subprocess.run(
        ["wrk", f"-t{THREADS}", f"-c{CLIENTS}", f"-d{seconds:.0f}s", "-s", str(HERE / script),
         server.base + path, "--", *words], capture_output=True, text=True, check=True).stdout
    found = json.loads(said.strip().splitlines()[-1])
    return Load(
        found["requests"] / found["seconds"], found["p50"], found["p99"], found["refused"],
        found["broken"], found.get("positions", []))


@dataclass
class Big:
    """An open wave with very many links."""

    parallax: Parallax
    links: int
    walk: Path
    fields: str


def big_wave(binary: Path, folder: Path, people: int) -> Big:
    """Opens the wave and prepares what the clients send."""
    parallax = Parallax(binary, folder)
    links = harness.open_wave(parallax, harness.people(people, 200), "service-culture-12")
    walk = folder / "walk.txt"
    with open(walk, "w", encoding="ascii") as file:
        file.writelines(f"{link.secret} {client.form_token(link.secret)}\n" for link in links)
    with Server(parallax) as server:
        sheet = client.Sheet(links[0], server.port)
        names = harness.page_questions(sheet.page(1).body)
        sheet.close()
    fields = "&" + urlencode({name: "4" for name in names})
    return Big(parallax, len(links), walk, fields)


def walk_all(big: Big, server: Server, kind: str, table: str, skip: int = 0) -> None:
    """Sends the request of a kind for every link, until the table holds a row for each."""
    share = big.links // THREADS
    for _ in range(200):
        load = wrk(server, 10, "walk.lua", str(big.walk), str(THREADS), str(skip), kind, big.fields)
        require(load.refused == 0, f"{load.refused} requests were refused")
        kept = harness.count(big.parallax.database, table)
        if min(load.positions) >= share and kept >= big.links:
            return
        # Requests under way at the end may be lost; sending them again changes nothing.
        skip = max(0, min(load.positions) - 4 * CLIENTS)
    raise harness.Failed(f"only {kept} rows in {table}")


@dataclass(frozen=True)
class Rates:
    """Submissions beside plain pages."""

    submissions: Load
    pages: Load
    stored: int

    @property
    def ratio(self) -> float:
        """Submissions for each plain page."""
        return self.submissions.rate / self.pages.rate


def submissions(big: Big, seconds: float) -> Rates:
    """Durable sealed submissions at 64 clients, beside the plain page of the same server."""
    with Server(big.parallax) as server:
        walk_all(big, server, "page", "draft")
        before = wrk(server, seconds, "plain.lua")
        sent = wrk(
            server, seconds, "walk.lua", str(big.walk), str(THREADS), "0", "submit", "")
        stored = harness.count(big.parallax.database, "ballot")
        after = wrk(server, seconds, "plain.lua")
        require(sent.refused + sent.broken == 0, f"{sent.refused} refused, {sent.broken} broken")
        used_up = max(sent.positions) >= big.links // THREADS
        require(not used_up, "the links were used up while measuring; take more with --people")
        walk_all(big, server, "submit", "ballot", max(0, min(sent.positions) - 4 * CLIENTS))
    require(
        stored >= int(sent.rate * seconds * 0.99), f"{stored} ballots of {sent.rate * seconds:.0f}")
    return Rates(sent, max(before, after, key=lambda load: load.rate), stored)


def closing(big: Big) -> measure.Cost:
    """Closes the wave whose box is full."""
    words = [str(big.parallax.binary), "wave", "close", "spring", "--early"]
    found = measure.cost(words, big.parallax.folder, big.parallax.environment)
    kept = harness.count(big.parallax.database, "response")
    require(kept == big.links, f"{kept} of {big.links} answer sheets after closing")
    return found


@dataclass(frozen=True)
class Rest:
    """A server that has just begun."""

    first_page_ms: float
    resident_mb: float


def at_rest(binary: Path) -> Rest:
    """The median time from start to the first page, and the memory after it."""
    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        parallax = Parallax(binary, Path(name))
        harness.open_wave(parallax, harness.people(100, 4), "service-culture-12")
        times, sizes = [], []
        for _ in range(STARTS):
            start = time.perf_counter()
            server = Server(parallax).ready(path="/")
            times.append((time.perf_counter() - start) * 1e3)
            sizes.append(measure.resident_mb(server.process.pid))
            server.stop()
    return Rest(statistics.median(times), statistics.median(sizes))
