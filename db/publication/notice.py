"""Tells the operator of a night that did not go well, by mail or by a webhook."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from email.message import EmailMessage

from crawler.spoken import said
from db.publication import sending
from db.publication.report import Report
from db.publication.report_rows import FailureRow
from db.publication.sending import UnsentError

_MOST_LINES = 40


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
    except UnsentError as error:
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
    without = "nothing new" if report.status in {"unchanged", "failed"} else "nothing published"
    outcome = f"published {report.edition}" if report.edition else without
    failing = sum(bool(portal["failing"]) for portal in report.portals)
    return said(f"Sổ Tỉnh {report.started_at[:10]}: {outcome}, {failing} portals failing")


def mail(report: Report, server: str, sender: str, to: str) -> None:
    """Send the report to the address ``to`` through ``server``, which is as ``sending.mail_client`` has it.
    UnsentError where it is not taken.
    """
    message = EmailMessage()
    try:
        message["Subject"], message["From"], message["To"] = subject(report), sender, to
    except ValueError as error:
        raise UnsentError(f"mail to {to!r}: mail_to and mail_from are a line each") from error
    message.set_content("\n".join(lines(report)) + "\n")
    try:
        host = sending.host_of(server)
        with sending.mail_client(server) as client:
            client.send_message(message)
    except UnsentError as error:
        raise UnsentError(f"mail to {to}: {error}") from None
    except sending.MAIL_ERRORS as error:
        raise UnsentError(f"mail to {to} by {host}: {sending.why(error)}") from None


def post(report: Report, url: str) -> None:
    """Post the report as JSON to ``url``, http or https, with its subject as ``text``. UnsentError where it
    is not taken.
    """
    sending.post(url, {"text": subject(report), "lines": lines(report), **asdict(report)})
