"""What must hold on every page, and for every way of answering."""

from axe_playwright_python.sync_playwright import Axe

from gallery import pages
from site_under_test import (
    DESKTOP,
    PHONE,
    carry_on,
    choose,
    go_to,
    go_to_check,
    number_of_pages,
    open_link,
    page_in,
    press,
    start,
)

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

# The languages of the shipped surveys beside English, which all other checks read.
LANGUAGES = ["de", "es", "fr", "ar"]

# The pages that axe reads once in each of them; all others it reads in English.
WITH_AXE = {"landing", "start", "question", "levels", "error", "check", "receipt"}

# Links inside a sentence may be as high as its line (WCAG 2.5.8); everything else is a target.
TARGETS = "label.option, button:not(.vh), summary, .foot a, .act a, .error-box a, main .btns a, textarea"


def axe_finds_nothing(site, browser):
    """axe finds no violation on any page: light on a wide window, dark on a narrow one."""
    for dark, size in ((False, DESKTOP), (True, PHONE)):
        with page_in(browser, dark=dark, size=size) as page:
            for name in pages(site, page):
                found = Axe().run(page, options=AXE)
                assert found.violations_count == 0, (
                    f"{name}, dark={dark}, {size['width']} px:\n{found.generate_report()}"
                )


def everything_fits_and_can_be_hit(site, browser):
    """On a phone and a wide window nothing scrolls sideways or is cut, and controls have 44 px."""
    for size in (PHONE, DESKTOP):
        with page_in(browser, size=size) as page:
            for name in pages(site, page):
                where = f"{name}, {size['width']} px"
                _fits(page, where)
                for target in page.locator(TARGETS).all():
                    if not target.evaluate("element => element.getClientRects().length"):
                        continue  # One of two Start buttons is for narrow windows only.
                    box = target.bounding_box()
                    assert box and box["height"] >= 43.9 and box["width"] >= 43.9, (
                        f"{where}: {target.inner_text()!r} is {box}"
                    )


def it_works_without_script(site, browser):
    """Start to receipt with JavaScript switched off; going back keeps what was chosen."""
    with page_in(browser, script=False) as page:
        start(page, site.fresh_link())
        choose(page, 1)
        carry_on(page)
        press(page, "button.back[value=back]")
        assert page.locator(".options input:checked").count() == page.locator("fieldset").count()
        while page.locator("form.ask").count():
            choose(page, 3)
            carry_on(page)
        page.click("main form button.btn")
        code = page.locator(".code").inner_text()
        assert len(code) == 14, code
        page.reload()
        assert page.locator(".code").inner_text() == code
        page.go_back()
        page.goto(site.url("/answer/receipt"))
        assert page.locator(".code").inner_text() == code


def pages_hold_no_script(site, browser):
    """No page holds a script or style of its own or a handler, or asks for another host."""
    with page_in(browser) as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        errors = []
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        for name in pages(site, page):
            found = page.evaluate(
                """document.querySelectorAll('script:not([src]), style, [style]').length
                + [...document.querySelectorAll('*')].filter(
                    e => [...e.attributes].some(a => a.name.startsWith('on'))).length"""
            )
            assert found == 0, name
        strangers = [url for url in asked if not url.startswith(site.url("/"))]
        assert not strangers, strangers
        policy = [text for text in errors if "Content Security Policy" in text]
        assert not policy, policy


def it_works_by_keyboard(site, browser):
    """The whole form with Tab, arrows, Space and Enter alone."""
    with page_in(browser) as page:
        open_link(page, site.fresh_link())
        _tab_to(page, "main form button")
        page.keyboard.press("Enter")
        page.wait_for_selector("form.ask")
        count = number_of_pages(page)
        for _ in range(count):
            for question in page.locator("form.ask fieldset").all():
                _tab_to(page, "fieldset input", within=question.get_attribute("id"))
                page.keyboard.press("Space")
                page.keyboard.press("ArrowDown")
                chosen = question.locator("input:checked")
                assert chosen.count() == 1
            for text in page.locator("textarea").all():
                _tab_to(page, "textarea")
                page.keyboard.type("By keyboard")
            before = page.url
            _tab_to(page, "button.btn:not(.second)")
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url, before=before: url != before)
        assert page.url.endswith("/answer/check"), page.url
        _tab_to(page, "main form button.btn")
        page.keyboard.press("Enter")
        page.wait_for_selector(".code")


