"""The site in Chromium, as its readers use it; skipped where there is none."""

import re
import shutil
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from db.corpus import open_corpus
from db.store import store
from tests.db import making
from tests.site import beside, corpora
from tests.site.beside import PAGE
from tests.site.conftest import everywhere, one, serving

CHROMIUM = shutil.which("chromium")
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
playwright = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium (apt-get install chromium)")


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


class Reader:
    """A page, with all that must not happen on it."""

    def __init__(self, browser, site, **options):
        self.context = browser.new_context(base_url=site, accept_downloads=True, locale="vi-VN", **options)
        self.page = self.context.new_page()
        self.wrong = []
        self.page.on(
            "console", lambda message: self.wrong.append(message.text) if message.type == "error" else None
        )
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("dialog", lambda dialog: self.wrong.append(dialog.message) or dialog.dismiss())
        host = urlsplit(site).netloc
        self.page.on(
            "request", lambda r: None if urlsplit(r.url).netloc == host else self.wrong.append(r.url)
        )


@pytest.fixture
def reader(browser, site):
    made = Reader(browser, site)
    yield made.page
    made.context.close()
    assert made.wrong == []


@pytest.fixture
def phone(browser, site):
    made = Reader(browser, site, viewport={"width": 360, "height": 740}, has_touch=True)
    yield made.page
    made.context.close()
    assert made.wrong == []


def search(page, words):
    page.goto("/")
    page.get_by_role("searchbox").first.fill(words)
    page.keyboard.press("Enter")


def test_from_a_number_to_the_sentence(reader):
    search(reader, "1419 qd ttg")
    reader.get_by_role("link", name="Quyết định 1419/QĐ-TTg").first.click()
    assert reader.url.endswith(one_path(reader.url, "/decision/"))
    assert reader.locator(".citations > li").count() == 24
    reader.locator(".citations > li a").first.click()
    assert "/document/" in reader.url
    assert reader.locator(".text a.m-decision", has_text="1419/QĐ-TTg").is_visible()


def one_path(url, start):
    return url[url.index(start) :]


def test_from_words_without_marks_to_the_document(reader):
    search(reader, "khuyen cong")
    assert reader.locator(".results mark").first.inner_text().lower() == "khuyến công"
    reader.locator(".results h3 a").first.click()
    assert reader.locator("article h1").is_visible()
    reader.get_by_role("checkbox", name="Tỉnh").uncheck()
    assert (
        reader.locator(".text .m-province").first.evaluate("e => getComputedStyle(e).borderBottomWidth")
        == "0px"
    )


def test_from_a_name_to_the_person(reader):
    search(reader, "tran van mau")
    reader.get_by_role("link", name="Trần Văn Mẫu").first.click()
    assert reader.locator("blockquote mark").first.inner_text() == "Trần Văn Mẫu"


def test_facets_map_and_chart(reader):
    reader.goto("/activities")
    assert reader.locator(".map .dot-on").count() == 4
    assert reader.locator(".bars .bar").count() == 9
    types = reader.get_by_role("group", name="Loại")
    types.get_by_role("checkbox", name="Hội thảo").check()
    types.get_by_role("checkbox", name="Hội chợ").check()
    reader.get_by_role("button", name="Lọc").click()
    assert set(reader.locator("table.data td:nth-child(3)").all_inner_texts()) == {"Hội thảo", "Hội chợ"}
    reader.locator(".map a").first.click()
    assert "province=" in reader.url
    assert {"type=workshop", "type=fair"} <= set(reader.url.partition("?")[2].split("&"))
    reader.get_by_role("link", name="Loại: Hội chợ").click()
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
        page.get_by_role("button", name="Lọc").click()
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


SMALL_TEXT = """
    () => [...document.querySelectorAll("svg text")].filter(
        text => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1) < 10.95
    ).map(text => text.textContent)
"""


def test_the_text_of_charts_can_be_read(reader, phone):
    for page in (reader, phone):
        for address in (
            "/",
            "/activities",
            "/provinces",
            "/province/tay-ninh-2025",
            "/compare?province=ha-tinh&province=son-la",
        ):
            page.goto(address)
            assert page.evaluate(SMALL_TEXT) == [], address


LEVELS = "() => [...document.querySelectorAll('h1, h2, h3, h4')].map(one => Number(one.tagName[1]))"


def test_headings_are_in_order(reader, corpus):
    for address in main_pages(corpus):
        reader.goto(address)
        levels = reader.evaluate(LEVELS)
        assert levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in pairwise([0, *levels])), (address, levels)


UNTOLD = """
    words => [...document.querySelectorAll("main *")].filter(
        one => one.closest("[lang]").lang !== "vi"
        && [...one.childNodes].some(node => node.nodeType === 3 && words.some(one => node.data.includes(one)))
    ).map(one => one.outerHTML.slice(0, 120))
"""


def test_english_pages_tell_what_is_vietnamese(reader, corpus):
    for address in main_pages(corpus):
        if address.startswith("/corpus"):
            continue
        reader.goto(f"{address}{'&' if '?' in address else '?'}_lang=en")
        assert reader.evaluate(UNTOLD, ["hội thảo về", "Sở Công Thương tỉnh", "đại biểu tham dự"]) == [], (
            address
        )


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
    reader.get_by_role("link", name="Activities", exact=True).click()
    assert reader.locator("html").get_attribute("lang") == "en"


