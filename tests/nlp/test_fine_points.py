"""Fine points of the rules, each of which a small change would lose."""

from datetime import date

import pytest

from nlp import activities, decisions, figures, officials
from nlp.decisions import below
from nlp.text.document import Document

PUBLISHED = date(2019, 5, 6)


def read(text: str, home: str | None = "ca-mau") -> Document:
    return Document(text, published=PUBLISHED, home_province=home)


def test_a_number_may_have_a_letter() -> None:
    [cited] = decisions.find(read("Thực hiện Công văn số 8a/SCT-QLCN của Sở Công Thương."))
    assert (cited.quote, cited.key, cited.type) == ("8a/SCT-QLCN", "08a/SCT-QLCN", "Công văn")


@pytest.mark.parametrize("standard", ["QCVN 40/2011/BTNMT", "QCVN 40:2011/BTNMT", "TCVN 6477/2011/BXD"])
def test_a_standard_is_no_decision(standard: str) -> None:
    assert decisions.find(read(f"Nước thải đạt quy chuẩn số {standard} trước khi xả.")) == []


def test_a_plan_in_brackets_is_its_bodys() -> None:
    [cited] = decisions.find(read("UBND tỉnh ban hành kế hoạch khuyến công (số 54/KH-UBND)."))
    assert (cited.key, cited.type, cited.issuer) == ("54/KH-UBND", "Kế hoạch", "Ủy ban nhân dân tỉnh Cà Mau")
    [cited] = decisions.find(read("UBND huyện Hồng Dân đã ban hành kế hoạch khuyến công (số 54/KH-UBND)."))
    assert (cited.issuer, cited.issuer_from) == ("Ủy ban nhân dân huyện Hồng Dân", "sentence")


@pytest.mark.parametrize("before", ["thư", "bản sao", "lưu hồ sơ"])
def test_the_word_for_a_number_says_that_a_short_code_is_a_letters(before: str) -> None:
    [cited] = decisions.find(read(f"Trung tâm gửi {before} số 812/SCT cho các huyện."))
    assert (cited.key, cited.type) == ("812/SCT", "Công văn")
    assert decisions.find(read(f"Trung tâm gửi {before} 812/SCT cho các huyện.")) == []


def test_of_one_day_before_the_issuing_verb_the_decision_is_and_of_two_nobody_knows_which() -> None:
    days = {
        "Ngày 07/3/2018, UBND tỉnh ban hành Quyết định số 90/QĐ-UBND.": date(2018, 3, 7),
        "Ngày 05/3/2018 và ngày 07/3/2018, UBND tỉnh họp và ban hành Quyết định số 90/QĐ-UBND.": None,
    }
    for text, expected in days.items():
        [cited] = decisions.find(read(text))
        assert cited.issued_on == expected, text


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn đến thắp hương tại nhà cố Giám đốc Sở Công Thương Trần Văn Mẫu.",
        "Gia đình cố Phó Chủ tịch UBND tỉnh Trần Văn Mẫu nhận bằng khen.",
    ],
)
def test_the_dead_hold_no_post(text: str) -> None:
    assert officials.find(read(text)) == []
    assert [one.name for one in officials.find(read(text.replace("cố ", "nguyên ")))] == ["Trần Văn Mẫu"]


def test_the_body_of_the_role_signs_and_not_the_one_that_is_signed_for() -> None:
    signed = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. UBND TỈNH\nGIÁM ĐỐC SỞ CÔNG THƯƠNG\nTrần Văn Mẫu"
    [found] = officials.find(read(signed))
    assert (found.name, found.organisation) == ("Trần Văn Mẫu", "SỞ CÔNG THƯƠNG")


def test_a_royal_name_of_five_syllables() -> None:
    [found] = officials.find(read("Bà Tôn Nữ Thị Ngọc Lan, Phó Giám đốc Sở Công Thương, chủ trì."))
    assert (found.name, found.role) == ("Tôn Nữ Thị Ngọc Lan", "Phó Giám đốc")


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [("trở xuống", "max"), ("trở lại", "max"), ("đổ lại", "max"), ("trở lên", "min"), ("trở về", None)],
)
def test_a_bound_may_stand_behind(words: str, qualifier: str | None) -> None:
    [found] = figures.find(read(f"Huyện có 15 cơ sở {words} được hỗ trợ."))
    assert (found.value, found.qualifier) == (15, qualifier)


