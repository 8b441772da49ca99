"""A way through the pages for people with accounts, and what every page on it is held to."""

import sys
import time
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from checks import AXE
from site_under_test import DESKTOP, PATIENCE, PHONE

TABLET = {"width": 768, "height": 1024}
WIDE = {"width": 1440, "height": 900}
PAPER = {"width": 794, "height": 1123}

# The looks in which axe reads a page, and those that are only held to their width.
READ = (("wide", DESKTOP, False), ("wide-dark", DESKTOP, True), ("phone", PHONE, False),
        ("phone-dark", PHONE, True))
MEASURED = (("tablet", TABLET, False), ("large", WIDE, False))


class Walk:
    """A server, a browser, and where pictures are put; each step stands on those before."""

    PASSWORD = "harbour-lantern-tide-07"

    # The steps, each named by its first line.
    STEPS = ()

    def __init__(self, base, folder, browser, screenshots):
        self.base = base.rstrip("/")
        self.folder = Path(folder)
        self.browser = browser
        self.screenshots = screenshots and Path(screenshots)
        self.cookies = []

    def desk(self, page, name, onward="%2Fsetup"):
        """Signs somebody in, and keeps the cookies."""
        page.goto(f"{self.base}/login?next={onward}")
        page.fill("#address", f"{name}@harbour.example")
        page.fill("#password", self.PASSWORD)
        self.press(page, "main form button")
        self.cookies = page.context.cookies()

    def signed_in(self, script=True):
        """A page with the cookies of whoever signed in last."""
        return Desk(self, script)

    def press(self, page, selector):
        """Presses what leads to another page, and waits until it is all there."""
        with page.expect_navigation(wait_until="load"):
            page.click(selector)

    def accepted(self, page, invitation):
        """Follows an invitation, and chooses a password."""
        page.goto(f"{self.base}{invitation}")
        page.fill("#new", self.PASSWORD)
        page.fill("#again", self.PASSWORD)
        self.press(page, "main form button")
        page.context.clear_cookies()

    def look(self, page, name):
        """No violation, no sideways scrolling, no name of a person: wide, narrow, dark, and in print."""
        page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true })")
        for look, size, dark in READ + MEASURED:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme="dark" if dark else "light")
            if (look, size, dark) in READ:
                found = Axe().run(page, options=AXE)
                assert found.violations_count == 0, f"{name}, {look}:\n{found.generate_report()}"
            self.measure(page, f"{name}-{look}", size)
        page.set_viewport_size(PAPER)
        page.emulate_media(media="print", color_scheme="light")
        self.measure(page, f"{name}-print", PAPER)
        page.emulate_media(media="screen")
        assert "p0000" not in page.content(), f"{name} names somebody"
        page.set_viewport_size(DESKTOP)

    def measure(self, page, name, size):
        """Nothing is wider than the window; the picture is kept where somebody wants to look at it."""
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size["width"], f"{name}: {wide} px wide"
        if self.screenshots:
            page.screenshot(path=self.screenshots / f"{name}.png", full_page=True)

    def walk(self):
        """Takes every step, and prints a line for each; the first that breaks ends the way.

        Returns the exit code.
        """
        for step in self.STEPS:
            began = time.monotonic()
            try:
                step(self)
            except Exception as error:  # Whatever stopped it is told.
                print(f"FAIL {step.__doc__} {error}", flush=True)
                return 1
            print(f"ok   {step.__doc__} ({time.monotonic() - began:.1f} s)", flush=True)
        return 0


class Desk:
    """A page with the cookies of whoever signed in last."""

    def __init__(self, walk, script):
        self.context = walk.browser.new_context(
            viewport=DESKTOP, locale="en", java_script_enabled=script, reduced_motion="reduce")
        self.context.set_default_timeout(PATIENCE)
        self.context.add_cookies(walk.cookies)

    def __enter__(self):
        return self.context.new_page()

    def __exit__(self, *_):
        self.context.close()


def follow(walk_kind, parser):
    """Reads the words of the command line, and takes the steps of a way in a browser."""
    from harness import browser_path
    from playwright.sync_api import sync_playwright

    parser.add_argument("--base", required=True, help="the server's address")
    parser.add_argument("--folder", required=True, help="where files lie that are sent")
    parser.add_argument("--screenshots", help="a folder")
    parser.add_argument("--chromium", default=None)
    given = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=given.chromium or browser_path(),
            args=["--no-sandbox", "--disable-dev-shm-usage"])
        code = walk_kind(given.base, given.folder, browser, given.screenshots).walk()
        browser.close()
    sys.exit(code)
