"""Words that texts write otherwise: i and y, numbers with points, abbreviations, other names, English."""

from datetime import date

import pytest

from db.query import words_expression
from db.query_reading import read
from tests.site.searching.stored import site_of

DOCUMENTS = {
    "von": ("long-an", "Vốn vay cho vùng lúa", "Các xã vay 5.500 tỷ đồng, trả được 72,4 tỷ đồng."),
    "bac-si": ("tien-giang", "Bác sỹ về phường", "Ở Mỹ Tho, bác sỹ Nguyễn Văn Kỹ khám cho 90 người."),
    "gom": ("binh-duong", "Làng nghề gốm thêm việc", "Lớp tập huấn cho thợ gốm ở làng nghề mở tháng này."),
    "ca-phe": ("dak-lak", "Cà phê Buôn Ma Thuột", "Hội thi cà phê ở Buôn Ma Thuột có 30 đội."),
    "dien": ("ha-noi", "Hà Nội tiết kiệm điện", "Nhà máy ở Hà Nội tiết kiệm điện nhờ kiểm toán năng lượng."),
    "nuoc": ("thanh-hoa", "Hội thảo nước mắm", "Hội thảo sản xuất sạch hơn ở tỉnh Thanh Hóa cho 40 hộ."),
    "det": ("nam-dinh", "Xưởng dệt", "Doanh nghiệp công nghiệp nông thôn sản xuất vải, có 12 máy."),
    "le-hoi": ("phu-yen", "Festival cá ngừ", "Festival cá ngừ mở ba ngày, xưởng đóng hộp đón khách."),
    "hoi-cho": ("ca-mau", "Hội chợ tôm", "Hội chợ tôm mở ba ngày."),
    "duong": ("vinh-long", "Đường mới", "Khách hỏi chợ ở bên nào."),
    "xuong": ("ca-mau", "Xưởng tôm thành công, huấn luyện tập thể", "Xưởng tôm họp về nợ; tập thể thợ vui."),
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    documents = {
        key: {
            "title": title,
            "text": f"{title}\n{text}",
            "published": date(2023, 5, 6),
            "home_province": home,
        }
        for key, (home, title, text) in DOCUMENTS.items()
    }
    get = site_of(tmp_path_factory.mktemp("spellings"), documents)
    return lambda typed, **more: get("/search.json", params={"q": typed, **more}).json()


def keys(answer):
    return [row["url"].rpartition("/")[2] for row in answer["documents"]]


def chips(answer):
    return {f"{chip['kind']}:{chip['name']}" for chip in answer["read_as"]["chips"]}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("5500 tỷ", "von"),
        ("5 500 tỷ đồng", "von"),
        ("5.500 tỉ", "von"),
        ("72,4 tỷ", "von"),
        ("bác sĩ phường", "bac-si"),
        ("bac si phuong", "bac-si"),
        ("Mĩ Tho", "bac-si"),
        ("bác sĩ Nguyễn Văn Kĩ", "bac-si"),
        ("cà fê buôn mê thuột", "ca-phe"),
        ("ca phe ban me thuot", "ca-phe"),
        ("dn sx vải", "det"),
        ("DN CNNT", "det"),
        ("energy audit", "dien"),
        ("cleaner production workshop Thanh Hoa", "nuoc"),
        ("workshop on cleaner production in Thanh Hoa", "nuoc"),
        ("training craft village", "gom"),
        ("tap huan lang nghe", "gom"),
    ],
)
def test_words_are_found_as_texts_write_them(ask, typed, first):
    answer = ask(typed)
    assert keys(answer)[:1] == [first]
    assert "⟪" in answer["documents"][0]["snippet"]


def test_what_is_quoted_and_what_is_a_year_is_as_it_is():
    assert '"5 500"' in words_expression("5500")
    assert " OR " not in words_expression("2017")
    assert " OR " not in words_expression('"kỹ thuật" "5.500"')


@pytest.mark.parametrize(
    ("typed", "province"),
    [
        ("hn tiết kiệm điện", "Hà Nội"),
        ("tphcm", "Hồ Chí Minh"),
        ("sg", "Hồ Chí Minh"),
        ("hp", "Hải Phòng"),
        ("hanoi festival", "Hà Nội"),
        ("HCMC", "Hồ Chí Minh"),
        ("quangnam", "Quảng Nam"),
    ],
)
def test_provinces_by_letters(ask, typed, province):
    assert f"province:{province}" in chips(ask(typed))


def test_dn_is_no_province(ask):
    assert chips(ask("dn sx")) == set()
    assert chips(ask("đn sx")) == {"province:Đà Nẵng"}


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("máy bơm 15 HP", set()),
        ("thép HP", {"province:Hải Phòng"}),
        ("may bom 2019 hp", {"province:Hải Phòng"}),
    ],
)
def test_letters_after_a_number_are_its_unit(ask, typed, named):
    assert {chip for chip in chips(ask(typed)) if chip.startswith("province")} == named


