"""A first draft of a new portal's file, and a page for its test, both for somebody to review."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from parsel import Selector

from crawler.addresses import clean
from crawler.article import Article
from crawler.charset import UndecodableError
from crawler.config import CrawlConfig
from crawler.downloading.errand import Fetched, ask
from crawler.downloading.processes import ProcessError
from crawler.families import FAMILIES, Listing, PageError, feeds, keys, recognise, sections
from crawler.families.html import base_url, parse
from crawler.local_hosts import is_private
from crawler.source import POLITE_SECONDS, Source

_FEED = 'link[rel=alternate][type="application/rss+xml"]::attr(href)'
_SITEMAP = "/sitemap.xml"
_MOST_FEEDS = 1
_MOST_SECTIONS = 24
_NOTES = frozenset({"cut", "told", "dropped_lines", "parts", "sections", "publisher", "source"})
_LEAST_ALIKE = 3


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

    The family is guessed from the page. Start pages are those of its feed, its API, its sitemaps, its front
    page and the sections of this that answer with articles, both where neither API nor sitemap names any; the
    pattern of keys, for a page of no known family or one whose addresses that does not know, is the first
    that tells the articles of its lists apart. ScaffoldError where the page cannot be fetched.
    """
    source, config = _unknown(url), config or CrawlConfig()
    try:
        asked = ask(source, tuple(dict.fromkeys((url, urljoin(url, "/")))), config)
        fetched, at_home = asked[0], asked[-1]  # one page, where the portal's front page was given
        if fetched.page is None:
            raise ScaffoldError(f"{url}: {fetched.error}")
        html = fetched.page.text()
        address = clean(fetched.page.final_url)
        home = at_home.page.text() if at_home.page else ""
        answers = ask(source, _candidates(address, html, home), config)
        lists = _sections(at_home, answers)
        listed = ask(source, lists, config) if lists else ()
    except (ProcessError, UndecodableError) as error:
        raise ScaffoldError(f"{url}: {error}") from error
    given = [one for one in (*answers, *listed, at_home) if one.page]
    begun = given if not any(map(_names_all, answers)) else [one for one in given if one is not at_home]
    lines = _lines(address, html, home, given, begun)
    toml = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in lines.items())
    return Draft(toml=toml, html=html, expected=_expected(address, html, lines))


def _candidates(url: str, html: str, home: str) -> tuple[str, ...]:
    """Where portals of the page's family, and of any, name their articles."""
    feeds = [
        urljoin(url, feed)
        for page in (html, home)
        for feed in Selector(text=page or "<html/>").css(_FEED).getall()[:_MOST_FEEDS]
    ]
    known = (urljoin(url, path) for path in (*FAMILIES[recognise(html)].HABITS.indexes, _SITEMAP))
    return tuple(dict.fromkeys((*feeds, *known)))


def _sections(at_home: Fetched, answers: Sequence[Fetched]) -> tuple[str, ...]:
    """The sections that the front page leads to or may lead to, where no answer names the articles of the
    whole portal."""
    if at_home.page is None or any(map(_names_all, answers)):
        return ()
    html, url = at_home.page.text(), at_home.page.final_url
    tree, named = parse(html), _listing(recognise(html), at_home)
    base = base_url(tree, url)
    found = sections.find(tree, base, url, named.links)
    return (*found, *sections.beside(tree, base, url, found))[:_MOST_SECTIONS]


def _names_all(answer: Fetched) -> bool:
    """Whether it is an API's or a sitemap's answer, and names something; a feed has the newest alone."""
    text = answer.page.text() if answer.page else ""
    if not text or (feeds.is_feed(text) and not feeds.is_sitemap(text)):
        return False
    found = _listing(recognise(text), answer)
    return bool(found.links or found.sitemaps)


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


def _lines(
    url: str, html: str, home: str, answers: Sequence[Fetched], begun: Sequence[Fetched]
) -> dict[str, Any]:
    """The lines of the portal's file; the crawl begins at those of ``begun`` that name something."""
    page, family, host = Selector(text=html), recognise(html), urlsplit(url).hostname or ""
    named = {one.url: _listing(family, one) for one in answers}
    starts = [one.url for one in begun if named[one.url].links or named[one.url].sitemaps]
    lines = {
        "name": _site_name(page) or _site_name(Selector(text=home or "<html/>"), "title::text") or host,
        "province": "",
        "homepage": urljoin(url, "/"),
        "start": list(dict.fromkeys(starts)) or [urljoin(url, "/")],
        "family": family,
        "hosts": [host],
    }
    notes = "Drafted by sotinh sources new; nobody has reviewed it."
    article = _an_article(url, html, family, named.values())
    if family == "generic" or FAMILIES[family].key(article) is None:
        proposal = keys.propose(article, _like(article, named.values()))
        lines["key"] = proposal.pattern
        if not proposal.fits:
            notes += f" Its key tells {proposal.keys} of {proposal.articles} articles of a list apart."
    if not starts:
        notes += " None of its pages names an article."
    lines |= {"evidence": [url], "verified": "", "notes": notes}
    return lines | ({"allow_private_host": True} if is_private(host) else {})


def _an_article(url: str, html: str, family: str, named: Iterable[Listing]) -> str:
    """An article's address, to tell the form of keys by: the page's, or of the first that lists name, where
    the page is a front page or a list."""
    try:
        is_front = urlsplit(url).path in ("", "/")
        FAMILIES[family].article(html, url)
    except PageError:
        is_front = True
    return next((link.url for listing in named for link in listing.links), url) if is_front else url


def _listing(family: str, answer: Fetched) -> Listing:
    """What a page names, by its family or else by the looks of addresses; nothing where it cannot be read."""
    if answer.page is None:
        return Listing(links=())
    try:
        text, url = answer.page.text(), answer.page.final_url
        found = FAMILIES[family].listing(text, url)
        return found if found.links or found.sitemaps else FAMILIES["generic"].listing(text, url)
    except (PageError, UndecodableError):
        return Listing(links=())


def _like(url: str, named: Iterable[Listing]) -> list[str]:
    """The articles of the first list with addresses in as many parts as ``url``."""
    for listing in named:
        alike = [link.url for link in listing.links if link.url.count("/") == url.count("/")]
        if len(alike) >= _LEAST_ALIKE:
            return alike
    return []


def _site_name(page: Selector, place: str = 'meta[property="og:site_name"]::attr(content)') -> str:
    return " ".join(page.css(place).get("").split())
