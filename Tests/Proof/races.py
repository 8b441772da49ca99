"""Two clients send the same link, or take back the same ballot, at the same moment, again and again."""

from __future__ import annotations

import random
import socket
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
    withdrawn: int = 0
    withdrawn_at_closing: int = 0
    told_withdrawn: int = 0
    counted: int = 0
    responses: int = 0

    def faults(self) -> list[str]:
        """What does not add up."""
        wanted = {
            "same receipt": (self.same_receipt, self.rounds),
            "in the box or out": (self.ballots + self.withdrawn, self.rounds),
            "told that it is out": (self.told_withdrawn, self.withdrawn_at_closing),
            "counted or out": (
                self.counted + self.withdrawn + self.withdrawn_at_closing, self.rounds),
            "answer sheets": (self.responses, self.counted),
        }
        return self.problems + [
            f"{what}: {found} of {right}" for what, (found, right) in wanted.items()
            if found != right]
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


def let_go(connections: list[socket.socket], requests: list[bytes]) -> list[client.Reply]:
    """Sends whole requests but for their last byte, then the last bytes together."""
    for connection, request in zip(connections, requests):
        connection.sendall(request[:-1])
    for connection, request in zip(connections, requests):
        connection.sendall(request[-1:])
    return [client.read_reply(connection) for connection in connections]


def take_back(port: int, link: Link, code: str) -> None:
    """Two take the same ballot back at once, while a third sends the same sheet again."""
    trio = [client.Sheet(link, port) for _ in range(3)]
    connections = [client.connect(port) for _ in trio]
    try:
        form = {"receipt": code, "_sure": "yes"}
        requests = [sheet.request("POST", "/receipt/withdraw", form) for sheet in trio[:2]]
        requests.append(trio[2].request("POST", client.SUBMIT, {}))
        replies = let_go(connections, requests)
        for sheet, reply in zip(trio, replies[:2]):
            reply = sheet.shown(reply)
            require(reply.status == 200, "a withdrawal was not taken")
            require('id="ballot"' in reply.body, "a withdrawal was not shown")
            require("_sure" not in reply.body, "a withdrawal was asked again")
            require('<button class="btn second"' not in reply.body, "the ballot is still in")
        require(client.acknowledged(replies[2]), "a sheet sent again was not acknowledged")
    finally:
        for connection in connections:
            connection.close()
        for sheet in trio:
            sheet.close()


def withdraw_late(port: int, link: Link, code: str) -> bool:
    """Takes a ballot back while the wave is being closed; whether the server says that it is out."""
    sheet = client.Sheet(link, port)
    try:
        reply = sheet.shown(
            sheet.send("POST", "/receipt/withdraw", {"receipt": code, "_sure": "yes"}))
        require(reply.status in (200, 503), f"status {reply.status}")
        return "are taken back" in reply.body
    finally:
        sheet.close()


def states(parallax: Parallax, state: str) -> int:
    """How many receipts are kept in a state."""
    return harness.rows(
        parallax.database, "SELECT count(*) FROM receipt WHERE state = ?", state)[0][0]


def prove(binary: Path, rounds: int) -> Races:
    """All rounds in one wave, several at a time; then the wave is closed and counted."""
    races = Races(rounds=rounds)
    late: list[tuple[Link, str]] = []

    def one(numbered: tuple[int, Link]) -> tuple[str, str] | None:
        number, link = numbered
        try:
            codes = race(server.port, link, question, random.Random(number))
            if number % 8 == 4:
                take_back(server.port, link, codes[0])
            elif number % 8 == 0:
                late.append((link, codes[0]))
            return codes
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
            races.withdrawn = states(parallax, "withdrawn")
            # One after the other: the closing comes between them.
            with ThreadPoolExecutor(2) as pool:
                closing = pool.submit(parallax.try_run, "wave", "close", "spring", "--early")
                told = pool.map(lambda pair: withdraw_late(server.port, *pair), late)
                races.told_withdrawn = sum(told)
                closing.result()
        parallax.run("wave", "seal", "spring")
        races.withdrawn_at_closing = states(parallax, "withdrawn") - races.withdrawn
        races.counted = states(parallax, "counted")
        races.responses = harness.count(parallax.database, "response")
    return races
