"""The article's id in an address, where only addresses tell."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.families import keys

SEEN = Path(__file__).parents[3] / "shared" / "reference" / "portals-seen.csv"

ADDRESSES = [
    ("/tin-tuc/hoat-dong/t18303/thuc-day-san-xuat-sach-hon-nam-2020", "18303"),
    ("/tin-tuc/t1584/ke-hoach-hanh-dong-giai-doan-2016-2020", "1584"),
    (
        "/vi-vn/Tin/tid/Tap-huan/newsid/0A1B2C3D-0000-4000-8000-00000000ABCD/cid/1F1B2C3D-0000-4000-8000-00000000ABCD",
        "0A1B2C3D-0000-4000-8000-00000000ABCD",
    ),
    (
        "/wps/portal/Home/chi-tiet/khuyen-cong/84871645-8840-4f31-a0a0-54ab72c8e029",
        "84871645-8840-4f31-a0a0-54ab72c8e029",
    ),
    ("/HtmlView.aspx?pageid=7137&ItemID=55629&mid=12446&pageindex=0&siteid=88", "55629"),
    ("/index.php?option=com_content&view=article&id=999:tap-huan&catid=85:tknl&Itemid=279", "999"),
    ("/viewer.aspx?mabb=144696&macm=5&macmp=5", "144696"),
    ("/?details=5718&menuID=32&CongID=1", "5718"),
    ("/default.aspx?pid=57&nid=16543", "16543"),
    ("/Chuyen-muc-tin/Chi-tiet-tin/title/3138/ctitle/140", "3138"),
    ("/so.gplist.161.gpopen.1785.gpside.1.asmx", "1785"),
    ("/tong-ket-khuyen-cong-6-thang-dau-nam-2020-1475.html", "1475"),
    ("/tong-ket-khuyen-cong-nam-2020.html", "tong-ket-khuyen-cong-nam-2020"),
    ("/mo-lop-tap-huan-dau-bep-a62216.html", "62216"),
    ("/hoat-dong-cong-thuong-nam-2019/n421.html", "421"),
    ("/channel/5096/202205/hieu-qua-khuyen-cong-2550673/", "2550673"),
    ("/news/48100p1c25/trao-giai-nam-2013.htm", "48100"),
    ("/82/307953/trao-chung-nhan-22-san-pham-tieu-bieu.html", "307953"),
    ("/xem-chi-tiet?12150284", "12150284"),
    ("/kinh-te/trien-khai-nhiem-vu-vSqL2LSvR.html", "trien-khai-nhiem-vu-vSqL2LSvR"),
    ("/tiet-kiem-dien-trong-gio-cao-diem.html/amp", "tiet-kiem-dien-trong-gio-cao-diem"),
]


@pytest.mark.parametrize(("path", "key"), ADDRESSES)
def test_proposes_a_pattern_that_finds_the_id(path, key):
    url = f"https://sct.example.gov.vn{path}"
    found = re.search(keys.propose(url).pattern, url)
    assert found
    assert found[1] == key


def test_the_links_of_a_list_decide_between_numbers():
    links = [
        f"https://mau.vn/{number}-tap-huan-tai-xa-{end}.html" for number, end in [(31, 4), (32, 4), (33, 5)]
    ]
    proposal = keys.propose(links[0], links)
    assert (proposal.keys, proposal.articles, proposal.fits) == (3, 3, True)
    assert [re.search(proposal.pattern, link)[1] for link in links] == ["31", "32", "33"]


def test_says_where_no_form_tells_the_articles_apart():
    proposal = keys.propose("https://mau.vn/tin?id=5", ["https://mau.vn/tin?id=5&trang=2"])
    assert not proposal.fits
    assert proposal.keys < proposal.articles


@pytest.mark.parametrize("path", ["/", "/tin-tuc/", "/tin-tuc-su-kien", "/lien-he.html", "/tin-tuc?page=3"])
def test_other_pages_have_no_key(path):
    assert keys.of(f"https://mau.vn{path}") is None


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("/42-san-pham-tieu-bieu-cap-tinh/", "42-san-pham-tieu-bieu-cap-tinh"),
        ("/bao-cao-khuyen-cong-quy-4", "bao-cao-khuyen-cong-quy-4"),
    ],
)
def test_a_number_that_may_be_a_word_of_the_title_is_no_id(path, key):
    assert keys.of(f"https://mau.vn{path}") == key


@pytest.mark.skipif(not SEEN.exists(), reason="the list of portals seen is not here")
def test_every_article_address_that_was_seen_gets_a_key():
    rows = csv.DictReader(SEEN.read_text(encoding="utf-8").splitlines())
    seen = [
        row["example_url"] for row in rows if "{id}" in row["url_shape"] and row["example_url"][:4] == "http"
    ]
    assert len(seen) > 20
    for url in seen:
        found = re.search(keys.propose(url).pattern, url)
        assert found, url
        assert not re.fullmatch(r"(19[4-9]|20\d)\d", found[1]), url


@given(st.text(max_size=80))
def test_any_text_is_taken(text):
    url = f"https://mau.vn/{text}"
    re.compile(keys.propose(url).pattern)
    assert keys.of(url) is None or keys.of(url)
