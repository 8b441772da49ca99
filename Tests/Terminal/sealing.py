"""A sealed wave's results stay what they were, whatever happens to the answers."""

from __future__ import annotations

import sqlite3

from harness import Parallax, require

FORMATS = ("text", "json", "csv", "html")
LAST, FIRST = "spring-2026", "spring-2025"


def prepare(parallax: Parallax) -> None:
    """Makes the demonstration's organisation, whose waves are closed."""
    parallax.run("demo", "--out", str(parallax.folder / "demo"))
    parallax.database = parallax.folder / "demo" / "parallax.sqlite"


def told(parallax: Parallax) -> dict[str, str]:
    """Everything that is told of both waves, by what was asked."""
    reports = {f"gaps {name}": parallax.run("gaps", LAST, "--format", name) for name in FORMATS}
    reports |= {f"compare {name}": parallax.run("compare", FIRST, LAST, "--format", name)
                for name in FORMATS}
    reports["block"] = parallax.run("gaps", LAST, "--block", "communications", "--format", "json")
    reports["department"] = parallax.run("gaps", LAST, "--department", "water", "--format", "json")
    for name in ("csv", "json"):
        reports[f"export {name}"] = parallax.run("export", LAST, "--format", name)
    return reports


def sealing_changes_nothing(parallax: Parallax, before: dict[str, str]) -> str:
    """The reports of a sealed wave are byte for byte those of before."""
    for wave in (FIRST, LAST):
        parallax.run("wave", "seal", wave)
    differing = [name for name, text in told(parallax).items() if text != before[name]]
    require(not differing, f"sealing changed {differing}")
    return f"{len(before)} reports"


def lost_answers_change_nothing(parallax: Parallax, before: dict[str, str]) -> str:
    """Half of the answers vanish from the database, and every report stays as it was."""
    with sqlite3.connect(parallax.database) as database:
        count = database.execute("DELETE FROM response WHERE id % 2 = 0").rowcount
    require(count > 100, f"only {count} answers were taken away")
    differing = [name for name, text in told(parallax).items() if text != before[name]]
    require(not differing, f"lost answers changed {differing}")
    says = parallax.try_run("gaps", LAST).stderr
    seal = parallax.run("wave", "verify", LAST).split()[0]
    require(f"{seal[:4]} {seal[4:8]}" in says, f"the report does not name its seal: {says}")
    return f"{count} answers taken away"


def comparisons_have_outlines(parallax: Parallax) -> str:
    """Beside each comparison that was frozen lies what pages tell of it, which is less."""
    with sqlite3.connect(parallax.database) as database:
        sizes = dict(database.execute(
            "SELECT part, length(content) FROM sealed_result WHERE part LIKE 'since/%'"))
    whole = {part for part in sizes if not part.endswith("/outline")}
    require(len(whole) == 1, f"{len(whole)} comparisons of two waves")
    require(set(sizes) == whole | {f"{part}/outline" for part in whole}, f"parts: {sorted(sizes)}")
    for part in whole:
        # Of departments it keeps one facet of several: a share that is the smaller the more there are.
        require(3 * sizes[f"{part}/outline"] < 2 * sizes[part], f"{sizes}")
    return ", ".join(f"{size:,} bytes" for _, size in sorted(sizes.items()))


def nothing_is_added(parallax: Parallax) -> None:
    """A sealed wave takes no answers from elsewhere."""
    (parallax.folder / "late.csv").write_text("department,tier\n", encoding="utf-8")
    tried = parallax.try_run("import", LAST, str(parallax.folder / "late.csv"))
    require(tried.returncode == 77 and "sealed" in tried.stderr, f"{tried.returncode}: {tried.stderr}")


def change_is_seen(parallax: Parallax) -> None:
    """The database refuses to change what was frozen; forced, `wave verify` and reports refuse it."""
    with sqlite3.connect(parallax.database) as database:
        try:
            database.execute("UPDATE sealed_result SET content = x'00'")
        except sqlite3.IntegrityError:
            pass
        else:
            require(False, "what was frozen was changed")
        database.execute("DROP TRIGGER sealed_result_stays")
        rows = database.execute(
            "SELECT id, content FROM sealed_result WHERE part = 'cells/items'").fetchall()
        for number, content in rows:
            database.execute(
                "UPDATE sealed_result SET content = ? WHERE id = ?",
                (content[:-1] + bytes([content[-1] ^ 1]), number))
        database.commit()
    for words in (("wave", "verify", LAST), ("gaps", LAST), ("compare", FIRST, LAST)):
        tried = parallax.try_run(*words)
        require(
            tried.returncode == 70 and "seal.altered" in tried.stderr,
            f"{words}: {tried.returncode} {tried.stderr}")
