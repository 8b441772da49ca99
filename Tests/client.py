"""A person who answers over HTTP, as thin as it can be: for load, kills and races."""

from __future__ import annotations

import hashlib
import hmac
import re
import socket
from dataclasses import dataclass
from urllib.parse import urlencode

from harness import Failed, Link, require

PAGE = "/answer/{}"
SUBMIT = "/answer/submit"
RECEIPT = "/answer/receipt"
SHOWN = "/answer/shown"


def form_token(secret: str) -> str:
    """The mark that the forms of a link carry."""
    code = hmac.new(secret.encode(), b"parallax form", hashlib.sha256)
    return code.digest()[:16].hex()


@dataclass(frozen=True)
class Reply:
    """What the server said."""

    status: int
    location: str
    body: str

    # The mark of a page that waits to be fetched.
    page: str = ""


class Broken(Exception):
    """The connection ended before an answer came; `sent` tells whether the request had gone out."""

    def __init__(self, sent: bool):
        super().__init__("the connection broke")
        self.sent = sent


class Sheet:
    """One person's way through the form, on a connection that stays open."""

    def __init__(self, link: Link, port: int):
        self.link = link
        self.port = port
        self.connection: socket.socket | None = None

    def begin(self) -> Reply:
        """Presses the button of the start page."""
        return self.send("POST", f"/s/{self.link.secret}/start", {})

    def page(self, number: int) -> Reply:
        """Looks at a page of questions."""
        return self.send("GET", PAGE.format(number))

    def answer(self, number: int, given: dict[str, str]) -> Reply:
        """Sends a page of answers."""
        return self.send("POST", PAGE.format(number), given)

    def submit(self) -> Reply:
        """Presses the button of the check page; a sheet without answers is meant so."""
        return self.send("POST", SUBMIT, {"_empty": "yes"})

    def receipt(self) -> str:
        """The code that the receipt page shows."""
        return receipt_code(self.send("GET", RECEIPT))

    def shown(self, reply: Reply) -> Reply:
        """The page that waits for whoever has sent a form; the reply itself where none does."""
        if reply.location != SHOWN:
            return reply
        return self.send("GET", SHOWN, page=reply.page)

    def send(
        self, method: str, path: str, form: dict[str, str] | None = None, page: str = ""
    ) -> Reply:
        """Sends a request and waits for the reply.

        Raises `Broken` when the connection ended before the whole reply was there.
        """
        sent = False
        try:
            if self.connection is None:
                self.connection = connect(self.port)
            self.connection.sendall(self.request(method, path, form, page))
            sent = True
            return read_reply(self.connection)
        except (OSError, EOFError) as error:
            self.close()
            raise Broken(sent) from error

    def request(
        self, method: str, path: str, form: dict[str, str] | None, page: str = ""
    ) -> bytes:
        """The bytes of a request, with the cookie and the form's mark."""
        secret = self.link.secret
        head = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}",
                f"Cookie: parallax_sheet={secret}" + (f"; parallax_page={page}" if page else "")]
        body = b""
        if form is not None:
            body = urlencode({"_sheet": form_token(secret), **form}).encode()
            head += ["Content-Type: application/x-www-form-urlencoded",
                     f"Content-Length: {len(body)}"]
        return "\r\n".join(head).encode() + b"\r\n\r\n" + body

    def close(self) -> None:
        """Ends the connection."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def connect(port: int) -> socket.socket:
    """A connection to the server that sends at once."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=60)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def read_reply(connection: socket.socket) -> Reply:
    """Reads one whole reply; raises `EOFError` when it breaks off."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += receive(connection)
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = {
        name.lower(): value.strip()
        for name, _, value in (line.partition(":") for line in lines[1:])}
    if headers.get("transfer-encoding", "").lower() == "chunked":
        while not body.endswith(b"0\r\n\r\n"):
            body += receive(connection)
    else:
        length = int(headers.get("content-length", "0"))
        while len(body) < length:
            body += receive(connection)
    page = re.search(r"parallax_page=([^;]+)", headers.get("set-cookie", ""))
    return Reply(
        int(lines[0].split()[1]), headers.get("location", ""), body.decode(errors="replace"),
        page.group(1) if page else "")


def receive(connection: socket.socket) -> bytes:
    """The next bytes; raises `EOFError` at the end."""
    data = connection.recv(65536)
    if not data:
        raise EOFError
    return data


def receipt_code(reply: Reply) -> str:
    """The code on a receipt page."""
    found = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b", reply.body)
    if found is None:
        raise Failed(f"status {reply.status}: the page shows no receipt")
    return found.group()


def taken(reply: Reply) -> bool:
    """Whether a page of answers was kept and the next page is offered."""
    return reply.status == 303 and reply.location.startswith("/answer/")


def acknowledged(reply: Reply) -> bool:
    """Whether the server says that the answers are in."""
    if reply.status == 303:
        return reply.location.startswith(RECEIPT)
    return reply.status == 200 and 'class="receipt"' in reply.body


def answer_all(port: int, link: Link, given: dict[str, str], page: int = 1) -> str:
    """Answers one page, sends the sheet, and returns the receipt."""
    sheet = Sheet(link, port)
    try:
        require(sheet.begin().status == 303, "the start button leads nowhere")
        require(taken(sheet.answer(page, given)), "the page of answers was not taken")
        require(acknowledged(sheet.submit()), "the sheet was not taken")
        return sheet.receipt()
    finally:
        sheet.close()
