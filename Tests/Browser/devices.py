"""Going on with another device, and sharing one: what the next person can see."""

import re
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe

from checks import AXE
from site_under_test import DESKTOP, PHONE, carry_on, choose, open_link, page_in, press, start


def five_words_open_the_answers_elsewhere(site, browser):
    """Words made on one device go on with the answers on another, without script."""
    with page_in(browser) as page:
        start(page, site.link_of("words"))
        assert page.url.endswith("/answer/1"), page.url
        press(page, "button[value=words]")
        page.click("#words button")
        page.wait_for_selector("ol.words")
        words = page.locator("ol.words li").all_inner_texts()
        assert len(words) == 5, words
        page.click("main a.btn")
        choose(page, 2)
        carry_on(page)
        page.emulate_media(media="print")
        page.goto(site.url("/answer/words"))
        assert page.locator("ol.words").is_visible() and not page.locator(".btns").is_visible()
    with page_in(browser, size=PHONE, script=False) as page:
        page.goto(site.url("/"))
        page.locator("#code").fill("  ".join(words).title())
        page.click("main form button.btn")
        assert page.url.endswith("/answer/2"), page.url
        assert not any(word in page.url for word in words)
        page.goto(site.url("/answer/1"))
        chosen = page.locator(".options input:checked").count()
        assert chosen == page.locator("fieldset").count(), chosen


def the_last_person_leaves_nothing(site, browser):
    """On a shared device Back after the receipt shows nothing of the last person, page by page."""
    if not site.kiosk:
        raise RuntimeError("--kiosk is needed")
    link = site.fresh_link()
    with page_in(browser) as page:
        page.goto(site.kiosk)
        page.locator("#code").fill(link.rsplit("/", 1)[1].split("?")[0].upper())
        page.click("main form button.btn")
        seen = [page.url]
        page.click("#start button.btn")
        choose(page, 1)
        secret = page.locator("legend").first.inner_text()
        carry_on(page)
        for _ in range(60):
            if not page.locator("form.ask").count():
                break
            seen.append(page.url)
            carry_on(page)
        page.click("main form button.btn")
        receipt = page.locator(".code").inner_text()
        page.click("main .btns a.btn")
        assert page.url == site.kiosk, page.url
        assert not page.context.cookies(), page.context.cookies()
        for _ in range(len(seen) + 6):
            page.go_back()
            body = page.content()
            assert receipt not in body and secret not in body, page.url
            assert not page.locator("input:checked").count(), page.url
            assert link.rsplit("/", 1)[1] not in page.url
        for address in [*seen, urljoin(site.kiosk, "/answer/receipt")]:
            page.goto(address)
            assert receipt not in page.content() and secret not in page.content(), address


def a_shared_device_comes_back_by_itself(site, browser):
    """An unused page asks whether somebody is there, and then goes to the first page by itself."""
    expected = ("180; url=/answer/pause?at=/answer/3", "60; url=/answer/leave")
    with page_in(browser) as page:
        def hurry(route):
            """The same answer; what would go after a minute goes at once."""
            answer = route.fetch(max_redirects=0)
            headers = dict(answer.headers)
            if "refresh" in headers:
                assert headers["refresh"] in expected, headers["refresh"]
                headers["refresh"] = re.sub(r"^\d+", "0", headers["refresh"])
            route.fulfill(response=answer, headers=headers)

        page.goto(urljoin(site.kiosk, urlsplit(site.fresh_link()).path))
        assert page.url.endswith("/answer/begin"), page.url
        page.click("#start button.btn")
        page.route(lambda url: urlsplit(url).path == "/answer/3", hurry)
        page.goto(urljoin(site.kiosk, "/answer/3"))
        page.wait_for_url("**/answer/pause?at=/answer/3")
        heading = page.locator("h1").inner_text()
        assert heading == "Are you still there?", f"{page.url}: {heading}"
        page.unroute_all()
        page.click("main a.btn >> nth=0")
        assert page.url.endswith("/answer/3"), page.url
        page.route("**/answer/pause**", hurry)
        page.goto(urljoin(site.kiosk, "/answer/pause?at=/answer/3"))
        page.wait_for_selector("#code")
        assert page.url == site.kiosk and not page.context.cookies(), page.url


