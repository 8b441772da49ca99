"""Pages of sealed results: the first request of a new process, many of a warm one, bytes and memory."""

from __future__ import annotations

import argparse
import http.client
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote, urlencode

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests"))

import harness
import measure
import pagewaves
from harness import Parallax, Server, require
from pagewaves import ORGANISATION, PASSWORD, Size

CLIENTS, SECONDS = 4, (4, 20, 100)

# How many requests make a measurement; how many a token makes of them, and the seconds until it may again.
FEWEST, TOKEN, REST = 500, 140, 30
STARTS = 5
GOAL_WARM, GOAL_COLD, GOAL_MB = 50, 300, 200
SESSION = "parallax_session"

# The pages that the goals are about.
AIMED = ("heat map", "comparison")


@dataclass(frozen=True)
class Page:
    """A page and who asks for it."""

    name: str
    who: str
    path: str

    @property
    def is_aimed(self) -> bool:
        """Whether a goal is about it."""
        return self.name.split(",")[0] in AIMED


@dataclass(frozen=True)
class Load:
    """What wrk measured: requests that four clients sent one after another."""

    requests: int
    mean: float
    p50: float
    p99: float

    @property
    def rate(self) -> float:
        """Requests a second of all clients."""
        return 1e3 * CLIENTS / self.mean


@dataclass(frozen=True)
class Warm:
    """What many requests took, beside those of the plain page in the same run."""

    page: Page
    size: int
    load: Load
    plain: Load

    def row(self, place: str) -> list[str]:
        """The line of the table."""
        goal = ""
        if self.page.is_aimed:
            goal = f" (goal p99 below {GOAL_WARM} ms: {verdict(self.load.p99 < GOAL_WARM)})"
        return [
            f"{place}: {self.page.name}, {self.page.who}", f"{self.load.rate:,.0f} a second",
            f"p50 {self.load.p50:.1f} ms, p99 {self.load.p99:.1f} ms; {self.size / 1e3:,.0f} kB",
            f"plain page: {self.plain.rate:,.0f} a second, p99 {self.plain.p99:.1f} ms",
            f"ratio {self.load.rate / self.plain.rate:.3f}{goal}"]


@dataclass(frozen=True)
class Cold:
    """The first request after the start of the server, several times."""

    page: Page
    times: list[float]

    def row(self, place: str) -> list[str]:
        """The line of the table."""
        middle = statistics.median(self.times)
        goal = f"goal {GOAL_COLD} ms: {verdict(max(self.times) < GOAL_COLD)}"
        return [
            f"{place}: {self.page.name}, {self.page.who}, first request", f"{middle:.0f} ms",
            f"slowest of {len(self.times)} starts {max(self.times):.0f} ms", "",
            goal if self.page.is_aimed else ""]


def told(row: list[str]) -> list[str]:
    """Says a line at once: the whole table comes at the end."""
    print("  |  ".join(row), file=sys.stderr, flush=True)
    return row


def verdict(holds: bool) -> str:
    """A goal's end."""
    return "reached" if holds else "missed"


class Caller:
    """A connection of somebody who is signed in, or shows a token."""

    def __init__(self, port: int, header: tuple[str, str] | None = None):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
        self.headers = dict([header]) if header else {}

    def get(self, path: str, *, status: int = 200) -> bytes:
        """What a page holds."""
        self.connection.request("GET", path, headers=self.headers)
        reply = self.connection.getresponse()
        body = reply.read()
        require(reply.status == status, f"{path}: {reply.status}")
        return body


