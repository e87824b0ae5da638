import re
import tomllib
from datetime import date

import pytest

from crawler import proposals
from crawler.check import ArticleCheck, CheckResult, StartCheck, check
from crawler.config import CrawlConfig
from crawler.source import read
from tests.crawler.answering import answer
from tests.crawler.saved_pages import PROVINCES
from tests.crawler.tiny_portal import TinyPortal, serving

DAY = date(2026, 5, 1)
FILE = """name = "Sở Công Thương tỉnh Thử"
province = "long-an"
homepage = "http://sct.thu.gov.vn/"
start = [
    "http://sct.thu.gov.vn/rss/",  # the feed
    "http://sct.thu.gov.vn/tin/",
]
family = "generic"
hosts = ["sct.thu.gov.vn"]
key = '-(\\d+)\\.html'
evidence = ["key = 1"]
verified = ""
notes = "Nobody has seen it."

[selectors]
title = "h2"
"""
FEED, LIST = "http://sct.thu.gov.vn/rss/", "http://sct.thu.gov.vn/tin/"
ARTICLE = ArticleCheck(url="http://sct.thu.gov.vn/tap-huan-1.html", title="Tập huấn", published=DAY)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "sct-thu.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


def changed(path, *starts, article=ARTICLE):
    result = CheckResult(source="sct-thu", starts=starts, article=article)
    return proposals.changes(read(path, PROVINCES), result, DAY)


@pytest.mark.parametrize(
    ("starts", "lines"),
    [
        ([StartCheck(url=FEED, articles=3), StartCheck(url=LIST, articles=3)], {"verified": DAY}),
        ([StartCheck(url=FEED, error="status 404"), StartCheck(url=LIST, articles=3)], {"start": [LIST]}),
        ([StartCheck(url=FEED, error="status 404"), StartCheck(url=LIST, error="status 404")], {}),
        ([StartCheck(url=FEED, error="status 500"), StartCheck(url=LIST, articles=3)], {}),
        (
            [
                StartCheck(url=FEED, articles=3),
                StartCheck(url=LIST, error="names no article", answered=LIST, family="nukeviet"),
            ],
            {"family": "nukeviet"},
        ),
        (
            [
                StartCheck(url=FEED, error="names no article", answered=FEED, key=r"/(\d+)\.html"),
                StartCheck(url=LIST, error="names no article", answered=LIST.replace("http:", "https:")),
            ],
            {"start": [FEED, LIST.replace("http:", "https:")], "key": r"/(\d+)\.html"},
        ),
        (
            [
                StartCheck(url=FEED, error="sct.moi.gov.vn is none of the portal's hosts"),
                StartCheck(url=LIST, error="sct.moi.gov.vn is none of the portal's hosts"),
            ],
            {"hosts": ["sct.thu.gov.vn", "sct.moi.gov.vn"], "moved_to": "https://sct.moi.gov.vn/"},
        ),
        (
            [
                StartCheck(url=FEED, articles=3),
                StartCheck(url=LIST, error="ads.thu.vn is none of the portal's hosts"),
            ],
            {"hosts": ["sct.thu.gov.vn", "ads.thu.vn"]},
        ),
    ],
)
def test_what_a_check_suggests(path, starts, lines):
    assert changed(path, *starts) == lines


@pytest.mark.parametrize(
    "lines",
    [
        {"verified": DAY},
        {"start": [LIST], "key": r"/t(\d+)/"},
        {"hosts": ["sct.thu.gov.vn", "sct.moi.gov.vn"], "moved_to": "https://sct.moi.gov.vn/"},
        {"family": "nukeviet"},
    ],
)
def test_the_diff_puts_the_lines_into_the_file_and_changes_nothing_else(path, lines):
    patched = applied(path.read_text(encoding="utf-8"), proposals.diff(path, lines))
    assert tomllib.loads(patched) == {**tomllib.loads(FILE), **lines}
    path.write_text(patched, encoding="utf-8")
    read(path, PROVINCES)


def test_nothing_to_change_is_no_diff(path):
    assert proposals.diff(path, {}) == ""


def applied(text: str, diff: str) -> str:
    """``text`` with the hunks of ``diff``, whose lines must be there."""
    lines = text.splitlines(keepends=True)
    for hunk in reversed(re.split(r"^@@ ", diff, flags=re.MULTILINE)[1:]):
        first = int(hunk[1:].replace(" ", ",").split(",")[0])
        body = [line for line in hunk.splitlines(keepends=True)[1:] if line[:1] in {" ", "+", "-"}]
        before = [line[1:] for line in body if line[0] != "+"]
        assert lines[first - 1 : first - 1 + len(before)] == before
        lines[first - 1 : first - 1 + len(before)] = [line[1:] for line in body if line[0] != "-"]
    return "".join(lines)


def test_a_key_that_misses_the_portal_s_articles_is_proposed_anew():
    links = "".join(
        f'<li><a href="/tin/ho-tro-may-say-cho-co-so-che-bien-so-{number}/{number}.html">'
        f"Hỗ trợ máy sấy cho cơ sở chế biến nông sản thứ {number} trong tỉnh</a></li>"
        for number in range(311, 331)
    )
    odd = {"/.*": answer(200, f"<html><body><ul>{links}</ul></body></html>", Content_Type="text/html")}
    with serving(TinyPortal(odd=odd)) as portal:
        source = portal.source(start=("/",), family="generic", key_pattern=re.compile("x(y)"))
        found = check(source, CrawlConfig(timeout_seconds=20, block_seconds=1))
    assert not found.ok
    assert found.starts[0].error == "names no article, but 20 addresses look like articles'"
    assert found.starts[0].key is not None
    assert proposals.changes(source, found, DAY) == {"key": found.starts[0].key}
