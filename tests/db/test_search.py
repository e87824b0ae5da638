from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import query
from db.search import find
from db.store import store
from tests.db.making import decision, document, extraction

CITING = (
    "Thực hiện Quyết định số 1419/QĐ-TTg, Kế hoạch số 544 /KH-SCT, Nghị định 45/2012/NĐ-CP, "
    "Nghị quyết 15-NQ/TW, Công văn 539/SCT-KC và Kế hoạch 8/KH-UBND của tỉnh Long An."
)
UBND, SCT = "Ủy ban nhân dân tỉnh Long An", "Sở Công Thương tỉnh Long An"


def cited(quote, number, symbol, mark="/", **about):
    key = f"{number}{mark}{symbol}"
    return decision(quote, CITING, key=key, number=number, symbol=symbol, **about)


@pytest.fixture
def corpus(db):
    decisions = [
        cited("1419/QĐ-TTg", "1419", "QĐ-TTg", issued_on=date(2009, 9, 7)),
        cited("544 /KH-SCT", "544", "KH-SCT", type="Kế hoạch", issuer=SCT),
        cited("45/2012/NĐ-CP", "45", "2012/NĐ-CP", type="Nghị định", year=2012),
        cited("15-NQ/TW", "15", "NQ/TW", mark="-", type="Nghị quyết"),
        cited("539/SCT-KC", "539", "SCT-KC", type="Công văn", issuer=SCT),
        cited("8/KH-UBND", "08", "KH-UBND", type="Kế hoạch", issuer=UBND),
    ]
    store(db, document(url="citing.txt", title=None, text=CITING), extraction(decisions=decisions))
    texts = {
        "khuyen-cong": ("Chương trình khuyến công", "Đào tạo nghề theo dự án khuyến công năm 2020."),
        "an": ("An toàn lao động", "Lao động an toàn tại xã An Mẫu."),
        "khong-dau": ("Thong bao", "Lop khuyen cong khai giang."),
        "hoa-binh": ("Họp tại Hoà Bình", "Cuộc họp bàn việc công, khuyến khích thuỷ lợi."),
    }
    for url, (title, text) in texts.items():
        store(db, document(url=url, title=title, text=f"{title}\n{text}"), extraction())
    return db


def keys(corpus, query):
    return [hit.key for hit in find(corpus, query).decisions]


def urls(corpus, query):
    return [hit.url for hit in find(corpus, query).documents]


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("1419/QĐ-TTg", "1419/QĐ-TTg"),
        ("1419/QD-TTG", "1419/QĐ-TTg"),
        ("1419/QÐ–TTg", "1419/QĐ-TTg"),
        ("1419⁄qđ-ttg", "1419/QĐ-TTg"),
        ("1419 qd ttg", "1419/QĐ-TTg"),
        ("1419qdttg", "1419/QĐ-TTg"),
        ("QĐ 1419", "1419/QĐ-TTg"),
        ("QĐ số 1419", "1419/QĐ-TTg"),
        ("quyết định 1419", "1419/QĐ-TTg"),
        ("Quyết định số 1419/QĐ-TTg ngày 07/9/2009", "1419/QĐ-TTg"),
        ("quyet dinh 1419 nam 2009", "1419/QĐ-TTg"),
        ("1419", "1419/QĐ-TTg"),
        ("  số 1419 ", "1419/QĐ-TTg"),
        ("quyet dinh so 544", "544/KH-SCT"),
        ("544 /KH-SCT", "544/KH-SCT"),
        ("kế hoạch 544 của Sở Công Thương Long An", "544/KH-SCT"),
        ("nghi dinh 45/2012", "45/2012/NĐ-CP"),
        ("Nghị định 45", "45/2012/NĐ-CP"),
        ("452012ndcp", "45/2012/NĐ-CP"),
        ("15-NQ/TW", "15-NQ/TW"),
        ("công văn 539 SCT", "539/SCT-KC"),
        ("Kế hoạch số 7/KH-UBND", None),
        ("Kế hoạch số 8/KH-UBND", "08/KH-UBND"),
        ("Kế hoạch số 08/KH-UBND", "08/KH-UBND"),
        ("kế hoạch 08 ubnd long an", "08/KH-UBND"),
        ("1419/QĐ-BCT", None),
        ("9999", None),
        ("khuyến công 2020", None),
        ("năm 1419", None),
        ("", None),
    ],
)
def test_a_number_is_found_however_it_is_typed(corpus, query, key):
    assert keys(corpus, query) == ([key] if key else [])


