"""Answering line by line in each language, and changing it on the way."""

from __future__ import annotations

import re
import subprocess

from harness import Link, Parallax, require

# What begins the first question, keeps an answer, and saves, in each language.
WORDS = {
    "de": ("Seite 1 von", "Enter behält: 3", "z", "s", "Gespeichert."),
    "es": ("Página 1 de", "Intro mantiene: 3", "a", "g", "Guardado."),
    "fr": ("Page 1 sur", "Entrée garde : 3", "r", "e", "Enregistré."),
    "ar": ("الصفحة 1 من", "Enter يُبقي: 3", "ر", "ح", "تم الحفظ."),
}
SEND_ALL = "4\n" + "\n" * 90 + "y\n"
ENGLISH = ("Page 1 of", "Leave out", "Your answer", "What nobody sees", "I don't know")


def one_answer(parallax: Parallax, link: Link, language: str) -> None:
    """Answers the first question with a 3, goes back to it, and saves, in one language."""
    page, kept, back, save, saved = WORDS[language]
    said = parallax.try_run(
        "answer", link.address, "--plain", "--language", language, typed=f"{back}\n3\n{back}\n{save}\n")
    require(said.returncode == 0, f"{language}: exit {said.returncode}: {said.stderr}")
    text = said.stdout.replace("\u00a0", " ")
    for words in (page, kept):
        require(words in text, f"{language} does not say {words!r}: {text[-600:]}")
    require(saved in said.stderr, f"{language}: it said {said.stderr}")
    found = [words for words in ENGLISH if words in text]
    require(not found, f"{language} says {found} in English")


def begin_in_german(parallax: Parallax, link: Link) -> subprocess.Popen:
    """Somebody who has come to a question, line by line."""
    process = subprocess.Popen(
        [str(parallax.binary), "answer", link.address, "--plain", "--language", "de"],
        cwd=parallax.folder, env=parallax.environment, text=True, bufsize=1,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not process.stdout.readline().startswith("Ihre Antwort"):
        require(process.poll() is None, "it ended before the first question")
    return process


def end_in_german(process: subprocess.Popen) -> None:
    """The next answer is not taken any more, and it is said what becomes of the others."""
    _, said = process.communicate("4\n", timeout=60)
    require(process.returncode == 69, f"exit {process.returncode}: {said}")
    require("diese Umfrage endete am" in said, said)
    require("Was nicht gesendet war, wird nicht gezählt." in said, said)


def change_on_the_way(parallax: Parallax, link: Link) -> str:
    """The answer of one language is there in the next; the last one stays without being named."""
    for language in WORDS:
        one_answer(parallax, link, language)
    later = parallax.run("answer", link.address, "--plain", typed="ر\n٤\nر\n")
    require("Enter يُبقي: 3" in later, f"the answer or the language is lost: {later[-600:]}")
    require("Enter يُبقي: 4" in later, f"a digit of the script is not taken: {later[-600:]}")
    other = parallax.try_run("answer", link.address, "--plain", "--language", "nl")
    require(other.returncode == 64 and "en, de, es, fr, ar" in other.stderr, other.stderr)
    english = parallax.run(
        "answer", link.address, "--plain", "--language", "en-GB", typed="b\ns\n")
    require("Enter keeps: 4" in english, f"the answer is lost: {english[-600:]}")
    return f"{len(WORDS) + 1} languages"


def promise_is_read(parallax: Parallax, wave: str) -> None:
    """`promise` shows the words of each language, and refuses one that the survey lacks."""
    for language, heading in (("de", "Was niemand sieht"), ("ar", "ما لا يراه أحد")):
        said = parallax.run("promise", wave, "--tier", "senior", "--language", language)
        require(heading in said, f"{language}: {said}")
    require(
        parallax.try_run("promise", wave, "--tier", "senior", "--language", "nl").returncode == 64,
        "a language that the survey lacks is taken")


def revoked_on_the_way(parallax: Parallax, wave: str, link: Link) -> None:
    """Somebody whose link is taken back while answering is told so at the next answer."""
    process = begin_in_german(parallax, link)
    parallax.run("invite", wave, "--revoke", link.participant)
    _, said = process.communicate("4\ns\n", timeout=60)
    require(process.returncode == 73, f"exit {process.returncode}: {said}")
    require("Gespeichert" not in said and "dieser Link" in said, said)


def sent_on_the_way(parallax: Parallax, link: Link) -> None:
    """Somebody who sends from elsewhere is told that a later answer was not added."""
    process = begin_in_german(parallax, link)
    sent = parallax.try_run("answer", link.address, "--plain", "--language", "en", typed=SEND_ALL)
    require("Your receipt: " in sent.stdout, f"it is not sent: {sent.stdout[-400:]}")
    _, said = process.communicate("4\ns\n", timeout=60)
    require(process.returncode == 73, f"exit {process.returncode}: {said}")
    require("wurde nicht hinzugefügt" in said and "Quittung" in said, said)
    receipt = re.search(r"Your receipt: (\S+)", sent.stdout).group(1)
    parallax.run("receipt", receipt, "--withdraw", "--yes")


def purged_on_the_way(parallax: Parallax, wave: str, process: subprocess.Popen) -> None:
    """Somebody whose wave is closed, and whose link is purged, is told that it has ended."""
    parallax.run("purge", wave, "--now")
    _, said = process.communicate("4\n", timeout=60)
    require(process.returncode == 69, f"exit {process.returncode}: {said}")
    require("diese Umfrage endete am" in said, said)
