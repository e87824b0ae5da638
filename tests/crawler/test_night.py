"""A night without a network: the pages come straight from the tiny portal."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from crawler import archive
from crawler.archive_writer import ArchiveWriter
from crawler.nightly.page_reading import read
from crawler.nightly.portal_night import PortalError, PortalNight
from crawler.nightly.state import State
from crawler.visits import Page
from tests.crawler.tiny_portal import TinyPortal

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


def test_the_first_night_reads_all_there_is(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45))
    asked = nights.run()
    assert len(articles(asked)) == len(set(articles(asked))) == 45
    assert sorted(map(int, nights.archived())) == list(range(1, 46))
    assert nights.counts["new"] == nights.counts["bodies"] == nights.counts["titles"] == 45
    assert nights.failures == []


def test_the_next_night_asks_the_indexes_alone(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45))
    nights.run()
    assert nights.run() == ["/vi/news/rss/", "/sitemap-vi.news.xml"]
    nights.portal.articles = 47
    asked = nights.run()
    assert len(articles(asked)) == 2
    assert lists(asked) == ["/vi/news/rss/", "/sitemap-vi.news.xml"]


def test_without_an_index_the_list_is_read_as_far_as_it_is_news(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run()
    assert nights.run() == ["/vi/news/tin/"]
    nights.portal.articles = 60
    asked = nights.run()
    assert len(articles(asked)) == 15
    assert lists(asked) == ["/vi/news/tin/", "/vi/news/tin/page-2/", "/vi/news/tin/page-3/"]


def test_an_index_that_does_not_reach_back_sends_to_the_lists(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=("/vi/news/rss/", "/vi/news/tin/"))
    nights.run()
    nights.portal.articles = 100
    asked = nights.run()
    assert len(articles(asked)) == 55
    assert lists(asked)[-1] == "/vi/news/tin/page-7/"


def test_an_index_that_is_gone_sends_to_the_lists(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=("/vi/news/rss/", "/vi/news/tin/"))
    nights.run()
    nights.portal.articles = 47
    nights.odd["/vi/news/rss/"] = (404, "text/html", "")
    assert len(articles(nights.run())) == 2
    assert [failure.stage for failure in nights.failures] == ["fetch"]


def test_a_second_list_is_gone_through_though_the_first_knew_its_newest(tmp_path):
    """Both lists show the newest ten; only the second has the older ones."""
    portal = TinyPortal(articles=45)
    nights = Nights(tmp_path, portal, start=("/vi/news/moi/", "/vi/news/tin/"))
    portal.origin = ORIGIN
    _, kind, text = portal.page("/vi/news/tin/")
    nights.odd["/vi/news/moi/"] = (200, kind, text.replace('rel="next"', ""))
    assert len(articles(nights.run())) == 45


def test_full_goes_through_all_lists_and_reads_everything_again(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run()
    nights.portal.texts[3] = "Bài đã được sửa."
    asked = nights.run(full=True)
    assert (len(articles(asked)), len(lists(asked))) == (45, 5)
    assert (nights.counts["changed"], nights.counts["unchanged"], nights.counts["new"]) == (1, 44, 0)
    assert nights.archived().count("3") == 2
    assert len(nights.archived()) == 46


def test_a_full_crawl_that_was_cut_goes_on(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run()
    first = nights.run(full=True, most=20)
    second = nights.run(full=True, days=0)
    again = set(articles(first)) & set(articles(second))
    assert len(again) == 0
    assert len(articles(first)) + len(articles(second)) == 45


@pytest.mark.parametrize("most", [1, 12, 29])
def test_what_was_not_committed_is_neither_known_nor_archived(tmp_path, most):
    """Killed before the first commit, and at the next night all begins anew."""
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run(most=most, is_killed=True)
    assert len(archive.files(tmp_path)) == 1
    nights.run()
    assert sorted(map(int, nights.archived())) == list(range(1, 46))


@pytest.mark.parametrize("most", [1, 2, 3, 12, 13, 29, 49])
def test_a_first_night_that_was_cut_goes_on(tmp_path, most):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.run(most=most)
    nights.run()
    assert sorted(map(int, nights.archived())) == list(range(1, 46))


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


def test_edits_are_found_by_reading_again(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), refetch_budget=10)
    nights.run()
    nights.portal.texts[44] = "Bài đã được sửa."
    asked = nights.run()
    assert len(articles(asked)) == 10
    assert (nights.counts["changed"], nights.counts["unchanged"]) == (1, 9)
    assert nights.archived().count("44") == 2


def test_a_portal_that_moved_is_asked_at_its_new_host_for_the_same_articles(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), refetch_budget=10)
    nights.run()
    nights.portal.origin, nights.portal.articles = "http://127.0.0.2:9", 46
    hosts, new = ("127.0.0.1", "127.0.0.2"), f"{nights.portal.origin}/"
    nights.source = replace(nights.source, hosts=hosts, moved_to=new, until=date(2025, 7, 14))
    asked = nights.run()
    assert [url for url in asked if not url.startswith("/")] == []
    assert len(articles(asked)) == 1 + 10
    assert (nights.counts["new"], nights.counts["unchanged"], nights.failures) == (1, 10, [])
    assert sorted(map(int, nights.archived())) == list(range(1, 47))


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


def test_sessions_in_addresses_are_left_out(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS)
    _, kind, text = nights.portal.page("/vi/news/tin/")
    text = text.replace(".html", ".html?PHPSESSID=12ab").replace(
        "page-2/", "page-2/?sid=4&amp;utm_source=zalo"
    )
    nights.odd["/vi/news/tin/"] = (200, kind, text)
    asked = nights.run()
    assert len(articles(asked)) == 12
    assert not [path for path in asked if "?" in path]


@pytest.mark.parametrize("status", [404, 410])
def test_a_withdrawn_article_is_asked_for_once(tmp_path, status):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.odd["/vi/news/tin/bai-viet-5.html"] = (status, "text/html", "")
    nights.run()
    assert [(failure.url, failure.stage) for failure in nights.failures] == [(nights.portal.url(5), "fetch")]
    assert "/vi/news/tin/bai-viet-5.html" not in nights.run()


LOGIN = '<html><body><form action="/users/login/"><input name="mat_khau"></form></body></html>'


def test_a_login_page_is_no_article_and_asked_for_again(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.odd["/vi/news/tin/bai-viet-5.html"] = (200, "text/html", LOGIN)
    nights.run()
    assert [failure.stage for failure in nights.failures] == ["read"]
    assert (nights.counts["pages"], nights.counts["new"]) == (12, 11)
    nights.run()
    assert nights.archived().count("5") == 1, "kept once, for a better reader"
    nights.odd.clear()
    nights.run()
    assert nights.counts["new"] == 1


def test_a_failure_of_an_article_says_nothing_of_a_list_and_of_a_list_nothing_of_its_start(tmp_path):
    """What each start page named is what the portal is measured by: only a failing start page named none."""
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.odd["/vi/news/tin/bai-viet-45.html"] = (500, "text/html", "")
    nights.odd["/vi/news/tin/page-2/"] = (500, "text/html", "")
    nights.run()
    assert [failure.stage for failure in nights.failures] == ["fetch"] * 2
    assert [*nights.listed.values()] == [[10]]
    nights.odd["/vi/news/tin/"] = (500, "text/html", "")
    nights.run()
    assert [*nights.listed.values()] == [[0]]


def test_what_could_be_read_is_not_replaced_by_a_login_page(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.run()
    nights.odd["/vi/news/tin/bai-viet-5.html"] = (200, "text/html", LOGIN)
    nights.run()
    assert nights.archived().count("5") == 1
    nights.odd.clear()
    nights.run()
    assert (nights.counts["unchanged"], nights.counts["changed"]) == (12, 0)


def test_what_lost_most_of_its_text_is_not_taken_for_an_edit(tmp_path):
    portal = TinyPortal(articles=12, texts={5: "Hội thảo phổ biến chính sách khuyến công cho cơ sở. " * 30})
    nights = Nights(tmp_path, portal, start=LISTS, refetch_budget=50)
    nights.run()
    portal.texts[5] = "Bản tin không còn."
    nights.run()
    assert nights.archived().count("5") == 1
    assert [failure.stage for failure in nights.failures] == ["read"]


def test_a_start_page_without_articles_is_a_failure(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS)
    nights.odd["/vi/news/tin/"] = (200, "text/html", "<p>Chuyên mục này chưa có bài viết nào</p>")
    nights.run()
    assert "names no article" in nights.failures[0].error


def test_a_silent_portal_is_given_up(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=("/vi/news/rss/",))
    for number in range(13):
        nights.odd[f"/vi/news/tin/bai-viet-{number}.html"] = (502, "text/html", "")
    with pytest.raises(PortalError, match="5 times in a row, at last: status 502"):
        nights.run()


def test_a_portal_of_login_pages_is_given_up(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=200), start=("/sitemap-vi.news.xml",))
    for number in range(201):
        nights.odd[f"/vi/news/tin/bai-viet-{number}.html"] = (200, "text/html", LOGIN)
    with pytest.raises(PortalError, match="25 pages in a row"):
        nights.run()


def test_a_bad_page_among_good_ones_is_no_reason_to_give_up(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=90), start=LISTS)
    for number in range(0, 90, 3):
        nights.odd[f"/vi/news/tin/bai-viet-{number}.html"] = (500, "text/html", "")
    nights.run()
    assert len(nights.archived()) == 61
    assert len(nights.failures) == 29


REST = "/wp-json/wp/v2/posts?per_page=100&page=1"


def posts(*slugs):
    entries = [
        {
            "link": f"{ORIGIN}/{slug}/",
            "date": "2025-07-01T08:00:00",
            "date_gmt": "2025-07-01T01:00:00",
            "title": {"rendered": slug},
        }
        for slug in slugs
    ]
    return 200, "application/json", json.dumps(entries)


def post(slug, text):
    text = f"{text} Trung tâm Khuyến công tỉnh tổ chức cho bốn mươi cơ sở công nghiệp nông thôn."
    day = '<time class="entry-date published" datetime="2025-07-01T08:00:00+07:00">1.7.2025</time>'
    body = f"<h1 class=entry-title>{slug}</h1>{day}<div class=entry-content><p>{text}</p></div>"
    head = '<head><link href="/wp-content/a.css"></head>'
    page = f'<html>{head}<body class="single"><article>{body}</article></body></html>'
    return 200, "text/html", page


def test_wordpress_names_its_edits(tmp_path):
    nights = Nights(tmp_path, TinyPortal(), start=(REST,), family="wordpress")
    nights.odd |= {
        REST: posts("khuyen-cong", "san-xuat"),
        "/khuyen-cong/": post("a", "Hội thảo khuyến công."),
        "/san-xuat/": post("b", "Lớp sản xuất sạch hơn."),
    }
    assert nights.run() == [REST, "/khuyen-cong/", "/san-xuat/"]
    edits = f"{REST}&modified_after=2025-07-13T15%3A00%3A00"
    nights.odd |= {edits: posts("khuyen-cong"), "/khuyen-cong/": post("a", "Hội nghị khuyến công.")}
    assert nights.run() == [edits, "/khuyen-cong/"]
    assert nights.counts["changed"] == 1


def rest_blocked(nights, status=401):
    base = nights.portal
    nights.odd = {
        "/wp-json/wp/v2/posts": (status, "application/json", "{}"),
        "/wp-sitemap.xml": (
            200,
            "text/xml",
            f"<sitemapindex><sitemap><loc>{ORIGIN}/wp-sitemap-posts-post-1.xml</loc></sitemap>"
            f"<sitemap><loc>{ORIGIN}/wp-sitemap-posts-page-1.xml</loc></sitemap></sitemapindex>",
        ),
        "/wp-sitemap-posts-post-1.xml": (
            200,
            "text/xml",
            "<urlset>"
            + "".join(f"<url><loc>{base.url(n)}</loc></url>" for n in base.listed(1000))
            + "</urlset>",
        ),
        "/feed/": base.page("/vi/news/rss/"),
        "/": (200, "text/html", "<p>Chào mừng</p>"),
    }


def test_a_wordpress_without_its_api_is_read_by_its_sitemap_and_feed(tmp_path):
    texts = {number: f"Lớp ở xã {chr(96 + number // 10)}{chr(97 + number % 10)}." for number in range(1, 46)}
    portal = TinyPortal(articles=45, texts=texts)
    nights = Nights(tmp_path, portal, start=("/wp-json/wp/v2/posts",), family="wordpress")
    rest_blocked(nights)
    assert len(set(articles(nights.run()))) == 45
    assert any("instead" in failure.error for failure in nights.failures)
    nights.odd["/feed/"] = (304, "", "")
    assert articles(nights.run()) == []


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
