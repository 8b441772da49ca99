"""A real mail server (aiosmtpd) on this machine, with STARTTLS, that can be told how to answer."""

from __future__ import annotations

import logging
import os
import signal
import ssl
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

import harness

# What the server is made to suffer here is no news.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)

USER, PASSWORD = b"survey", b"correct horse"


def certificate(folder: Path) -> tuple[Path, Path]:
    """A self-made certificate for 127.0.0.1 and 127.0.0.2, and its key."""
    public, private = folder / "server.pem", folder / "server.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-keyout", str(private), "-out", str(public), "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:127.0.0.2"],
        check=True, capture_output=True)
    return public, private


@dataclass
class Envelope:
    """A mail as it was taken."""

    recipient: str
    sender: str
    message: EmailMessage
    encrypted: bool


@dataclass
class Clerk:
    """Takes mails, and answers as it was told: by recipient for RCPT, and in turn for the text."""

    taken: list[Envelope] = field(default_factory=list)
    at_recipient: dict[str, list[str]] = field(default_factory=dict)
    at_text: list[str] = field(default_factory=list)
    tried: int = 0
    hang_up: str = ""
    patience: int | None = None
    meanwhile: Callable[[], None] | None = None
    to_kill: subprocess.Popen | None = None
    killed: threading.Event = field(default_factory=threading.Event)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        """Hangs up on everybody, once so many mails were taken."""
        session.host_name = hostname
        if self.patience is not None and len(self.taken) >= self.patience:
            server.transport.abort()
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        """Answers to the name of a recipient."""
        waiting = self.at_recipient.get(address, [])
        if waiting:
            return waiting.pop(0)
        if self.hang_up == "recipient":
            self.hang_up = ""
            server.transport.abort()
            return "421 gone"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        """Takes a text, or does not."""
        self.tried += 1
        if self.at_text:
            return self.at_text.pop(0)
        if self.hang_up == "text before":
            self.hang_up = ""
            server.transport.abort()
            return "421 gone"
        message = message_from_bytes(envelope.content, policy=policy.default)
        for recipient in envelope.rcpt_tos:
            self.taken.append(
                Envelope(recipient, envelope.mail_from, message, session.ssl is not None))
        if self.meanwhile is not None:
            self.meanwhile()
            self.meanwhile = None
        if self.hang_up == "text after":
            self.hang_up = ""
            server.transport.abort()
            return "421 gone"
        if self.to_kill is not None:
            os.kill(self.to_kill.pid, signal.SIGKILL)
            self.to_kill.wait()
            self.to_kill = None
            self.killed.set()
        return "250 OK"

    def recipients(self) -> list[str]:
        """To whom mails were taken, in order."""
        return [envelope.recipient for envelope in self.taken]


class PostOffice:
    """The server, on a free port."""

    def __init__(
            self, folder: Path, clerk: Clerk, host: str = "127.0.0.1",
            tls: bool = True, login: bool = False):
        context = None
        self.public, private = folder / "server.pem", folder / "server.key"
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self.public, private)
        self.clerk = clerk
        self.port = harness.free_port()
        self.controller = Controller(
            clerk, hostname=host, port=self.port, tls_context=context, require_starttls=tls,
            authenticator=self.check if login else None, auth_required=login,
            auth_require_tls=True)
        self.host = host

    @staticmethod
    def check(server, session, envelope, mechanism, data) -> AuthResult:
        """Knows one name and password."""
        good = isinstance(data, LoginPassword) and (data.login, data.password) == (USER, PASSWORD)
        return AuthResult(success=good, handled=False)

    @property
    def address(self) -> str:
        """Where the server listens."""
        return f"smtp://{self.host}:{self.port}"

    def __enter__(self) -> PostOffice:
        self.controller.start()
        return self

    def __exit__(self, *_) -> None:
        self.controller.stop(no_assert=True)
