"""What is counted, with what is told right behind a noun that says little alone."""

import pytest

from tests.nlp.reading_figures import find

COUNTED = [
    ("Lễ phát động thu hút hơn 900 người tham gia.", ["người tham gia Lễ phát động"]),
    ("Tập huấn cho 60 người là cán bộ quản lý các cấp.", ["người là cán bộ quản lý các cấp"]),
    (
        "Có 25 thành viên tán thành, 4 người biểu quyết qua mạng.",
        ["thành viên tán thành", "người biểu quyết qua mạng"],
    ),
    ("Trang của cuộc thi có 7.690 lượt theo dõi.", ["lượt theo dõi"]),
    ("Cả 4 sản phẩm của huyện Mỹ Tú dự thi đều đạt.", ["sản phẩm của huyện Mỹ Tú dự thi"]),
    ("Xây dựng 2 mô hình về chiếu sáng công cộng.", ["mô hình về chiếu sáng công cộng"]),
    (
        "Có 3 đề án được thực hiện từ nguồn kinh phí khuyến công quốc gia.",
        ["đề án được thực hiện từ nguồn kinh phí khuyến công quốc gia"],
    ),
    ("Có 1.785 hồ sơ đúng hạn.", ["hồ sơ đúng hạn"]),
    ("Thêm 5 dự án do Công ty An Bình đầu tư.", ["dự án do Công ty An Bình đầu tư"]),
    ("Hủy 4 hồ sơ do không đủ điều kiện.", ["hồ sơ"]),
    ("Có 22 sản phẩm được chấm điểm đạt 3 sao.", ["sản phẩm được chấm điểm đạt 3 sao"]),
    # A list goes on behind commas to the end of its clause; where a clause follows, it would be cut.
    (
        "Còn 4 tiêu chí về giao thông, trường học, môi trường.",
        ["tiêu chí về giao thông, trường học, môi trường"],
    ),
    ("Hội thi có 15 đội của các tỉnh, thành phố.", ["đội của các tỉnh, thành phố"]),
    ("Còn 4 tiêu chí về giao thông, trường học, môi trường chưa đạt.", ["tiêu chí"]),
    (
        "Chợ có 4 sạp của các hội ngành hàng; 158 sạp của các hộ, hợp tác xã trong tỉnh.",
        ["sạp của các hội ngành hàng", "sạp của các hộ, hợp tác xã trong tỉnh"],
    ),
    # The sentence names it before, without a number.
    (
        "Huyện trao giấy chứng nhận sản phẩm OCOP cấp huyện cho 25 sản phẩm.",
        ["sản phẩm OCOP cấp huyện"],
    ),
    (
        "Cụ thể, nhóm thực phẩm 271 sản phẩm; nhóm đồ uống 9 sản phẩm.",
        ["sản phẩm nhóm thực phẩm", "sản phẩm nhóm đồ uống"],
    ),
    (
        "Tập huấn 29 lớp với số lượt người tham dự 1.486 người.",
        ["lớp được tập huấn", "số lượt người tham dự"],
    ),
    ("Có 26 xã đạt 15 - 18 tiêu chí.", ["xã đạt 15 - 18 tiêu chí", "tiêu chí"]),
    ("Có 430 cơ sở sản xuất, kinh doanh nông sản.", ["cơ sở sản xuất, kinh doanh nông sản"]),
    ("Có 12 xã khu vực II, 74 xã khu vực I.", ["xã khu vực II", "xã khu vực I"]),
    ("Chỉ số tiếp cận đất đai đạt 7,1 điểm, đứng thứ hạng 26/63 tỉnh.", ["Chỉ số tiếp cận đất đai"]),
    ("Có 24 đơn vị cấp xã, tăng 9 đơn vị so với cuối năm 2015.", ["đơn vị cấp xã", "tăng số đơn vị cấp xã"]),
    # It has a name of its own, and not that of the ones before.
    (
        "Hội chợ có 150 gian hàng kinh doanh giày da và 50 gian hàng của các làng nghề.",
        ["gian hàng kinh doanh giày da của Hội chợ", "gian hàng của các làng nghề"],
    ),
    # Verbs that are joined go on together.
    (
        "Duyệt 4 đề án xây dựng và phát triển thương hiệu: dầu lạc, chè.",
        ["đề án xây dựng và phát triển thương hiệu"],
    ),
    (
        "Có 8 cụm công nghiệp, nhưng chỉ 3 cụm có trạm xử lý.",
        ["cụm công nghiệp", "cụm công nghiệp có trạm xử lý"],
    ),
    # What is told goes on to the end of its clause: adverbs, lists, names and short forms in brackets.
    ("Có 7 mật ong mới được công nhận OCOP, 2 trà.", ["mật ong mới được công nhận OCOP", "trà"]),
    ("Có 30 hộ nghèo vừa được vay vốn ưu đãi.", ["hộ nghèo vừa được vay vốn ưu đãi"]),
    ("Có 5 sản phẩm đạt chuẩn, 3 sản phẩm đạt nâng cao.", ["sản phẩm đạt chuẩn", "sản phẩm đạt nâng cao"]),
    (
        "Hỗ trợ 6 cơ sở sửa chữa, nâng cấp hệ thống xử lý nước thải; mở 2 lớp.",
        ["cơ sở sửa chữa, nâng cấp hệ thống xử lý nước thải được hỗ trợ", "lớp được mở"],
    ),
    (
        "Hỗ trợ 9 cơ sở ứng dụng máy móc, thiết bị hiện đại, dây chuyền mới.",
        ["cơ sở ứng dụng máy móc, thiết bị hiện đại, dây chuyền mới"],
    ),
    (
        "Có 14 hộ đăng ký với Trung tâm Khuyến công và Xúc tiến thương mại.",
        ["hộ đăng ký với Trung tâm Khuyến công và Xúc tiến thương mại"],
    ),
    ("Có 45 xã (62%) chưa có chợ.", ["xã chưa có chợ", "xã chưa có chợ"]),
    (
        "Có 20 gian hàng của 8 huyện miền núi.",
        ["gian hàng của 8 huyện miền núi", "huyện miền núi có gian hàng"],
    ),
    # A second verb is of the whole clause, where it was is passed over, and a period of years ends it.
    ("Có 79 hộ dùng điện mặt trời đã mua 44 máy.", ["hộ dùng điện mặt trời", None]),
    ("Hơn 100 hộ trên địa bàn tỉnh đã lắp điện mặt trời.", ["hộ trên địa bàn tỉnh đã lắp điện mặt trời"]),
    ("Có 96 xã xây dựng mô hình giai đoạn 2010-2015.", ["xã xây dựng mô hình"]),
    ("Có 10 xã đạt chuẩn NTM nâng cao.", ["xã đạt chuẩn NTM nâng cao"]),
    # Another clause behind the comma is no part of it, and what a name in quotes or a number cuts is left.
    ("Xã có 3 lớp tập huấn về chăn nuôi, học viên được phát giống.", ["lớp tập huấn về chăn nuôi"]),
    ("Có 600 lượt hộ tham gia phong trào “Thi đua”.", ["lượt hộ tham gia phong trào “Thi đua”"]),
    ("Có 12 xã nhận 30 máy.", ["xã", None]),
    # Whose they are is told of that before: the leaders have met, not the provinces.
    ("Hội Nông dân hai tỉnh đã gặp nhau.", ["tỉnh"]),
    ("Chợ có 40 sạp của 20 hộ bán rau.", ["sạp của 20 hộ bán rau", "hộ có sạp"]),
    # By how much their number has changed.
    (
        "Cả tỉnh có 590 hợp tác xã nông nghiệp, tăng 24 hợp tác xã.",
        ["hợp tác xã nông nghiệp cả tỉnh", "tăng số hợp tác xã nông nghiệp"],
    ),
    ("Có 12 hồ sơ trễ hẹn, chiếm 2,7%.", ["hồ sơ trễ hẹn", "hồ sơ trễ hẹn"]),
]


@pytest.mark.parametrize(("text", "measures"), COUNTED)
def test_counted(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in find(text)] == measures


def test_the_number_of_a_village_counts_no_communes() -> None:
    assert not find("Hội tặng quà cho hội viên nghèo tại thôn 07 xã Nam Bình.")
    assert [figure.value for figure in find("Đoàn đi 07 xã của huyện.")] == [7]
