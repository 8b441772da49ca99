"""What is looked at in a real browser: the answering pages, and reports with their charts."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import harness
from harness import Parallax, Person, Server, Tally

TESTS = Path(__file__).resolve().parent
MOST_LINES = 24


def outside(tally: Tally, name: str, words: list[str]) -> None:
    """Runs a test script of its own; each line `ok …` or `FAIL …` that it prints is a check."""
    if not Path(words[1]).exists():
        return tally.add(name, [f"{Path(words[1]).name} is missing"])
    process = subprocess.Popen(words, cwd=harness.REPOSITORY, stdout=subprocess.PIPE, text=True)
    told = other = 0
    for line in process.stdout:
        good, bad = line.startswith("ok "), line.startswith("FAIL ")
        tally.passed += good
        tally.failed += bad
        told += bad
        other += not good and not bad
        if good or bad or other <= MOST_LINES:
            print(line.rstrip(), flush=True)
    if other > MOST_LINES:
        print(f"… and {other - MOST_LINES} more lines", flush=True)
    code = process.wait()
    tally.add(name, [f"exit {code}"] if code or told else [])


def site_links(parallax: Parallax) -> dict[str, object]:
    """Links of every kind: in waves that are open, over, to come, and one that was replaced."""
    survey = "service-culture-12"
    few = [Person("quay-leader", "Works / Quay", "middle"), Person("quay-2", "Works / Quay", "middle")]
    few += [Person(f"quay-{number}", "Works / Quay", "frontline") for number in range(3, 11)]
    spring = harness.open_wave(parallax, harness.people(140, 2) + few, survey)
    example = (harness.REPOSITORY / "Surveys" / "README.md").read_text(encoding="utf-8")
    (parallax.folder / "blocks.yaml").write_text(
        example.split("```yaml\n", 1)[1].split("```", 1)[0], encoding="utf-8")
    blocks = harness.add_wave(parallax, "blocks", "blocks.yaml")
    closed = harness.add_wave(parallax, "over", survey)
    parallax.run("wave", "close", "over", "--early")
    later = harness.add_wave(parallax, "later", survey, opens="2098-01-01")
    words = harness.add_wave(parallax, "words", "blocks.yaml", options=("--code-words",))
    consent = harness.add_wave(
        parallax, "few", survey, options=("--small-leadership", "open-leaders"))
    parallax.run("invite", "spring", "--reissue", spring[0].participant, "-o", "again.csv")

    def path(link: harness.Link) -> str:
        return f"/s/{link.secret}"

    return {
        "open": [path(link) for link in spring[1:]], "blocks": [path(link) for link in blocks],
        "closed": path(closed[0]), "notYetOpen": path(later[0]), "revoked": path(spring[0]),
        "words": [path(link) for link in words],
        "consent": [path(link) for link in consent if link.participant == "quay-leader"]}


def browser(binary: Path, folder: Path, tally: Tally) -> None:
    """The answering pages in a real browser, against served waves."""
    parallax = Parallax(binary, folder)
    links = folder / "links.json"
    links.write_text(json.dumps(site_links(parallax)), encoding="utf-8")
    with Server(parallax) as server, Server(parallax, options=("--kiosk",)) as kiosk:
        outside(
            tally, "browser: the answering pages in Chromium",
            [sys.executable, str(TESTS / "Browser" / "run.py"), "--base", server.base + "/",
             "--kiosk", kiosk.base + "/",
             "--links", str(links), "--chromium", harness.browser_path()])


def dashboard(binary: Path, folder: Path, tally: Tally) -> None:
    """The pages of results in a real browser, for a consultant and for a leader."""
    parallax = Parallax(binary, folder)
    parallax.run("demo", "--out", str(folder / "demo"))
    parallax.database = folder / "demo" / "parallax.sqlite"
    password = "a long quiet harbour morning"
    posts = {
        "admin": ("administrator",),
        "consultant": ("consultant", "--organisation", "Harbour Services"),
        "leader": ("leader", "--organisation", "Harbour Services", "--department", "works")}
    for name, post in posts.items():
        parallax.run(
            "user", "add", f"{name}@harbour.example", "--role", *post, "--password-stdin",
            typed=f"{password}\n")
    for wave in ("spring-2025", "spring-2026"):
        parallax.run("wave", "seal", wave)
        parallax.run("wave", "publish", wave)
    with Server(parallax) as server:
        outside(
            tally, "dashboard: the pages of results in Chromium",
            [sys.executable, str(TESTS / "Browser" / "dashboard.py"), "--base", server.base + "/",
             "--consultant", "consultant@harbour.example", "--leader", "leader@harbour.example",
             "--password", password, "--chromium", harness.browser_path()])


def from_nothing(binary: Path, folder: Path, tally: Tally, name: str, script: str) -> None:
    """A way in the browser that begins at a server with nothing but an administrator."""
    parallax = Parallax(binary, folder)
    parallax.run(
        "user", "add", "anna@harbour.example", "--role", "administrator", "--password-stdin",
        typed="harbour-lantern-tide-07\n")
    with Server(parallax) as server:
        outside(
            tally, name,
            [sys.executable, str(TESTS / "Browser" / script), "--base", server.base + "/",
             "--folder", str(folder), "--chromium", harness.browser_path()])


def setup(binary: Path, folder: Path, tally: Tally) -> None:
    """A consultant sets up and runs a wave in the browser alone."""
    from_nothing(
        binary, folder, tally, "browser: a wave set up, watched and closed in Chromium", "waves.py")


def whole(binary: Path, folder: Path, tally: Tally) -> None:
    """Two waves of 300 people, from an empty server to the file that a leader takes home."""
    from_nothing(
        binary, folder, tally, "browser: two waves, from nothing to a leader's export", "story.py")


def overlap(binary: Path, folder: Path, tally: Tally) -> None:
    """No text of a report's charts covers another: few and many departments, long names."""
    parallax = Parallax(binary, folder)
    pages = []
    for departments, long in ((3, False), (60, False), (3, True), (60, True)):
        name = f"{departments}-{'long' if long else 'short'}"
        parallax.run(
            "simulate", "--survey", "service-culture-12", "--respondents", str(departments * 60),
            "--departments", str(departments), "--seed", "7", "-o", f"{name}.csv")
        if long:
            lengthen(folder / f"{name}.csv")
        pages.append(folder / f"{name}.html")
        parallax.run(
            "analyze", f"{name}.csv", "--survey", "service-culture-12", "--format", "html",
            "-o", str(pages[-1]))
    parallax.run("gallery", "-o", "gallery")
    gallery = folder / "gallery"
    drawn = sorted(gallery.glob("*/*.svg"))
    browser = ["--chromium", harness.browser_path()]

    def look(name: str, script: str, files: list[str]) -> None:
        outside(
            tally, f"browser: {name}",
            [sys.executable, str(TESTS / "Browser" / script), *files, *browser])

    parts = [gallery / "demo" / f"{name}.html" for name in ("gaps", "compare", "block")]
    look("no overlap in the charts", "overlap.py", [*map(str, pages + parts + drawn)])
    look(
        "names that are markup fire nothing", "markup.py",
        [*map(str, sorted((gallery / "markup").glob("*.html"))), str(gallery / "index.html"),
         *map(str, sorted((gallery / "markup").glob("*.svg")))])
    sheets = [f"{path}=1" for path in sorted(gallery.glob("*/sheet-*.html"))]
    look(
        "pages print whole, and sheets on one page", "printed.py",
        [*map(str, sorted(gallery.glob("*/gaps.html"))), *sheets])


def lengthen(answers: Path) -> None:
    """Gives every department of a file of answers a name of 60 characters."""
    with open(answers, newline="", encoding="utf-8") as file:
        head, *body = list(csv.reader(file))
    place = head.index("department")
    for row in body:
        row[place] = f"{row[place]} of Water, Roads, Harbours, Bridges and Public Lighting"[:60]
    with open(answers, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *body])
