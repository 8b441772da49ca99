"""Checks signing in through a provider in a real browser, against a server and a provider that are up.

    python3 signin.py --base http://127.0.0.1:8080/ --late http://127.0.0.1:8081/ --provider http://localhost:18150 \
        --provider-process PID --password PASSWORD

`--late` is a second server of the same waves, which has not asked the provider anything yet. The provider is
ended on the way. Accounts: ada (administrator), finn (consultant), mia (auditor), rob (revoked), ula
(auditor, whose address the provider has not confirmed); zoe has none.
"""

import argparse
import os
import re
import signal
import socket
import sys
import time
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import sync_playwright

import provider as harbour
from accounts import DESKTOP, Desk, code_of, heading, is_clean, page_of, send, sign_in
from site_under_test import PHONE

FAILED = "Signing in with Harbour ID did not succeed"
PROVIDER_BUTTON = "#provider a"


class Scene(Desk):
    """A server with accounts, a second one, and the provider of both."""

    def __init__(self, given):
        super().__init__(given.base, given.password)
        self.late = given.late
        self.provider = given.provider
        self.process = given.provider_process
        self.key = None


def depart(scene, page, name, *, base=None, path="/login"):
    """Goes to the provider and signs in there, up to the question whether this program may know."""
    page.goto(urljoin(base or scene.base, path))
    with page.expect_navigation(wait_until="load"):
        page.click(PROVIDER_BUTTON)
    assert page.url.startswith(scene.provider), page.url
    page.fill("#id_username", name)
    page.fill("#id_password", harbour.PASSWORD)
    send(page, "button")


def answer(page, *, yes=True):
    """Says yes or no at the provider, and comes back."""
    with page.expect_navigation(wait_until="load"):
        page.click("input[name='allow']" if yes else "input[value='Cancel']")


def held(scene, page, name):
    """The address of an answer that has not reached the server: the provider gives it, the browser stays."""
    depart(scene, page, name)
    found = []

    def hold(route):
        found.append(route.fetch(max_redirects=0).headers["location"])
        route.fulfill(status=200, content_type="text/html", body="<h1>held</h1>")

    page.route("**/o/authorize/**", hold)
    answer(page)
    page.unroute("**/o/authorize/**")
    assert heading(page) == "held" and len(found) == 1, page.url
    assert found[0].startswith(scene.url("/login/provider/return?")), found[0]
    return found[0]


def end_provider(scene):
    """Ends the provider, and waits until nobody listens there."""
    os.kill(scene.process, signal.SIGTERM)
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", urlsplit(scene.provider).port), timeout=2).close()
        except ConnectionRefusedError:
            return
        time.sleep(0.05)
    raise AssertionError("the provider does not end")


def one_click_signs_in(scene, browser):
    """Ada goes to the provider and comes back signed in, to the page that she wanted, without a script here."""
    with page_of(browser) as page:
        depart(scene, page, "ada", path="/login?next=%2Faccount")
        answer(page)
        assert page.url == scene.url("/account"), page.url
        words = page.locator("#provider").inner_text()
        assert "Sign-in with Harbour ID" in words and "You have signed in with it since" in words, words
        names = {cookie["name"] for cookie in page.context.cookies(scene.base)}
        assert "parallax_session" in names and "parallax_trip" not in names, names
        is_clean(page, "account with a provider")


def the_history_leads_on(scene, browser):
    """Going back in the history after signing in uses nothing twice, and leaves one signed in."""
    with page_of(browser) as page:
        depart(scene, page, "ada")
        answer(page)
        assert heading(page) == "Organisations", heading(page)
        for _ in range(3):
            page.go_back(wait_until="load")
        page.goto(scene.url("/account"))
        assert heading(page) == "Your account", heading(page)


def who_has_no_account_stays_outside(scene, browser):
    """No account, a revoked one and an address that is not confirmed get the same page, and no account is made."""
    words = set()
    for name in ("zoe", "rob", "ula"):
        with page_of(browser) as page:
            depart(scene, page, name)
            answer(page)
            assert heading(page) == FAILED, heading(page)
            words.add(page.locator("main").inner_text())
            is_clean(page, "no account")
            page.goto(scene.url("/dashboard"))
            assert "/login" in page.url, page.url
    assert len(words) == 1, words
    with page_of(browser) as page:
        sign_in(scene, page, "ada")
        page.goto(scene.url("/accounts"))
        assert "zoe@" not in page.content()


def a_no_is_taken(scene, browser):
    """Who says no at the provider reads so, and nothing of what the address says comes onto the page."""
    with page_of(browser) as page:
        depart(scene, page, "ada")
        answer(page, yes=False)
        assert heading(page) == FAILED, heading(page)
        assert "called off there" in page.content()
        assert "access_denied" not in page.locator("main").inner_text()


def a_forged_answer_is_refused(scene, browser):
    """An answer counts in no other browser, with no other state and without the cookie; then where it belongs."""
    with page_of(browser) as page, page_of(browser) as thief:
        address = held(scene, page, "ada")
        thief.goto(address)
        assert heading(thief) == FAILED, heading(thief)
        thief.goto(scene.url("/login/provider"))
        thief.goto(address)
        assert heading(thief) == FAILED, "the thief's own cookie was enough"
        page.goto(re.sub(r"state=[^&]+", "state=" + "x" * 43, address))
        assert heading(page) == FAILED, "any state was taken"
    with page_of(browser) as page:
        address = held(scene, page, "ada")
        cookies = page.context.cookies()
        page.goto(address)
        assert heading(page) == "Organisations", heading(page)
        page.context.clear_cookies()
        page.context.add_cookies([c for c in cookies if c["name"] != "parallax_session"])
        page.goto(address)
        assert heading(page) == FAILED, "an answer counted twice"


