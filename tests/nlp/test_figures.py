"""Figures: what counts, how much, and how sure."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.nlp.reading_figures import find

# text: quote, value, value_max, unit
READ = [
    ("Sở mở 03 lớp tập huấn.", [("03 lớp tập huấn", 3, None, "lớp tập huấn")]),
    ("Sở mở 02 (hai) lớp cho các xã.", [("02 (hai) lớp", 2, None, "lớp")]),
    ("In 12.500 tờ rơi.", [("12.500 tờ rơi", 12500, None, "tờ rơi")]),
    ("In 1,500 tờ rơi.", [("1,500 tờ rơi", 1500, None, "tờ rơi")]),
    ("Kinh phí 6,27 tỉ đồng.", [("6,27 tỉ đồng", 6.27e9, None, "VND")]),
    ("Kinh phí 85 tr.đ, vay 40trđ.", [("85 tr.đ", 8.5e7, None, "VND"), ("40trđ", 4e7, None, "VND")]),
    ("Vay 95.000.000đ/hộ.", [("95.000.000đ", 9.5e7, None, "VND")]),
    ("Tài trợ 42.000 USD.", [("42.000 USD", 42000, None, "USD")]),
    ("Tài trợ $3 triệu cho tỉnh.", [("3 triệu", 3e6, None, "USD")]),
    (
        "Ngân sách chi gần 4,5 tỷ, doanh nghiệp 2,5 tỷ đồng.",
        [("4,5 tỷ", 4.5e9, None, "VND"), ("2,5 tỷ đồng", 2.5e9, None, "VND")],
    ),
    ("Vốn đối ứng 1,125 tỷ.", [("1,125 tỷ", 1.125e9, None, "VND")]),
    ("Đón 2 triệu lượt khách.", [("2 triệu lượt khách", 2e6, None, "lượt khách")]),
    ("Đạt 91,5 %.", [("91,5 %", 91.5, None, "%")]),
    ("Tăng 2 điểm phần trăm.", [("2 điểm phần trăm", 2, None, "điểm %")]),
    ("Giảm 7-11% chi phí.", [("7-11%", 7, 11, "%")]),
    ("Giảm 7% đến 11% chi phí.", [("7% đến 11%", 7, 11, "%")]),
    ("Hỗ trợ từ 14 – 16 đề án.", [("14 – 16 đề án", 14, 16, "đề án")]),
    ("Thu nhập 4,5 - 6 triệu đồng.", [("4,5 - 6 triệu đồng", 4.5e6, 6e6, "VND")]),
    ("Có từ ba đến năm hộ.", [("ba đến năm hộ", 3, 5, "hộ")]),
    ("Giảm từ 15 đến 10% hao hụt.", [("15", 15, None, "%"), ("10%", 10, None, "%")]),
    ("Tăng từ 12% lên 18%.", [("12%", 12, None, "%"), ("18%", 18, None, "%")]),
    ("Dùng 3,4 triệu kwh.", [("3,4 triệu kwh", 3.4e6, None, "kWh")]),
    ("Giảm 700 tấn CO2tđ.", [("700 tấn CO2tđ", 700, None, "tấn CO2")]),
    ("Tiêu thụ một nghìn tấn dầu tương đương.", [("một nghìn tấn dầu tương đương", 1000, None, "TOE")]),
    ("Trồng 2 ha rưỡi chè.", [("2 ha rưỡi", 2.5, None, "ha")]),
    ("Năng suất tăng hai lần rưỡi.", [("hai lần rưỡi", 2.5, None, "lần")]),
    ("Hỗ trợ hai trăm rưỡi hộ.", [("hai trăm rưỡi hộ", 250, None, "hộ")]),
    ("Tặng trăm rưỡi triệu đồng.", [("trăm rưỡi triệu đồng", 1.5e8, None, "VND")]),
    ("Hỗ trợ 3 triệu rưỡi đồng.", [("3 triệu rưỡi đồng", 3.5e6, None, "VND")]),
    ("Rộng 2.400 m 2 đất.", [("2.400 m 2", 2400, None, "m2")]),
    ("Nồng độ 12 mg/l, tốc độ 40 km/h.", [("12 mg/l", 12, None, "mg/l"), ("40 km/h", 40, None, "km/h")]),
    (
        "Tại 21 xã, phường, đặc khu trong tỉnh.",
        [("21 xã, phường, đặc khu", 21, None, "xã, phường, đặc khu")],
    ),
    (
        "Khen 5 tập thể, 7 cá nhân.",
        [("5 tập thể", 5, None, "tập thể"), ("7 cá nhân", 7, None, "cá nhân")],
    ),
    ("Bán gần 60 chiếc túi.", [("60 chiếc túi", 60, None, "chiếc túi")]),
    ("Có 45 đồng chí dự.", [("45 đồng chí", 45, None, "đồng chí")]),
    ("Đã hỗ trợ năm doanh nghiệp.", [("năm doanh nghiệp", 5, None, "doanh nghiệp")]),
    ("Trao quà cho hai mươi lăm hộ.", [("hai mươi lăm hộ", 25, None, "hộ")]),
    ("Tỉnh là 1 trong 7 địa phương dẫn đầu.", [("7 địa phương", 7, None, "địa phương")]),
    ("Có 9/14 cơ sở nộp.", [("9", 9, None, "cơ sở"), ("14 cơ sở", 14, None, "cơ sở")]),
    (
        "Giải ngân 3,2 tỷ đồng/5 tỷ đồng.",
        [("3,2 tỷ đồng", 3.2e9, None, "VND"), ("5 tỷ đồng", 5e9, None, "VND")],
    ),
    ("Mỗi lớp 35 học viên.", [("35 học viên", 35, None, "học viên")]),
    ("Kinh phí:85 triệu đồng.", [("85 triệu đồng", 8.5e7, None, "VND")]),
    ("Gửi thư đến 2.000 người dân.", [("2.000 người dân", 2000, None, "người dân")]),
    ("Các năm 2013 và 2014 và 4 đợt kiểm tra.", [("4 đợt kiểm tra", 4, None, "đợt kiểm tra")]),
    ("Thu nửa tỷ đồng.", [("nửa tỷ đồng", 5e8, None, "VND")]),
    (
        "Dùng 0.45 tấn than và 0.125 tấn dầu.",
        [("0.45 tấn", 0.45, None, "tấn"), ("0.125 tấn", 0.125, None, "tấn")],
    ),
    (
        "Tiết kiệm 1'200'000 kWh, 1’800 tấn.",
        [("1'200'000 kWh", 1.2e6, None, "kWh"), ("1’800 tấn", 1800, None, "tấn")],
    ),
    ("Chi 3 400 triệu đồng.", [("3 400 triệu đồng", 3.4e9, None, "VND")]),
    ("Trong quý 2 400 triệu đồng đã chi.", [("400 triệu đồng", 4e8, None, "VND")]),
    (
        "Có 18doanh nghiệp, 003 mô hình.",
        [("18doanh nghiệp", 18, None, "doanh nghiệp"), ("003 mô hình", 3, None, "mô hình")],
    ),
    ("Thuộc top 20 doanh nghiệp.", [("20 doanh nghiệp", 20, None, "doanh nghiệp")]),
    ("Cả tỉnh có 64 chủ thể.", [("64 chủ thể", 64, None, "chủ thể")]),
    ("Lãi năm 2014 (cho vay lại) số tiền 24 triệu USD.", [("24 triệu USD", 2.4e7, None, "USD")]),
    ("Danh mục 15 dự án.", [("15 dự án", 15, None, "dự án")]),
    ("Trong tổng số 15 dự án.", [("15 dự án", 15, None, "dự án")]),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_figures(text: str, expected: list[tuple[str, float, float | None, str]]) -> None:
    assert [(f.quote, f.value, f.value_max, f.unit) for f in find(text)] == expected


NONE = [
    "Ngày 12/5/2016, tháng 6 năm 2017 và quý 3, giai đoạn 2016 - 2020.",
    "Theo Quyết định số 1419/QĐ-TTg, Nghị định 45/2012/NĐ-CP và Chỉ thị 20.",
    "Giai đoạn 2 của dự án, đợt 3, lần thứ 4, khóa 12.",
    "Trong năm 2018 doanh nghiệp và năm 2016 - 2017 các hộ.",
    "Trong năm đơn vị đã hoàn thành; mỗi năm doanh nghiệp tự báo cáo.",
    "Khu Công nghiệp Hòa Phú 1 và 2 áp dụng; KCN Hòa Phú 2 tổ chức hội nghị.",
    "Nhà ở tổ 12 phường Tân Lập, số 45 đường 3 tháng 2, quốc lộ 1.",
    "Điều 3. Hiệu lực; khoản 2 Điều 5; Phụ lục 1.",
    "2.1. Đánh giá nhanh tại các cơ sở",
    "3 Doanh nghiệp tự thực hiện",
    "Điện thoại (079) 3.000.555, 0220 3000 111.",
    "Công văn 512/SCT-QLCN 2018 báo cáo kết quả.",
    "Kéo dài 3 ngày, 15 phút mỗi buổi, sau mười năm, ông 45 tuổi.",
    "Tiêu chuẩn ISO 14001 và TCVN 6477:2011.",
    "Đường dây 110 kV; chính quyền địa phương 2 cấp; thương mại hai chiều.",
    "Thắng 3 - 1 trước đội bạn.",
    "Một cơ sở, hàng chục hộ, vài trăm triệu đồng.",
    "Anh Năm và bà Nguyễn Thị Ba đến từ làng Ba Na.",
    "Hơn 2/3 doanh nghiệp đồng ý.",
    "Ban Chỉ đạo 389 tỉnh họp; Đề án 06 tỉnh triển khai.",
    "Hai tỉnh Bắc Kạn, Cao Bằng; ba đơn vị này.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_figure(text: str) -> None:
    assert [figure.quote for figure in find(text)] == []


QUALIFIED = [
    ("có khoảng 70% số hộ", "approx"),
    ("tiết kiệm gần 3 tỷ đồng", "approx"),
    ("có hơn 120 đại biểu", "min"),
    ("có ít nhất là 12 cơ sở", "min"),
    ("tối thiểu mỗi huyện 02 lớp", "min"),
    ("nhiều nhất với trên 60 tỷ đồng", "min"),
    ("không dưới 5 tấn", "min"),
    ("khoảng trên 80%", "min"),
    ("từ 500 TOE/năm trở lên", "min"),
    ("hỗ trợ tối đa chỉ 40 triệu đồng", "max"),
    ("hỗ trợ tối đa cho mỗi hộ là 40 triệu đồng", "max"),
    ("không quá 8 triệu đồng", "max"),
    ("giảm xuống dưới 10%", "max"),
    ("mức hỗ trợ đến 30% chi phí", "max"),
    ("phổ biến đến 100 hộ", None),
    ("tăng lên đến 30%", None),
    ("dự kiến 30 đề án", None),
    ("thấp hơn 15%", None),
    ("áp dụng sản xuất sạch hơn 5 cơ sở", None),
    ("đi trên 2 chiếc xe", None),
    ("lắp trên 9 cơ sở", None),
    ("lắp trên 10 cơ sở", "min"),
    ("các hộ nêu trên 12 tấn", None),
]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIED)
def test_qualifier(text: str, qualifier: str | None) -> None:
    assert [figure.qualifier for figure in find(text)] == [qualifier]


def test_each_number_has_its_own_qualifier() -> None:
    found = find("Có khoảng 45% cơ sở đã áp dụng và 30% doanh nghiệp có bộ phận chuyên trách.")
    assert [figure.qualifier for figure in found] == ["approx", None]


@pytest.mark.parametrize(
    "text", ["Nhà ở hẻm 103 đường Bờ Bao.", "Liên hoan Cồng chiêng 2017 Điểm nhấn là lễ hội."]
)
def test_an_address_or_a_year_counts_nothing(text: str) -> None:
    assert find(text) == []


def test_text_order_and_sentence() -> None:
    text = "Mở 2 lớp.\nHỗ trợ 3 cơ sở, kinh phí 40 triệu đồng."
    found = find(text)
    assert [f.quote for f in found] == ["2 lớp", "3 cơ sở", "40 triệu đồng"]
    assert [f.sentence for f in found] == text.split("\n")[:1] + text.split("\n")[1:] * 2


PIECES = (
    "1|1,5|02|1.500|17/28|hai|năm|một|nghìn|tỷ|triệu|đồng|%|kWh|tấn CO2|hộ|lớp tập huấn|từ|đến|tới|-| – |"
    "/|(|)|.|,|;|khoảng|tối đa|không quá|trên|mỗi|ngày|KCN|Hòa Phú|\n|và|con|chiếc|túi|$|trong|12.3.2019"
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=25), st.sampled_from([" ", ""]))
def test_quotes_are_the_text_whatever_it_says(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    found = find(text)
    assert all(text[figure.start : figure.end] == figure.quote for figure in found)
    assert all(figure.quote in text and figure.unit for figure in found)
    assert all(earlier.end <= later.start for earlier, later in pairwise(found))
    assert all(figure.value_max is None or figure.value < figure.value_max for figure in found)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    assert all(text[figure.start : figure.end] == figure.quote for figure in find(text))


@pytest.mark.parametrize("piece", ["1", "a", " ", "1,", "a,", "1/", "1-", "năm ", "tối đa ", "1 triệu "])
def test_long_runs_take_no_time(piece: str) -> None:
    assert len(find(piece * 20_000)) <= 20_000


def test_numbers_that_are_none_or_name_a_school() -> None:
    for text in ("Hỗ trợ 1e999 đồng cho hộ nghèo.", "Cháu thi vào lớp 10 trường Hai Bà Trưng."):
        assert find(text) == []
