"""Runs the browser checks against a server that is up.

    python3 run.py --base http://127.0.0.1:8080/ --links links.json [--screenshots FOLDER]

The file of links: {"open": ["/s/…", …], "blocks": […], "closed": "/s/…", "notYetOpen": "/s/…",
"revoked": "/s/…", "words": […], "consent": […]}; only "open" is needed, with at least 70 links. Each check uses links up.
`PARALLAX_URL`, `PARALLAX_LINKS`, `PARALLAX_SCREENSHOTS` and `CHROMIUM` stand in for the options.
"""

import argparse
import os
import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import checks
import devices
import offline
import scripted
from gallery import pages
from site_under_test import DESKTOP, PHONE, Site, page_in


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    env = os.environ.get
    parser.add_argument("--base", default=env("PARALLAX_URL"), help="the server's address")
    parser.add_argument("--kiosk", default=env("PARALLAX_KIOSK"), help="the address with --kiosk")
    parser.add_argument("--links", default=env("PARALLAX_LINKS"), help="the file of links")
    parser.add_argument("--screenshots", default=env("PARALLAX_SCREENSHOTS"), help="a folder")
    parser.add_argument("--chromium", default=env("CHROMIUM") or chromium())
    parser.add_argument("--language", default="en", help="the language of the screenshots")
    parser.add_argument("--only", help="run the checks whose name holds this")
    given = parser.parse_args()
    if not given.base or not given.links:
        parser.error("--base and --links are needed")
    return given


def chromium():
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


def take_screenshots(site, browser, folder, language):
    """A picture of every page: phone, wide, dark, and as printed."""
    looks = {
        "phone": {"size": PHONE},
        "phone-dark": {"size": PHONE, "dark": True},
        "desktop": {"size": DESKTOP},
        "desktop-dark": {"size": DESKTOP, "dark": True},
        "print": {"size": {"width": 794, "height": 1123}},
    }
    folder.mkdir(parents=True, exist_ok=True)
    for look, how in looks.items():
        with page_in(browser, language=language, **how) as page:
            for name in pages(site, page):
                if look == "print":
                    page.emulate_media(media="print")
                page.screenshot(path=folder / f"{name}-{look}.png", full_page=True)
                if look == "print":
                    page.emulate_media(media="screen")


def main():
    given = options()
    site = Site(given.base, given.links, given.kiosk)
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=given.chromium, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        for check in checks.ALL + devices.ALL + scripted.ALL + offline.ALL:
            if given.only and given.only not in check.__name__:
                continue
            began = time.monotonic()
            try:
                check(site, browser)
            except Exception as error:  # A check that breaks must not hide the others.
                failed += 1
                print(f"FAIL {check.__name__}: {error}")
            else:
                print(f"ok   {check.__name__} ({time.monotonic() - began:.1f} s)")
            sys.stdout.flush()
        if given.screenshots:
            site.language = None if given.language == "en" else given.language
            take_screenshots(site, browser, Path(given.screenshots), given.language)
        browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
