"""What the page that came for an article is worth, and what becomes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from crawler.addresses import clean
from crawler.archive_writer import ArchiveWriter
from crawler.article import Article
from crawler.families.dates import vietnam_day
from crawler.nightly import validators
from crawler.nightly.attached import AttachedFiles
from crawler.nightly.change import fingerprint, gist
from crawler.nightly.page_reading import Reading
from crawler.nightly.sisters import Doubt, Sisters
from crawler.nightly.state import State
from crawler.nightly.state_records import Failure, Known, Stage
from crawler.notices import body_length
from crawler.source import Source
from crawler.visits import Page, Visit

_GONE = frozenset({404, 410})
_LEAST_LEFT = 0.2
_TWICE_WITHIN = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a page is not taken: the stage and outcome as the state has them. One that is ``is_early`` is to be
    asked for again when more is known."""

    stage: Stage
    error: str
    outcome: str = "failed"
    is_notice: bool = False
    is_early: bool = False


class Articles:
    """Takes the article pages of one run over the portal ``source``, or refuses them."""

    def __init__(
        self,
        source: Source,
        state: State,
        archive: ArchiveWriter,
        clock: Callable[[], datetime],
        files: AttachedFiles,
    ) -> None:
        self._source, self._state, self._archive, self._clock = source, state, archive, clock
        self._files = files
        self._sisters = Sisters(state.db, state.run)

    def receive(self, visit: Visit, key: str, page: Page, reading: Reading | None) -> Refusal | None:
        """Record what ``page`` is worth, None; or why it is worth nothing."""
        if reading is not None:
            return self._take(visit, key, page, reading)
        if page.status == 304:
            self._state.count(unchanged=1)
            self._record(Known(key, visit.url, "read"))
            return None
        if page.status in _GONE:
            self._miss(Known(key, visit.url, "gone"), page, f"status {page.status}")
            return None
        return Refusal(stage="fetch", error=f"status {page.status}")

    def _take(self, visit: Visit, key: str, page: Page, reading: Reading) -> Refusal | None:
        final = key if clean(page.final_url) == clean(page.url) else self._source.key(page.final_url)
        if reading.is_blocked:
            return Refusal(stage="fetch", error=reading.error or "")
        if final is None:
            return self._led_away(Known(key, visit.url, "gone"), page)
        if reading.article is None:
            return self._unread(Known(final, visit.url, "unreadable"), page, reading)
        refusal = self._refusal(final, reading.article)
        if refusal is None:
            self._keep(visit, final, page, reading.article)
            if final != key:
                self._record(Known(key, visit.url, "alias"))
        return refusal

    def _led_away(self, article: Known, page: Page) -> Refusal | None:
        error = f"leads to {page.final_url}, which is no article"
        if self._state.is_read(article.key):
            self._miss(article, page, error)
            return None
        return Refusal(stage="read", error=error)

    def _unread(self, article: Known, page: Page, reading: Reading) -> Refusal | None:
        """The page is kept for a better reader some day, but not beside one that could be read."""
        if reading.notice == "gone" and self._state.is_read(article.key):
            self._miss(article._replace(outcome="gone"), page, reading.error or "")
            return None
        self._state.count(pages=1)
        if reading.notice is None and self._state.known(article.key) is None:
            self._archive.write(page, article.key)
        is_notice = reading.notice is not None
        return Refusal(stage="read", error=reading.error or "", outcome="unreadable", is_notice=is_notice)

    def _refusal(self, key: str, article: Article) -> Refusal | None:
        known = self._state.known(key)
        if known is None or known.fingerprint is None:
            doubt = self._sisters.doubt(key, article)
            if doubt is Doubt.EARLY:
                return Refusal(stage="read", error="", is_early=True)
            error = f"may be a notice: {doubt.value}" if doubt else ""
        else:
            is_cut = len(article.text) < _LEAST_LEFT * (known.characters or 0)
            error = "most of the text is gone; what was there stays" if is_cut else ""
            doubt = None
        self._state.count(pages=1)
        if not error:
            return None
        return Refusal(stage="read", error=error, outcome="unreadable", is_notice=doubt is not None)

    def _miss(self, article: Known, page: Page, how: str) -> None:
        """An article that was read is asked for once more before it counts as withdrawn, as the archive is
        then told by the second answer."""
        gone, now = self._state.absence(article.key), self._clock()
        self._record(article)
        if gone.is_withdrawn:
            return
        said = "never there, as far as is known"
        if self._state.is_read(article.key):
            is_sure = gone.since is not None and now - gone.since <= _TWICE_WITHIN
            since = gone.since if is_sure and gone.since else now
            self._state.miss(article.key, since, is_withdrawn=is_sure)
            said = "gone, where it was read before; asked for again before it counts as withdrawn"
            if is_sure:
                self._archive.write(page, article.key, withdrawn=vietnam_day(since))
                said = "withdrawn: gone a second time; what was read stays"
        self._state.failed(Failure(article.url, "fetch", f"{how}: {said}"))

    def _keep(self, visit: Visit, key: str, page: Page, article: Article) -> None:
        known = self._state.known(key) or Known(key, visit.url, "read")
        if article.told:
            self._state.failed(Failure(visit.url, "read", article.told))
        old, new = known.fingerprint, fingerprint(article)
        if new != old or self._state.absence(key).is_withdrawn:
            self._archive.write(page, key)
        news = "new" if old is None else "unchanged" if new == old else "changed"
        self._state.count(**{news: 1}, **_figures(article))
        self._state.measure(len(article.text))
        self._files.follow(key, article.attachments, is_changed=news == "changed")
        validators.remember(self._state, visit, page)
        published = str(article.published) if article.published else visit.published
        self._record(Known(key, page.final_url, "read", published, new, len(article.text), gist(article)))

    def _record(self, article: Known) -> None:
        self._state.record(article._replace(url=clean(article.url)), self._clock())


def _figures(article: Article) -> dict[str, int]:
    """What the monitors compare with the portal's history: the body is what stands below the title."""
    return {
        "bodies": int(body_length(article) > 0),
        "titles": int(article.title is not None),
        "dates": int(article.published is not None),
        "characters": body_length(article),
    }
