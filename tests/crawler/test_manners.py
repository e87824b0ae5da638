"""The spider keeps its manners: robots.txt, one request at a time, waiting where a portal asks to wait."""

from contextlib import ExitStack
from dataclasses import dataclass, replace

import pytest

from crawler import archive
from crawler.run import PortalResult, crawl
from tests.crawler.answering import answer, first
from tests.crawler.odd_answers import CONFIG, LISTS, silent
from tests.crawler.tiny_portal import TinyPortal, serving

FLOOD = (
    '<html><head><title>Hãy đợi...</title></head><body><div class="floodblocker">60 giây</div></body></html>'
)


NUKEVIET_44 = answer(200, FLOOD, Content_Type="text/html; charset=utf-8")


PLAIN = TinyPortal(articles=20)


CP1258 = PLAIN.page("/vi/news/tin/bai-viet-7.html")[2].encode("cp1258", errors="xmlcharrefreplace")


UTF_16 = PLAIN.page("/vi/news/tin/bai-viet-8.html")[2].encode("utf-16")


ARTICLE = r"/vi/news/tin/bai-viet-{}\.html"


PASSING = {
    r"/robots\.txt": NUKEVIET_44,
    "/vi/news/tin/": NUKEVIET_44,
    ARTICLE.format(1): answer(429, Retry_After="1"),
    ARTICLE.format(2): answer(503, Retry_After="1"),
    ARTICLE.format(3): answer(429),
    ARTICLE.format(4): NUKEVIET_44,
}


ODD = {
    **{path: first(1, odd) for path, odd in PASSING.items()},
    ARTICLE.format(5): first(2, answer(502)),
    ARTICLE.format(6): answer(429, Retry_After="86400"),
    ARTICLE.format(7): answer(200, CP1258, Content_Type="text/html; charset=utf-8"),
    ARTICLE.format(8): answer(200, UTF_16, Content_Type="image/png"),
}


ROBOTS = "User-agent: evil\nDisallow: /\n\nUser-agent: *\nDisallow: /vi/news/tin/bai-viet-2\nCrawl-delay: 1\n"


NO_ROBOTS = answer(404, "User-agent: *\nDisallow: /\n")


PORTALS = {
    "polite": TinyPortal(articles=3, robots=ROBOTS),
    "forbidden": TinyPortal(
        articles=3, robots="User-agent: *\nDisallow:\n\nUser-agent: sotinh\nDisallow: /\n"
    ),
    "no robots.txt": TinyPortal(articles=3, odd={"/robots.txt": NO_ROBOTS}),
    "robots.txt 500": TinyPortal(articles=3, odd={"/robots.txt": answer(500)}),
    "robots.txt elsewhere": TinyPortal(
        odd={"/robots.txt": answer(302, Location="http://evil.example/robots.txt")}
    ),
    "robots.txt silent": TinyPortal(articles=3, odd={"/robots.txt": silent}),
    "odd": TinyPortal(articles=9, odd=ODD),
    "blocking for ever": TinyPortal(articles=1, odd={".*bai-viet.*": NUKEVIET_44}),
    "vanished": TinyPortal(articles=3),
    "without a name": TinyPortal(articles=3),
    "moved away": TinyPortal(odd={"/vi/news/tin/": answer(301, Location="http://evil.example/tin/")}),
}


@dataclass
class Crawled:
    """A portal, and what a crawl of it came to."""

    portal: TinyPortal
    result: PortalResult

    @property
    def read(self) -> list[str]:
        """The keys of the archived articles."""
        pages = archive.pages(self.result.archive) if self.result.archive else ()
        return sorted(page.key for page in pages if page.key)


