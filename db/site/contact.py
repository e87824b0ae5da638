"""Where readers tell of a mistake: the address in ``config.toml``, with the page that they mean filled in."""

from pathlib import Path
from urllib.parse import quote, urlencode

from datasette.app import Datasette
from datasette.utils.asgi import Request

from crawler import config_file
from crawler.config_file import ConfigError
from db.site.corpus_reading import Corpus
from db.site.texts import Texts

_ROW = "{row}"


def contact(folder: Path) -> str | None:
    """The address of ``report`` below ``[site]``, or else that which the crawler names to portals; None where
    neither is there, or can be read.
    """
    try:
        told = config_file.table(folder, "site").get("report")
        told = told or config_file.table(folder, "crawl").get("contact")
    except ConfigError:
        return None
    return told if isinstance(told, str) and told.startswith(("mailto:", "https://", "http://")) else None


def report(datasette: Datasette, request: Request, t: Texts) -> str | None:
    """Where to report a mistake on the page of ``request``; None where nobody is there to read it."""
    told = contact(Corpus(datasette).folder)
    return told and filled(told, datasette.absolute_url(request, request.path), t)


def filled(contact: str, row: str, t: Texts) -> str:
    """``contact`` with the address of a ``row``: in a mail's subject and body (RFC 6068), in the place of
    "{row}", or else as the parameter "row".
    """
    if _ROW in contact:
        return contact.replace(_ROW, quote(row, safe=""))
    told = {"row": row}
    if contact.startswith("mailto:"):
        told = {"subject": f"Sổ Tỉnh: {t['report_page']}", "body": f"{row}\r\n\r\n{t['report_what']}\r\n"}
    return f"{contact}{'&' if '?' in contact else '?'}{urlencode(told, quote_via=quote)}"
