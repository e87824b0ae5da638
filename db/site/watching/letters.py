"""The mails: one asks for confirmation, a digest tells what is new on the pages that an address watches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import formatdate, make_msgid
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, select_autoescape

from db.publication import sending
from db.publication.sending import UnsentError
from db.site import filters
from db.site.texts import Texts, texts
from db.site.watching.watched import Item
from db.watches.links import Links
from db.watches.settings import Settings
from db.watches.store import Watch

FOLDER = Path(__file__).parents[1] / "templates" / "mail"
SHOWN = 20
LEAVING = "List-Unsubscribe"


class _Whole(EmailPolicy):
    """The form of mails, but that addresses stay in a line: folded they would come out encoded."""

    def fold(self, name: str, value: str) -> str:
        """A header as text."""
        return f"{name}: {value}{self.linesep}" if name == LEAVING else super().fold(name, value)

    def fold_binary(self, name: str, value: str) -> bytes:
        """A header as bytes."""
        return self.fold(name, value).encode() if name == LEAVING else super().fold_binary(name, value)


_POLICY = _Whole(linesep="\r\n")


@dataclass(frozen=True, slots=True)
class Told:
    """What is new on the page of a ``watch``."""

    watch: Watch
    items: Sequence[Item]

    @property
    def shown(self) -> Sequence[Item]:
        """As many as stand in a digest; the page has the rest."""
        return self.items[:SHOWN]


def asking(settings: Settings, token: str, wanted: Mapping[str, str]) -> EmailMessage:
    """The mail that asks whether the watch that is ``wanted`` is."""
    t = texts("en" if wanted["language"] == "en" else "vi")
    link = f"{settings.site}/follow/confirm?{urlencode({'token': token})}"
    shown = {"link": link, "page": wanted["page"], "title": wanted["title"], "site": settings.site}
    return _mail(settings, wanted["address"], f"{t['mail_confirm']}: {wanted['title']}", "asking", t, shown)


def digest(settings: Settings, links: Links, told: Sequence[Told], edition: str) -> EmailMessage:
    """The mail that tells one address of what is new on its pages, in the language of its latest watch."""
    address, t = told[0].watch.target, texts(told[-1].watch.language)
    all_of_it = _leaving(settings, links, {"address": address})
    shown = {
        "site": settings.site,
        "edition": edition,
        "told": told,
        "leave_all": all_of_it,
        "leave": {one.watch.id: _leaving(settings, links, {"watch": one.watch.id}) for one in told},
    }
    number = sum(len(one.items) for one in told)
    where = told[0].watch.title if len(told) == 1 else f"{len(told)} {t['mail_pages']}"
    mail = _mail(settings, address, f"Sổ Tỉnh: {number} {t['mail_new']} – {where}", "digest", t, shown)
    mail[LEAVING] = f"<{all_of_it}>"
    mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return mail


def _leaving(settings: Settings, links: Links, whose: dict[str, str]) -> str:
    return f"{settings.site}/follow/leave?{urlencode({'token': links.to_leave(whose)})}"


def _mail(  # noqa: PLR0913, PLR0917
    settings: Settings, to: str, subject: str, template: str, t: Texts, shown: Mapping[str, Any]
) -> EmailMessage:
    mail = EmailMessage(_POLICY)
    mail["Subject"] = " ".join("".join(filter(str.isprintable, subject)).split())
    mail["From"] = settings.mail_from
    mail["To"] = to
    mail["Date"] = formatdate()
    mail["Message-ID"] = make_msgid(domain=urlsplit(settings.site).hostname)
    mail["Auto-Submitted"] = "auto-generated"
    for ending, kind in (("txt", "plain"), ("html", "html")):
        written = _templates().get_template(f"{template}.{ending}").render(t=t, **shown)
        mail.add_alternative(written, kind) if kind == "html" else mail.set_content(written)
    return mail


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=select_autoescape(["html"]), trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    filters.install(environment)
    return environment


def send(settings: Settings, mail: EmailMessage) -> None:
    """Send ``mail``. UnsentError where it is not taken."""
    try:
        with sending.mail_client(settings.smtp) as client:
            client.send_message(mail)
    except sending.MAIL_ERRORS as error:
        raise UnsentError(sending.why(error)) from None
