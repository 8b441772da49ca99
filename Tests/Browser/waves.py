"""A consultant sets up an organisation and a wave in the browser alone, watches it, and closes it.

    python3 waves.py --base http://127.0.0.1:8080/ --folder FOLDER [--screenshots FOLDER]

The server has an administrator, anna@harbour.example, with the password of `Walk`. Each step stands
on those before.
"""

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))

from playwright.sync_api import expect

from client import answer_all
from harness import people, read_links, write_roster
from site_under_test import PATIENCE, page_in
from walk import Walk, follow

ORGANISATION = "Harbour Services"
PLACE = "/setup/Harbour%20Services"
WAVE = "Spring / new"
ANSWERED = 20


class Story(Walk):
    """The way from an empty server to a closed wave."""

    # The steps.

    def organisation(self):
        """The administrator records an organisation and invites its consultant, who sees it."""
        with page_in(self.browser) as page:
            self.desk(page, "anna")
            page.fill("#name", "..")
            self.press(page, "main form button")
            expect(page.locator(".error-box")).to_contain_text("more than dots")
            self.look(page, "organisations-fault")
            page.fill("#name", ORGANISATION)
            self.press(page, "main form button")
            self.look(page, "organisations")
            assert page.request.get(f"{self.base}{PLACE}").status == 403
            page.goto(f"{self.base}/accounts/new")
            page.fill("#name", "Carl")
            page.fill("#address", "carl@harbour.example")
            page.check("#post-consultant")
            page.check("#organisation-0")
            self.press(page, "main form button")
            invitation = urlsplit(page.locator("main code").first.inner_text()).path
        with page_in(self.browser) as page:
            self.accepted(page, invitation)
            self.desk(page, "carl")
            self.press(page, f"a[href='{PLACE}']")
            self.look(page, "organisation-empty")

    def roster(self):
        """A roster with faults changes nothing; one without is compared, then confirmed."""
        bad = self.folder / "bad.csv"
        bad.write_text(
            "id,department_path,tier\np00001,Works / Quay,senoir\np00001,Works / Quay,frontline\n",
            encoding="utf-8")
        write_roster(self.folder / "roster.csv", people(48, 2))
        with self.signed_in() as page:
            page.goto(f"{self.base}{PLACE}/roster")
            self.look(page, "roster")
            page.set_input_files("#people", bad)
            self.press(page, "main form button")
            expect(page.locator("main")).to_contain_text("did you mean “senior”?")
            self.look(page, "roster-faults")
            page.set_input_files("#people", self.folder / "roster.csv")
            self.press(page, "main form button")
            expect(page.locator("main")).to_contain_text("Nothing has changed yet.")
            self.look(page, "roster-difference")
            self.press(page, "main form button")
            assert page.url.endswith(PLACE), page.url
            expect(page.locator("main")).to_contain_text("48 people in 3 departments.")
            self.look(page, "organisation-roster")
            write_roster(self.folder / "few.csv", people(48, 2)[:5])
            page.goto(f"{self.base}{PLACE}/roster")
            page.set_input_files("#people", self.folder / "few.csv")
            self.press(page, "main form button")
            self.look(page, "roster-leaving")
            self.press(page, "text=Take this roster: 43 of 48 people leave")
            expect(page.locator(".error-box")).to_contain_text("Most people would leave.")
            self.look(page, "roster-leaving-unticked")
            page.goto(f"{self.base}{PLACE}")
            expect(page.locator("main")).to_contain_text("48 people in 3 departments.")

    def plan(self):
        """The survey is looked at, the form keeps what was typed, and the promise is shown."""
        with self.signed_in() as page:
            page.goto(f"{self.base}{PLACE}/waves/new")
            self.look(page, "choice")
            bad = self.folder / "bad.yaml"
            bad.write_text("survey: none\nlanguages: [en]\n", encoding="utf-8")
            page.set_input_files("#survey-file", bad)
            self.press(page, "main form button")
            expect(page.locator("main")).to_contain_text("survey.")
            self.look(page, "choice-faults")
            page.goto(f"{self.base}{PLACE}/surveys/pulse-12")
            self.look(page, "questions")
            self.press(page, "main a.btn:not(.second)")
            self.look(page, "plan")
            page.fill("#name", WAVE)
            page.fill("#minimum-group", "2")
            page.fill("#text-purpose-en", "We want to know what keeps you from helping customers.")
            self.press(page, "button[value=look]")
            expect(page.locator(".error-box")).to_contain_text("3 to 10 people")
            assert page.input_value("#name") == WAVE
            self.look(page, "plan-faults")
            page.fill("#minimum-group", "3")
            page.fill("#text-purpose-en", "")
            page.fill("#opens", str(date.today()))
            page.fill("#closes", str(date.today() + timedelta(days=14)))
            self.press(page, "button[value=look]")
            expect(page.locator("#promises")).to_contain_text("3")
            self.look(page, "plan-results")
            self.press(page, "form button.btn:not(.second)")
            expect(page.locator("h1")).to_have_text(WAVE)
            self.look(page, "wave-planned")
            self.press(page, "a[href$='/edit']")
            assert page.input_value("#minimum-group") == "3"
            assert page.input_value("#closes") == str(date.today() + timedelta(days=14))
            self.look(page, "edit")
            page.fill("#minimum-comments", "7")
            self.press(page, "form button.btn:not(.second)")
            expect(page.locator("#set")).to_contain_text("7")

    def open(self):
        """Opening says what freezes; the links come as a file, once."""
        with self.signed_in() as page:
            self.to_wave(page)
            self.press(page, "a[href$='/open']")
            expect(page.locator("main")).to_contain_text("loses the answers")
            self.look(page, "open")
            self.press(page, "main form button")
            self.look(page, "wave-opened")
            self.press(page, "a[href$='/links']")
            self.look(page, "links")
            with page.expect_download() as coming:
                page.click("main form button")
            coming.value.save_as(self.folder / "links.csv")
            self.press(page, "main form button")
            expect(page.locator("h1")).to_have_text("Everybody has a link already")
            self.look(page, "links-again")
            self.to_wave(page)
            self.press(page, "a[href$='/mails']")
            self.look(page, "mails")

    def send(self):
        """A test comes to oneself; invitations go after a question, and the page follows by itself."""
        with self.signed_in() as page:
            # Whoever turns pages quickly leaves connections behind, of which the server learns late.
            for _ in range(6):
                page.goto(self.mails, wait_until="load")
            self.press(page, "text=Send me a test")
            expect(page.locator("h1")).to_have_text("A test is sent")
            self.look(page, "mails-test")
            self.press(page, "main a.btn")
            self.press(page, "text=Send the invitations")
            self.look(page, "mails-question")
            self.press(page, "text=Send 40 to 49 invitations")
            expect(page.locator("#sending")).to_contain_text("on their way")
            self.look(page, "mails-sending")
            expect(page.locator("#live tbody")).to_contain_text("done", timeout=PATIENCE)
            expect(page.locator("#live tbody tr").first).to_contain_text("40 to 49")
            self.press(page, "a.refresh")
            expect(page.locator("#sending")).to_contain_text("Invitation: done.")
            self.look(page, "mails-sent")
            page.goto(f"{self.mails}/send?kind=reminder-1")
            self.look(page, "mails-reminder")
        with self.signed_in(script=False) as page:
            page.goto(f"{self.mails}/send?kind=reminder-1")
            self.press(page, "main form button")
            expect(page.locator("#sending")).to_contain_text("Reminder 1: on their way")
            self.press(page, "a.refresh")

    @property
    def mails(self):
        """The page of the mails of the wave."""
        return f"{self.base}{PLACE}/waves/{quote(WAVE, safe='')}/mails"

    def watch(self):
        """While the page stands open people answer, and its table follows without a reload."""
        links = read_links(self.folder / "links.csv")
        assert len(links) == 48, len(links)
        with self.signed_in() as page:
            self.to_wave(page)
            expect(page.locator("#status tbody")).to_contain_text("Withheld", timeout=PATIENCE)
            port = urlsplit(self.base).port
            for link in links[:ANSWERED]:
                answer_all(port, link, {})
            expect(page.locator("#status tbody")).to_contain_text(
                "of 36", timeout=PATIENCE)
            expect(page.locator("#live-note")).to_have_text(
                "The table has changed.", timeout=PATIENCE)
            self.look(page, "wave-open")

    def close(self):
        """The end is moved, and the wave closed in two steps; then its results are there."""
        with self.signed_in() as page:
            self.to_wave(page)
            page.fill("#closes", str(date.today()))
            self.press(page, "#end form button")
            expect(page.locator("h1")).to_have_text("This cannot be done now")
            self.look(page, "extend-refused")
            self.to_wave(page)
            page.fill("#closes", str(date.today() + timedelta(days=21)))
            self.press(page, "#end form button")
            self.press(page, "a[href$='/close']")
            expect(page.locator("main")).to_contain_text("This cannot be undone.")
            self.look(page, "close")
            self.press(page, "main form button")
            expect(page.locator("main")).to_contain_text("its key is destroyed")
            self.look(page, "wave-closed")
            self.press(page, "#results a.btn:not(.second)")
            assert page.url.endswith(f"/dashboard/Harbour%20Services/{quote(WAVE, safe='')}"), page.url
            expect(page.locator("main")).to_contain_text(WAVE)

    def without_script(self):
        """Without script a wave is planned and opened all the same."""
        with self.signed_in(script=False) as page:
            page.goto(f"{self.base}{PLACE}/waves/new?survey=pulse-12")
            page.fill("#name", "new")
            page.fill("#opens", str(date.today()))
            self.press(page, "form button.btn:not(.second)")
            assert page.url.endswith("/waves/%6Eew"), page.url
            self.press(page, "a[href$='/open']")
            self.press(page, "main form button")
            expect(page.locator("#status tbody")).to_contain_text("Withheld")
            self.press(page, "a.refresh")
            expect(page.locator("h1")).to_have_text("new")

    def to_wave(self, page):
        """Goes to the wave by the page of its organisation."""
        page.goto(f"{self.base}{PLACE}")
        self.press(page, "#waves a[href*='/waves/Spring']")

    STEPS = (organisation, roster, plan, open, send, watch, close, without_script)


if __name__ == "__main__":
    follow(Story, argparse.ArgumentParser(description=__doc__.splitlines()[0]))
