"""The running server and the browser, as the checks see them."""

import json
from contextlib import contextmanager
from urllib.parse import urljoin

from playwright.sync_api import expect

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}

# How long a slow machine may take to show what has happened, in milliseconds.
PATIENCE = 60_000


class Site:
    """A server that is up, with links that may be used up."""

    def __init__(self, base, links_file, kiosk=None):
        self.base = base
        self.kiosk = kiosk
        with open(links_file, encoding="utf-8") as file:
            self.links = json.load(file)
        self._fresh = list(self.links["open"])
        self.language = None

    def url(self, path):
        return urljoin(self.base, path)

    def fresh_link(self):
        """A link that no check has opened yet."""
        if not self._fresh:
            raise RuntimeError("the file of links holds too few open links")
        return self._read(self._fresh.pop())

    def link_of(self, kind):
        """A link of a wave of its own kind (words, consent, blocks) that no check has opened yet."""
        if not self.links.get(kind):
            raise RuntimeError(f"the file of links holds too few of {kind}")
        return self._read(self.links[kind].pop())

    def link(self, kind):
        """The link of a kind (closed, revoked, notYetOpen), or None."""
        path = self.links.get(kind)
        if isinstance(path, list):
            path = path[0] if path else None
        return self._read(path) if path else None

    def _read(self, path):
        """The address of a link, in the language that is being read."""
        return self.url(f"{path}?lang={self.language}" if self.language else path)


@contextmanager
def page_in(browser, *, size=DESKTOP, dark=False, script=True, language="en"):
    """A page in a fresh profile, whose browser asks for a language."""
    context = browser.new_context(
        viewport=size,
        locale=language,
        color_scheme="dark" if dark else "light",
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def open_link(page, link):
    """Opens a link and waits until the browser has gone on from it."""
    page.goto(link)
    page.wait_for_url(lambda url: "/s/" not in url)


def start(page, link):
    """Opens a link, presses the one button of the start page and waits until what it leads to, with
    its script, is all there."""
    open_link(page, link)
    with page.expect_navigation(wait_until="load"):
        page.click("main form button.btn")


def says(page, state):
    """The page says how keeping goes; asked without `eval`, which its own policy refuses later on."""
    expect(page.locator("#kept")).to_have_attribute("data-now", state, timeout=PATIENCE)


def number_of_pages(page):
    """How many pages of questions there are, from the drawing of the progress."""
    return page.locator(".steps span").count()


def press(page, selector):
    """Presses a button of a page of questions; with the script, what is on its way goes first."""
    with page.expect_navigation():
        page.click(selector)


def carry_on(page):
    press(page, "form.ask .btns button:not([name])")


def choose(page, position):
    """Chooses the answer at a position in every question of the page; -1 is the last."""
    for question in page.locator("form.ask fieldset").all():
        options = question.locator(".options input")
        options.nth(position % options.count()).check()


def go_to(page, selector):
    """Goes to the next page from here on that holds an element; what stands here is not sent."""
    marker = {".pair": 'class="pair"', "textarea": "<textarea"}[selector]
    folder, _, number = page.url.split("?")[0].rpartition("/")
    for at in range(int(number), 61):
        if marker in page.request.get(f"{folder}/{at}").text():
            page.goto(f"{folder}/{at}")
            return
    raise AssertionError(f"no page of questions has {selector}")


def go_to_check(page):
    """Goes to the check page; what stands here is not sent."""
    page.goto(page.url.split("?")[0].rpartition("/")[0] + "/check")
