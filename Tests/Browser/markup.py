"""Checks that names which are markup fire nothing in a page or a drawing.

Usage: markup.py FILE.html|FILE.svg ... [--chromium PATH]

Opens each file in Chromium and fails when a script ran, a dialog opened, a request left the page, or an
element is there that no page or drawing of Parallax has; then opens everything that can be opened and moves
over everything, and looks again.
"""

import argparse
import pathlib
import sys

from playwright.sync_api import sync_playwright

FOREIGN = "script, img, iframe, object, embed, foreignObject, image, [onload], [onerror], [onmouseover]"

LOOK = """
(foreign) => ({
  fired: typeof fired !== 'undefined',
  foreign: [...document.querySelectorAll(foreign)].map(element => element.outerHTML.slice(0, 80)),
  links: [...document.querySelectorAll('a')].map(link => link.getAttribute('href'))
    .filter(href => !/^(#|[a-z-]+\\/)/.test(href)),
})
"""


def faults_of(page, file, asked):
    """What fired, or is there and should not be, in words."""
    found = page.evaluate(LOOK, FOREIGN)
    if found["fired"]:
        yield "a script ran"
    for element in found["foreign"]:
        yield f"an element that is not ours: {element}"
    for link in found["links"]:
        yield f"a link that leads elsewhere: {link}"
    for url in asked:
        if url.split("#")[0] != file.resolve().as_uri():
            yield f"it asked for {url}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    faults = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=arguments.chromium, args=["--no-sandbox"])
        for file in arguments.files:
            page = browser.new_page()
            asked, opened = [], []
            page.on("request", lambda request: asked.append(request.url))
            page.on("dialog", lambda dialog: (opened.append(dialog.message), dialog.dismiss()))
            page.goto(file.resolve().as_uri())
            page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true })")
            page.evaluate(
                "() => document.querySelectorAll('*').forEach(element => {"
                " for (const kind of ['mouseover', 'focus', 'load', 'error', 'click'])"
                " element.dispatchEvent(new Event(kind)) })")
            page.wait_for_function("() => document.readyState === 'complete'")
            for fault in [*faults_of(page, file, asked), *(f"a dialog: {words}" for words in opened)]:
                print(f"{file.name}: {fault}")
                faults += 1
            page.close()
        browser.close()
    print(f"{len(arguments.files)} files, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
