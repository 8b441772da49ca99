"""Somebody with an account in a browser without a script, as thin as it can be: pages and forms over HTTP."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from harness import require


@dataclass(frozen=True)
class Page:
    """What came back, after the browser has gone where it was led."""

    status: int
    address: str
    text: str

    @property
    def words(self) -> str:
        """The page without its tags, in one line."""
        return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", self.text)).split())

    def hidden(self, name: str) -> str:
        """The value of a field that is not seen."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        return html.unescape(found.group(1)) if found else ""


class Desk:
    """A browser with its cookies."""

    def __init__(self, base: str):
        self.base = base
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def sign_in(self, address: str, password: str) -> None:
        """Signs in with address and password."""
        mark = self.get("/login").hidden("_mark")
        page = self.post("/login", mark, address=address, password=password)
        require(page.address.endswith("/dashboard"), f"not signed in: {page.words}")

    def get(self, path: str) -> Page:
        """Looks at a page."""
        return self.open(Request(self.base + path))

    def post(self, path: str, mark: str, **fields: str) -> Page:
        """Sends a form."""
        body = urlencode({"_mark": mark, **fields}).encode()
        return self.open(Request(self.base + path, data=body, headers={"Origin": self.base}))

    def open(self, request: Request) -> Page:
        """Sends a request, and follows where it is led."""
        try:
            with self.opener.open(request, timeout=60) as reply:
                return Page(reply.status, reply.url, reply.read().decode())
        except HTTPError as refused:
            return Page(refused.code, refused.url, refused.read().decode())
