"""A closed wave in a database: `status` against `gaps`, and a second release after one more answer."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

TESTS = Path(__file__).resolve().parents[2]
sys.path.append(str(TESTS))

import harness

from .attack import Result, attack
from .organisations import COLUMNS, ROLES, Organisation, Row, survey_text
from .releases import Facts, Reader
from .truth import Truth

# Where late answers are refused, it is for this reason.
REFUSAL = "could be told apart by comparing"


@dataclass
class Released:
    """What a database told of one wave, and what it did when asked again."""

    gaps: Result
    both: Result
    one_more: str
    spread: str


def release(binary: Path, folder: Path, whole: Organisation) -> Released:
    """Runs the first wave of an organisation through the database, and asks for it twice."""
    parallax = harness.Parallax(binary, folder)
    (folder / "attacked.yaml").write_text(survey_text(), encoding="utf-8")
    roster(whole, folder / "roster.csv")
    parallax.run("roster", "import", "roster.csv", "--organisation", "Attacked")
    parallax.run(
        "wave", "create", "w1", "--survey", "attacked.yaml", "--opens", "2020-01-01",
        "--closes", "2099-12-31", "--minimum-group", str(whole.minimum))
    parallax.run("wave", "open", "w1")
    parallax.run("wave", "close", "w1", "--early")
    rows, late = parts([row for row in whole.rows if row.wave == 0], whole.minimum)
    answers(whole, folder / "first.csv", rows)
    answers(whole, folder / "one.csv", late[:1])
    answers(whole, folder / "spread.csv", late)
    parallax.run("import", "w1", "first.csv")
    status = json.loads(parallax.run("status", "w1", "--format", "json"))
    text = parallax.run("gaps", "w1", "--format", "json")
    truth = Truth(replace(whole, waves=1, rows=rows))
    gaps, both = read(whole, text, None), read(whole, text, status)
    found = [attack(truth, facts, reads_reasons=False) for facts in (gaps, both)]
    shown = {(place.node, place.block, place.facet) for place in gaps.counts if place.facet}
    if not shown:
        # A first report without any number leaves nothing to compare a second one with.
        return Released(*found, "nothing shown", "nothing shown")
    again = [ask_again(parallax, file, added, shown, whole)
             for file, added in (("one.csv", late[:1]), ("spread.csv", late))]
    return Released(*found, *again)


def parts(rows: list[Row], minimum: int) -> tuple[list[Row], list[Row]]:
    """The answers that are there at first, and late ones: a minimum group of each role, as far as may
    be each in a department of its own."""
    late, met = [], Counter()
    for row in sorted(rows, key=lambda row: row.name):
        if met[row.role] < minimum and not any(
                (row.role, row.department) == (other.role, other.department) for other in late):
            late.append(row)
            met[row.role] += 1
    chosen = {id(row) for row in late}
    return [row for row in rows if id(row) not in chosen], late


def ask_again(parallax: harness.Parallax, file: str, added: list[Row], shown, whole) -> str:
    """Whether a second report comes after more answers: "told" where few people's can be worked out by
    subtraction, "told in groups" where the added are nobody or enough everywhere, or what refused it."""
    imported = parallax.try_run("import", "w1", file)
    if imported.returncode:
        if REFUSAL not in imported.stderr:
            raise RuntimeError(f"import: {imported.stderr.strip()[:400]}")
        return "import refused"
    second = parallax.try_run("gaps", "w1", "--format", "json")
    if second.returncode:
        return "report refused"
    return "told" if isolated(added, shown, whole) else "told in groups"


def isolated(added: list[Row], shown: set[tuple[int, str, str]], whole: Organisation) -> bool:
    """Whether fewer added people than the minimum are alone in a cell that the first report showed, or
    in what is left of one without the shown cells below it. Nobody is as good as many."""
    late = Truth(replace(whole, waves=1, rows=added))
    for node, block, facet in shown:
        nested = [late.subtrees[other] for other, *of in shown
                  if of == [block, facet] and late.subtrees[other] < late.subtrees[node]]
        rest = late.subtrees[node] - set().union(*nested)
        kinds = (facet, "now only", "needed only") if facet == "ahead" else (facet,)
        for kind in kinds:
            for role in ROLES:
                people = [late.people((0, block, kind, role), among)
                          for among in (late.subtrees[node], rest)]
                if any(0 < number < whole.minimum for number in people):
                    return True
    return False


def read(organisation: Organisation, text: str, status: dict | None) -> Facts:
    """The facts of a gap report, with those of the response rates."""
    reader = Reader(organisation, names=paths(organisation))
    reader.facts.has_roster = True
    reader.gaps(text, with_responses=status is not None)
    for row in status["rows"] if status else ():
        reader.response(row, 0)
    return reader.facts


def paths(organisation: Organisation) -> list[str]:
    """The full name of each department, as the roster writes it."""
    names = [""]
    for node in range(1, len(organisation.parents)):
        above = names[organisation.parents[node]]
        names.append(f"{above} / {organisation.name(node)}" if above else organisation.name(node))
    return names


def roster(organisation: Organisation, path: Path) -> None:
    """The roster of the first wave."""
    names = paths(organisation)
    harness.write_roster(path, [
        harness.Person(person.name, names[person.department], person.tier)
        for person in organisation.people[0]])


def answers(organisation: Organisation, path: Path, rows) -> None:
    """A file of answers for `import`."""
    names = paths(organisation)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["department", "tier", *COLUMNS])
        for row in rows:
            given = ["" if row.answers[c] is None else row.answers[c] for c in COLUMNS]
            writer.writerow([names[row.department], row.tier, *given])
