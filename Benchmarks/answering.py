"""Whole questionnaires, page by page, at 64 clients: responses a second, latency, processor time."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests"))

import client
import harness
import serving
from harness import Link, Parallax, Server, require

CLIENTS = 64
WARM_UP = 3
GOAL_RATE, GOAL_P99 = 500, 100
COMMENT = "The handover between shifts works, but nobody writes down what is still open."


@dataclass(frozen=True)
class Answering:
    """What was measured."""

    responses: int
    seconds: float
    requests: int
    p50: float
    p99: float
    server_ms: float
    constant: float

    @property
    def ceiling(self) -> float:
        """Responses a second if each request cost no more than the style sheet, which is held ready."""
        return self.constant / self.requests

    @property
    def rate(self) -> float:
        """Complete responses a second."""
        return self.responses / self.seconds

    @property
    def row(self) -> list[str]:
        """The row of the benchmark table."""
        reached = self.rate >= GOAL_RATE and self.p99 < GOAL_P99
        return [
            f"whole questionnaires page by page, {CLIENTS} clients", f"{self.rate:,.0f} a second",
            f"p50 {self.p50:.1f} ms, p99 {self.p99:.1f} ms a request",
            f"{self.requests} requests and {self.server_ms:.1f} ms of server processor time each; "
            f"were each a constant file: {self.ceiling:,.0f} a second",
            f"goal {GOAL_RATE} a second, p99 below {GOAL_P99} ms: "
            + ("reached" if reached else "missed")]


def fields(html: str) -> dict[str, str]:
    """What a person fills into a page: the fourth point of each question, and words."""
    closed = {}
    for name, value in re.findall(r'<input type="radio" name="([^"]+)" [^>]*value="([^"]*)"', html):
        if value not in ("", "?") and closed.get(name) != "4":
            closed[name] = value
    written = {name: COMMENT for name in re.findall(r'<textarea[^>]* name="([^"]+)"', html)}
    return closed | written


def steps(link: Link, port: int) -> list[str]:
    """The requests of one person in their order; they are found by answering once."""
    sheet = client.Sheet(link, port)
    start = sheet.send("GET", f"/s/{link.secret}")
    assets = re.findall(r'(?:href|src)="(/styles/[^"]+)"', start.body)
    found = ["GET /s/{secret}", *(f"GET {address}" for address in dict.fromkeys(assets))]
    found += ["GET /answer/begin", "POST /s/{secret}/start"]
    here = sheet.begin().location
    while here.startswith("/answer/") and here != "/answer/check":
        given = fields(sheet.send("GET", here).body)
        found += [f"GET {here}", f"POST {here} &{urlencode(given)}"]
        here = sheet.send("POST", here, given).location
    require(here == "/answer/check", f"the last page leads to {here}")
    found.append("GET /answer/check")
    require(client.acknowledged(sheet.submit()), "the first sheet was not taken")
    sheet.close()
    return [*found, f"POST {client.SUBMIT}", f"GET {client.RECEIPT}"]


def processor_seconds(pid: int) -> float:
    """The processor time that a process has used."""
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def wrk(server: Server, seconds: float, plan: Path) -> dict:
    """One run: a thread of wrk for each client, so that each waits for its own answers."""
    require(shutil.which("wrk") is not None, "wrk is missing; on Debian: apt-get install wrk")
    said = subprocess.run(
        ["wrk", f"-t{CLIENTS}", f"-c{CLIENTS}", f"-d{seconds:.0f}s", "-s",
         str(HERE / "answering.lua"), server.base, "--", str(plan), str(CLIENTS)],
        capture_output=True, text=True, check=True).stdout
    return json.loads(said.strip().splitlines()[-1])


def write_plan(plan: Path, steps_of_one: list[str], links: list[Link]) -> None:
    """What the clients read."""
    plan.with_suffix(".steps").write_text("\n".join(steps_of_one) + "\n", encoding="ascii")
    plan.with_suffix(".links").write_text(
        "".join(f"{link.secret} {client.form_token(link.secret)}\n" for link in links),
        encoding="ascii")


def measure(binary: Path, folder: Path, people: int, seconds: float) -> Answering:
    """Measures, then closes the wave and counts what it holds."""
    parallax = Parallax(binary, folder)
    links = harness.open_wave(parallax, harness.people(people, 200), str(HERE / "q48.yaml"))
    plan = folder / "plan"
    with Server(parallax) as server:
        one = steps(links[0], server.port)
        share = CLIENTS * (people // CLIENTS // 4)
        write_plan(plan, one, links[1:share])
        wrk(server, WARM_UP, plan)
        write_plan(plan, one, links[share:])
        constant = constants(server, one)
        before = harness.count(parallax.database, "ballot")
        used = processor_seconds(server.process.pid)
        found = wrk(server, seconds, plan)
        used = processor_seconds(server.process.pid) - used
        taken = harness.count(parallax.database, "ballot") - before
        constant = max(constant, constants(server, one))
    require(found["refused"] + found["broken"] == 0,
            f"{found['refused']} requests refused, {found['broken']} broken")
    require(taken < len(links) - share - CLIENTS, "the links were used up; take more with --people")
    whole = found["requests"] / len(one)
    require(abs(taken - whole) <= 2 * CLIENTS, f"{taken} ballots after {whole:.0f} questionnaires")
    check_answers(parallax)
    return Answering(
        taken, found["seconds"], len(one), found["p50"], found["p99"], 1e3 * used / taken,
        constant)


def constants(server: Server, steps_of_one: list[str]) -> float:
    """How often a second the server hands out a file that it holds ready."""
    path = next(step.split()[1] for step in steps_of_one if "/styles/" in step)
    load = serving.wrk(server, WARM_UP, "plain.lua", path=path)
    require(load.refused + load.broken == 0, f"{path}: {load.refused} refused, {load.broken} broken")
    return load.rate


def check_answers(parallax: Parallax) -> None:
    """Closes the wave: everybody whose ballot is in must have answered every question."""
    ballots = harness.count(parallax.database, "ballot")
    parallax.run("wave", "close", "spring", "--early")
    sheets = harness.responses(parallax.database)
    require(sum(sheets.values()) == ballots, f"{sum(sheets.values())} sheets of {ballots} ballots")
    blank = sum(count for (_, _, text), count in sheets.items() if "-" in text)
    require(blank == 0, f"{blank} sheets lack an answer")


def main() -> int:
    """Measures and prints the row."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the release build")
    parser.add_argument("--people", type=int, default=20_000, help="links of the wave")
    parser.add_argument("--seconds", type=float, default=10, help="length of the run")
    options = parser.parse_args()
    binary = harness.main_binary(options.binary)
    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        found = measure(binary, Path(name), options.people, options.seconds)
    print("; ".join(found.row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