def sign_in(port: int, name: str) -> str:
    """Signs somebody in with a password; returns the cookie of the session."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/login")
    reply = connection.getresponse()
    page = reply.read().decode()
    device = reply.getheader("Set-Cookie", "").split(";")[0]
    mark = re.search(r'name="_mark" value="([^"]+)"', page)
    require(bool(device and mark), "the page to sign in has no form")
    form = {"address": pagewaves.address(name), "password": PASSWORD, "_mark": mark.group(1)}
    connection.request(
        "POST", "/login", urlencode(form),
        {"Cookie": device, "Content-Type": "application/x-www-form-urlencoded"})
    reply = connection.getresponse()
    reply.read()
    cookies = [value for key, value in reply.getheaders() if key.lower() == "set-cookie"]
    found = [cookie.split(";")[0] for cookie in cookies if cookie.startswith(SESSION)]
    require(bool(found), f"{name} was not let in: {reply.status}")
    return found[0]


def tokens(parallax: Parallax, name: str) -> list[str]:
    """A token for each client: one alone may not ask as often as a load does."""
    until = (date.today() + timedelta(days=300)).isoformat()
    return [
        "Bearer " + parallax.run(
            "user", "token", "add", pagewaves.address(name), f"load {number}", "--scope",
            "see-results", "--scope", "see-waves", "--scope", "export", "--until",
            until).strip()
        for number in range(CLIENTS)]


def load(server: Server, path: str, header: str, secrets: list[str]) -> Load:
    """Asks for a page, four clients at a time, for as long as it takes."""
    require(shutil.which("wrk") is not None, "wrk is missing; on Debian: apt-get install wrk")
    most = TOKEN if header == "Authorization" else 1_000_000
    for seconds in SECONDS:
        if header == "Authorization":
            time.sleep(REST)
        said = subprocess.run(
            ["wrk", f"-t{CLIENTS}", f"-c{CLIENTS}", f"-d{seconds}s", "--timeout", "60s", "-s",
             str(HERE / "pages.lua"), server.base + path, "--", str(most), header, *secrets],
            capture_output=True, text=True, check=True).stdout
        found = json.loads(said.strip().splitlines()[-1])
        require(found["refused"] + found["broken"] == 0, f"{path}: {found}")
        if found["requests"] >= FEWEST:
            return Load(found["requests"], found["mean"], found["p50"], found["p99"])
    raise harness.Failed(f"{path}: only {found['requests']} requests")


class Site:
    """The sealed organisation in a folder of its own, with people who are signed in."""

    def __init__(self, binary: Path, size: Size, sealed: Path, folder: Path):
        shutil.copytree(sealed, folder, dirs_exist_ok=True)
        self.size = size
        self.parallax = Parallax(binary, folder)
        with Server(self.parallax) as server:
            self.cookies = {name: sign_in(server.port, name) for name in ("finn", "lena")}
        self.tokens = {"finn": tokens(self.parallax, "finn")}
        self.parts = self.kept()
        last, before = size.wave_names[-1], size.wave_names[-2]
        self.base = f"/dashboard/{quote(ORGANISATION)}/{last}"
        self.interface = f"/api/v1/organisations/{quote(ORGANISATION)}/waves/{last}"
        self.before = before

    def pages(self) -> list[Page]:
        """What is measured: a leader has a division alone."""
        block = "communications"
        found = []
        for who in ("consultant", "leader"):
            inside = self.size.codes()[2]
            unit = self.size.codes()[2 + self.size.divisions]
            found += [
                Page("overview", who, self.base),
                Page("heat map", who, f"{self.base}/heat-map"),
                Page("heat map, a division", who, f"{self.base}/heat-map?in={inside}"),
                Page("block", who, f"{self.base}/blocks/{block}"),
                Page("department", who, f"{self.base}/departments/{unit}"),
                Page("comparison, two waves", who, f"{self.base}/waves?since={self.before}"),
                Page("comparison, all waves", who, f"{self.base}/waves"),
            ]
        return found + [
            Page("JSON of gaps", "program", f"{self.interface}/gaps"),
            Page("JSON of comparison", "program", f"{self.interface}/comparison?with={self.before}"),
        ]

    def secrets(self, page: Page) -> tuple[str, list[str]]:
        """The header by which the server knows who asks, and its values."""
        if page.who == "program":
            return "Authorization", self.tokens["finn"]
        return "Cookie", [self.cookies["finn" if page.who == "consultant" else "lena"]]

    def caller(self, server: Server, page: Page) -> Caller:
        """A connection of who asks for a page."""
        header, values = self.secrets(page)
        return Caller(server.port, (header, values[0]))

    def cold(self, page: Page) -> Cold:
        """The first request of new processes."""
        times = []
        for _ in range(STARTS):
            with Server(self.parallax) as server:
                start = time.perf_counter()
                self.caller(server, page).get(page.path)
                times.append((time.perf_counter() - start) * 1e3)
        return Cold(page, times)

    def warm(self, server: Server, page: Page) -> Warm:
        """Many requests to one process, after the first."""
        size = len(self.caller(server, page).get(page.path))
        plain = load(server, "/", "Accept", ["*/*"])
        found = load(server, page.path, *self.secrets(page))
        return Warm(page, size, found, plain)

    def kept(self) -> int:
        """How many parts of sealed results the database holds."""
        return harness.count(self.parallax.database, "sealed_result")

    def counted_nothing(self) -> None:
        """What pages show was all there when the waves had been sealed."""
        require(self.kept() == self.parts, f"pages added {self.kept() - self.parts} sealed parts")

    def walk(self, server: Server) -> int:
        """Opens every department, block and division once, and every wave's first pages."""
        asker = self.caller(server, self.pages()[0])
        paths = [f"{self.base}/departments/{code}" for code in self.size.codes()]
        paths += [f"{self.base}/heat-map?in={code}" for code in self.size.codes()[:self.size.divisions]]
        first = asker.get(f"{self.base}/heat-map").decode()
        paths += sorted(set(re.findall(rf'href="({re.escape(self.base)}/blocks/[^"]+)"', first)))
        for wave in self.size.wave_names:
            place = self.base.rpartition("/")[0] + f"/{wave}"
            paths += [place, f"{place}/heat-map"]
        for path in paths:
            asker.get(path)
        return len(paths)


