"""SharePoint: the publishing pages of old provincial portals, and the list views and JSON of the platform
that Vĩnh Phúc's portals share."""

import json
import re
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from parsel import Selector

from crawler import posting
from crawler.article import Article
from crawler.families import by_layout, feeds, html
from crawler.families.base import Habits, Key, Layout, Listing, PageError
from crawler.families.dates import iso_day

HABITS = Habits()
LAYOUT = Layout(
    title=(
        "#divArticleDescription3 h1",
        "#DeltaPlaceHolderPageTitleInTitleArea",
        ".ms-rteElement-H1",
        "h1",
        'meta[property="og:title"]',
    ),
    date=("[id$=pnHide] span", "[id$=PublishingDate]", "[id$=ArticleStartDate]", ".article-date"),
    lead=("#divArticleDescription1",),
    body=(
        "#divArticleDescription2",
        "#divArticleDescription",
        "#divArticleContent",
        "[id*=RichHtmlField]",
        ".ms-rtestate-field",
        ".ExternalClass",
    ),
    byline=("[id$=pnNguontin]",),
    entry=("li", "tr"),
    furniture=("[id$=PageTitle]", ".ms-webpart-titleText", ".ms-hidden"),
    next_page=("#pagingWPQ2next a", "a[id$=next]", "a[rel=next]"),
)
_SIGNS = re.compile(
    r"_spPageContextInfo|ms-rtestate-field|RichHtmlField|MSOWebPartPage|/_layouts/|divArticleDescription"
)
_CREATED = re.compile(r"\d{14}")
_CONTAINERS = frozenset({"lists", "pages", "trang"})
_LIBRARIES = frozenset({"pages", "trang"})
_SLUG_WORDS = 5


def recognises(page: str) -> bool:
    """Whether SharePoint made the page, by the names of its scripts and fields."""
    return bool(_SIGNS.search(page))


def key(url: str) -> str | None:
    """The item's site, list and number, since each list counts for itself ("ct/cms/tintuc/kinhte/13820"); for
    a page of a library, its site and the second it was made in ("sites/batxat/20120710081514"), or its name,
    if that has the words of a title; the number ``nid``, which is the portal's."""
    parts = urlsplit(url)
    *folders, name = unquote(parts.path).lower().strip("/").split("/")
    where = "/".join(folder for folder in folders if folder not in _CONTAINERS)
    query = {name.lower(): value for name, value in parse_qsl(parts.query)}
    if query.get("nid", "").isdecimal():
        return query["nid"]
    item, stem = query.get("itemid", ""), name.removesuffix(".aspx")
    titled = not _LIBRARIES.isdisjoint(folders) and len(stem.split("-")) >= _SLUG_WORDS
    last = item if item.isdecimal() else stem if _CREATED.fullmatch(stem) or titled else None
    return f"{where}/{last}".lstrip("/") if last else None


def article(page: str, url: str | None, layout: Layout = LAYOUT, key: Key = key) -> Article:
    """The article of a page; of the platform's JSON, the item that ``url`` shows, or the only one."""
    if page.lstrip().startswith("{"):
        return _item(page, url).article(url)
    tree = html.parse(page)
    readable = url is not None and key(url) is not None
    return by_layout.article(tree, layout, url, published=by_layout.day(tree, layout), readable=readable)


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list as the platform's JSON gives it; ``lead`` and ``content`` are HTML."""

    id: str
    title: str
    lead: str
    content: str
    created: date | None

    def article(self, url: str | None) -> Article:
        body = _fragment(self.content)
        return by_layout.assemble(
            (self.title, html.text_of(_fragment(self.lead)), html.text_of(body)),
            published=self.created,
            attachments=html.attachments([], body, url or ""),
        )


def _fragment(markup: str) -> Selector | None:
    return html.fragment(unescape(markup) if "<" not in markup else markup)


def _items(text: str) -> list[_Item]:
    try:
        return [_parsed(item) for item in json.loads(text)["data"]]
    except (json.JSONDecodeError, RecursionError, KeyError, TypeError) as error:
        raise PageError("it is no answer with a list's items") from error


def _parsed(item: dict[str, Any]) -> _Item:
    title, lead, content, created = (
        str(item[name] or "") for name in ("Title", "DescriptionNews", "ContentNews", "CreatedDate")
    )
    return _Item(str(item["ID"]), " ".join(title.replace("##", " ").split()), lead, content, iso_day(created))


def _item(text: str, url: str | None) -> _Item:
    items = _items(text)
    wanted = (key(url or "") or "").rpartition("/")[2]
    found = [item for item in items if item.id == wanted] if wanted else items
    if len(found) != 1:
        raise PageError(f"it holds {len(found)} items that could be meant")
    return found[0]


def listing(page: str, url: str, layout: Layout = LAYOUT, key: Key = key) -> Listing:
    """The items of a list view, a feed, or the platform's JSON, which does not name the list itself: ``url``
    does, as its own address ("https://…/Lists/KinhTe/") or with the form that asked for it (``posting``)."""
    own = posting.list_address(url)
    if not page.lstrip().startswith("{"):
        return by_layout.listing(page, layout, own, key)
    addressed = ((urljoin(own, f"View_Detail.aspx?ItemID={item.id}"), item) for item in _items(page))
    links = (
        link for address, item in addressed for link in feeds.link(address, key, item.title, item.created)
    )
    named = feeds.once_each(links)
    return Listing(links=named, next_page=posting.following(url, len(named)))
