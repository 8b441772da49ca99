"""Somebody who answers in the terminal: on a full screen through a pseudo-terminal, or line by line
through a pipe."""

from __future__ import annotations

import re
import subprocess
import time

import pexpect
import pyte

from harness import Failed, Parallax, require
from wordings import Question, one_line

PATIENCE = 30
ENTER, UP, DOWN, LEFT, RIGHT = "\r", "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C"
INTERRUPT = "\x03"


class FullScreen:
    """`parallax answer LINK` on a terminal of 80 columns and 24 lines."""

    def __init__(self, parallax: Parallax, link: str, columns: int = 80, lines: int = 24):
        self.screen = pyte.Screen(columns, lines)
        self.stream = pyte.ByteStream(self.screen)
        self.seen = b""
        self.child = pexpect.spawn(
            str(parallax.binary), ["answer", link], cwd=str(parallax.folder),
            env=parallax.environment, dimensions=(lines, columns), timeout=PATIENCE)
        self.child.delaybeforesend = None

    @property
    def text(self) -> str:
        """What stands on the screen, with every run of white space as one space."""
        return one_line(" ".join(self.screen.display))

    def line(self, number: int) -> str:
        """One line of the screen."""
        return self.screen.display[number]

    def resize(self, columns: int, lines: int) -> None:
        """Gives the window another size; what stood there is gone until it is drawn anew."""
        self.screen.reset()
        self.screen.resize(lines, columns)
        self.child.setwinsize(lines, columns)

    def press(self, *keys: str) -> None:
        """Presses keys one after the other."""
        for key in keys:
            self.child.send(key)

    def wait(self, *words: str) -> str:
        """Waits until all words stand on the screen."""
        end = time.monotonic() + PATIENCE
        while not all(one_line(word) in self.text for word in words):
            if time.monotonic() > end:
                raise Failed(f"the screen does not show {words!r} but: {self.text}")
            self.read(0.2)
        return self.text

    def read(self, seconds: float) -> None:
        """Takes what the program has drawn."""
        try:
            data = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF as end:
            raise Failed(f"the program ended while it showed: {self.text}") from end
        self.seen += data
        self.stream.feed(data)

    def read_promise(self) -> str:
        """Goes through the screens of the promise to the question; returns what they said."""
        told = ""
        self.wait("Enter go on")
        while "Enter go on" in self.text:
            shown = self.text
            told += shown
            require(all(len(line) <= 80 for line in self.screen.display), "a line is too long")
            self.press(ENTER)
            while self.text == shown:
                self.read(5)
            self.wait("Enter")
        return told

    def choose(self, key: str) -> None:
        """Types an answer, sees it stand there, and confirms it."""
        self.press(key)
        self.wait(f"Your answer: {key}_")
        self.press(ENTER)

    def leave(self) -> tuple[int, str]:
        """Waits for the end, and clears the screen where that is offered; returns the exit code and what
        was said after the screen."""
        if self.child.expect([pexpect.EOF, "clears the screen"]) == 1:
            self.seen += self.child.before + self.child.after
            self.child.send(ENTER)
            self.child.expect(pexpect.EOF)
        self.seen += self.child.before
        self.child.close()
        require(b"\x1b[?1049l" in self.seen, "the former screen did not come back")
        rest = self.seen.rsplit(b"\x1b[?1049l", 1)[1].decode()
        code = self.child.exitstatus
        return (-1 if code is None else code), rest.strip()


class LineByLine:
    """`parallax answer LINK` with pipes for stdin and stdout."""

    PROMPT = re.compile(r"^(Your answer|Type send|Type yes)\b")
    QUESTION = re.compile(r"^\d+ of \d+: (.*)$")

    def __init__(self, parallax: Parallax, link: str, *words: str):
        self.process = subprocess.Popen(
            [str(parallax.binary), "answer", link, *words], cwd=parallax.folder,
            env=parallax.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, bufsize=1)
        self.lines: list[str] = []
        self.read()

    def read(self) -> None:
        """Takes the lines up to the next prompt, or to the end."""
        self.lines = []
        while line := self.process.stdout.readline():
            self.lines.append(line.rstrip("\n"))
            if self.PROMPT.match(line):
                return

    @property
    def question(self) -> str:
        """The words of the present question; empty at the check."""
        for line in reversed(self.lines):
            if found := self.QUESTION.match(line):
                return one_line(found.group(1))
        return ""

    @property
    def text(self) -> str:
        """What was said since the last line was typed."""
        return "\n".join(self.lines)

    def type(self, line: str) -> None:
        """Types a line and takes what comes."""
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        self.read()

    def end(self) -> tuple[int, str, str]:
        """Closes stdin; returns the exit code, the last words on stdout and those on stderr."""
        said, words = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, self.text + said, words.strip()


def by_text(questions: dict[str, Question]) -> dict[str, Question]:
    """The questions by their words."""
    return {question.text: question for question in questions.values()}
