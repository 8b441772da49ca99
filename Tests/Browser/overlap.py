"""Checks that no two texts of a drawing overlap and that none leaves its drawing.

Usage: overlap.py FILE.html|FILE.svg ... [--chromium PATH]

Opens each page in Chromium at several widths, and in print, takes the bounding box of every SVG
text, and fails when two boxes of one drawing overlap by more than half a pixel, or when a box leaves
the drawing's own box. A page without any SVG text fails too: then nothing would have been checked.
A drawing that stands alone is opened once, at its own size.
"""

import argparse
import pathlib
import sys

from playwright.sync_api import sync_playwright

WIDTHS = [320, 360, 640, 760, 961, 1100, 1280, 1920]

BOXES = """
() => [...document.querySelectorAll('svg')].map((svg, index) => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map(text => {
    // The letters alone: a halo around them may meet a neighbour's.
    const halo = text.getAttribute('stroke');
    text.removeAttribute('stroke');
    const box = text.getBoundingClientRect();
    if (halo) text.setAttribute('stroke', halo);
    return {words: text.textContent, left: box.left, right: box.right, top: box.top,
            bottom: box.bottom};
  }).filter(box => box.right > box.left);
  return {index, shown: frame.width > 0, left: frame.left, right: frame.right, top: frame.top,
          bottom: frame.bottom, texts};
}).filter(svg => svg.shown && svg.texts.length > 0)
"""

SLACK = 0.5


def faults_of(drawing):
    """The overlaps and escapes of one drawing, in words."""
    texts = drawing["texts"]
    for place, one in enumerate(texts):
        outside = max(
            drawing["left"] - one["left"], one["right"] - drawing["right"],
            drawing["top"] - one["top"], one["bottom"] - drawing["bottom"])
        if outside > SLACK:
            yield f"'{one['words']}' leaves its drawing by {outside:.1f} px"
        for other in texts[place + 1:]:
            across = min(one["right"], other["right"]) - max(one["left"], other["left"])
            down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            if across > SLACK and down > SLACK:
                yield f"'{one['words']}' and '{other['words']}' overlap by {across:.1f} px"


def check(page, name):
    """Prints the faults of an open page; returns how many there are, and how many texts it has."""
    drawings = page.evaluate(BOXES)
    faults = 0
    for drawing in drawings:
        for fault in faults_of(drawing):
            print(f"{name}: drawing {drawing['index']}: {fault}")
            faults += 1
    sideways = 0 if page.url.endswith(".svg") else page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if sideways > 0:
        print(f"{name}: the page scrolls sideways by {sideways} px")
        faults += 1
    return faults, sum(len(drawing["texts"]) for drawing in drawings)


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
            texts = 0
            page = browser.new_page()
            page.goto(file.resolve().as_uri())
            if file.suffix == ".svg":
                found, texts = check(page, file.name)
                faults += found + (texts == 0)
                page.close()
                continue
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                found, seen = check(page, f"{file.name} at {width} px")
                faults, texts = faults + found, texts + seen
            page.emulate_media(media="print")
            # The printable width of A4 between the page's margins, in CSS pixels.
            page.set_viewport_size({"width": 688, "height": 980})
            found, seen = check(page, f"{file.name} in print")
            faults, texts = faults + found, texts + seen
            if texts == 0:
                print(f"{file.name}: no SVG text was found")
                faults += 1
            page.close()
        browser.close()
    print(f"{len(arguments.files)} pages and drawings, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
