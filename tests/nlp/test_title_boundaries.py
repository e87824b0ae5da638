"""Where the title of an activity ends: with the list, name or subject that it goes on with, and before what
the sentence says of it.
"""

import pytest

from tests.nlp.reading_activity_rows import row, rows

TITLES = [
    # What a document is about ends where the decision says that it does.
    (
        "Ngày 3/4/2018, UBND tỉnh Long An ban hành Quyết định số 1511/QĐ-UBND phê duyệt, công bố danh"
        " mục hồ, đầm"
        " không được lấp trên địa bàn tỉnh.",
        "ban hành Quyết định số 1511/QĐ-UBND phê duyệt, công bố danh mục hồ, đầm không được lấp trên"
        " địa bàn tỉnh",
    ),
    (
        "Ngày 3/4/2018, HĐND tỉnh Long An ban hành Nghị quyết số 15/NQ-HĐND về huy động nguồn lực, ưu"
        " tiên đầu tư"
        " đường nông thôn, thủy lợi giai đoạn 2018-2022.",
        "ban hành Nghị quyết số 15/NQ-HĐND về huy động nguồn lực, ưu tiên đầu tư đường nông thôn, thủy lợi"
        " giai đoạn 2018-2022",
    ),
    (
        "UBND tỉnh Long An đã ra Quyết định số 1512/QĐ-UBND, ngày 2/4/2018, xếp hạng nhà máy xay lúa"
        " Cần Đước là"
        " cụm nhà xưởng cổ.",
        "ra Quyết định số 1512/QĐ-UBND, ngày 2/4/2018, xếp hạng nhà máy xay lúa Cần Đước là cụm nhà xưởng cổ",
    ),
    (
        "HĐND tỉnh Long An đã thông qua Nghị quyết số 05/2018/NQ-HĐND quy định mức chi khuyến công,"
        " Nghị quyết có"
        " hiệu lực thi hành kể từ ngày 25/3/2018.",
        "thông qua Nghị quyết số 05/2018/NQ-HĐND quy định mức chi khuyến công",
    ),
    # Names in a list.
    (
        "Sáng 24/4/2018, Công đoàn các khu công nghiệp tỉnh tổ chức Lễ phát động Tháng Công nhân, Tháng"
        " hành động"
        " về An toàn, vệ sinh lao động năm 2018.",
        "tổ chức Lễ phát động Tháng Công nhân, Tháng hành động về An toàn, vệ sinh lao động năm 2018",
    ),
    (
        "Năm 2018, Hội Nông dân tỉnh Long An tổ chức cho 30 hộ tham quan học tập kinh nghiệm tại các"
        " nước Thái"
        " Lan, Hàn Quốc, Nhật Bản, Lào.",
        "tổ chức cho 30 hộ tham quan học tập kinh nghiệm tại các nước Thái Lan, Hàn Quốc, Nhật Bản, Lào",
    ),
    (
        "Đoàn giám sát của HĐND tỉnh sẽ giám sát việc dùng quỹ khuyến công tại các sở Công Thương, Tài"
        " chính, Nội"
        " vụ và các huyện, thị xã.",
        "giám sát việc dùng quỹ khuyến công tại các sở Công Thương, Tài chính, Nội vụ và các huyện, thị xã",
    ),
    (
        "Ngày 3/4/2018, Trung tâm Dạy nghề khai giảng lớp nuôi lươn cho 50 hộ các xã, phường An Thạnh,"
        " An Sơn,"
        " Hưng Định, Thuận Giao.",
        "khai giảng lớp nuôi lươn cho 50 hộ các xã, phường An Thạnh, An Sơn, Hưng Định, Thuận Giao",
    ),
    # More of what is given is no work of its own; more work is.
    (
        "Ngày 3/4/2018, Hội LHPN tỉnh Long An đã tặng Bằng khen cho 11 tập thể, 9 cá nhân có thành tích"
        " trong đợt"
        " thi đua dạy nghề.",
        "tặng Bằng khen cho 11 tập thể, 9 cá nhân có thành tích trong đợt thi đua dạy nghề",
    ),
    (
        "Ngày 3/4/2018, Hội LHPN tỉnh Long An đã tặng Bằng khen cho 11 tập thể, 9 cá nhân có thành tích"
        " xuất sắc"
        " trong phong trào phụ nữ giữ nghề dệt chiếu truyền thống của quê hương.",
        "tặng Bằng khen cho 11 tập thể, 9 cá nhân có thành tích xuất sắc trong phong trào phụ nữ giữ nghề dệt"
        " chiếu truyền thống của quê hương",
    ),
    (
        "Năm 2018, Hội Phụ nữ tỉnh Long An xây dựng mới 7 mô hình kinh tế, tiếp tục duy trì trên 20 câu"
        " lạc bộ.",
        "xây dựng mới 7 mô hình kinh tế",
    ),
    (
        "Tháng 3/2018, Sở Bưu chính tỉnh Long An được UBND tỉnh kiện toàn, sắp xếp lại thành Sở Thông tin.",
        "Sở Bưu chính tỉnh Long An được UBND tỉnh kiện toàn, sắp xếp lại thành Sở Thông tin",
    ),
    (
        "Ngày 3/4/2018, Tỉnh đoàn Long An tổ chức hội thi thợ giỏi nghề mộc chào mừng kỷ niệm ngày"
        " thành lập Đoàn.",
        "tổ chức hội thi thợ giỏi nghề mộc",
    ),
    # The noun behind "và" has a verb of its own.
    (
        "Ngày 3/4/2018, Trung tâm Khuyến nông tỉnh Long An tổ chức Hội thảo đánh giá hiệu quả và khả"
        " năng nhân"
        " rộng của dự án “Nuôi lươn trong bể”.",
        "tổ chức Hội thảo đánh giá hiệu quả và khả năng nhân rộng của dự án “Nuôi lươn trong bể”",
    ),
    # What an event does is no part of its name.
    (
        "Hội chợ Trái cây Long An năm 2018 - hội chợ lớn nhất vùng từ trước đến nay được tổ chức tại"
        " thành phố Tân"
        " An khai mạc tối 25/10 và mở cửa đến hết ngày 4/11.",
        "Hội chợ Trái cây Long An năm 2018",
    ),
    (
        "Ngày hội Bánh dân gian Long An năm 2018 chính thức khai mạc ngày 14/11/2018, mở đầu chuỗi hoạt"
        " động.",
        "Ngày hội Bánh dân gian Long An năm 2018",
    ),
    (
        "Festival Hoa sen Long An 2018 với chủ đề “Sen mùa nước nổi” được UBND tỉnh tổ chức từ ngày 28/4 đến"
        " 5/5/2018.",
        "Festival Hoa sen Long An 2018 với chủ đề “Sen mùa nước nổi”",
    ),
    (
        "Hội chợ Mùa Xuân Long An 2018 được tổ chức như một hành trình du xuân, nơi hội tụ các giá trị"
        " văn hóa.",
        "Hội chợ Mùa Xuân Long An 2018",
    ),
    # What is told of a document stands before it.
    (
        "Đây là một trong những nội dung chính tại Kế hoạch số 93/KH-UBND được UBND tỉnh Long An ban"
        " hành ngày"
        " 17/4/2018 về việc sử dụng năng lượng tiết kiệm.",
        "Kế hoạch số 93/KH-UBND được UBND tỉnh Long An ban hành ngày 17/4/2018 về việc sử dụng năng"
        " lượng tiết kiệm",
    ),
    # What a name is to be called, and what the page says of its picture.
    (
        "Ngày 3/4/2018, UBND tỉnh Long An ban hành Kế hoạch thực hiện Đề án phát triển rừng ngập mặn"
        " tỉnh Long An"
        " (sau đây gọi tắt là Đề án), gồm các nội dung sau.",
        "ban hành Kế hoạch thực hiện Đề án phát triển rừng ngập mặn tỉnh Long An",
    ),
    (
        "Ngày 3/4/2018, UBND tỉnh Long An đã phê duyệt Danh mục các đề án khuyến công đợt 3 năm 2018"
        " tại Quyết"
        " định số: 1515/QĐ-UBND.HC.",
        "phê duyệt Danh mục các đề án khuyến công đợt 3 năm 2018",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_ends_where_what_it_names_does(text: str, title: str) -> None:
    assert row(text).title == title


def test_two_works_that_are_counted_are_two() -> None:
    text = "Năm 2018, Sở Công Thương Long An triển khai 21 đề án hỗ trợ máy móc, 4 đề án đào tạo nghề."
    assert not any("máy móc, 4 đề án" in one.title for one in rows(text))


def test_a_deed_after_a_comma_is_no_topic_of_the_event_before_it() -> None:
    text = (
        "Liên đoàn Lao động huyện tổ chức nhiều hoạt động như: tọa đàm về vai trò của công đoàn trong"
        " phòng ngừa"
        " tai nạn lao động, tham gia Hội thi An toàn viên giỏi cấp tỉnh."
    )
    assert rows(text)[0].title == "tọa đàm về vai trò của công đoàn trong phòng ngừa tai nạn lao động"
