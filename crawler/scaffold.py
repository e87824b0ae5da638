"""A first draft of a new portal's file, and a page for its test, both for somebody to review."""

import json
import re
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from parsel import Selector

from crawler.addresses import clean
from crawler.article import Article
from crawler.charset import UndecodableError
from crawler.config import CrawlConfig
from crawler.downloading.errand import ask
from crawler.downloading.processes import ProcessError
from crawler.families import FAMILIES, Listing, PageError, recognise
from crawler.guard import is_private
from crawler.source import POLITE_SECONDS, Source

_FEED = 'link[rel=alternate][type="application/rss+xml"]::attr(href)'
_INDEXES = {
    "nukeviet": ("/sitemap-vi.news.xml", "/vi/news/"),
    "wordpress": ("/wp-json/wp/v2/posts?per_page=100&page=1",),
}
_NOTES = frozenset({"more", "told"})
_LAST_NUMBER = re.compile(r"(.*?)\d+(\D*)")


class ScaffoldError(Exception):
    """The page cannot be had; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The portal's file ``toml``; and the fixture of its test: the page ``html``, and what is read from it
    today, as JSON in ``expected``."""

    toml: str
    html: str
    expected: str


def new(url: str, config: CrawlConfig | None = None) -> Draft:
    """The draft of a portal from the page at ``url``, best an article's, and its start page.

    The family is guessed from the page, and for a page of no known family the pattern of keys from ``url``.
    ScaffoldError where the page cannot be fetched.
    """
    source = _unknown(url)
    try:
        fetched, at_home = ask(source, (url, urljoin(url, "/")), config or CrawlConfig())
        if fetched.page is None:
            raise ScaffoldError(f"{url}: {fetched.error}")
        html = fetched.page.text()
        home = at_home.page.text() if at_home.page else ""
    except (ProcessError, UndecodableError) as error:
        raise ScaffoldError(f"{url}: {error}") from error
    address = clean(fetched.page.final_url)
    lines = _lines(address, html, home)
    toml = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in lines.items())
    return Draft(toml=toml, html=html, expected=_expected(address, html, lines))


def _expected(url: str, html: str, lines: dict[str, Any]) -> str:
    """The answer key of the page, as it is read today: to be compared with the page by eye."""
    family = FAMILIES[lines["family"]]
    pattern = re.compile(lines["key"]) if "key" in lines else None
    found = pattern.search(url) if pattern else None
    head = {"kind": "article", "url": url, "key": found[1] if found else family.key(url)}
    try:
        read = plain(family.article(html, url))
    except PageError as error:
        read = {"error": f"{type(error).__name__}: {error}"}
    return json.dumps({**head, **read}, ensure_ascii=False, indent=2) + "\n"


def plain(found: Article | Listing) -> dict[str, Any]:
    """``found`` in JSON's types, with a text as a list of its lines."""
    said: dict[str, Any] = json.loads(json.dumps(asdict(found), default=date.isoformat))
    if "text" in said:
        said["text"] = said["text"].split("\n")
    return {key: value for key, value in said.items() if value or key not in _NOTES}


def _unknown(url: str) -> Source:
    host = urlsplit(url).hostname
    if not url.startswith(("http://", "https://")) or not host:
        raise ScaffoldError(f"{url} is no address of a web page")
    return Source(
        id="new",
        name=host,
        province=None,
        homepage=url,
        start=(url,),
        family="generic",
        hosts=tuple(dict.fromkeys((host, host.removeprefix("www."), f"www.{host.removeprefix('www.')}"))),
        evidence=(url,),
        verified=None,
        present_layout=FAMILIES["generic"].LAYOUT,
        delay_seconds=0.0 if is_private(host) else POLITE_SECONDS,
        allow_private_host=True,
    )


def _lines(url: str, html: str, home: str) -> dict[str, Any]:
    """The lines of the portal's file."""
    page, family, host = Selector(text=html), recognise(html), urlsplit(url).hostname or ""
    feeds = [urljoin(url, feed) for feed in page.css(_FEED).getall()[:1]]
    starts = [*feeds, *(urljoin(url, path) for path in _INDEXES.get(family, ()))]
    lines = {
        "name": _site_name(page) or _site_name(Selector(text=home or "<html/>"), "title::text") or host,
        "province": "",
        "homepage": urljoin(url, "/"),
        "start": starts or [urljoin(url, "/")],
        "family": family,
        "hosts": [host],
    }
    if family == "generic":
        lines["key"] = _key_pattern(url)
    lines |= {
        "evidence": [url],
        "verified": "",
        "notes": "Drafted by sotinh sources new; nobody has reviewed it.",
    }
    return lines | ({"allow_private_host": True} if is_private(host) else {})


def _site_name(page: Selector, place: str = 'meta[property="og:site_name"]::attr(content)') -> str:
    return " ".join(page.css(place).get("").split())


def _key_pattern(url: str) -> str:
    """A pattern for addresses like ``url``, whose last number is the key."""
    parts = urlsplit(url)
    numbered = [name for name, value in parse_qsl(parts.query) if value.isdecimal()]
    if numbered:
        return rf"[?&]{re.escape(numbered[-1])}=(\d+)"
    found = _LAST_NUMBER.fullmatch(parts.path.rpartition("/")[2]) or _LAST_NUMBER.fullmatch(parts.path)
    if found is None:
        return "/([^/?#]+)$"
    before, after = found[1][-1:].strip("/"), re.escape(found[2])
    return rf"/[^/?#]*{re.escape(before)}(\d+){after}" if before else rf"/(\d+){after}"
