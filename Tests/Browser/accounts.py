"""Checks the pages for people with accounts in a real browser, against a server that is up.

    python3 accounts.py --base http://127.0.0.1:8080/ --password PASSWORD [--screenshots FOLDER]

The server has the accounts ada@harbour.example (administrator), bea@harbour.example (auditor) and
finn@harbour.example (consultant of Harbour Services), all with the password, and one open wave.
"""

import argparse
import base64
import hmac
import struct
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from checks import AXE, _fits
from site_under_test import DESKTOP, PATIENCE, PHONE

LOOKS = [(DESKTOP, False), (DESKTOP, True), (PHONE, False), (PHONE, True)]
TARGETS = "button, label.option, .tabs a, .btns a, .error-box a, .list th a, .up a"


class Desk:
    """A server with accounts."""

    def __init__(self, base, password):
        self.base = base
        self.password = password

    def url(self, path):
        return urljoin(self.base, path)


@contextmanager
def page_of(browser, *, size=DESKTOP, dark=False, script=True, state=None):
    """A page in a fresh profile, or in one that is signed in, which notes what must not be."""
    context = browser.new_context(
        viewport=size, locale="en", color_scheme="dark" if dark else "light",
        java_script_enabled=script, reduced_motion="reduce", storage_state=state)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.strangers, page.complaints = [], []
    page.on("request", lambda request: page.strangers.append(request.url))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    try:
        yield page
    finally:
        context.close()


def send(page, selector="main form button"):
    """Presses a button and waits for the page that it leads to."""
    with page.expect_navigation(wait_until="load"):
        page.click(selector)


def sign_in(desk, page, name, password=None):
    """Signs in with a password."""
    page.goto(desk.url("/login"))
    page.fill("#address", f"{name}@harbour.example")
    page.fill("#password", password or desk.password)
    send(page)


def heading(page):
    return page.locator("h1").inner_text()


