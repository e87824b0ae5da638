"""Whether a portal's file fits the portal as it is today: its start pages, what its lists and sitemaps lead
to, and one article, fetched now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crawler import counting
from crawler import page as reading
from crawler.article import Article
from crawler.charset import UndecodableError
from crawler.config import CrawlConfig
from crawler.counting import Counts
from crawler.downloading.errand import Fetched, ask, walk
from crawler.downloading.processes import ProcessError
from crawler.families import Listing, PageError, keys, recognise
from crawler.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCheck:
    """How many articles the start page at ``url`` names, whether it leads on to a next page or to sitemaps,
    and what is wrong with it (None for nothing). ``answered`` is where redirects led, ``family``
    what the page itself says of its CMS, ``key`` a pattern that tells the articles on it apart where the
    portal's names none."""

    url: str
    articles: int = 0
    leads_on: bool = False
    error: str | None = None
    answered: str | None = None
    family: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCheck:
    """What could be read of the article at ``url``, and what is wrong with it (None for nothing)."""

    url: str
    title: str | None = None
    published: date | None = None
    characters: int = 0
    attachments: int = 0
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What a portal gives today. ``article`` is None where no start page names one, ``counts`` where nothing
    was counted."""

    source: str
    starts: tuple[StartCheck, ...]
    article: ArticleCheck | None = None
    counts: Counts | None = None
    error: str | None = None

    @property
    def ok(self) -> bool:
        """Whether every start page names articles, sitemaps hardly more than these lead to, and the one that
        was tried has title, text and date."""
        good = not (self.error or (self.counts and self.counts.lacks))
        good = good and all(start.error is None for start in self.starts)
        return good and self.article is not None and self.article.error is None


def check(source: Source, config: CrawlConfig | None = None, *, pages: int = 0) -> CheckResult:
    """Fetch the start pages of ``source`` and the first article that one of them names, and read them. With
    ``pages``, count too, going on from these and from sitemaps to at most so many further pages."""
    config = config or CrawlConfig()
    try:
        fetched = _fetched(source, config, pages)
        named = [(_named(source, one), one) for one in fetched if one.url in source.start]
        starts = tuple(_start(source, listing, one) for listing, one in named)
        links = [link.url for listing, _ in named if isinstance(listing, Listing) for link in listing.links]
        first = next(filter(source.key, links), next(iter(links), None))
        article = _article(source, ask(source, (first,), config)[0]) if first else None
    except ProcessError as error:
        return CheckResult(source=source.id, starts=(), error=str(error))
    counts = counting.count(source, fetched) if pages else None
    return CheckResult(source=source.id, starts=starts, article=article, counts=counts)


def _fetched(source: Source, config: CrawlConfig, pages: int) -> tuple[Fetched, ...]:
    if not pages:
        return ask(source, source.start, config)
    urls = (*counting.beside(source), *source.start)
    return walk(source, urls, config, counting.Onward(source), pages)


def _named(source: Source, fetched: Fetched) -> Listing | str:
    """The listing of a start page, or what is wrong with it."""
    return counting.listed(source, fetched.page) if fetched.page else fetched.error or "nothing came"


def _start(source: Source, listing: Listing | str, fetched: Fetched) -> StartCheck:
    if isinstance(listing, str) or fetched.page is None:
        return StartCheck(url=fetched.url, error=str(listing))
    own = [link for link in listing.links if source.key(link.url)]
    others = [link.url for link in listing.links if not source.key(link.url)]
    return StartCheck(
        url=fetched.url,
        articles=len(own),
        leads_on=bool(listing.next_page or listing.sitemaps),
        error=None if own or listing.sitemaps else _nothing(others),
        answered=fetched.page.final_url,
        family=recognise(fetched.page.text()),
        key=None if own or not others else _pattern(others),
    )


def _nothing(others: Sequence[str]) -> str:
    return "names no article" + (f", but {len(others)} addresses look like articles'" if others else "")


def _pattern(urls: Sequence[str]) -> str | None:
    proposal = keys.propose(urls[0], urls[1:])
    return proposal.pattern if proposal.fits else None


def _article(source: Source, fetched: Fetched) -> ArticleCheck:
    if fetched.page is None:
        return ArticleCheck(url=fetched.url, error=fetched.error)
    try:
        article = reading.read(fetched.page.text(), fetched.page.final_url, source)
    except (PageError, UndecodableError) as error:
        return ArticleCheck(url=fetched.url, error=str(error))
    return ArticleCheck(
        url=fetched.url,
        title=article.title,
        published=article.published,
        characters=len(article.text),
        attachments=len(article.attachments),
        error=_lacks(article),
    )


def _lacks(article: Article) -> str | None:
    parts = {"title": article.title, "date": article.published, "text": article.text}
    lacking = [name for name, part in parts.items() if not part]
    return f"no {' and no '.join(lacking)} found" if lacking else None
