"""The pages for people with accounts, served by the built program and looked at in a real browser."""

from __future__ import annotations

import sys
from pathlib import Path

import harness
from harness import Parallax, Server, Tally
from pages import outside

TESTS = Path(__file__).resolve().parent
PASSWORD = "seven grey herons wade"


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
    with Server(parallax) as server:
        outside(
            tally, "browser: the pages of accounts in Chromium",
            [sys.executable, str(TESTS / "Browser" / "accounts.py"), "--base", server.base + "/",
             "--password", PASSWORD, "--chromium", harness.browser_path()])
