"""An interpreter with the packages that the attacker needs, made once in a folder of its own."""

from __future__ import annotations

import filecmp
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
WANTED = HERE / "Disclosure" / "requirements.txt"
FOLDER = HERE.parents[1] / ".build-attack"


def python() -> Path:
    """The interpreter of `.build-attack`, made anew when the requirements have changed."""
    made, program = FOLDER / "requirements.txt", FOLDER / "bin" / "python"
    if not (made.exists() and filecmp.cmp(WANTED, made, shallow=False)):
        shutil.rmtree(FOLDER, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)
        subprocess.run([str(program), "-m", "pip", "install", "-q", "-r", str(WANTED)], check=True)
        shutil.copy(WANTED, made)
    return program
