"""The saved pages of every portal and family, read as is expected of each."""

import pytest

from crawler.families import FAMILIES, recognise
from tests.crawler.saved_pages import SOURCES, SavedPage, saved_pages

PAGES = list(saved_pages())


ARTICLES = [page for page in PAGES if page.expected()["kind"] == "article"]


named = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@named
def test_reads_what_is_expected(page: SavedPage):
    assert page.read() == page.expected()


@named
def test_expectation_is_not_empty(page: SavedPage):
    expected = page.expected()
    wanted = {"article": ("title", "text"), "links": ("links", "sitemaps"), "error": ("error",)}[
        expected["kind"]
    ]
    assert expected["url"]
    assert any(expected[key] for key in wanted)
    assert expected["kind"] != "article" or len(expected["text"]) > 1


def test_every_portal_and_every_family_has_an_article():
    owners = {page.owner for page in ARTICLES}
    families = {SOURCES[owner].family if owner in SOURCES else owner for owner in owners}
    assert SOURCES.keys() <= owners
    assert families == FAMILIES.keys()


def test_every_saved_page_belongs_to_a_portal_or_family():
    assert {page.owner for page in PAGES} <= SOURCES.keys() | FAMILIES.keys()


@pytest.mark.parametrize(
    "page", [page for page in ARTICLES if page.path.suffix == ".html"], ids=lambda page: page.name
)
def test_a_family_recognises_its_pages(page: SavedPage):
    known = SOURCES.get(page.owner)
    family = known.family if known else page.owner
    unsigned = (
        page.name == "sct-thuathienhue/ke-hoach"
    )  # HueCIT's old platform: nothing is known to tell it by
    assert recognise(page.text) == ("generic" if unsigned else family)


