"""What a fetched page says: an article, or what a list names."""

from dataclasses import dataclass

from crawler import notices
from crawler import page as reader
from crawler.article import Article
from crawler.charset import UndecodableError
from crawler.families import BlockedError, Listing, PageError, feeds
from crawler.families.dates import vietnam_day
from crawler.notices import Kind, NoticeError
from crawler.source import Source
from crawler.visits import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An ``article``, or a list's ``listing``, or in the ``error`` why there is neither (``is_blocked``: the
    portal asks to wait; ``notice``: of what kind the notice is that stands there). Feeds and sitemaps are
    marked ``is_feed``, and like JSON answers ``is_index``: they name a whole portal's newest articles."""

    article: Article | None = None
    listing: Listing | None = None
    is_index: bool = False
    is_feed: bool = False
    error: str | None = None
    notice: Kind | None = None
    is_blocked: bool = False


def read(source: Source, page: Page, *, is_list: bool) -> Reading:
    """What ``page`` says, as a page of the portal ``source``."""
    try:
        return _listing(source, page) if is_list else _article(source, page)
    except BlockedError as error:
        return Reading(error=str(error), is_blocked=True)
    except NoticeError as error:
        return Reading(error=str(error), notice=error.kind)
    except (PageError, UndecodableError) as error:
        return Reading(error=str(error))


def _article(source: Source, page: Page) -> Reading:
    return Reading(article=reader.whole(page, source))


def _listing(source: Source, page: Page) -> Reading:
    text, day = page.text(), vietnam_day(page.fetched_at)
    listing, is_feed = reader.links(text, page.final_url, source, day), feeds.is_feed(text)
    if not listing.links and not listing.sitemaps:
        notices.refuse(text, None)
    return Reading(
        listing=listing,
        is_index=is_feed or text.lstrip().startswith(("[", "{")),
        is_feed=is_feed,
    )
