"""Do means, published beside counts, tell more than counts alone? On FEVS 2018, block by block.

The attacker holds two linear tables, counts and sums of block scores, tied together by the scale: a sum
lies between count · 1 and count · 5. Cells are withheld as the engine does it from counts.

    python sums.py --engine suppression-study --data fevs2018_20pct.csv.gz --blocks fevs2018_blocks.json
"""

import argparse
import csv
import gzip
import json

from attacker import withheld_cells
from bound import INFINITY, model
from hierarchies import Cells
from study import solve
from visible import fevs

LOWEST, HIGHEST = 1, 5


def block_sums(data, blocks, order):
    """For each block, the sums of scores by department and role, in the order of departments."""
    with open(blocks) as file:
        items = json.load(file)["blocks"]
    place = {name: index for index, name in enumerate(order)}
    sums = {block: [[0.0, 0.0] for _ in order] for block in items}
    with gzip.open(data, "rt") as file:
        for row in csv.DictReader(file):
            cell = place[row["department"]]
            for block, names in items.items():
                score = sum(int(row[name]) for name in names) / len(names)
                sums[block][cell][row["role"] == "frontline"] += score
    return sums


def department_order(data):
    with gzip.open(data, "rt") as file:
        return sorted({row["department"] for row in csv.DictReader(file)})


def cell_sums(cells, own):
    """The sums of all cells, from those of the people directly in each node."""
    table = cells.table
    whole = Cells(type(table)(table.parents, table.groups, own, table.minimum))
    return whole.counts


def joint(cells, sums, withheld):
    """The attacker's model: counts, then sums."""
    size, columns, rows = cells.size, [], []
    is_open = [cells.counts[c] > 0 and (cells.hidden_cell[c] or c in withheld)
               for c in range(size)]
    for known in (cells.counts, sums):
        for cell in range(size):
            columns.append((0, 0 if is_open[cell] else known[cell],
                            INFINITY if is_open[cell] else known[cell]))
    for equation in cells.equations:
        for shift in (0, size):
            # Sums are floating-point numbers: a little slack keeps the truth feasible.
            rows.append((-1e-6, 1e-6, [(cell + shift, sign) for cell, sign in equation]))
    for cell in range(size):
        if is_open[cell]:
            rows.append((0, INFINITY, [(cell + size, 1), (cell, -LOWEST)]))
            rows.append((-INFINITY, 0, [(cell + size, 1), (cell, -HIGHEST)]))
    return model(columns, rows)


def width(solver, column):
    """How far a column can move."""
    ends = []
    for sign in (1.0, -1.0):
        solver.changeColCost(column, sign)
        solver.run()
        if "ptimal" not in str(solver.getModelStatus()):
            ends.append(-INFINITY)
        else:
            ends.append(solver.getInfo().objective_function_value)
        solver.changeColCost(column, 0.0)
    return -ends[1] - ends[0]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("--engine", "--data", "--blocks"):
        arguments.add_argument(name, required=True)
    options = arguments.parse_args()
    sums = block_sums(options.data, options.blocks, department_order(options.data))
    print(f"{'k':>3} {'block':<20} {'small':>6} {'count pinned':>13} {'least width':>12}"
          f" {'least sum width':>16}")
    for minimum in (5, 10):
        table, agencies = fevs(minimum)
        cells = Cells(table)
        withheld = withheld_cells(table, solve(options.engine, [table])[0])
        small = cells.primaries()
        for block, own in sums.items():
            above = [[0.0, 0.0] for _ in range(1 + agencies)]
            known = cell_sums(cells, above + own)
            solver = joint(cells, known, withheld)
            counts = [width(solver, cell) for cell in small]
            scores = [width(solver, cell + cells.size) for cell in small]
            pinned = sum(w < minimum - 1e-3 for w in counts)
            print(f"{minimum:>3} {block:<20} {len(small):>6} {pinned:>13} {min(counts):>12.2f}"
                  f" {min(scores):>16.2f}", flush=True)


if __name__ == "__main__":
    main()
