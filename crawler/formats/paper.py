"""The pages of a file to an article, without page numbers and running heads, its broken lines joined."""

import re
from collections import Counter
from collections.abc import Sequence

from crawler import charset, wrapping
from crawler.article import Article, FileFacts
from crawler.dump import official
from crawler.formats.content import Content

_PAGE_NUMBER = re.compile(r"(?:Trang|Page)?[ .–-]*\d{1,4}(?: ?/ ?\d{1,4})?[ .–-]*", re.IGNORECASE)
_OUTER_NUMBER = re.compile(r"^\d{1,4} (?=\D)|(?<=\D) \d{1,4}$|(?<=\d{4}) \d{1,4}$")
# The head of each page of a gazette: "94 CÔNG BÁO/Số 227 + 228/Ngày 01-02-2025".
_GAZETTE = re.compile(r"(?:\d{1,4} )?CÔNG BÁO ?/ ?Số [\d +-]+/ ?Ngày [\d/-]+(?: \d{1,4})?", re.IGNORECASE)
_OPENS = re.compile(r"(?:Căn cứ|Điều \d|Chương|Mục|Phụ lục|PHỤ LỤC|Nơi nhận|Theo đề nghị|QUYẾT ĐỊNH)\b")
_ENDS = re.compile(r"[.:;!?…”\"|]$")
# What a digital signature prints on a page, but for the person who signs: "Ký bởi: CÔNG BÁO …", "Ngày ký: …".
_SIGNED_AT = re.compile(r"(?:Ngày|Thời gian) ký ?: ?.*\d:\d\d.*")
_STAMP = re.compile(
    rf"{_SIGNED_AT.pattern}|(?:Cơ quan|Tổ chức|E-?mail) ?: ?.*|(?:Ký bởi|Ký số bởi|Người ký) ?: ?[^a-zà-ỹ]*"
)
_FEWEST_REPEATS = 3
_TITLE_LINES, _LONGEST_TITLE, _FEWEST_WORDS = 12, 250, 4


def article(content: Content, media_type: str) -> Article:
    """The article that the pages of ``content`` hold; its title is that of an official document, or the first
    line that looks like one.
    """
    pages = [_lines(page) for page in content.pages]
    if content.is_printed:
        pages = [_without_numbers(page, _running(pages)) for page in pages]
    width = wrapping.column_of(["\n".join(page) for page in pages]) if content.is_printed else 0
    text, starts = _joined([wrapping.unwrapped("\n".join(page), width) for page in pages], width)
    facts = FileFacts(
        media_type=media_type,
        page_starts=starts if content.is_paged else (),
        needs_ocr=content.needs_ocr,
        ocr_confidence=content.ocr_confidence,
    )
    title = _title(text.split("\n"))
    told = _told(content, text)
    return Article(title=title, published=None, author=None, credit=None, text=text, source=facts, told=told)


_WAITS = (
    "pages of it are pictures and wait: install tesseract-ocr and tesseract-ocr-vie, then take it in again"
)
_WORDLESS = "its pages are pictures, and no word could be read on them"


def _told(content: Content, text: str) -> str | None:
    """What whoever takes the file in should know: that pictures wait, or say nothing."""
    if content.needs_ocr:
        return _WAITS
    return _WORDLESS if content.ocr_confidence is not None and not text.strip() else None


def _lines(page: str) -> list[str]:
    cleaned = charset.clean_text(page).split("\n")
    lines = [line for line in (" ".join(line.split()) for line in cleaned) if line]
    is_signed = any(map(_SIGNED_AT.fullmatch, lines))
    return [line for line in lines if not (is_signed and _STAMP.fullmatch(line))]


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The lines that open or close several pages; copies count as one: a letter printed three times has no
    running head.
    """
    unlike = {tuple(_without_numbers(list(page), frozenset())): page for page in pages}.values()
    edges = Counter(edge for page in unlike if page for edge in {_unnumbered(page[0]), _unnumbered(page[-1])})
    return frozenset(line for line, times in edges.items() if line and times >= _FEWEST_REPEATS)


def _without_numbers(page: list[str], running: frozenset[str]) -> list[str]:
    start, end = 0, len(page)
    while start < end and _is_furniture(page[start], running):
        start += 1
    while end > start and _is_furniture(page[end - 1], running):
        end -= 1
    return page[start:end]


def _unnumbered(line: str) -> str:
    """``line`` without the number of its page on its outer side: "94 CÔNG BÁO", "CÔNG BÁO 95"."""
    return _OUTER_NUMBER.sub("", line)


def _is_furniture(line: str, running: frozenset[str]) -> bool:
    return _unnumbered(line) in running or bool(_PAGE_NUMBER.fullmatch(line) or _GAZETTE.fullmatch(line))


def _joined(pages: Sequence[str], width: int) -> tuple[str, tuple[int, ...]]:
    """The pages as one text, a paragraph that goes on in the next page whole, and where each page begins;
    ``width`` is the column at which their lines are broken.
    """
    text, starts = "", []
    for page in pages:
        if text and page:
            text += " " if _goes_on(text, page, width) else "\n"
        starts.append(len(text))
        text += page
    return text, tuple(starts)


def _goes_on(text: str, page: str, width: int) -> bool:
    if page[0].islower() and not _ENDS.search(text):
        return True
    before, line = text.rpartition("\n")[2], page.partition("\n")[0]
    return bool(width) and not _OPENS.match(line) and wrapping.goes_on(before, line, width)


def _title(lines: Sequence[str]) -> str | None:
    told = official.title(lines[: _TITLE_LINES * 4])
    if told or any(official.is_heading(line) for line in lines[:_TITLE_LINES]):
        return told
    likely = (line for line in lines[:_TITLE_LINES] if len(line.split()) >= _FEWEST_WORDS)
    first = next(likely, "")
    return (
        None
        if len(first) > _LONGEST_TITLE or first.endswith((".", ";", ":")) or "|" in first
        else first or None
    )
