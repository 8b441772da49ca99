"""Makes populations.csv: how the block scores of real departments are spread.

    Benchmarks/Simulation/populations.py ../shared/data > Benchmarks/Simulation/populations.csv

From the answers to the Federal Employee Viewpoint Survey 2018 (US Office of Personnel Management,
public domain; see the README of the data folder): of the sub-agencies with at least 60 leaders and 60
frontline staff, every other one by size; for each of 12 blocks of 4 items and each role, how many
people have which sum of their 4 answers, 4 to 20. No person can be found in it: only counts a block.
On stderr: the correlations that the study uses.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import correlation, fmean

LEAST = 60
ROLES = ("leader", "frontline")


def main() -> None:
    """Reads the answers, writes the table."""
    folder = Path(sys.argv[1])
    blocks = json.loads((folder / "fevs2018_blocks.json").read_text(encoding="utf-8"))["blocks"]
    people: dict[tuple[str, str], list[list[int]]] = defaultdict(list)
    with gzip.open(folder / "fevs2018_20pct.csv.gz", "rt", encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            people[row["department"], row["role"]].append(
                [sum(int(row[item]) for item in items) for items in blocks.values()])
    names = sorted({name for name, _ in people})
    large = [n for n in names if all(len(people.get((n, role), ())) >= LEAST for role in ROLES)]
    large.sort(key=lambda name: (sum(len(people[name, role]) for role in ROLES), name))
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["department", "block", "role", *range(4, 21)])
    for number, name in enumerate(large[::2], start=1):
        for place, block in enumerate(blocks):
            for role in ROLES:
                sums = [person[place] for person in people[name, role]]
                writer.writerow([number, block, role, *(sums.count(s) for s in range(4, 21))])
    plain, squared = [], []
    for name in large:
        for role in ROLES:
            columns = list(zip(*people[name, role], strict=True))
            means = [fmean(column) for column in columns]
            squares = [[(s - m) ** 2 for s in c] for c, m in zip(columns, means, strict=True)]
            for one in range(len(columns)):
                for two in range(one):
                    plain.append(correlation(columns[one], columns[two]))
                    squared.append(correlation(squares[one], squares[two]))
    print(f"{len(large)} sub-agencies; correlation of two blocks: scores {fmean(plain):.3f}, "
          f"squared deviations {fmean(squared):.3f}", file=sys.stderr)


if __name__ == "__main__":
    main()
