"""How far a list is gone through, and what cuts the walk."""

from contextlib import closing

import pytest

from crawler.nightly.state import State
from tests.crawler.nights import LISTS, ORIGIN, Nights, articles, lists
from tests.crawler.tiny_portal import TinyPortal


def test_a_second_list_is_gone_through_though_the_first_knew_its_newest(tmp_path):
    """Both lists show the newest ten; only the second has the older ones."""
    portal = TinyPortal(articles=45)
    nights = Nights(tmp_path, portal, start=("/vi/news/moi/", "/vi/news/tin/"))
    portal.origin = ORIGIN
    _, kind, text = portal.page("/vi/news/tin/")
    nights.odd["/vi/news/moi/"] = (200, kind, text.replace('rel="next"', ""))
    assert len(articles(nights.run())) == 45


def test_a_list_that_moved_on_since_is_still_gone_through(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run(most=14)
    nights.portal.articles = 65
    nights.run()
    assert sorted(map(int, nights.archived())) == list(range(1, 66))


def test_a_list_page_that_fails_is_read_the_next_night(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.odd["/vi/news/tin/page-3/"] = (500, "text/html", "")
    nights.run()
    assert len(nights.archived()) == 20
    nights.odd.clear()
    nights.run()
    assert len(nights.archived()) == 45


def test_a_pager_that_never_ends_is_left(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=10), start=LISTS)
    body = nights.portal.page("/vi/news/tin/")[2]
    for number in range(1, 60):
        onward = (
            f'<ul class="pagination"><li><a rel="next" href="/vi/news/tin/page-{number + 1}/?luot={number}">'
        )
        path = "/vi/news/tin/" if number == 1 else f"/vi/news/tin/page-{number}/?luot={number - 1}"
        nights.odd[path] = (200, "text/html", body.replace("</body>", f"{onward}»</a></li></ul></body>"))
    assert len(lists(nights.run())) == 7
    assert len(lists(nights.run())) == 1


@pytest.mark.parametrize("pager", ['<a href="javascript:go(2)">2</a>', ""])
def test_a_list_that_ends_before_its_pager_does_is_told(tmp_path, pager):
    portal = TinyPortal(articles=10)
    nights = Nights(tmp_path, portal, start=LISTS)
    status, kind, text = portal.page("/vi/news/tin/")
    nights.odd = {
        "/vi/news/tin/": (status, kind, text.replace("<li></li>", f"<li class=active>1</li>{pager}"))
    }
    nights.run()
    with closing(State(tmp_path / "crawl/tiny", tmp_path)) as state:
        (extent,) = state.extents.all()
        assert (extent.pages, extent.articles, extent.cut) == (1, 10, bool(pager))
        assert bool(state.extents.cut()) is bool(pager)


def test_a_list_page_that_is_not_where_a_page_led_cuts_the_walk(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.odd = {"/vi/news/tin/page-3/": (404, "text/html", "")}
    nights.run()
    with closing(State(tmp_path / "crawl/tiny", tmp_path)) as state:
        told = f"{ORIGIN}/vi/news/tin/: 2 pages, 20 articles, then status 404 at {ORIGIN}/vi/news/tin/page-3/"
        assert list(map(str, state.extents.cut())) == [told]


def test_a_list_whose_pages_are_its_first_one_again_is_told(tmp_path):
    portal = TinyPortal(articles=45)
    nights = Nights(tmp_path, portal, start=LISTS)
    nights.odd = {f"/vi/news/tin/page-{n}/": portal.page("/vi/news/tin/") for n in (2, 3)}
    nights.run()
    with closing(State(tmp_path / "crawl/tiny", tmp_path)) as state:
        (extent,) = state.extents.cut()
        assert (extent.articles, extent.ended) == (10, "pages that say again what its first one says")


def test_a_list_page_that_fails_cuts_the_walk(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.odd = {"/vi/news/tin/page-3/": (500, "text/html", "")}
    nights.run()
    with closing(State(tmp_path / "crawl/tiny", tmp_path)) as state:
        assert [str(extent) for extent in state.extents.cut()] == [
            f"{ORIGIN}/vi/news/tin/: 2 pages, 20 articles, then status 500"
        ]
    nights.odd = {}
    nights.run()
    with closing(State(tmp_path / "crawl/tiny", tmp_path)) as state:
        assert not state.extents.cut()


def test_a_front_page_is_gone_through_by_its_sections(tmp_path):
    portal = TinyPortal(articles=45)
    nights = Nights(tmp_path, portal, start=("/",))
    newest = "".join(
        f'<h3><a href="{ORIGIN}/vi/news/tin/bai-viet-{n}.html">Tin {n}</a></h3>' for n in (45, 44)
    )
    menu = '<ul><li><a href="/vi/news/tin/">Tin tức</a></li></ul>'
    nights.odd = {"/": (200, "text/html", f"<html><body>{menu}<div>{newest}</div></body></html>")}
    assert len(set(articles(nights.run()))) == 45
    with closing(State(tmp_path / "crawl/tiny", tmp_path)) as state:
        assert not state.extents.cut()
    assert lists(nights.run()) == ["/", "/vi/news/tin/"]
