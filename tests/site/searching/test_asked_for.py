"""Official documents that are asked for by what they are about, and numbers as they are said."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import query_fillers, query_requests
from db.query_spoken import in_digits
from tests.site.searching.stored import site_of

TEXTS = {
    "khuyen-cong": "Sở mở lớp theo Quyết định số 1881/QĐ-TTg ngày 20/11/2020 của Thủ tướng Chính phủ "
    "phê duyệt Chương trình khuyến công quốc gia giai đoạn 2021 - 2025.",
    "nghi-dinh": "Trung tâm khuyến công làm theo Nghị định số 45/2012/NĐ-CP ngày 21/5/2012 của Chính phủ "
    "về khuyến công. Chương trình khuyến công có ba đề án.",
    "thong-tu": "Kinh phí chi theo Thông tư số 28/2018/TT-BTC ngày 28/3/2018 của Bộ Tài chính "
    "hướng dẫn sử dụng kinh phí khuyến công.",
    "huong-dan": "Bộ Công Thương ban hành Thông tư số 46/2012/TT-BCT ngày 28/12/2012 "
    "hướng dẫn Nghị định số 45/2012/NĐ-CP.",
    "sua-doi": "Nghị định số 235/2025/NĐ-CP ngày 27/8/2025 của Chính phủ sửa đổi Nghị định số 45/2012/NĐ-CP.",
    "can-cu": "Căn cứ Quyết định số 919/QĐ-TTg ngày 01/8/2022 của Thủ tướng Chính phủ phê duyệt\n"
    "Chương trình mỗi xã một sản phẩm;\nCăn cứ Quyết định số 150/QĐ-TTg ngày 28/01/2022 của Thủ tướng "
    "Chính phủ phê duyệt\nChiến lược phát triển nông nghiệp;",
    "yen-bai": "Xã trồng quế theo Nghị quyết số 15/NQ-HĐND ngày 04/3/2021 của HĐND tỉnh Yên Bái "
    "về phát triển cây quế.",
    "ke-hoach": "Xã mở chợ theo Kế hoạch số 31/KH-UBND ngày 06/3/2021 của UBND tỉnh Yên Bái "
    "về xúc tiến thương mại năm 2021.",
    "lao-cai": "Xã trồng quế theo Nghị quyết số 27/NQ-HĐND ngày 05/3/2021 của HĐND tỉnh Lào Cai "
    "về phát triển cây quế.",
}


@pytest.fixture(scope="module")
def get(tmp_path_factory):
    about = {"published": date(2021, 4, 5), "home_province": "yen-bai"}
    documents = {key: {"title": key, "text": text, **about} for key, text in TEXTS.items()}
    return site_of(tmp_path_factory.mktemp("asked"), documents)


def cards(get, typed):
    return [row["key"] for row in get("/search.json", params={"q": typed}).json()["decisions"]]


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("chương trình khuyến công quốc gia 2021-2025 là quyết định số mấy", "1881/QĐ-TTg"),
        ("quyết định nào phê duyệt chương trình khuyến công quốc gia", "1881/QĐ-TTg"),
        ("số quyết định phê duyệt chương trình khuyến công quốc gia", "1881/QĐ-TTg"),
        ("nghi dinh nao ve khuyen cong", "45/2012/NĐ-CP"),
        ("nghị định về khuyến công", "45/2012/NĐ-CP"),
        ("khuyến công quy định ở nghị định nào vậy?", "45/2012/NĐ-CP"),
        ("thông tư gì hướng dẫn kinh phí khuyến công", "28/2018/TT-BTC"),
        ("văn bản nào nói về kinh phí khuyến công", "28/2018/TT-BTC"),
        ("nghị quyết nào của Lào Cai về cây quế", "27/NQ-HĐND"),
        ("nghị quyết cây quế Yên Bái số mấy", "15/NQ-HĐND"),
        ("phát triển cây quế Yên Bái nghị quyết", "15/NQ-HĐND"),
        ("kế hoạch xúc tiến thương mại năm 2021 số mấy", "31/KH-UBND"),
        ("thông tư nào hướng dẫn nghị định 45/2012/NĐ-CP", "46/2012/TT-BCT"),
        ("thông tư nào hướng dẫn nghị định bốn lăm", "46/2012/TT-BCT"),
        ("nghị định nào sửa đổi nghị định 45/2012/NĐ-CP", "235/2025/NĐ-CP"),
        ("nghị định 45/2012/NĐ-CP nói gì", "45/2012/NĐ-CP"),
        ("chương trình mỗi xã một sản phẩm là quyết định số mấy", "919/QĐ-TTg"),
        ("chiến lược phát triển nông nghiệp quyết định nào", "150/QĐ-TTg"),
        ("quyết định ngày 20/11/2020 của thủ tướng", "1881/QĐ-TTg"),
        ("nghị định ký ngày 21 tháng 5 năm 2012", "45/2012/NĐ-CP"),
        ("ngày 05/3/2021 Lào Cai ra nghị quyết gì", "27/NQ-HĐND"),
    ],
)
def test_a_document_is_asked_for_by_what_it_is_about(get, typed, card):
    assert cards(get, typed)[0] == card


@pytest.mark.parametrize(
    "typed",
    [
        "khuyến công",
        "chương trình khuyến công",
        "luật sư khuyến công",
        "nghị định nào về vũ trụ",
        "họp ngày 20/11/2020",
    ],
)
def test_other_queries_have_no_card(get, typed):
    assert cards(get, typed) == []


def test_where_one_of_the_type_is_found_no_others_are_shown(get):
    assert cards(get, "nghị định nào về khuyến công") == ["45/2012/NĐ-CP"]
    assert "28/2018/TT-BTC" in cards(get, "văn bản nào về khuyến công")


def test_a_province_after_a_minus_is_no_slip(get):
    answer = get("/search.json", params={"q": "khuyến công -Bình Định"}).json()
    assert not (answer["proposals"] or {}).get("spelling")


def test_the_page_says_that_the_cards_are_about_what_was_typed(get):
    page = get("/search", params={"q": "nghị định nào về khuyến công"}).text
    assert "Văn bản về nội dung này" in page
    assert "mang số này" not in page


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("cầu treo xong chưa", "cầu treo"),
        ("cầu treo xong chưa vậy ạ ?", "cầu treo"),
        ("lò gạch có ô nhiễm không", "lò gạch ô nhiễm"),
        ("cảng hàng không", "cảng hàng không"),
        ("lễ hội chùa", "lễ hội chùa"),
        ("ngan hang cho vay", "ngan hang cho vay"),
        ("chưa", "chưa"),
        ("???", "???"),
        ("tiền thưởng theo quyết định nào", "tiền thưởng"),
        ("nghị định nào về khuyến công", "khuyến công"),
        ("quyết định nào của tỉnh", "tỉnh"),
        ("một số quyết định", "một số quyết định"),
    ],
)
def test_words_that_only_ask_are_not_looked_for(typed, left):
    assert query_fillers.without(typed) == left


def test_a_type_is_asked_for_by_its_whole_name():
    assert query_requests.read("nđ nào về khuyến công") == ("nghi dinh", True, "")
    assert query_requests.read("văn bản nào về khuyến công") == ("", True, "")
    assert query_requests.read("quyết định phê duyệt đề án") == ("quyet dinh", False, "")
    assert query_requests.read("nghị định ngày 31/2/2012").day == ""
    assert query_requests.read("kế hoạch nào về khuyến công") is None


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("nghị định bốn lăm", "nghị định 45"),
        ("nghi dinh bon lam", "nghi dinh 45"),
        ("quyết định hai mốt của tỉnh", "quyết định 21 của tỉnh"),
        ("qđ ba tư", "qđ 34"),
        ("thông tư bốn sáu", "thông tư 46"),
        ("mười bốn mười chín", "1419"),
        ("hai sáu mười tám", "2618"),
        ("chỉ thị số chín", "chỉ thị số 9"),
        ("nghị định số tám năm 2022", "nghị định số 8 năm 2022"),
        ("chỉ thị mười hai nam định", "chỉ thị 12 nam định"),
        ("quyet dinh mot nghin bon tram muoi chin", "quyet dinh 1419"),
        ("quyết định nghìn tư", "quyết định 1400"),
        ("kế hoạch năm trăm bốn tư", "kế hoạch 544"),
        ("nghị quyết một trăm linh năm", "nghị quyết 105"),
        ("nghị định bốn lăm năm 2012", "nghị định 45 năm 2012"),
        ("nghị định bốn lăm năm hai không mười hai", "nghị định 45 năm 2012"),
    ],
)
def test_numbers_that_are_said(typed, number):
    assert in_digits(typed) == number


@pytest.mark.parametrize(
    "typed",
    [
        "kế hoạch năm năm",
        "kế hoạch ba năm 2021",
        "hai ba lớp",
        "hai, ba, bốn",
        "thông tư",
        "số năm",
        "mười nam định",
    ],
)
def test_words_that_are_no_number(typed):
    assert in_digits(typed) == typed


@pytest.mark.parametrize("typed", ["???", "---", "…", '"'])
def test_signs_alone_lead_on(get, typed):
    page = get("/search", params={"q": typed}).text
    assert "Câu tìm không có chữ hay số nào" in page
    assert 'href="/provinces"' in page.partition("<main")[2]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Yên Bái", ""),
        ("khuyến công ở Yên Bái?", "khuyến công"),
        ('"khuyến công" OR quế', ""),
        ("khuyến công -quế", "khuyến công"),
        ("UBND tỉnh Yên Bái", "UBND"),
        ("???", ""),
    ],
)
def test_the_words_that_are_told_have_no_signs(get, typed, words):
    assert get("/search.json", params={"q": typed}).json()["read_as"]["words"] == words


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(["năm", "linh", "trăm", "nghìn", "mười", "mươi", "không", "tư", "số"]), max_size=7
    )
)
def test_any_words_of_numbers_may_be_typed(words):
    assert in_digits(" ".join(words)).strip() or not words
