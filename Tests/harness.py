"""What the tests that run the built program share: the program in a folder of its own, its server,
rosters and links, a person who answers over HTTP, and what lies in the database afterwards."""

from __future__ import annotations

import csv
import http.client
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
TIERS = ("senior", "middle", "first-line", "frontline")


class Failed(Exception):
    """A check that did not hold, in words for the person who runs the tests."""


def require(holds: bool, words: str) -> None:
    """Fails with the words unless the condition holds."""
    if not holds:
        raise Failed(words)


# --- The program ---------------------------------------------------------------------------------


class Parallax:
    """The program with a database and keys in a folder of its own."""

    def __init__(self, binary: Path, folder: Path, database: str = "wave.sqlite"):
        self.binary = Path(binary).resolve()
        self.folder = Path(folder)
        self.database = self.folder / database

    @property
    def environment(self) -> dict[str, str]:
        """A small, fixed environment: nothing of the caller's settings leaks in."""
        return {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "TERM": "xterm",
            "PARALLAX_DATABASE": str(self.database),
        }

    def try_run(self, *words: str, typed: str | None = None) -> subprocess.CompletedProcess[str]:
        """Runs one command to its end, whatever its exit code is."""
        return subprocess.run(
            [str(self.binary), *words], cwd=self.folder, env=self.environment, input=typed or "",
            capture_output=True, text=True, timeout=600, check=False)

    def run(self, *words: str, typed: str | None = None) -> str:
        """Runs one command that must succeed, and returns what it put on stdout."""
        result = self.try_run(*words, typed=typed)
        require(
            result.returncode == 0,
            f"parallax {' '.join(words)}: exit {result.returncode}: {result.stderr.strip()}")
        return result.stdout

    def start(self, *words: str, **options) -> subprocess.Popen[bytes]:
        """Starts a command and returns at once."""
        return subprocess.Popen(
            [str(self.binary), *words], cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, **options)


class Server:
    """The web front end on a free port of this machine, ended by its own process."""

    def __init__(
        self, parallax: Parallax, command: list[str] | None = None, options: tuple[str, ...] = ()
    ):
        self.parallax = parallax
        self.port = free_port()
        self.log = open(parallax.folder / "serve.log", "ab")
        words = ["serve", "--host", "127.0.0.1", "--port", str(self.port), *options]
        if command is None:
            self.process = parallax.start(*words, stdout=self.log, stderr=self.log)
        else:
            self.process = subprocess.Popen(
                [*command, *words], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)

    @property
    def base(self) -> str:
        """The address of the site."""
        return f"http://127.0.0.1:{self.port}"

    def ready(self, patience: float = 30, path: str = "/health") -> Server:
        """Waits until the first page comes."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Failed(f"the server ended by itself: {self.words()}")
            if answers(self.port, path):
                return self
        raise Failed(f"the server did not answer within {patience:.0f} s: {self.words()}")

    def words(self) -> str:
        """The last that the server said."""
        return (self.parallax.folder / "serve.log").read_text(errors="replace")[-800:].strip()

    def kill(self) -> None:
        """Ends the server at once: it can neither finish nor tidy anything."""
        self.process.kill()
        self.process.wait()
        self.log.close()

    def stop(self) -> int:
        """Asks the server to end, and returns its exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            code = self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self.log.close()
        return code

    def __enter__(self) -> Server:
        return self.ready()

    def __exit__(self, *_) -> None:
        self.stop()


def free_port() -> int:
    """A port on which nobody listens."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port: int, path: str) -> bool:
    """Whether a server answers 200 now; waits a moment when nobody listens."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except OSError:
        time.sleep(0.002)
        return False
    finally:
        connection.close()


def browser_path() -> str:
    """The Chromium of the system."""
    mac = "/Applications/Chromium.app/Contents/MacOS/Chromium"
    found = shutil.which("chromium") or (mac if os.path.exists(mac) else None)
    require(found is not None, "chromium is missing; scripts/setup test installs it")
    return str(found)


# --- Rosters, waves and links --------------------------------------------------------------------


@dataclass(frozen=True)
class Person:
    """Someone on the roster."""

    code: str
    department: str
    tier: str
    language: str = "en"


