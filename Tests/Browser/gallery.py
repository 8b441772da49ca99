"""Every page that a respondent can meet, one after the other."""

from site_under_test import carry_on, choose, go_to, go_to_check, open_link, press, start


def pages(site, page):
    """Leads the browser from page to page and yields the name of each."""
    page.goto(site.url("/"))
    yield "landing"

    link = site.fresh_link()
    open_link(page, link)
    yield "start"
    start(page, link)
    yield "question-empty"
    choose(page, 3)
    page.locator("form.ask .apart input").first.check()
    yield "question"
    carry_on(page)
    yield "question-second"
    go_to(page, ".pair")
    yield "levels"
    choose(page, 2)
    carry_on(page)
    yield "levels-second"
    go_to(page, "textarea")
    yield "open"
    page.locator("textarea").first.fill("Parts for the night shift arrive late. " * 40)
    carry_on(page)
    yield "error"
    page.locator("textarea").first.fill("Parts for the night shift arrive\nafter the night shift.")
    carry_on(page)
    if page.locator("form.ask").count():
        yield "profile"
    go_to_check(page)
    yield "check"
    page.goto(site.url("/answer/protection"))
    yield "protection"
    page.goto(site.url("/answer/check"))
    page.click("main form button.btn")
    yield "receipt"
    open_link(page, link)
    yield "receipt-again"
    page.click("#ballot button")
    yield "withdraw"
    page.click("main form button.btn")
    yield "withdrawn"
    page.goto(site.url("/receipt"))
    yield "look-up"
    page.fill("#receipt", "0000-0000-0000")
    page.click(".look-up button")
    yield "receipt-unknown"

    link = site.fresh_link()
    for wish in ("doubt", "decline"):
        open_link(page, link)
        page.click(f"#{wish} button")
        yield wish
        page.click("main form button.btn")
        yield f"{wish}-done"
    open_link(page, link)
    yield "start-wishes-said"

    start(page, site.fresh_link())
    press(page, "button[value=later]")
    yield "saved"
    page.goto(site.url("/answer/1"))
    yield "no-sheet"
    page.goto(site.url("/s/00000000000000000000000000"))
    yield "unknown"
    page.goto(site.url("/nowhere"))
    yield "not-here"
    page.goto(site.url("/resume"))
    yield "resume"
    page.locator("#code").fill("fujos sepem depih jikeb fimut")
    page.click("main form button.btn")
    yield "resume-error"
    if site.language is None and site.links.get("words"):
        start(page, site.link_of("words"))
        press(page, "button[value=words]")
        yield "words-offer"
        page.click("#words button")
        page.wait_for_selector("ol.words")
        yield "words"
        page.click("main a.btn")
        page.context.clear_cookies()
        carry_on(page)
        yield "lost"
    page.goto(site.url("/answer/leave"))
    yield "left"
    page.goto(site.url("/answer/pause?at=/answer/2"))
    yield "pause"
    if site.links.get("consent"):
        open_link(page, site.link("consent"))
        yield "consent"
    for kind in ("revoked", "closed", "notYetOpen"):
        if site.link(kind):
            page.goto(site.link(kind))
            yield kind

    if site.links.get("blocks"):
        start(page, site.url(site.links["blocks"].pop()))
        yield "block-statements"
        go_to(page, ".pair")
        yield "block-levels"
