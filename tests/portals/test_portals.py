"""That the sample portals answer as the portals they stand for do."""

import io
import re
import zipfile
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx
import pytest

from tests.portals import ADDRESSES, Host, Portals, content
from tests.portals.content import Article, slug
from tests.portals.families.nukeviet_time import feed_time


def one_with_files(host: Host) -> Article:
    return next(article for article in host.articles if article.files)


@pytest.mark.parametrize("portal", ADDRESSES)
def test_some_articles_each_and_none_like_another(portals: Portals, portal: str) -> None:
    articles = portals[portal].articles
    assert 7 <= len(articles) <= 22
    assert all(110 <= len(re.findall(r"\w+", article.text)) <= 350 for article in articles)
    assert len({article.text for article in articles}) == len({article.title for article in articles})


@pytest.mark.parametrize("portal", ADDRESSES)
def test_every_article_is_at_its_address(portals: Portals, client: httpx.Client, portal: str) -> None:
    host = portals[portal]
    for article in host.articles:
        answer = client.get(host.url(article))
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(
    ("portal", "path"),
    [
        ("nukeviet", "/vi/news/khuyen-cong/khong-co-99999.html"),
        ("wordpress", "/2019/01/02/khong-co/"),
        ("mvc", "/News/Print/99999"),
        ("joomla", "/index.php/khuyen-cong/99999-khong-co"),
        ("newspaper", "/kinh-te/202001/khong-co-99999/"),
        ("drupal", "/node/99999"),
        ("joomla3", "/index.php/hoat-dong/99999-khong-co"),
    ],
)
def test_a_missing_article_is_404(portals: Portals, client: httpx.Client, portal: str, path: str) -> None:
    assert client.get(portals[portal].origin + path).status_code == 404


def test_a_missing_item_of_sharepoint_is_200_and_says_so(portals: Portals, client: httpx.Client) -> None:
    host = portals["sharepoint"]
    answer = client.get(host.url(host.articles[0]).partition("=")[0] + "=99999")
    assert answer.status_code == 200
    assert "Không tìm thấy bản tin" in answer.text


class TestNukeViet:
    @pytest.fixture
    def host(self, portals: Portals) -> Host:
        return portals["nukeviet"]

    def test_pages_past_the_last_lead_to_the_first(self, host: Host, client: httpx.Client) -> None:
        at = f"{host.origin}/vi/news/khuyen-cong/"
        assert client.get(f"{at}page-2/").status_code == 200
        for other in ("page-1/", "page-99/", "?page=2"):
            answer = client.get(at + other)
            assert (answer.status_code, answer.headers["location"]) == (301, "/vi/news/khuyen-cong/")

    def test_other_addresses_lead_to_the_canonical_one(self, host: Host, client: httpx.Client) -> None:
        article = host.articles[0]
        right = host.url(article).removeprefix(host.origin)
        for wrong in (
            right.replace(article.slug, "sai-ten"),
            right.replace(f"/{article.category}/", "/khong-co/"),
            right.replace("/vi/", "/"),
            f"/index.php?language=vi&nv=news&op={article.category}/{article.slug}-{article.id}",
        ):
            answer = client.get(host.origin + wrong)
            assert (answer.status_code, answer.headers.get("location")) == (301, right), wrong
        assert client.get(f"{host.url(article)}?fbclid=1").status_code == 200

    def test_an_article_of_two_categories_is_at_one_address(self, host: Host, client: httpx.Client) -> None:
        article = next(article for article in host.articles if article.also)
        second = f"{host.origin}/vi/news/{article.also[0]}/{article.slug}-{article.id}.html"
        listed = client.get(f"{host.origin}/vi/news/rss/{article.also[0]}/").text
        assert host.url(article) in listed
        assert client.get(second).status_code == 301
        third = set(content.load("nukeviet").categories) - {article.category, *article.also}
        assert client.get(second.replace(article.also[0], third.pop())).status_code == 404

    def test_pages_are_never_not_modified_and_differ_each_time(
        self, host: Host, client: httpx.Client
    ) -> None:
        url = host.url(host.articles[0])
        first, second = client.get(url), client.get(url, headers={"If-None-Match": "*"})
        assert second.status_code == 200
        assert "etag" not in first.headers
        assert first.text != second.text
        age = datetime.now(UTC) - parsedate_to_datetime(first.headers["last-modified"])
        assert 23.9 < age.total_seconds() / 3600 < 24.1

    def test_cookies_come_with_each_answer(self, host: Host) -> None:
        with httpx.Client(trust_env=False) as fresh:
            assert len(fresh.get(f"{host.origin}/vi/").cookies) == 5

    def test_minutes_of_the_feed_are_months(self, host: Host, client: httpx.Client) -> None:
        article = host.articles[0]
        written = feed_time(article.published)
        assert written in client.get(f"{host.origin}/vi/news/rss/").text
        assert parsedate_to_datetime(written).minute == article.published.astimezone(UTC).month

    def test_schema_dates_are_the_last_edit(self, host: Host, client: httpx.Client) -> None:
        text = client.get(host.url(host.articles[-1])).text
        assert re.search(r'itemprop="datePublished">2025-11-03T08:12:00\+07:00<', text)
        assert 'property="article:published_time" content="2016-03-18+0709:15:24"' in text

    def test_sitemaps_state_publication(self, host: Host, client: httpx.Client) -> None:
        robots = client.get(f"{host.origin}/robots.txt").text
        assert f"Sitemap: {host.origin}/sitemap.xml" in robots
        index = client.get(f"{host.origin}/sitemap.xml").text
        assert "lastmod" not in index
        sitemap = client.get(re.search("<loc>(.+?)</loc>", index)[1]).text
        assert f"<lastmod>{host.articles[0].published.isoformat()}</lastmod>" in sitemap

    def test_downloads(self, host: Host, client: httpx.Client) -> None:
        url = host.url(one_with_files(host))
        good, bad = client.get(f"{url}?download=1&id=0"), client.get(f"{url}?download=1&id=9")
        assert good.content.startswith(b"%PDF-")
        assert "attachment; filename=" in good.headers["content-disposition"]
        assert (bad.status_code, bad.headers["location"]) == (302, "/vi/news/")


