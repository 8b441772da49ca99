"""Runs what must be tried on the built program: terminal, browser, README, kills and races.

    Tests/run.py --binary .build/debug/parallax

Each check prints one line; the last line counts them. A missing tool is a failure.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path[:0] = [str(TESTS), str(TESTS / "Terminal"), str(TESTS / "Proof"), str(TESTS / "Mail")]

import harness
from accountpages import accounts  # noqa: F401  (a part by its name)
from harness import Parallax, Person, Tally, require
from pages import browser, dashboard, outside, overlap, setup, whole  # noqa: F401  (parts by name)
from proofs import kills, once, races  # noqa: F401
from signin import signin  # noqa: F401

ORGANISATIONS = 200
PARTS = (
    "commands", "formats", "exports", "exchange", "paper", "packet", "late", "mail", "terminal", "consent",
    "texts", "agreement", "browser", "accounts", "signin", "overlap", "setup", "readme", "examples", "kills",
    "races", "once", "disclosure", "webhooks", "sealing", "dashboard", "whole", "api")


def story(tally: Tally, name: str, chapters) -> None:
    """Checks the chapters of one person's way; each stands on the ones before."""
    for chapter in chapters.CHAPTERS:
        tally.check(
            f"{name}: {first_line(chapter.__doc__)}", lambda chapter=chapter: chapter(chapters))


def first_line(words: str) -> str:
    """The first sentence of a documentation string."""
    return " ".join(words.split()).rstrip(".")


def terminal(binary: Path, folder: Path, tally: Tally) -> None:
    """One wave of the pulse, answered on a full screen and line by line, and closed."""
    import languages
    import missing
    import small
    import wordings
    from line_tests import LineStory
    from screen_tests import ScreenStory

    parallax = Parallax(binary, folder)
    roster = [
        Person("p1", "Screen", "frontline"), Person("p2", "Lines", "senior"),
        Person("p3", "Languages", "frontline"), Person("p4", "Missing", "frontline"),
        Person("p5", "Revoked", "frontline"), Person("p6", "Sent", "frontline"),
        Person("p7", "Purged", "frontline"), Person("p8", "Small", "frontline"),
        Person("p9", "Smaller", "frontline")]
    links = {link.participant: link for link in harness.open_wave(parallax, roster, "pulse-12")}
    survey = harness.REPOSITORY / "Surveys" / "pulse-12.yaml"
    stories = (
        ScreenStory(parallax, links["p1"], wordings.questions(survey, "frontline")),
        LineStory(parallax, links["p2"], wordings.questions(survey, "leader")))
    story(tally, "full screen", stories[0])
    story(tally, "line by line", stories[1])
    tally.check(
        "terminal: a change of language keeps the answers, in each language",
        lambda: languages.change_on_the_way(parallax, links["p3"]))
    tally.check(
        "terminal: the promise is there in the survey's languages",
        lambda: languages.promise_is_read(parallax, "spring"))
    tally.check(
        "terminal: what is missing is counted once, and all of it can be reached",
        lambda: missing.all_can_be_reached(parallax, links["p4"]))
    tally.check(
        "terminal: the link is asked for, so that no command holds it",
        lambda: missing.link_is_read(parallax, links["p4"]))
    tally.check(
        "terminal: the receipt is asked for, so that no command holds it",
        lambda: missing.receipt_is_read(parallax, stories[0].receipt))
    tally.check(
        "terminal: a link that is taken back on the way says so at the next answer",
        lambda: languages.revoked_on_the_way(parallax, "spring", links["p5"]))
    tally.check(
        "terminal: an answer after the answers were sent elsewhere is told not to count",
        lambda: languages.sent_on_the_way(parallax, links["p6"]))
    for person, columns, lines in (("p8", 50, 12), ("p9", 40, 10)):
        tally.check(
            f"terminal: {columns} columns and {lines} lines show whole questions, and all choices",
            lambda person=person, columns=columns, lines=lines: small.answered_whole(
                parallax, links[person], wordings.questions(survey, "frontline"), columns, lines))
    late = languages.begin_in_german(parallax, links["p3"])
    purged = languages.begin_in_german(parallax, links["p7"])
    parallax.run("wave", "close", "spring", "--early")
    tally.check(
        "terminal: a wave that ends on the way says so in the language of the answers",
        lambda: languages.end_in_german(late))
    names, places = harness.columns(parallax.database), harness.places(parallax.database)
    expected = {
        (*places[person.link.participant], harness.answer_string(names, person.given))
        for person in stories}

    def stored() -> None:
        require(
            set(harness.responses(parallax.database)) == expected,
            "other answers lie in the closed wave than were given")

    tally.check("terminal: what was answered is what lies in the closed wave", stored)
    tally.check(
        "terminal: a link that was purged on the way says that the wave has ended",
        lambda: languages.purged_on_the_way(parallax, "spring", purged))


