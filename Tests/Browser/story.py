"""From an empty server to what a leader takes home, in one go: two waves of three hundred people.

    python3 story.py --base http://127.0.0.1:8080/ --folder FOLDER [--screenshots FOLDER]

The server has an administrator, anna@harbour.example, with the password of `Walk`. What people answer is
laid down in `planted`, so that what the pages find is known before.
"""

import argparse
import csv
import sys
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))

from playwright.sync_api import expect

import planted
from harness import read_links, write_roster
from site_under_test import page_in
from walk import Walk, follow

ORGANISATION = "Harbour Services"
PLACE = "/setup/Harbour%20Services"
RESULTS = "/dashboard/Harbour%20Services"
WAVES = {"spring": (planted.SPRING, 180), "autumn": (planted.AUTUMN, 0)}
NEWS, CUSTOMERS = "Service news and talk", "Customer voice"


class WholeStory(Walk):
    """A consultant, three hundred people, and a leader."""

    def beginning(self):
        """An organisation, its consultant, and its roster of 300, all in the browser."""
        write_roster(self.folder / "roster.csv", planted.crowd())
        with page_in(self.browser) as page:
            self.desk(page, "anna")
            page.fill("#name", ORGANISATION)
            self.press(page, "main form button")
            invitation = self.invited(page, "carl", "#post-consultant")
        with page_in(self.browser) as page:
            self.accepted(page, invitation)
            self.desk(page, "carl")
            page.goto(f"{self.base}{PLACE}/roster")
            page.set_input_files("#people", self.folder / "roster.csv")
            self.press(page, "main form button")
            self.press(page, "main form button")
            expect(page.locator("main")).to_contain_text("300 people in 8 departments.")

    def invited(self, page, name, post, department=None):
        """Adds an account, and returns where its invitation leads."""
        page.goto(f"{self.base}/accounts/new")
        page.fill("#name", name.capitalize())
        page.fill("#address", f"{name}@harbour.example")
        page.check(post)
        if department:
            page.select_option("#department", label=department)
        else:
            page.check("#organisation-0")
        self.press(page, "main form button")
        return urlsplit(page.locator("main code").first.inner_text()).path

    def spring(self):
        """A wave half a year ago: planned, opened, answered over HTTP, closed, handed to leaders."""
        self.run("spring")

    def autumn(self):
        """The wave of today, with other answers about one block."""
        self.run("autumn")

    def run(self, wave):
        """One wave from its planning to its handing out."""
        truth, days = WAVES[wave]
        with self.signed_in() as page:
            page.goto(f"{self.base}{PLACE}/waves/new?survey=pulse-12")
            page.fill("#name", wave)
            page.fill("#opens", str(date.today() - timedelta(days=days)))
            page.fill("#closes", str(date.today() + timedelta(days=14)))
            self.press(page, "form button.btn:not(.second)")
            self.press(page, "a[href$='/open']")
            self.press(page, "main form button")
            self.press(page, "a[href$='/links']")
            with page.expect_download() as coming:
                page.click("main form button")
            coming.value.save_as(self.folder / f"{wave}.csv")
        links = {link.participant: link for link in read_links(self.folder / f"{wave}.csv")}
        taken = planted.answer_everybody(urlsplit(self.base).port, links, truth)
        assert taken == len(planted.crowd()) == 300, taken
        with self.signed_in() as page:
            page.goto(f"{self.base}{PLACE}/waves/{wave}")
            self.press(page, "a[href$='/close']")
            self.press(page, "main form button")
            self.press(page, "a[href$='/results']")
            self.look(page, f"{wave}-hand-over")
            page.select_option("select", label="All departments")
            self.press(page, "#give form button")
            self.look(page, f"{wave}-hand-over-sure")
            self.press(page, "main form button")
            expect(page.locator("#readers")).to_contain_text("All leaders see them.")
            self.look(page, f"{wave}-handed-over")

    def strongest(self):
        """The leader of one division signs in, and the first page names the gap that was planted."""
        with page_in(self.browser) as page:
            self.desk(page, "anna")
            invitation = self.invited(page, "lena", "#post-leader", "Works (Works)")
        with page_in(self.browser) as page:
            self.accepted(page, invitation)
            self.desk(page, "lena", "%2Fdashboard")
            self.look(page, "organisations")
            self.press(page, "main a:has-text('autumn')")
            self.look(page, "overview")
            first = page.locator(".find").first
            expect(first).to_contain_text(CUSTOMERS)
            expect(first).to_contain_text("−1.50")
            assert NEWS not in page.locator(".find").all_inner_texts()[0]
            self.press(page, f"main a:has-text('{CUSTOMERS}')")
            assert page.url.endswith("/blocks/customer-voice"), page.url
            expect(page.locator("h1")).to_contain_text("the frontline sees customer voice more brightly")
            self.look(page, "block")

    def compared(self):
        """Compared with the last wave, one gap has closed by one point, and the frontline has moved."""
        with self.signed_in() as page:
            page.goto(f"{self.base}{RESULTS}/autumn")
            self.press(page, "nav.parts a[href$='/waves']")
            self.look(page, "waves")
            row = page.locator(f"tr:has(th:has-text('{NEWS}'))").first
            expect(row).to_contain_text("−1.00")
            for place in ("heat-map", "departments/works", "comments", "mirror"):
                page.goto(f"{self.base}{RESULTS}/autumn/{place}")
                self.look(page, place.replace("/", "-"))
                for other in ("Market", "Airport", "Harbour Street"):
                    assert other not in page.content(), f"{place} names {other}"

    def exported(self):
        """The file that the leader takes along has every planted mean and gap, to its last digit."""
        with self.signed_in() as page:
            page.goto(f"{self.base}{RESULTS}/autumn")
            with page.expect_download() as coming:
                page.click(".downloads a[href*='csv']")
            coming.value.save_as(self.folder / "gaps.csv")
        with open(self.folder / "gaps.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        assert not [row for row in rows if "Market" in str(row)], "the file names other departments"
        everywhere = {
            row["block"]: row for row in rows
            if row["scope"] == "organisation-matched" and row["facet"] == "items"}
        assert set(everywhere) >= set(planted.QUESTIONS), sorted(everywhere)
        for block in planted.QUESTIONS:
            row, truth = everywhere[block], planted.AUTUMN
            found = tuple(
                float(row[name])
                for name in ("leader_mean", "frontline_mean", "gap_leader_minus_frontline"))
            assert found == (*truth.mean(block), truth.gap(block)), f"{block}: {found}"

    STEPS = (beginning, spring, autumn, strongest, compared, exported)


if __name__ == "__main__":
    follow(WholeStory, argparse.ArgumentParser(description=__doc__.splitlines()[0]))
