"""What a figure measures: what it tells of, its role, its total, the family of its unit."""

import pytest

from tests.nlp.reading_figures import find

MEASURES = [
    ("Giảm 5% mức tiêu thụ năng lượng.", "giảm mức tiêu thụ năng lượng"),
    ("Tổng kinh phí hỗ trợ là 2 tỷ đồng.", "Tổng kinh phí hỗ trợ"),
    ("Kinh phí: 2 tỷ đồng.", "Kinh phí"),
    ("Mỗi tháng các hộ phải nộp 200.000 đồng phí vệ sinh.", "mỗi tháng nộp phí vệ sinh"),
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
        "sản phẩm công nghiệp nông thôn tiêu biểu cấp huyện được chấm",
    ),
    ("Kinh phí khuyến công tỉnh hỗ trợ 150 triệu đồng.", "Kinh phí khuyến công tỉnh hỗ trợ"),
    ("Ngân sách cấp, doanh nghiệp đối ứng 400 triệu đồng.", "doanh nghiệp đối ứng"),
    ("Sản lượng điện tiết kiệm được năm 2020 ước đạt 2 triệu kWh.", "Sản lượng điện tiết kiệm được"),
    ("Kim ngạch xuất khẩu 6 tháng đầu năm đạt 30 triệu USD.", "Kim ngạch xuất khẩu"),
    ("Thưởng 15 học sinh lớp 9 của trường.", "học sinh lớp 9 của trường được thưởng"),
    ("Tập huấn cho 214 chi hội trưởng của huyện.", "chi hội trưởng của huyện được tập huấn"),
    ("Phấn đấu đăng ký 1.000 tên miền trong năm 2018.", "tên miền"),
    ("Tặng quà 5 ngư dân Lê Văn Mẫu.", "ngư dân được tặng quà"),
    ("Nhà xưởng cách đường Lê Văn Lương 300 m.", None),
    ("Theo Chi cục, giá bán như vụ trước đã lãi 30 triệu đồng.", "lãi"),
    ("Thu cân đối ngân sách: 120 tỷ đồng.", "Thu cân đối ngân sách"),
    ("Tiết kiệm 500 tấn than mỗi năm.", "than"),
    ("Tỷ lệ hao hụt giảm từ 9% xuống 7%.", "Tỷ lệ hao hụt"),
    # A thing does nothing itself: a verb behind it says what it is for.
    (
        "Mở 26 lớp kỹ thuật trồng rau trái vụ cho trưởng bản.",
        "lớp kỹ thuật trồng rau trái vụ được mở cho trưởng bản",
    ),
    ("Hỗ trợ 3 máy bóc vỏ cho hợp tác xã.", "máy bóc vỏ được hỗ trợ cho hợp tác xã"),
    ("Mở 11 lớp truyền nghề cho phụ nữ.", "lớp truyền nghề được mở cho phụ nữ"),
    ("Sửa 5 công trình xuống cấp; làm tiếp.", "công trình xuống cấp được sửa"),
    (
        "Xây 3 mô hình trình diễn sản xuất sạch hơn tại Vân Chàng.",
        "mô hình trình diễn sản xuất sạch hơn được xây tại Vân Chàng",
    ),
    ("Đến nay 26 lớp thu hút nhiều hội viên.", "lớp"),
    ("Hỗ trợ 20 hộ mua máy cày.", "hộ mua máy cày được hỗ trợ"),
    ("Chọn 10 sản phẩm OCOP 5 sao tiềm năng.", "sản phẩm OCOP 5 sao tiềm năng được chọn"),
    ("Thi tại 40 trường tiểu học, trung học cơ sở.", "trường tiểu học, trung học cơ sở"),
    (
        "Đoàn đi 5 tỉnh Hà Nam, Nam Định, Thái Bình, Hưng Yên, Ninh Bình.",
        "tỉnh Hà Nam, Nam Định, Thái Bình, Hưng Yên, Ninh Bình",
    ),
    ("Khảo sát 150 phiếu | Tháng 2", "phiếu được khảo sát"),
    ("In 1.500 bản, bằng tiếng Thái.", None),
    ("Có 12 xã tổ chức hội thi.", "xã tổ chức hội thi"),
    (
        "Hỗ trợ 13 cơ sở công nghiệp nông thôn ứng dụng công nghệ mới.",
        "cơ sở công nghiệp nông thôn ứng dụng công nghệ mới được hỗ trợ",
    ),
    ("Chấm 7 sản phẩm đạt chuẩn 4 sao.", "sản phẩm đạt chuẩn 4 sao"),
    ("Tổng đàn gia cầm có hơn 602.000 con.", "Tổng đàn gia cầm"),
    ("Thả 6.000 con.", "con được thả"),
    ("Có 70% đàn ông không vì thế.", "đàn ông"),
    # What stands before or behind an amount or a share.
    ("Tạm ứng 30 tỷ đồng vốn ODA cho tỉnh.", "vốn ODA"),
    ("Giảm 50% số lượng xe máy lưu thông.", "giảm số lượng xe máy lưu thông"),
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
    (
        "Có 8 cụm công nghiệp, nhưng chỉ 3 cụm thu gom nước thải.",
        ["cụm công nghiệp", "cụm công nghiệp thu gom nước thải"],
    ),
    ("Có 7 học sinh, trong đó 4 em đạt giải.", ["học sinh", "em đạt giải"]),
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
    ("Có 7 đề án hỗ trợ máy móc (2,7 tỷ đồng).", ["đề án hỗ trợ máy móc", "kinh phí đề án hỗ trợ máy móc"]),
    ("Có 62% sản phẩm 3 sao, 36% sản phẩm 4 sao.", ["sản phẩm 3 sao", "sản phẩm 4 sao"]),
    ("Ông đóng 3 tàu vỏ gỗ. Bà đóng 3 tàu.", ["tàu vỏ gỗ", "tàu"]),
    ("Chi 95 tỷ đồng cho đê. Xã thu 30 tỷ đồng.", ["Chi cho đê", "thu"]),
]


@pytest.mark.parametrize(("text", "carried"), CARRIED)
def test_measure_that_a_figure_before_tells(text: str, carried: list[str]) -> None:
    assert [figure.measure for figure in find(text)] == carried


@pytest.mark.parametrize(("text", "measure"), MEASURES)
def test_measure(text: str, measure: str | None) -> None:
    assert {figure.measure for figure in find(text)} == {measure}


ROLES = [
    ("Mục tiêu là 30 đề án, đã thực hiện 25 đề án.", ["target", "result"]),
    ("Mức chi không quá 5 triệu đồng/lớp.", ["ceiling"]),
    ("Phấn đấu có 50% cơ sở áp dụng.", ["target"]),
    ("Phấn đấu mở 5 lớp; có 30 cơ sở đạt chuẩn.", ["target", "target"]),
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
    ("Giảm từ 7 cụm và 3 trạm còn 2 cụm và 1 trạm, tức giảm 2 trạm.", [None] * 5),
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
