"""Pages read by a layout: the part of the work that is the same for every family."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from parsel import Selector

from crawler import tables
from crawler.article import Article, Attachment
from crawler.charset import clean_text
from crawler.dump import signature, tail
from crawler.dump.dates import split_title
from crawler.families import feeds, html, readability, teasers
from crawler.families.base import Key, Layout, LayoutError, Link, Listing, PageError
from crawler.families.dates import iso_day, printed_day, stated_day
from crawler.families.paging import UNTOLD, leads_on, next_page
from crawler.families.titles import Head, title_of

Entries = dict[Any, Selector]
_ACCOUNTS = tables.words("accounts.csv")
_EDITORS = frozenset({"ban biên tập", "bbt"})
_POSTED_BY = re.compile(
    r"(?:(?:Được|Đã) )?(?:(?:Viết|Đăng|Written|Posted|Submitted|Published) )?(?:bởi|by):? ", re.IGNORECASE
)


def article(  # noqa: PLR0913
    page: Selector,
    layout: Layout,
    url: str | None,
    *,
    published: date | None,
    readable: bool,
    is_whole: bool = False,
) -> Article:
    """The article of ``page``, as ``layout`` says where it stands. On a page that is known for an article
    (``readable``), a body that the layout does not find is what readability finds. Where a
    body ``is_whole``, what is furniture elsewhere belongs to it. PageError without an article."""
    body = html.first(page, layout.body)
    html.drop(page, layout.furniture, but=body if is_whole else None)
    teasers.drop(page if body is None else body)
    lead = html.text_of(html.first(page, layout.lead))
    signed = "\n".join(html.said(element) for element in html.every(page, layout.byline))
    files = list(html.every(page, layout.attachments))
    title = title_of(page, layout.title)
    if body is not None:
        title, text = title or html.first_value(page, layout.title) or "", html.text_of(body)
    elif readable:
        found = readability.find(page, title)
        title, text, body, published = found.title, found.text, found.holder, published or found.published
    else:
        raise LayoutError(f"nothing stands at {', '.join(layout.body) or 'the body of its layout'}")
    attached = html.attachments(files, body, html.base_url(page, url))
    quoted = frozenset(html.line_of(name) for name in page.css("blockquote cite, figure cite, q cite"))
    left_out = dict.fromkeys(filter(tail.is_prose, html.dropped_lines(body)))
    whole = assemble(
        (title, lead, text), published=published, signed=signed, attachments=attached, quoted=quoted
    )
    return replace(whole, dropped_lines=tuple(line for line in left_out if line not in whole.text))


def day(page: Selector, layout: Layout) -> date | None:
    """The day that is stated at the layout's date, or printed right below the title, or set above it."""
    head = Head(page, layout.title)
    return stated_day(page, layout.date) or printed_day(head.date_line) or head.day_above


def assemble(
    parts: tuple[str, str, str],
    *,
    published: date | None,
    signed: str = "",
    attachments: tuple[Attachment, ...] = (),
    quoted: Collection[str] = (),
) -> Article:
    """An article from its title (a date in its line taken out), lead and body; a paragraph that repeats the
    one before it is left out. ``signed`` is what stands apart from the text about who wrote it; nobody of the
    ``quoted`` did.
    PageError where there is neither text nor attachment."""
    printed, lead, body = (clean_text(part) for part in parts)
    title, dated = split_title(" ".join(printed.split()))
    lines = list(_without_repeats(title, f"{lead}\n{body}".split("\n")))
    if not lines and not attachments:
        raise PageError("it has a title at most")
    apart = map(_signature, clean_text(signed).split("\n"))
    author, credit = signature.together([*apart, signature.read([one for one in lines if one not in quoted])])
    return Article(
        title=title or None,
        published=published or (dated.day if dated else None),
        author=author,
        credit=credit,
        text="\n".join([title, *lines] if title else lines),
        attachments=attachments,
    )


def _without_repeats(title: str, lines: Iterable[str]) -> Iterator[str]:
    last = title
    for line in lines:
        if line and line != last:
            yield line
        last = line or last


def _signature(line: str) -> signature.Signature:
    """Who wrote the article, as ``line`` says. A site's editors that posted it are no source."""
    name = _POSTED_BY.sub("", line.strip())
    is_nobody = name.casefold() in _ACCOUNTS or (name != line.strip() and name.casefold() in _EDITORS)
    return signature.NOBODY if is_nobody else signature.of_line(name)


def listing(page: str, layout: Layout, url: str, key: Key) -> Listing:
    """The articles of a feed; or those that a list page links to at the layout's ``links`` or, where nothing
    stands there, anywhere outside its furniture, and its next page."""
    if feeds.is_feed(page):
        return feeds.listing(page, key, url)
    tree = html.parse(page)
    html.drop(tree, layout.furniture)
    base = html.base_url(tree, url)
    anchors = tree.css(", ".join(layout.links) or "a[href]") or tree.css("a[href]")
    entries = {entry.root: entry for entry in html.every(tree, layout.entry)}
    links = feeds.once_each(link for anchor in anchors for link in _link(anchor, base, key, layout, entries))
    following = next_page(tree, layout, base, url)
    cut = UNTOLD if following is None and leads_on(tree, base, url) else None
    return Listing(links=links, next_page=following, cut=cut)


def _link(anchor: Selector, base: str, key: Key, layout: Layout, entries: Entries) -> Iterable[Link]:
    address = html.absolute(base, anchor.root.get("href", ""))
    if address is None or key(address) is None or html.is_dropped(anchor):
        return ()
    title = html.line_of(anchor) or anchor.root.get("title", "").strip()
    around = (entries[ancestor] for ancestor in anchor.root.iterancestors() if ancestor in entries)
    entry = next(around, None)
    return feeds.link(address, key, title, _entry_day(entry, layout) if entry is not None else None)


def _entry_day(entry: Selector, layout: Layout) -> date | None:
    """The day at its place in the entry, or that ends its only line ("Tập huấn … (05/05/2017)")."""
    if not layout.entry_date:
        inside = split_title(html.line_of(entry))[1]
        return inside.day if inside else None
    place = html.first(entry, layout.entry_date)
    if place is None:
        return None
    return iso_day(html.value_of(place)) or printed_day(html.line_of(place))