def people(count: int, departments: int) -> list[Person]:
    """People spread evenly over departments; in each department every fourth is a leader."""
    return [
        Person(
            f"p{number:06d}", f"Works / Unit {number % departments + 1:03d}",
            TIERS[number // departments // 4 % 3] if number // departments % 4 == 0
            else "frontline")
        for number in range(count)
    ]


def write_roster(path: Path, roster: list[Person]) -> None:
    """Writes people as the roster file that the program imports."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "department_path", "tier", "language", "email"])
        for person in roster:
            writer.writerow(
                [person.code, person.department, person.tier, person.language,
                 f"{person.code}@harbour.example"])


@dataclass(frozen=True)
class Link:
    """A personal link."""

    participant: str
    address: str

    @property
    def secret(self) -> str:
        """The code at the end of the link."""
        return self.address.rsplit("/", 1)[-1]


def read_links(path: Path) -> list[Link]:
    """The links of a file that `invite` wrote."""
    with open(path, newline="", encoding="utf-8") as file:
        return [Link(row["participant"], row["link"]) for row in csv.DictReader(file)]


def open_wave(parallax: Parallax, roster: list[Person], survey: str) -> list[Link]:
    """Imports a roster, opens the wave “spring”, and returns everybody's link."""
    write_roster(parallax.folder / "people.csv", roster)
    parallax.run("roster", "import", "people.csv", "--organisation", "Harbour Services")
    return add_wave(parallax, "spring", survey)


def add_wave(
    parallax: Parallax, name: str, survey: str, opens: str = "2020-01-01",
    options: tuple[str, ...] = ()
) -> list[Link]:
    """Opens a wave for the roster that is there, and returns everybody's link."""
    parallax.run(
        "wave", "create", name, "--survey", survey, "--opens", opens, "--closes", "2099-12-31",
        *options)
    parallax.run("wave", "open", name)
    file = "links.csv" if name == "spring" else f"links-{name}.csv"
    parallax.run("invite", name, "-o", file)
    return read_links(parallax.folder / file)


# --- What lies in the database -------------------------------------------------------------------


def rows(database: Path, sql: str, *values: object) -> list[tuple]:
    """The rows of a query, read without changing anything."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)) as connection:
        return connection.execute(sql, values).fetchall()


def count(database: Path, table: str) -> int:
    """How many rows a table has."""
    return rows(database, f"SELECT count(*) FROM {table}")[0][0]


def columns(database: Path) -> list[str]:
    """The questions in the order of the answer string."""
    return [row[0] for row in rows(database, "SELECT question FROM wave_column ORDER BY position")]


def responses(database: Path) -> Counter[tuple[int, str, str]]:
    """What a closed wave holds: how often each (department, tier, answers) lies there."""
    return Counter(
        rows(database, "SELECT wave_department_id, tier, answers FROM response"))


def places(database: Path) -> dict[str, tuple[int, str]]:
    """Where everybody on the frozen roster stands: department and tier by participant."""
    found = rows(database, "SELECT code, wave_department_id, tier FROM wave_participant")
    return {code: (department, tier) for code, department, tier in found}


def answer_string(names: list[str], given: dict[str, str]) -> str:
    """The answer string of what was chosen in a form: points count from 1 there, from 0 here."""
    def character(value: str) -> str:
        return value if value in "?-" else "0123456789abcdefghijklmnopqrstuvwxyz"[int(value) - 1]

    return "".join(character(given.get(name, "-")) for name in names)


def page_questions(html: str) -> list[str]:
    """The names of the closed questions of an answering page, in their order."""
    return list(dict.fromkeys(re.findall(r'<input type="radio" name="([^"]+)"', html)))


# --- Reporting -----------------------------------------------------------------------------------


class Tally:
    """Prints one line per check and counts them."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name: str, body) -> None:
        """Runs one check; whatever it raises is a failure, and the next one runs all the same."""
        try:
            detail = body()
        except Exception as error:  # A broken check must not hide the others.
            self.failed += 1
            words = str(error) if isinstance(error, Failed) else f"{type(error).__name__}: {error}"
            print(f"FAIL {name}: {words}", flush=True)
        else:
            self.passed += 1
            print(f"ok   {name}" + (f" ({detail})" if detail else ""), flush=True)

    def add(self, name: str, problems: list[str]) -> None:
        """Counts a check that was made elsewhere; it holds when there is no problem."""
        def body() -> None:
            require(not problems, "; ".join(problems))

        self.check(name, body)

    def finish(self) -> int:
        """Prints the closing line and returns the exit code."""
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed or not self.passed else 0


def main_binary(path: str) -> Path:
    """The program named on the command line, which must be there."""
    binary = Path(path).resolve()
    if not os.access(binary, os.X_OK):
        sys.exit(f"there is no program at {path}; build it first")
    return binary