def commands(binary: Path, folder: Path, tally: Tally) -> None:
    """Exit codes and words of commands that cannot do what they are told."""
    from commands import cases, never_tells, try_case, write_bad_files

    parallax = Parallax(binary, folder)
    links = harness.open_wave(parallax, harness.people(8, 1), "pulse-12")
    write_bad_files(folder)
    for case in cases(links[0]):
        tally.check(f"command: {case.name}", lambda case=case: try_case(parallax, case))
    tally.check(
        "command: no error repeats the secret of a link", lambda: never_tells(parallax, links[0]))


def formats(binary: Path, folder: Path, tally: Tally) -> None:
    """What other programs read."""
    import formats as checks

    parallax = Parallax(binary, folder)
    tally.check("formats: every survey fits the schema", checks.shipped_fit_the_schema)
    tally.check(
        "formats: the schema and `check` refuse the same faults",
        lambda: checks.faults_break_the_schema(parallax))
    tally.check(
        "formats: the gap report holds the fields of parallax.gaps/1",
        lambda: checks.report_has_its_fields(parallax))
    tally.check(
        "formats: a comparison tells no more of a wave than its own report",
        lambda: checks.comparison_tells_no_more(parallax))
    tally.check(
        "formats: no number of people ends above those who answered, and none is told more finely",
        lambda: checks.people_are_told_alike(parallax))


def sealing(binary: Path, folder: Path, tally: Tally) -> None:
    """Sealed results stay what they were."""
    import sealing as checks

    parallax = Parallax(binary, folder)
    checks.prepare(parallax)
    before = checks.told(parallax)
    tally.check(
        "sealing: the reports of a sealed wave are those of before",
        lambda: checks.sealing_changes_nothing(parallax, before))
    tally.check(
        "sealing: a comparison has an outline", lambda: checks.comparisons_have_outlines(parallax))
    tally.check(
        "sealing: answers that are lost change no report",
        lambda: checks.lost_answers_change_nothing(parallax, before))
    tally.check("sealing: no answers are added", lambda: checks.nothing_is_added(parallax))
    tally.check("sealing: a change is seen", lambda: checks.change_is_seen(parallax))


def exports(binary: Path, folder: Path, tally: Tally) -> None:
    """Files for other programs, read back with these."""
    import exports as checks
    from harbour import Harbour

    world = Harbour(binary, folder)
    for check in checks.CHECKS:
        tally.check(
            f"exports: {first_line(check.__doc__)}", lambda check=check: check(world))


def exchange(binary: Path, folder: Path, tally: Tally) -> None:
    """Other programs' surveys and answers, and sheets typed twice."""
    import exchange as checks

    parallax = Parallax(binary, folder)
    for name, check in checks.CHECKS.items():
        tally.check(f"exchange: {name}", lambda check=check: check(parallax))


def paper(binary: Path, folder: Path, tally: Tally) -> None:
    """The questionnaire on paper, and the way from its sheets to the results."""
    import paper as checks

    parallax = Parallax(binary, folder)
    links = harness.open_wave(parallax, checks.ROSTER, "pulse-12")
    for check in checks.CHECKS:
        tally.check(
            f"paper: {first_line(check.__doc__)}", lambda check=check: check(parallax, links))


def packet(binary: Path, folder: Path, tally: Tally) -> None:
    """A site without network: out, answered, and home again, each once."""
    from packet import CHECKS

    for check in CHECKS:
        tally.check(
            f"packet: {first_line(check.__doc__)}",
            lambda check=check: check(binary, folder / check.__name__))


def late(binary: Path, folder: Path, tally: Tally) -> None:
    """What two reports of a wave tell together."""
    from late import late_answers

    tally.check(
        "late: one answer after a report is refused, and no later report shows more",
        lambda: late_answers(Parallax(binary, folder)))


def consent(binary: Path, folder: Path, tally: Tally) -> None:
    """Few leaders agree to be shown, or do not."""
    import wordings
    import consent as chapters

    parallax = Parallax(binary, folder)
    links = chapters.open_wave(parallax)
    survey = harness.REPOSITORY / "Surveys" / "pulse-12.yaml"
    questions = wordings.questions(survey, "leader")
    tally.check(
        "consent: the promise says what the mode means", lambda: chapters.promised(parallax))
    tally.check(
        "consent: leaders of few are asked wherever they answer, and nobody else",
        lambda: chapters.answered(parallax, links, questions))
    tally.check(
        "consent: it is sealed, and kept only where all agreed", lambda: chapters.sealed(parallax))
    tally.check("consent: every format says it", lambda: chapters.reported(parallax))
    tally.check(
        "consent: it holds for one wave, no change is told", lambda: chapters.compared(parallax))