def a_foreign_site_begins_nothing(scene, browser):
    """A link on another site leads to the page to sign in, and no further."""
    with page_of(browser) as page:
        page.route(
            f"{scene.provider}/elsewhere", lambda route: route.fulfill(
                status=200, content_type="text/html",
                body=f"<a href='{scene.url('/login/provider')}'>free</a>"))
        page.goto(f"{scene.provider}/elsewhere")
        with page.expect_navigation(wait_until="load"):
            page.click("a")
        assert page.url == scene.url("/login"), page.url
        assert "parallax_trip" not in {cookie["name"] for cookie in page.context.cookies()}


def our_second_factor_stays(scene, browser):
    """Finn's own second factor is asked for; Mia's is not, since the provider has asked for one."""
    for name, is_asked in (("finn", True), ("mia", False)):
        with page_of(browser) as page:
            sign_in(scene, page, name)
            page.goto(scene.url("/account/second-factor"))
            key = page.locator("code").inner_text().replace(" ", "")
            page.fill("#code", code_of(key))
            page.fill("#factor-password", scene.password)
            send(page)
            codes = page.locator("code").all_inner_texts()
            depart(scene, page, name)
            answer(page)
            assert page.url.endswith("/login/code") == is_asked, page.url
            if is_asked:
                page.fill("#code", codes[0])
                send(page)
            assert heading(page) == "Organisations", heading(page)


def taking_it_away_signs_out(scene, browser):
    """Ada takes the sign-in away, is signed out everywhere, and her password still counts."""
    with page_of(browser) as page, page_of(browser) as other:
        sign_in(scene, other, "ada")
        depart(scene, page, "ada", path="/login?next=%2Faccount")
        answer(page)
        send(page, "#provider button")
        assert heading(page) == "The sign-in is taken away", heading(page)
        other.goto(scene.url("/account"))
        assert "/login" in other.url, other.url
        sign_in(scene, page, "ada")
        page.goto(scene.url("/account"))
        assert "Not used yet" in page.locator("#provider").inner_text()


def all_fits(scene, browser):
    """The page to sign in is clean and fits with the button, light and dark, narrow and wide."""
    for size in (DESKTOP, PHONE):
        for dark in (False, True):
            with page_of(browser, size=size, dark=dark, script=True) as page:
                page.goto(scene.url("/login"))
                is_clean(page, f"sign-in, {size['width']} px, dark={dark}")
                box = page.locator(PROVIDER_BUTTON).bounding_box()
                assert box["height"] >= 43.9, box


def a_provider_that_is_down_is_told(scene, browser):
    """Where the provider has gone, on the way back or before, a page says so and the password still counts."""
    with page_of(browser) as page:
        address = held(scene, page, "ada")
        end_provider(scene)
        for way in (address, urljoin(scene.late, "/login/provider")):
            answered = page.goto(way)
            assert answered.status == 503, f"{urlsplit(way).path}: {answered.status}"
            assert heading(page) == FAILED and "does not answer" in page.content(), heading(page)
            is_clean(page, "provider down")
        page.goto(address)
        assert "used before" in page.content(), "the answer counted again"
        sign_in(scene, page, "ada")
        assert heading(page) == "Organisations"


ALL = [
    one_click_signs_in, the_history_leads_on, who_has_no_account_stays_outside, a_no_is_taken,
    a_forged_answer_is_refused, a_foreign_site_begins_nothing, our_second_factor_stays,
    taking_it_away_signs_out, all_fits, a_provider_that_is_down_is_told,
]


def take_screenshots(scene, browser, folder):
    """Pictures of the page to sign in and of the one that says why not."""
    folder.mkdir(parents=True, exist_ok=True)
    for look, size, dark in (("wide", DESKTOP, False), ("dark", DESKTOP, True), ("phone", PHONE, False)):
        with page_of(browser, size=size, dark=dark) as page:
            page.goto(scene.url("/login"))
            page.screenshot(path=folder / f"sign-in-{look}.png", full_page=True)
            page.goto(scene.url("/login/provider/return?code=x&state=y"))
            page.screenshot(path=folder / f"failed-{look}.png", full_page=True)
            depart(scene, page, "ada", path="/login?next=%2Faccount")
            answer(page)
            page.screenshot(path=folder / f"account-{look}.png", full_page=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--base", required=True)
    parser.add_argument("--late", required=True)
    parser.add_argument("--provider", required=True)
    parser.add_argument("--provider-process", type=int, required=True)
    parser.add_argument("--password", required=True)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", type=Path)
    given = parser.parse_args()
    scene, failed = Scene(given), 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=given.chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        if given.screenshots:
            take_screenshots(scene, browser, given.screenshots)
        for check in ALL:
            words = " ".join(check.__doc__.split()).rstrip(".")
            try:
                check(scene, browser)
                print(f"ok   sign-in: {words}", flush=True)
            except Exception as fault:  # noqa: BLE001  (every fault is told, and counted)
                failed += 1
                print(f"FAIL sign-in: {words}: {fault}", flush=True)
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