@pytest.fixture(scope="module")
def crawls(tmp_path_factory):
    """All of PORTALS, crawled together."""
    with ExitStack() as stack:
        portals = {name: stack.enter_context(serving(portal)) for name, portal in PORTALS.items()}
        sources = {
            name: portal.source(id=f"portal-{number}", start=LISTS)
            for number, (name, portal) in enumerate(portals.items())
        }
        sources["vanished"] = replace(sources["vanished"], start=("http://127.0.0.1:9/vi/news/tin/",))
        nowhere = {"start": ("http://khong-co.invalid/vi/news/tin/",), "hosts": ("khong-co.invalid",)}
        sources["without a name"] = replace(sources["without a name"], **nowhere)
        results = crawl(list(sources.values()), tmp_path_factory.mktemp("crawls"), config=CONFIG)
    return {name: Crawled(portals[name], result) for name, result in zip(portals, results, strict=True)}


def test_one_request_at_a_time_and_not_too_many(crawls):
    """As robots.txt asks, which is more than the portal's file does."""
    assert [crawls[name].portal.most_at_once for name in ("polite", "odd")] == [1, 1]
    times = crawls["polite"].portal.times("/vi/.*")
    assert len(times) == 3
    # Two seconds, but for how late the server may notice the first request.
    assert times[-1] - times[0] > 1.2


def test_it_says_who_asks(crawls):
    headers = crawls["polite"].portal.headers
    agents = {sent["user-agent"] for sent in headers}
    assert agents == {"Mozilla/5.0 (compatible; SoTinh/0.1; +mailto:thu@example.vn)"}
    assert headers[-1]["accept-language"].startswith("vi")


def test_what_robots_txt_forbids_is_not_asked_for(crawls):
    crawled = crawls["polite"]
    assert crawled.portal.times(ARTICLE.format(2)) == []
    failures = [(failure.url, failure.stage) for failure in crawled.result.failures]
    assert failures == [(crawled.portal.url(2), "robots")]
    assert crawled.read == ["1", "3"]


def test_robots_txt_for_sotinh_goes_before_that_for_all(crawls):
    assert crawls["forbidden"].portal.asked == ["/robots.txt"]


def test_without_robots_txt_everything_is_allowed(crawls):
    assert crawls["no robots.txt"].read == ["1", "2", "3"]


@pytest.mark.parametrize("name", ["robots.txt 500", "robots.txt elsewhere", "robots.txt silent"])
def test_nothing_is_asked_for_while_robots_txt_cannot_be_had(crawls, name):
    portal, result = crawls[name].portal, crawls[name].result
    assert set(portal.asked) == {"/robots.txt"}
    assert "robots.txt" in result.failures[0].error
    assert result.failing == "no start page names any article"


@pytest.mark.parametrize("path", PASSING)
def test_a_portal_that_asks_to_wait_is_waited_for(crawls, path):
    portal = crawls["odd"].portal
    blocked, again = portal.times(path)
    assert again - blocked > 0.95
    assert not [time for time in portal.times(".*") if blocked < time < again]


def test_odd_answers_are_read_sooner_or_later(crawls):
    """A wait of a day is not begun; a second try, and any charset under any type, are no trouble."""
    crawled = crawls["odd"]
    assert crawled.read == ["1", "2", "3", "4", "5", "7", "8", "9"]
    assert [failure.error for failure in crawled.result.failures] == [
        "status 429: asks to wait (86400 s) once more"
    ]
    assert len(crawled.portal.times(ARTICLE.format(6))) == 1


def test_a_portal_that_never_stops_blocking_is_left(crawls):
    crawled = crawls["blocking for ever"]
    assert crawled.read == []
    assert len(crawled.portal.times(".*bai-viet.*")) == 4
    assert [failure.stage for failure in crawled.result.failures] == ["fetch"]


def test_a_portal_that_has_vanished_is_told(crawls):
    result = crawls["vanished"].result
    assert "refused" in result.failures[0].error.lower()
    assert result.failing


def test_a_portal_whose_name_is_gone_is_told(crawls):
    result = crawls["without a name"].result
    assert "DNS lookup failed" in result.failures[0].error
    assert result.failing


def test_a_start_page_that_moved_elsewhere_is_told(crawls):
    result = crawls["moved away"].result
    assert [(failure.stage, failure.error) for failure in result.failures] == [
        ("guard", "evil.example is none of the portal's hosts")
    ]
    assert result.failing
