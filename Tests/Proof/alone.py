"""The release binary works alone: in an empty folder, with toolchain and repository hidden."""

from __future__ import annotations

import http.client
import os
import shlex
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import harness
from harness import Failed, Parallax, Server, require

PLAIN_PATH = "/usr/bin:/bin"
ASSETS = ("/", "/styles/parallax.css", "/styles/mark.svg")


@dataclass
class Alone:
    """What was tried, and with what hidden."""

    hidden: list[str] = field(default_factory=list)
    libraries: list[str] = field(default_factory=list)
    demo_files: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def toolchain() -> Path | None:
    """The folder of the Swift toolchain, when it has one to itself."""
    swift = shutil.which("swift")
    if swift is None:
        return None
    folder = Path(swift).resolve().parents[2]
    return None if str(folder) in ("/", "/usr") else folder


def may_hide() -> bool:
    """Whether this user may put an empty folder over another, in a view of its own."""
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
    return tried.returncode == 0


def hiding(empty: Path, words: list[str], folder: Path) -> tuple[list[str], list[str]]:
    """The words that run a command, to which more may be added, with toolchain and repository
    hidden and an empty environment; and what is hidden."""
    bare = ["env", "-i", f"PATH={PLAIN_PATH}", f"HOME={folder}", "LANG=C.UTF-8", *words]
    if not may_hide():
        return bare, ["the PATH leads to no toolchain"]
    folders = {"toolchain": toolchain(), "repository": harness.REPOSITORY}
    hidden = {name: path for name, path in folders.items() if path is not None}
    mounts = "".join(
        f"mount --bind {shlex.quote(str(empty))} {shlex.quote(str(path))} && "
        for path in hidden.values())
    script = f"{mounts}cd {shlex.quote(str(folder))} && exec {shlex.join(bare)} \"$@\""
    return ["unshare", "-m", "sh", "-c", script, "sh"], [
        f"the folder of the {name} is empty" for name in hidden]


def foreign_libraries(binary: Path) -> list[str]:
    """The shared libraries that the binary asks for and a bare system lacks."""
    said = subprocess.run(["ldd", str(binary)], capture_output=True, text=True, check=False).stdout
    names = [line.split()[0] for line in said.splitlines() if line.strip()]
    return [name for name in names if "swift" in name.lower() or "Foundation" in name]


def demo(moved: Path, empty: Path, result: Alone) -> None:
    """The demo runs and writes its reports."""
    folder = moved.parent
    words, result.hidden = hiding(empty, [str(moved), "demo", "--out", "out"], folder)
    done = subprocess.run(
        words, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600,
        check=False)
    require(done.returncode == 0, f"demo ends with {done.returncode}: {done.stderr[-400:]}")
    result.demo_files = sorted(path.name for path in (folder / "out").iterdir() if path.is_file())
    require("gaps.html" in result.demo_files, f"demo wrote {result.demo_files}")


def serve(moved: Path, empty: Path, result: Alone) -> None:
    """The pages carry their style with them."""
    parallax = Parallax(moved, moved.parent)
    harness.open_wave(parallax, harness.people(8, 1), "service-culture-12")
    words, _ = hiding(empty, [str(moved), "--database", str(parallax.database)], moved.parent)
    with Server(parallax, command=words) as server:
        for path in ASSETS:
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
            connection.request("GET", path)
            reply = connection.getresponse()
            size = len(reply.read())
            connection.close()
            require(reply.status == 200 and size > 0, f"GET {path}: {reply.status}")
            result.pages.append(path)


def prove(binary: Path) -> Alone:
    """Moves a copy away and tries it there."""
    result = Alone()
    with tempfile.TemporaryDirectory(prefix="parallax-") as name:
        folder, empty = Path(name) / "alone", Path(name) / "empty"
        folder.mkdir()
        empty.mkdir()
        moved = folder / "parallax"
        shutil.copy(binary, moved)
        os.chmod(moved, 0o755)
        result.libraries = foreign_libraries(moved)
        if result.libraries:
            result.problems.append("it needs " + ", ".join(result.libraries))
        for step in (demo, serve):
            try:
                step(moved, empty, result)
            except (Failed, OSError, subprocess.SubprocessError) as error:
                result.problems.append(f"{step.__name__}: {error}")
    return result
