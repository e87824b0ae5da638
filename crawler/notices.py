"""Notices that portals give with status 200 in the place of an article, known by their words."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Literal, cast

from crawler import tables
from crawler.article import Article
from crawler.families import PageError, html

Kind = Literal["trouble", "gone"]
_LONGEST = 600
_LONGEST_LINE = 300
_LINES = 4
_SMALL_PAGE = 50_000
_TITLE = re.compile(r"<(?:title|h1)\b[^<>]{0,200}>([^<]{0,500})", re.IGNORECASE)
_TITLES = 3
_SIGNS = re.compile(r"^[\W_]+|[\W_]+$")
_ROWS = tables.read("notices.csv")
_SITE = tuple(row["text"] for row in _ROWS if row["kind"] == "site")
_WORDS = [(row["text"], cast(Kind, row["kind"]), row["match"]) for row in _ROWS if row["kind"] != "site"]


class NoticeError(PageError):
    """The page is a notice, of that ``kind``: "gone" where it says that there is no such page."""

    def __init__(self, line: str, kind: Kind) -> None:
        super().__init__(f'it is a notice: "{line}"')
        self.kind: Kind = kind


def refuse(page: str, article: Article | None) -> None:
    """NoticeError where the ``page``, or what could be read as its ``article``, is known for a notice. What
    has a date, a file or a long text is none, whatever its words."""
    if article and (article.published or article.attachments or body_length(article) > _LONGEST):
        return
    for line in _lines(page, article):
        kind = _kind(_SIGNS.sub("", line).casefold())
        if kind:
            raise NoticeError(line, kind)


def body_length(article: Article) -> int:
    """The characters of the text below the title."""
    return len(article.text) - len(article.title or "")


def _lines(page: str, article: Article | None) -> Iterable[str]:
    """The titles and the first lines; all lines of a bare page that no article was found in."""
    titles = (found[1] for found in _TITLE.finditer(page[:_SMALL_PAGE]))
    lines = article.text.split("\n")[:_LINES] if article else _bare(page)
    found = (" ".join(line.split()) for line in (*islice(titles, _TITLES), *lines))
    return [line for line in found if line and len(line) <= _LONGEST_LINE]


def _bare(page: str) -> list[str]:
    """The lines of a page that has no more text than a notice."""
    text = html.text_of(html.fragment(page)) if len(page) <= _SMALL_PAGE else ""
    return text.split("\n") if len(text) <= _LONGEST else []


def _kind(line: str) -> Kind | None:
    names_site = any(name in line for name in _SITE)
    return next((kind for text, kind, match in _WORDS if _fits(line, text, match, names_site)), None)


def _fits(line: str, text: str, match: str, names_site: bool) -> bool:
    if match == "line":
        return line == text
    if match == "start":
        return line.startswith(text)
    return text in line and (match == "within" or names_site)
