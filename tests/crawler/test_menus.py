"""Saved pages among the menus, boxes and scripts of real ones: the article is read, and nothing else."""

import pytest

from benchmarks.reading import grown
from crawler import page
from crawler.families import FAMILIES, html, menus
from tests.crawler.saved_pages import SOURCES, SavedPage
from tests.crawler.test_families import ARTICLES

# What is sent to a printer has no menu.
# A page's own bar above the text, which is cleared away where there is more of its kind.
_LINE_OF_A_BAR = 1
AMONG_MENUS = [one for one in ARTICLES if one.path.suffix == ".html" and one.name != "mvc/in-trang"]


@pytest.mark.parametrize("saved", AMONG_MENUS, ids=lambda saved: saved.name)
def test_an_article_is_read_among_menus_as_without(saved: SavedPage):
    expected, text = saved.expected(), grown(saved.text)
    known = SOURCES.get(saved.owner)
    read = (
        page.read(text, expected["url"], known)
        if known
        else FAMILIES[saved.owner].article(text, expected["url"])
    )
    assert (read.title, str(read.published)) == (expected["title"], str(expected["published"]))
    lines = read.text.split("\n")
    assert lines[1:] == expected["text"][1 - len(lines) :]
    assert len(lines) >= len(expected["text"]) - _LINE_OF_A_BAR


@pytest.mark.parametrize(
    ("link", "count", "is_menu"),
    [
        ("<li><a href='/muc-{n}'>Mục {n}</a></li>", 20, True),
        ("<li><a href='/muc-{n}'>Mục {n}</a></li>", 19, False),
        ("<li><a href='/muc-{n}'>Mục {n}</a> có 3 bài</li>", 20, False),
        ("<li><a href='/tep-{n}.pdf'>Tệp {n}</a></li>", 20, False),
        ("<li><a href='/bai-{n}'>Huyện Cần Giuộc mở lớp tập huấn nghề đan lát thứ {n}</a></li>", 20, False),
    ],
)
def test_a_menu_is_many_short_links_and_nothing_else(link: str, count: int, is_menu: bool):
    links = "".join(link.format(n=n) for n in range(count))
    tree = html.parse(f"<p>Một đoạn.</p><div><script>x()</script><ul>{links}</ul></div>")
    menus.drop(tree)
    assert (html.text_of(tree) == "Một đoạn.") == is_menu