def rows(binary: Path, size: Size, cache: Path, fresh: bool) -> list[list[str]]:
    """The lines of one organisation."""
    place = f"{size.departments} departments"
    sealed = pagewaves.sealed(binary, size, cache, fresh)
    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        site = Site(binary, size, sealed, Path(name))
        pages = site.pages()
        table = [told(site.cold(page).row(place)) for page in pages if page.is_aimed]
        with Server(site.parallax) as server:
            table += [told(site.warm(server, page).row(place)) for page in pages]
            opened = site.walk(server)
            site.counted_nothing()
            peak = measure.peak_mb(server.process.pid)
            with ThreadPoolExecutor() as pool:
                list(pool.map(lambda who: sign_in(server.port, who), site.cookies))
            entered = measure.peak_mb(server.process.pid)
    goal = f"goal {GOAL_MB} MB: {verdict(entered < GOAL_MB)}"
    return [*table, [
        f"{place}: peak memory of that server, then {opened} other pages", f"{peak:.0f} MB",
        f"then two people signing in at once: {entered:.0f} MB", "", goal]]


def measure_all(binary: Path, cache: Path, answers: int, fresh: bool) -> list[list[str]]:
    """The large organisation, and one of a fifth of the departments and answers."""
    large = Size(300, 6, answers)
    small = Size(60, 6, answers // 5)
    return rows(binary, large, cache, fresh) + rows(binary, small, cache, fresh)


def main() -> int:
    """Measures one organisation and prints its lines."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the release build")
    parser.add_argument("--cache", type=Path, required=True, help="where organisations are kept")
    parser.add_argument("--departments", type=int, default=300)
    parser.add_argument("--waves", type=int, default=6)
    parser.add_argument("--answers", type=int, default=1_000_000)
    parser.add_argument("--fresh", action="store_true", help="seal the waves anew")
    options = parser.parse_args()
    size = Size(options.departments, options.waves, options.answers)
    binary = harness.main_binary(options.binary)
    for row in rows(binary, size, options.cache.resolve(), options.fresh):
        print("  |  ".join(row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
