"""What the families make of the sample portals' pages: also the measure of how well furniture is left out."""

import json
import re
from collections import Counter

import httpx
import pytest

from crawler import page
from crawler.article import Article as Read
from crawler.families import PageError
from crawler.source import Source
from tests.portals import ADDRESSES, Host, Portals, content
from tests.portals.content import Article

LEAST = 0.98


def every_article() -> list[object]:
    return [
        pytest.param(portal, article, id=f"{portal}-{article.id}")
        for portal in ADDRESSES
        for article in content.load(portal).articles()
        if article.is_open
    ]


class Reader:
    """Reads articles from the portals, each once."""

    def __init__(self, portals: Portals, client: httpx.Client, sources: dict[str, Source]) -> None:
        self.portals, self.client, self.sources = portals, client, sources
        self._read: dict[tuple[str, int], Read] = {}

    def __call__(self, portal: str, article: Article) -> Read:
        found = self._read.get((portal, article.id))
        if found is None:
            found = self.at(portal, page_address(self.portals[portal], article))
            self._read[portal, article.id] = found
        return found

    def at(self, portal: str, url: str, **headers: str) -> Read:
        text = self.client.get(url, headers=headers).raise_for_status().text
        return page.read(text, url, self.sources[portal])


@pytest.fixture(scope="module")
def read(portals: Portals, client: httpx.Client, sources: dict[str, Source]) -> Reader:
    return Reader(portals, client, sources)


def page_address(host: Host, article: Article) -> str:
    """The page that is read of the article: with the MVC engine the print page, else the article's own."""
    return host.url(article).replace("/News/Detail/", "/News/Print/")


def assert_same_words(read_text: str, printed: str) -> None:
    """Precision and recall of the words that were read."""
    found, wanted = (Counter(re.findall(r"\w+", text)) for text in (read_text, printed))
    common = (found & wanted).total()
    assert common >= LEAST * found.total(), f"too much: {found - wanted}"
    assert common >= LEAST * wanted.total(), f"missing: {wanted - found}"


@pytest.mark.parametrize(("portal", "article"), every_article())
def test_title_date_text_and_files(read: Reader, portal: str, article: Article) -> None:
    found = read(portal, article)
    assert found.title == article.title
    assert found.published == article.published.date()
    assert [file.name for file in found.attachments] == list(article.files)
    assert_same_words(found.text, read.portals[portal].printed(article))


@pytest.mark.parametrize(("portal", "article"), every_article())
def test_author_and_credit(read: Reader, portal: str, article: Article) -> None:
    found = read(portal, article)
    assert (found.author or "", found.credit or "") == (article.author, article.credit)


def test_print_and_mobile_pages_of_nukeviet_read_the_same(read: Reader) -> None:
    host = read.portals["nukeviet"]
    article = next(article for article in host.articles if article.author and article.lead)
    whole = read("nukeviet", article)
    printed = read.at("nukeviet", host.url(article).replace("/vi/news/", "/vi/news/print/"))
    mobile = read.at(
        "nukeviet", host.url(article), **{"User-Agent": "Mozilla/5.0 (Linux; Android 14) Mobile"}
    )
    for other in (printed, mobile):
        assert (other.title, other.published, other.author, other.text) == (
            whole.title,
            whole.published,
            whole.author,
            whole.text,
        )


def test_rest_answers_of_wordpress_read_the_same(read: Reader) -> None:
    host = read.portals["wordpress"]
    for article in host.articles[:5]:
        found = read.at("wordpress", f"{host.origin}/wp-json/wp/v2/posts/{article.id}")
        assert (found.title, found.published) == (article.title, article.published.date())
        assert_same_words(found.text, host.printed(article))


def test_json_of_sharepoint_reads_the_same(read: Reader) -> None:
    host = read.portals["sharepoint"]
    form = {"do": "QUERYDATA", "UrlList": "/ct/cms/tintuc/Lists/KhuyenCong", "start": "0", "length": "3"}
    answer = read.client.post(f"{host.origin}/APIVP/api/DSTinTuc/QUERYDATA", data=form).text
    ids = [item["ID"] for item in json.loads(answer)["data"]]
    assert len(ids) == 3
    for article in (article for article in host.articles if article.id in ids):
        found = page.read(answer, host.url(article), read.sources["sharepoint"])
        assert (found.title, found.published) == (article.title, article.published.date())
        assert_same_words(found.text, host.printed(article))


@pytest.mark.parametrize(
    "portal", ["nukeviet", "wordpress", "mvc", "joomla", "newspaper", "drupal", "joomla3"]
)
def test_lists_lead_to_every_article(read: Reader, portal: str) -> None:
    source = read.sources[portal]
    found, todo, seen = set(), list(source.start), set()
    while todo:
        url = todo.pop()
        seen.add(url)
        listing = page.links(read.client.get(url).text, url, source)
        found |= {link.key for link in listing.links}
        todo += [listing.next_page] if listing.next_page and listing.next_page not in seen else []
    host = read.portals[portal]
    assert {source.key(host.url(article)) for article in host.articles} <= found


def test_members_only_page_is_no_article(read: Reader, portals: Portals) -> None:
    article = next(article for article in content.load("nukeviet").articles() if article.members)
    with pytest.raises(PageError):
        read.at("nukeviet", portals["nukeviet"].url(article))
