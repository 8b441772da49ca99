"""What the script adds, how much a page costs, and the ways to look at it: zoom, print, a bad line."""

from playwright.sync_api import Error, expect

from gallery import pages
from site_under_test import (
    PATIENCE, PHONE, carry_on, choose, open_link, page_in, says, start,
)

MOST_REQUESTS, MOST_BYTES = 2, 30_000

# What Chromium calls 3G: 400 kbit/s, and 400 ms until something comes.
THIRD_GENERATION = {
    "offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}


def answers_are_kept_as_they_are_given(site, browser):
    """With the script a choice and a comment are kept without a button, also when the page is gone."""
    link = site.fresh_link()
    with page_in(browser) as page:
        start(page, link)
        with page.expect_response("**/answer/1") as kept:
            page.locator("fieldset").first.locator(".options input").nth(2).check()
        assert kept.value.status == 204, kept.value.status
        expect(page.locator("#kept")).not_to_be_empty(timeout=PATIENCE)
    with page_in(browser, script=False) as page:
        start(page, link)
        assert page.url.endswith("/answer/1"), page.url
        assert page.locator(".options input:checked").count() == 1


def an_answer_before_the_script_is_kept_too(site, browser):
    """On a slow line the script comes after the first answer, and keeps that as well."""
    with page_in(browser) as page:
        held = []
        page.route("**/*.js*", lambda route: held.append(route))
        open_link(page, site.fresh_link())
        with page.expect_navigation(wait_until="commit"):
            page.click("main form button.btn")
        page.locator("fieldset").first.locator(".options input").nth(1).check()
        expect(page.locator("#kept")).not_to_have_attribute("data-now", "kept")
        assert held, "no script was asked for"
        for route in held:
            route.continue_()
        says(page, "kept")


def a_lost_connection_is_shown_and_made_up_for(site, browser):
    """Without a connection the page says that nothing is kept, and keeps it once there is one."""
    with page_in(browser) as page:
        start(page, site.fresh_link())
        page.context.set_offline(True)
        page.locator("fieldset").first.locator(".options input").nth(1).check()
        says(page, "failed")
        assert "no connection" in page.locator("#kept").inner_text()
        with page.expect_response("**/answer/1") as kept:
            page.context.set_offline(False)
        assert kept.value.status == 204, kept.value.status
        says(page, "kept")


def digits_choose_points(site, browser):
    """A digit, ? and - choose in the statement that has the focus, and nowhere else."""
    with page_in(browser) as page:
        start(page, site.fresh_link())
        first, second = page.locator("fieldset").nth(0), page.locator("fieldset").nth(1)
        first.locator("input").first.focus()
        for key, value in (("4", "4"), ("2", "2"), ("?", "?"), ("-", "-"), ("5", "5")):
            page.keyboard.press(key)
            assert first.locator("input:checked").get_attribute("value") == value, key
        page.keyboard.press("9")
        assert first.locator("input:checked").get_attribute("value") == "5"
        assert second.locator("input:checked").count() == 0
        page.locator(".skip").focus()
        page.keyboard.press("3")
        assert page.locator("input:checked").count() == 1


def pages_are_small(site, browser):
    """Each page is at most two requests on the way, and 30 kB with all that belongs to it, uncompressed."""
    with page_in(browser) as page:
        session = page.context.new_cdp_session(page)
        asked, cached = [], set()
        session.on("Network.requestWillBeSent", lambda event: asked.append(event))
        session.on("Network.requestServedFromCache", lambda event: cached.add(event["requestId"]))
        session.on("Network.responseReceived", lambda event: (
            cached.add(event["requestId"]) if event["response"].get("fromDiskCache") else None))
        session.send("Network.enable")
        most, largest = (0, ""), (0, "")
        for name in pages(site, page):
            page.wait_for_load_state("networkidle")
            # What came before the page's own document led to it, and belongs to other pages.
            places = [at for at, event in enumerate(asked) if event["type"] == "Document"]
            if not places:
                continue  # Still the page before, filled in.
            last = places[-1]
            own = [event for event in asked[last:] if event["requestId"] not in cached]
            urls = [event["request"]["url"] for event in own]
            assert len(own) <= MOST_REQUESTS, (name, urls)
            parts = page.evaluate(
                """[...document.querySelectorAll('link[rel=stylesheet], script[src]')]
                .map(part => part.href || part.src)"""
            )
            size = len(page.content().encode()) + sum(
                len(page.context.request.get(part).body()) for part in parts)
            assert size <= MOST_BYTES, (name, size)
            most, largest = max(most, (len(own), name)), max(largest, (size, name))
            asked.clear()
        print(f"     most requests: {most[0]} ({most[1]}); most bytes: {largest[0]} ({largest[1]})")


def everything_fits_at_twice_the_size(site, browser):
    """A window of 1280 px at 200 % zoom: nothing scrolls sideways and nothing is cut."""
    context = browser.new_context(
        viewport={"width": 640, "height": 450}, device_scale_factor=2, locale="en")
    page = context.new_page()
    for name in pages(site, page):
        wide, cut = page.evaluate(
            """[document.documentElement.scrollWidth,
            [...document.querySelectorAll('.option, .btn, .code, legend, dd, dt, button')]
            .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1)
            .map(e => e.textContent)]"""
        )
        assert wide <= 640 and not cut, f"{name}: {wide} px, {cut}"
    context.close()


def pages_print_in_black_on_white(site, browser):
    """On paper there is no button, ink is black on white also from a dark screen, nothing is too wide."""
    with page_in(browser, dark=True, size={"width": 688, "height": 1000}) as page:
        for name in pages(site, page):
            page.emulate_media(media="print", color_scheme="dark")
            seen, ink, paper, wide = page.evaluate(
                """[[...document.querySelectorAll('button:not(.vh), .btn, nav')]
                .filter(e => e.checkVisibility()).map(e => e.textContent),
                getComputedStyle(document.body).color,
                getComputedStyle(document.body).backgroundColor,
                document.documentElement.scrollWidth]"""
            )
            assert not seen, f"{name} prints {seen}"
            assert (ink, paper) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)"), f"{name}: {ink} {paper}"
            assert wide <= 688, f"{name} is {wide} px wide on paper"
            page.emulate_media(media="screen", color_scheme="dark")


