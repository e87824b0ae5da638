import pytest

from crawler import posting
from crawler.addresses import clean

CLEANED = [
    ("https://mau/vi/news/tin/a-7.html", "https://mau/vi/news/tin/a-7.html"),
    ("https://mau/vi/news/tin/a-7.html#binh-luan", "https://mau/vi/news/tin/a-7.html"),
    ("https://mau/a.aspx;jsessionid=1A2B?ItemID=7", "https://mau/a.aspx?ItemID=7"),
    ("https://mau/(S(x4kzrq45fkqbu345pjl0tt45))/a.aspx?ItemID=7", "https://mau/a.aspx?ItemID=7"),
    ("https://mau/?gd=1&cn=129&tc=22380&PHPSESSID=9", "https://mau/?gd=1&cn=129&tc=22380"),
    ("https://mau/a?utm_source=zalo&b=%C4%91&b=2&fbclid=x", "https://mau/a?b=%C4%91&b=2"),
    ("https://mau/a?sid=4", "https://mau/a"),
    ("https://mau", "https://mau/"),
    ("http://[::1]:81/CTPro/?x=", "http://[::1]:81/CTPro/?x="),
]


@pytest.mark.parametrize(("url", "cleaned"), CLEANED)
def test_what_names_no_page_is_left_out_of_an_address(url, cleaned):
    assert clean(url) == cleaned
    assert clean(cleaned) == cleaned


FORM = "https://mau/APIVP/api/DSTinTuc/QUERYDATA?do=QUERYDATA&UrlList=/ct/cms/Lists/KhuyenCong&start=20&length=10"


def test_a_form_is_written_as_an_address():
    assert posting.is_form(FORM)
    assert posting.split(FORM) == (
        "https://mau/APIVP/api/DSTinTuc/QUERYDATA",
        "do=QUERYDATA&UrlList=/ct/cms/Lists/KhuyenCong&start=20&length=10",
    )
    assert posting.list_address(FORM) == "https://mau/ct/cms/Lists/KhuyenCong/"
    assert posting.following(FORM, 10) == FORM.replace("start=20", "start=30")
    assert posting.following(FORM, 9) is None


LIST = "https://mau/ct/cms/Lists/KhuyenCong/AllItems.aspx"
STATE = {"__VIEWSTATE": "/wEP=#?&", "__EVENTARGUMENT": "Page$2"}


def test_a_postback_is_written_as_an_address():
    second = posting.postback(LIST, 2, STATE)
    assert posting.split(second) == (LIST, "__VIEWSTATE=%2FwEP%3D%23%3F%26&__EVENTARGUMENT=Page%242")
    assert (posting.page_number(LIST), posting.page_number(second)) == (1, 2)
    assert posting.target(second) == LIST
    assert clean(second.replace("aspx#", "aspx?sid=4#")) == second
    assert posting.postback(second, 3, {}) == f"{LIST}#postback-3?"
    assert not posting.is_form(second)


@pytest.mark.parametrize(
    "url", ["https://mau/vi/news/?page=2", "https://mau/QUERYDATA/1.html?start=0&length=5"]
)
def test_other_addresses_are_none(url):
    assert not posting.is_form(url)
    assert posting.split(url) == (url, "")
    assert posting.list_address(url) == url
    assert posting.following(url, 5) is None


def test_a_form_without_numbers_is_not_followed_for_ever():
    odd = FORM.replace("length=10", "length=x")
    assert posting.following(odd, 0) is None
    assert posting.following(odd, 10) is None
