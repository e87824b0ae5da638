"""Numbers and symbols: what is one, what only looks like one, and the one form that all spellings get."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.decisions import docnumbers

FOUND = [
    ("Kế hoạch số 315 /KH-SCT về khuyến công", ["315/KH-SCT"]),
    ("Quyết định số 1419/QĐ-TTg, ngày 07/9/2009", ["1419/QĐ-TTg"]),
    ("Công văn số 812/SCT-QLCN của Sở", ["812/SCT-QLCN"]),
    ("Pháp lệnh số 16/2004/PL-UBTVQH 11 ngày 24/3/2004", ["16/2004/PL-UBTVQH11"]),
    ("công văn số 77/SCT ngày 3/4/2019", ["77/SCT"]),
    ("Số: 77/SCT - Cà Mau, ngày 3 tháng 4 năm 2019", ["77/SCT"]),
    ("Công văn số 812/SCT - QLCN của Sở", ["812/SCT-QLCN"]),
    ("Nghị quyết số 15-NQ/TW", ["15-NQ/TW"]),
    ("Quyết định số 41 QĐ/TWĐTN ngày 5/2/2013", ["41-QĐ/TWĐTN"]),
    ("Quy định số 9-QĐi/TW, ngày 5/2/2018", ["09-QĐi/TW"]),
    ("có 12 KH/SCT", []),
    ("Tờ trình số 02/TTr-CAT- ANCT ngày 3/2/2023", ["02/TTr-CAT-ANCT"]),
    ("Nghị quyết 19-2017/NQ-CP", ["19-2017/NQ-CP"]),
    ("Chương trình hành động số 6-CTr/TU", ["06-CTr/TU"]),
    ("Nghị định 112/2010/Nđ-CP", ["112/2010/NĐ-CP"]),
    ("quyet dinh 18/2020/qd-ttg", ["18/2020/QĐ-TTg"]),
    ("Quyết định 12/QÐ-UBND (chữ Ð Iceland)", ["12/QĐ-UBND"]),
    ("THÔNG TƯ15/2017/TT-BCT", ["15/2017/TT-BCT"]),
    ("Số:90/QĐ-UBND", ["90/QĐ-UBND"]),
    ("Số: 31/SCT-KCV/v kê khai giá", ["31/SCT-KC"]),
    ("Số: 7-KH/TĐTN-VPĐOÀN TNCS HỒ CHÍ MINH", ["07-KH/TĐTN-VP"]),
    ("TỈNH ỦY CÀ MAU\n*\nSố 9-KL/TƯ\nĐẢNG CỘNG SẢN VIỆT NAM", ["09-KL/TU"]),
    ("Quyết định số 18/2011/QĐ - UBND", ["18/2011/QĐ-UBND"]),
    ("Quyết định số 27/2012/QĐ .UBND", ["27/2012/QĐ-UBND"]),
    ("theo Quyết định 12/QĐ-UBND. UBND tỉnh giao", ["12/QĐ-UBND"]),
    ("Công văn 8018⁄BCT-ATMT ngày 14⁄12⁄2022", ["8018/BCT-ATMT"]),
    ("Quyết định 280/QĐ–TTg, 512/QĐ‑UBND", ["280/QĐ-TTg", "512/QĐ-UBND"]),
    ("Hướng dẫn số 97/2013/HDLN /STC-SCT", ["97/2013/HDLN-STC-SCT"]),
    ("Thông tư liên tịch 129/2007/TTLT/BTC-BKHCN", ["129/2007/TTLT-BTC-BKHCN"]),
    ("Luật số 50/2010/QH12; Nghị quyết số 1365/NQ-UBTVQH15", ["50/2010/QH12", "1365/NQ-UBTVQH15"]),
    ("Kế hoạch số 8/KH-UBND, số 008/KH-UBND", ["08/KH-UBND", "08/KH-UBND"]),
    ("Công văn 3039/BHXH-THU, Nghị quyết 07-NQ/THU", ["3039/BHXH-THU", "07-NQ/ThU"]),
    ("Quyết định 45/QĐ-SNN&PTNT", ["45/QĐ-SNN&PTNT"]),
    ("Nghị định 82-CP của Chính phủ", ["82-CP"]),
    ("các Quyết định số 12, 13 và 15/QĐ-UBND", ["12/QĐ-UBND", "13/QĐ-UBND", "15/QĐ-UBND"]),
    ("Quyết định 15a/QĐ-UBND", ["15a/QĐ-UBND"]),
    ("Quyết định số 1.419/QĐ-TTg, số 12.618/QĐ-UBND", ["1419/QĐ-TTg", "12618/QĐ-UBND"]),
    ("Nghị quyết số 66.17/2026/NQ-CP, 66.7/2025/NQ-CP", ["66.17/2026/NQ-CP", "66.7/2025/NQ-CP"]),
    ("Kế hoạch số 45/KHPH giữa hai sở", ["45/KHPH"]),
    ("phòng 45/KHPH", []),
    ("Công văn số 123/XD&KTVBQPPL của Cục", ["123/XD&KTVBQPPL"]),
    ("đã cho ý kiến (3585/VP-KTN, ngày 5/3/2019)", ["3585/VP-KTN"]),
    ("phòng (3585/VP-KTN)", []),
    ("Quyết định số 15/QĐ-UNBD, Nghị quyết số 26/NQ-NĐND", ["15/QĐ-UBND", "26/NQ-HĐND"]),
    ("mục 2.15/2019/NĐ-CP", []),
    ("Quyết định số 1413/QĐ-TTg¹ và Nghị định 45/2012/NĐ-CP²", ["1413/QĐ-TTg", "45/2012/NĐ-CP"]),
    ("Nghị định 126/2024/NĐ-CP1, Nghị quyết 66-NQ/TW2", ["126/2024/NĐ-CP", "66-NQ/TW"]),
    ("Kế hoạch số 15/KH-BCĐ35, Công văn số 12/UBND-KT1", ["15/KH-BCĐ35", "12/UBND-KT1"]),
    ("Kế hoạch 25/KH-UBNDngày 05/01/2018, 1419/QĐ-TTgvề việc", ["25/KH-UBND", "1419/QĐ-TTg"]),
]

NOT_FOUND = [
    "ngày 07/9/2009 và tháng 5/2018",
    "trực 24/7, ước đạt 140/170 tấn",
    "triệu đồng/mô hình, 3 năm/lần, 02 lần/ngày",
    "QCVN 40:2011/BTNMT và QCVN 11-MT:2015/BTNMT",
    "tiêu chuẩn ISO 9001:2015, TCVN 6477:2011",
    "đạt 45.799/36.875 tỷ đồng",
    "xe 51F-123.45 dừng ở phòng 301-A2",
    "tỷ lệ 3/5 DN; 5/TP HCM; 100/USD",
    "năm 2016-2020, giai đoạn 2011-CT",
]


@pytest.mark.parametrize(("text", "keys"), FOUND)
def test_finds_the_number_in_its_normal_form(text: str, keys: list[str]) -> None:
    assert [number.key for number in docnumbers.find(text)] == keys


@pytest.mark.parametrize("text", NOT_FOUND)
def test_leaves_out_what_only_looks_like_a_number(text: str) -> None:
    assert docnumbers.find(text) == []


def test_offsets_are_those_of_the_number_as_printed() -> None:
    text = "Theo Kế hoạch số 315 /KH-SCT của Sở"
    (number,) = docnumbers.find(text)
    assert text[number.start : number.end] == "315 /KH-SCT"


def test_the_normal_form_is_its_own_normal_form() -> None:
    for text, keys in FOUND:
        for number in docnumbers.find(text):
            again = docnumbers.find(f"Văn bản số {number.key}")
            assert [found.key for found in again] == [number.key], (text, keys)


@given(st.text(alphabet="0123456789/-–.QĐNTgUBSCKHvàsố 2019\n⁄ ,", max_size=80))
def test_never_raises_and_spans_are_in_order(text: str) -> None:
    found = docnumbers.find(text)
    assert all(0 <= number.start < number.end <= len(text) for number in found)
    assert [number.start for number in found] == sorted(number.start for number in found)


@pytest.mark.parametrize("unit", ["1", "1/", "1/QĐ-", "12/QĐ-UBND, ", "số 1, ", "Q", "-", "1, 2 và "])
def test_long_input_is_read_in_one_go(unit: str) -> None:
    docnumbers.find(unit * (200_000 // len(unit)))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Số: 3512 TCHQ/GSQL", ["3512/TCHQ/GSQL"]),
        ("công văn số 1444 BKH-KTĐN ngày 5/3/2002", ["1444/BKH-KTĐN"]),
        ("Công văn số 12/2004 TCHQ/GSQL", ["12/2004/TCHQ/GSQL"]),
        ("Số: 522 UBND - NC", ["522/UBND-NC"]),
        ("Số: 1728TM/XNK", ["1728/TM/XNK"]),
        ("xe mang biển số 29AB/12, thửa 12AB/CD", []),
        ("Nghị quyết số 12/2004/NQ-HĐND7 ngày 5/3/2004", ["12/2004/NQ-HĐND7"]),
        ("thửa 12 AB/CD, tờ bản đồ 5 TT/UB", []),
    ],
)
def test_the_slash_of_an_office_may_be_a_blank_and_a_council_has_its_term(text: str, keys: list[str]) -> None:
    assert [number.key for number in docnumbers.find(text)] == keys
