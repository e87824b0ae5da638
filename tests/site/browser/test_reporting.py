"""From a list to the page of a row, and to whoever answers for it, with the row's address filled in."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.site import corpora
from tests.site.browser.conftest import Reader, follow
from tests.site.conftest import serving

MAIL = ('[crawl]\ncontact = "mailto:so@example.vn"', "mailto:so@example.vn", "body")
FORM = (
    '[site]\nreport = "https://so.example/bao-loi?trang={row}"',
    "https://so.example/bao-loi",
    "trang",
)


@pytest.mark.parametrize("contact", [MAIL, FORM])
@pytest.mark.parametrize("start", ["/activities", "/province/tay-ninh-2025", "/search?q=hội thảo"])
def test_a_mistake_is_reported(browser, tmp_path, contact, start):
    told, where, field = contact
    path = corpora.plain(tmp_path / "corpus.db")
    (tmp_path / "config.toml").write_text(told)
    for site in serving(path):
        made = Reader(browser, site)
        made.page.goto(start)
        follow(made.page.locator("main a[href*='/activity/']").first)
        row = made.page.url
        link = made.page.get_by_role("link", name="Báo lỗi dòng này").get_attribute("href")
        assert link.startswith(where)
        assert parse_qs(urlsplit(link).query)[field][0].split()[0] == row
        follow(made.page.get_by_role("link", name="English"))
        assert made.page.get_by_role("link", name="Report a mistake in this row").is_visible()
        made.context.close()
        assert made.wrong == []


def test_nobody_is_named_where_nobody_is_told(reader):
    reader.goto("/activities")
    follow(reader.locator("main a[href*='/activity/']").first)
    assert reader.get_by_role("link", name="Báo lỗi dòng này").count() == 0
