"""Writes distributions.csv: values of the distributions, computed with 50 digits by mpmath 1.3.0.

    python3 distributions.py > distributions.csv

A line is: function, arguments (exact doubles), value (25 digits). Nothing here calls the product.
"""

import itertools

from mpmath import erfc, exp, findroot, gammainc, inf, log, loggamma, mp, mpf, psi, quad, sqrt

mp.dps = 60


def row(name, arguments, value):
    print(",".join([name, *(repr(float(a)) for a in arguments), mp.nstr(value, 25)]))


def phi(z):
    return erfc(-z / sqrt(mpf(2))) / 2


def normal_quantile(p):
    p = mpf(p)
    tail = min(p, 1 - p)
    guess = -sqrt(-2 * log(tail)) if tail < mpf("0.1") else (tail - mpf("0.5")) * mpf("2.5")
    z = findroot(lambda z: log(phi(z)) - log(tail), guess)
    return z if p < mpf("0.5") else -z


def beta_lower(a, b, x, y):
    """I(x; a, b), y = 1 - x, by the series of positive terms for the smaller of x and y."""
    with mp.workdps(190):
        if x > mpf(1) / 2:
            return 1 - beta_lower(b, a, y, x)
        term = total = mpf(1)
        n = 0
        while term > total * mpf(10) ** -185:
            term *= (a + b + n) / (a + 1 + n) * x
            total += term
            n += 1
        return exp(a * log(x) + b * log(y) - loggamma(a) - loggamma(b) + loggamma(a + b)) / a * total


def student_sf(t, v):
    t, v = mpf(t), mpf(v)
    if t < 0:
        return 1 - student_sf(-t, v)
    if t == 0:
        return mpf(1) / 2
    with mp.workdps(190):
        return beta_lower(v / 2, mpf(1) / 2, v / (v + t * t), t * t / (v + t * t)) / 2


def student_quantile(p, v):
    p, v = mpf(p), mpf(v)
    tail = min(p, 1 - p)
    z = -normal_quantile(tail)
    low, high = mpf(0), max(z, mpf(1)) * 2
    while student_sf(high, v) > tail:
        low, high = high, high * 4
    # Bisection on a logarithmic scale down to a good start, then the secant method.
    for _ in range(30):
        middle = (low + high) / 2 if low == 0 else sqrt(low * high)
        if student_sf(middle, v) > tail:
            low = middle
        else:
            high = middle
    t = findroot(lambda t: log(student_sf(t, v) / tail), (low, high), solver="secant")
    return -t if p < mpf("0.5") else t


def nct_integral(slope, shift, v):
    """The integral of Phi(slope s - shift) over the density of S = chi_v / sqrt(v)."""
    slope, shift, v = mpf(slope), mpf(shift), mpf(v)
    scale = log(2) + (v / 2) * log(v / 2) - loggamma(v / 2)

    def logarithm(u):
        s = exp(u)
        return scale + v * u - v * s * s / 2 + log(phi(slope * s - shift))

    # The peak on ln s by a golden section search, then points on both sides until nothing is left.
    low, high = mpf(-60), mpf(8)
    for _ in range(120):
        third = (high - low) / 3
        if logarithm(low + third) < logarithm(high - third):
            low += third
        else:
            high -= third
    peak = (low + high) / 2
    top = logarithm(peak)
    width = 1 / sqrt(2 * v * exp(2 * peak) + (slope * exp(peak)) ** 2 + 1)
    points = [peak]
    for direction in (1, -1):
        step, u = width, peak
        while logarithm(u) > top - 75:
            u += direction * step
            points.append(u)
            step *= mpf("1.3")
    mp.dps = 35
    value = quad(lambda u: exp(logarithm(u)), sorted(points), maxdegree=5)
    mp.dps = 60
    return value


def nct_cdf(t, v, d):
    return nct_integral(t, d, v)


def nct_sf(t, v, d):
    return nct_integral(-mpf(t), -mpf(d), v)