def test_what_is_gone_on_with_is_an_activity() -> None:
    document = read("Sở Công Thương tiếp tục mở 02 lớp tập huấn khuyến công.")
    [found] = activities.find(document, decisions.find(document))
    assert (found.type, "mở 02 lớp tập huấn" in found.title) == ("training", True)


SET_OFF = [
    ("Thực hiện Quyết định số 12/QĐ-TU của Tỉnh ủy, ngày 10/10/2018.", date(2018, 10, 10)),
    (
        "Thực hiện Quyết định số 12/QĐ-TU của Tỉnh ủy, ngày 10/10/2018 về khuyến công, Sở mở lớp.",
        date(2018, 10, 10),
    ),
    ("Thực hiện Quyết định số 12/QĐ-TU của Tỉnh ủy, ngày 10/10/2018 Sở Công Thương mở lớp tập huấn.", None),
    ("Quyết định số 12/QĐ-TU, ngày 10/10/2018, tại hội trường Sở, lớp tập huấn khai mạc.", None),
    ("Quyết định số 12/QĐ-TU (10/10/2018) về khuyến công.", date(2018, 10, 10)),
    ("Quyết định số 12/2017/QĐ-UBND ngày 10/10/2018 về khuyến công.", None),
]


@pytest.mark.parametrize(("text", "expected"), SET_OFF)
def test_a_day_that_opens_a_clause_is_that_of_an_event(text: str, expected: date | None) -> None:
    assert decisions.find(read(text))[0].issued_on == expected


SYMBOLS = [
    ("Thông tư liên tịch số 12/2010/TTLT-BCT-BTC hướng dẫn chi.", None, None),
    ("Kế hoạch số 5/KHLT-SCT-HND về phối hợp.", None, None),
    ("Nghị quyết số 7/2019/NQ-HĐND ngày 5/7/2019.", "Hội đồng nhân dân tỉnh Cà Mau", "home"),
    ("Quyết định số 3/QĐ-SCT ngày 5/7/2019.", "Sở Công Thương tỉnh Cà Mau", "home"),
    ("Nghị quyết số 12-NQ/TU ngày 5/7/2019.", "Tỉnh ủy Cà Mau", "home"),
    ("Công văn số 15/BCT-CNĐP về chương trình.", "Bộ Công Thương", "symbol"),
    ("Luật số 50/2010/QH12.", "Quốc hội", "symbol"),
    ("Chỉ thị số 5/CT-UBND của UBND huyện Mộc Hóa.", "Ủy ban nhân dân huyện Mộc Hóa", "citation"),
]


@pytest.mark.parametrize(("text", "issuer", "told_by"), SYMBOLS)
def test_what_a_symbol_alone_tells_of_its_issuer(text: str, issuer: str | None, told_by: str | None) -> None:
    [cited] = decisions.find(read(text))
    assert (cited.issuer, cited.issuer_from) == (issuer, told_by)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("5/4/2017, UBND tỉnh ban hành", date(2017, 4, 5)),
        ("Sở đã họp; 5/4/2017, UBND tỉnh ban hành", date(2017, 4, 5)),
        ("Ngày 2/3/2017 Sở họp; ngày 5/4/2017, UBND tỉnh ban hành", date(2017, 4, 5)),
        ("Theo Quyết định số 12/QĐ-TTg ngày 5/4/2017, UBND tỉnh ban hành", None),
        ("Ngày 5/4/2017, sau cuộc họp ngày 2/3/2017, UBND tỉnh ban hành", None),
    ],
)
def test_the_one_day_of_the_issuing_is_that_of_issue(told: str, day: date | None) -> None:
    *_, cited = decisions.find(read(f"{told} Kế hoạch số 54/KH-UBND."))
    assert (cited.key, cited.issued_on) == ("54/KH-UBND", day)


def test_a_text_is_looked_through_once_however_many_numbers_it_cites(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []

    class Counting:
        def search(self, text: str) -> None:
            looks.append(text)

    monkeypatch.setattr(below, "_OF_COMMUNE", Counting())
    decisions.find(read(", ".join(f"Kế hoạch số {n}/KH-UBND" for n in range(1, 40))))
    assert len(looks) == 1
