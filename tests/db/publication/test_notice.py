import json
import socket
import socketserver
import ssl
import threading
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from socket import gaierror
from typing import ClassVar
from urllib.error import URLError

import pytest
from aiosmtpd.controller import Controller

from crawler import spoken
from db.publication import notice, sending
from db.publication.notice import Addresses
from db.publication.report import blank
from db.publication.sending import UnsentError

NIGHT = replace(
    blank("20260102T030405Z", "2026-01-02T03:04:05+00:00"),
    refused=["counts: documents: 80, where the last edition has 120"],
    portals=[{"id": "vinh-phuc", "failing": "no good answer", "failing_since": "2025-12-30T00:00:00+00:00"}],
    failures=[{"source_id": "x", "url": None, "stage": "fetch", "error": "timeout"}] * 100,
)


class Mailbox:
    def __init__(self):
        self.mails = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's names
        self.mails.append(envelope)
        return "250 OK"


@contextmanager
def mail_server(**options):
    box = Mailbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port, **options)
    server.start()
    try:
        yield box, f"127.0.0.1:{port}"
    finally:
        server.stop()


@contextmanager
def web_server(status):
    posted = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            posted.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield posted, f"http://127.0.0.1:{server.server_port}/hook"
    finally:
        server.shutdown()
        server.server_close()


def test_a_mail_tells_what_went_wrong():
    with mail_server() as (box, address):
        notice.mail(NIGHT, f"smtp://{address}", "sotinh@so.example", "truc@so.example")
    [mail] = box.mails
    assert mail.rcpt_tos == ["truc@so.example"]
    text = mail.content.decode()
    assert "counts: documents: 80, where the last edition has 120" in text
    assert "vinh-phuc: failing since 2025-12-30" in text
    assert "more lines in the report" in text


def test_no_password_goes_over_an_open_line():
    with mail_server() as (box, address):
        with pytest.raises(UnsentError, match="STARTTLS"):
            notice.mail(NIGHT, f"smtp://user:secret@{address}", "sotinh@so.example", "truc@so.example")
        assert box.mails == []


@pytest.mark.parametrize(
    "server", ["smtp://127.0.0.1:9", "http://127.0.0.1", "smtp://127.0.0.1:x", "smtps://127.0.0.1:9"]
)
def test_a_mail_that_cannot_be_sent_is_told(server):
    with pytest.raises(UnsentError, match=r"mail to truc@so\.example"):
        notice.mail(NIGHT, server, "sotinh@so.example", "truc@so.example")


def test_a_webhook_gets_the_report():
    with web_server(204) as (posted, url):
        notice.post(NIGHT, url)
    [body] = posted
    assert body["text"] == "Sổ Tỉnh 2026-01-02: nothing published, 1 portals failing"
    assert body["portals"][0]["id"] == "vinh-phuc"


def test_what_could_not_be_sent_is_told_and_the_rest_is_sent():
    with web_server(500) as (posted, url), mail_server() as (box, address):
        addresses = Addresses(
            mail_to="truc@so.example", mail_from="a@so.example", smtp=f"smtp://{address}", webhook=url
        )
        [failed] = notice.send(NIGHT, addresses)
    assert "500" in failed
    assert len(box.mails) == len(posted) == 1


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://127.0.0.1:9/", "nowhere"])
def test_a_webhook_that_is_none(url):
    with pytest.raises(UnsentError, match="webhook"):
        notice.post(NIGHT, url)


def test_nobody_to_tell():
    assert notice.send(NIGHT, Addresses(mail_to=None, mail_from="a@b", smtp="smtp://x", webhook=None)) == []


SECRETS = [f"S3{sign}CR" for sign in "/#?:@% [ậ"]


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize(
    "server", ["smtp://user:{}@127.0.0.1:9", "smtp:user:{}@127.0.0.1", "smtps://u:{}@x:y:z"]
)
def test_a_password_is_in_no_message(secret, server):
    with pytest.raises(UnsentError) as told:
        notice.mail(NIGHT, server.format(secret), "sotinh@so.example", "truc@so.example")
    assert not {part for part in ("S3", "CR") if part in str(told.value)}
    assert told.value.__cause__ is None


