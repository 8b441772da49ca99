"""Checks pages as they are printed: how many sheets, nothing closed, no row or drawing broken.

Usage: printed.py FILE.html[=SHEETS] ... [--chromium PATH]

Prints each page by Chromium to A4 and to Letter. Fails when a page needs more sheets than it may, when a part
that can be closed is not printed, or when a text line stands on the edge of two sheets.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

CLOSED = """
() => [...document.querySelectorAll('details')].filter(part => {
  const inside = [...part.children].find(child => child.tagName !== 'SUMMARY');
  return inside && inside.getBoundingClientRect().height === 0;
}).map(part => part.querySelector('summary').textContent)
"""

WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def sheets_of(pdf):
    """How many sheets a PDF has."""
    said = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+([0-9]+)", said).group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    faults = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=arguments.chromium, args=["--no-sandbox"])
        for name in arguments.files:
            path, _, most = name.partition("=")
            file = pathlib.Path(path)
            page = browser.new_page(viewport={"width": 688, "height": 980})
            page.goto(file.resolve().as_uri())
            page.emulate_media(media="print")
            for words in page.evaluate(CLOSED):
                print(f"{file.name}: not printed: {words[:60]}")
                faults += 1
            if page.evaluate(WIDE) > 0:
                print(f"{file.name}: wider than the paper by {page.evaluate(WIDE)} px")
                faults += 1
            for paper in ("A4", "Letter"):
                pdf = str(pathlib.Path(folder) / "page.pdf")
                page.pdf(
                    path=pdf, format=paper,
                    margin={"top": "14mm", "right": "14mm", "bottom": "16mm", "left": "14mm"})
                sheets = sheets_of(pdf)
                if most and sheets > int(most):
                    print(f"{file.name}: {sheets} sheets of {paper}, not {most}")
                    faults += 1
            page.close()
        browser.close()
    print(f"{len(arguments.files)} pages printed, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
