"""Nights without a network: the pages come straight from the tiny portal."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

from crawler import archive
from crawler.archive_writer import ArchiveWriter
from crawler.nightly.page_reading import read
from crawler.nightly.portal_night import PortalNight
from crawler.nightly.state import State
from crawler.visits import Page

NOW = datetime(2025, 7, 14, 15, 0, tzinfo=UTC)


ORIGIN = "http://127.0.0.1:9"


LISTS = ("/vi/news/tin/",)


class Nights:
    """Runs nights over a portal, each a day after the other."""

    def __init__(self, folder, portal, **source):
        self.folder, self.portal = folder, portal
        portal.origin = ORIGIN
        self.source = portal.source(**source)
        self.day = 0
        self.failures = []
        self.odd = {}

    def run(self, *, full=False, most=10_000, days=1, is_killed=False):
        """The paths asked for."""
        now = NOW + timedelta(days=self.day)
        self.day += days
        asked = []
        with closing(State(self.folder / "crawl/tiny", self.folder)) as state:
            run = state.begin(now)
            writer = ArchiveWriter(self.folder, "tiny", run, now, {})
            night = PortalNight(self.source, state, writer, lambda: now, full=full)
            while len(asked) < most and (visit := night.next_visit()):
                path = visit.url.removeprefix(self.portal.origin)
                asked.append(path)
                page = self.page(visit.url, path, now)
                is_page = page.status == 200 and visit.file_of is None
                said = read(self.source, page, is_list=visit.key is None) if is_page else None
                night.receive(visit, page, said)
            if is_killed:
                writer.close()
                return asked
            night.commit()
            writer.close()
            self.counts = state.figures()
            self.failures = state.failures()
            self.listed = state.listings([run])
            state.finish(now, None)
        return asked

    def page(self, url, path, now):
        known = self.odd.get(path) or self.portal.page(path) or (404, "text/html", "")
        status, kind, text = known
        headers = (("Content-Type", kind),)
        return Page(
            url=url,
            final_url=url,
            status=status,
            headers=headers,
            body=text if isinstance(text, bytes) else text.encode(),
            fetched_at=now,
        )

    def restored(self):
        """Everything archived, oldest first."""
        return [page for path in archive.files(self.folder) for page in archive.pages(path)]

    def archived(self):
        """The keys of all archived articles, in order."""
        return [page.key for path in archive.files(self.folder) for page in archive.pages(path) if page.key]


def articles(asked):
    return [path for path in asked if "bai-viet" in path]


def lists(asked):
    return [path for path in asked if "bai-viet" not in path]