def enter_carries_on(site, browser):
    """Enter on an answer goes on, not back."""
    with page_in(browser) as page:
        start(page, site.fresh_link())
        carry_on(page)
        page.locator("fieldset input").first.check()
        page.keyboard.press("Enter")
        page.wait_for_url("**/answer/3")


def focus_can_be_seen(site, browser):
    """Whatever the keyboard reaches is outlined."""
    with page_in(browser) as page:
        start(page, site.fresh_link())
        for _ in range(30):
            page.keyboard.press("Tab")
            outlined = page.evaluate(
                """(() => { const e = document.activeElement;
                if (e === document.body) return true;
                const own = getComputedStyle(e), cell = e.closest('.option');
                const at = cell ? getComputedStyle(cell) : own;
                return at.outlineStyle !== 'none' && parseFloat(at.outlineWidth) >= 3; })()"""
            )
            assert outlined, page.evaluate("document.activeElement.outerHTML")


def nothing_typed_is_lost(site, browser):
    """A page with a fault comes back with all that was chosen and written."""
    with page_in(browser) as page:
        start(page, site.fresh_link())
        go_to(page, "textarea")
        words = "Ein sehr langer Satz mit „Anführung“ & <Zeichen>. " * 20
        page.locator("textarea").nth(0).fill(words.strip())
        if page.locator("textarea").count() > 1:
            page.locator("textarea").nth(1).fill("short")
        carry_on(page)
        assert page.title().startswith("Error:"), page.title()
        assert page.locator("textarea").nth(0).input_value() == words.strip()
        if page.locator("textarea").count() > 1:
            assert page.locator("textarea").nth(1).input_value() == "short"
        page.click(".error-box a")
        assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
        page.locator("textarea").nth(0).fill("Now short enough.")
        carry_on(page)
        go_to_check(page)
        assert "Now short enough." in page.locator(".checklist").last.inner_text()


def leaving_out_clears_an_answer(site, browser):
    """An answer that was chosen can be taken back without a script."""
    with page_in(browser, script=False) as page:
        link = site.fresh_link()
        start(page, link)
        choose(page, 0)
        carry_on(page)
        press(page, "button.back[value=back]")
        page.locator("fieldset").first.locator("input[value='-']").check()
        carry_on(page)
        press(page, "button.back[value=back]")
        assert page.locator("fieldset").first.locator("input:checked").count() == 0
        assert page.locator("fieldset").nth(1).locator("input:checked").count() == 1


def one_can_stop_and_go_on(site, browser):
    """Saving and opening the link on another device goes on where it was left."""
    link = site.fresh_link()
    with page_in(browser) as page:
        start(page, link)
        choose(page, 2)
        carry_on(page)
        press(page, "button[value=later]")
        assert page.url.endswith("/answer/saved")
        page.goto(site.url("/answer/1"))
        assert page.locator("form.ask").count() == 0
    with page_in(browser, size=PHONE) as page:
        start(page, link)
        assert page.url.endswith("/answer/3"), page.url
        page.goto(site.url("/answer/1"))
        assert page.locator(".options input:checked").count() == page.locator("fieldset").count()


def two_links_stay_apart(site, browser):
    """A form of one link is refused after another link was opened in the same browser."""
    with page_in(browser) as page:
        start(page, site.fresh_link())
        choose(page, 0)
        other = page.context.new_page()
        start(other, site.fresh_link())
        carry_on(page)
        assert page.locator("form.ask").count() == 0
        other.reload()
        assert other.locator("input:checked").count() == 0


def the_check_page_leads_to_what_is_missing(site, browser):
    """A link of the check page puts the focus on the first unanswered question of a page, in sight."""
    with page_in(browser, size=PHONE) as page:
        start(page, site.fresh_link())
        page.locator("fieldset").first.locator(".options input").nth(1).check()
        wording = page.locator("legend").nth(1).inner_text()
        carry_on(page)
        go_to_check(page)
        page.locator("summary").first.click()
        assert page.locator(".checklist dt").first.inner_text()[:20] in wording
        page.locator(".checklist .act a").first.click()
        page.wait_for_url("**/answer/1?from=check#*")
        missing = page.locator("fieldset").nth(1)
        missing.locator("input:focus").wait_for()
        top = missing.locator("legend").bounding_box()["y"]
        assert 0 <= top < PHONE["height"], top
        line = page.evaluate("getComputedStyle(document.activeElement.closest('.option')).outlineStyle")
        assert line == "solid", line


