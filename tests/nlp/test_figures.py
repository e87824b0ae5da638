"""Figures: what counts, how much, of what, and how sure."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import figures
from nlp.records import Figure
from nlp.text.document import Document


def find(text: str) -> list[Figure]:
    return figures.find(Document(text))


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
    ("các hộ nêu trên 12 tấn", None),
]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIED)
def test_qualifier(text: str, qualifier: str | None) -> None:
    assert [figure.qualifier for figure in find(text)] == [qualifier]


def test_each_number_has_its_own_qualifier() -> None:
    found = find("Có khoảng 45% cơ sở đã áp dụng và 30% doanh nghiệp có bộ phận chuyên trách.")
    assert [figure.qualifier for figure in found] == ["approx", None]


MEASURES = [
    ("Giảm 5% mức tiêu thụ năng lượng.", "mức tiêu thụ năng lượng"),
    ("Tổng kinh phí hỗ trợ là 2 tỷ đồng.", "Tổng kinh phí hỗ trợ"),
    ("Kinh phí: 2 tỷ đồng.", "Kinh phí"),
    ("Mỗi tháng các hộ phải nộp 200.000 đồng phí vệ sinh.", "nộp phí vệ sinh"),
    ("Mấy hôm trước, thấy giá tiêu lên hơn 90.000 đồng/kg.", "giá tiêu trên mỗi kg"),
    ("Thế nhưng do giá tiêu giảm còn 80.000 đồng/kg, nhiều hộ bỏ vườn.", "giá tiêu trên mỗi kg"),
    ("Nhà xưởng mới tọa lạc trên khu đất 2,5 ha.", None),
    ("Hỗ trợ 2 tỷ đồng.", "Hỗ trợ"),
    ("Doanh nghiệp vừa và nhỏ: 12 doanh nghiệp vừa và nhỏ.", "doanh nghiệp vừa và nhỏ"),
    ("Giá trị sản xuất tiểu thủ công nghiệp đạt 95 tỷ đồng.", "Giá trị sản xuất tiểu thủ công nghiệp"),
    ("Đến nay 85% nhà hàng, cửa hàng dùng hộp giấy.", "nhà hàng, cửa hàng dùng hộp giấy"),
    ("Có 60% số hộ trong xã đã phân loại rác, đạt yêu cầu.", "số hộ trong xã đã phân loại rác"),
    (
        "Chấm 18 sản phẩm công nghiệp nông thôn tiêu biểu cấp huyện.",
        "sản phẩm công nghiệp nông thôn tiêu biểu cấp huyện",
    ),
    ("Kinh phí khuyến công tỉnh hỗ trợ 150 triệu đồng.", "Kinh phí khuyến công tỉnh hỗ trợ"),
    ("Ngân sách cấp, doanh nghiệp đối ứng 400 triệu đồng.", "doanh nghiệp đối ứng"),
    ("Sản lượng điện tiết kiệm được năm 2020 ước đạt 2 triệu kWh.", "Sản lượng điện tiết kiệm được"),
    ("Kim ngạch xuất khẩu 6 tháng đầu năm đạt 30 triệu USD.", "Kim ngạch xuất khẩu"),
    ("Thưởng 15 học sinh lớp 9 của trường.", "học sinh"),
    ("Tặng quà 5 ngư dân Lê Văn Mẫu.", "ngư dân"),
    ("Nhà xưởng cách đường Lê Văn Lương 300 m.", None),
    ("Theo Chi cục, giá bán như vụ trước đã lãi 30 triệu đồng.", "lãi"),
    ("Thu cân đối ngân sách: 120 tỷ đồng.", "Thu cân đối ngân sách"),
    ("Tiết kiệm 500 tấn than mỗi năm.", "than"),
    ("Tỷ lệ hao hụt giảm từ 9% xuống 7%.", "Tỷ lệ hao hụt"),
    # A thing does nothing itself: a verb behind it says what it is for.
    ("Mở 26 lớp kỹ thuật trồng rau trái vụ cho trưởng bản.", "lớp kỹ thuật trồng rau trái vụ"),
    ("Hỗ trợ 3 máy bóc vỏ cho hợp tác xã.", "máy bóc vỏ"),
    ("Mở 11 lớp truyền nghề cho phụ nữ.", "lớp truyền nghề"),
    ("Sửa 5 công trình xuống cấp; làm tiếp.", "công trình xuống cấp"),
    ("Xây 3 mô hình trình diễn sản xuất sạch hơn tại Vân Chàng.", "mô hình trình diễn sản xuất sạch hơn"),
    ("Đến nay 26 lớp thu hút nhiều hội viên.", "lớp"),
    ("Hỗ trợ 20 hộ mua máy cày.", "hộ"),
    ("Chọn 10 sản phẩm OCOP 5 sao tiềm năng.", "sản phẩm OCOP 5 sao tiềm năng"),
    ("Thi tại 40 trường tiểu học, trung học cơ sở.", "trường tiểu học, trung học cơ sở"),
    ("Đoàn đi 5 tỉnh Hà Nam, Nam Định, Thái Bình, Hưng Yên, Ninh Bình.", "tỉnh"),
    ("Khảo sát 150 phiếu | Tháng 2", "phiếu"),
    ("In 1.500 bản, bằng tiếng Thái.", "bản"),
    ("Có 12 xã tổ chức hội thi.", "xã"),
    ("Hỗ trợ 13 cơ sở công nghiệp nông thôn ứng dụng công nghệ mới.", "cơ sở công nghiệp nông thôn"),
    ("Chấm 7 sản phẩm đạt chuẩn 4 sao.", "sản phẩm đạt chuẩn 4 sao"),
    ("Tổng đàn gia cầm có hơn 602.000 con.", "Tổng đàn gia cầm"),
    ("Thả 6.000 con.", "con"),
    ("Có 70% đàn ông không vì thế.", "đàn ông"),
    # What stands before or behind an amount or a share.
    ("Tạm ứng 30 tỷ đồng vốn ODA cho tỉnh.", "vốn ODA"),
    ("Giảm 50% số lượng xe máy lưu thông.", "số lượng xe máy lưu thông"),
    ("Chè Shan tuyết cổ thụ chiếm trên 60%.", "Chè Shan tuyết cổ thụ"),
    ("Riêng quý I, xuất khẩu qua cảng Vũng Rô đạt 9.700 tấn.", "xuất khẩu qua cảng Vũng Rô"),
    ("Mô hình gồm: nuôi cá lóc trên cát 9 ha tại Lệ Thủy.", "nuôi cá lóc trên cát"),
    ("Sở giúp các xã Cao Bồ, Lũng Phìn cấp mã số vùng trồng cho 1.850 ha.", "cấp mã số vùng trồng"),
    ("Ông cho hay lượng cát khai thác khoảng 2 triệu m3.", "lượng cát khai thác"),
    ("Gian hàng được hỗ trợ 100% chi phí thuê.", "chi phí thuê"),
    ("Sản lượng lương thực có hạt đạt hơn 17.800 tấn.", "Sản lượng lương thực có hạt"),
    ("Tỉnh chi, đối ứng của đơn vị thụ hưởng gần 9 tỷ đồng.", "đối ứng của đơn vị thụ hưởng"),
    (
        "Theo đó, tổng kinh phí thực hiện Chương trình khuyến công, giai đoạn 2021-2025 là 71 tỷ đồng.",
        "tổng kinh phí thực hiện Chương trình khuyến công",
    ),
    (
        "Tổng giá trị thiệt hại được Ủy ban nhân dân (UBND) tỉnh Hà Tĩnh phê duyệt là 98 tỷ đồng.",
        "Tổng giá trị thiệt hại",
    ),
]


# text: the measure of each figure
CARRIED = [
    (
        "Hộ trồng được hỗ trợ 50% tiền giống, không quá 25 triệu đồng/hộ.",
        ["tiền giống", "hỗ trợ trên mỗi hộ"],
    ),
    ("Kinh phí là 48.000.000 đồng (Bốn mươi tám triệu đồng).", ["Kinh phí", "Kinh phí"]),
    (
        "Mức hỗ trợ: tối đa 500 triệu đồng đối với doanh nghiệp và 120 triệu đồng đối với hộ.",
        ["Mức hỗ trợ", "Mức hỗ trợ"],
    ),
    ("Có 8 cụm công nghiệp, nhưng chỉ 3 cụm thu gom nước thải.", ["cụm công nghiệp", "cụm công nghiệp"]),
    ("Có 7 học sinh, trong đó 4 em đạt giải.", ["học sinh", "em"]),
    ("Giá trị sản xuất đạt 95 tỷ đồng, tăng 7,5%.", ["Giá trị sản xuất", "tăng giá trị sản xuất"]),
    (
        "Tổng diện tích gieo trồng đạt 25 ha, đạt 74% kế hoạch, tăng 3,8%.",
        [
            "Tổng diện tích gieo trồng",
            "Tổng diện tích gieo trồng so với kế hoạch",
            "tăng tổng diện tích gieo trồng",
        ],
    ),
    (
        "Kinh phí thực hiện 02 nội dung khác là 97 triệu đồng.",
        ["nội dung khác", "Kinh phí thực hiện 02 nội dung khác"],
    ),
    ("Có 7 đề án hỗ trợ máy móc (2,7 tỷ đồng).", ["đề án hỗ trợ máy móc", "đề án hỗ trợ máy móc"]),
    ("Có 62% sản phẩm 3 sao, 36% sản phẩm 4 sao.", ["sản phẩm 3 sao", "sản phẩm 4 sao"]),
    ("Ông đóng 3 tàu vỏ gỗ. Bà đóng 3 tàu.", ["tàu vỏ gỗ", "tàu"]),
    ("Chi 95 tỷ đồng cho đê. Xã thu 30 tỷ đồng.", ["Chi", "thu"]),
]


@pytest.mark.parametrize(("text", "carried"), CARRIED)
def test_measure_that_a_figure_before_tells(text: str, carried: list[str]) -> None:
    assert [figure.measure for figure in find(text)] == carried


TABLE = (
    "Bảng 1. Kết quả\nTT | Cơ sở | Điện tiết kiệm (kWh/năm) | Chi phí (triệu đồng) | Học viên\n"
    "1 | Nhà máy chè Shan | 46.000 | 310 | 45 người\n2 | Lò gạch | 9.200 | 75 | \n"
    "Tổng cộng | | 55.200 | 385 | "
)


def test_numbers_in_a_table_have_the_unit_of_their_column_and_the_heads_of_column_and_row() -> None:
    found = [(figure.value, figure.unit, figure.measure) for figure in find(TABLE)]
    assert found == [
        (46000, "kWh", "Điện tiết kiệm – Nhà máy chè Shan"),
        (310e6, "VND", "Chi phí – Nhà máy chè Shan"),
        (45, "người", "Học viên – Nhà máy chè Shan"),
        (9200, "kWh", "Điện tiết kiệm – Lò gạch"),
        (75e6, "VND", "Chi phí – Lò gạch"),
        (55200, "kWh", "Điện tiết kiệm – Tổng cộng"),
        (385e6, "VND", "Chi phí – Tổng cộng"),
    ]
    assert [figure.role for figure in find(TABLE)][-2:] == ["total", "total"]


@pytest.mark.parametrize(
    "text",
    [
        "Trang chủ | Tin tức (triệu đồng) | 46.000",
        "A | B | C\n1 | 2 | 3\n4 | 5 | 6",
        "TT | Chi phí (triệu đồng) | X\n1 | 310",
    ],
)
def test_what_is_no_table_gives_no_figures(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text", ["Nhà ở hẻm 103 đường Bờ Bao.", "Liên hoan Cồng chiêng 2017 Điểm nhấn là lễ hội."]
)
def test_an_address_or_a_year_counts_nothing(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(("text", "measure"), MEASURES)
def test_measure(text: str, measure: str | None) -> None:
    assert {figure.measure for figure in find(text)} == {measure}


ROLES = [
    ("Mục tiêu là 30 đề án, đã thực hiện 25 đề án.", ["target", "result"]),
    ("Mức chi không quá 5 triệu đồng/lớp.", ["ceiling"]),
    ("Phấn đấu có 50% cơ sở áp dụng.", ["target"]),
    ("Chiếm 30% tổng số cơ sở, tăng 5% so với năm trước.", ["share", None]),
    ("Tổng kinh phí 12 tỷ đồng.", ["total"]),
    ("Tổng sản lượng tăng 12%.", [None]),
    ("Tổng mức đầu tư 6 công trình rất lớn.", [None]),
    ("Trong tổng số 15 dự án của tỉnh.", ["total"]),
    ("Doanh thu ước đạt 5 tỷ đồng.", ["result"]),
    ("Huyện có 12 làng nghề.", [None]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_role(text: str, roles: list[str | None]) -> None:
    assert [figure.role for figure in find(text)] == roles


PARTS = [
    ("Tổng kinh phí 12 tỷ đồng, trong đó ngân sách 4 tỷ đồng, đối ứng 8 tỷ đồng.", [None, 0, 0]),
    ("Tổng kinh phí 70 tỷ đồng. Trong đó: vốn vay 41 tỷ đồng.", [None, 0]),
    ("Kinh phí: 900 triệu đồng\n- Ngân sách: 300 triệu đồng\n- Đối ứng: 600 triệu đồng", [None, 0, 0]),
    ("Mở 12 lớp cho 480 học viên, gồm 200 cán bộ và 280 công nhân.", [None, None, 1, 1]),
    ("Thu 12 tỷ đồng, trong đó có 30 hộ nộp; chi 5 tỷ đồng.", [None, None, None]),
    ("Vay 3 tỷ đồng, trong đó trả lãi 5 tỷ đồng.", [None, None]),
    ("Hỗ trợ 2 tỷ đồng cho huyện A, 3 tỷ đồng cho huyện B.", [None, None]),
    ("Có 40% cơ sở đạt, trong đó 25% cơ sở đạt cao.", [None, None]),
]


@pytest.mark.parametrize(("text", "totals"), PARTS)
def test_parts_know_their_total(text: str, totals: list[int | None]) -> None:
    found = find(text)
    assert [figure.part_of for figure in found] == totals
    assert [figure.role == "part" for figure in found] == [total is not None for total in totals]
    assert all(found[total].role == "total" for total in totals if total is not None)


FAMILIES = [
    ("2 tỷ đồng", "money"),
    ("30 nghìn USD", "money"),
    ("40%", "share"),
    ("5 MWh", "energy"),
    ("3 MWp", "power"),
    ("12 tấn", "mass"),
    ("2 ha", "area"),
    ("40 học viên", "persons"),
    ("12 cán bộ, công chức", "persons"),
    ("4 lớp tập huấn", "classes"),
    ("3 cơ sở", "count"),
    ("60 km/h", None),
]


@pytest.mark.parametrize(("text", "family"), FAMILIES)
def test_unit_family(text: str, family: str | None) -> None:
    assert [figure.unit_family for figure in find(f"Có {text}.")] == [family]


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
