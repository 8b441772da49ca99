"""A few trials of each proof of the ballot box, as parts of Tests/run.py."""

from __future__ import annotations

from pathlib import Path

from harness import Tally, require

KILLS, ROUNDS = 6, 200
CROWDS, WALKS = 4, 2


def kills(binary: Path, _: Path, tally: Tally) -> None:
    """A few runs of the proof that no kill loses or doubles an answer."""
    import kills as proof

    def body() -> str:
        runs = proof.prove(binary, KILLS, persons=60)
        problems = [problem for run in runs for problem in run.problems]
        require(not problems, "; ".join(problems))
        in_flight = sum(run.in_flight > 0 for run in runs)
        return f"{KILLS} runs, {in_flight} with a submission in flight"

    tally.check("kill -9 under load and in mid-closing: none lost, none twice", body)


def races(binary: Path, _: Path, tally: Tally) -> None:
    """A few rounds of the proof that a link gives one ballot."""
    import races as proof

    def body() -> str:
        result = proof.prove(binary, ROUNDS)
        faults = result.faults()
        require(not faults, "; ".join(faults[:3]))
        out = result.withdrawn + result.withdrawn_at_closing
        return f"{ROUNDS} rounds, {out} ballots taken back"

    tally.check("clients race to send and take back: each ballot is counted once, or out", body)


def once(binary: Path, _: Path, tally: Tally) -> None:
    """A few trials of the proof that nothing makes a second ballot or another receipt."""
    import once as proof

    def body() -> str:
        result = proof.prove(binary, CROWDS, WALKS)
        require(not result.problems, "; ".join(result.problems[:3]))
        return f"{result.browsers} browsers on {result.crowds} links, {result.replays} replays"

    tally.check("fifty browsers, two servers, replays: one ballot, the right receipt", body)
