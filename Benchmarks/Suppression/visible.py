"""How much of FEVS 2018 stays visible under four rules, and what an attacker learns from each.

Departments lie in agencies; a department shows its leaders and its frontline together or not at all.
FEVS has no missing answers, so that every block has the same people: the share of departments is the
share of departments × blocks.

    python visible.py --engine suppression-study
"""

import argparse

from attacker import Attacker, withheld_cells
from hierarchies import Cells, Table, fevs_sizes
from study import solve


def fevs(minimum):
    """The table, and the node of each agency and department."""
    sizes, agencies = fevs_sizes()
    names = sorted(set(agencies))
    parents, own = [-1] + [0] * len(names), [[0, 0] for _ in range(len(names) + 1)]
    for size, agency in zip(sizes, agencies):
        parents.append(1 + names.index(agency))
        own.append(list(size))
    return Table(parents, [-1, 0, 0], own, minimum, units=[[1, 2]]), len(names)


def threshold(cells, minimum):
    """Withheld where either role is too small."""
    width, nodes = cells.width, len(cells.table.parents)
    return [[min(cells.counts[n * width + 1], cells.counts[n * width + 2]) < minimum]
            for n in range(nodes)]


def next_smallest(cells, minimum):
    """The commercial rule: where exactly one sibling is hidden, the next smallest is hidden, too."""
    pattern = threshold(cells, minimum)
    parents = cells.table.parents
    for parent in range(len(parents)):
        siblings = [n for n, p in enumerate(parents) if p == parent]
        hidden = [n for n in siblings if pattern[n][0]]
        shown = [n for n in siblings if not pattern[n][0]]
        if len(hidden) == 1 and shown:
            pattern[min(shown, key=lambda n: cells.counts[n * cells.width])][0] = True
    return pattern


def attack(table, cells, pattern):
    """Of the small counts, how many can be worked out exactly, and how many to less than k."""
    attacker = Attacker(cells, withheld_cells(table, {"withheld": pattern}))
    solved = pinned = 0
    small = cells.primaries()
    for cell in small:
        low, high = attacker.interval(cell)
        solved += high - low < 1e-6
        pinned += high - low < table.minimum - 1e-6
    return len(small), solved, pinned


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--engine", required=True)
    options = arguments.parse_args()
    print(f"{'k':>3} {'rule':<28} {'departments shown':>18} {'their people':>13}"
          f" {'agencies shown':>15} {'small':>6} {'solved':>7} {'pinned':>7}")
    for minimum in (5, 10):
        table, agencies = fevs(minimum)
        cells = Cells(table)
        ours = solve(options.engine, [table])[0]["withheld"]
        first, nodes = 1 + agencies, len(table.parents)
        departments = range(first, nodes)
        people = {n: cells.counts[n * cells.width] for n in departments}

        def row(name, pattern, shown, learnt):
            count = sum(shown(n) for n in departments)
            share = sum(people[n] for n in departments if shown(n)) / sum(people.values())
            above = sum(not pattern[n][0] for n in range(1, first))
            print(f"{minimum:>3} {name:<28} {count:>5} of {len(departments)} {count / len(departments):>6.1%}"
                  f" {share:>13.1%} {above:>8} of {agencies} {learnt[0]:>6} {learnt[1]:>7} {learnt[2]:>7}")

        for name, pattern in (("threshold only", threshold(cells, minimum)),
                              ("hide the next smallest", next_smallest(cells, minimum)),
                              ("ours", ours)):
            learnt = attack(table, cells, pattern)
            row(name, pattern, lambda n: not pattern[n][0], learnt)
        row("ours, else the agency", ours,
            lambda n: not ours[n][0] or not ours[table.parents[n]][0], learnt)


if __name__ == "__main__":
    main()