def a_bad_line_loses_nothing(site, browser):
    """On 3G where every third request is lost, all answers arrive, with and without the script."""
    for script in (True, False):
        with page_in(browser, size=PHONE, script=script) as page:
            session = page.context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", THIRD_GENERATION)
            start(page, site.link_of("blocks"))
            lost = {"count": 0}

            def drop(route):
                lost["count"] += 1
                if lost["count"] % 3 == 0:
                    route.abort("connectionreset")
                else:
                    route.continue_()

            page.route("**/answer/**", drop)
            given = {}
            for _ in range(40):
                # A form that was sent twice is answered twice: what comes late must have come.
                page.wait_for_load_state("networkidle")
                if not page.locator("form.ask").count():
                    break
                here = page.url
                for question in page.locator("form.ask fieldset").all()[:2]:
                    choice = question.locator(".options input").nth(1)
                    choice.check()
                    given[choice.get_attribute("name")] = choice.get_attribute("value")
                _insist(page, here)
            assert page.url.endswith("/answer/check"), page.url
            page.unroute("**/answer/**")
            page.goto(site.url("/answer/1"))
            found = {}
            while page.locator("form.ask").count():
                for chosen in page.locator("form.ask .options input:checked").all():
                    found[chosen.get_attribute("name")] = chosen.get_attribute("value")
                carry_on(page)
            assert lost["count"] > 3 and found == given, (script, set(given) - set(found))


def _insist(page, here):
    """Chooses and presses Continue until the next page comes; an error page is gone back from."""
    for _ in range(20):
        if not page.locator("form.ask").count():
            _settled(page, lambda: page.goto(here))
            continue
        for question in page.locator("form.ask fieldset").all()[:2]:
            question.locator(".options input").nth(1).check()
        _settled(page, lambda: page.click(
            "form.ask .btns button:not([name])", no_wait_after=True))
        if page.url != here and page.locator("main").count():
            return
    raise AssertionError(f"no way on from {here}")


def _settled(page, act):
    """Does what leads to another page and waits until one stands there, be it the browser's own error.

    The old page can still be seen between the loss of a request and the error: whoever presses its
    button then sends a form that the error takes away.
    """
    with page.expect_event(
        "framenavigated", lambda frame: frame == page.main_frame, timeout=PATIENCE
    ):
        try:
            act()
        except Error:
            pass  # The line was lost: the browser's error is on its way.
    page.wait_for_load_state()


ALL = [
    answers_are_kept_as_they_are_given,
    an_answer_before_the_script_is_kept_too,
    a_lost_connection_is_shown_and_made_up_for,
    digits_choose_points,
    pages_are_small,
    everything_fits_at_twice_the_size,
    pages_print_in_black_on_white,
    a_bad_line_loses_nothing,
]
