"""Random hierarchies for the suppression study, with department sizes as they are in FEVS 2018."""

import csv
import gzip
import pathlib
import random
import sys
from dataclasses import dataclass, field

# total → leader → {senior, middle, first-line}, total → frontline; a parent stands before its children.
GROUPS = ["total", "leader", "senior", "middle", "first-line", "frontline"]
GROUP_PARENTS = [-1, 0, 1, 1, 1, 0]


DEPARTMENTS = pathlib.Path(__file__).with_name("departments.csv")


def fevs_sizes(path=DEPARTMENTS):
    """(leaders, frontline) of every department, and the agency of each."""
    with open(path) as file:
        rows = list(csv.DictReader(file))
    return ([(int(row["leaders"]), int(row["frontline"])) for row in rows],
            [row["agency"] for row in rows])


def write_sizes(answers, path=DEPARTMENTS):
    """Counts the departments of the public FEVS 2018 file (CSV, gzip) anew."""
    counts = {}
    with gzip.open(answers, "rt") as file:
        for row in csv.DictReader(file):
            pair = counts.setdefault((row["agency"], row["department"]), [0, 0])
            pair[row["role"] == "frontline"] += 1
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["agency", "department", "leaders", "frontline"])
        for (agency, department), pair in sorted(counts.items(), key=lambda item: item[0][1]):
            writer.writerow([agency, department, *pair])


@dataclass
class Table:
    """One hierarchy: parents (-1 at the top) of nodes and groups, and the people directly in each
    node by finest group."""

    parents: list
    groups: list
    own: list
    minimum: int
    kept: list = field(default_factory=list)  # (node, group) that stay published whatever happens
    units: list | None = None  # groups that are published together or not at all

    def to_json(self):
        return {
            "parents": self.parents, "groups": self.groups, "own": self.own,
            "minimum": self.minimum, "kept": self.kept, "units": self.units,
        }


class Cells:
    """The cells of a table: every node and, under it, its own people as a hidden node of their own."""

    def __init__(self, table):
        self.table = table
        parents, groups = table.parents, table.groups
        n, self.width = len(parents), len(groups)
        children = [[] for _ in parents]
        for node, parent in enumerate(parents):
            if parent >= 0:
                children[parent].append(node)
        finest = [g for g in range(len(groups)) if g not in groups]
        # A node with departments below it has a hidden child: the people directly in it.
        self.node_parent, self.hidden, self.own = list(parents), [False] * n, [None] * n
        self.home = list(range(n))
        for node in range(n):
            if children[node]:
                self.node_parent.append(node)
                self.hidden.append(True)
                self.own.append(table.own[node])
                self.home.append(node)
            else:
                self.own[node] = table.own[node]
        size = len(self.node_parent)
        counts = [[0] * self.width for _ in range(size)]
        for node in range(size):
            if self.own[node] is None:
                continue
            for column, group in enumerate(finest):
                for up in up_path(groups, group):
                    counts[node][up] += self.own[node][column]
        for node in list(range(n, size)) + list(range(n - 1, -1, -1)):
            if self.node_parent[node] >= 0:
                for g in range(self.width):
                    counts[self.node_parent[node]][g] += counts[node][g]
        self.counts = [c for row in counts for c in row]
        self.hidden_cell = [h for h in self.hidden for _ in range(self.width)]
        self.size = size * self.width
        self.visible = n * self.width
        self.equations = []  # lists of (cell, ±1) that sum to nothing
        below = [[] for _ in range(size)]
        for node, parent in enumerate(self.node_parent):
            if parent >= 0:
                below[parent].append(node)
        for node in range(size):
            if below[node]:
                for group in finest:
                    self.equations.append(
                        [(node * self.width + group, -1)]
                        + [(child * self.width + group, 1) for child in below[node]])
            for group in range(self.width):
                parts = [g for g, p in enumerate(groups) if p == group]
                if parts:
                    self.equations.append(
                        [(node * self.width + group, -1)]
                        + [(node * self.width + g, 1) for g in parts])

    def primaries(self):
        k = self.table.minimum
        return [i for i, c in enumerate(self.counts) if 0 < c < k]

    def kept(self):
        return {node * self.width + group for node, group in self.table.kept}


def up_path(parents, node):
    while node >= 0:
        yield node
        node = parents[node]


def draw(seed, largest, sizes, minimum=5, smallest=2):
    """A random tree of up to four levels; half of the trees have people directly in upper nodes."""
    rng = random.Random(seed)
    departments = rng.randint(smallest, largest)
    spread = rng.choice([3, 6, 12, 25])
    has_staff = rng.random() < 0.5
    parents, depth, fan = [-1], [0], [0]
    for node in range(1, departments + 1):
        open_nodes = [p for p in range(node) if depth[p] < 4 and fan[p] < spread] or [0]
        # Broad before deep, as organisations are.
        parent = min(rng.sample(open_nodes, min(2, len(open_nodes))))
        parents.append(parent)
        depth.append(depth[parent] + 1)
        fan.append(0)
        fan[parent] += 1
    own = []
    for node in range(departments + 1):
        leaders, frontline = rng.choice(sizes)
        if fan[node]:
            leaders, frontline = (
                (rng.randint(0, 6), rng.randint(0, 12)) if has_staff else (0, 0))
        tiers = [0, 0, 0]
        for _ in range(leaders):
            tiers[rng.choices([0, 1, 2], [0.1, 0.3, 0.6])[0]] += 1
        own.append(tiers + [frontline])
    return Table(parents, GROUP_PARENTS, own, minimum)


def study(seed, sizes, small=950, large=50):
    """The tables of the study: small ones up to 30 departments, large ones up to 300."""
    for index in range(small):
        yield draw(seed * 100_003 + index, 30, sizes)
    for index in range(large):
        yield draw(seed * 100_003 + 50_000 + index, 300, sizes, smallest=31)


if __name__ == "__main__":
    write_sizes(sys.argv[1])
