"""The site in Chromium, as its readers use it."""

import re
from datetime import date
from pathlib import Path

import pytest

from db.corpus import open_corpus
from db.store import store
from tests.db import making
from tests.site import corpora
from tests.site.browser.conftest import Reader, follow
from tests.site.conftest import serving


def search(page, words):
    page.goto("/")
    page.get_by_role("searchbox").first.fill(words)
    page.keyboard.press("Enter")


def test_from_a_number_to_the_sentence(reader):
    search(reader, "1419 qd ttg")
    follow(reader.get_by_role("link", name="Quyết định 1419/QĐ-TTg").first)
    assert reader.url.endswith(one_path(reader.url, "/decision/"))
    assert reader.locator(".citations > li").count() == 24
    follow(reader.locator(".citations > li a").first)
    assert "/document/" in reader.url
    assert reader.locator(".text a.m-decision", has_text="1419/QĐ-TTg").is_visible()


def one_path(url, start):
    return url[url.index(start) :]


def test_from_words_without_marks_to_the_document(reader):
    search(reader, "khuyen cong")
    assert reader.locator(".results mark").first.inner_text().lower() == "khuyến công"
    follow(reader.locator(".results h3 a").first)
    assert reader.locator("article h1").is_visible()
    reader.get_by_role("checkbox", name="Tỉnh").uncheck()
    assert (
        reader.locator(".text .m-province").first.evaluate("e => getComputedStyle(e).borderBottomWidth")
        == "0px"
    )


def test_from_a_name_to_the_person(reader):
    search(reader, "tran van mau")
    follow(reader.get_by_role("link", name="Trần Văn Mẫu").first)
    assert reader.locator("blockquote mark").first.inner_text() == "Trần Văn Mẫu"


def test_facets_map_and_chart(reader):
    reader.goto("/activities")
    assert reader.locator(".map a path").count() == 4
    assert reader.locator(".bars .bar").count() == 9
    types = reader.get_by_role("group", name="Loại")
    types.get_by_role("checkbox", name="Hội thảo").check()
    types.get_by_role("checkbox", name="Hội chợ").check()
    follow(reader.get_by_role("button", name="Lọc"))
    assert set(reader.locator("table.data td:nth-child(3)").all_inner_texts()) == {"Hội thảo", "Hội chợ"}
    reader.locator(".map a").first.press("Enter")
    assert "province=" in reader.url
    assert {"type=workshop", "type=fair"} <= set(reader.url.partition("?")[2].split("&"))
    follow(reader.get_by_role("link", name="Loại: Hội chợ"))
    assert set(reader.locator("table.data td:nth-child(3)").all_inner_texts()) == {"Hội thảo"}


def test_downloads(reader):
    reader.goto("/activities?type=workshop")
    for name in ("CSV", "XLSX"):
        with reader.expect_download() as started:
            reader.get_by_role("link", name=name, exact=True).click()
        assert started.value.suggested_filename == f"activities.{name.lower()}"
    reader.goto("/about")
    with reader.expect_download() as started:
        reader.get_by_role("link", name="corpus.db").click()
    assert Path(started.value.path()).read_bytes()[:15] == b"SQLite format 3"


def test_the_list_of_activities_comes_first(reader, phone):
    for page in (reader, phone):
        page.goto("/activities")
        box = page.locator("table.data tbody tr").first.bounding_box()
        assert box["y"] < page.viewport_size["height"]
    hidden = "[...document.querySelectorAll('.scroller')].filter(e => e.querySelector('.data'))"
    assert phone.evaluate(f"{hidden}.every(e => e.scrollWidth <= e.clientWidth)")
    assert not phone.get_by_role("button", name="Lọc").is_visible()
    phone.locator("label.fold").click()
    assert phone.get_by_role("button", name="Lọc").is_visible()


def test_a_search_is_narrowed(reader, phone):
    for page in (reader, phone):
        page.goto("/search?q=tham dự")
        if page is phone:
            assert not page.get_by_label("Nguồn").is_visible()
            page.get_by_text("Bộ lọc").click()
        page.get_by_label("Nguồn").select_option("so-long-an")
        page.get_by_label("Đăng từ ngày").fill("2015-01-01")
        follow(page.get_by_role("button", name="Lọc"))
        days = page.locator(".results time").evaluate_all("all => all.map(one => one.dateTime)")
        assert days
        assert min(days) >= "2015"
        assert {*page.locator(".results .meta").all_inner_texts()} == {
            text for text in page.locator(".results .meta").all_inner_texts() if "Long An" in text
        }