def one_wrong_letter_leaves_the_words(site, browser):
    """Words with a wrong letter come back in their field, and are gone with the next person."""
    typed = "fujos sepem depih jikeb fimut"
    with page_in(browser) as page:
        page.goto(site.kiosk)
        page.locator("#code").fill(typed)
        page.click("main form button.btn")
        assert page.locator("#code").input_value() == typed
        assert "word 5" in page.locator("#code-fault").inner_text()
        page.goto(urljoin(site.kiosk, "/answer/leave"))
        for _ in range(3):
            page.go_back()
            assert typed not in page.content(), page.url
            if page.locator("#code").count():
                assert not page.locator("#code").input_value(), page.url


def a_receipt_is_shown_once_on_a_shared_device(site, browser):
    """Back and a reload send neither a receipt nor a page of answers again, with and without script."""
    for script in (True, False):
        link = site.fresh_link()
        with page_in(browser, script=script) as page:
            start(page, link)
            choose(page, 1)
            carry_on(page)
            page.goto(site.url("/answer/check"))
            page.click("main form button.btn")
            receipt = page.locator(".code").inner_text()
        with page_in(browser, script=script) as page:
            page.goto(urljoin(site.kiosk, "/receipt"))
            page.locator("#receipt").fill(receipt)
            page.click("main form button.btn")
            assert page.locator(".code").inner_text() == receipt
            page.click("main .btns a.btn")
            assert page.url == site.kiosk and not page.context.cookies(), page.url
            _nothing_comes_back(page, [receipt])


def a_page_whose_visit_has_ended_is_shown_once(site, browser):
    """On a shared device the answers in a page for a lost code are gone with Back and a reload."""
    with page_in(browser, script=False) as page:
        page.goto(urljoin(site.kiosk, urlsplit(site.fresh_link()).path))
        page.click("#start button.btn")
        choose(page, 1)
        chosen = page.locator("input:checked").first.get_attribute("name")
        page.context.clear_cookies()
        carry_on(page)
        assert page.locator("h1").inner_text() == "What you chose is still here"
        assert page.locator(f"input[type=hidden][name='{chosen}']").count() == 1
        page.click("header a[href='/answer/leave']")
        assert page.url == site.kiosk, page.url
        _nothing_comes_back(page, [f'type="hidden" name="{chosen}"', "checked"])


def _nothing_comes_back(page, secrets):
    """Each page that Back reaches, and a reload of it, shows nothing of the person before."""
    for _ in range(6):
        page.go_back()
        for body in (page.content(), _reloaded(page)):
            assert not [secret for secret in secrets if secret in body], page.url


def _reloaded(page):
    page.reload()
    return page.content()


def the_next_person_is_seen_at_once(site, browser):
    """The button for the next person stands on the first screen of the receipt, in each language."""
    for language in ("en", "de", "es", "fr", "ar"):
        link = site.fresh_link()
        for size in ({"width": 1024, "height": 768}, {"width": 768, "height": 1024}):
            with page_in(browser, size=size, language=language) as page:
                page.goto(urljoin(site.kiosk, f"{urlsplit(link).path}?lang={language}"))
                if page.locator("#start").count():
                    page.click("#start button.btn")
                    choose(page, 1)
                    carry_on(page)
                    page.goto(urljoin(site.kiosk, "/answer/check"))
                    page.click("main form button.btn")
                button = page.locator("main .btns a.btn[href='/answer/leave']")
                assert page.locator(".code").count() and button.count() == 1, page.url
                box = button.bounding_box()
                assert box["y"] + box["height"] <= size["height"], (language, size, box)
                assert page.locator("html").get_attribute("lang") == language


def each_page_of_a_shared_device_leads_out(site, browser):
    """Saved, closed, lost and unknown: a way to the first page, and axe finds nothing; narrow and dark too."""
    for dark, size in ((False, DESKTOP), (True, PHONE)):
        with page_in(browser, size=size, dark=dark) as page:
            for path in ("/answer/saved", "/nowhere", "/answer/1", "/s/nobody", "/receipt",
                         site.link("closed"), site.link("notYetOpen")):
                page.goto(urljoin(site.kiosk, urlsplit(path).path))
                found = Axe().run(page, options=AXE)
                assert found.violations_count == 0, f"{path}:\n{found.generate_report()}"
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= size["width"], (path, wide)
                assert "/s/" not in page.url, page.url
                page.locator("a[href='/answer/leave']").first.click()
                assert page.url == site.kiosk, (path, page.url)


