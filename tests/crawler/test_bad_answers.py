"""A portal with bad manners: each is bounded in time, bytes and pages, and recorded."""

import gzip
import zlib

import pytest

from crawler.run import crawl
from tests.crawler.answering import answer
from tests.crawler.odd_answers import (
    CONFIG,
    LISTS,
    SENT,
    drip,
    endless,
    garbage,
    headers_without_end,
    loop,
    silent,
    stall,
    truncated,
)
from tests.crawler.test_manners import Crawled
from tests.crawler.tiny_portal import TinyPortal, serving

LATE = f"longer than {CONFIG.timeout_seconds:.1f} seconds"


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
    """Half a megabyte is allowed, and some more is on its way in the buffers of both sides; of headers, what
    a machine sends in the time that an answer has.
    """
    body, headers = sorted(SENT.values())
    assert body < 100_000_000
    assert headers < 2_000_000_000