def test_a_timeline_opens_at_its_newest_end(browser, tmp_path):
    path = tmp_path / "corpus.db"
    with open_corpus(path) as db:
        for year in (1998, 2012, 2024):
            text = f"Năm {year}, Sở Công Thương tổ chức hội thảo khuyến công. {corpora.filler(year)}"
            held = making.activity(
                "tổ chức hội thảo", text, date_from=date(year, 1, 1), date_to=date(year, 12, 31)
            )
            read = making.extraction(activities=[held])
            store(db, making.document(text=text, key=str(year), url=str(year)), read)
    for site in serving(path):
        made = Reader(browser, site, viewport={"width": 360, "height": 740})
        for address in ("/activities", "/", "/province/long-an"):
            made.page.goto(address)
            frame = made.page.locator(".newest").bounding_box()
            newest = made.page.get_by_text("2024", exact=True).last.bounding_box()
            assert frame["width"] < made.page.locator(".newest svg").bounding_box()["width"]
            assert frame["x"] < newest["x"] < frame["x"] + frame["width"], address
        made.context.close()
        assert made.wrong == []


def test_with_the_keyboard_alone(reader):
    reader.goto("/activities")
    reader.keyboard.press("Tab")
    assert focused(reader) == "Tới nội dung"
    reader.keyboard.press("Enter")
    tab_to(reader, "document.activeElement.name == 'type'")
    reader.keyboard.press("Space")
    tab_to(reader, "document.activeElement.textContent == 'Lọc'")
    reader.keyboard.press("Enter")
    reader.wait_for_url(re.compile("type="))
    reader.goto("/")
    tab_to(reader, "document.activeElement.textContent == 'English'")
    reader.keyboard.press("Enter")
    reader.wait_for_url(re.compile("lang=en"))
    follow(reader.get_by_role("link", name="Activities", exact=True))
    assert reader.locator("html").get_attribute("lang") == "en"


def tab_to(page, reached):
    for _ in range(60):
        if page.evaluate(reached):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not lead there: {reached}")


def focused(page):
    return page.evaluate("document.activeElement.textContent.trim()")


def test_a_table_is_filtered_and_a_query_is_run(reader):
    reader.goto("/corpus/activities")
    reader.get_by_label("Cột").select_option("type")
    reader.get_by_label("Giá trị").fill("fair")
    follow(reader.get_by_role("button", name="Lọc"))
    assert set(reader.locator("td.col-type code").all_inner_texts()) == {"fair"}
    assert set(reader.locator("td.col-type").all_inner_texts()) == {"fair Hội chợ"}
    follow(reader.get_by_role("link", name="Xem và sửa SQL"))
    reader.get_by_label("SQL").fill("SELECT count(*) AS n FROM documents")
    follow(reader.get_by_role("button", name="Chạy"))
    assert reader.locator("td.col-n").inner_text() == "25"
    follow(reader.get_by_role("link", name="English"))
    assert reader.get_by_role("button", name="Run").is_visible()
    assert reader.locator("td.col-n").inner_text() == "25"


def test_from_the_front_page_to_the_report_of_the_night(reader):
    reader.goto("/")
    follow(reader.locator(".health").get_by_role("link", name="Báo cáo"))
    assert reader.get_by_text("Hoàn tất, đã công bố").first.is_visible()


def test_years_beside_each_other_open_at_the_newest(phone):
    for address in ("/programmes", "/compare"):
        phone.goto(address)
        table = phone.locator(".newest table")
        frame = phone.locator(".newest", has=phone.locator("table")).bounding_box()
        assert frame["width"] < table.bounding_box()["width"], address
        newest = table.locator("thead th").last.bounding_box()
        assert frame["x"] < newest["x"] < newest["x"] + newest["width"] <= frame["x"] + frame["width"] + 1
        # The name of a row stays in view, over what is scrolled under it.
        assert table.locator("tbody th").first.bounding_box()["x"] >= frame["x"], address