def code_of(key, moment=None):
    """The code that an app makes of a key, by RFC 6238."""
    counter = struct.pack(">Q", int((moment or time.time()) // 30))
    digest = hmac.new(base64.b32decode(key.replace(" ", "")), counter, "sha1").digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset:offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def is_clean(page, where):
    """axe finds nothing on the page, and all of it fits."""
    found = Axe().run(page, options=AXE)
    assert found.violations_count == 0, f"{where}:\n{found.generate_report()}"
    _fits(page, where)


def signed_in_state(desk, browser, name):
    """The cookies of somebody who is signed in."""
    with page_of(browser) as page:
        sign_in(desk, page, name)
        assert heading(page) == "Organisations", heading(page)
        return page.context.storage_state()


def pages(desk, page):
    """Goes to each page for somebody who keeps accounts, and says its name."""
    for name, path in (
        ("dashboard", "/dashboard"), ("account", "/account"),
        ("second-factor", "/account/second-factor"), ("accounts", "/accounts"),
        ("new-account", "/accounts/new"), ("one-account", "/accounts/2"),
        ("not-here", "/accounts/999"),
    ):
        page.goto(desk.url(path))
        yield name
    page.goto(desk.url("/accounts/new"))
    page.fill("#name", "Gil")
    page.fill("#address", "gil@harbour.example")
    send(page, "main form .btn")
    yield "new-account-fault"
    page.goto(desk.url("/account"))
    page.fill("#old", "not it, surely")
    page.fill("#new", "eleven quiet otters sleep")
    page.fill("#again", "eleven quiet otters slept")
    send(page, "#password form button")
    yield "account-fault"
    page.goto(desk.url("/accounts/2"))
    send(page, "#invitation button")
    yield "invitation"
    page.goto(page.locator("code").inner_text())
    yield "welcome"
    page.context.clear_cookies()
    page.goto(desk.url("/login"))
    yield "sign-in"
    page.fill("#address", "nobody@harbour.example")
    page.fill("#password", "not it, surely")
    send(page)
    yield "sign-in-fault"
    page.goto(desk.url("/welcome"))
    yield "welcome-over"


def a_visitor_is_led_back(desk, browser):
    """Who wants to read is asked to sign in, without a script, and led to what was asked for."""
    with page_of(browser, script=False) as page:
        page.goto(desk.url("/account"))
        assert page.url.endswith("/login?next=%2Faccount"), page.url
        page.fill("#address", "bea@harbour.example")
        page.fill("#password", desk.password)
        send(page)
        assert page.url == desk.url("/account"), page.url
        assert "Auditor" in page.content(), page.locator("main").inner_text()
        tabs = page.locator(".tabs a").all_inner_texts()
        assert tabs == ["Organisations", "Your account", "Log of acts"], tabs
        send(page, ".sign-out button")
        page.goto(desk.url("/account"))
        assert "/login" in page.url, page.url


def a_wrong_password_tells_nothing(desk, browser):
    """Wrong password and unknown address get the same words, and the password does not come back."""
    words = set()
    with page_of(browser) as page:
        for name in ("bea", "zoe"):
            sign_in(desk, page, name, "not it, surely")
            words.add(page.locator(".error-box li").inner_text())
            assert page.title().startswith("Error:"), page.title()
            assert page.input_value("#password") == ""
            assert "not it, surely" not in page.content()
    assert len(words) == 1, words


def a_second_factor_is_asked_for(desk, browser):
    """Finn sets up an app for codes, signs in with it and then with a recovery code, once each."""
    with page_of(browser) as page:
        sign_in(desk, page, "finn")
        page.goto(desk.url("/account/second-factor"))
        address = page.get_attribute("a[href^='otpauth:']", "href")
        key = parse_qs(urlsplit(address).query)["secret"][0]
        assert page.locator("code").inner_text().replace(" ", "") == key
        assert page.locator("svg.qr path").bounding_box()["width"] > 150
        page.fill("#code", "000000")
        page.fill("#factor-password", desk.password)
        send(page)
        assert page.locator(".error-box").count() == 1
        page.fill("#code", code_of(key))
        page.fill("#factor-password", desk.password)
        send(page)
        codes = page.locator("code").all_inner_texts()
        assert len(codes) == 10, codes
        is_clean(page, "recovery codes")
        sign_in(desk, page, "finn")
        assert page.url.endswith("/login/code"), page.url
        is_clean(page, "code")
        page.goto(desk.url("/dashboard"))
        assert "/login" in page.url, "the password alone opened the overview"
        page.goto(desk.url("/login/code"))
        page.fill("#code", codes[0])
        send(page)
        assert heading(page) == "Organisations"
        send(page, ".sign-out button")
        sign_in(desk, page, "finn")
        page.fill("#code", codes[0])
        send(page)
        assert page.locator(".error-box").count() == 1, "a recovery code counted twice"
        page.fill("#code", codes[1])
        send(page)
        assert heading(page) == "Organisations"
        assert "Harbour Services" in page.content()


def an_invited_leader_gets_in(desk, browser):
    """Ada adds a leader, who opens the link, chooses a password, and sees the own organisation."""
    with page_of(browser) as page:
        sign_in(desk, page, "ada")
        page.goto(desk.url("/accounts/new"))
        page.fill("#name", "Lea Lindqvist")
        page.fill("#address", "lea@harbour.example")
        page.check("#post-leader")
        page.select_option("#department", index=1)
        department = page.locator("#department option").nth(1).inner_text().split(" (")[0].strip()
        send(page, "main form .btn")
        link = page.locator("code").inner_text()
    with page_of(browser) as page:
        page.goto(link)
        assert page.url == desk.url("/welcome"), "the secret stays in the address"
        assert "lea@harbour.example" in page.content()
        page.fill("#new", "eleven quiet otters sleep")
        page.fill("#again", "eleven quiet otters sleep")
        send(page)
        sign_in(desk, page, "lea", "eleven quiet otters sleep")
        assert f"You see {department} and all below it." in page.content(), department
        page.goto(desk.url("/accounts"))
        assert heading(page) == "Your account may not do this"
    with page_of(browser) as page:
        page.goto(link)
        assert heading(page) == "This invitation counts no more"


def revoking_ends_at_once(desk, browser):
    """What Ada takes back in one browser is over in the other at the next click."""
    with page_of(browser) as keeper, page_of(browser) as other:
        sign_in(desk, keeper, "ada")
        sign_in(desk, other, "lea", "eleven quiet otters sleep")
        other.goto(desk.url("/account"))
        assert heading(other) == "Your account"
        keeper.goto(desk.url("/accounts"))
        with keeper.expect_navigation(wait_until="load"):
            keeper.click("text=Lea Lindqvist")
        send(keeper, "#access button")
        assert "No access" in keeper.content()
        other.goto(desk.url("/account"))
        assert "/login" in other.url, other.url
        sign_in(desk, other, "lea", "eleven quiet otters sleep")
        assert other.locator(".error-box").count() == 1


def axe_finds_nothing_and_all_fits(desk, browser):
    """On every page, light and dark, narrow and wide: axe finds nothing, nothing is cut, targets are large."""
    state = signed_in_state(desk, browser, "ada")
    for size, dark in LOOKS:
        with page_of(browser, size=size, dark=dark, state=state) as page:
            for name in pages(desk, page):
                where = f"{name}, {size['width']} px, dark={dark}"
                is_clean(page, where)
                for target in page.locator(TARGETS).all():
                    box = target.bounding_box()
                    assert not box or box["height"] >= 43.9, (
                        f"{where}: {target.inner_text()!r} is {box}")


def nothing_comes_from_elsewhere(desk, browser):
    """No page asks another server for anything, and none breaks the policy that it is sent with."""
    state = signed_in_state(desk, browser, "ada")
    with page_of(browser, state=state) as page:
        for name in pages(desk, page):
            policy = page.request.get(desk.url("/login")).headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert page.evaluate("document.querySelectorAll('script, [style], style').length") == 0
        foreign = [url for url in page.strangers if not url.startswith((desk.base, "data:"))]
        assert not foreign, foreign
        refusals = [words for words in page.complaints if "Failed to load resource" not in words]
        assert not refusals, refusals


ALL = [
    a_visitor_is_led_back, a_wrong_password_tells_nothing, an_invited_leader_gets_in,
    revoking_ends_at_once, a_second_factor_is_asked_for, nothing_comes_from_elsewhere,
    axe_finds_nothing_and_all_fits,
]


def take_screenshots(desk, browser, folder):
    """A picture of every page: phone, wide, dark, and as printed."""
    folder.mkdir(parents=True, exist_ok=True)
    state = signed_in_state(desk, browser, "ada")
    looks = {"desktop": (DESKTOP, False), "desktop-dark": (DESKTOP, True), "phone": (PHONE, False),
             "print": ({"width": 794, "height": 1123}, False)}
    for look, (size, dark) in looks.items():
        with page_of(browser, size=size, dark=dark, state=state) as page:
            for name in pages(desk, page):
                if look == "print":
                    page.emulate_media(media="print")
                page.screenshot(path=folder / f"{name}-{look}.png", full_page=True)
                if look == "print":
                    page.emulate_media(media="screen")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--base", required=True)
    parser.add_argument("--password", required=True)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", type=Path)
    parser.add_argument("--only", help="run the checks whose name holds this")
    given = parser.parse_args()
    desk, failed = Desk(given.base, given.password), 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=given.chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        for check in ALL:
            if given.only and given.only not in check.__name__:
                continue
            words = " ".join(check.__doc__.split()).rstrip(".")
            try:
                check(desk, browser)
                print(f"ok   accounts: {words}", flush=True)
            except Exception as fault:  # noqa: BLE001  (every fault is told, and counted)
                failed += 1
                print(f"FAIL accounts: {words}: {fault}", flush=True)
        if given.screenshots:
            take_screenshots(desk, browser, given.screenshots)
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
