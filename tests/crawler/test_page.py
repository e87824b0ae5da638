from datetime import date

import pytest

from crawler import page, source
from crawler.families import PageError
from tests.crawler.saved_pages import PROVINCES, SOURCES, saved_pages

PAGES = {saved.name: saved for saved in saved_pages()}


@pytest.mark.parametrize(
    "name",
    [
        "nukeviet/print",
        "wordpress/block-theme",
        "joomla/joomla3",
        "liferay/asset",
        "sharepoint/trang",
        "mvc/in-trang",
    ],
)
def test_reads_a_page_of_unknown_origin(name: str):
    expected = PAGES[name].expected()
    article = page.read(PAGES[name].text)
    assert (article.title, str(article.published)) == (expected["title"], expected["published"])
    assert article.text.split("\n") == expected["text"]


def test_attachments_stay_relative_without_an_address():
    urls = [found.url for found in page.read(PAGES["arit/tin"].text).attachments]
    assert urls == ["/media/2024/cv-612.pdf"]


def test_a_date_after_the_fetch_is_none():
    saved = PAGES["vneec/tin"]
    assert page.read(saved.text, fetched=date(2023, 8, 28)).published == date(2023, 8, 28)
    assert page.read(saved.text, fetched=date(2023, 8, 27)).published is None


def test_a_page_without_an_article():
    with pytest.raises(PageError, match=r"^no article in this page: "):
        page.read("<html><body><h1>404</h1><p>Không tìm thấy trang.</p></body></html>", "https://x.vn/a.html")


def test_links_to_other_hosts_are_left_out():
    listing = page.links(PAGES["scp/trang-chu"].text, "https://scp.gov.vn/", SOURCES["scp"])
    assert {link.url.split("/")[2] for link in listing.links} == {"scp.gov.vn"}


def test_an_archived_page_is_read_by_the_layout_of_its_day(tmp_path):
    path = tmp_path / "thu.toml"
    path.write_text(
        """name = "Thử"
province = "long-an"
homepage = "https://thu.vn/"
start = ["https://thu.vn/"]
family = "generic"
hosts = ["thu.vn"]
key = '-(\\d+)\\.html'
evidence = ["none"]
verified = ""
[selectors]
body = "#moi"
[[layouts]]
valid_until = 2015-12-31
body = ["#cu"]
[[layouts]]
valid_until = 2019-12-31
body = "#giua"
""",
        encoding="utf-8",
    )
    portal = source.read(path, PROVINCES)
    html = "<h1>Tin</h1><div id=cu>Cũ.</div><div id=giua>Giữa.</div><div id=moi>Mới.</div>"
    days = [date(2015, 12, 31), date(2016, 1, 1), date(2020, 1, 1), None]
    read = [page.read(html, "https://thu.vn/a-1.html", portal, day).text for day in days]
    assert read == ["Tin\nCũ.", "Tin\nGiữa.", "Tin\nMới.", "Tin\nMới."]