def texts(binary: Path, folder: Path, tally: Tally) -> None:
    """A wave's own texts, and the state of a wave while it runs and afterwards."""
    import wavetexts as chapters

    parallax = Parallax(binary, folder)
    links: list = []

    def planned() -> None:
        links.extend(chapters.planned(parallax))

    tally.check(f"texts: {first_line(chapters.planned.__doc__)}", planned)
    for chapter in (chapters.read_by_all, chapters.fixed):
        tally.check(
            f"texts: {first_line(chapter.__doc__)}",
            lambda chapter=chapter: chapter(parallax, links))
    for chapter in (chapters.foreseen, chapters.counted):
        tally.check(
            f"status: {first_line(chapter.__doc__)}", lambda chapter=chapter: chapter(parallax))


def mail(binary: Path, folder: Path, tally: Tally) -> None:
    """Invitations and reminders through a real mail server on this machine."""
    import served_tests
    from post_tests import CHECKS, CROWD, Scene, killed_often

    for check in CHECKS + served_tests.CHECKS:
        tally.check(
            f"mail: {first_line(check.__doc__)}",
            lambda check=check: check(
                Scene(binary, folder / check.__name__, CROWD if check is killed_often else 4)))


def agreement(binary: Path, folder: Path, tally: Tally) -> None:
    """Browser, full screen and pipe store the same bytes."""
    import wordings
    from agreement import answer_three_ways, stored_alike

    parallax = Parallax(binary, folder)
    roster = [Person(f"p{number}", f"Unit {number}", "frontline") for number in range(3)]
    roster.append(Person("p3", "Unit 3", "senior"))
    links = harness.open_wave(parallax, roster, "service-culture-12")
    survey = harness.REPOSITORY / "Surveys" / "service-culture-12.yaml"
    questions = wordings.questions(survey, "frontline")
    tally.check(
        "agreement: browser, full screen and pipe ask the same in the same order",
        lambda: answer_three_ways(parallax, links, questions))
    tally.check(
        "agreement: the same answers are the same bytes in the response table",
        lambda: stored_alike(parallax, questions))


def readme(binary: Path, folder: Path, tally: Tally) -> None:
    """The consultant's way works as it is written."""
    from readme import follow

    tally.check(
        "README: the consultant's way works as written",
        lambda: follow(binary, folder, harness.REPOSITORY / "README.md"))


def examples(binary: Path, folder: Path, tally: Tally) -> None:
    """The readings in docs/examples say what the program says."""
    import examples as readings

    if not readings.has_data():
        print(f"examples: passed over, there are no data in {readings.DATA.name} beside the repository")
        return
    for page in readings.pages():
        tally.check(
            f"example: {page.name}", lambda page=page: readings.follow(binary, folder, page))


def webhooks(binary: Path, folder: Path, tally: Tally) -> None:
    """Programs that are told what comes about with waves."""
    from webhooks import CHECKS, Scene

    scene = Scene(Parallax(binary, folder))
    for check in CHECKS:
        tally.check(f"webhooks: {first_line(check.__doc__)}", lambda check=check: check(scene))


def disclosure(binary: Path, folder: Path, tally: Tally) -> None:
    """An attacker on everything that is released of random organisations."""
    import packages

    outside(
        tally, f"disclosure: {ORGANISATIONS} organisations, no withheld cell worked out",
        [str(packages.python()), str(TESTS / "Proof" / "disclosure.py"), "--binary", str(binary),
         "--organisations", str(ORGANISATIONS)])


def api(binary: Path, folder: Path, tally: Tally) -> None:
    """The API of a running server, asked rightly and wrongly, with a token of each post."""
    import api as proof

    proof.prove(binary, folder, tally)


def main() -> int:
    """Runs the parts that were asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the program that was built")
    parser.add_argument("--only", choices=PARTS, action="append", help="run one part alone")
    options = parser.parse_args()
    binary = harness.main_binary(options.binary)
    tally = Tally()
    for part in options.only or PARTS:
        with tempfile.TemporaryDirectory(prefix="parallax-") as name:
            try:
                globals()[part](binary, Path(name), tally)
            except Exception as error:  # A part that cannot begin is a failure, not an end.
                tally.add(part, [f"{type(error).__name__}: {error}"])
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
