"""Filters on the results of a search, with counts that hold, and what stands beside the articles."""

from datetime import date
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest

from db.corpus import open_corpus
from db.records import Source
from db.site.texts import texts
from db.store import store, store_sources
from tests.db import making
from tests.site import corpora
from tests.site.conftest import getter

VIETNAMESE = texts("vi")
PLACES = ("long-an", "tay-ninh-2025", "ha-tinh", None)


PORTALS = [
    Source(id=f"so-{number}", name=f"Cổng {number}", homepage=None, province_id=None, family="x")
    for number in (1, 2)
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    path = tmp_path_factory.mktemp("narrowing") / "corpus.db"
    with open_corpus(path) as db:
        store_sources(db, PORTALS)
        for number in range(12):
            store(db, *article(number))
    get = getter(path)
    return lambda page="/search.json", **chosen: get(page, params={"q": "nước thải", **chosen})


def article(number):
    text = (
        f"Sở Công Thương hướng dẫn cơ sở xử lý nước thải làng nghề, đợt {number}.\n"
        f"Ông Trần Văn Mẫu, Giám đốc Sở Công Thương, cho biết 45 đại biểu dự buổi về nước thải "
        f"theo Quyết định số 1419/QĐ-TTg. {corpora.filler(number)}"
    )
    told = making.document(
        source_id=f"so-{1 + number % 2}",
        key=str(number),
        url=f"https://so.example/{number}",
        text=text,
        title=f"Nước thải làng nghề, đợt {number}",
        published=date(2018, 1 + number, 15) if number < 11 else None,
        home_province=PLACES[number % 4],
        kind="attachment" if number % 4 == 3 else "page",
    )
    programme = "khuyến công" if number % 3 else "sản xuất sạch hơn"
    return told, making.extraction(
        activities=[making.activity("hướng dẫn cơ sở xử lý nước thải", text, programme=programme)],
        figures=[making.figure("45 đại biểu", text)],
        officials=[making.official("Trần Văn Mẫu", text)],
        decisions=[making.decision("1419/QĐ-TTg", text)],
    )


def total(answer):
    return answer.json()["total_documents"]


CHOICES = {
    "province": ("long-an", 3),
    "source": ("so-1", 6),
    "kind": ("attachment", 3),
    "programme": ("sản xuất sạch hơn", 4),
    "year": ("2018", 11),
    "from": ("2018-11-15", 1),
    "to": ("2018-01-15", 1),
}


@pytest.mark.parametrize("name", CHOICES)
def test_each_filter_leaves_what_it_names(ask, name):
    value, left = CHOICES[name]
    assert total(ask()) == 12
    answer = ask(**{name: value})
    assert total(answer) == len(answer.json()["documents"]) == left
    assert ask("/search.csv", **{name: value}).text.count("https://so.example/") == left


def test_a_province_of_today_has_what_it_was(ask):
    assert total(ask(province="tay-ninh-2025")) == 6


def test_a_span_of_days_has_its_ends_and_nothing_without_a_day(ask):
    assert total(ask(**{"from": "2018-03-15", "to": "2018-05-15"})) == 3
    assert total(ask(to="2030-01-01")) == 11
    assert total(ask(**{"from": "nonsense"})) == 12


def test_a_filter_that_can_leave_nothing_or_is_none_is_told(ask):
    turned = {"from": "2018-05-15", "to": "2018-03-15"}
    assert (total(ask(**turned)), ask(**turned).json()["is_reversed"]) == (0, True)
    assert VIETNAMESE["filter_reversed"] in ask("/search", **turned).text
    assert ask(year="20x", to="hôm qua").json()["not_used"] == ["20x", "hôm qua"]
    assert "<q>hôm qua</q>" in ask("/search", to="hôm qua").text
    told = ask("/search", year="2018", **{"from": "2018-03-15"}).text
    assert VIETNAMESE["filter_reversed"] not in told
    assert VIETNAMESE["filter_unread"] not in told


@pytest.mark.parametrize("name", CHOICES)
def test_a_filter_alone_lists_what_it_leaves(ask, name):
    value, left = CHOICES[name]
    answer = ask(q="", **{name: value})
    days = [row["published"] or "" for row in answer.json()["documents"]]
    assert (total(answer), days) == (left, sorted(days, reverse=True))
    assert ask("/search.csv", q="", **{name: value}).text.count("https://so.example/") == left
    assert total(ask(q="")) == 0


def test_activities_are_of_the_documents_that_the_filters_and_a_minus_leave(ask):
    assert len(ask().json()["activities"]) == 4
    assert [row["url"] for row in ask(**{"from": "2018-11-15"}).json()["activities"]] == [
        "https://so.example/10"
    ]
    assert ask(**{"from": "2019-01-01"}).json()["activities"] == []
    left = ask(q='nước thải -"đợt 3" -"đợt 4"').json()
    assert {"https://so.example/3", "https://so.example/4"}.isdisjoint(
        row["url"] for row in [*left["documents"], *left["activities"]]
    )


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x1f", "\x7f"])
def test_signs_that_steer_part_words(ask, sign):
    answer = ask(q=f"một{sign}hai nướ{sign}c")
    assert answer.status_code == 200
    assert total(ask(q=f"nước{sign}thải")) == 12


@pytest.mark.parametrize("ending", ["", ".json"])
def test_the_address_of_an_article_leads_to_it(ask, ending):
    moved = ask(f"/search{ending}", q="https://so.example/3")
    [found] = ask(q='"đợt 3"').json()["documents"]
    assert moved.headers["location"] == f"/document/{found['id']}{ending}"
    assert ask(f"/search{ending}", q="https://so.example/99").status_code == 200


def test_a_query_that_is_cut_keeps_its_filters_and_says_so(ask):
    moved = urlsplit(ask("/search", q="nước thải " * 60, province="long-an").headers["location"])
    assert parse_qs(moved.query)["province"] == ["long-an"]
    assert VIETNAMESE["query_cut"] in ask("/search", **dict(parse_qsl(moved.query))).text
    assert VIETNAMESE["query_cut"] not in ask("/search").text


@pytest.mark.parametrize(
    ("typed", "left"),
    [("quý 2/2018", 3), ("từ 2018 đến 2020", 11), ("sau năm 2016", 11), ("trước 2018", 0)],
)
def test_a_span_that_is_typed_filters(ask, typed, left):
    answer = ask(q=f"nước thải {typed}")
    assert total(answer) == left
    assert [chip["name"] for chip in answer.json()["read_as"]["chips"]] == [typed]
    assert f'Thời gian: <strong lang="vi">{typed}</strong>' in ask("/search", q=f"nước thải {typed}").text


def test_every_count_is_what_choosing_it_gives(ask):
    for chosen in ({}, {"source": "so-1"}, {"kind": "page", "from": "2018-04-01"}):
        facets = ask(**chosen).json()["facets"]
        assert {*facets} == {"province", "source", "kind", "programme"}
        for name, rows in facets.items():
            for row in rows:
                assert total(ask(**{**chosen, name: row["value"]})) == row["documents"], (chosen, name, row)


def test_the_page_offers_the_counts_and_all_provinces(ask):
    page = ask("/search", source="so-1").text
    assert '<option value="so-1" selected>Cổng 1 (6)</option>' in page
    assert "Tệp đính kèm (0)" not in page
    for unit in ("an-giang-2025", "an-giang", "binh-phuoc", "long-an"):
        assert f'<option value="{unit}"' in page


def test_what_is_chosen_and_gives_nothing_can_still_be_seen(ask):
    assert '<option value="so-9" selected>so-9 (0)</option>' in ask("/search", source="so-9").text


def test_figures_decisions_people_and_activities_stand_beside(ask):
    told = ask().json()
    assert {row["quote"] for row in told["found_figures"]} == {"45 đại biểu"}
    assert [row["key"] for row in told["found_cited"]] == ["1419/QĐ-TTg"]
    assert [row["name"] for row in told["found_officials"]] == ["Trần Văn Mẫu"]
    assert len(told["activities"]) == 4
    assert 'href="/activities?q=n%C6%B0%E1%BB%9Bc+th%E1%BA%A3i"' in ask("/search").text
