"""Three hundred people whose answers are known: what the pages must find is laid down before.

Every department has the same people and the same answers: half of a role gives one point, the other half
the next, so that means, and the gap between them, are the same whatever the departments weigh.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from client import Sheet, acknowledged, taken
from harness import Link, Person, page_questions, require

DEPARTMENTS = tuple(
    f"{division} / {name}" for division, names in (
        ("Works", ("Quay", "Yard", "Lock")), ("Counter", ("Harbour Street", "Market", "Airport")))
    for name in names)
LEADERS, FRONTLINE = 12, 38
CLIENTS = 8

# The question of each block of pulse-12.
QUESTIONS = {
    "common-language": "PU-01", "service-vision": "PU-02", "recruitment": "PU-03",
    "orientation": "PU-04", "communications": "PU-05", "recognition-rewards": "PU-06",
    "customer-voice": "PU-07", "measures": "PU-08", "improvement": "PU-09", "recovery": "PU-10",
    "benchmarking": "PU-11", "role-modelling": "PU-12"}

# Whoever agrees with these says something bad.
REVERSED = {"PU-05", "PU-08", "PU-11"}


@dataclass(frozen=True)
class Truth:
    """The means of both groups, by block; every other block has `OTHERS`."""

    means: dict[str, tuple[float, float]]

    OTHERS = (3.5, 3.5)

    def mean(self, block: str) -> tuple[float, float]:
        """The mean of the leaders, and of the frontline."""
        return self.means.get(block, self.OTHERS)

    def gap(self, block: str) -> float:
        """Leaders minus frontline."""
        leaders, frontline = self.mean(block)
        return leaders - frontline


# In spring the leaders are far rosier about news and darker about customers; by autumn the frontline has
# caught up on news, and customers are as they were.
SPRING = Truth({"communications": (4.5, 3.5), "customer-voice": (2.5, 4.0)})
AUTUMN = Truth({"communications": (4.5, 4.5), "customer-voice": (2.5, 4.0)})


def crowd() -> list[Person]:
    """Everybody, department by department, leaders first."""
    found = []
    for place in DEPARTMENTS:
        for number in range(LEADERS + FRONTLINE):
            tier = "frontline" if number >= LEADERS else ("first_line", "middle")[number % 2]
            found.append(Person(f"p{len(found):06d}", place, tier))
    return found


def answers(truth: Truth, number: int, person: Person) -> dict[str, str]:
    """What somebody answers: a mean of 3.5 is made of 3 and 4, one of 4 of 3 and 5.

    As many of each tier of a department lie above the mean as below: tiers of leaders alternate, so their
    halves change every second person.
    """
    role = 1 if person.tier == "frontline" else 0
    place = number % (LEADERS + FRONTLINE)
    side = 1 if (place % 2 if role else place // 2 % 2) else -1
    given = {}
    for block, question in QUESTIONS.items():
        mean = truth.mean(block)[role]
        point = int(mean + side * (0.5 if mean % 1 else 1.0))
        given[question] = str(6 - point if question in REVERSED else point)
    return given | {"PU-NOW": "3", "PU-NEED": "4"}


def answer_everybody(port: int, links: dict[str, Link], truth: Truth) -> int:
    """Answers for the whole crowd over HTTP; returns how many sheets the server has taken."""
    people = crowd()
    names = pages(port, links[people[0].code])

    def one(work: tuple[int, Person]) -> bool:
        number, person = work
        given = answers(truth, number, person)
        sheet = Sheet(links[person.code], port)
        try:
            require(sheet.begin().status == 303, "the start button leads nowhere")
            for page, asked in enumerate(names, 1):
                reply = sheet.answer(page, {name: given[name] for name in asked})
                require(taken(reply), f"page {page} was not taken: {reply.status}")
            return acknowledged(sheet.submit())
        finally:
            sheet.close()

    with ThreadPoolExecutor(CLIENTS) as pool:
        return sum(pool.map(one, enumerate(people)))


def pages(port: int, link: Link) -> list[list[str]]:
    """The names of the questions, page by page."""
    sheet, found = Sheet(link, port), []
    sheet.begin()
    while (reply := sheet.page(len(found) + 1)).status == 200:
        found.append(page_questions(reply.body))
    sheet.close()
    return found
