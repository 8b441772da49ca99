"""What the program says and with which exit code, when something is not right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from harness import Link, Parallax, require


@dataclass(frozen=True)
class Case:
    """A command that cannot do what it is told."""

    name: str
    words: tuple[str, ...]
    code: int
    says: str


UNKNOWN = "0" * 26


def cases(link: Link) -> list[Case]:
    """Commands with the exit code that `interface` promises, in an open wave called spring."""
    return [
        Case("an unknown verb is wrong use", ("dance",), 64, "dance"),
        Case("a missing argument is wrong use", ("answer",), 64, "link"),
        Case("a broken link is not found", ("answer", link.address[:-1]), 66, "26 characters"),
        Case("an unknown link is not found", ("answer", UNKNOWN), 66, "not known"),
        Case("an unknown wave is not found", ("wave", "show", "summer"), 66, "spring"),
        Case("an unknown survey is not found", ("check", "nowhere.yaml"), 66, "nowhere.yaml"),
        Case("a survey with faults is bad input", ("check", "bad.yaml"), 65, "fault"),
        Case("a roster with faults is bad input", ("roster", "import", "bad.csv"), 65, "2"),
        Case("benchmarks with faults are bad input, told with line and mend",
             ("analyze", "nowhere.csv", "--survey", "pulse-12", "--benchmarks", "others.csv"), 65,
             "others.csv:2:5: benchmark.few-people"),
        Case("benchmarks that are not there are not found",
             ("analyze", "nowhere.csv", "--survey", "pulse-12", "--benchmarks", "none.csv"), 66,
             "none.csv"),
        Case("benchmarks do not go into SPSS files",
             ("export", "spring", "--format", "sav", "--benchmarks", "others.csv"), 64, "csv, json"),
        Case("a missing file is not found", ("analyze", "nowhere.csv", "--survey", "pulse-12"),
             66, "nowhere.csv"),
        Case("a taken name is a conflict", (
            "wave", "create", "spring", "--survey", "pulse-12", "--opens", "2020-01-01",
            "--closes", "2099-12-31"), 73, "spring"),
        Case("an output that exists is a conflict", ("invite", "spring", "-o", "links.csv"), 73,
             "links.csv"),
        Case("closing before the end is not available", ("wave", "close", "spring"), 69, "--early"),
        Case("gaps of an open wave are not available", ("gaps", "spring"), 69, "spring"),
        Case("a missing database is not found",
             ("wave", "list", "--database", "nowhere.sqlite"), 66, "nowhere.sqlite"),
    ]


def write_bad_files(folder: Path) -> None:
    """A survey, a roster and benchmarks with faults."""
    (folder / "others.csv").write_text(
        "name,block,measure,value,n\nPeer,customer-voice,gap,0.2,4\n", encoding="utf-8")
    (folder / "bad.yaml").write_text("id: bad\nversion: one\n", encoding="utf-8")
    (folder / "bad.csv").write_text(
        "id,department,tier,language,email\np1,Works,captain,en,a@harbour.example\n",
        encoding="utf-8")


def try_case(parallax: Parallax, case: Case) -> None:
    """Runs a command and looks at its exit code, its words and its stdout."""
    result = parallax.try_run(*case.words)
    said = result.stderr + (result.stdout if case.words[0] == "check" else "")
    require(result.returncode == case.code, f"exit {result.returncode}: {said.strip()}")
    require(case.says.lower() in said.lower(), f"it said: {said.strip()}")
    if case.words[0] != "check":
        require(result.stdout == "", "words of an error stand on stdout")


def never_tells(parallax: Parallax, link: Link) -> None:
    """No error repeats the secret of a link."""
    for code in (link.secret[:-1], UNKNOWN):
        result = parallax.try_run("answer", code)
        require(code not in result.stdout + result.stderr, "an error repeats the link")
