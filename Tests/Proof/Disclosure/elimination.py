"""Exact elimination: which sums of departments follow from sums that are known, in rational numbers."""

from __future__ import annotations

from fractions import Fraction

Row = dict[int, Fraction]


class Elimination:
    """A basis of all combinations of known sums over departments."""

    def __init__(self, known):
        """`known`: sets of departments whose sum is known exactly."""
        self.basis: dict[int, Row] = {}
        for nodes in known:
            row = self.reduced(nodes)
            if row:
                lead = min(row)
                self.basis[lead] = {column: value / row[lead] for column, value in row.items()}

    def reduced(self, nodes) -> Row:
        """What remains of a sum when all that is known is taken away."""
        row = {node: Fraction(1) for node in nodes}
        done: Row = {}
        while row:
            lead = min(row)
            factor = row.pop(lead)
            if lead not in self.basis:
                done[lead] = factor
                continue
            for column, value in self.basis[lead].items():
                if column == lead:
                    continue
                rest = row.get(column, 0) - factor * value
                if rest:
                    row[column] = rest
                else:
                    row.pop(column, None)
        return done

    def solves(self, nodes) -> bool:
        """Whether the sum over these departments follows."""
        return not self.reduced(nodes)
