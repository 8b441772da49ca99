"""Time and memory of child processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What one process took."""

    seconds: float
    peak_mb: float
    output: str


def cost(words: list[str], folder: Path, environment: dict[str, str] | None = None) -> Cost:
    """Runs a process to its end and measures wall time and peak resident memory of it alone."""
    with open(folder / "measured.log", "w+", encoding="utf-8", errors="replace") as log:
        start = time.perf_counter()
        process = subprocess.Popen(
            words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        output = log.read()
    if process.returncode != 0:
        raise RuntimeError(f"{words[0]} ended with {process.returncode}: {output[-500:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(seconds, usage.ru_maxrss * unit / 1e6, output)


def best(times: int, words: list[str], folder: Path, fresh: Path | None = None) -> Cost:
    """The quickest of several runs; `fresh` is an output that each run must find missing."""
    costs = []
    for _ in range(times):
        if fresh is not None:
            fresh.unlink(missing_ok=True)
        costs.append(cost(words, folder))
    return min(costs, key=lambda one: one.seconds)


def resident_mb(pid: int) -> float:
    """The resident memory of a running process."""
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS:"))
        kilobytes = line.split()[1]
    else:
        kilobytes = subprocess.run(
            ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True
        ).stdout
    return int(kilobytes) * 1024 / 1e6


def peak_mb(pid: int) -> float:
    """The most resident memory that a running process has had; the present one where it is not told."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return resident_mb(pid)
    line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024 / 1e6
