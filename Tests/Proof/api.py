"""The API of a running server under Schemathesis, with a token of each post.

Two waves of departments large enough to be shown are closed, sealed and handed out; a third is open. Then
Schemathesis makes requests out of the server's own OpenAPI document, right ones and wrong ones, and looks at
each answer: no 5xx, no status and no header that the document lacks, no body that breaks its schema.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request, urlopen

import harness
from harness import Failed, Parallax, Person, Server, Tally, require

ORGANISATION = "Quay & Sons"
DEPARTMENTS = ["East", "West", "Dock"]
PASSWORD = "seven grey herons wade"
SCOPE = ("see-waves", "see-response-rates", "see-results", "see-comments", "export")
POSTS = {
    "administrator": (),
    "consultant": ("--organisation", ORGANISATION),
    "leader": ("--organisation", ORGANISATION, "--department", "East"),
    "auditor": (),
}
BASE = f"/api/v1/organisations/{quote(ORGANISATION)}"
CHECKS = ",".join((
    "not_a_server_error", "status_code_conformance", "content_type_conformance",
    "response_headers_conformance", "response_schema_conformance", "negative_data_rejection",
    "unsupported_method", "allow_header_conformance"))


EXAMPLES = 12
MANY_EXAMPLES = 400


class World:
    """The program with two sealed waves and an open one, and a token of each post."""

    def __init__(self, binary: Path, folder: Path):
        from harbour import close_with

        self.parallax = Parallax(binary, folder)
        people = [
            Person(f"p{place}-{number}", name, "middle" if number % 4 == 0 else "frontline")
            for place, name in enumerate(DEPARTMENTS) for number in range(60)]
        harness.write_roster(folder / "people.csv", people)
        self.parallax.run("roster", "import", "people.csv", "--organisation", ORGANISATION)
        for number, wave in enumerate(("first", "second")):
            close_with(self.parallax, wave, people, seed=number + 3, opens=f"202{number}-01-01")
            self.parallax.run("wave", "publish", wave)
        harness.add_wave(self.parallax, "running", "pulse-12", opens="2022-01-01")
        codes = dict(harness.rows(
            self.parallax.database, "SELECT name, code FROM wave_department"))
        self.tokens = {post: self.token(post, codes["East"]) for post in POSTS}

    def token(self, post: str, east: str) -> str:
        """Adds an account of a post, and returns a token of it."""
        address = f"{post}@quay.example"
        words = [east if word == "East" else word for word in POSTS[post]]
        self.parallax.run(
            "user", "add", address, "--role", post, *words, "--password-stdin",
            typed=PASSWORD + "\n")
        scope = [word for right in SCOPE for word in ("--scope", right)]
        until = (date.today() + timedelta(days=30)).isoformat()
        made = self.parallax.run(
            "user", "token", "add", address, "test", *scope, "--until", until, "--json")
        return json.loads(made)["token"]


def fetch(server: Server, path: str, token: str | None = None) -> object:
    """The JSON at an address, which must be there."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with urlopen(Request(server.base + path, headers=headers), timeout=60) as reply:
        return json.load(reply)


def is_valid(server: Server, _: World) -> None:
    """The document is valid OpenAPI 3.1."""
    from openapi_spec_validator import OpenAPIV31SpecValidator

    faults = list(OpenAPIV31SpecValidator(fetch(server, "/api/v1/openapi.json")).iter_errors())
    require(not faults, "; ".join(fault.message for fault in faults[:3]))


def is_the_report(server: Server, world: World) -> None:
    """What a consultant's program gets is what the command line prints, byte for byte in its numbers."""
    token = world.tokens["consultant"]
    gaps = fetch(server, f"{BASE}/waves/second/gaps", token)
    require(
        gaps == json.loads(world.parallax.run("gaps", "second", "--format", "json")),
        "the gaps of the API are not those of `parallax gaps`")
    require(any(cell["gap"] is not None for cell in gaps["cells"]), "no gap is shown at all")
    change = fetch(server, f"{BASE}/waves/second/comparison?with=first", token)
    require(change["waves"] == ["first", "second"], "the comparison is of other waves")
    status = fetch(server, f"{BASE}/waves/running/status", token)
    require(len(status["rows"]) == 1 + len(DEPARTMENTS), "the running wave has no rows")


def is_the_leaders_own(server: Server, world: World) -> None:
    """A leader's program gets the own department, and none beside it."""
    token = world.tokens["leader"]
    for path in ("departments", "waves/second/gaps", "waves/second/comparison?with=first",
                 "waves/running/status"):
        text = json.dumps(fetch(server, f"{BASE}/{path}", token)).lower()
        require("east" in text, f"{path} does not name the own department")
        strangers = [name for name in ("west", "dock") if name in text]
        require(not strangers, f"{path} names {strangers}")


def with_examples(document: dict) -> dict:
    """The document with names that are there, beside those that Schemathesis makes up."""
    parameters = document["components"]["parameters"]
    parameters["organisation"]["examples"] = {"own": {"value": ORGANISATION}}
    parameters["wave"]["examples"] = {
        wave: {"value": wave} for wave in ("first", "second", "running")}
    parameters["with"]["examples"] = {"first": {"value": "first"}}
    return document


def thrash(server: Server, world: World, post: str, examples: int, seed: int) -> str:
    """Runs Schemathesis with the token of a post; returns what it says of itself."""
    folder = world.parallax.folder
    document = folder / "openapi.json"
    document.write_text(
        json.dumps(with_examples(fetch(server, "/api/v1/openapi.json"))), encoding="utf-8")
    command = [
        sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()", "run",
        str(document), "--url", server.base, "--header", f"Authorization:Bearer {world.tokens[post]}", "--checks", CHECKS,
        "--phases", "examples,coverage,fuzzing", "--max-examples", str(examples),
        "--seed", str(seed), "--generation-database", "none",
        "--rate-limit", "auto", "--no-color", "--request-timeout", "60", "--warnings", "off",
        "--suppress-health-check", "all", "--continue-on-failure"]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=3_000)
    said = done.stdout + done.stderr
    found = re.search(r"(\d+) generated", said)
    if done.returncode or not found:
        raise Failed(f"{post}: exit {done.returncode}: {said[-3_000:]}")
    return f"{int(found.group(1)):,} requests"


CHAPTERS = (is_valid, is_the_report, is_the_leaders_own)


def prove(binary: Path, folder: Path, tally: Tally, examples: int = EXAMPLES, seed: int = 7) -> None:
    """Checks the API of a server of its own; `examples` is how many requests each address gets at most."""
    world = World(binary, folder)
    with Server(world.parallax) as server:
        for chapter in CHAPTERS:
            words = " ".join(chapter.__doc__.split()).rstrip(".")
            tally.check(f"api: {words}", lambda chapter=chapter: chapter(server, world))
        for post in POSTS:
            tally.check(
                f"api: Schemathesis finds nothing with a token of the post {post}",
                lambda post=post: thrash(server, world, post, examples, seed))
