"""How far counts and means can move under what is known: linear programming with HiGHS.

Every solution that is met is a witness for all groups at once: where witnesses already lie far enough
apart, a group is safe and needs no program of its own.
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .model import System

sys.path.append(str(Path(__file__).resolve().parents[3] / "Benchmarks" / "Suppression"))

import bound

SLACK = 1e-6
# Solvers are exact to about a millionth; counts are whole numbers.
NEAR, MANY = 1e-4, 1e9
# Beginnings of the names of what a solver can end with; anything else is a trouble of its own.
ENDED = ("ptimal", "nbounded", "nfeasible")


@dataclass
class Wanted:
    """A group's count as a sum of columns, and the sum of its scores."""

    count: list[tuple[int, float]]
    sum: list[tuple[int, float]] | None


class Solver:
    """The least and the greatest of counts and means."""

    def __init__(self, known: System, wanted: list[Wanted], minimum: int, width: float):
        self.known, self.wanted, self.minimum, self.width = known, wanted, minimum, width
        size = len(known.columns)
        self.counts = dense([w.count for w in wanted], size)
        self.sums = dense([w.sum or [] for w in wanted], size)
        self.low, self.high = np.full(len(wanted), np.inf), np.full(len(wanted), -np.inf)
        self.mean_low, self.mean_high = self.low.copy(), self.high.copy()
        self.plain, self.scaled = prepared(*tightened(known)), None
        everything = self.counts.sum(axis=0)
        for objective in (everything, -everything):
            self.run(self.plain, [(c, v) for c, v in enumerate(objective) if v])

    def count(self, index: int) -> tuple[float, float]:
        """How many people a group can have: exact ends, or witnesses that are far enough apart."""
        def is_safe() -> bool:
            low, high = whole(self.low[index], self.high[index])
            return (low <= 1 and high >= self.minimum - 1) or high - low >= self.minimum

        for sign in (1.0, -1.0):
            if is_safe():
                break
            self.run(self.plain, [(c, sign * v) for c, v in self.wanted[index].count])
        return whole(self.low[index], self.high[index])

    def mean(self, index: int) -> tuple[float, float]:
        """What a group's mean can be, if it has anybody: exact ends, or witnesses far apart."""
        def is_safe() -> bool:
            return self.mean_high[index] - self.mean_low[index] >= self.width

        if not is_safe():
            self.at_one(index)
        return self.mean_low[index], self.mean_high[index]

    def at_one(self, index: int) -> None:
        """Sets the group's count to one in the scaled system: its sum is then its mean."""
        if self.scaled is None:
            columns, rows = tightened(self.known)
            self.rows = scaled(columns, rows)
            self.scaled = prepared(
                [(0.0, -bound.INFINITY, bound.INFINITY)] * len(columns) + [(0.0, 0.0, 1.0)],
                self.rows)
        columns, values = zip(*self.wanted[index].count)
        self.scaled.addRow(1.0, 1.0, len(columns), list(columns), list(values))
        for sign in (1.0, -1.0):
            if self.mean_high[index] - self.mean_low[index] < self.width:
                self.run(self.scaled, [(c, sign * v) for c, v in self.wanted[index].sum])
        self.scaled.deleteRows(1, [len(self.rows)])

    def run(self, solver, objective) -> None:
        """Finds the least of an objective, and takes the solution as a witness."""
        for column, value in objective:
            solver.changeColCost(column, value)
        solver.run()
        status = str(solver.getModelStatus())
        if not any(word in status for word in ENDED):
            # Beginning where it stood led nowhere: begin anew, by its own choice of method.
            solver.clearSolver()
            solver.setOptionValue("simplex_strategy", 1)
            solver.run()
            solver.setOptionValue("simplex_strategy", 4)
            status = str(solver.getModelStatus())
        if "ptimal" in status or "nbounded" in status:
            self.witness(np.array(solver.getSolution().col_value), "nbounded" in status, objective)
        elif solver is self.plain:
            raise ValueError(f"what is released contradicts itself as it is read: {status}")
        for column, _ in objective:
            solver.changeColCost(column, 0.0)

    def witness(self, values: np.ndarray, is_unbounded: bool, objective) -> None:
        """Widens all intervals by one more possible world."""
        size = len(self.known.columns)
        if len(values) > size:
            if values[size] < 1e-9:
                return self.at_infinity(values[:size])
            values = values[:size] / values[size]
        counts, sums = self.counts @ values, self.sums @ values
        if is_unbounded:
            costs = dict(objective)
            moved = np.array([sum(v * costs.get(c, 0.0) for c, v in w.count) for w in self.wanted])
            counts[moved < 0] = np.inf
        self.low, self.high = np.minimum(self.low, counts), np.maximum(self.high, counts)
        self.widen(counts, sums, counts >= 1 - SLACK)

    def at_infinity(self, values: np.ndarray) -> None:
        """A direction without end: its means are limits that can be come near to."""
        counts, sums = self.counts @ values, self.sums @ values
        self.widen(counts, sums, counts > SLACK)

    def widen(self, counts, sums, holds) -> None:
        """Widens the intervals of means."""
        means = np.divide(sums, counts, out=np.zeros_like(sums), where=holds)
        self.mean_low = np.where(holds, np.minimum(self.mean_low, means), self.mean_low)
        self.mean_high = np.where(holds, np.maximum(self.mean_high, means), self.mean_high)


def whole(low: float, high: float) -> tuple[float, float]:
    """The whole numbers between two ends that a solver found."""
    return (math.ceil(low - NEAR) if abs(low) < MANY else low,
            math.floor(high + NEAR) if abs(high) < MANY else high)


def dense(forms, size: int) -> np.ndarray:
    """Linear forms as a matrix."""
    matrix = np.zeros((len(forms), size))
    for row, terms in enumerate(forms):
        for column, value in terms:
            matrix[row, column] += value
    return matrix


def tightened(known: System):
    """Columns with bounds, and the rows of more than one column."""
    columns = [[0.0, -bound.INFINITY if "sum" in kind else 0.0, bound.INFINITY]
               for kind, _ in known.columns]
    rows = []
    for low, high, terms in known.rows:
        if len(terms) == 1 and terms[0][1] == 1:
            column = columns[terms[0][0]]
            column[1], column[2] = max(column[1], low), min(column[2], high)
        else:
            rows.append((low, high, terms))
    return columns, rows


def scaled(columns, rows):
    """The same system times an unknown t, so that a count can be made one: a mean is then linear
    (Charnes and Cooper 1962)."""
    last, found = len(columns), []
    bounds = [(low, high, [(index, 1.0)]) for index, (_, low, high) in enumerate(columns)]
    for low, high, terms in rows + bounds:
        if low == high:
            found.append((0.0, 0.0, [*terms, (last, -low)]))
            continue
        if low > -bound.INFINITY:
            found.append((0.0, bound.INFINITY, [*terms, (last, -low)]))
        if high < bound.INFINITY:
            found.append((-bound.INFINITY, 0.0, [*terms, (last, -high)]))
    return found


def prepared(columns, rows):
    """A solver that begins each time from where it stands: only what is sought changes."""
    solver = bound.model(columns, rows)
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("solver", "simplex")
    solver.setOptionValue("simplex_strategy", 4)
    return solver
