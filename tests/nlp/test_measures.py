"""What a figure measures in the language of reports: growth, plans, rates, sums, subjects of any name."""

import pytest

from nlp.figures import find
from nlp.records import Figure
from nlp.text.document import Document

# text: the measure of each figure
MEASURES = [
    # growth is no level
    ("Chỉ số sản xuất công nghiệp tăng 7,5%.", ["tăng chỉ số sản xuất công nghiệp"]),
    ("GRDP của tỉnh ước đạt 53.500 tỷ đồng, tăng 6%.", ["GRDP của tỉnh", "tăng GRDP của tỉnh"]),
    ("Ngành khai khoáng tăng 1,75%.", ["tăng ngành khai khoáng"]),
    (
        "Ngành chế biến, chế tạo tăng 25%; ngành cấp nước và xử lý rác thải giảm 5%.",
        ["tăng ngành chế biến, chế tạo", "giảm ngành cấp nước và xử lý rác thải"],
    ),
    ("Dư nợ đạt 35 tỷ đồng, tăng 3 tỷ đồng so với đầu năm.", ["Dư nợ", "tăng dư nợ"]),
    ("Dư nợ đạt 35 tỷ đồng, tăng 3 tỷ đồng, tỷ lệ tăng 9%.", ["Dư nợ", "tăng dư nợ", "tăng dư nợ"]),
    ("Sản lượng đạt 5 tấn (tăng từ 53,98 - 68,02%).", ["Sản lượng", "tăng sản lượng"]),
    ("Lượng điện tiết giảm đạt 4 triệu kWh.", ["Lượng điện tiết giảm"]),
    ("Tỷ lệ hộ nghèo tăng từ 2% lên 3%.", ["Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo"]),
    ("Doanh thu đạt 2 tỷ đồng, tăng gấp 3 lần.", ["Doanh thu", "tăng gấp doanh thu"]),
    ("Hộ kinh doanh tăng công suất lên gấp 3 lần.", ["tăng gấp công suất"]),
    # what says nothing by itself is left out, but for what is told of it
    ("Đoàn kiểm tra 3 lần.", [None]),
    ("Đoàn xử lý 3 người.", ["người được xử lý"]),
    ("Đoàn xử lý 2 người Hàn Quốc, 5 người Mông.", ["người Hàn Quốc được xử lý", "người Mông được xử lý"]),
    ("Bến xe có 4 chuyến mỗi ngày, chạy ở khoảng cách dài tới 160 km.", [None, None]),
    (
        "Giá khoai 13 triệu đồng/tấn và khi đại trà chỉ còn 10 triệu đồng/tấn.",
        ["Giá khoai trên mỗi tấn", None],
    ),
    ("Thông thường khoai lang đạt năng suất từ 18 tấn/ha.", ["năng suất trên mỗi ha"]),
    ("Giá khoai thường ở mức 13 triệu đồng/tấn.", ["Giá khoai trên mỗi tấn"]),
    (
        "Huyện có 3 sản phẩm xếp hạng 4 sao, gồm na dai; 8 sản phẩm được xếp 3 sao.",
        ["sản phẩm xếp hạng 4 sao", "sản phẩm được xếp 3 sao"],
    ),
    (
        "Trung tâm có 5 xe ô tô hạng B2 và 1 xe ô tô hạng C.",
        ["xe ô tô hạng B2 của Trung tâm", "xe ô tô hạng C của Trung tâm"],
    ),
    ("Huyện có 20 đường hoa mẫu, gồm 02 đường bê tông.", ["đường hoa mẫu", "đường bê tông"]),
    ("Số tham gia còn thấp (hiện mới chiếm khoảng 0,45% so với lực lượng).", [None]),
    ("Tổng mức đầu tư vẫn giữ nguyên gần 10 tỷ đồng.", ["Tổng mức đầu tư"]),
    ("Trồng theo cách này giá trị cao hơn đến 15%.", [None]),
    ("Cổng nhân đạo 1400 tổ chức Lễ phát động.", []),
    ("Tổ thay 10 máy chính Để khắc phục, tổ đề nghị.", [None]),
    ("Lãi suất từ 180%/năm đến 540%/năm.", ["Lãi suất", "Lãi suất"]),
    # what is saved, and of what
    (
        "Toàn tỉnh phấn đấu tiết kiệm từ 5% trở lên trên tổng mức tiêu thụ năng lượng.",
        ["tiết kiệm trên tổng mức tiêu thụ năng lượng"],
    ),
    ("Hằng năm tiết kiệm tối thiểu 2% tổng điện năng tiêu thụ.", ["tiết kiệm tổng điện năng tiêu thụ"]),
    ("Tỉnh đặt mục tiêu đạt mức tiết kiệm năng lượng 3,4%.", ["mức tiết kiệm năng lượng"]),
    ("Ngành điện giảm tổn thất điện năng xuống 4,75%.", ["tổn thất điện năng"]),
    # a verb and its object are whole, a post is no body
    (
        "Thực hiện 8 đề án khuyến công địa phương hỗ trợ kết nối các doanh nghiệp.",
        ["đề án khuyến công địa phương hỗ trợ kết nối các doanh nghiệp được thực hiện"],
    ),
    ("Sở bổ nhiệm hai Chi cục phó.", ["Chi cục phó được bổ nhiệm"]),
    ("Hỗ trợ với số tiền là 6 tỷ đồng bằng nguồn khuyến công.", ["số tiền hỗ trợ"]),
    ("Sản lượng đạt 50 tấn giảm 5% so với năm trước.", ["Sản lượng", "giảm sản lượng"]),
    ("Do nhà máy ngừng hoạt động nên chỉ số sản xuất giảm 7%.", ["giảm chỉ số sản xuất"]),
    # what goes on behind a thing
    ("Hội đồng nhận được 26 sản phẩm tham gia bình chọn.", ["sản phẩm tham gia bình chọn"]),
    (
        "Có 68 sản phẩm được công nhận OCOP từ 3 sao trở lên.",
        ["sản phẩm được công nhận OCOP từ 3 sao trở lên"],
    ),
    ("Có 10 sản phẩm được công nhận và trưng bày.", ["sản phẩm được công nhận và trưng bày"]),
    (
        "Đã có 55 tỉnh, thành phố đánh giá, phân hạng sản phẩm.",
        ["tỉnh, thành phố đánh giá, phân hạng sản phẩm"],
    ),
    (
        "Cả nước có 2.045 xã (23%) được công nhận đạt chuẩn nông thôn mới.",
        ["xã được công nhận đạt chuẩn nông thôn mới"] * 2,
    ),
    ("Có 1.860 xã đạt chuẩn nông thôn mới nâng cao.", ["xã đạt chuẩn nông thôn mới nâng cao"]),
    ("Cả nước phấn đấu số xã đạt chuẩn chiếm 50%.", ["số xã đạt chuẩn"]),
    ("Thu nhập của người dân tăng ít nhất 1,5 lần.", ["tăng thu nhập của người dân"]),
    ("Có 24 đơn vị cấp huyện, tăng chín đơn vị.", ["đơn vị cấp huyện", "tăng số đơn vị cấp huyện"]),
    (
        "Thành lập 3 chi cục thuộc Sở Nông nghiệp và Phát triển nông thôn.",
        ["chi cục thuộc Sở Nông nghiệp và Phát triển nông thôn được thành lập"],
    ),
    ("Có 5 huyện tăng (Mộc Hóa giảm 7%).", ["huyện", None]),
    ("Lượng khách đạt 400 lượt, tăng 3%.", ["Lượng khách", "tăng lượng khách"]),
    ("Vốn đầu tư hiện đạt 6 tỷ đồng.", ["Vốn đầu tư"]),
    (
        "Tổng thu ngân sách là 15 tỷ đồng, đạt 11% dự toán năm.",
        ["Tổng thu ngân sách", "Tổng thu ngân sách so với dự toán"],
    ),
    (
        "Chỉ số sản xuất tăng 1% so tháng trước và tăng 5% so cùng kỳ.",
        ["tăng chỉ số sản xuất", "tăng chỉ số sản xuất"],
    ),
    (
        "Tổng giá trị giao dịch, hợp đồng và biên bản ghi nhớ (MoU) đạt gần 5.000 tỷ đồng.",
        ["Tổng giá trị giao dịch, hợp đồng và biên bản ghi nhớ"],
    ),
    ("Doanh thu đạt 300 triệu đồng/gian hàng tiêu chuẩn.", ["Doanh thu trên mỗi gian hàng"]),
    ("Phấn đấu đạt mục tiêu tăng trưởng kinh tế trên 8%.", ["mục tiêu tăng trưởng kinh tế"]),
    ("Có 38 sản phẩm nông, lâm sản.", ["sản phẩm nông, lâm sản"]),
    # so is a plan
    ("Thu ngân sách đạt 36,6% dự toán.", ["Thu ngân sách so với dự toán"]),
    (
        "Sản lượng đạt 50 tấn, tăng 8% so với cùng kỳ, bằng 76,7% KH năm.",
        ["Sản lượng", "tăng sản lượng", "Sản lượng so với KH"],
    ),
    ("Kim ngạch đạt 2 tỷ USD, vượt 7% kế hoạch.", ["Kim ngạch", "Kim ngạch vượt kế hoạch"]),
    ("Sản lượng là 13 tấn, đạt tỷ lệ 58% so với kế hoạch.", ["Sản lượng", "Sản lượng so với kế hoạch"]),
    ("Kế hoạch đề ra là 8,42%.", ["Kế hoạch đề ra"]),
    # of each of what
    ("Năng suất đạt 36,8 tấn/ha.", ["Năng suất trên mỗi ha"]),
    ("Thu nhập đạt 5 triệu đồng/người/tháng.", ["Thu nhập trên mỗi người mỗi tháng"]),
    ("Lò nung cho 7.000 viên/ngày.", ["viên trên mỗi ngày"]),
    ("Tỷ lệ lấp đầy đạt 90%/năm.", ["Tỷ lệ lấp đầy"]),
    # since the beginning
    (
        "Giá trị sản xuất ước 3.115 tỷ đồng, lũy kế 9 tháng ước 29.520 tỷ đồng.",
        ["Giá trị sản xuất", "lũy kế giá trị sản xuất"],
    ),
    # when it was is no part of it
    ("Tổng thu ngân sách đến cuối tháng 7/2022 là 21 tỷ đồng.", ["Tổng thu ngân sách"]),
    ("Thu ngân sách ước thực hiện tháng 10 đạt 108 tỷ đồng.", ["Thu ngân sách"]),
    ("Giá trị SXCN (giá so sánh 2010) ước đạt 49 tỷ đồng.", ["Giá trị SXCN"]),
    ("Tổng thu mỗi ngày là 2 triệu đồng.", ["Tổng thu mỗi ngày"]),
    ("Thu nhập bình quân hằng tháng đạt 5 triệu đồng.", ["Thu nhập bình quân hằng tháng"]),
    ("Dự án giải ngân vượt tổng mức đầu tư tới 6 tỷ đồng.", ["Dự án giải ngân vượt tổng mức đầu tư"]),
    # a subject of two, and one whose clause is long
    (
        "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt 23 tỷ đồng.",
        ["Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ"],
    ),
    ("Tỷ lệ lao động có việc làm sau đào tạo đạt 81%.", ["Tỷ lệ lao động có việc làm sau đào tạo"]),
    (
        "Vốn huy động của tổ chức, cá nhân và tiền gửi của hộ vay qua các tổ tiết kiệm và vay vốn ở các thôn,"
        " bản vùng cao là 3 tỷ đồng.",
        [None],
    ),
    # who has it is not what it is
    ("Doanh nghiệp đạt 5 tỷ đồng.", [None]),
    ("Xã Thanh Bình đạt 5 tỷ đồng.", [None]),
    # shares and their wholes
    ("Điện tiết kiệm chiếm 2,6% tổng lượng điện thương phẩm.", ["tổng lượng điện thương phẩm"]),
    (
        "Có 40 chủ thể; trong đó, có 38% là hợp tác xã, 24% là doanh nghiệp.",
        ["chủ thể", "hợp tác xã", "doanh nghiệp"],
    ),
    # what is counted, by its fuller name
    ("Khách quốc tế ước đạt 91 nghìn lượt khách.", ["Khách quốc tế"]),
    ("Số lao động mới là 3.907 người.", ["Số lao động mới"]),
    ("Có 33 sản phẩm đạt 3 sao.", ["sản phẩm đạt 3 sao"]),
]


def figures(text: str) -> list[Figure]:
    return find(Document(text))


@pytest.mark.parametrize(("text", "measures"), MEASURES)
def test_measure(text: str, measures: list[str | None]) -> None:
    assert [one.measure for one in figures(text)] == measures


@pytest.mark.parametrize(
    "text",
    [
        "Năng suất đạt 36 tấn/ha, trong đó lúa nếp 30 tấn/ha.",
        "Tổng đàn đạt 2 triệu con, tăng gấp 7 lần; trong đó đàn vịt tăng gấp 6 lần.",
    ],
)
def test_a_rate_or_a_change_is_no_part_of_a_sum(text: str) -> None:
    changes = [one for one in figures(text) if one.unit in ("tấn", "lần")]
    assert len(changes) == 2
    assert {one.role for one in changes} <= {None, "result"}
    assert [one.part_of for one in changes] == [None, None]


def test_growth_is_no_share() -> None:
    assert [one.role for one in figures("Tăng trưởng kinh tế toàn tỉnh đạt 6,58%.")] == ["result"]
