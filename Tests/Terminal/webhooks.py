"""Webhooks against a real receiver on this machine, which knows the standard and not our code."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import harness
from harness import Parallax, Server, require

HERE = "--private-networks"


class Receiver(ThreadingHTTPServer):
    """Keeps what it gets, and answers as it was told."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.calls: list[tuple[str, dict, bytes]] = []
        self.replies: list[tuple[int, dict]] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """Where it is called."""
        return f"http://127.0.0.1:{self.server_port}/hook"


class Handler(BaseHTTPRequestHandler):
    """Answers one call."""

    def do_POST(self) -> None:
        """Takes a call down."""
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.calls.append((self.path, headers, body))
        status, more = self.server.replies.pop(0) if self.server.replies else (204, {})
        self.send_response(status)
        for name, value in more.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_) -> None:
        """Says nothing."""


class Scene:
    """A wave, a receiver and its secret."""

    def __init__(self, parallax: Parallax):
        self.parallax = parallax
        self.receiver = Receiver()
        self.links = harness.open_wave(parallax, harness.people(8, 1), "pulse-12")
        self.secret = ""
        self.id = ""

    def send(self) -> dict:
        """Tells what is not told yet, and returns what came of it."""
        return json.loads(self.parallax.run("webhook", "send", HERE, "--json"))


def signed(secret: str, headers: dict, body: bytes) -> bool:
    """Whether one of the signatures of a call is that of the secret (Standard Webhooks 1.0.0)."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    text = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(key, text, hashlib.sha256).digest()).decode()
    return f"v1,{expected}" in headers["webhook-signature"].split(" ")


def added(scene: Scene) -> None:
    """A receiver is added with a secret that is shown once, and hears nothing of what was before."""
    made = json.loads(
        scene.parallax.run("webhook", "add", scene.receiver.address, HERE, "--json"))
    scene.secret, scene.id = made["secret"], str(made["id"])
    listed = scene.parallax.run("webhook", "list") + scene.parallax.run("webhook", "list", "--json")
    require(scene.receiver.address in listed, listed)
    require(scene.secret not in listed, "the list shows the secret")
    key = base64.b64decode(scene.secret.removeprefix("whsec_"))
    for path in scene.parallax.folder.glob("wave.sqlite*"):
        require(path.is_dir() or key not in path.read_bytes(), f"the secret lies in {path.name}")
    require(scene.send() == {"delivered": 0, "givenUp": 0, "waiting": 0}, "it was told of before")


def tried(scene: Scene) -> None:
    """A call to try it is signed and names no wave."""
    scene.parallax.run("webhook", "test", scene.id, HERE)
    _, headers, body = scene.receiver.calls.pop()
    require(signed(scene.secret, headers, body), "the signature is another")
    require(abs(int(headers["webhook-timestamp"]) - time.time()) < 300, "another time")
    require(json.loads(body)["type"] == "webhook.test" and b"spring" not in body, f"{body!r}")


def closed(scene: Scene) -> None:
    """The end of a wave is told once, by names alone, and again where it was not taken."""
    scene.receiver.replies = [(500, {}), (302, {"Location": scene.receiver.address})]
    scene.parallax.run("wave", "close", "spring", "--early")
    require(scene.send()["waiting"] == 1, "the first try")
    deadline = time.monotonic() + 60
    while len(scene.receiver.calls) < 2 and time.monotonic() < deadline:
        scene.send()
        time.sleep(0.5)
    require(len(scene.receiver.calls) == 2, f"{len(scene.receiver.calls)} calls: a redirect was followed?")
    first, second = scene.receiver.calls
    require(first[1]["webhook-id"] == second[1]["webhook-id"], "another mark")
    require(first[2] == second[2], "another body")
    require(signed(scene.secret, second[1], second[2]), "the signature is another")
    told = json.loads(second[2])
    require(told["type"] == "wave.closed", f"{told}")
    require(told["data"] == {"organisation": "Harbour Services", "wave": "spring"}, f"{told}")
    require(set(told) == {"type", "timestamp", "data"}, f"{told}")
    scene.receiver.calls.clear()


def published(scene: Scene) -> None:
    """Results that are handed to leaders are told once, however often it is said."""
    scene.parallax.run("wave", "publish", "spring")
    require(scene.send()["delivered"] == 1, "it is not told")
    scene.parallax.run("wave", "publish", "spring")
    require(scene.send()["delivered"] == 0, "it is told twice")
    require(json.loads(scene.receiver.calls.pop()[2])["type"] == "wave.published", "another event")


def rotated(scene: Scene) -> None:
    """After a change of the secret, calls bear both signatures."""
    new = scene.parallax.run("webhook", "rotate", scene.id).strip()
    scene.parallax.run("webhook", "test", scene.id, HERE)
    _, headers, body = scene.receiver.calls.pop()
    require(signed(new, headers, body) and signed(scene.secret, headers, body), "a signature lacks")
    scene.secret = new


def served(scene: Scene) -> None:
    """A running server tells by itself."""
    harness.add_wave(scene.parallax, "autumn", "pulse-12")
    with Server(scene.parallax, options=(HERE,)) as server:
        deadline = time.monotonic() + 60
        while not scene.receiver.calls and time.monotonic() < deadline:
            time.sleep(0.2)
        said = server.words()
    require(len(scene.receiver.calls) == 1, f"{len(scene.receiver.calls)} calls")
    require(json.loads(scene.receiver.calls.pop()[2])["data"]["wave"] == "autumn", "another wave")
    require(scene.secret not in said and "/hook" not in said, said)


def private(scene: Scene) -> None:
    """Without being asked to, nothing inside this network is called."""
    result = scene.parallax.try_run("webhook", "test", scene.id)
    require(result.returncode != 0 and not scene.receiver.calls, "it was called")
    port = scene.receiver.server_port
    for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"):
        made = json.loads(
            scene.parallax.run("webhook", "add", f"https://{host}:{port}/", "--json"))
        result = scene.parallax.try_run("webhook", "test", str(made["id"]))
        require(result.returncode == 69 and "private network" in result.stderr, f"{host}: {result.stderr}")
        scene.parallax.run("webhook", "remove", str(made["id"]))
    require(not scene.receiver.calls, "it was called")
    plain = scene.parallax.try_run("webhook", "add", "http://example.org/")
    require(plain.returncode == 64 and "HTTPS" in plain.stderr, plain.stderr)


def gone(scene: Scene) -> None:
    """A receiver that answers 410 is told nothing more."""
    scene.receiver.replies = [(410, {})]
    harness.add_wave(scene.parallax, "winter", "pulse-12")
    require(scene.send()["givenUp"] == 1, "it is told on")
    scene.receiver.calls.clear()
    harness.add_wave(scene.parallax, "next", "pulse-12")
    scene.send()
    require(not scene.receiver.calls, "it was called")
    require("gone" in scene.parallax.run("webhook", "list"), "the list does not say it")
    scene.parallax.run("webhook", "remove", scene.id)
    result = scene.parallax.try_run("webhook", "remove", scene.id)
    require(result.returncode == 66, result.stderr)


CHECKS = (added, tried, closed, published, rotated, served, private, gone)
