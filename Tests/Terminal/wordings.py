"""What a survey file asks, read apart from the program: every question with what can be typed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Question:
    """A question as one role sees it."""

    code: str
    text: str
    kind: str  # "item", "profile" or "open"
    keys: tuple[str, ...]  # what can be typed: numbers, then ? and -
    options: tuple[str, ...] = ()  # a profile question's options, as forms send them


def questions(path: Path, role: str) -> dict[str, Question]:
    """All questions of a survey file in one language, by their code, in codebook order."""
    survey = yaml.safe_load(path.read_text(encoding="utf-8"))
    found: list[Question] = []
    for block in survey["blocks"]:
        entries = list(block.get("items", [])) + [
            block[facet] for facet in ("now", "needed") if facet in block]
        found += [item(entry, survey["scales"], role) for entry in entries]
    found += [profile(entry) for entry in survey.get("profile", [])]
    found += [
        Question(entry["id"], wording(entry, role), "open", ())
        for entry in survey.get("open", [])]
    return {question.code: question for question in found}


def item(entry: dict, scales: dict, role: str) -> Question:
    """A closed item with the keys of its scale."""
    scale = scales[entry["scale"]]
    keys = [str(first(point)) for point in scale["points"]]
    keys += ["?"] if "dont_know" in scale else []
    return Question(entry["id"], wording(entry, role), "item", tuple(keys + ["-"]))


def profile(entry: dict) -> Question:
    """A question about the respondent, whose options are typed by their number."""
    options = tuple(first(option) for option in entry["options"])
    keys = [str(number + 1) for number in range(len(options))]
    return Question(entry["id"], in_english(entry["text"]), "profile", tuple(keys + ["-"]), options)


def wording(entry: dict, role: str) -> str:
    """The words for a role, as one line."""
    return one_line(in_english(entry.get("text") or entry[role]))


def in_english(text: str | dict) -> str:
    """A text that is written once, or once for each language."""
    return text["en"] if isinstance(text, dict) else text


def first(row: list | dict) -> object:
    """The value or name of a point or option, written as a list or with its keys."""
    return row[0] if isinstance(row, list) else next(iter(row.values()))


def one_line(text: str) -> str:
    """Text with every run of white space as one space."""
    return " ".join(text.split())
