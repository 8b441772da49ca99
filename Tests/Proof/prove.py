"""The full counts: kills, races, attacks, the release binary moved alone. Writes docs/evidence/.

    Tests/Proof/prove.py --binary .build-release/release/parallax --out docs/evidence [--small]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "Terminal")]

import alone
import api
import attacks
import harness
import kills
import once
import packages
import races
from harness import Tally

LEAST_IN_FLIGHT = 0.3
STATES = {
    "opened": "before the box was stopped",
    "closing": "while the box was opened and shuffled",
    "emptied": "after the answers were stored, before the scrub and the end of the key",
    "sealed": "after everything was done",
}


def share(part: int, whole: int) -> str:
    """A count with its share of the whole."""
    return f"{part:,} of {whole:,} ({100 * part / whole:.0f} %)" if whole else "0"


def table(rows: list[tuple[str, object]]) -> str:
    """A table of two columns in Markdown."""
    lines = ["| what | count |", "|---|---|"]
    return "\n".join(lines + [f"| {name} | {value} |" for name, value in rows])


def write(out: Path, name: str, title: str, words: str, rows: list[tuple[str, object]]) -> None:
    """Writes a page of evidence."""
    again = "Made by `make prove`; another run writes this page anew."
    text = f"# {title}\n\n{words}\n\n{table(rows)}\n\n{again}\n"
    (out / f"{name}.md").write_text(text, encoding="utf-8")


def prove_kills(binary: Path, out: Path, small: bool, tally: Tally) -> None:
    """Killed under load and in mid-closing."""
    runs = kills.prove(binary, 6 if small else 200)
    flying = sum(run.in_flight > 0 for run in runs)
    closing: Counter[str] = sum((run.closing_kills for run in runs), Counter())
    problems = [problem for run in runs for problem in run.problems]
    if flying < LEAST_IN_FLIGHT * len(runs):
        problems.append(f"only {flying} runs had a submission in flight")
    sheets = sum(run.people for run in runs)
    rows = [
        ("runs, each with a `kill -9` of the server under load", len(runs)),
        ("runs with a submission in flight at the kill", share(flying, len(runs))),
        ("submissions in flight at a kill", f"{sum(run.in_flight for run in runs):,}"),
        ("submissions acknowledged before a kill",
         f"{sum(run.acknowledged_before for run in runs):,}"),
        ("closings killed on the way", f"{closing.total():,}"),
        *((f"… {words}", f"{closing[state]:,}") for state, words in STATES.items()),
        ("people who answered, over all runs", f"{sheets:,}"),
        ("answer sheets counted after closing, each exactly once",
         f"{sheets:,}" if not problems else "see the faults"),
        ("faults (lost, doubled, changed, another receipt, something left in the box)",
         len(problems)),
    ]
    write(out, "kills", "Killed at any moment, nothing is lost and nothing counts twice", (
        f"In each run {kills.CLIENTS} clients answer at once: everybody starts, answers one page "
        "with a combination that nobody else has, and sends. The server is killed at a seeded "
        "moment and started again; everybody sends once more, and who had an acknowledgement must "
        "get the same receipt. Then the wave is closed, in half of the runs killed one to three "
        "times on the way. What lies in the response table must be exactly everybody's answers, "
        "with department and tier; box and drafts must be empty and the key destroyed."), rows)
    tally.add("kills", problems)


def prove_races(binary: Path, out: Path, small: bool, tally: Tally) -> None:
    """Two clients, one link."""
    result = races.prove(binary, 200 if small else 10_000)
    faults = result.faults()
    write(out, "races", "Two clients race for one link", (
        "Two connections send the whole request but its last byte; then both last bytes go out "
        "together, several rounds at a time. Both clients must get the same receipt, and one "
        "ballot must lie in the box. In each eighth round two connections then take that ballot back "
        "while a third sends the sheet again; another eighth is taken back while the wave is being "
        "closed. Each ballot must be counted once, or be out and its holder told so."), [
            ("rounds", f"{result.rounds:,}"),
            ("both clients got a receipt", share(result.both_receipts, result.rounds)),
            ("both got the same receipt", share(result.same_receipt, result.rounds)),
            ("ballots in the box", f"{result.ballots:,}"),
            ("taken back", f"{result.withdrawn:,}"),
            ("taken back during the closing", f"{result.withdrawn_at_closing:,}"),
            ("answer sheets after closing", f"{result.responses:,}"),
            ("faults", len(faults))])
    tally.add("races", faults)


def prove_once(binary: Path, out: Path, small: bool, tally: Tally) -> None:
    """One link in many hands."""
    result = once.prove(binary, *((4, 2) if small else (200, 50)))
    write(out, "once", "One link in fifty browsers, and sent again in every way", (
        f"{once.BROWSERS} browsers answer one link at the same moment before two servers of the same "
        "database, and each clicks twice. Others answer the whole survey; every form that they sent "
        "is sent again with other answers, in any order; they go back from the receipt and send "
        "again; they lose the cookie; their draft is damaged. Everybody must get the one receipt, "
        "and after closing each link has one answer sheet, with the answers that came first."), [
            ("crowds of fifty browsers on one link", f"{result.crowds:,}"),
            ("browsers in them, each with a double click", f"{result.browsers:,}"),
            ("forms that were sent again after the end", f"{result.replays:,}"),
            ("whole ways, sent again, gone back, forgotten or damaged", f"{result.walks:,}"),
            ("ballots in the box", f"{result.ballots:,}"),
            ("answer sheets after closing", f"{result.responses:,}"),
            ("faults", len(result.problems))])
    tally.add("once", result.problems)


def prove_alone(binary: Path, out: Path, small: bool, tally: Tally) -> None:
    """The binary in an empty folder."""
    result = alone.prove(binary)
    write(out, "alone", "The release binary runs alone", (
        "A copy of the binary is moved to an empty folder and run with an empty environment."), [
            ("hidden from it", "; ".join(result.hidden)),
            ("shared libraries of Swift that it needs", len(result.libraries)),
            ("files that `demo` wrote", ", ".join(f"`{name}`" for name in result.demo_files)),
            ("pages and styles that `serve` gave",
             ", ".join(f"`{page}`" for page in result.pages)),
            ("faults", len(result.problems))])
    tally.add("alone", result.problems)


def prove_attacks(binary: Path, out: Path, small: bool, tally: Tally) -> None:
    """The attacker of the Swift suite."""
    result = attacks.prove(full=not small)
    write(out, "attacks", "The attacker with database, log and an old backup", (
        f"`swift test --filter {attacks.SUITE}`: what the attacker tries, and against what."), [
            *(tuple(figure.split(": ", 1)) for figure in result.figures),
            *((name, "holds") for name in result.passed),
            ("faults", len(result.problems))])
    tally.add("attacks", result.problems)


def prove_disclosure(binary: Path, out: Path, small: bool, tally: Tally) -> None:
    """The attacker on released numbers."""
    with tempfile.TemporaryDirectory(prefix="parallax-") as folder:
        figures = Path(folder) / "figures.json"
        subprocess.run(
            [str(packages.python()), str(HERE / "disclosure.py"), "--binary", str(binary),
             "--organisations", "40" if small else "10000", "--json", str(figures),
             "--kept", str(harness.REPOSITORY / ".build-attack" / "disclosure.kept")], check=False)
        found = json.loads(figures.read_text(encoding="utf-8"))
    (out / "disclosure.md").write_text(disclosure_page(found), encoding="utf-8")
    tally.add("disclosure", found["problems"])


def disclosure_page(found: dict) -> str:
    """The page of evidence: the rates of three rules under the same attack."""
    lines = [found["head"], ["---"] * len(found["head"]), *found["rows"]]
    rules = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    others = table([*found["others"], ("faults", len(found["problems"]))])
    faults = "".join(f"\n- {problem}" for problem in found["problems"])
    return f"""# What can be worked out of everything that is released