def tab_to(page, reached):
    for _ in range(60):
        if page.evaluate(reached):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not lead there: {reached}")


def focused(page):
    return page.evaluate("document.activeElement.textContent.trim()")


def main_pages(corpus):
    ids = {
        "decision": "SELECT id FROM decisions WHERE number = '1419'",
        "document": "SELECT document_id FROM activities",
        "person": "SELECT id FROM people",
        "activity": "SELECT id FROM activities",
    }
    found = [f"/{page}/{one(corpus, sql)}" for page, sql in ids.items()]
    lists = [
        "/",
        "/search?q=khuyen+cong",
        "/search?q=1419",
        "/activities",
        "/decisions",
        "/provinces",
        "/programmes",
        "/people",
        "/guide",
        "/unread",
        "/sources",
        "/search?q=khuyen+cong+Long+An+2013",
        "/search?q=khuy%E1%BB%83n+c%C3%B4ng",
    ]
    tables = [
        "/corpus",
        "/corpus/activities?type=workshop",
        "/corpus/documents?_search=khuyen+cong",
        f"/corpus/decisions/{one(corpus, ids['decision'])}",
        "/corpus?sql=select+id,title+from+documents",
        "/corpus/decisions_by_number?number=1419",
    ]
    others = ["/province/tay-ninh-2025", "/programme/khuyen-cong", "/about", "/report", "/search"]
    others += [
        "/compare",
        "/compare?province=ha-tinh&province=tay-ninh-2025",
        "/corpus/organisers?_length=activities",
        "/sources",
        "/people",
    ]
    return [*lists, *found, *tables, *others]


def test_a_phone_needs_no_sideways_scrolling(phone, corpus):
    for address in main_pages(corpus):
        phone.goto(address)
        wide = phone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_errs_or_asks_another_host(browser, site, corpus, scheme):
    made = Reader(browser, site, color_scheme=scheme)
    for address in [*main_pages(corpus), "/corpus/documents_by_words"]:
        made.page.goto(address)
        dark = made.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 25, 26)"
        assert dark == (scheme == "dark"), address
    made.context.close()
    assert made.wrong == []


@pytest.mark.skipif(not AXE.exists(), reason="needs axe-core (npm ci)")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_problem(browser, site, corpus, scheme):
    # The checker itself must run, which the policy would not let it.
    context = browser.new_context(base_url=site, bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    problems = []
    for address in main_pages(corpus):
        page.goto(address)
        page.add_script_tag(path=str(AXE))
        found = page.evaluate("axe.run({resultTypes: ['violations']}).then(found => found.violations)")
        problems += [
            (address, violation["id"], violation["nodes"][0]["html"][:120])
            for violation in found
            if violation["impact"] in {"serious", "critical"}
        ]
    context.close()
    assert problems == []


def test_a_table_is_filtered_and_a_query_is_run(reader):
    reader.goto("/corpus/activities")
    reader.get_by_label("Cột").select_option("type")
    reader.get_by_label("Giá trị").fill("fair")
    reader.get_by_role("button", name="Lọc").click()
    assert set(reader.locator("td.col-type").all_inner_texts()) == {"fair"}
    reader.get_by_role("link", name="Xem và sửa SQL").click()
    reader.get_by_label("SQL").fill("SELECT count(*) AS n FROM documents")
    reader.get_by_role("button", name="Chạy").click()
    assert reader.locator("td.col-n").inner_text() == "25"
    reader.get_by_role("link", name="English").click()
    assert reader.get_by_role("button", name="Run").is_visible()
    assert reader.locator("td.col-n").inner_text() == "25"


def test_from_the_front_page_to_the_report_of_the_night(reader):
    reader.goto("/")
    reader.locator(".health").get_by_role("link", name="Báo cáo").click()
    assert reader.get_by_text("Hoàn tất, đã công bố").first.is_visible()


def test_an_archived_page_is_shown_as_text_and_never_runs(browser, tmp_path):
    beside.archived(tmp_path)
    id_ = one(tmp_path / "corpus.db", "SELECT id FROM documents WHERE archive_file IS NOT NULL")
    for site in serving(tmp_path / "corpus.db"):
        made = Reader(browser, site)
        made.page.goto(f"/document/{id_}")
        made.page.get_by_role("link", name="Bản lưu").click()
        made.page.get_by_role("link", name="Đọc mã nguồn").click()
        assert made.page.evaluate("window.hit") is None
        assert made.page.locator("body").inner_text() == PAGE
        made.page.go_back()
        with made.page.expect_download() as started:
            made.page.get_by_role("link", name="Lưu trang").click()
        assert Path(started.value.path()).read_text() == PAGE
        made.context.close()
        assert made.wrong == []


def test_no_injection_runs(browser, hostile_site, hostile):
    made = Reader(browser, hostile_site)
    pages = [page for page in everywhere(hostile) if not page.startswith("/person")]
    for address in [
        *pages,
        "/corpus/documents",
        "/corpus/attachments",
        "/corpus/documents_by_words?words=window",
    ]:
        made.page.goto(address)
        assert made.page.evaluate("window.hit") is None, address
        assert made.page.locator("main img").count() == 0
    made.context.close()
    assert made.wrong == []
