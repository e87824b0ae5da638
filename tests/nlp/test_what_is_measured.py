"""What is measured: the whole that runs to its copula, what an amount of money is for, from or by, changes
with their verb, and what the figures before tell.
"""

import pytest

from tests.nlp.reading_figures import find

MEASURED = [
    # The whole runs to its copula, over "và", commas and verbs.
    ("Thu NSNN ước đạt 751 tỷ đồng, tăng 12%.", ["Thu NSNN", "tăng thu NSNN"]),
    (
        "Tổng sản phẩm (GRDP) trên địa bàn tỉnh 3 tháng đầu năm ước đạt 4.000 tỷ đồng, tăng trưởng 6,5%.",
        ["Tổng sản phẩm trên địa bàn tỉnh", "tăng trưởng tổng sản phẩm trên địa bàn tỉnh"],
    ),
    (
        "Ngành chế biến, chế tạo đạt 817 tỷ đồng; cung cấp nước và xử lý rác thải tăng 3%.",
        ["Ngành chế biến, chế tạo", "tăng cung cấp nước và xử lý rác thải"],
    ),
    (
        "Khu vực nông, lâm nghiệp và thủy sản tăng 4%, khu vực dịch vụ và thuế sản phẩm tăng 6%.",
        ["tăng khu vực nông, lâm nghiệp và thủy sản", "tăng khu vực dịch vụ và thuế sản phẩm"],
    ),
    (
        "Tỷ trọng khu vực công nghiệp - xây dựng chiếm 56%, khu vực dịch vụ chiếm 31%.",
        ["Tỷ trọng khu vực công nghiệp - xây dựng", "khu vực dịch vụ"],
    ),
    (
        "Tỷ lệ số việc đã giải quyết trên số việc có điều kiện thi hành đạt 80%.",
        ["Tỷ lệ số việc đã giải quyết trên số việc có điều kiện thi hành"],
    ),
    (
        "Kim ngạch thương mại Việt Nam - Trung Quốc đạt 72 tỷ USD.",
        ["Kim ngạch thương mại Việt Nam - Trung Quốc"],
    ),
    # Who has brought or gathered it tells of what it is, and a change of it has its verb, "hay" one more.
    (
        "Lúa mùa đã gặt được 15 ha, tăng 2% hay tăng 0,3 ha.",
        ["Lúa mùa gặt", "tăng lúa mùa gặt", "tăng lúa mùa gặt"],
    ),
    ("Cây ngô gieo trồng được 1.020 ha.", ["Cây ngô gieo trồng"]),
    (
        "Sản lượng chè đạt 90 tấn và tăng 4,7% so với kế hoạch.",
        ["Sản lượng chè", "tăng sản lượng chè so với kế hoạch"],
    ),
    ("Quy mô dân số của tỉnh đạt trên 4 triệu người.", ["Quy mô dân số của tỉnh"]),
    ("- Vịt: 3.700 con.", ["Vịt"]),
    ("Tỉnh hay huyện Cờ Đỏ hiện có hơn 51.000 ha.", [None]),
    ("Xã giáp Lào với đường biên 36 km.", ["đường biên"]),
    ("Xã có tổng diện tích khu vực có rừng là 79 ha.", ["tổng diện tích khu vực có rừng"]),
    ("Vốn tự có của doanh nghiệp đạt 49 tỷ đồng.", ["Vốn tự có của doanh nghiệp"]),
    ("Hội tặng 41 suất quà, mỗi suất quà 350.000 đồng.", ["suất quà được tặng", "mỗi suất quà"]),
    ("Kinh phí này tăng hơn 10 lần so với năm 2007.", ["tăng kinh phí"]),
    ("Xưởng dựng trên diện tích đất hơn 118 m2.", ["diện tích đất"]),
    # What is told behind an area, or behind what it is of.
    ("Trong đó 50 ha được cấp chứng nhận VietGAP.", ["diện tích được cấp chứng nhận VietGAP"]),
    ("Toàn huyện có 9 ha lúa bị ngập úng.", ["lúa bị ngập úng"]),
    ("Chiếm 23,7% tổng diện tích toàn tỉnh.", ["tổng diện tích toàn tỉnh"]),
    ("2,4 tỷ đồng tổ chức Hội chợ OCOP.", ["tổ chức Hội chợ OCOP"]),
    ("Sở được UBND TP.HCM phê duyệt vốn điều lệ là 225 tỷ đồng.", ["vốn điều lệ"]),
    (
        "Mức phạt tiền tối đa đối với cá nhân là 500 triệu đồng.",
        ["Mức phạt tiền tối đa đối với cá nhân"],
    ),
    ("Vốn của huyện, thành Hội 3 triệu đồng.", ["Vốn của huyện, thành Hội"]),
    ("Doanh thu tăng nhanh và lợi nhuận đạt 5 tỷ đồng.", ["lợi nhuận"]),
    ("Giá lợn vẫn rất thấp, có nơi chỉ còn 18.000 đồng/kg.", [None]),
    ("Khu vực bị ngập có diện tích 500 m2.", ["diện tích khu vực"]),
    (
        "Trợ cấp tiền tuất đối với thân nhân của liệt sĩ là 1.624.000 đồng.",
        ["Trợ cấp tiền tuất đối với thân nhân của liệt sĩ"],
    ),
    ("Diện tích cây dài ngày đạt 40 ha.", ["Diện tích cây dài ngày"]),
    # What an amount is for, from or by.
    ("Hơn 10 tỷ đồng khuyến công", ["khuyến công"]),
    ("Gần 9 tỷ đồng cho hoạt động khuyến nông", ["cho hoạt động khuyến nông"]),
    (
        "Trung tâm dành 910 triệu đồng để hỗ trợ cho 7 cơ sở.",
        ["dành để hỗ trợ cho 7 cơ sở", "cơ sở"],
    ),
    ("Sở hỗ trợ 67 đề án với số tiền 3.277 triệu đồng.", ["đề án được hỗ trợ", "số tiền hỗ trợ 67 đề án"]),
    ("Duyệt 13 đề án khuyến công trị giá 1,2 tỷ đồng.", ["đề án khuyến công", "trị giá đề án khuyến công"]),
    ("Đoàn đã tặng hội viên Lê Thị Mẫu 3 triệu đồng.", ["tặng hội viên Lê Thị Mẫu"]),
    (
        "Quỹ của Hội có 57 tỷ đồng, trong đó 8 tỷ đồng do Trung ương cấp, 11 tỷ đồng do các xã, phường"
        " vận động.",
        ["Quỹ của Hội", "Quỹ của Hội do Trung ương cấp", "Quỹ của Hội do các xã, phường vận động"],
    ),
    (
        "Tổng kinh phí là 9 tỷ đồng, trong đó 4 tỷ đồng từ ngân sách tỉnh.",
        ["Tổng kinh phí", "kinh phí từ ngân sách tỉnh"],
    ),
    (
        "Tổng kinh phí là 9 tỷ đồng, trong đó ngân sách là 4 tỷ đồng, nguồn khác 5 tỷ đồng.",
        ["Tổng kinh phí", "ngân sách", "kinh phí từ nguồn khác"],
    ),
    ("Đội đã xử lý 13 vụ, thu phạt gần 250 triệu đồng.", ["vụ được xử lý", "thu phạt"]),
    (
        "Tổng kinh phí 3 tỷ đồng: Năm 2021 (1 tỷ đồng), năm 2022 (2 tỷ đồng).",
        ["Tổng kinh phí", "kinh phí năm 2021", "kinh phí năm 2022"],
    ),
    # Shares and changes.
    (
        "Tỷ trọng công nghiệp dân doanh luôn ở mức 55% giá trị sản xuất.",
        ["Tỷ trọng công nghiệp dân doanh"],
    ),
    ("Phấn đấu giảm 30% thời gian họp.", ["giảm thời gian họp"]),
    ("Có 30% là hộ mới, 70% còn lại là những hộ nghèo cũ.", ["hộ mới", "hộ nghèo cũ"]),
    # What the figures before tell.
    (
        "Khoai đạt năng suất 18 tấn/ha, nhưng năm nay chỉ đạt 15 tấn/ha.",
        ["năng suất trên mỗi ha", "năng suất trên mỗi ha"],
    ),
    (
        "Tỷ lệ bao phủ đạt 2,5% vào năm 2025 và đến năm 2030 đạt khoảng 5%.",
        ["Tỷ lệ bao phủ", "Tỷ lệ bao phủ"],
    ),
    (
        "Xuất khẩu tháng 3 ước đạt 85 triệu USD, tính chung quý I đạt 250 triệu USD.",
        ["Xuất khẩu", "lũy kế xuất khẩu"],
    ),
]


@pytest.mark.parametrize(("text", "measures"), MEASURED)
def test_measured(text: str, measures: list[str | None]) -> None:
    assert [figure.measure for figure in find(text)] == measures


def test_the_name_before_a_bracket() -> None:
    found = find("Nhà máy gồm kho thiết bị (2.700 m2), xưởng làm sạch (1.850 m2).")
    assert [figure.measure for figure in found] == ["kho thiết bị", "xưởng làm sạch"]
