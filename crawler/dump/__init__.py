"""The text of a portal's page, furniture and all, to an article.

``head`` tells of the first lines which is the title (``titles``), where the date stands (``dates``,
``publication``) and where the article begins; ``tail`` cuts off what stands below it; ``signature`` reads
who signed the end and whom it is credited to, by ``names``. ``furniture`` knows menus, toolbars and boxes;
``banners`` whose page it is; ``official`` the heading of official documents.
"""

import html
import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from crawler import columns, wrapping
from crawler.article import Article
from crawler.charset import clean_text
from crawler.dump import banners, furniture, head, names, official, publication, signature, tail
from crawler.dump.dates import page_date, split_title
from crawler.dump.lines import is_of_event

_LEAD_LINES = 4
_LEAD = 60
_TOOLBAR_LINES = 8
_ENTITIES = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[\da-fA-F]{2,5});")
_SEVERAL = 3
_EMPTY_FIELD = re.compile(r"^(?:null|undefined) (?=\S)", re.MULTILINE)


def read(text: str) -> Article:
    """The article in the text dump of a page.

    The text keeps the title and the body with its signature, a paragraph a line; menus, toolbars, the date
    line, boxes of other articles and counters are left out, and a lead printed twice is kept once. What the
    page does not say is None. Never raises, whatever the text.
    """
    lines = list(wrapping.lines_of(columns.apart(clean_text(_unescaped(text)))))
    top = head.read(lines)
    kept, cut = tail.cut(lines[top.start :])
    body, later = dated(_once(kept))
    signed = signature.together([signature.read(body), *map(signature.of_line, top.bylines)])
    text = "\n".join([top.title, *body] if top.title and top.apart else body)
    return Article(
        title=top.title,
        published=top.published or later or _dated_lead(body) or _dated_after(cut) or _signed(top, body),
        author=signed.author,
        credit=signed.credit,
        publisher=banners.publisher([line for line in lines[: top.start] if line not in top.bylines]),
        text=text,
        dropped_lines=tuple(_dropped(lines, text)),
    )


def _dropped(lines: Sequence[str], text: str) -> Iterator[str]:
    """The lines that read like text, each once, which the article has not."""
    kept = set(text.split("\n"))
    yield from dict.fromkeys(line for line in lines if line not in kept and tail.is_prose(line))


def _unescaped(text: str) -> str:
    """``text`` with HTML's names of letters replaced, where an export has left several of them in it, and
    without what a script printed for an empty field before a line."""
    text = _EMPTY_FIELD.sub("", text)
    return html.unescape(text) if len(_ENTITIES.findall(text)) >= _SEVERAL else text


def _once(lines: Sequence[str]) -> list[str]:
    """Print pages give the lead twice: the second time goes."""
    folded = [" ".join(line.split()) for line in lines[:_LEAD_LINES]]
    repeated = {n for n, line in enumerate(folded) if len(line) >= _LEAD and line in folded[:n]}
    return [line for number, line in enumerate(lines) if number not in repeated]


def dated(lines: list[str]) -> tuple[list[str], date | None]:
    """The lines of a text without the date line that some pages print under its lead or at its end, and
    the date."""
    for number in (*range(len(lines))[:_LEAD_LINES], *range(len(lines))[-_LEAD_LINES:]):
        beside = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
        found = None if is_of_event(lines[number], beside) else page_date(lines[number])
        if found and (found.label or (not found.beside and _is_set_apart(lines, number))):
            return lines[:number] + lines[number + 1 :], found.day
    return lines, None


def _dated_lead(body: Sequence[str]) -> date | None:
    """The date that a lead opens with, set off from it: "20/08/2015 - Sở Công Thương …"."""
    lead, dated = split_title(body[0]) if body else ("", None)
    return dated.day if dated and body[0].endswith(lead) else None


def _dated_after(cut: Sequence[str]) -> date | None:
    """The date with a label among the toolbars under an article, above the boxes of other news."""
    toolbars = takewhile(lambda line: furniture.ending(line) not in ("related", "end"), cut[:_TOOLBAR_LINES])
    dated = (page_date(line) for line in toolbars)
    return next((found.day for found in dated if found and found.label), None)


def _signed(top: head.Head, body: Sequence[str]) -> date | None:
    """The day beside the place in which news is signed: "Cẩm Xuyên, ngày 15 tháng 3 năm 2021". An official
    document says its own day so."""
    last = body[-_LEAD_LINES:] if top.apart and len(body) > 1 else ()
    if any(map(official.is_heading, body)) or any(map(names.is_office, body)):
        return None
    return next(filter(None, map(publication.signed, last)), None)


def _is_set_apart(lines: Sequence[str], number: int) -> bool:
    """Whether a bare date is the page's: it has a time, or near the top only short lines stand above it."""
    if any(map(official.is_heading, lines[max(0, number - 1) : number])):
        return False  # the document's own day, below its number
    near_top = number < _LEAD_LINES and all(len(line) < _LEAD for line in lines[:number])
    return near_top or ":" in lines[number]
