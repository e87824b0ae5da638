"""Every kind of page in Chromium: it fits, all can read it, and nothing on it runs or asks another host."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.site import beside
from tests.site.beside import PAGE
from tests.site.browser.conftest import Reader, follow
from tests.site.conftest import everywhere, one, serving

AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"


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


MARKED = """
    () => [...document.querySelectorAll("main *")].filter(
        one => !["FIGCAPTION", "OPTION", "PRE", "SCRIPT", "STYLE", "TEXTAREA"].includes(one.tagName)
        && !one.closest(".citing, .empty, .hint")
        && one.closest("[lang]").getAttribute("lang") !== "vi"
        && [...one.childNodes].some(node => node.nodeType === 3 && /[ăâđêôơưẠ-ỹ]/i.test(node.data))
    ).map(one => one.outerHTML.slice(0, 120))
"""
# These explain in English what Vietnamese words there are.
EXPLAINING = ("/about", "/guide", "/corpus", "/search")


def test_whatever_has_vietnamese_letters_on_an_english_page_is_told_to_be_vietnamese(reader, corpus):
    found = {}
    for address in main_pages(corpus):
        if address not in EXPLAINING and "decisions_by_number" not in address:
            reader.goto(f"{address}{'&' if '?' in address else '?'}_lang=en")
            found[address] = reader.evaluate(MARKED)
    assert {address: told for address, told in found.items() if told} == {}


PRINTED = """
    () => ({
        beside: [...document.querySelectorAll("nav, header.site-header, footer, button, select, .takeaway")]
            .filter(one => one.offsetParent !== null).map(one => one.outerHTML.slice(0, 80)),
        cut: [...document.querySelectorAll("main *")].filter(
            one => ["auto", "hidden", "scroll"].includes(getComputedStyle(one).overflowX)
            && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
        ).map(one => one.outerHTML.slice(0, 80)),
        beyond: Math.max(document.documentElement.scrollWidth - document.documentElement.clientWidth, 0),
    })
"""


def test_a_printed_page_is_whole_and_has_nothing_to_press(browser, site, corpus):
    # A4 upright, and across for the tables as they are, which have many columns.
    for width, is_table in ((718, False), (1047, True)):
        made = Reader(browser, site, viewport={"width": width, "height": 1000})
        made.page.emulate_media(media="print")
        for address in main_pages(corpus):
            if address.startswith("/corpus/") == is_table:
                made.page.goto(address)
                found = made.page.evaluate(PRINTED)
                assert found | {"beyond": max(found["beyond"], 0)} == {
                    "beside": [],
                    "cut": [],
                    "beyond": 0,
                }, address
        made.context.close()


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


def test_an_archived_page_is_shown_as_text_and_never_runs(browser, tmp_path):
    beside.archived(tmp_path)
    id_ = one(tmp_path / "corpus.db", "SELECT id FROM documents WHERE archive_file IS NOT NULL")
    for site in serving(tmp_path / "corpus.db"):
        made = Reader(browser, site)
        made.page.goto(f"/document/{id_}")
        follow(made.page.get_by_role("link", name="Bản lưu"))
        follow(made.page.get_by_role("link", name="Đọc mã nguồn"))
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


SEEN = """
    () => {
        const style = getComputedStyle(document.activeElement);
        return document.activeElement === document.body
            || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
    }
"""


def test_whoever_goes_by_keyboard_sees_where(reader):
    for address in ("/search?q=khuyen+cong", "/activities", "/compare", "/corpus/activities"):
        reader.goto(address)
        reader.keyboard.press("Tab")
        assert reader.evaluate("document.activeElement.className") == "skip", address
        for _ in range(40):
            assert reader.evaluate(SEEN), (address, reader.evaluate("document.activeElement.outerHTML"))
            reader.keyboard.press("Tab")
