"""An attacker with linear programming: what can be worked out about every cell that is withheld."""

from bound import INFINITY, model


class Attacker:
    """Knows every published cell, every empty cell and the structure; counts are not negative."""

    def __init__(self, cells, withheld):
        """`withheld`: the cells (by number) that are not published; hidden ones always are."""
        self.cells = cells
        columns = []
        for cell, count in enumerate(cells.counts):
            is_open = count > 0 and (cells.hidden_cell[cell] or cell in withheld)
            columns.append((0, 0 if is_open else count, INFINITY if is_open else count))
        rows = [(0, 0, equation) for equation in cells.equations]
        self.solver = model(columns, rows)
        self.last = None

    def interval(self, cell):
        """The least and the greatest count of a cell that fit."""
        ends = []
        for sign in (1.0, -1.0):
            if self.last is not None:
                self.solver.changeColCost(self.last, 0.0)
            self.solver.changeColCost(cell, sign)
            self.last = cell
            self.solver.run()
            status = str(self.solver.getModelStatus())
            if "nbounded" in status:
                ends.append(sign * -INFINITY)
            else:
                ends.append(sign * self.solver.getInfo().objective_function_value)
        return ends

    def narrow(self, tolerance=1e-6):
        """Small cells whose interval is narrower than the minimum, with the interval."""
        k, kept, found = self.cells.table.minimum, self.cells.kept(), []
        for cell in self.cells.primaries():
            if cell in kept:
                continue
            low, high = self.interval(cell)
            if high - low < k - tolerance:
                found.append((cell, low, high))
        return found


def withheld_cells(table, answer):
    """The numbers of the withheld cells, from the engine's answer by unit."""
    width = len(table.groups)
    units = table.units or [[g] for g in range(width)]
    published = set()
    for node, row in enumerate(answer["withheld"]):
        for unit, is_withheld in zip(units, row):
            if not is_withheld:
                published |= {node * width + g for g in unit}
    return {c for c in range(len(table.parents) * width) if c not in published}
