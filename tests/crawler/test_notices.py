"""Notices with status 200 do not become articles, and their addresses are asked for again."""

import re
import sqlite3
from contextlib import closing

import pytest

from crawler import archive, notices, page
from crawler.article import Article, Attachment
from crawler.families import PageError
from crawler.nightly.page_reading import read
from crawler.nightly.portal_night import PortalError
from crawler.nightly.sisters import Doubt
from crawler.notices import NoticeError
from tests.crawler.nights import LISTS, NOW, ORIGIN, Nights, articles
from tests.crawler.tiny_portal import TinyPortal

NUKEVIET_DOWN = (
    "<html><head><title>User Error</title></head><body><table><tr><td><h1>Could not connect to data server"
    "</h1><p>Sorry. Xin mời quý khách quay lại sau ít phút nữa.</p></td></tr></table></body></html>"
)
CLOSED = (
    "<html><head><title>Thông báo</title></head><body><div class=nv-infodie>"
    "<h1>Website tạm ngưng hoạt động</h1><p>Website tạm ngưng hoạt động để nâng cấp.</p></div></body></html>"
)
NOT_FOUND = (
    "<html><head><title>Sở Công Thương</title></head><body><h1>Không tìm thấy trang</h1>"
    "<div id=news-bodyhtml><p>Trang quý khách yêu cầu không còn ở địa chỉ này.</p></div></body></html>"
)
UNKNOWN_WORDS = (
    "<html><head><title>Kính báo</title></head><body><h1>Kính báo</h1><div id=news-bodyhtml>"
    "<p>Kho lưu trữ tin tức tạm khóa từ 22 giờ để sao lưu số liệu hằng tuần, mong độc giả thông cảm.</p>"
    "</div></body></html>"
)
WITH_A_NUMBER = UNKNOWN_WORDS.replace("hằng tuần", "hằng tuần (mã {})")
WORDED = [NUKEVIET_DOWN, CLOSED, NOT_FOUND]


def path(number):
    return f"/vi/news/tin/bai-viet-{number}.html"


def notice_at(nights, numbers, text):
    for number in numbers:
        nights.odd[path(number)] = (200, "text/html", text.format(number))


def kept(nights):
    return sorted(map(int, nights.archived()))


@pytest.mark.parametrize("text", [*WORDED, UNKNOWN_WORDS, WITH_A_NUMBER])
@pytest.mark.parametrize("numbers", [range(45, 38, -1), range(20, 27), (3,), (45,), (45, 44, 12, 2)])
def test_notices_in_the_place_of_articles_are_asked_for_again(tmp_path, text, numbers):
    """Whether they come first, in the midst or last, many or one, by words that are known or not."""
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    notice_at(nights, numbers, text)
    nights.run()
    good = [number for number in range(1, 46) if number not in numbers]
    assert kept(nights) == good
    assert [failure.stage for failure in nights.failures] == ["read"] * len(numbers)
    nights.odd.clear()
    assert {path(number) for number in numbers} <= set(nights.run())
    assert kept(nights) == list(range(1, 46))


@pytest.mark.parametrize("text", [NUKEVIET_DOWN, UNKNOWN_WORDS])
def test_many_notices_in_a_row_are_the_portals_trouble(tmp_path, text):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    notice_at(nights, range(1, 36), text)
    with pytest.raises(PortalError, match="10 notices in a row in the place of articles"):
        nights.run()


