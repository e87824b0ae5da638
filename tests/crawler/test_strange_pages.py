"""Pages that are cut, nested, huge or nearly nothing come to a page error at worst."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.families import FAMILIES, PageError
from tests.crawler.saved_pages import SOURCES, SavedPage
from tests.crawler.test_families import PAGES

every_family = pytest.mark.parametrize("family", FAMILIES)


def outcome(family: str, text: str) -> str:
    """Everything a family does with a page; anything but PageError is a failure of the test."""
    FAMILIES[family].recognises(text)
    said = []
    for read in (FAMILIES[family].article, FAMILIES[family].listing):
        try:
            said.append(str(read(text, "https://sct.example.gov.vn/tin/bai-viet-12.html")))
        except PageError as error:
            said.append(str(error))
    return "\n".join(said)


@every_family
@pytest.mark.parametrize("depth", [300, 2_000, 10_000, 100_000])
@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li"])
def test_deeply_nested(family: str, tag: str, depth: int):
    said = outcome(family, "<html><body>" + f"<{tag}>" * depth + "Sở Công Thương tổ chức tập huấn. " * 20)
    assert depth < 10_000 or said.count("nested too deeply") == 2


@every_family
@pytest.mark.parametrize(
    "text", ["", " ", "\0", "<", "<!-- c -->", "<?xml", "<html/>", "{", "[", "[" * 100_000, "{}", "[]"]
)
def test_nearly_nothing(family: str, text: str):
    assert "no article in this page" in outcome(family, text) or "Listing(links=()" in outcome(family, text)


@every_family
@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(st.characters(), max_size=8),
            st.sampled_from(
                [
                    '<div id="news-bodyhtml">',
                    '<h1 class="title" itemprop="headline">',
                    "</div>",
                    "<p>",
                    "<table><tr><td>",
                    '<a href="http://[x/a-1.html">',
                    "<a href='?p=1'>",
                    '<div class="entry-content">',
                    "<li>",
                    "<ol start=99>",
                    '<base href="//[">',
                    '<meta property="article:published_time" content="2015-99-05EDT10:41:00">',
                    "</table>",
                    '<script type="application/ld+json">{"@type":"Article","datePublished":7}</script>',
                    "[In trang]",
                    "<br>",
                    '<div class="com-content-article__body">',
                    '<span class="h5">05/06/2015</span>',
                    "<rss><item><link>",
                    "&#0;",
                    '{"data":[{"ID":1,"Title":null}]}',
                    '[{"link":1}]',
                    "<!--",
                    "]]>",
                    "<?xml version='1.0' encoding='x'?>",
                ]
            ),
        ),
        max_size=12,
    )
)
def test_never_raises_but_page_error(family: str, parts: list[str]):
    outcome(family, "".join(parts))


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.owner != "generic"], ids=lambda page: page.name
)
def test_cut_anywhere(page: SavedPage):
    family = SOURCES[page.owner].family if page.owner in SOURCES else page.owner
    text = page.text
    for end in range(0, len(text), max(1, len(text) // 12)):
        outcome(family, text[:end])


@pytest.mark.parametrize("family", ["nukeviet", "mvc", "generic"])
@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "<br>" * 200_000,
        "<li>x" * 20_000,
        "<a href=/x-1.html>x</a>" * 5_000,
        "<p>1" * 20_000,
        " " * 1_000_000,
    ],
    ids=["letters", "breaks", "items", "links", "paragraphs", "spaces"],
)
def test_huge_pages_come_to_an_end(family: str, text: str):
    outcome(family, f"<html><body><div id=news-bodyhtml class=entry-content>{text}</div></body></html>")