class TestWordPress:
    @pytest.fixture
    def host(self, portals: Portals) -> Host:
        return portals["wordpress"]

    def test_rest_pages(self, host: Host, client: httpx.Client) -> None:
        posts = f"{host.origin}/wp-json/wp/v2/posts"
        first = client.get(posts)
        assert [post["id"] for post in first.json()] == [article.id for article in host.articles[:10]]
        assert int(first.headers["x-wp-total"]) == len(host.articles)
        assert len(client.get(first.links["next"]["url"]).json()) == len(host.articles) - 10
        assert client.get(f"{posts}?page=99").json()["code"] == "rest_post_invalid_page_number"
        assert client.get(f"{posts}?per_page=101").status_code == 400
        assert client.get(f"{posts}?_fields=id").json()[0] == {"id": host.articles[0].id}

    def test_feeds_are_conditional_and_pages_are_not(self, host: Host, client: httpx.Client) -> None:
        feed = client.get(f"{host.origin}/feed/")
        again = client.get(f"{host.origin}/feed/", headers={"If-None-Match": feed.headers["etag"]})
        assert (feed.text.count("<item>"), again.status_code) == (10, 304)
        assert "etag" not in client.get(f"{host.origin}/").headers
        assert client.get(f"{host.origin}/").text == client.get(f"{host.origin}/").text

    def test_other_addresses(self, host: Host, client: httpx.Client) -> None:
        article = host.articles[0]
        for other in (
            f"/?p={article.id}",
            host.url(article)[len(host.origin) : -1],
            f"/{article.slug[:20]}/",
        ):
            answer = client.get(host.origin + other)
            assert (answer.status_code, answer.headers["location"]) == (301, host.url(article))
        assert client.get(f"{host.origin}/page/99/").status_code == 404


def test_sharepoint_pages_by_postback(portals: Portals, client: httpx.Client) -> None:
    host = portals["sharepoint"]
    url = f"{host.origin}/ct/cms/tintuc/Lists/KhuyenCong/AllItems.aspx"
    form = {"__EVENTTARGET": "ctl00$PlaceHolderMain$pager", "__EVENTARGUMENT": "2", "__VIEWSTATE": "x"}
    first, second = client.get(url).text, client.post(url, data=form).text
    ids = [set(re.findall(r"KhuyenCong/View_Detail\.aspx\?ItemID=(\d+)", text)) for text in (first, second)]
    assert ids[0]
    assert ids[1]
    assert not ids[0] & ids[1]
    assert client.post(url, data={"__EVENTARGUMENT": "2"}).status_code == 500
    assert client.get(f"{host.origin}/APIVP/api/DSTinTuc/QUERYDATA").status_code == 405


def test_joomla_lists_end_in_an_empty_page(portals: Portals, client: httpx.Client) -> None:
    host = portals["joomla"]
    at = f"{host.origin}/index.php/khuyen-cong"
    assert "?start=5" in client.get(at).text
    past = client.get(f"{at}?start=500")
    assert past.status_code == 200
    assert "blog-item" not in past.text.replace("blog-items", "")
    assert client.get(f"{at}?format=feed&type=rss").headers["content-type"].startswith("application/rss")


def test_files_hold_the_text(portals: Portals, client: httpx.Client) -> None:
    host = portals["wordpress"]
    name = "mau-ho-so.docx"
    article = next(article for article in host.articles if name in article.files)
    data = client.get(f"{host.origin}/wp-content/uploads/{article.id}/{name}").content
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert article.title.split()[0] in package.read("word/document.xml").decode()


def test_visits_are_logged(portals: Portals, client: httpx.Client) -> None:
    client.get(f"{portals['mvc'].origin}/News/List/1?page=2", headers={"User-Agent": "thu"})
    visit = portals.visits("mvc", r"^/News/List/1\?page=2$")[-1]
    assert (visit.method, visit.status, visit.headers["user-agent"]) == ("GET", 200, "thu")


def test_slugs_have_no_marks() -> None:
    assert slug("Đắk Lắk: Hội thảo 50% điện") == "dak-lak-hoi-thao-50-dien"
