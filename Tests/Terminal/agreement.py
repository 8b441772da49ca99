"""The same answers, given on a full screen, line by line and in a real browser without JavaScript,
are stored as the same bytes."""

from __future__ import annotations

from playwright.sync_api import Page, sync_playwright

import harness
from dialogue import ENTER, FullScreen, LineByLine, by_text
from harness import Link, Parallax, Server, require
from wordings import Question, one_line

WORDS = "Same words, “quoted”, ümlaut & <b>: 3 > 2"


def plan(questions: dict[str, Question]) -> dict[str, str]:
    """What everybody answers: every key of every scale comes up in turn."""
    return {
        question.code: (
            WORDS if question.kind == "open" else question.keys[number % len(question.keys)])
        for number, question in enumerate(questions.values())
    }


def in_browser(page: Page, link: str, questions: dict[str, Question]) -> list[str]:
    """Answers everything in a browser; returns the words of the questions in their order."""
    answers = plan(questions)
    order: list[str] = []
    page.goto(link)
    page.wait_for_url("**/answer/begin")
    page.locator("main form button").first.click()
    while page.locator("form.ask").count():
        for field in page.locator("fieldset").all():
            order.append(one_line(field.locator("legend").inner_text()))
            code = field.locator("input").first.get_attribute("name")
            value = form_value(questions[code], answers[code])
            field.locator(f'label:has(input[value="{value}"])').click()
            require(
                field.locator(f'input[value="{value}"]').is_checked(), f"{code} is not chosen")
        for area in page.locator("textarea").all():
            code = area.get_attribute("name")
            order.append(questions[code].text)
            area.fill(answers[code])
        page.locator("form.ask .btns button.btn").first.click()
    page.locator("main form.btns button.btn").click()
    page.locator(".receipt .code").wait_for()
    return order


def form_value(question: Question, key: str) -> str:
    """What a form sends for a key of the terminal."""
    return question.options[int(key) - 1] if question.options and key.isdigit() else key


def on_screen(parallax: Parallax, link: str, questions: dict[str, Question]) -> list[str]:
    """Answers everything on a full screen; returns the words of the questions in their order."""
    answers, order = plan(questions), []
    screen = FullScreen(parallax, link)
    screen.read_promise()
    while len(order) < len(questions):
        text = screen.wait("Your answer:")
        found = [q for q in questions.values() if q.text in text and q.text not in order]
        if not found:
            screen.read(5)
            continue
        question = max(found, key=lambda q: len(q.text))
        order.append(question.text)
        screen.press(answers[question.code])
        screen.wait("Your answer: " + answers[question.code] + "_")
        screen.press(ENTER)
    screen.wait("y send")
    screen.press("y")
    code, said = screen.leave()
    require(code == 0 and "Your receipt" in said, f"exit {code}: {said}")
    return order


def line_by_line(parallax: Parallax, link: str, questions: dict[str, Question]) -> list[str]:
    """Answers everything through a pipe; returns the words of the questions in their order."""
    answers, known, order = plan(questions), by_text(questions), []
    person = LineByLine(parallax, link)
    while person.question:
        order.append(person.question)
        person.type(answers[known[person.question].code])
    person.type("send")
    code, said, words = person.end()
    require(code == 0 and "Your receipt" in said, f"exit {code}: {words}")
    return order


def answer_three_ways(
    parallax: Parallax, links: list[Link], questions: dict[str, Question]
) -> str:
    """Three people answer; the order of the questions must be the same for all."""
    with Server(parallax) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=harness.browser_path(), args=["--no-sandbox"])
        page = browser.new_context(java_script_enabled=False).new_page()
        address = f"{server.base}/s/{links[0].secret}"
        orders = [in_browser(page, address, questions)]
        browser.close()
    orders.append(on_screen(parallax, links[1].address, questions))
    orders.append(line_by_line(parallax, links[2].address, questions))
    require(len(orders[0]) == len(questions), "the browser does not ask every question")
    require(orders[0] == orders[1], "browser and full screen ask in another order")
    require(orders[0] == orders[2], "browser and pipe ask in another order")
    return f"{len(questions)} questions in one order"


def stored_alike(parallax: Parallax, questions: dict[str, Question]) -> str:
    """After closing, the three answer strings and the comments are equal, and are the plan."""
    parallax.run("wave", "close", "spring", "--early")
    found = harness.responses(parallax.database)
    strings = {answers for _, _, answers in found.elements()}
    require(found.total() == 3, f"{found.total()} answer sheets")
    require(len(strings) == 1, f"{len(strings)} different answer strings")
    closed = {q.code: plan(questions)[q.code] for q in questions.values() if q.kind != "open"}
    expected = harness.answer_string(harness.columns(parallax.database), closed)
    require(strings == {expected}, "the stored answers are not those that were given")
    comments = harness.rows(
        parallax.database, "SELECT question, text, count(*) FROM comment GROUP BY 1, 2")
    opens = sorted(q.code for q in questions.values() if q.kind == "open")
    require(
        sorted(comments) == [(code, WORDS, 3) for code in opens], f"the comments: {comments}")
    return f"{len(expected)} characters, byte for byte"
