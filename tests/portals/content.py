"""The sample portals' articles: one Markdown file each, with its data in TOML between two lines of "+++"."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markdown_it import MarkdownIt

CONTENT = Path(__file__).with_name("content")
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_MARKDOWN = MarkdownIt("commonmark").enable("table")
_TABLE_RULE = re.compile(r"^\|[ :|-]+\|$", re.MULTILINE)


@dataclass(frozen=True, kw_only=True, eq=False)
class Article:
    """An article as its portal's editors have it. ``body`` is Markdown; times are Vietnam's."""

    id: int
    title: str
    published: datetime
    category: str
    body: str
    lead: str = ""
    author: str = ""
    credit: str = ""
    tags: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    in_home: bool = True
    members: bool = False
    external: str = ""
    modified: datetime | None = None

    @cached_property
    def slug(self) -> str:
        return slug(self.title)

    @cached_property
    def html(self) -> str:
        return _MARKDOWN.render(self.body)

    @property
    def text(self) -> str:
        """The lead and the body as plain lines."""
        lines = _TABLE_RULE.sub("", self.body).split("\n")
        return "\n".join(filter(None, [self.lead, *(line.strip("#| ") for line in lines)]))

    @property
    def is_open(self) -> bool:
        """Whether the portal shows the article to everybody, on a page of its own."""
        return not self.members and not self.external


@dataclass(frozen=True, kw_only=True)
class Night:
    """What the portal does to an article over time: it is there from the night ``since`` to the night
    ``until``, and reads as ``edited`` from the second night on."""

    article: Article
    since: int = 1
    until: int = 1_000_000
    edited: Article | None = None

    def on(self, night: int) -> Article | None:
        if not self.since <= night <= self.until:
            return None
        return self.edited if self.edited and night > 1 else self.article


@dataclass(frozen=True, kw_only=True)
class Site:
    """A sample portal: what its ``portal.toml`` says about it, and its articles."""

    id: str
    name: str
    slogan: str
    address: str
    categories: dict[str, str]
    per_page: int
    nights: tuple[Night, ...]
    disallow: tuple[str, ...] = ()
    menu: tuple[str, ...] = ()
    settings: dict[str, Any] = field(default_factory=dict)

    def articles(self, night: int = 1) -> list[Article]:
        """The articles that are there on ``night``, newest first."""
        found = (known.on(night) for known in self.nights)
        return newest_first(filter(None, found))


def newest_first(articles: Iterator[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.published, article.id), reverse=True)


@cache
def load(site_id: str) -> Site:
    """The portal ``site_id`` with all its articles."""
    folder = CONTENT / site_id
    data = tomllib.loads((folder / "portal.toml").read_text(encoding="utf-8"))
    nights = tuple(_read(path, data["categories"]) for path in sorted(folder.glob("*.md")))
    lists = {key: tuple(data.pop(key)) for key in ("disallow", "menu") if key in data}
    return Site(id=site_id, nights=nights, **lists, **data)


def _read(path: Path, categories: dict[str, str]) -> Night:
    _, head, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    data = tomllib.loads(head)
    edit, since, until = data.pop("edit", None), data.pop("since", 1), data.pop("until", 1_000_000)
    for key in ("tags", "files", "also"):
        data[key] = tuple(data.get(key, ()))
    data["published"] = data["published"].replace(tzinfo=VIETNAM)
    article = Article(id=int(path.stem), body=body.strip(), **data)
    if unknown := {article.category, *article.also} - set(categories):
        raise ValueError(f"{path}: no category {unknown} in this portal")
    return Night(article=article, since=since, until=until, edited=_edited(article, edit))


def _edited(article: Article, edit: dict[str, Any] | None) -> Article | None:
    if edit is None:
        return None
    body = article.body
    for old, new in edit["replace"]:
        if old not in body:
            raise ValueError(f"article {article.id}: nothing to edit at {old!r}")
        body = body.replace(old, new)
    modified = edit["modified"].replace(tzinfo=VIETNAM)
    return replace(article, title=edit.get("title", article.title), body=body, modified=modified)


def slug(text: str) -> str:
    """``text`` as it stands in an address: small letters without marks, and hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(filter(str.isascii, plain))).strip("-")[:100].strip("-")