@pytest.mark.parametrize(
    ("family", "url", "key"),
    [
        ("nukeviet", "/vi/news/Khuyen-cong/tap-huan-5120.html", "5120"),
        ("nukeviet", "/news/Khuyen-cong/tap-huan-5120.html", "5120"),
        ("nukeviet", "/Khuyen-cong/tap-huan-5120.html", "5120"),
        ("nukeviet", "/vi/news/print/Khuyen-cong/tap-huan-5120.html", "5120"),
        ("nukeviet", "/vi/news/savefile/Khuyen-cong/tap-huan-5120.html", "5120"),
        ("nukeviet", "/vi/news/Khuyen-cong/tap-huan-5120.html?fbclid=1", "5120"),
        ("nukeviet", "/index.php?language=vi&nv=news&op=Khuyen-cong/tap-huan-5120", "5120"),
        ("nukeviet", "/vi/thong-bao/Khac/tap-huan-5120.html", "thong-bao_5120"),
        ("nukeviet", "/en/news/Extension/training-5120.html", "en_5120"),
        ("nukeviet", "/vi/news/Khuyen-cong/", None),
        ("nukeviet", "/vi/news/ke-hoach-2015/page-2/", None),
        ("nukeviet", "/vi/news/tag/sản-xuất-sạch-hơn", None),
        ("nukeviet", "/vi/laws/detail/quyet-dinh-12.html", None),
        ("sharepoint", "/ct/cms/tintuc/Lists/KinhTe/View_Detail.aspx?ItemID=702", "ct/cms/tintuc/kinhte/702"),
        (
            "sharepoint",
            "/ct/cms/tintuc/lists/kinhte/view_detail.aspx?itemid=702&x=1",
            "ct/cms/tintuc/kinhte/702",
        ),
        ("sharepoint", "/ct/cms/tintuc/Lists/VanHoa/View_Detail.aspx?ItemID=702", "ct/cms/tintuc/vanhoa/702"),
        ("sharepoint", "/sites/batxat/Trang/20120710081514.aspx", "sites/batxat/20120710081514"),
        ("sharepoint", "/tintuc/Pages/default.aspx", None),
        ("mvc", "/News/Print/38", "38"),
        ("mvc", "/News/Detail/38", "38"),
        ("mvc", "/News/Index/38/7", None),
        ("dotnetnuke", "/?gd=1&cn=129&tc=22380", "22380"),
        ("dotnetnuke", "/Default.aspx?GD=1&CN=129&TC=22380", "22380"),
        ("dotnetnuke", "/?gd=1&cn=129", None),
        ("dotnetnuke", "/?tc=5", None),
        ("liferay", "/web/guest/tin/-/asset_publisher/Ab1/content/ke-hoach-nam?redirect=x", "ke-hoach-nam"),
        ("liferay", "/tin/-/asset_publisher/Zz9/content/id/1205", "1205"),
        ("liferay", "/tin?p_p_id=101&_101_urlTitle=ke-hoach-nam&p_auth=Q1", "ke-hoach-nam"),
        ("liferay", "/web/guest/tin?p_p_id=101&_101_cur=2", None),
        ("wordpress", "/2023/05/18/nhuom-cham/", "nhuom-cham"),
        ("wordpress", "/nhuom-cham/?utm_source=x", "nhuom-cham"),
        ("wordpress", "/?p=37", "37"),
        ("wordpress", "/nhuom-cham/amp", "nhuom-cham"),
        ("wordpress", "/nhuom-cham.html/amp/", "nhuom-cham"),
        ("wordpress", "/nhuom-cham/embed/", "nhuom-cham"),
        ("wordpress", "/nhuom-cham/2/", "nhuom-cham"),
        (
            "sharepoint",
            "/vn/tin-tuc/Pages/ke-hoach-khuyen-cong-nam-moi.aspx",
            "vn/tin-tuc/ke-hoach-khuyen-cong-nam-moi",
        ),
        ("sharepoint", "/Trang/ChiTietTinTuc.aspx?nid=113139", "113139"),
        ("liferay", "/-/details/37632/ke-hoach-nam", "ke-hoach-nam"),
        ("liferay", "/xem/-/asset_publisher//Content/ke-hoach-nam?12150284", "ke-hoach-nam"),
        (
            "liferay",
            "/xem/-/asset_publisher/Content/xem/-/asset_publisher//Content/ke-hoach-nam",
            "ke-hoach-nam",
        ),
        (
            "liferay",
            "/web/guest/tin/-/so/extAssetPublisher/content/185904/ke-hoach.html;jsessionid=A1",
            "185904",
        ),
        ("dotnetnuke", "/Chuyen-muc-tin/Chi-tiet-tin/title/3138/ctitle/140", "3138"),
        ("drupal", "/node/412", "412"),
        ("drupal", "/?q=node/412", "412"),
        ("drupal", "/taxonomy/term/5", None),
        ("drupal", "/tin-tuc", None),
        ("newspaper", "/kinh-te/202202/ho-tro-27-de-an-3153640/", "3153640"),
        ("newspaper", "/channel/3483/202003/trien-khai-16-de-an-5675014/", "5675014"),
        ("newspaper", "/kinh-te/201606/binh-chon-nam-2016-680734", "680734"),
        ("newspaper", "/kinh-te/?p=2", None),
        (
            "websphere",
            "/wps/portal/Home/chi-tiet/khuyen-cong/84871645-8840-4f31-a0a0-54ab72c8e029",
            "84871645-8840-4f31-a0a0-54ab72c8e029",
        ),
        ("websphere", "/wps/portal/Home/trang-chu", None),
        (
            "news-engine",
            "/default.aspx?do=detail&id=1E40CFC1-5D33-4B22-A381-758BCE43DB59&page=news",
            "1e40cfc1-5d33-4b22-a381-758bce43db59",
        ),
        ("news-engine", "/default.aspx?page=news&do=detail&category_id=60&id=1235", "1235"),
        ("news-engine", "/default.aspx?page=news&do=list&category_id=60", None),
        ("wordpress", "/category/tin-tuc/page/2/", None),
        ("wordpress", "/2023/05/", None),
        ("wordpress", "/wp-content/uploads/2023/05/a.pdf", None),
        ("wordpress", "/", None),
        ("joomla", "/index.php/tin-tuc/37-hoi-thao", "37"),
        ("joomla", "/index.php?option=com_content&view=article&id=37:hoi-thao&catid=2", "37"),
        ("joomla", "/index.php?option=com_content&view=category&id=8", None),
        ("joomla", "/tin-tuc?start=10", None),
        ("generic", "/tin-tuc/bai-viet-412.html", "412"),
        ("generic", "/tin-tuc/", None),
    ],
)
def test_key(family: str, url: str, key: str | None):
    assert FAMILIES[family].key(f"https://sct.example.gov.vn{url}") == key
