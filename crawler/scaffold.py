"""A first draft of a new portal's file, and a page for its test, both for somebody to review."""

import json
import re
from urllib.parse import parse_qsl, urljoin, urlsplit

from parsel import Selector

from crawler.addresses import clean
from crawler.charset import UndecodableError
from crawler.config import CrawlConfig
from crawler.downloading.errand import ask
from crawler.downloading.processes import ProcessError
from crawler.families import FAMILIES, recognise
from crawler.source import Source

_FEED = 'link[rel=alternate][type="application/rss+xml"]::attr(href)'
_INDEXES = {
    "nukeviet": ("/sitemap-vi.news.xml", "/vi/news/"),
    "wordpress": ("/wp-json/wp/v2/posts?per_page=100&page=1",),
}
_LAST_NUMBER = re.compile(r"(.*?)\d+(\D*)")


class ScaffoldError(Exception):
    """The page cannot be had; the message says why."""


def new(url: str, config: CrawlConfig | None = None) -> tuple[str, str]:
    """The draft of a portal's TOML and the page at ``url``, best an article's, as HTML.

    The family is guessed from the page, and for a page of no known family the pattern of keys from ``url``.
    ScaffoldError where the page cannot be fetched.
    """
    source = _unknown(url)
    try:
        fetched = ask(source, (url,), config or CrawlConfig())[0]
        if fetched.page is None:
            raise ScaffoldError(f"{url}: {fetched.error}")
        html = fetched.page.text()
    except (ProcessError, UndecodableError) as error:
        raise ScaffoldError(f"{url}: {error}") from error
    return _draft(clean(fetched.page.final_url), html), html


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
        allow_private_host=True,
    )


def _draft(url: str, html: str) -> str:
    page, family, home = Selector(text=html), recognise(html), urljoin(url, "/")
    name = page.css('meta[property="og:site_name"]::attr(content)').get() or page.css("title::text").get("")
    feeds = [urljoin(url, feed) for feed in page.css(_FEED).getall()[:1]]
    starts = [*feeds, *(urljoin(url, path) for path in _INDEXES.get(family, ()))] or [home]
    lines = {
        "name": " ".join(name.split()),
        "province": "",
        "homepage": home,
        "start": starts,
        "family": family,
        "hosts": [urlsplit(url).hostname],
    }
    if family == "generic":
        lines["key"] = _key_pattern(url)
    lines |= {
        "evidence": [url],
        "verified": "",
        "notes": "Drafted by sotinh sources new; nobody has reviewed it.",
    }
    return "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in lines.items())


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