Random organisations of one to three waves, with joiners, leavers and movers, with sizes drawn from FEVS
2018. Everything that `analyze` releases of them becomes equations and intervals over the people directly
in each department: counts of those who answered, who have a score of each block and facet, who gave both
levels or one; and sums of their scores. Linear programming (HiGHS) and exact elimination then seek every
group of 1 to k − 1 people: withheld cells, the people directly in a department, and what remains of a
shown department without those shown below it.

*Solved*: the number of people is known. *Pinned*: it is known more exactly than "somebody, fewer than k",
which the reason for the blank says itself, and not open by k people either. *Means pinned*: the mean is
known to less than one point of the scale, which tells one answer from its neighbour. *Shown*: a group
below k is printed. The commercial rules print whole counts and two decimals; the attack is the same.

{rules}

{found["releases"]:,} releases of the program were read: JSON of all, and of every eightieth organisation
CSV, text and page, one block, one department, and each wave alone.

## Two reports, and reports beside each other

{others}
{faults}

Made by `make prove`; another run writes this page anew.
"""


def prove_answersets(binary: Path, out: Path, small: bool, tally: Tally) -> None:
    """How many sets of answers fit what is shown of FEVS."""
    data = harness.REPOSITORY.parent / "shared" / "data" / "fevs2018_20pct.csv.gz"
    if not data.exists():
        print(f"answersets: passed over, there is no {data.name} beside the repository")
        return
    survey = harness.REPOSITORY / "Tests" / "Fixtures" / "fevs2018.yaml"
    command = [sys.executable, str(HERE / "answersets.py"), "--binary", str(binary), "--answers",
               str(data), "--survey", str(survey), "--out", str(out)]
    done = subprocess.run(
        command + (["--minimum", "10"] if small else []), capture_output=True, text=True, check=False)
    tally.add("answersets", done.stderr.strip().splitlines() if done.returncode else [])


def prove_api(binary: Path, out: Path, small: bool, tally: Tally) -> None:
    """The API under Schemathesis, with a token of each post."""
    told = Tally()
    examples = api.EXAMPLES if small else api.MANY_EXAMPLES
    with tempfile.TemporaryDirectory(prefix="parallax-") as folder:
        api.prove(binary, Path(folder), told, examples)
    write(out, "api", "The API keeps to its document", (
        "Schemathesis makes requests out of the server's own OpenAPI document, right ones and wrong "
        "ones, with a token of each post, and looks for a 5xx, a status or header that the document "
        "lacks, a body that breaks its schema, and wrong parameters that are taken."), [
            ("requests to each address at most, for each post", f"{examples:,}"),
            ("checks that held", told.passed), ("faults", told.failed)])
    tally.add("api", [f"{told.failed} checks failed"] if told.failed else [])


PARTS = {
    "kills": prove_kills, "races": prove_races, "once": prove_once, "alone": prove_alone, "attacks": prove_attacks,
    "answersets": prove_answersets, "disclosure": prove_disclosure, "api": prove_api}


def main() -> int:
    """Makes the proofs that were asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the release build")
    parser.add_argument("--out", required=True, type=Path, help="the folder of evidence")
    parser.add_argument("--small", action="store_true", help="few rounds, to try it")
    parser.add_argument("--only", choices=PARTS, action="append", help="one proof alone")
    options = parser.parse_args()
    binary = harness.main_binary(options.binary)
    options.out.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    for name in options.only or PARTS:
        try:
            PARTS[name](binary, options.out, options.small, tally)
        except Exception as error:  # A proof that breaks must not hide the others.
            tally.add(name, [f"{type(error).__name__}: {error}"])
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
