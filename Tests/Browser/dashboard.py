"""Checks the pages of results against a server with the demonstration's sealed waves.

    python3 dashboard.py --base http://127.0.0.1:8080/ --consultant MAIL --leader MAIL --auditor MAIL \
        --password P

The leader's department is `works`. Each check prints one line.
"""

import argparse
import shutil
import sys
from urllib.parse import urljoin

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PATIENCE = 60_000
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
WAVE = "/dashboard/Harbour%20Services/spring-2026"
PAGES = {
    "organisations": "/dashboard", "overview": WAVE, "departments": f"{WAVE}/heat-map",
    "division": f"{WAVE}/heat-map?in=works", "block": f"{WAVE}/blocks/communications",
    "department": f"{WAVE}/departments/water", "why": f"{WAVE}/why/night/communications",
    "waves": f"{WAVE}/waves", "words": f"{WAVE}/comments", "mirror": f"{WAVE}/mirror"}
SIZES = (320, 768, 1440)
OTHERS = ("Counter North", "Telephone desk", "Citizen service", "People and pay", "Inside services")


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("base", "consultant", "leader", "auditor", "password"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    return parser.parse_args()


class Desk:
    """A browser at the pages of somebody who is signed in."""

    def __init__(self, browser, given, who, **how):
        self.base = given.base
        self.context = browser.new_context(reduced_motion="reduce", **how)
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.go("/login")
        self.page.fill("input[name=address]", who)
        self.page.fill("input[type=password]", given.password)
        with self.page.expect_navigation(wait_until="load"):
            self.page.click("main form button")

    def go(self, path):
        return self.page.goto(urljoin(self.base, path), wait_until="load")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


def axe_finds_nothing(browser, given):
    """axe finds no violation on any page: light on a wide window, dark on a narrow one."""
    for scheme, width in (("light", 1440), ("dark", 320)):
        how = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
        with Desk(browser, given, given.consultant, **how) as desk:
            for name, path in PAGES.items():
                assert desk.go(path).status == 200, name
                found = Axe().run(desk.page, options=AXE)
                assert found.violations_count == 0, (
                    f"{name}, {scheme}, {width} px:\n{found.generate_report()}")


def nothing_scrolls_sideways(browser, given):
    """At 320, 768 and 1440 px no page scrolls sideways, and none is cut in print."""
    with Desk(browser, given, given.consultant) as desk:
        for name, path in PAGES.items():
            desk.go(path)
            for width in SIZES:
                desk.page.set_viewport_size({"width": width, "height": 900})
                room = desk.page.evaluate("document.documentElement.scrollWidth")
                assert room <= width, f"{name}: {room} px in {width}"
            desk.page.emulate_media(media="print")
            desk.page.set_viewport_size({"width": 794, "height": 1123})
            room = desk.page.evaluate("document.documentElement.scrollWidth")
            assert room <= 794, f"{name}, print: {room} px"
            desk.page.emulate_media(media="screen")


def pages_need_no_script(browser, given):
    """Without a script a reader goes from the list to a gap, a blank, and why it is blank."""
    with Desk(browser, given, given.consultant, java_script_enabled=False) as desk:
        page = desk.page
        desk.go("/dashboard")
        page.click("main a:has-text('spring-2026')")
        page.wait_for_url("**/spring-2026")
        assert "more brightly" in page.locator("h1").inner_text()
        page.click("nav.parts a:has-text('Departments')")
        page.wait_for_url("**/heat-map")
        page.locator("a:has-text('Why is this blank?')").first.click()
        page.wait_for_url("**/why/**")
        assert "What would make it visible" in page.locator("main").inner_text()


def a_leader_sees_the_own_departments(browser, given):
    """A leader finds the organisation and the own departments, and no word of others."""
    with Desk(browser, given, given.leader) as desk:
        for name, path in PAGES.items():
            assert desk.go(path).status == 200, name
            words = desk.page.content()
            named = [other for other in OTHERS if other in words]
            assert not named, f"{name} names {named}"
        assert desk.go(f"{WAVE}/departments/counter-north").status == 404


def the_mirror_tells_nobody(browser, given):
    """What is chosen in the mirror stays in the browser: nothing is sent, and it can be forgotten."""
    with Desk(browser, given, given.leader) as desk:
        page = desk.page
        desk.go(PAGES["mirror"])
        sent = []
        page.on("request", lambda request: sent.append(request.url))
        choice = page.locator(".mirror fieldset").first.locator("input[value='5']")
        choice.check()
        assert "You see it" in page.locator(".mirror output").first.inner_text()
        assert not sent, sent
        desk.go(PAGES["mirror"])
        assert page.locator(".mirror fieldset").first.locator("input[value='5']").is_checked()
        assert not any("5" == url[-1] for url in sent), sent
        page.click("button.forget")
        desk.go(PAGES["mirror"])
        assert page.locator(".mirror input:checked").count() == 0


def the_mirror_waits_for_a_choice(browser, given):
    """The mirror shows no level of the frontline before a choice, with and without a script."""
    for script in (True, False):
        with Desk(browser, given, given.leader, java_script_enabled=script) as desk:
            desk.go(PAGES["mirror"])
            first = desk.page.locator(".mirror fieldset").first
            seen = first.locator(".seen")
            assert not seen.is_visible() and not first.locator(".role-f").is_visible()
            assert "Works" in desk.page.locator("main p.whose").inner_text()
            first.locator("input[value='4']").check()
            assert seen.is_visible(), f"script {script}"
            if not script:
                seen.locator("summary").click()
            assert first.locator(".role-f").is_visible(), f"script {script}"


def two_heads_stand_whole_on_a_phone(browser, given):
    """At 320 px the heat map shows the heads of two columns whole beside its names."""
    for who in (given.leader, given.consultant):
        with Desk(browser, given, who, viewport={"width": 320, "height": 900}) as desk:
            desk.go(PAGES["departments"])
            for table in desk.page.locator("table.heat").all():
                box = table.locator("xpath=..").bounding_box()
                head = table.locator("thead th").nth(2)
                edge = head.bounding_box()
                assert edge["x"] + edge["width"] <= box["x"] + box["width"] + 1, (who, edge, box)
                wide = head.evaluate("head => head.scrollWidth > head.clientWidth")
                assert not wide, f"{who}: {head.inner_text()}"


def verdicts_stand_on_one_line(browser, given):
    """At 1280 px no verdict in a table of gaps is broken, and no symbol stands alone."""
    with Desk(browser, given, given.leader, viewport={"width": 1280, "height": 900}) as desk:
        for name in ("overview", "block", "department"):
            desk.go(PAGES[name])
            broken = desk.page.eval_on_selector_all(
                "td.vd .v", "all => all.filter(v => v.getClientRects().length > 1 "
                "|| v.getBoundingClientRect().height > 30).map(v => v.textContent)")
            assert not broken, f"{name}: {broken}"


def a_leader_answers_four_questions(browser, given):
    """A leader finds on the first pages what differs most, whether it is real and better, and what to ask."""
    with Desk(browser, given, given.leader) as desk:
        page = desk.page
        desk.go(WAVE)
        panels = page.locator("article").first.locator(".panel")
        first = panels.first.inner_text()
        assert "Where we disagree most" in first and page.locator("h1").count() == 1
        assert "Works" in page.locator("article .eyebrow").nth(1).inner_text()
        assert page.locator("td.vd .v").first.inner_text().strip()
        since = page.locator(".since").inner_text()
        assert "Works. Since spring-2025" in since and "No better:" in since, since
        page.locator(".say a").first.click()
        page.wait_for_url("**/blocks/**")
        assert page.locator(".stm tbody tr").count() >= 2
        assert page.locator("h2:has-text('The statements of this block')").is_visible()


def an_auditor_reads_the_log_of_acts(browser, given):
    """An auditor is led to the log of acts; axe finds nothing there, and nothing scrolls sideways."""
    how = {"viewport": {"width": 320, "height": 900}, "color_scheme": "dark"}
    with Desk(browser, given, given.auditor, **how) as desk:
        desk.page.click("header a:has-text('Log of acts')")
        desk.page.wait_for_url("**/audit")
        words = desk.page.locator("main").inner_text()
        assert "The log is whole" in words and "@" not in words and "/s/" not in words
        assert desk.page.evaluate("document.documentElement.scrollWidth") <= 320
        found = Axe().run(desk.page, options=AXE)
        assert found.violations_count == 0, found.generate_report()
        assert desk.go(WAVE).status == 403


CHECKS = (
    axe_finds_nothing, nothing_scrolls_sideways, pages_need_no_script,
    a_leader_sees_the_own_departments, the_mirror_tells_nobody, the_mirror_waits_for_a_choice,
    two_heads_stand_whole_on_a_phone, verdicts_stand_on_one_line, a_leader_answers_four_questions,
    an_auditor_reads_the_log_of_acts)


def main():
    given = options()
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=given.chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        for check in CHECKS:
            name = check.__doc__.strip()
            try:
                check(browser, given)
                print(f"ok {name}", flush=True)
            except Exception as error:  # noqa: BLE001  (each check is told, whatever stopped it)
                failed += 1
                print(f"FAIL {name}: {str(error).strip()[:2000]}", flush=True)
        browser.close()
    sys.exit(1 if failed else 0)


main()
