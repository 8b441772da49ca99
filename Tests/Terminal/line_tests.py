"""Answering line by line through a pipe, as a screen reader or a script does it."""

from __future__ import annotations

from dialogue import LineByLine, by_text
from harness import Link, Parallax, require
from wordings import Question

COMMENT = "b is a letter here; so is s"


class LineStory:
    """One person's way through the pulse, line by line."""

    def __init__(self, parallax: Parallax, link: Link, questions: dict[str, Question]):
        self.parallax = parallax
        self.link = link
        self.known = by_text(questions)
        self.given: dict[str, str] = {}
        self.person: LineByLine | None = None

    @property
    def present(self) -> Question:
        """The question that was asked last."""
        text = self.person.question
        require(text in self.known, f"an unknown question: {text or self.person.text}")
        return self.known[text]

    def answer(self, key: str) -> None:
        """Answers the present question."""
        self.given[self.present.code] = key
        self.person.type(key)

    def opens(self) -> None:
        """It says how answers are protected and asks the first question, with its choices."""
        self.person = LineByLine(self.parallax, self.link.address)
        text = self.person.text
        for words in ("What your leaders see", "Page 1 of", "  1  Strongly", "  ?  I don't know"):
            require(words in text, f"it does not say {words!r}: {text}")
        require("\x1b" not in text, "a pipe gets control characters")

    def refuses(self) -> None:
        """A 7 on a five-point scale, and a word, are refused with what is right."""
        question = self.present
        for wrong in ("7", "0", "maybe", "3.5", "33"):
            self.person.type(wrong)
            require("Type 1 to 5" in self.person.text, f"{wrong!r}: {self.person.text}")
            require(self.present == question, "a wrong answer goes on")
        self.answer("3")
        require(self.present != question, "the right answer does not go on")

    def back_and_kept(self) -> None:
        """`b` goes back; Enter keeps what was answered."""
        second = self.present
        self.person.type("b")
        require("Enter keeps: 3" in self.person.text, f"it is not kept: {self.person.text}")
        self.person.type("")
        require(self.present == second, "Enter does not go on")

    def helps(self) -> None:
        """`h` says again how answers are protected, and asks again."""
        question = self.present
        self.person.type("h")
        require("What nobody sees" in self.person.text, "h does not help")
        require(self.present == question, "h goes on")
        for key in ("?", "-", "1", "4"):
            self.answer(key)

    def saved(self) -> None:
        """`s` and the end of the input both save; the same link goes on there."""
        for leave in ("s", None):
            question = self.present
            if leave:
                self.person.type(leave)
            code, _, words = self.person.end()
            require(code == 0, f"exit {code}: {words}")
            require("Saved." in words, f"it said: {words}")
            self.person = LineByLine(self.parallax, self.link.address, "--plain")
            require(self.present == question, "the link goes on elsewhere")
            text = self.person.text
            require("You have begun already" in text, f"nobody is greeted: {text}")
            require("What nobody sees" not in text, f"the promise stands there again: {text}")
            self.answer("5")

    def sends(self) -> None:
        """The rest, a comment, the check, a wrong word there, and the receipt."""
        while self.present.kind != "open":
            keys = self.present.keys
            self.answer(keys[len(self.given) % len(keys)])
        self.person.type(COMMENT)
        self.person.type("b")
        self.person.type("-")
        require("You wrote no comment." in self.person.text, f"a dash: {self.person.text}")
        self.person.type("b")
        self.person.type(COMMENT)
        require("Comments: 1." in self.person.text, f"the check: {self.person.text}")
        self.person.type("perhaps")
        require("Type send, b or s" in self.person.text, "a wrong word at the check")
        self.person.type("send")
        code, said, words = self.person.end()
        require(code == 0, f"exit {code}: {words}")
        require("Your receipt: " in said, f"no receipt: {said}")
        require("Keep your receipt to yourself" in said, f"it does not say to keep it: {said}")

    CHAPTERS = (opens, refuses, back_and_kept, helps, saved, sends)
