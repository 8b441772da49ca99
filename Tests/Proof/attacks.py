"""The attacker of the Swift suite, with all rounds."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field

import harness

SUITE = "AttackerTests"
PASSED = r"Test (?!run with|case passing)[\"“`]?(.+?)[\"”`]?(?:\(.*\))? (?:with \d+ test cases )?passed after"


@dataclass
class Attacks:
    """What the suite said."""

    passed: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def prove(full: bool) -> Attacks:
    """Runs the suite; `PARALLAX_PROOF=full` asks it for all its rounds."""
    result = Attacks()
    if shutil.which("swift") is None:
        result.problems.append("swift is missing")
        return result
    environment = {**os.environ, **({"PARALLAX_PROOF": "full"} if full else {})}
    done = subprocess.run(
        ["swift", "test", "--filter", SUITE], cwd=harness.REPOSITORY, env=environment,
        capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    result.passed = sorted(set(re.findall(PASSED, said)))
    result.figures = sorted(re.findall(r"^figure: (.+)$", said, re.MULTILINE))
    if done.returncode != 0 or not result.passed:
        result.problems.append(f"the suite ended with {done.returncode}: {said[-600:]}")
    return result