def a_double_click_sends_once(site, browser):
    """Two quick clicks on Send, Back, forward and refresh show one receipt."""
    link = site.fresh_link()
    with page_in(browser) as page:
        start(page, link)
        choose(page, 2)
        carry_on(page)
        go_to_check(page)
        page.dblclick("main form button.btn")
        page.wait_for_selector(".code")
        code = page.locator(".code").inner_text()
        page.go_back()
        page.goto(site.url("/answer/1"))
        assert page.locator(".code").inner_text() == code
        page.reload()
        assert page.locator(".code").inner_text() == code
    with page_in(browser, size=PHONE) as page:
        page.goto(link)
        assert page.locator(".code").inner_text() == code


def every_language_is_whole(site, browser):
    """Each language, narrow and wide: axe finds nothing, nothing scrolls sideways or is cut."""
    try:
        for language in LANGUAGES:
            site.language = language
            # German has the longest words, Arabic the other direction.
            for size in (PHONE, DESKTOP) if language in ("de", "ar") else (PHONE,):
                with page_in(browser, size=size, language=language) as page:
                    for name in pages(site, page):
                        where = f"{name} in {language}, {size['width']} px"
                        # The survey with blocks is in English alone.
                        _is_in(page, "en" if name.startswith("block-") else language, where)
                        _fits(page, where)
                        if size == PHONE and name in WITH_AXE:
                            found = Axe().run(page, options=AXE)
                            assert found.violations_count == 0, f"{where}:\n{found.generate_report()}"
    finally:
        site.language = None


def the_language_changes_and_answers_stay(site, browser):
    """A button at the foot of a page changes the language and keeps what was chosen, without script."""
    with page_in(browser, size=PHONE, script=False) as page:
        start(page, site.fresh_link())
        choose(page, 1)
        page.click("nav.languages button[value=ar]")
        _is_in(page, "ar", "the page after the change")
        assert page.locator(".options input:checked").count() == page.locator("fieldset").count()
        carry_on(page)
        page.click("nav.languages button[value=es]")
        go_to_check(page)
        _is_in(page, "es", "the check page")
        page.click("nav.languages button[value=de]")
        assert page.url.endswith("/answer/check"), page.url
        _is_in(page, "de", "the check page after the change")
        page.click("main form button.btn")
        _is_in(page, "de", "the receipt")
        page.reload()
        _is_in(page, "de", "the receipt once more")


def _is_in(page, language, where):
    """The page says its language and direction, and offers the others in their own words."""
    html = page.locator("html")
    assert html.get_attribute("lang") == language, f"{where}: {html.get_attribute('lang')}"
    assert html.get_attribute("dir") == ("rtl" if language == "ar" else "ltr"), where
    chosen = page.locator("nav.languages [aria-current]")
    if chosen.count():
        assert chosen.get_attribute("lang") == language, where


def _fits(page, where):
    """The page is no wider than its window, no cell cuts its words, and every target is large."""
    wide, window = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide <= window, f"{where} is {wide} px wide in a window of {window} px"
    cut = page.evaluate(
        """[...document.querySelectorAll('.option, .btn, .code, legend, dd, dt')]
        .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
        .map(e => e.textContent)"""
    )
    assert not cut, f"{where}: {cut}"
    for target in page.locator("nav.languages a, nav.languages button").all():
        box = target.bounding_box()
        assert box and box["height"] >= 43.9 and box["width"] >= 43.9, f"{where}: {box}"


def _tab_to(page, selector, within=None):
    """Presses Tab until an element of the selector has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        there = page.evaluate(
            """([selector, within]) => { const e = document.activeElement;
            return e.matches(selector) && (!within || !!e.closest('#' + CSS.escape(within))); }""",
            [selector, within],
        )
        if there:
            return
    raise AssertionError(f"Tab does not reach {selector}")


ALL = [
    axe_finds_nothing,
    everything_fits_and_can_be_hit,
    it_works_without_script,
    pages_hold_no_script,
    it_works_by_keyboard,
    enter_carries_on,
    focus_can_be_seen,
    nothing_typed_is_lost,
    leaving_out_clears_an_answer,
    one_can_stop_and_go_on,
    two_links_stay_apart,
    the_check_page_leads_to_what_is_missing,
    a_double_click_sends_once,
    every_language_is_whole,
    the_language_changes_and_answers_stay,
]