@pytest.mark.parametrize("secret", SECRETS)
def test_a_password_may_have_any_characters(secret):
    with mail_server() as (_, address), pytest.raises(UnsentError, match="no STARTTLS"):
        notice.mail(NIGHT, f"smtp://user:{secret}@{address}", "a@so.example", "truc@so.example")


@pytest.mark.parametrize(
    "url", ["hooks.example/S3CRET", "https:S3CRET", "http://127.0.0.1:9/S3CRET", "http://127.0.0.1:x/S3CRET"]
)
@pytest.mark.parametrize("ending", ["", " x", "\r\nx", "ậ", "#?@:"])
def test_the_address_of_a_webhook_is_in_no_message(url, ending):
    with pytest.raises(UnsentError, match=r"^webhook") as told:
        notice.post(NIGHT, url + ending)
    assert "S3CRET" not in str(told.value)
    assert told.value.__cause__ is None


class Answering(socketserver.StreamRequestHandler):
    """A mail server that takes a password over an open line, and says it back."""

    heard: ClassVar[list[bytes]] = []

    def handle(self):
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline():
            self.heard.append(line)
            if line.upper().startswith(b"EHLO"):
                self.wfile.write(b"250-here\r\n250 AUTH PLAIN LOGIN\r\n")
            elif line.upper().startswith(b"QUIT"):
                self.wfile.write(b"221 bye\r\n")
            else:
                self.wfile.write(b"535 no such account: " + line.strip() + b"\r\n")


@pytest.fixture
def answering():
    Answering.heard.clear()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield "{}:{}".format(*server.server_address)
        server.shutdown()


def test_a_server_that_would_take_a_password_over_an_open_line_does_not_get_it(answering):
    with pytest.raises(UnsentError):
        notice.mail(NIGHT, f"smtp://user:S3CRET@{answering}", "a@so.example", "truc@so.example")
    told = b"".join(Answering.heard)
    assert b"AUTH" not in told
    assert b"S3CRET" not in told


def test_what_a_server_answers_is_not_told(answering):
    with pytest.raises(UnsentError) as told:
        notice.mail(NIGHT, f"smtp://{answering}", "S3CRET@so.example", "truc@so.example")
    assert "S3CRET" not in str(told.value)
    assert "truc@so.example by 127.0.0.1: SMTPSenderRefused, status 535" in str(told.value)


def test_an_unforeseen_error_is_told_without_its_words(monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("S3CRET")

    monkeypatch.setattr(notice, "post", fail)
    [told] = notice.send(NIGHT, Addresses(mail_to=None, mail_from="", smtp="", webhook="https://x.example/"))
    assert "S3CRET" not in told
    assert "ZeroDivisionError" in told


def certificate() -> OSError:
    error = ssl.SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate (_ssl.c:9)")
    error.reason = "CERTIFICATE_VERIFY_FAILED"
    return error


@pytest.mark.parametrize(
    ("error", "english", "vietnamese"),
    [
        (certificate(), "no TLS connection: certificate verify failed", "chứng thư không được chấp nhận"),
        (URLError(certificate()), "no TLS connection: certificate verify failed", "không kết nối TLS được"),
        (TimeoutError("timed out"), "timed out", "hết thời gian chờ"),
        (gaierror(-2, "Name or service not known"), "Name or service not known", "không có máy chủ tên này"),
        (URLError(ConnectionRefusedError(111, "Connection refused")), "Connection refused", "bị từ chối"),
    ],
)
def test_why_a_notice_was_not_taken_is_said(error: Exception, english: str, vietnamese: str) -> None:
    line = f"webhook so.example: {sending.why(error)}"
    assert line.endswith(english)
    spoken.use("vi")
    assert vietnamese in spoken.said(line)
    spoken.use("en")
