"""Two clients send the same link at the same moment, again and again."""

from __future__ import annotations

import random
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import client
import harness
from harness import Link, Parallax, Server, require

WORKERS = 8


@dataclass
class Races:
    """What all rounds came to."""

    rounds: int = 0
    both_receipts: int = 0
    same_receipt: int = 0
    ballots: int = 0
    responses: int = 0
    problems: list[str] = field(default_factory=list)


def race(port: int, link: Link, question: str, chance: random.Random) -> tuple[str, str]:
    """Two connections hold back the last byte of the same request and let go together.

    Returns the receipts that the two got.
    """
    pair = [client.Sheet(link, port), client.Sheet(link, port)]
    try:
        given = {question: chance.choice("12345")}
        require(client.taken(pair[0].answer(1, given)), "page 1 was not taken")
        chance.shuffle(pair)
        bytes_of_submit = pair[0].request("POST", client.SUBMIT, {})
        for sheet in pair:
            sheet.connection = sheet.connection or client.connect(port)
            sheet.connection.sendall(bytes_of_submit[:-1])
        for sheet in pair:
            sheet.connection.sendall(bytes_of_submit[-1:])
        replies = [client.read_reply(sheet.connection) for sheet in pair]
        require(all(map(client.acknowledged, replies)), "a racing sheet was not taken")
        return pair[0].receipt(), pair[1].receipt()
    finally:
        for sheet in pair:
            sheet.close()


def prove(binary: Path, rounds: int) -> Races:
    """All rounds in one wave, several at a time; then the wave is closed and counted."""
    races = Races(rounds=rounds)

    def one(numbered: tuple[int, Link]) -> tuple[str, str] | None:
        number, link = numbered
        try:
            return race(server.port, link, question, random.Random(number))
        except (harness.Failed, client.Broken, OSError, EOFError) as error:
            races.problems.append(f"round {number}: {error}")
            return None

    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        parallax = Parallax(binary, Path(name))
        links = harness.open_wave(parallax, harness.people(rounds, 20), "pulse-12")
        with Server(parallax) as server:
            sheet = client.Sheet(links[0], server.port)
            question = harness.page_questions(sheet.page(1).body)[0]
            sheet.close()
            with ThreadPoolExecutor(WORKERS) as pool:
                pairs = [pair for pair in pool.map(one, enumerate(links)) if pair]
            races.both_receipts = len(pairs)
            races.same_receipt = sum(first == second for first, second in pairs)
            races.ballots = harness.count(parallax.database, "ballot")
        parallax.run("wave", "close", "spring", "--early")
        races.responses = harness.count(parallax.database, "response")
    return races