def ones_own_device_can_be_left_too(site, browser):
    """After the receipt one's own device can be left: no Back leads to link, receipt or answers."""
    for script in (True, False):
        link = site.fresh_link()
        with page_in(browser, script=script) as page:
            start(page, link)
            choose(page, 1)
            statement = page.locator("legend").first.inner_text()
            carry_on(page)
            page.goto(site.url("/answer/check"))
            page.click("main form button.btn")
            receipt = page.locator(".code").inner_text()
            _left_for_good(page, [link, receipt, statement])
        with page_in(browser, script=script) as page:
            open_link(page, link)
            assert page.locator(".code").inner_text() == receipt
            _left_for_good(page, [link, receipt])


def open_answers_are_left_behind_too(site, browser):
    """Who stops before sending and leaves: no Back leads to the link or to what was chosen."""
    for script in (True, False):
        link = site.fresh_link()
        with page_in(browser, script=script) as page:
            # A start page in another language, and a place on it, are pages to go back to as well.
            open_link(page, link)
            page.click("a[hreflang=de]")
            page.click("a[href='#doubt']")
            page.click("#start button.btn")
            choose(page, 1)
            statement = page.locator("legend").first.inner_text()
            press(page, "button[value=later]")
            page.goto(site.url("/answer/leave"))
            _nothing_leads_back(page, [link, statement])


def a_link_in_a_mail_page_opens(site, browser):
    """A link on a page of another site opens, though the cookie goes to no other site's requests."""
    link = site.fresh_link()
    with page_in(browser) as page:
        other = urlsplit(site.base)._replace(netloc=f"localhost:{urlsplit(site.base).port}")
        page.goto(urljoin(other.geturl(), "/health"))
        page.evaluate(
            """address => { const link = document.createElement("a"); link.href = address;
            link.textContent = "survey"; document.body.append(link); }""", link)
        page.click("text=survey")
        page.wait_for_url("**/answer/begin")
        assert page.locator("#start button.btn").is_visible()


def _left_for_good(page, secrets):
    """Leaves the device from the receipt; nothing leads back."""
    page.click("main .btns a.btn")
    assert page.locator("h1").inner_text() == "Nothing of your visit is left here"
    assert "close this window" in page.locator("main").inner_text()
    _nothing_leads_back(page, secrets)


def _nothing_leads_back(page, secrets):
    """Each page that Back reaches shows nothing of the visit, and has no address of the link."""
    hidden = [part for secret in secrets for part in (secret, secret.rsplit("/s/", 1)[-1])]
    for _ in range(8):
        page.go_back()
        page.wait_for_timeout(50)
        found = [part for part in hidden if part in page.content() or part in page.url]
        assert not found, (page.url, found)


def an_ended_visit_loses_nothing(site, browser):
    """What was chosen after the cookie had ended is kept once the link is given, without script."""
    link = site.fresh_link()
    with page_in(browser, script=False) as page:
        start(page, link)
        choose(page, 1)
        page.context.clear_cookies()
        carry_on(page)
        assert page.locator("h1").inner_text() == "What you chose is still here"
        page.locator("#code").fill(link)
        page.click("main form button.btn")
        assert page.url.endswith("/answer/2"), page.url
        page.goto(site.url("/answer/1"))
        chosen = page.locator(".options input:checked").count()
        assert chosen == page.locator("fieldset").count(), chosen


ALL = [
    five_words_open_the_answers_elsewhere,
    the_last_person_leaves_nothing,
    a_shared_device_comes_back_by_itself,
    one_wrong_letter_leaves_the_words,
    a_receipt_is_shown_once_on_a_shared_device,
    a_page_whose_visit_has_ended_is_shown_once,
    the_next_person_is_seen_at_once,
    each_page_of_a_shared_device_leads_out,
    ones_own_device_can_be_left_too,
    open_answers_are_left_behind_too,
    a_link_in_a_mail_page_opens,
    an_ended_visit_loses_nothing,
]
