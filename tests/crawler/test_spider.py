"""The spider against a portal with bad manners: each is bounded in time, bytes and pages, and recorded."""

import gzip
import time
import zlib
from collections import Counter
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from threading import Barrier, Event

import pytest

from crawler import archive
from crawler.config import CrawlConfig
from crawler.families import FAMILIES
from crawler.run import PortalResult, crawl
from tests.crawler.tiny_portal import TinyPortal, answer, first, serving

CONFIG = CrawlConfig(timeout_seconds=3, block_seconds=1, most_megabytes=0.5, contact="mailto:thu@example.vn")
LATE = f"longer than {CONFIG.timeout_seconds:.1f} seconds"
BAD = "/vi/news/tin/bai-viet-2.html"
LISTS = ("/vi/news/tin/",)


def drip(handler):
    """A byte now and then, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    for _ in range(60):
        handler.wfile.write(b"x")
        time.sleep(0.2)


def stall(handler):
    """Half of an answer, and silence."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<html>")
    time.sleep(10)


def silent(handler):
    time.sleep(10)
    handler.close_connection = True


def truncated(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<h1>Tin")
    handler.close_connection = True


SENT = Counter()


def pour(handler, data, size):
    """Send ``size`` bytes, as many of them as anybody takes."""
    handler.close_connection = True
    with suppress(OSError):
        for _ in range(size // len(data)):
            handler.wfile.write(data)
            SENT[handler.path] += len(data)


def endless(handler):
    handler.send_response(200)
    handler.end_headers()
    pour(handler, b"x" * 10_000, 200_000_000)


def headers_without_end(handler):
    handler.send_response(200)
    handler.flush_headers()
    pour(handler, b"X-Tin: khuyen cong\r\n" * 50, 200_000_000)


def garbage(handler):
    handler.wfile.write(b"\x00\xff\xfe no HTTP at all\r\n\r\n")
    handler.close_connection = True


def loop(handler):
    answer(302, Location=handler.path)(handler)


BOMB = gzip.compress(bytes(30_000_000))
LYING_LENGTH = answer(200, "<h1>Tin</h1>", Content_Length="99999")
DEFLATED = zlib.compress(bytes(30_000_000))
PDF = b"%PDF-1.4 " + bytes(range(256)) * 20

LOGIN = (
    "<html><head><title>Đăng nhập</title></head><body><script>var nv_base_siteurl='/';</script>"
    '<form action="/vi/users/login/" method="post"><p>Bạn cần đăng nhập để xem trang này.</p>'
    '<input name="nv_login"></form></body></html>'
)
HTML = {"Content_Type": "text/html; charset=utf-8"}

# The answer, at which stage it fails, and the part of the error that tells what ended it.
BAD_ANSWERS = {
    "drip": (drip, "fetch", LATE),
    "stall": (stall, "fetch", LATE),
    "silent": (silent, "fetch", LATE),
    "truncated": (truncated, "fetch", "broke off"),
    "endless": (endless, "fetch", "more bytes than"),
    "headers without end": (headers_without_end, "fetch", LATE),
    "garbage": (garbage, "fetch", "no HTTP at all"),
    "gzip bomb": (answer(200, BOMB, Content_Encoding="gzip"), "fetch", "exceeded DOWNLOAD_MAXSIZE"),
    "deflate bomb": (answer(200, DEFLATED, Content_Encoding="deflate"), "fetch", "exceeded DOWNLOAD_MAXSIZE"),
    "no gzip": (answer(200, b"not gzip", Content_Encoding="gzip"), "fetch", "Not a gzipped file"),
    "lying length": (LYING_LENGTH, "fetch", LATE),
    "redirect loop": (loop, "fetch", "max redirections"),
    "foreign redirect": (answer(302, Location="http://evil.example/"), "guard", "evil.example is none"),
    "private redirect": (answer(302, Location="http://169.254.169.254/"), "guard", "169.254.169.254 is none"),
    "redirect to a port": (
        answer(302, Location="http://127.0.0.1:22/"),
        "guard",
        ":22 is none of the portal",
    ),
    "redirect to a file": (answer(302, Location="file:///etc/passwd"), "fetch", "status 302"),
    "redirect home": (answer(302, Location="/vi/news/tin/"), "read", "which is no article"),
    "server error": (answer(500), "fetch", "status 500"),
    "forbidden": (answer(403), "fetch", "status 403"),
    "gone": (answer(410), "fetch", "never there"),
    "PDF as HTML": (answer(200, PDF, Content_Type="text/html"), "read", "binary file"),
    "empty": (answer(200, "", Content_Type="text/html"), "read", "it is empty"),
    "login page": (answer(200, LOGIN, **HTML), "read", "cần đăng nhập"),
}
MOST_TRIES = 6


@pytest.fixture(scope="module")
def crawl_of_bad_answers(tmp_path_factory):
    """One crawl of a portal where each second article is answered badly, in another way each."""
    portal = TinyPortal(articles=2 * len(BAD_ANSWERS))
    for number, (bad, *_) in enumerate(BAD_ANSWERS.values(), 1):
        portal.odd[f"/vi/news/tin/bai-viet-{2 * number}.html"] = bad
    with serving(portal):
        [result] = crawl([portal.source(start=LISTS)], tmp_path_factory.mktemp("bad"), config=CONFIG)
        return portal, result


@pytest.mark.parametrize(("number", "name"), list(enumerate(BAD_ANSWERS, 1)))
def test_a_bad_answer_costs_one_article(crawl_of_bad_answers, number, name):
    portal, result = crawl_of_bad_answers
    [failure] = [failure for failure in result.failures if failure.url == portal.url(2 * number)]
    _, stage, bound = BAD_ANSWERS[name]
    assert failure.stage == stage
    assert bound in failure.error
    assert "\n" not in failure.error
    assert len(portal.times(f"/vi/news/tin/bai-viet-{2 * number}.html")) <= MOST_TRIES


def test_bad_answers_do_no_harm_to_the_others(crawl_of_bad_answers):
    portal, result = crawl_of_bad_answers
    assert (result.new, len(result.failures)) == (len(BAD_ANSWERS), len(BAD_ANSWERS))
    # The last three never answered: nothing after them tells whether they are at fault or the whole portal.
    assert result.waiting <= len(["drip", "stall", "silent"])
    assert {int(key) for key in Crawled(portal, result).read if int(key) % 2} == set(
        range(1, portal.articles, 2)
    )


def test_what_does_not_end_is_not_taken_to_its_end(crawl_of_bad_answers):
    """Half a megabyte is allowed, and some more is on its way in the buffers of both sides."""
    assert len(SENT) == 2
    assert max(SENT.values()) < 100_000_000


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


@pytest.fixture
def portal():
    with serving(TinyPortal(articles=3)) as portal:
        yield portal


def crawled(portal, folder, config=CONFIG, **source):
    [result] = crawl([portal.source(**{"start": LISTS, **source})], folder, config=config)
    return result


def test_a_feed_is_asked_for_only_if_it_changed(portal, tmp_path):
    tagged = {"ETag": '"1"', "Last_Modified": "Mon, 14 Jul 2025 02:24:00 GMT"}
    status, kind, text = portal.page("/vi/news/rss/")
    portal.odd["/vi/news/rss/"] = answer(status, text, Content_Type=kind, **tagged)
    crawled(portal, tmp_path, start=("/vi/news/rss/",))
    portal.odd["/vi/news/rss/"] = answer(304)
    result = crawled(portal, tmp_path, start=("/vi/news/rss/",))
    assert portal.headers[-1]["if-none-match"] == '"1"'
    assert portal.headers[-1]["if-modified-since"] == tagged["Last_Modified"]
    assert (result.fetched, result.new, result.failures, result.failing) == (1, 0, (), None)


def test_no_more_pages_than_allowed_and_the_rest_another_time(portal, tmp_path):
    portal.articles = 50
    result = crawled(portal, tmp_path, config=replace(CONFIG, most_pages=10))
    assert result.fetched <= 11
    assert result.waiting
    assert crawled(portal, tmp_path).new + result.new == 50


def test_errors_of_ours_cost_a_page_each_and_many_of_them_the_night(portal, tmp_path):
    """As a selector does that slipped through: it can be read by none."""
    portal.articles = 60
    broken = replace(FAMILIES["nukeviet"].LAYOUT, body=("div[",))
    result = crawled(portal, tmp_path, start=("/vi/news/rss/",), present_layout=broken)
    assert result.new == 0
    assert {failure.stage for failure in result.failures} == {"read"}
    assert all("an error of sotinh" in failure.error for failure in result.failures)
    assert "25 pages in a row" in result.failing


def test_an_operator_s_own_portal_may_be_asked_several_things_at_once(portal, tmp_path):
    """Four articles are answered only when all four were asked for; robots.txt is awaited by several."""
    portal.articles, together = 31, Barrier(4, timeout=10)

    def with_others(handler):
        together.wait()
        handler.ordinary()

    portal.odd[ARTICLE.format("2[0-9]")] = first(4, with_others)
    result = crawled(portal, tmp_path, start=("/vi/news/rss/", *LISTS), at_once=4)
    assert not together.broken
    assert (result.new, result.waiting, result.failures, result.failing) == (31, 0, (), None)
    assert portal.asked.count("/robots.txt") == 1
    assert portal.most_at_once == 4


def test_while_a_portal_asks_to_wait_nothing_else_is_asked_for(portal, tmp_path):
    """But for what was under way before: no other article is answered until the portal has asked to wait."""
    portal.articles, told = 30, Event()

    def ask_to_wait(handler):
        answer(429, Retry_After="1")(handler)
        told.set()

    def later(handler):
        assert told.wait(30)
        handler.ordinary()

    portal.odd[ARTICLE.format(25)] = first(1, ask_to_wait)
    portal.odd[ARTICLE.format(r"(?:\d|1\d|2[0-4])")] = later
    result = crawled(portal, tmp_path, at_once=3)
    blocked, again = (number for number, path in enumerate(portal.asked) if "bai-viet-25." in path)
    assert result.new == 30
    assert again - blocked - 1 < 12


def sent_on(seconds, address):
    refresh = f'<meta http-equiv="refresh" content="{seconds}; url={address}">'
    return answer(200, f"<html><head>{refresh}</head><body></body></html>", **HTML)


def test_a_page_that_sends_on_to_the_portal_s_article_is_followed(portal, tmp_path):
    """To another address of the article; not to the front page, not to itself, not after minutes."""
    portal.articles = 6
    portal.texts[1] = "Lớp tập huấn đã dời sang địa chỉ mới của cổng thông tin."
    _, kind, moved = portal.page("/vi/news/tin/bai-viet-1.html")
    portal.odd["/vi/news/moi/bai-viet-1.html"] = answer(200, moved, Content_Type=kind)
    portal.odd[ARTICLE.format(1)] = sent_on(0, "/vi/news/moi/bai-viet-1.html")
    portal.odd[ARTICLE.format(2)] = sent_on(0, "/")
    portal.odd[ARTICLE.format(3)] = sent_on(0, "")
    portal.odd[ARTICLE.format(4)] = sent_on(300, "/vi/news/moi/bai-viet-4.html")
    portal.odd[ARTICLE.format(5)] = sent_on(0, "http://evil.example/vi/news/tin/bai-viet-5.html")
    result = crawled(portal, tmp_path)
    assert result.new == 2
    assert sorted(failure.url for failure in result.failures) == [
        portal.url(number) for number in (2, 3, 4, 5)
    ]
    assert [path for path in portal.asked if "/moi/" in path] == ["/vi/news/moi/bai-viet-1.html"]
    assert portal.asked.count("/vi/news/tin/bai-viet-3.html") == 1


def test_a_list_that_sends_on_is_followed(portal, tmp_path):
    portal.odd["/vi/news/cu/"] = sent_on(0, "/vi/news/tin/")
    result = crawled(portal, tmp_path, start=("/vi/news/cu/",))
    assert (result.new, result.failures) == (3, ())


def test_no_more_time_than_allowed(portal, tmp_path):
    """A hundred articles in half a minute at best; the time is up before."""
    portal.articles = 100
    result = crawled(portal, tmp_path, config=replace(CONFIG, hours=5 / 3600), delay_seconds=0.3)
    assert "'finish_reason': 'closespider_timeout'" in (tmp_path / "crawl/tiny/crawl.log").read_text()
    assert result.new < portal.articles
    assert result.waiting
    assert result.failing is None


def test_files_have_bounds_of_their_own_and_obey_robots_txt(portal, tmp_path):
    """One is larger than a page may be, one larger than a file; one is not to be asked for."""
    paths = ("/t/lon.pdf", "/t/qua-lon.pdf", "/admin/kin.pdf", "/t/di.pdf")
    portal.articles = 2
    portal.texts[1] = "".join(f'<a href="{path}">Kế hoạch</a>' for path in paths)
    portal.odd["/t/lon.pdf"] = answer(200, "%PDF-" + "x" * 600_000, Content_Type="application/pdf")
    portal.odd["/t/qua-lon.pdf"] = answer(200, "%PDF-" + "x" * 1_200_000, Content_Type="application/pdf")
    portal.odd["/t/di.pdf"] = answer(302, Location="http://evil.example/a.pdf")
    result = crawled(portal, tmp_path, config=replace(CONFIG, most_file_megabytes=1.0))
    assert (result.new, result.files, result.failing) == (2, 1, None)
    assert "/admin/kin.pdf" not in portal.asked
    told = {failure.url.removeprefix(portal.origin): failure for failure in result.failures}
    assert {path: failure.stage for path, failure in told.items()} == {
        "/t/qua-lon.pdf": "guard",
        "/admin/kin.pdf": "robots",
        "/t/di.pdf": "guard",
    }
    assert "most_file_megabytes" in told["/t/qua-lon.pdf"].error
    asked = len(portal.asked)
    assert crawled(portal, tmp_path).failures == ()
    assert not [path for path in portal.asked[asked:] if path.endswith(".pdf")]