def main():
    for z in [-21.2, -12.5, -8.0, -5.5, -3.0, -1.959963984540054, -1.0, -0.1, 0.0, 0.3, 1.7, 4.0, 9.0]:
        row("normal.cdf", [z], phi(mpf(z)))
        row("normal.sf", [z], phi(-mpf(z)))
    for p in [1e-100, 1e-50, 1e-12, 1e-5, 0.0249, 0.025, 0.05, 0.074, 0.0751, 0.3, 0.5, 0.6, 0.925, 0.975, 0.999]:
        row("normal.quantile", [p], normal_quantile(p))

    shapes = [0.5, 1.0, 2.5, 7.0, 40.0, 333.25, 5000.0]
    for a, b in itertools.product(shapes, shapes):
        mean = a / (a + b)
        deviation = (a * b / ((a + b) ** 2 * (a + b + 1))) ** 0.5
        for k in [-6, -1.5, 0, 2, 5]:
            x = mean + k * deviation
            if 0 < x < 1:
                exact = mpf(x)
                with mp.workdps(190):
                    rest = 1 - exact
                row("beta.lower", [x, a, b], beta_lower(mpf(a), mpf(b), exact, rest))
                row("beta.upper", [x, a, b], beta_lower(mpf(b), mpf(a), rest, exact))

    for v in [0.5, 1.0, 1.4705882352941178, 2.0, 3.0, 5.5, 12.0, 30.7, 163.1, 1000.0, 25000.5, 1e6]:
        for t in [-40.0, -3.2, -0.5, 0.0, 1e-5, 0.02, 0.7, 1.96, 3.3, 6.0, 15.0, 200.0]:
            value = student_sf(t, v)
            if value > mpf("1e-100"):
                row("student.sf", [t, v], value)
        for p in [1e-30, 1e-9, 1e-4, 0.01, 0.025, 0.05, 0.2, 0.3, 0.45, 0.4999, 0.7, 0.95, 0.975, 0.9995]:
            row("student.quantile", [p, v], student_quantile(p, v))

    cases = [
        (v, d, d + k * sqrt(1 + mpf(d) ** 2 / (2 * v)))
        for v in [2.0, 3.5, 13.0, 64.2, 541.0]
        for d in [-3.0, 0.0, 0.8, 5.0, 41.0, 120.0]
        for k in [-6, -2, 0, 1.5, 5]
    ] + [(10.0, 60.0, 12.0), (200.0, 45.0, 20.0), (7.0, 2.0, -9.0), (5000.0, 400.0, 415.0), (1.2, 4.0, 30.0)]
    for v, d, t in cases:
        t = float(t)
        for name, value in [("nct.cdf", nct_cdf(t, v, d)), ("nct.sf", nct_sf(t, v, d))]:
            if value > mpf("1e-100"):
                row(name, [t, v, d], value)
    for t, v, p in [(4.024922359499621, 2.0, 0.025), (1.77, 13.0, 0.975), (60.0, 9.0, 0.025),
                    (60.0, 9.0, 0.975), (-2.5, 541.0, 0.05), (0.0, 10.0, 0.025), (300.0, 80.0, 0.975)]:
        center = mpf(t)
        spread = sqrt(1 + mpf(t) ** 2 / (2 * v))
        z = normal_quantile(p)
        root = findroot(lambda d: nct_cdf(t, v, d) - p, (center - z * spread, center - z * spread * mpf("0.9")),
                        solver="secant", tol=mpf("1e-30"))
        row("nct.noncentrality", [t, v, p], root)

    for x in [1e-6, 0.02, 0.5, 1.0, 1.4616321449683622, 2.0, 5.5, 11.9, 12.1, 101.5, 1e6]:
        row("digamma", [x], psi(0, mpf(x)))
        row("trigamma", [x], psi(1, mpf(x)))
    for y in [1e-8, 0.001, 0.05, 0.4, 1.6449340668482264, 7.0, 900.0, 1e9]:
        guess = mpf(1) / sqrt(mpf(y)) if y > 1 else mpf(1) / mpf(y) + mpf("0.5")
        row("trigammaInverse", [y], findroot(lambda x: psi(1, x) / y - 1, guess))
    for a in [0.5, 1.0, 3.0, 17.5, 240.0, 4000.0]:
        for k in [-4, -1, 0, 2, 6]:
            x = float(a + k * a ** 0.5)
            if x > 0:
                row("gamma.lower", [a, x], gammainc(a, 0, mpf(x), regularized=True))
                row("gamma.upper", [a, x], gammainc(a, mpf(x), inf, regularized=True))


main()
