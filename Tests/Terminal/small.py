"""Answering on terminals with few lines and columns."""

from __future__ import annotations

import re

from dialogue import DOWN, ENTER, FullScreen
from harness import Link, Parallax, require
from wordings import Question, one_line


def answered_whole(
        parallax: Parallax, link: Link, questions: dict[str, Question], columns: int, lines: int) -> str:
    """The promise, each question with its choices, the check and the receipt, nothing of it cut off."""
    screen = FullScreen(parallax, link.address, columns, lines)
    told = screen.read_promise()
    for words in ("Our promise to you", "What nobody sees", "open the same link to go on"):
        require(words in told, f"the promise lacks {words!r}")
    asked = 0
    while "Check" not in screen.text.split("Enter")[0]:
        question = present(screen, questions)
        asked += 1
        if question.kind == "item":
            walk(screen, question)
        else:
            screen.press("-")
            screen.wait("Your answer: -_")
        screen.press(ENTER)
        while question.text in screen.text or not ("Enter" in screen.text or "y send" in screen.text):
            screen.read(5)
    seen = screen.text
    while "y send" not in screen.text:
        shown = screen.text
        screen.press(ENTER)
        while screen.text == shown:
            screen.read(5)
        seen += screen.text
    for words in ("Check before you send", "You answered", "After sending you cannot change"):
        require(words in seen, f"the check lacks {words!r}: {seen}")
    screen.press("y")
    code, said = screen.leave()
    receipt = re.search(r"Your receipt: (\S+)", said)
    require(code == 0 and receipt is not None, f"exit {code}: {said}")
    parallax.run("receipt", receipt.group(1), "--withdraw", "--yes")
    return f"{asked} questions"


def present(screen: FullScreen, questions: dict[str, Question]) -> Question:
    """The question on the screen, with all of its words and the keys."""
    screen.wait("Your answer:", "Enter next")
    found = [q for q in questions.values() if q.text in screen.text]
    require(len(found) == 1, f"the question is not whole: {screen.text}")
    return found[0]


def walk(screen: FullScreen, question: Question) -> None:
    """Goes through the choices with the arrow; the chosen one is in sight each time."""
    for key in question.keys:
        screen.press(DOWN)
        screen.wait(f"Your answer: {key}_", f"> {key} ")
        require(one_line(question.text) in screen.text, f"the question has gone: {screen.text}")
    screen.press("4")
    screen.wait("Your answer: 4_", "> 4 ")
