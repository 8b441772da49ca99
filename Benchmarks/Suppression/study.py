"""Is every withheld count safe, and how much is withheld beyond need? On random hierarchies.

For each table: the engine's answer, an attacker with linear programming on what is published, and the
linear-relaxation bound of the cost. The cost is that of the cells that are large enough themselves;
small cells are withheld whatever one does.

    python study.py --engine suppression-study --seed 1
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import time

import numpy as np

from attacker import Attacker, withheld_cells
from bound import bound
from hierarchies import Cells, fevs_sizes, study


def solve(engine, tables):
    """The engine's answers, all in one run."""
    lines = "\n".join(json.dumps(table.to_json()) for table in tables)
    run = subprocess.run([engine], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def ratio(cost, least):
    return cost / least if least > 0 else (1.0 if cost == 0 else float("inf"))


class Bounds:
    """Bounds, computed or as they were kept."""

    def __init__(self, path):
        self.path, self.known = path, {}
        if path and os.path.exists(path):
            with open(path) as file:
                self.known = dict(json.loads(text) for text in file)

    def bound(self, cells, withheld, integer, patience):
        table = json.dumps([cells.table.to_json(), integer])
        key = hashlib.sha256(table.encode()).hexdigest()
        if key not in self.known:
            self.known[key] = bound(
                cells, integer=integer, patience=patience, withheld=withheld)
            if self.path:
                with open(self.path, "a") as file:
                    file.write(json.dumps([key, self.known[key]]) + "\n")
        return self.known[key]


def line(name, ratios):
    if not len(ratios):
        return f"{name:<34} -"
    r = np.array(ratios)
    return (f"{name:<34} {len(r):>5} {r.mean():>8.4f} {np.quantile(r, .5):>8.4f}"
            f" {np.quantile(r, .95):>8.4f} {r.max():>8.4f} {(r > 1.1).sum():>6}")


def check(table, answer):
    """Faults of an answer: what is published though small, and what the attacker learns."""
    cells = Cells(table)
    withheld = withheld_cells(table, answer)
    faults = [c for c in cells.primaries() if c < cells.visible and c not in withheld]
    zero = [c for c in withheld if cells.counts[c] == 0]
    cost = sum(cells.counts[c] for c in withheld if cells.counts[c] >= table.minimum)
    if cost != answer["cost"]:
        faults.append(("cost", cost, answer["cost"]))
    return cells, withheld, faults + zero + Attacker(cells, withheld).narrow()


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--engine", required=True)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--small", type=int, default=950)
    arguments.add_argument("--large", type=int, default=50)
    arguments.add_argument("--exact", type=float, default=10,
                           help="seconds for the optimum in whole cells of a small table; 0: none")
    arguments.add_argument("--sample", type=int, default=100,
                           help="for so many tables the optimum is computed in any case")
    arguments.add_argument("--patience", type=float, default=60,
                           help="seconds for the bound of a table; what is reached is still a bound")
    arguments.add_argument("--bounds", help="a file that keeps bounds from run to run")
    options = arguments.parse_args()
    sizes, _ = fevs_sizes()
    tables = list(study(options.seed, sizes, options.small, options.large))
    answers = solve(options.engine, tables)
    kept = Bounds(options.bounds)
    unsafe, seconds = 0, [a["seconds"] for a in answers]
    ratios = {"small": [], "large": []}
    optimal, beyond, cut_short = [], [], 0
    for index, (table, answer) in enumerate(zip(tables, answers)):
        cells, withheld, faults = check(table, answer)
        unsafe += bool(faults) + (answer["unprotected"] > 0)
        if faults:
            print(f"table {index}: {faults[:3]}")
        kind = "small" if index < options.small else "large"
        least, converged = kept.bound(cells, withheld, False, options.patience)
        cut_short += not converged
        r = ratio(answer["cost"], least)
        ratios[kind].append(r)
        # The optimum in whole cells is dear: for the first tables, and wherever the bound is far.
        wanted = index < options.sample or r > 1.05
        if kind == "small" and wanted and options.exact and least > 0:
            whole, _ = kept.bound(cells, withheld, True, options.exact)
            if index < options.sample:
                optimal.append(ratio(answer["cost"], max(whole, least)))
            if r > 1.1:
                beyond.append((index, round(r, 4), round(max(whole, least) / least, 4)))
        elif r > 1.1:
            beyond.append((index, round(r, 4), None))
        if sys.stderr.isatty() or index % 50 == 0:
            print(f"  {index + 1}/{len(tables)}", file=sys.stderr, flush=True)
    print(f"tables {len(tables)}, seed {options.seed}; tables with a cell pinned inside its"
          f" interval: {unsafe}")
    print(f"{'cost over':<34} {'n':>5} {'mean':>8} {'median':>8} {'95th':>8} {'max':>8} {'>1.1':>6}")
    print(line("linear bound, up to 30 departments", ratios["small"]))
    print(line("linear bound, up to 300", ratios["large"]))
    print(line("linear bound, all", ratios["small"] + ratios["large"]))
    print(line("whole-cell optimum, first tables", optimal))
    print(f"bounds that patience cut short (ratios then look worse than they are): {cut_short}")
    for index, r, gap in beyond:
        print(f"  table {index}: {r} over the linear bound; the optimum itself: {gap}")
    print(f"proved optimal by the engine: {sum(a['optimal'] for a in answers)}")
    print(f"processor seconds: mean {np.mean(seconds):.3f}, 95th {np.quantile(seconds, .95):.3f},"
          f" max {max(seconds):.3f}")
    return 1 if unsafe else 0


if __name__ == "__main__":
    started = time.time()
    status = main()
    print(f"study took {time.time() - started:.0f} s", file=sys.stderr)
    sys.exit(status)
