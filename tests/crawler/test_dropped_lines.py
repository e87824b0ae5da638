"""Prose that a layout leaves out of an article as furniture is counted, whatever the family."""

from dataclasses import replace

import pytest

from crawler.families import FAMILIES, html
from crawler.source import Source
from tests.crawler.saved_pages import SOURCES, SavedPage, saved_pages

LEFT = (
    "Trung tâm Khuyến công đã mở 03 lớp tập huấn về sản xuất sạch hơn cho 120 học viên của các cơ sở"
    " công nghiệp nông thôn trong tỉnh."
)


def read_by_layout(saved: SavedPage) -> bool:
    """Whether the page of a portal stands where its layout says."""
    if saved.owner not in SOURCES or saved.path.suffix != ".html" or saved.expected()["kind"] != "article":
        return False
    return html.first(html.parse(saved.text), SOURCES[saved.owner].present_layout.body) is not None


def of_each_family() -> dict[str, SavedPage]:
    found: dict[str, SavedPage] = {}
    for saved in filter(read_by_layout, saved_pages()):
        found.setdefault(SOURCES[saved.owner].family, saved)
    # NukeViet's furniture stands outside of its articles: what looks like it within one is read.
    found.pop("nukeviet", None)
    return found


PAGES = of_each_family()


def test_most_families_of_pages_have_one() -> None:
    assert len(PAGES) >= 6, "the others read as these do"


@pytest.mark.parametrize("saved", PAGES.values(), ids=PAGES)
def test_prose_left_out_of_an_article_is_told(saved: SavedPage) -> None:
    source: Source = SOURCES[saved.owner]
    layout = replace(source.present_layout, furniture=(*source.present_layout.furniture, ".left-out"))
    tree = html.parse(saved.text)
    body = html.first(tree, layout.body)
    assert body is not None
    body.root.append(html.parse(f'<div class="left-out"><p>{LEFT}</p><p>In trang</p></div>').root)
    url = saved.expected()["url"]
    found = FAMILIES[source.family].article(tree.get(), url, layout, source.key)
    before = FAMILIES[source.family].article(saved.text, url, layout, source.key)
    assert found.text == before.text
    assert {*found.dropped_lines} - {*before.dropped_lines} == {LEFT}