def test_a_decision_comes_with_who_cites_it_when_and_in_which_sentence(corpus):
    [hit] = find(corpus, "1419 qd ttg").decisions
    assert (hit.type, hit.issued_on, hit.documents) == ("Quyết định", "2009-09-07", 1)
    [citation] = hit.citations
    assert (citation.url, citation.published, citation.sentence) == ("citing.txt", "2018-03-13", CITING)
    assert citation.source == "Tệp tải lên"


def test_the_best_decision_comes_first(corpus):
    text = "Các văn bản 1419/QĐ-UBND, 1419/KH-TTg, 45/QĐ-BCT."
    others = [
        decision("1419/QĐ-UBND", text, issuer=UBND, issuer_province="long-an", issued_on=date(2015, 1, 2)),
        decision("1419/KH-TTg", text, type="Kế hoạch"),
        decision("45/QĐ-BCT", text),
    ]
    store(corpus, document(url="others.txt", text=text), extraction(decisions=others))
    assert set(keys(corpus, "1419")) == {"1419/QĐ-TTg", "1419/KH-TTg", "1419/QĐ-UBND"}
    assert keys(corpus, "1419 qd ttg") == ["1419/QĐ-TTg"]
    assert keys(corpus, "quyết định 1419 của UBND tỉnh Long An năm 2015") == ["1419/QĐ-UBND"]
    assert keys(corpus, "kế hoạch 1419") == ["1419/KH-TTg"]
    assert keys(corpus, "quyết định 45") == ["45/QĐ-BCT"]
    assert keys(corpus, "NĐ45") == keys(corpus, "nghị định 45") == ["45/2012/NĐ-CP"]
    assert set(keys(corpus, "công văn 45")) == {"45/2012/NĐ-CP", "45/QĐ-BCT"}


def test_the_latest_citations_come_first_and_the_limit_holds(corpus):
    for year in range(2010, 2016):
        text = f"Năm {year}, theo 1419/QĐ-TTg."
        citing = document(url=f"{year}", text=text, published=date(year, 5, 1))
        store(corpus, citing, extraction(decisions=[decision("1419/QĐ-TTg", text)]))
    [hit] = find(corpus, "1419/QĐ-TTg", limit=3).decisions
    assert [citation.published for citation in hit.citations] == ["2018-03-13", "2015-05-01", "2014-05-01"]
    assert hit.documents == 7


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("khuyến công", ["khuyen-cong", "hoa-binh"]),
        ("KHUYẾN CÔNG", ["khuyen-cong", "hoa-binh"]),
        ("khuyen cong", ["khong-dau", "khuyen-cong", "hoa-binh"]),
        ('"khuyen cong"', ["khong-dau", "khuyen-cong"]),
        ("khuyen công", ["khuyen-cong", "hoa-binh"]),
        ('"khuyen công"', ["khuyen-cong"]),
        ("khuyến cong", ["khuyen-cong", "hoa-binh"]),
        ("dao tao", ["khuyen-cong"]),
        ("đao tạo", []),
        ("án", ["khuyen-cong"]),
        ("ấn", []),
        ("Hòa Bình", ["hoa-binh"]),
        ("Hoà Bình", ["hoa-binh"]),
        ("thủy lợi", ["hoa-binh"]),
        ("khuyến công 2020", ["khuyen-cong"]),
        ("-khuyến AND* công", []),
        ("khuyến* -công", []),
        ("lao động -khuyến", ["an"]),
        ("lao động OR khuyến khích", ["an", "hoa-binh"]),
        ("công -khuyến công", ["hoa-binh", "citing.txt"]),
        ('công -"khuyến công"', ["hoa-binh", "citing.txt"]),
        ("lao động | thuỷ lợi", ["an", "hoa-binh"]),
        ('"khuyến công"', ["khuyen-cong"]),
        ('"khuyến công', ["khuyen-cong", "hoa-binh"]),
        ("không có từ này", []),
        ("***", []),
    ],
)
def test_marks_are_meant_where_they_are_typed(corpus, query, found):
    assert urls(corpus, query) == found


