"""A page that cannot be sent stays and goes on by itself; what is far down; and a sheet without answers."""

from site_under_test import PHONE, open_link, page_in, says, start

CARRY_ON = "form.ask .btns button:not([name])"


def a_page_without_network_stays_and_goes_on_by_itself(site, browser):
    """Continue without a connection keeps the page with all that was chosen; it goes on once it is back."""
    with page_in(browser) as page:
        start(page, site.fresh_link())
        here = page.url
        page.context.set_offline(True)
        page.locator("fieldset").first.locator(".options input").nth(1).check()
        page.click(CARRY_ON, no_wait_after=True)
        says(page, "waiting")
        assert page.url == here and "no connection" in page.locator("#kept").inner_text()
        assert page.locator("fieldset").first.locator(".options input").nth(1).is_checked()
        page.context.set_offline(False)
        page.wait_for_url(lambda url: url != here)
        assert page.url.endswith("/answer/2"), page.url
        page.goto(here)
        assert page.locator("fieldset").first.locator(".options input").nth(1).is_checked()


def the_pressed_button_is_remembered(site, browser):
    """The button that was pressed last without a connection is the one that is followed."""
    with page_in(browser) as page:
        start(page, site.fresh_link())
        page.context.set_offline(True)
        page.click(CARRY_ON, no_wait_after=True)
        says(page, "waiting")
        page.click("form.ask button[value=later]", no_wait_after=True)
        page.context.set_offline(False)
        page.wait_for_url("**/answer/saved*")


def the_buttons_of_a_phone_are_near(site, browser):
    """At 320 px the start page begins, and the check page sends, within three screens of nothing answered."""
    with page_in(browser, size=PHONE) as page:
        open_link(page, site.fresh_link())
        top = page.locator(".early button").bounding_box()["y"]
        assert top < 3 * PHONE["height"], top
        page.click("main form button.btn")
        page.goto(page.url.rpartition("/")[0] + "/check")
        top = page.locator("#send button.btn").bounding_box()["y"]
        assert top < 3 * PHONE["height"], top
        assert page.locator("details.more[open]").count() == 0
        page.locator("details.more summary").first.click()
        assert page.locator("details.more .act a").first.is_visible()


def an_empty_sheet_is_asked_about(site, browser):
    """Without any answer the main button leads back to the questions."""
    for script in (True, False):
        with page_in(browser, script=script) as page:
            start(page, site.fresh_link())
            page.goto(page.url.rpartition("/")[0] + "/check")
            page.click("#send button.btn")
            assert page.locator("h1").inner_text() == "Send a sheet without any answer?"
            page.click("main a.btn")
            page.wait_for_url("**/answer/1")


ALL = [
    a_page_without_network_stays_and_goes_on_by_itself,
    the_pressed_button_is_remembered,
    the_buttons_of_a_phone_are_near,
    an_empty_sheet_is_asked_about,
]
