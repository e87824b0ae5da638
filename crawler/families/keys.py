"""What of an address is the article's id, where only the addresses themselves can tell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler import tables

PAGERS = tables.words("pager_parameters.csv")
_NAMES = [(row["text"], row["where"]) for row in tables.read("key_names.csv")]
_GUID = r"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"
_END = r"(?:[?#]|$)"
_EXTENSION = re.compile(r"\.(?:html?|aspx?|phtml|php|jsp|asmx)$", re.IGNORECASE)
_VARIANT = re.compile(r"/(?:amp|embed|print)/?$")
_ENGINE = re.compile(r"/t\d+/")
_ENGINE_KEY = rf"/t(\d+)(?:/|{_END})"
_YEAR = re.compile(r"19[4-9]\d|20\d\d")
_MONTH = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])")
_AT_END = re.compile(r"(.*?)(\.[A-Za-z]{1,4}-?|[-_][A-Za-z]{0,2}|)(\d{1,20})")
_SLUG = rf"(?<![:/])/([^/?#]+?)(?:\.[a-z]{{3,5}})?(?:/amp|/embed)?/?{_END}"
_SLUG_WORDS = 5
_LEAST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """A pattern for a portal's ``key``, and how many ``keys`` it gives for how many articles."""

    pattern: str
    keys: int
    articles: int

    @property
    def fits(self) -> bool:
        """Whether each article has a key of its own."""
        return self.keys == self.articles


def propose(url: str, others: Iterable[str] = ()) -> Proposal:
    """The pattern of the first form that gives ``url`` and each of ``others``, the articles of a list, a key
    of its own; where none does, the one that comes nearest to it.

    The order: "t123" as a folder; a GUID or number in a parameter or folder with an article's name; another
    GUID; the last number that is no year and stands at an edge of a part of the path; the last number of the
    query, but for a pager's; the slug.
    """
    urls = list(dict.fromkeys(map(_bare, (url, *others))))
    tried = [_tried(pattern, urls) for pattern in dict.fromkeys(_patterns(urls[0]))]
    return next((proposal for proposal in tried if proposal.fits), max(tried, key=lambda one: one.keys))


def of(url: str) -> str | None:
    """The id in the address of an article of an unknown portal, or else its slug; None for an address that
    has not the form of an article's: a folder, a file, few words."""
    bare = _bare(url)
    pattern = next(iter(_patterns(bare)))
    found = re.search(pattern, bare)
    stem = _EXTENSION.sub("", urlsplit(bare).path.rstrip("/").rpartition("/")[2])
    wordy = len(re.split(r"[-_.]", stem)) >= _SLUG_WORDS
    if pattern == _SLUG or found is None:
        return stem if wordy else None
    # "42-san-pham-…" and "…-quy-4" are words of a title more often than ids.
    doubtful = wordy and (stem.startswith(found[1]) or (found[1] in stem and len(found[1]) < _LEAST_DIGITS))
    return stem if doubtful else found[1]


def _bare(url: str) -> str:
    return _VARIANT.sub("", url)


def _tried(pattern: str, urls: Sequence[str]) -> Proposal:
    found = (re.search(pattern, url) for url in urls)
    return Proposal(pattern, len({match[1] for match in found if match}), len(urls))


def _patterns(url: str) -> Iterator[str]:
    parts = urlsplit(url)
    if _ENGINE.search(parts.path + "/"):
        yield _ENGINE_KEY
    yield from _named(url)
    if re.search(_GUID, url):
        yield rf"({_GUID})"
    yield from _numbered(parts.path)
    for name in reversed(re.findall(r"(?:^|&)([^=&]+)=\d+", parts.query)):
        if not is_pager(name):
            yield rf"[?&]{re.escape(name)}=(\d+)"
    if parts.query.isdecimal():
        yield r"\?(\d+)$"
    yield _SLUG


def is_pager(parameter: str) -> bool:
    """Whether a parameter of that name turns the pages of a list."""
    return parameter.lower().rpartition("_")[2] in PAGERS


def _named(url: str) -> Iterator[str]:
    """A GUID goes before a number: the number beside it is a section's or a page's."""
    for value in (_GUID, r"\d+", r"[A-Z]+\d+"):
        for name, where in _NAMES:
            if where != "folder" and re.search(rf"(?i)[?&]{name}={value}", url):
                yield rf"(?i)[?&]{name}=({value})"
            if where != "parameter" and re.search(rf"(?i)[/.]{name}[/.]{value}(?![^/.?#])", url):
                yield rf"(?i)[/.]{name}[/.]({value})(?![^/.?#])"


def _numbered(path: str) -> Iterator[str]:
    """The numbers at the edges of the path's parts, the last part's first."""
    *folders, name = path.rstrip("/").split("/")
    yield from _at_edges(name)
    for depth in reversed(range(len(folders))):
        if _is_id(folders[depth]) and not _MONTH.fullmatch(folders[depth]):
            yield rf"^https?://[^/]+/(?:[^/?#]+/){{{depth - 1}}}(\d+)(?=/)"
        elif lettered := re.fullmatch(r"([A-Za-z])(\d+)(?:[A-Za-z]\d+)*", folders[depth]):
            yield rf"/{lettered[1]}(\d+)(?=/)"
        elif mixed := re.fullmatch(r"(\d+)([A-Za-z])\d.*", folders[depth]):
            yield rf"/(\d+){mixed[2]}\d"


def _at_edges(name: str) -> Iterator[str]:
    extension = _EXTENSION.search(name)
    stem = _EXTENSION.sub("", name)
    tail = rf"{re.escape(extension[0]) if extension else '/?'}{_END}"
    last = _AT_END.fullmatch(stem)
    if last and _is_id(last[3]) and (last[2] or not last[1] or len(last[1]) == 1):
        before = rf"[^/?#]*{re.escape(last[2])}" if last[2] else re.escape(last[1])
        yield rf"/{before}(\d+){tail}"
    first = re.match(r"(\d{1,20})[-_]", stem)
    if first and _is_id(first[1]):
        yield rf"/(\d+)[-_][^/?#]*{tail}"


def _is_id(text: str) -> bool:
    return text.isdecimal() and not _YEAR.fullmatch(text)
