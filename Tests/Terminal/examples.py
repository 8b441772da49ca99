"""Follows the readings in docs/examples: runs their commands and compares what they print.

A block ```console holds commands after "$ " and, below each, exactly what it prints. DATA is the folder of
the data, OUT a fresh folder. With RECORD_GOLDEN in the environment the blocks are written anew.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import harness
from harness import require

EXAMPLES = harness.REPOSITORY / "docs" / "examples"
DATA = harness.REPOSITORY.parent / "shared" / "data"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def pages() -> list[Path]:
    """All readings."""
    return sorted(EXAMPLES.glob("*.md"))


def has_data() -> bool:
    """Whether the data lie beside the repository: they are not part of it."""
    return DATA.is_dir()


def follow(binary: Path, folder: Path, page: Path) -> str:
    """Runs the commands of one reading."""
    tools = folder / "bin"
    tools.mkdir(exist_ok=True)
    program = tools / "parallax"
    if not program.exists():
        program.symlink_to(Path(binary).resolve())
    environment = {
        "PATH": f"{tools}:{os.environ.get('PATH', '/usr/bin:/bin')}", "HOME": str(folder),
        "LANG": "C.UTF-8", "DATA": str(DATA), "OUT": str(folder)}
    count = 0

    def run(match: re.Match[str]) -> str:
        nonlocal count
        written = ""
        for step in commands(match.group(1)):
            result = subprocess.run(
                ["bash", "-c", "set -o pipefail; " + step], cwd=harness.REPOSITORY,
                env=environment, capture_output=True, text=True, timeout=600, check=False)
            require(result.returncode == 0, f"{step}: exit {result.returncode}: {result.stderr}")
            shown = step.replace("\n", "\n> ")
            written += f"$ {shown}\n{result.stdout}"
            count += 1
        return f"```console\n{written}```"

    text = page.read_text(encoding="utf-8")
    made = BLOCK.sub(run, text)
    if os.environ.get("RECORD_GOLDEN"):
        page.write_text(made, encoding="utf-8")
        return f"{count} commands recorded"
    require(count > 0, f"{page.name} has no command")
    for number, (is_now, was) in enumerate(
            zip(made.splitlines() + ["the end"], text.splitlines() + ["the end"]), 1):
        require(
            is_now == was,
            f"{page.name}:{number} has “{was}”, and now it is “{is_now}”; RECORD_GOLDEN=1 writes all anew")
    return f"{count} commands"


def commands(block: str) -> list[str]:
    """The commands of a block; one goes on in lines that begin with "> ", as a shell shows it."""
    found: list[str] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append(line[2:])
        elif line.startswith("> ") and found:
            found[-1] += "\n" + line[2:]
    return found
