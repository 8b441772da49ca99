"""Reference for what linked people tell, from the rows themselves: overlapping change, panel, GLS shape, mixed model.

    python3 Tests/Reference/linked.py FILE.csv NAME=COLUMN,COLUMN… > reference.json

Plain Python, written from the definitions over persons, not over sums; no line of it is shared with the program.
"""
import csv
import json
import math
import sys


def mean(values):
    return sum(values) / len(values)


def covariance(pairs):
    x, y = mean([p[0] for p in pairs]), mean([p[1] for p in pairs])
    return sum((a - x) * (b - y) for a, b in pairs) / (len(pairs) - 1)


def variance(values):
    return covariance([(v, v) for v in values])


def change(people, one, two):
    """T new2 (Derrick et al. 2017) and the paired change, of one role."""
    first = [p[one] for p in people if one in p]
    second = [p[two] for p in people if two in p]
    both = [(p[one], p[two]) for p in people if one in p and two in p]
    n1, n2, nc = len(first), len(second), len(both)
    s1, s2 = math.sqrt(variance(first)), math.sqrt(variance(second))
    r = covariance(both) / math.sqrt(variance([b[0] for b in both]) * variance([b[1] for b in both]))
    a, b = s1 * s1 / n1, s2 * s2 / n2
    gamma = (a + b) ** 2 / (a * a / (n1 - 1) + b * b / (n2 - 1))
    na, nb = n1 - nc, n2 - nc
    shared = r * s1 * s2 * nc / (n1 * n2)
    moved = [b - a for a, b in both]
    return {
        "change": mean(second) - mean(first), "var": a + b - 2 * shared, "independent": a + b,
        "df": (nc - 1) + (gamma - nc + 1) * (na + nb) / (na + nb + 2 * nc),
        "panel": mean(moved), "panel_var": variance(moved) / nc, "panel_df": nc - 1, "n": [na, nb, nc],
        "covariance": shared}


def solve(matrix, right):
    """Gauss with pivots."""
    n = len(right)
    rows = [list(matrix[i]) + [right[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(n):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [x - factor * y for x, y in zip(rows[k], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def mixed(roles, waves):
    """y = b0 + b1 t + b2 leader + b3 t leader + u + e by REML, person by person."""
    def fit(ratio):
        xx, xy = [[0.0] * 4 for _ in range(4)], [0.0] * 4
        yy = logs = 0.0
        n = 0
        for leader, people in roles:
            for person in people:
                times = sorted(person)
                if not times:
                    continue
                c = ratio / (1 + ratio * len(times))
                rows = [[1, t, 1, t] if leader else [1, t, 0, 0] for t in map(waves.index, times)]
                y = [person[t] for t in times]
                for i in range(4):
                    si = sum(row[i] for row in rows)
                    for j in range(4):
                        sj = sum(row[j] for row in rows)
                        xx[i][j] += sum(row[i] * row[j] for row in rows) - c * si * sj
                    xy[i] += sum(row[i] * v for row, v in zip(rows, y)) - c * si * sum(y)
                yy += sum(v * v for v in y) - c * sum(y) ** 2
                logs += math.log(1 + ratio * len(times))
                n += len(times)
        beta = solve(xx, xy)
        rest = yy - sum(b * v for b, v in zip(beta, xy))
        determinant = determinant_log(xx)
        last = solve(xx, [0, 0, 0, 1])[3]
        return (n - 4) * math.log(rest) + logs + determinant, beta, math.sqrt(rest / (n - 4) * last)
    low, high = -10.0, 5.0
    golden = (math.sqrt(5) - 1) / 2
    while high - low > 1e-10:
        a, b = high - golden * (high - low), low + golden * (high - low)
        if fit(math.exp(a))[0] < fit(math.exp(b))[0]:
            high = b
        else:
            low = a
    _, beta, error = fit(math.exp(low))
    return beta[3], error


def determinant_log(matrix):
    rows, total = [list(row) for row in matrix], 0.0
    for i in range(len(rows)):
        total += math.log(rows[i][i])
        for k in range(i + 1, len(rows)):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [x - factor * y for x, y in zip(rows[k], rows[i])]
    return total


def main():
    rows = list(csv.DictReader(open(sys.argv[1], newline="")))
    waves = sorted({row["wave"] for row in rows})
    result = {}
    for argument in sys.argv[2:]:
        name, columns = argument.split("=")
        columns = columns.split(",")
        people = {"leader": {}, "frontline": {}}
        for row in rows:
            values = [float(row[c]) for c in columns if row[c] not in ("", "NA")]
            person = people[row["role"]].setdefault(row["respondent"], {})
            if 2 * len(values) >= len(columns):
                person[row["wave"]] = mean(values)
        leaders, frontline = (list(people[r].values()) for r in ("leader", "frontline"))
        block = {}
        for one, two in zip(waves, waves[1:]):
            block[f"{one}-{two}"] = pair(leaders, frontline, one, two)
        block[f"{waves[0]}-{waves[-1]}"] = pair(leaders, frontline, waves[0], waves[-1])
        block["slope"], block["slope_se"] = mixed([(True, leaders), (False, frontline)], waves)
        result[name] = block
    print(json.dumps(result, indent=1))


def pair(leaders, frontline, one, two):
    up, down = change(leaders, one, two), change(frontline, one, two)
    total = up["var"] + down["var"]
    panel = up["panel_var"] + down["panel_var"]
    return {
        "change": up["change"] - down["change"], "se": math.sqrt(total),
        "df": total ** 2 / (up["var"] ** 2 / up["df"] + down["var"] ** 2 / down["df"]),
        "panel": up["panel"] - down["panel"], "panel_se": math.sqrt(panel),
        "panel_df": panel ** 2 / (
            up["panel_var"] ** 2 / up["panel_df"] + down["panel_var"] ** 2 / down["panel_df"]),
        "independent_se": math.sqrt(up["independent"] + down["independent"]),
        "leader": up["n"], "frontline": down["n"]}


if __name__ == "__main__":
    main()
