"""How many articles a portal's lists lead to, and how many its sitemaps name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from crawler import page as reading
from crawler.charset import UndecodableError
from crawler.downloading.errand import Fetched
from crawler.families import FAMILIES, Listing, PageError, feeds
from crawler.source import Source
from crawler.visits import Page

ROBOTS = "/robots.txt"
_SITEMAP = "/sitemap.xml"
_ENDS = ("status 404", "status 400")
_MAY_LACK = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Articles by ``lists`` (feeds and APIs too) and in sitemaps (None where none answers); ``beside`` stand
    in no list or sitemap that the portal's file leads to, but in ``sitemaps``, which it does not name.
    ``left`` pages were known and not fetched: there are at least as many articles."""

    lists: int
    sitemap: int | None
    beside: int
    sitemaps: tuple[str, ...]
    left: int

    def __str__(self) -> str:
        least = "at least " if self.left else ""
        beside = f", {self.beside} of them in no list" if self.beside else ""
        left = f"; {self.left} pages not looked at" if self.left else ""
        named = "no sitemap" if self.sitemap is None else f"{self.sitemap} in the sitemap{beside}"
        return f"{least}{self.lists} articles by lists, {named}{left}"

    @property
    def lacks(self) -> str | None:
        """What is wrong where all lists were gone through, and sitemaps name more than they lead to."""
        few = self.beside > _MAY_LACK * (self.lists + self.beside)
        where = " ".join(self.sitemaps)
        return (
            f"{self.beside} articles stand in no list: add {where} to start"
            if few and not self.left
            else None
        )


def beside(source: Source) -> tuple[str, ...]:
    """Where sitemaps are named that the portal's file may not: robots.txt, and where they usually stand."""
    paths = (ROBOTS, *FAMILIES[source.family].HABITS.sitemaps, _SITEMAP)
    return tuple(url for url in (urljoin(source.homepage, path) for path in paths) if url not in source.start)


@dataclass(frozen=True, slots=True)
class Onward:
    """Where a page of the portal leads on to, if it is a list, a sitemap or robots.txt."""

    source: Source

    def __call__(self, page: Page) -> tuple[str, ...]:
        """The addresses; none for a page that cannot be read."""
        if page.url.endswith(ROBOTS):
            return tuple(_named(page))
        listing = listed(self.source, page)
        if isinstance(listing, str) or not (listing.links or listing.sitemaps or listing.sections):
            return ()
        onward = (*listing.sitemaps, *listing.sections, listing.next_page or "")
        return tuple(filter(None, onward))


def _named(robots: Page) -> Iterator[str]:
    for line in robots.body.decode(errors="replace").splitlines():
        name, _, value = line.partition(":")
        if name.strip().casefold() == "sitemap" and value.strip().startswith(("http://", "https://")):
            yield value.strip()


def listed(source: Source, page: Page) -> Listing | str:
    """What a list page names, or what is wrong with it."""
    try:
        return reading.links(page.text(), page.final_url, source)
    except (PageError, UndecodableError) as error:
        return str(error)


@dataclass(frozen=True, slots=True)
class _Named:
    """What a page names: articles by their keys, and where it leads on to."""

    keys: frozenset[str]
    onward: tuple[str, ...]
    is_sitemap: bool


_Pages = Mapping[str, _Named]


def count(source: Source, fetched: Iterable[Fetched]) -> Counts:
    """What pages of the portal, walked through from its start pages and ``beside`` on, name in all."""
    errors = {one.url: one.error for one in fetched if one.error}
    pages = {one.url: _named_on(source, one.page) for one in fetched if one.page}
    own, beside_it = _reached(pages, source.start), _sitemaps_beside(source, pages)
    foreign = {url: _keys(_reached(pages, [url]), sitemaps=True) for url in beside_it}
    lists, sitemaps = _keys(own, sitemaps=False), _keys(own, sitemaps=True)
    in_foreign = frozenset[str]().union(*foreign.values())
    known = lists | sitemaps
    return Counts(
        lists=len(lists),
        sitemap=len(sitemaps | in_foreign) if sitemaps or in_foreign else None,
        beside=len(in_foreign - known),
        sitemaps=tuple(url for url, keys in foreign.items() if keys - known),
        left=len(_left(source, own, errors)),
    )


def _named_on(source: Source, page: Page) -> _Named:
    onward, listing = Onward(source)(page), listed(source, page)
    if isinstance(listing, str) or page.url.endswith(ROBOTS):
        return _Named(frozenset(), onward, is_sitemap=False)
    keys = frozenset(link.key for link in listing.links if source.key(link.url))
    return _Named(keys, onward, is_sitemap=feeds.is_sitemap(page.text()))


def _sitemaps_beside(source: Source, pages: _Pages) -> list[str]:
    """Those that robots.txt names, and those that stand where they usually do, each once."""
    robots = pages.get(urljoin(source.homepage, ROBOTS))
    urls = dict.fromkeys((*(robots.onward if robots else ()), *beside(source)))
    return [url for url in urls if url in pages and url not in source.start and pages[url].is_sitemap]


def _reached(pages: _Pages, starts: Iterable[str]) -> dict[str, _Named]:
    """The pages that are reached from ``starts`` on, by their addresses."""
    waiting, reached = list(starts), dict[str, _Named]()
    while waiting:
        url = waiting.pop()
        if url in pages and url not in reached:
            reached[url] = pages[url]
            waiting.extend(pages[url].onward)
    return reached


def _keys(pages: _Pages, *, sitemaps: bool) -> frozenset[str]:
    """The keys of the articles on those of the pages that are sitemaps, or on all others."""
    return frozenset[str]().union(*(page.keys for page in pages.values() if page.is_sitemap == sitemaps))


def _left(source: Source, reached: _Pages, errors: Mapping[str, str]) -> set[str]:
    """The pages that are known and did not come, but for those beyond the end of a list."""
    known = {*source.start, *(url for page in reached.values() for url in page.onward)}
    return {url for url in known - reached.keys() if errors.get(url) not in _ENDS}
