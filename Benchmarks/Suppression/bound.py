"""The linear-relaxation bound of a table, with HiGHS and Benders cuts."""

import time

import highspy
import numpy as np

INFINITY = highspy.kHighsInf


def model(columns, rows, maximise=False, integer=()):
    """A HiGHS model from columns (cost, lower, upper) and rows (lower, upper, [(column, value)])."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(columns), len(rows)
    lp.col_cost_ = np.array([c[0] for c in columns], dtype=float)
    lp.col_lower_ = np.array([c[1] for c in columns], dtype=float)
    lp.col_upper_ = np.array([c[2] for c in columns], dtype=float)
    lp.row_lower_ = np.array([r[0] for r in rows], dtype=float)
    lp.row_upper_ = np.array([r[1] for r in rows], dtype=float)
    starts, index, value = [0], [], []
    for row in rows:
        for column, factor in row[2]:
            index.append(column)
            value.append(factor)
        starts.append(len(index))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(starts)
    lp.a_matrix_.index_ = np.array(index)
    lp.a_matrix_.value_ = np.array(value, dtype=float)
    if maximise:
        lp.sense_ = highspy.ObjSense.kMaximize
    if integer:
        kinds = [highspy.HighsVarType.kContinuous] * len(columns)
        for column in integer:
            kinds[column] = highspy.HighsVarType.kInteger
        lp.integrality_ = kinds
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.passModel(lp)
    return solver


class Movement:
    """How far one cell can be moved up and down in all, when other cells are withheld in part.

    Two movements share each cell's capacity: up and down together at most k·x. Rows with the caps
    come first, so that their duals are the cut.
    """

    def __init__(self, cells, candidates):
        self.cells, self.k = cells, cells.table.minimum
        self.candidates = candidates
        position = {cell: i for i, cell in enumerate(candidates)}
        kept = cells.kept()
        columns, rows = [], []
        self.up, self.down = {}, {}
        caps = [[] for _ in candidates]
        for cell, count in enumerate(cells.counts):
            primary = 0 < count < self.k
            free = cells.hidden_cell[cell] or (primary and cell not in kept)
            if count == 0 or not (free or cell in position):
                continue
            parts = []
            # A rise of the movement down is a fall of the count, so the limits change places.
            for direction in (self.up, self.down):
                falls = min(count, self.k)
                rise_cap = self.k if direction is self.up else falls
                fall_cap = falls if direction is self.up else self.k
                plus, minus = len(columns), len(columns) + 1
                columns += [(0, 0, rise_cap), (0, 0, fall_cap)]
                direction[cell] = (plus, minus)
                parts += [(plus, 1), (minus, 1)]
            if cell in position:
                caps[position[cell]] = parts
            else:
                # A small cell, too, moves at most k in all (circuits with unit entries).
                rows.append((-INFINITY, self.k, parts))
        rows = [(-INFINITY, 0, part) for part in caps] + rows
        for equation in cells.equations:
            for direction in (self.up, self.down):
                row = []
                for cell, sign in equation:
                    if cell in direction:
                        plus, minus = direction[cell]
                        row += [(plus, sign), (minus, -sign)]
                if row:
                    rows.append((0, 0, row))
        self.solver = model(columns, rows, maximise=True)
        self.target = None

    def set_capacities(self, x):
        m = len(self.candidates)
        if m:
            self.solver.changeRowsBounds(
                m, np.arange(m, dtype=np.int32), np.full(m, -INFINITY),
                self.k * np.clip(x, 0, 1))

    def width(self, cell):
        """The total movement of a cell, and its dual by candidate."""
        if self.target is not None:
            self._set_objective(self.target, 0.0)
        self._set_objective(cell, 1.0)
        self.target = cell
        self.solver.run()
        value = self.solver.getInfo().objective_function_value
        dual = np.array(self.solver.getSolution().row_dual[: len(self.candidates)])
        return value, np.abs(dual) * self.k

    def _set_objective(self, cell, sign):
        for plus, minus in (self.up[cell], self.down[cell]):
            self.solver.changeColCost(plus, sign)
            self.solver.changeColCost(minus, -sign)


def bound(cells, integer=False, patience=60, withheld=(), tolerance=1e-6):
    """The least cost of withheld cells beside the small ones, in the relaxation (or exactly).

    Returns (bound, converged) after Benders cuts until no small cell asks for more, or when patience
    (in seconds) is at its end: fewer cuts make a lower bound, never a wrong one. `withheld` is a safe
    pattern; cuts are sought on the way towards it, where they are deeper.
    """
    k, kept = cells.table.minimum, cells.kept()
    candidates = [
        i for i in range(cells.visible) if cells.counts[i] >= k and i not in kept]
    movement = Movement(cells, candidates)
    cost = np.array([cells.counts[i] for i in candidates], dtype=float)
    safe = np.array([1.0 if i in withheld else 0.0 for i in candidates])
    x = np.zeros(len(candidates))
    master = model([(c, 0, 1) for c in cost], [], integer=range(len(candidates)) if integer else ())
    # What is safe without withholding more stays so.
    movement.set_capacities(x)
    every = [i for i in cells.primaries()
             if i not in kept and movement.width(i)[0] < k - tolerance]
    active, value, end = every, 0.0, time.time() + patience
    share = 0.3 if len(withheld) and not integer else 0.0
    while True:
        inner = x + share * (safe - x)
        cuts, asking = cuts_at(movement, active, inner, k, tolerance)
        if not cuts and (share or len(active) < len(every)):
            cuts, asking = cuts_at(movement, every, x, k, tolerance)
        if not cuts:
            return value, True
        active = asking
        for rest, index, factors in cuts:
            master.addRow(rest, INFINITY, len(index), index, factors)
        master.run()
        info = master.getInfo()
        value = max(value, info.mip_dual_bound if integer else info.objective_function_value)
        x = np.array(master.getSolution().col_value)
        if time.time() > end:
            return value, False


def cuts_at(movement, small, x, k, tolerance):
    """What small cells ask for beyond a partial withholding, and the cells that ask."""
    movement.set_capacities(x)
    cuts, asking = [], []
    for cell in small:
        width, slope = movement.width(cell)
        if width >= k - tolerance:
            continue
        rest = k - (width - float(slope @ np.clip(x, 0, 1)))
        index = np.nonzero(slope > 1e-9)[0].astype(np.int32)
        if len(index) == 0:
            continue
        # No coefficient beyond what is still asked for: valid for 0/1 withholding, and stronger.
        cuts.append((rest, index, np.minimum(slope[index], rest)))
        asking.append(cell)
    return cuts, asking
