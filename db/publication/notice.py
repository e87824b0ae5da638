"""Tells the operator of a night that did not go well, by mail or by a webhook."""

import json
import re
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import asdict, dataclass
from email.message import EmailMessage
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import unquote, urlsplit
from urllib.request import Request, urlopen

from crawler.spoken import said
from db.publication.report import Report
from db.publication.report_rows import FailureRow

SECONDS = 30
_MOST_LINES = 40
_SERVER = re.compile(
    r"smtp(?P<secure>s)?://(?:(?P<account>.*)@)?(?P<host>[\w.-]+|\[[\da-fA-F:.]+\])(?::(?P<port>\d{1,5}))?/?"
)
_WEB = re.compile(r"https?://[!-~]+")


class NoticeError(Exception):
    """The notice could not be sent; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Whom to tell, by mail or by webhook or not at all, and how."""

    mail_to: str | None
    mail_from: str
    smtp: str
    webhook: str | None


def send(report: Report, addresses: Addresses) -> list[str]:
    """Tell of the night; what could not be sent, and why."""
    ways: list[Callable[[], None]] = []
    if to := addresses.mail_to:
        ways.append(lambda: mail(report, addresses.smtp, addresses.mail_from, to))
    if url := addresses.webhook:
        ways.append(lambda: post(report, url))
    return [why for why in map(_failure, ways) if why]


def _failure(way: Callable[[], None]) -> str | None:
    try:
        way()
    except NoticeError as error:
        return str(error)
    except Exception as error:
        # Its message may hold a password.
        return f"the notice could not be sent: {type(error).__name__}; check mail_to, smtp and webhook"
    return None


def lines(report: Report) -> list[str]:
    """What there is to say of a night, a line each, the worst first, in the language that is spoken."""
    failing = [portal for portal in report.portals if portal["failing"]]
    lines = [f"not published: {reason}" for reason in report.refused]
    lines += [f"{one['id']}: failing since {one['failing_since']}: {one['failing']}" for one in failing]
    told = [*map(said, lines), *map(_failed, report.failures)]
    more = len(told) - _MOST_LINES
    return told[:_MOST_LINES] + ([said(f"… and {more} more lines in the report")] if more > 0 else [])


def _failed(row: FailureRow) -> str:
    where = row["url"] or row["source_id"]
    return f"{said(row['stage'])}: {f'{where}: ' if where else ''}{said(row['error'])}"


def subject(report: Report) -> str:
    """The night in a line, in the language that is spoken."""
    outcome = "nothing published" if report.edition is None else f"published {report.edition}"
    failing = sum(bool(portal["failing"]) for portal in report.portals)
    return said(f"Sổ Tỉnh {report.started_at[:10]}: {outcome}, {failing} portals failing")


def mail(report: Report, server: str, sender: str, to: str) -> None:
    """Send the report to the address ``to`` through ``server``: smtp://[user:password@]host[:port], or
    smtps:// for TLS from the first byte; a password is only sent over TLS, and may have any characters.
    NoticeError where it is not taken.
    """
    message = EmailMessage()
    try:
        message["Subject"], message["From"], message["To"] = subject(report), sender, to
    except ValueError as error:
        raise NoticeError(f"mail to {to!r}: {error}; mail_to and mail_from are a line each") from error
    message.set_content("\n".join(lines(report)) + "\n")
    if (parts := _SERVER.fullmatch(server)) is None:
        raise NoticeError(f"mail to {to}: smtp is no smtp://[user:password@]host[:port], nor smtps://")
    secure, account, host, port = parts["secure"], parts["account"], parts["host"], parts["port"]
    try:
        with _connection(secure, host, port) as client:
            if account:
                user, _, password = account.partition(":")
                if not secure:
                    client.starttls(context=ssl.create_default_context())
                client.login(unquote(user), unquote(password))
            client.send_message(message)
    except (OSError, ValueError, smtplib.SMTPException) as error:
        raise NoticeError(f"mail to {to} by {host}: {_why(error)}") from None


def _connection(secure: str | None, host: str, port: str | None) -> smtplib.SMTP:
    if secure:
        return smtplib.SMTP_SSL(host, int(port or 465), timeout=SECONDS, context=ssl.create_default_context())
    return smtplib.SMTP(host, int(port or 25), timeout=SECONDS)


def _why(error: Exception) -> str:
    """What went wrong, without words of the address or of who answers, in which a secret may stand."""
    if isinstance(error, HTTPError):
        return f"status {error.code}"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{type(error).__name__}, status {error.smtp_code}"
    reason = getattr(error, "reason", error)
    if isinstance(reason, OSError) and reason.strerror:
        return reason.strerror
    return "no STARTTLS" if isinstance(error, smtplib.SMTPNotSupportedError) else type(reason).__name__


def post(report: Report, url: str) -> None:
    """Post the report as JSON to ``url``, http or https, with its subject as ``text``. NoticeError where it
    is not taken.
    """
    if not _WEB.fullmatch(url):
        raise NoticeError("webhook: is no http:// or https:// address")
    body = json.dumps({"text": subject(report), "lines": lines(report), **asdict(report)}).encode()
    request = Request(url, data=body, headers={"Content-Type": "application/json"}, method="POST")  # noqa: S310
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            answer.read(1)
    except (OSError, ValueError, HTTPException) as error:
        raise NoticeError(f"webhook {urlsplit(url).hostname}: {_why(error)}") from None
