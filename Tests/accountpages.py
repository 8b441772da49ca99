"""The pages for people with accounts, served by the built program and looked at in a real browser."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import harness
from harness import Parallax, Server, Tally, require
from pages import outside

TESTS = Path(__file__).resolve().parent
PASSWORD = "seven grey herons wade"


def status(address: str) -> int:
    """The status of a page."""
    try:
        return urlopen(address, timeout=60).status
    except HTTPError as refused:
        return refused.code


def accounts(binary: Path, folder: Path, tally: Tally) -> None:
    """Accounts sign in, keep themselves and each other, in Chromium."""
    parallax = Parallax(binary, folder)
    harness.open_wave(parallax, harness.people(40, 2), "pulse-12")
    place = ("--organisation", "Harbour Services")
    for name, role in (
        ("ada", ("administrator",)), ("bea", ("auditor",)), ("finn", ("consultant", *place)),
    ):
        parallax.run(
            "user", "add", f"{name}@harbour.example", "--name", name.capitalize(), "--role", *role,
            "--password-stdin", typed=PASSWORD + "\n")
    for words in (["--host", "0.0.0.0"], ["--kiosk"]):
        refused = parallax.try_run("serve", "--accounts", "--port", "0", *words)
        tally.check(
            f"accounts: serve {' '.join(words)} refuses them and says why",
            lambda refused=refused: require(
                refused.returncode == 64 and "sign in" in refused.stderr, refused.stderr))
    with Server(parallax, options=("--kiosk",)) as kiosk:
        tally.check(
            "accounts: a device that people share has no page to sign in",
            lambda: require(status(f"{kiosk.base}/login") == 404, "there is one"))
    with Server(parallax) as server:
        outside(
            tally, "browser: the pages of accounts in Chromium",
            [sys.executable, str(TESTS / "Browser" / "accounts.py"), "--base", server.base + "/",
             "--password", PASSWORD, "--chromium", harness.browser_path()])