def test_a_list_page_that_is_a_notice_is_no_lists_end(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    nights.odd["/vi/news/tin/page-3/"] = (200, "text/html", NUKEVIET_DOWN)
    nights.run()
    assert kept(nights) == list(range(26, 46))
    nights.odd.clear()
    nights.run()
    assert kept(nights) == list(range(1, 46))


def undated(nights, number, text):
    _, kind, page = nights.portal.page(path(number))
    page = re.sub(r'<meta property[^>]*>|<span class="h5">.*?</span>', "", page)
    nights.odd[path(number)] = (200, kind, page.replace("<p>", f"<p>{text} ", 1))


def test_an_article_without_a_date_is_taken_when_it_is_the_same_another_night(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    undated(nights, 7, "Ảnh lớp tập huấn tại xã Lý Văn Lâm.")
    nights.run()
    assert 7 not in kept(nights)
    assert "has no date" in nights.failures[0].error
    nights.run()
    assert kept(nights) == list(range(1, 46))


def test_a_long_article_without_a_date_is_taken_at_once(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    undated(nights, 7, "Lớp tập huấn tại xã Lý Văn Lâm có 40 cơ sở chế biến tôm, cua tham gia. " * 30)
    nights.run()
    assert kept(nights) == list(range(1, 46))


def test_a_portal_without_any_dates_is_read_all_the_same(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS)
    for number in range(1, 13):
        undated(nights, number, f"Lớp tập huấn ở huyện thứ {number}.")
    nights.run()
    assert kept(nights) == list(range(1, 13))


def test_one_story_in_two_columns_is_two_articles(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS)
    nights.odd[path(7)] = nights.portal.page(path(6))
    nights.run()
    assert kept(nights) == list(range(1, 13))


def test_a_dated_text_that_stands_at_many_addresses_is_none_of_their_articles(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    for number in range(20, 27):
        nights.odd[path(number)] = nights.portal.page(path(1))
    nights.run()
    told = {failure.error for failure in nights.failures}
    assert told == {f"may be a notice: {Doubt.COPY.value}"}
    assert len(kept(nights)) == 45 - len(nights.failures)


def test_a_notice_with_a_number_of_its_own_is_known_where_no_article_has_a_date(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=45), start=LISTS)
    for number in range(1, 46):
        undated(nights, number, f"Lớp tập huấn ở huyện {'Đ' * number}.")
    notice_at(nights, range(20, 27), WITH_A_NUMBER)
    nights.run()
    assert f"may be a notice: {Doubt.LIKE.value}" in {failure.error for failure in nights.failures}
    assert len({20, 21, 22, 23, 24, 25, 26} & set(kept(nights))) <= 2


def article(*lines, files=()):
    attachments = tuple(Attachment(url=file, name=file) for file in files)
    return Article(
        title=lines[0],
        published=None,
        author=None,
        credit=None,
        text="\n".join(lines),
        attachments=attachments,
    )


NO_NOTICES = [
    article("Website Sở Công Thương tạm ngưng hoạt động để nâng cấp", "Từ ngày 5/3 đến ngày 7/3, " * 40),
    article("Đầu tư nâng cấp hệ thống cấp nước", "Hệ thống phục vụ 1.200 hộ dân của ba xã."),
    article("Thông báo bảo trì cổng thông tin", "Xem tệp.", files=["a.pdf"]),
]


@pytest.mark.parametrize("article", NO_NOTICES)
def test_articles_about_such_things_are_no_notices(article):
    notices.refuse("<title>Sở Công Thương</title>", article)


@pytest.mark.parametrize("text", WORDED)
def test_a_notice_is_none_when_it_comes_from_the_archive_or_a_file_either(text):
    with pytest.raises(NoticeError):
        page.read(text)
    with pytest.raises(PageError):
        page.read(text, ORIGIN + path(1), TinyPortal(origin=ORIGIN).source())


def withdrawn(nights):
    pages = (page for file in archive.files(nights.folder) for page in archive.pages(file))
    return [(page.key, str(page.withdrawn)) for page in pages if page.withdrawn]


GONE = [(404, "text/html", ""), (410, "text/html", "<p>Hết</p>"), (200, "text/html", NOT_FOUND)]


@pytest.mark.parametrize("answer", GONE)
def test_an_article_that_is_gone_twice_in_a_week_is_withdrawn(tmp_path, answer):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.run()
    nights.odd[path(5)] = answer
    assert path(5) in nights.run()
    assert "gone, where it was read before" in nights.failures[0].error
    assert withdrawn(nights) == []
    assert path(5) in nights.run()
    assert "withdrawn: gone a second time" in nights.failures[0].error
    assert withdrawn(nights) == [("5", "2025-07-15")]
    nights.run(days=90)
    nights.run()
    assert len(withdrawn(nights)) == 1
    nights.odd.clear()
    nights.run(full=True)
    assert nights.archived().count("5") == 3, "read, withdrawn, and there again"


def test_an_article_that_was_gone_for_a_night_is_not_withdrawn(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.run()
    nights.odd[path(5)] = GONE[0]
    nights.run()
    nights.odd.clear()
    assert path(5) in nights.run()
    nights.odd[path(5)] = GONE[0]
    nights.run(days=3)
    nights.run()
    with closing(sqlite3.connect(tmp_path / "crawl/tiny/state.db")) as state:
        assert state.execute("SELECT sum(is_withdrawn) FROM articles").fetchone() == (1,)
    assert withdrawn(nights) == [("5", "2025-07-17")]


def test_two_answers_more_than_a_week_apart_say_nothing(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.run()
    nights.odd[path(5)] = GONE[0]
    nights.run(days=9)
    nights.run()
    assert withdrawn(nights) == []
    nights.run()
    assert len(withdrawn(nights)) == 1


def test_what_a_notice_replaces_stays(tmp_path):
    nights = Nights(tmp_path, TinyPortal(articles=12), start=LISTS, refetch_budget=50)
    nights.run()
    notice_at(nights, range(1, 6), CLOSED)
    assert len(articles(nights.run())) == 12
    assert kept(nights) == list(range(1, 13))
    reading = read(nights.source, nights.page(ORIGIN + path(1), path(1), NOW), is_list=False)
    assert reading.notice == "trouble"
