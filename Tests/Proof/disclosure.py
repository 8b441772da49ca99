"""The attacker on released numbers: linear programming and exact elimination on all that is released.

    Tests/Proof/disclosure.py --binary .build/debug/parallax --organisations 200 [--json FILE]

Prints `ok …` or `FAIL …`, and the rates of the program beside those of two commercial rules.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import pickle
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE)]

from Disclosure import breakdowns, followed, ledger, naive, onemore
from Disclosure.attack import Result, attack
from Disclosure.integers import sharpen
from Disclosure.organisations import draw, fevs_sizes
from Disclosure.releases import Publisher
from Disclosure.truth import Truth

RULES = {
    "ours": "Parallax, reasons for blanks read too", "numbers": "Parallax, numbers alone",
    "threshold": "threshold only", "next smallest": "threshold, next smallest hidden"}
SEED = 40_000
# One organisation in so many has many departments.
LARGE_EVERY = 200
MOST_EXAMPLES = 5
# After how many organisations a long run is kept, so that it can go on after an interruption.
KEPT_EVERY = 20
# Where a row and a department cross is told nowhere; that ends of the scale narrow how many stand there, to
# fewer numbers than k, may happen to one of so many (docs/decisions/0011).
RAREST = 10_000
WORDS = {"shown": "printed", "solved": "count solved", "pinned": "count pinned", "means": "mean pinned",
         "small": "count pinned, though fewer than k of it answered anything"}


@dataclass(frozen=True)
class Schedule:
    """Every how many organisations: all formats and parts, one person more, a database, declared
    breakdowns, and the commercial rules, whose rates are plain after a few."""

    thorough: int = 8
    more: int = 4
    stored: int = 25
    broken: int = 3
    naive: int = 2

    @classmethod
    def of(cls, organisations: int) -> Schedule:
        """From a thousand organisations on the side shows are tried on a tenth of what they were."""
        return cls() if organisations < 1000 else cls(80, 40, 250, 30, 20)


@dataclass
class Tally:
    """Counts over organisations, by rule, and the first examples of what was found."""

    organisations: int = 0
    releases: int = 0
    counts: dict[str, Counter] = field(default_factory=lambda: {rule: Counter() for rule in RULES})
    examples: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    learned: onemore.Learned = field(default_factory=onemore.Learned)
    stored: Counter = field(default_factory=Counter)
    followed: followed.Followed = field(default_factory=followed.Followed)
    broken: breakdowns.Broken = field(default_factory=breakdowns.Broken)

    def add(self, other: Tally) -> None:
        """Takes another tally in."""
        self.organisations += other.organisations
        self.releases += other.releases
        for rule, counts in other.counts.items():
            self.counts[rule] += counts
        self.examples += other.examples[: max(0, MOST_EXAMPLES - len(self.examples))]
        self.faults += other.faults
        self.learned.add(other.learned)
        self.stored += other.stored
        self.followed.add(other.followed)
        self.broken.add(other.broken)

    def enter(self, rule: str, seed: int, result: Result) -> None:
        """Counts what an attack found."""
        solved = [f for f in result.findings if f.is_solved]
        pinned = [f for f in result.findings if f.is_pinned(result.minimum)]
        means = [f for f in result.findings if f.is_mean_pinned]
        self.counts[rule] += Counter(
            organisations=1, groups=len(result.findings), solved=len(solved),
            pinned=len(pinned), means=len(means),
            small=sum(f.answered < result.minimum for f in pinned),
            shown=len(result.shown), touched=bool(solved or pinned or means or result.shown))
        self.faults += [f"seed {seed}, {rule}: {words}" for words in result.wrong]
        if rule == "ours":
            found = solved or means or pinned
            self.examples += [f"seed {seed}: {describe(f)}" for f in found[:1]]


def describe(finding) -> str:
    """One finding in words."""
    place = finding.target.place
    mean = "" if finding.mean is None else f", mean {finding.mean[0]:.2f} to {finding.mean[1]:.2f}"
    return (
        f"wave {place.wave + 1} department {place.node} {place.block} {place.facet or 'answered'} "
        f"{place.role} ({finding.target.kind}): {finding.people} people, worked out "
        f"{finding.low} to {finding.high}{mean}")


def try_one(binary: Path, schedule: Schedule, seed: int) -> Tally:
    """Publishes and attacks one organisation by all rules."""
    tally, sizes = Tally(organisations=1), fevs_sizes()
    largest = 300 if seed % LARGE_EVERY == LARGE_EVERY - 1 else 30
    organisation = draw(SEED + seed, sizes, largest)
    truth = Truth(organisation)
    with tempfile.TemporaryDirectory(prefix="parallax-") as folder:
        publisher = Publisher(binary, Path(folder))
        facts = publisher.everything(organisation, seed % schedule.thorough == 0)
        if seed % schedule.more == 0:
            tally.learned = onemore.compare(publisher, organisation, facts)
        if organisation.waves == 2:
            tally.followed = followed.compare(publisher, organisation, facts)
        if seed % schedule.broken == 0 and largest == 30:
            tally.broken = breakdowns.compare(publisher, organisation)
        if seed % schedule.stored == 0:
            tally.stored = stored(binary, Path(folder), organisation)
    tally.releases = facts.releases
    sharpen(facts)
    results = {"ours": attack(truth, facts, reads_reasons=True)}
    results["numbers"] = attack(truth, facts, reads_reasons=False, stronger=results["ours"])
    naive_rules = (("threshold", False), ("next smallest", True)) if seed % schedule.naive == 0 else ()
    for rule, hides_next in naive_rules:
        results[rule] = attack(truth, naive.published(truth, hides_next), reads_reasons=True)
    for rule, result in results.items():
        tally.enter(rule, seed, result)
    return tally


def stored(binary: Path, folder: Path, organisation) -> Counter:
    """A wave in a database: `status` beside `gaps`, and a second release after more answers."""
    released = ledger.release(binary, folder, organisation)
    found = Counter(waves=1, groups=len(released.both.findings))
    found["one told"] = released.one_more == "told"
    found["spread told"] = released.spread == "told"
    found["in groups"] = released.spread == "told in groups"
    found["refused"] = released.spread.endswith("refused")
    for name, result in (("gaps", released.gaps), ("both", released.both)):
        found[name] = sum(f.is_found(result.minimum) for f in result.findings)
        found["wrong"] += len(result.wrong)
    return found


def attempt(binary: Path, schedule: Schedule, seed: int) -> Tally:
    """As `try_one`; what breaks is a fault, and the next organisation is tried all the same."""
    try:
        return try_one(binary, schedule, seed)
    except Exception as error:
        return Tally(organisations=1, faults=[f"seed {seed}: {type(error).__name__}: {error}"])


def run(binary: Path, seeds: range, kept: Path | None) -> Tally:
    """Attacks organisations, one process for each processor; goes on where a run was interrupted."""
    program = hashlib.sha256(binary.read_bytes()).hexdigest()
    tally, done = resumed(kept, (program, seeds))
    attack_one = partial(attempt, binary, Schedule.of(len(seeds)))
    with multiprocessing.Pool(os.cpu_count()) as pool:
        for part in pool.imap(attack_one, seeds[done:], chunksize=4):
            tally.add(part)
            done += 1
            if kept and done % KEPT_EVERY == 0:
                written = kept.with_suffix(".new")
                written.write_bytes(pickle.dumps(((program, seeds), tally, done)))
                written.replace(kept)
    return tally


def resumed(kept: Path | None, job: tuple[str, range]) -> tuple[Tally, int]:
    """What an interrupted run of the same program on the same organisations had found."""
    if kept and kept.exists():
        before, tally, done = pickle.loads(kept.read_bytes())
        if before == job:
            return tally, done
    return Tally(), 0


def share(part: int, whole: int) -> str:
    """A share in per cent."""
    return f"{100 * part / whole:.2f} %" if whole else "–"


def rows(tally: Tally) -> list[list[str]]:
    """The table of rates: a line a rule."""
    found = []
    for rule, name in RULES.items():
        c = tally.counts[rule]
        found.append([
            name, f"{c['organisations']:,}", f"{c['groups']:,}", f"{c['solved']:,}",
            f"{c['pinned']:,}", share(c["pinned"], c["groups"]), f"{c['means']:,}",
            share(c["means"], c["groups"]), f"{c['shown']:,}", f"{c['touched']:,}"])
    return found


HEAD = ["rule", "organisations", "small groups", "solved", "pinned", "share", "means pinned",
        "share", "shown", "organisations touched"]


def other_rows(tally: Tally) -> list[tuple[str, str]]:
    """What the other attackers found: what, and how often."""
    stored, learned, joined = tally.stored, tally.learned, tally.followed
    broken = tally.broken.counts
    ours = tally.counts["ours"]
    return [
        ("counts pinned of groups of which k or more answered other blocks",
         share_of(ours["pinned"] - ours["small"], ours["groups"])),
        ("counts pinned of groups of which fewer answered anything",
         share_of(ours["small"], ours["groups"])),
        ("waves in a database, attacked with `status` beside `gaps`", f"{stored['waves']:,}"),
        ("… small groups", f"{stored['groups']:,}"),
        ("… found by `gaps` alone", f"{stored['gaps']:,}"),
        ("… found by both together", f"{stored['both']:,}"),
        ("… a second report told after one more imported answer", f"{stored['one told']:,}"),
        ("… one more in each of several departments: refused", f"{stored['refused']:,}"),
        ("… told, the added nobody or k in each cell and rest", f"{stored['in groups']:,}"),
        ("… told, fewer than k of them alone somewhere", f"{stored['spread told']:,}"),
        ("groups of fewer than k who left or joined between two waves", f"{joined.groups:,}"),
        ("… whose number follows from `--changes`", f"{joined.solved:,}"),
        ("rows of declared breakdowns that are shown", share_of(broken["rows shown"], broken["rows"])),
        ("… small groups where they and departments cross", f"{broken['groups']:,}"),
        ("… found by elimination", f"{broken['ours: eliminated']:,}"),
        ("… found by elimination where every large row is shown",
         f"{broken['every large row: eliminated']:,}"),
        ("… attacked by programs", f"{broken['programs']:,}"),
        ("… of these counts solved", share_of(broken["solved"], broken["programs"])),
        ("… of these counts pinned", share_of(broken["pinned"], broken["programs"])),
        ("… of these means pinned", share_of(broken["means"], broken["programs"])),
        ("files with one more person, analysed again with `analyze`", f"{learned.people:,}"),
        ("… scores of these people", f"{learned.scores:,}"),
        ("… told to less than one point of the scale", share_of(learned.pinned, learned.scores)),
        ("… told to less than half a point", share_of(learned.sharp, learned.scores))]


def share_of(part: int, whole: int) -> str:
    """A count with its share."""
    return f"{part:,} ({share(part, whole)})"


def problems(tally: Tally) -> list[str]:
    """Why the run does not hold; nothing when it does."""
    found = list(tally.faults[:MOST_EXAMPLES])
    ours = tally.counts["ours"]
    for what in WORDS:
        if ours[what]:
            found.append(f"{ours[what]} of {ours['groups']} small groups: {WORDS[what]}")
    found += tally.learned.wrong[:1]
    if tally.followed.solved or tally.followed.wrong:
        found.append(f"{tally.followed.solved} small groups of joiners or leavers solved")
    for what, words in (
        ("both", "small groups found with `status` beside `gaps`"),
        ("one told", "second reports after one more answer"),
        ("spread told", "second reports after one more answer in each of several departments"),
        ("wrong", "readings of a database's report that are not true"),
    ):
        if tally.stored[what]:
            found.append(f"{tally.stored[what]} {words}")
    for rule in ("threshold", "next smallest"):
        counts = tally.counts[rule]
        if not counts["solved"] or counts["pinned"] < 0.01 * counts["groups"]:
            found.append(f"the attack does not succeed against the rule '{rule}'")
    broken = tally.broken
    found += broken.wrong[:1]
    for what, words in (
        ("ours: eliminated", "found by elimination"), ("solved", "counts solved"),
        ("means", "means pinned"),
    ):
        if broken.counts[what]:
            found.append(f"{broken.counts[what]} small groups of breakdowns: {words}")
    if broken.counts["pinned"] * RAREST > broken.counts["programs"]:
        found.append(f"{broken.counts['pinned']} small groups of breakdowns: counts pinned")
    if broken.counts["groups"] and not broken.counts["every large row: eliminated"]:
        found.append("the attack does not succeed where every large row is shown")
    if not ours["groups"]:
        found.append("no small group was tried")
    return found


def main() -> int:
    """Attacks as many organisations as asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=Path)
    parser.add_argument("--organisations", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--json", type=Path, help="where the figures go")
    parser.add_argument("--kept", type=Path, help="where a long run is kept, to go on from")
    options = parser.parse_args()
    seeds = range(options.first, options.first + options.organisations)
    tally = run(options.binary.resolve(), seeds, options.kept)
    print(" | ".join(HEAD))
    for row in rows(tally):
        print(" | ".join(row))
    for name, value in other_rows(tally):
        print(f"{name}: {value}")
    for example in tally.examples:
        print(f"e.g. {example}")
    found = problems(tally)
    print("FAIL" if found else "ok  ", f"attack on {tally.releases:,} releases:", "; ".join(found))
    if options.json:
        options.json.write_text(json.dumps({
            "head": HEAD, "rows": rows(tally), "others": other_rows(tally),
            "releases": tally.releases, "problems": found, "examples": tally.examples}), encoding="utf-8")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
