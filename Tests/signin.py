"""Signing in through a real provider of OpenID Connect on this machine."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import harness
from harness import Failed, Parallax, Server, Tally, require
from pages import outside

TESTS = Path(__file__).resolve().parent
PASSWORD = "seven grey herons wade"
SIGN_IN = """\
issuer: http://localhost:{port}/o
client_id: parallax
client_secret: {secret}
label: Harbour ID
second_factor: [mfa]
"""


@contextmanager
def provider(folder: Path, port: int, secret: str, back: str):
    """The provider, until the end or until a check has ended it."""
    with open(folder / "provider.log", "wb") as log:
        process = subprocess.Popen(
            [sys.executable, str(TESTS / "Browser" / "provider.py"), "--port", str(port),
             "--folder", str(folder), "--secret", secret, "--back", back],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            end = time.monotonic() + 60
            while not harness.answers(port, "/o/.well-known/openid-configuration"):
                if process.poll() is not None or time.monotonic() > end:
                    raise Failed((folder / "provider.log").read_text(errors="replace")[-800:])
            yield process
        finally:
            process.terminate()
            process.wait()


def people(parallax: Parallax) -> None:
    """Accounts as the checks expect them."""
    harness.open_wave(parallax, harness.people(40, 2), "pulse-12")
    place = ("--organisation", "Harbour Services")
    for name, role in (
        ("ada", ("administrator",)), ("finn", ("consultant", *place)), ("mia", ("auditor",)),
        ("rob", ("auditor",)), ("ula", ("auditor",)),
    ):
        parallax.run(
            "user", "add", f"{name}@harbour.example", "--name", name.capitalize(), "--role", *role,
            "--password-stdin", typed=PASSWORD + "\n")
    parallax.run("user", "revoke", "rob@harbour.example")


def refusals(parallax: Parallax, file: Path) -> None:
    """A file with faults, or with a secret that others may read, is refused before anything is served."""
    cases = (
        ("issuer: http://login.harbour.example\nclient_id: a\nlabel: b\n", 0o600, 65, "HTTPS"),
        ("issuer: https://login.harbour.example\n", 0o600, 65, "client_id"),
        (file.read_text(), 0o644, 77, "chmod 600"))
    wrong = file.parent / "wrong.yaml"
    for text, mode, code, words in cases:
        wrong.write_text(text)
        wrong.chmod(mode)
        result = parallax.try_run("serve", "--port", "0", "--sign-in", "wrong.yaml")
        require(
            result.returncode == code and words in result.stderr,
            f"{code} {words}: {result.returncode} {result.stderr}")
        require("client_secret" not in result.stderr or "secret:" not in result.stderr, result.stderr)
    missing = parallax.try_run("serve", "--port", "0", "--sign-in", "none.yaml")
    require(missing.returncode == 66, missing.stderr)
    shared = parallax.try_run("serve", "--port", "0", "--kiosk", "--sign-in", file.name)
    require(shared.returncode == 64 and "sign in" in shared.stderr, shared.stderr)


def nothing_is_told(parallax: Parallax, secret: str) -> None:
    """No secret, code, state, name or address of a person stands in the log or lies in the database."""
    log = (parallax.folder / "serve.log").read_text(errors="replace")
    for word in (secret, "?code", "&code", "state=", "harbour.example", "eyJ"):
        require(word not in log, f"{word} stands in the log: {log[-400:]}")
    require("provider.unreachable" in log, "the log does not say that the provider is down")
    for path in parallax.folder.glob("wave.sqlite*"):
        if path.is_file():
            require(secret.encode() not in path.read_bytes(), f"the secret lies in {path.name}")
    links = harness.rows(parallax.database, "SELECT issuer, length(subject) FROM account_provider")
    require(links and all(length == 32 for _, length in links), f"{links}")
    acts = parallax.run("log")
    require(
        "account.provider-linked" in acts and "account.provider-unlinked" in acts,
        "the log of acts does not tell of links")


def unlinked(parallax: Parallax) -> None:
    """A link is taken away at the terminal, once."""
    parallax.run("user", "unlink", "finn@harbour.example")
    again = parallax.try_run("user", "unlink", "finn@harbour.example")
    require(again.returncode == 66 and "provider" in again.stderr, again.stderr)


def signin(binary: Path, folder: Path, tally: Tally) -> None:
    """Accounts sign in through a provider, in Chromium."""
    parallax, port, secret = Parallax(binary, folder), harness.free_port(), secrets.token_hex(16)
    people(parallax)
    file = folder / "sign-in.yaml"
    file.write_text(SIGN_IN.format(port=port, secret=secret))
    file.chmod(0o600)
    tally.check(
        "sign-in: a file with faults, or that others may read, is refused",
        lambda: refusals(parallax, file))
    options = ("--sign-in", file.name)
    pictures = os.environ.get("PARALLAX_PICTURES")
    with Server(parallax, options=options) as server, Server(parallax, options=options) as late:
        back = f"{server.base}/login/provider/return"
        with provider(folder, port, secret, back) as process:
            outside(
                tally, "browser: signing in through a provider in Chromium",
                [sys.executable, str(TESTS / "Browser" / "signin.py"), "--base", server.base + "/",
                 "--late", late.base + "/", "--provider", f"http://localhost:{port}",
                 "--provider-process", str(process.pid), "--password", PASSWORD,
                 "--chromium", harness.browser_path(),
                 *(["--screenshots", pictures] if pictures else [])])
    tally.check("sign-in: nothing secret is told", lambda: nothing_is_told(parallax, secret))
    tally.check("sign-in: a link is taken away at the terminal", lambda: unlinked(parallax))
