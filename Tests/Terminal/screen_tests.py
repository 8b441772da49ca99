"""Answering on a full screen, as a person at a terminal of 80 by 24 does it."""

from __future__ import annotations

import re

from dialogue import DOWN, ENTER, INTERRUPT, LEFT, RIGHT, UP, FullScreen
from harness import Link, Parallax, require
from wordings import Question

COMMENT = "Fewer forms, more time: “now” – merci"


class ScreenStory:
    """One person's way through the pulse, in chapters that are checked one by one."""

    def __init__(self, parallax: Parallax, link: Link, questions: dict[str, Question]):
        self.parallax = parallax
        self.link = link
        self.questions = questions
        self.order: list[Question] = []
        self.given: dict[str, str] = {}
        self.receipt = ""
        self.screen: FullScreen | None = None

    def opens(self) -> None:
        """The first screens say how answers are protected, the next one asks."""
        self.screen = FullScreen(self.parallax, self.link.address)
        self.screen.wait("What your leaders see")
        told = self.screen.read_promise()
        for words in ("What nobody sees", "Who sees it, and when", "What happens with your"):
            require(words in told, f"it does not say {words!r}: {told}")
        self.present()

    def present(self) -> Question:
        """The question on the screen; remembers the order in which questions come."""
        self.screen.wait("Question ", "Your answer:")
        text = self.screen.text
        found = [q for q in self.questions.values() if q.text in text]
        require(len(found) == 1, f"the screen shows {len(found)} questions: {text}")
        if found[0] not in self.order:
            self.order.append(found[0])
        return found[0]

    def shown(self, question: Question) -> str:
        """How the answer to a question stands on the screen; a left-out one is empty again."""
        return "Your answer: " + self.given[question.code].replace("-", "") + "_"

    def move_on(self, key: str) -> None:
        """Answers the present question and waits for the next screen."""
        question = self.present()
        self.screen.choose(key)
        self.given[question.code] = key
        self.next_after(question)

    def next_after(self, question: Question) -> None:
        """Waits until another question, or the check, has come."""
        while question.text in self.screen.text:
            self.screen.read(5)
        self.screen.wait("Enter")

    def digits(self) -> None:
        """A digit chooses; the choice is marked in the list before Enter confirms it."""
        self.screen.press("4")
        text = self.screen.wait("Your answer: 4_")
        require("> 4 Agree" in text, f"the choice is not marked: {text}")
        self.move_on("4")

    def arrows(self) -> None:
        """The arrow keys walk through the list and around its ends."""
        question = self.present()
        for key, shown in ((DOWN, "1"), (DOWN, "2"), (UP, "1"), (UP, "-"), (UP, "?"), (UP, "5")):
            self.screen.press(key)
            self.screen.wait(f"Your answer: {shown}_")
        self.screen.press(ENTER)
        self.given[question.code] = "5"
        self.next_after(question)

    def back(self) -> None:
        """`b` and the left arrow go back to an answer that is still there; right goes on."""
        present = self.present()
        former = self.order[-2]
        for key in ("b", LEFT):
            self.screen.press(key)
            self.screen.wait(former.text, "Your answer: 5_")
            self.screen.press(RIGHT)
            self.screen.wait(present.text)

    def apart(self) -> None:
        """“I don't know” and leaving out stand apart from the scale."""
        text = self.screen.wait("I don't know", "Leave out")
        require(text.index("Strongly agree") < text.index("I don't know"), "it is on the scale")
        self.move_on("?")
        self.move_on("-")

    def refuses(self) -> None:
        """A 7 on a five-point scale is refused with what is right; nothing is lost."""
        question = self.present()
        self.screen.press("7", ENTER)
        self.screen.wait("7 is not on the list. Type 1 to 5", "? for", "- to leave out")
        self.screen.wait(question.text)
        self.screen.press("b")
        former = self.order[-2]
        self.screen.wait(former.text, self.shown(former))
        self.screen.press(RIGHT)
        self.screen.wait(question.text)

    def interrupted(self) -> None:
        """Ctrl-C saves and leaves; the same link goes on at the same question."""
        self.move_on("2")
        question = self.present()
        self.screen.press(INTERRUPT)
        code, said = self.screen.leave()
        require(code == 0, f"exit {code}")
        require("Saved. The same link goes on" in said, f"it said: {said}")
        self.screen = FullScreen(self.parallax, self.link.address)
        text = self.screen.wait(question.text, "You have begun already", "h shows our promise")
        require("What nobody sees" not in text, f"the promise stands there again: {text}")
        self.screen.press("h")
        require("What nobody sees" in self.screen.read_promise(), "h does not show the promise")
        self.screen.wait(question.text)
        self.screen.press("b")
        former = self.order[-2]
        self.screen.wait(former.text, self.shown(former))
        self.screen.press(RIGHT)
        self.screen.wait(question.text)

    def chosen_and_left(self) -> None:
        """What was chosen and not confirmed is kept where it is left: by `s`, and by going back."""
        question = self.present()
        self.screen.press("3")
        self.screen.wait("Your answer: 3_")
        self.screen.press("b")
        self.screen.wait(self.order[-2].text)
        self.screen.press(RIGHT)
        self.screen.wait(question.text, "Your answer: 3_")
        self.screen.press("4")
        self.screen.wait("Your answer: 4_")
        self.screen.press("s")
        code, said = self.screen.leave()
        require(code == 0 and "Saved." in said, f"exit {code}: {said}")
        self.given[question.code] = "4"
        self.screen = FullScreen(self.parallax, self.link.address)
        self.screen.wait("You have begun already")
        self.present()
        self.screen.press("b")
        self.screen.wait(question.text, "Your answer: 4_")
        self.screen.press(RIGHT)
        self.next_after(question)

    def resized(self) -> None:
        """A window that gets another size is drawn anew, without a key."""
        question = self.present()
        self.screen.resize(100, 40)
        self.screen.wait(question.text, "Enter next")
        require("Enter next" in self.screen.line(-1), "the keys are not on the last line")
        self.screen.resize(50, 24)
        self.screen.wait(question.text, "Enter next", "h how it is protected")
        self.screen.resize(80, 24)
        self.screen.wait(question.text, "Enter next")

    def all_the_rest(self) -> None:
        """All questions come, each once, and then the open one, where b and s are letters."""
        closed = [q for q in self.questions.values() if q.kind == "item"]
        while len(self.given) < len(closed):
            question = self.present()
            self.move_on(question.keys[len(self.given) % len(question.keys)])
        question = self.present()
        require(question.kind == "open", "the open question does not come last")
        self.screen.wait("- Leave out")
        self.screen.press("-", ENTER)
        self.screen.wait("You wrote no comment.", "y send")
        self.screen.press("b")
        self.screen.wait(question.text, "Your answer: _")
        self.screen.press(*COMMENT)
        self.screen.wait(f"Your answer: {COMMENT}_")
        self.screen.press(ENTER)

    def checks(self) -> None:
        """The check counts what will be sent, names what is missing, and leads back."""
        known = [key for key in self.given.values() if key != "-"]
        asked = len(self.given)
        text = self.screen.wait("Check before you send", "Comments: 1.", "y send")
        require(f"{len(known)} of {asked}" in text, f"other counts: {text}")
        missing = asked - len(known)
        require(f"Without an answer (1 to {min(6, missing)} of {missing})" in text, f"what is missing: {text}")
        require("answer" in self.screen.line(-2), f"how to go to one is not said: {text}")
        self.screen.press("b")
        self.screen.wait(f"Your answer: {COMMENT}_")
        self.screen.press(ENTER)
        self.screen.wait("y send")

    def sends(self) -> None:
        """Sending shows the receipt; the same link then shows the same receipt again."""
        self.screen.press("y")
        self.screen.wait("Your receipt", "Keep your receipt to yourself", "Enter clears the screen")
        require(b"\x1b[3J" not in self.screen.seen, "it is cleared before anybody has noted it")
        self.screen.press(ENTER)
        code, said = self.screen.leave()
        require(code == 0, f"exit {code}: {said}")
        require("\x1b[2J\x1b[3J" in said, "what can be scrolled back to stays")
        found = re.search(r"Your receipt: (\S+)", said)
        require(found is not None, f"no receipt: {said}")
        self.receipt = found.group(1)
        again = self.parallax.try_run("answer", self.link.address)
        require(again.returncode == 73, f"the used link ends with {again.returncode}")
        require(found.group(1) in again.stderr, "the used link shows another receipt")

    CHAPTERS = (
        opens, digits, arrows, back, apart, refuses, interrupted, chosen_and_left, resized,
        all_the_rest, checks, sends)