def test_how_words_are_read_is_told(ask):
    told = ask("energy audit training Hà Nội")
    assert [row["typed"] for row in told["read_as"]["also"]] == ["energy audit", "training"]
    assert told["read_as"]["also"][0]["meant"] == ["kiểm toán năng lượng"]
    assert {"programme:tiết kiệm năng lượng", "type:training", "province:Hà Nội"} == chips(told)
    assert "~" not in told["read_as"]["words"]
    assert ask("sx vải", **{"as": "words"})["total_documents"] == 0


def test_a_status_that_is_asked_for_need_not_be_written(ask):
    answer = ask("hội thảo nước mắm dự kiến")
    assert (keys(answer), "status:planned" in chips(answer)) == (["nuoc"], True)


@pytest.mark.parametrize(
    "typed",
    [
        "vì sao cà phê tăng giá do đâu",
        "cà phê tăng giá bao nhiêu, khi nào?",
        "cà phê tăng giá bn",
        "cà phê tăng giá hôm nào",
    ],
)
def test_words_that_only_ask_are_not_searched(typed):
    assert read(typed).words.rstrip(",") == "cà phê tăng giá"


def test_words_side_by_side_and_in_the_title_come_first(ask):
    assert keys(ask("lang nghe gom"))[0] == "gom"
    assert keys(ask("xuong det"))[0] == "det"
    assert keys(ask("tap huan"))[0] == "gom"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fesival cá ngừ", "festival cá ngừ"),
        ("hội thảo thanh hao", "hội thảo Thanh Hóa"),
        ("quang nnh", "Quảng Ninh"),
        ("tôm cà mua", "tôm Cà Mau"),
        # What was recognised stays.
        ("xuong dejt Nam Định 2023", "xưởng dệt Nam Định 2023"),
        ("sản xuât sạch hơn Thanh Hóa 2023", "sản xuất sạch hơn Thanh Hóa 2023"),
        ("làng nghề gốn Bình Dương 2023", "làng nghề gốm Bình Dương 2023"),
        # A word that no document has is told beside its neighbour, though another word is nowhere too.
        ("hội thi cà phế tên lửa", "hội thi cà phê tên lửa"),
        ("làng nghè gốm tên lửa", "làng nghề gốm tên lửa"),
    ],
)
def test_a_slip_is_told_and_the_names_stay(ask, typed, meant):
    assert ask(typed)["proposals"]["spelling"] == meant


def test_words_that_documents_have_are_no_slip_of_a_place(ask):
    assert ask("thành công")["proposals"] is None


def test_a_place_is_meant_by_words_that_have_its_marks(ask):
    assert ask("tôm cà mua")["proposals"]["spelling"] == "tôm Cà Mau"
    assert ask("sinh hái")["proposals"]["spelling"] is None


def test_words_that_documents_have_are_no_other_words_where_a_place_has_none(ask):
    assert ask("hội chợ Vĩnh Long")["proposals"]["spelling"] is None
    assert ask("hợi chợ Cà Mau")["proposals"]["spelling"] == "hội chợ Cà Mau"


def test_what_stands_for_other_words_is_one_of_the_words(ask):
    assert [row["query"] for row in ask("cà fê phi thuyền tên lửa")["proposals"]["each"]] == ["cà fê"]


def test_without_one_of_the_words_the_names_stay(ask):
    made = ask("hội thảo thuyền tên Thanh Hóa")["proposals"]
    assert "hội thảo Thanh Hóa" not in [row["query"] for row in made["fewer"]]
    assert {"query": "hội thảo", "documents": 1} in made["each"]
    assert ask("nước mắm lửa tên Thanh Hóa 2023")["proposals"]["fewer"] == []
    [row] = ask("nước mắm lửa Thanh Hóa 2023")["proposals"]["fewer"]
    assert row == {"query": "nước mắm Thanh Hóa 2023", "documents": 1}


def test_a_word_of_two_syllables_is_left_out_whole(ask):
    made = ask("nước mắm tên lửa Thanh Hóa 2023")["proposals"]
    assert [row["query"] for row in made["fewer"]] == ["nước mắm Thanh Hóa 2023"]
    assert made["nowhere"] == ["tên lửa"]
    assert not {"tên", "lửa"} & {row["query"] for row in made["each"]}


def test_the_words_of_a_name_that_was_recognised_are_no_slip(ask):
    assert ask("hội chợ ở bên")["proposals"]["spelling"] is None


def test_two_words_that_no_document_has_side_by_side_may_have_other_marks(ask):
    """Each of them stands somewhere, so that none of them alone is strange."""
    made = ask("khách hội bên xưởng")["proposals"]
    assert made["spelling"] == "khách hỏi bên xưởng"
    assert {row["query"] for row in made["each"]} == {"khách", "hội", "bên", "xưởng"}


def test_letters_and_a_number_may_stand_apart(ask):
    assert '"ql 279d"' in words_expression("QL279D")
    assert keys(ask("cho40 hộ")) == ["nuoc"]