@pytest.mark.parametrize(
    ("query", "snippet"),
    [
        ("khuyến công", "⟪khuyến công⟫"),
        ("dao tao", "⟪Đào tạo⟫ nghề"),
        ("ĐÀO TẠO", "⟪Đào tạo⟫ nghề"),
        ("du án", "⟪dự án⟫"),
        ("hòa bình", "⟪Hoà Bình⟫"),
    ],
)
def test_a_snippet_shows_the_text_as_it_is_with_the_words_marked(corpus, query, snippet):
    [hit, *_] = find(corpus, query).documents
    assert snippet in hit.snippet


def test_what_is_typed_is_read_as_on_the_site(corpus):
    for typed in ("dự án khuyến công nào năm 2020?", "industrial promotion 2020"):
        assert urls(corpus, typed) == ["khuyen-cong"]
    assert urls(corpus, "cuộc họp ở tỉnh Hoà Bình") == ["hoa-binh"]
    assert urls(corpus, "cuộc họp Long An") == []


def test_as_typed_comes_before_folded_and_title_before_text(corpus):
    assert urls(corpus, "khuyen cong")[0] == "khong-dau"
    store(corpus, document(url="title", title="Đào tạo", text="Đào tạo\nMở lớp."), extraction())
    assert urls(corpus, "đào tạo") == ["title", "khuyen-cong"]


def test_words_side_by_side_come_before_words_apart(corpus):
    for n in range(3):
        text = "Việc công, công tác, công nghệ; khuyến khích, khuyến nghị."
        store(corpus, document(url=f"{n}", title="Khác", text=text), extraction())
    store(corpus, document(url="near", title="Khác", text="Kết quả công tác khuyến công."), extraction())
    assert set(urls(corpus, "khuyến công")[:2]) == {"near", "khuyen-cong"}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    query=st.text()
    | st.text(alphabet='"*-^:(){}+,. \x00\ud800ANDORNEARđĐ019/')
    | st.lists(st.sampled_from(["AND", "NOT", '"', "title:", "NEAR(", ")", "1419", "án", "-", "*"])).map(
        " ".join
    )
)
def test_any_string_can_be_searched_for(corpus, query):
    results = find(corpus, query)
    assert not (results.decisions and results.documents)


@pytest.mark.parametrize("unit", ["a", "9", " ", "a,", '"', '" ', "an án ", "1419/"])
def test_a_very_long_query_is_no_problem(corpus, unit):
    find(corpus, unit * (200_000 // len(unit)))


def test_the_first_64_words_of_a_query_count(corpus):
    text = " ".join(f"từ{n}" for n in range(64))
    store(corpus, document(url="long", title=None, text=text), extraction())
    assert urls(corpus, f"{text} ngoài") == ["long"]
    assert urls(corpus, text.replace("từ63", "ngoài")) == []


@pytest.mark.parametrize("typed", ["khuyến công -lớp", "khuyến công OR máy", "khuyến", "khuyen cong -lop"])
def test_only_words_that_must_all_be_there_are_looked_for_side_by_side(typed):
    assert query.ranking_expression(typed) == query.words_expression(typed)
    assert query.ranking_expression("khuyến công") != query.words_expression("khuyến công")
