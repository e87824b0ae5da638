"""Meetings with voters, gatherings with gifts, what is taken in for others, bodies that are shown, programmes
told by their name, the named projects of a list, and titles that go on to the last word of a pair."""

import pytest

from nlp.activities import find_activities
from nlp.records import Activity
from nlp.text.document import Document


def found(text: str) -> list[Activity]:
    return find_activities.candidates(Document(text, home_province="hau-giang"))


TOLD = [
    (
        "Ngày 12/5, Hội Phụ nữ xã Vị Tân tổ chức gặp mặt, tặng quà các mẹ Việt Nam anh hùng.",
        "support",
        "tổ chức gặp mặt, tặng quà các mẹ Việt Nam anh hùng",
    ),
    (
        "Các cấp Hội sẽ tập trung vào các hoạt động như tổ chức gặp mặt, tặng quà các cháu mồ côi.",
        "support",
        "tổ chức gặp mặt, tặng quà các cháu mồ côi",
    ),
    (
        "Chiều 12/5, Ủy ban MTTQ huyện Long Mỹ đã tiếp nhận nguồn ủng hộ từ các xã trên địa bàn.",
        "support",
        "tiếp nhận nguồn ủng hộ từ các xã trên địa bàn",
    ),
    (
        "Tỉnh Hậu Giang dự kiến ra mắt đội “Công nghệ xanh” tại các xã.",
        "organisation",
        "ra mắt đội “Công nghệ xanh” tại các xã",
    ),
    (
        "Ngày 12/5, Huyện đoàn Long Mỹ tổ chức chương trình “Xuân tình nguyện” tại xã Lương Tâm.",
        "communication",
        "tổ chức chương trình “Xuân tình nguyện” tại xã Lương Tâm",
    ),
    (
        "Chi cục Kiểm lâm thực hiện dự án điều tra rừng tràm tại huyện Phụng Hiệp.",
        "assessment",
        "thực hiện dự án điều tra rừng tràm tại huyện Phụng Hiệp",
    ),
    (
        "Bệnh viện Mắt tỉnh đã mổ 120 ca mắt tại huyện Long Mỹ.",
        "support",
        "mổ 120 ca mắt tại huyện Long Mỹ",
    ),
    (
        "Hội Cựu chiến binh huyện đã trực tiếp sửa chữa 20 nhà trong năm 2022.",
        "support",
        "sửa chữa 20 nhà trong năm 2022",
    ),
    (
        "Năm 2022, xã Vị Tân tổ chức trồng hơn 60 cây tại Nghĩa trang liệt sĩ.",
        "support",
        "tổ chức trồng hơn 60 cây tại Nghĩa trang liệt sĩ",
    ),
    (
        "Chiều 12/5, Tổ đại biểu HĐND tỉnh đã có cuộc tiếp xúc với cử tri các xã Vị Tân, Lương Tâm.",
        "meeting",
        "có cuộc tiếp xúc với cử tri các xã Vị Tân, Lương Tâm",
    ),
    (
        "Ủy ban Kiểm tra Huyện ủy nhiệm kỳ 2020 - 2025 tổ chức kỳ họp thứ 30 bàn về tổ chức bộ máy.",
        "meeting",
        "tổ chức kỳ họp thứ 30 bàn về tổ chức bộ máy",
    ),
    (
        "Bà Lê Thị Hoa, chủ cơ sở đan lục bình, được Sở Công Thương trao giấy chứng nhận nghệ nhân.",
        "recognition",
        "Bà Lê Thị Hoa, chủ cơ sở đan lục bình, được Sở Công Thương trao giấy chứng nhận nghệ nhân",
    ),
    (
        "Hội đã trao tặng 1 “Tủ sách xanh” cho Trường Tiểu học Vị Tân.",
        "support",
        "trao tặng 1 “Tủ sách xanh” cho Trường Tiểu học Vị Tân",
    ),
    (
        "Hội Nông dân tỉnh đã vận động Công ty Phân bón Phú Điền hỗ trợ 20 hộ dân 2.000 cây mít giống.",
        "support",
        "vận động Công ty Phân bón Phú Điền hỗ trợ 20 hộ dân 2.000 cây mít giống",
    ),
    (
        "Đoàn xã tổ chức nhiều hoạt động thiết thực như: tuyên truyền phòng, chống dịch bằng loa di động.",
        "communication",
        "tuyên truyền phòng, chống dịch bằng loa di động",
    ),
    (
        "Hội Cựu chiến binh tỉnh tổ chức tổng kết công tác thi đua, khen thưởng của Hội năm 2022.",
        "workshop",
        "tổ chức tổng kết công tác thi đua, khen thưởng của Hội năm 2022",
    ),
    (
        "Công đoàn tỉnh khởi công xây dựng 1 Mái ấm Công đoàn cho đoàn viên khó khăn về nhà ở.",
        "support",
        "khởi công xây dựng 1 Mái ấm Công đoàn cho đoàn viên khó khăn về nhà ở",
    ),
    (
        "Ngày 12/5, UBND tỉnh ban hành danh mục nông sản chủ lực của tỉnh theo Phụ lục đính kèm.",
        "policy",
        "ban hành danh mục nông sản chủ lực của tỉnh",
    ),
    (
        "Các cơ sở hội đã phối hợp với ngành y tế khám, cấp thuốc miễn phí cho 740 lượt người cao tuổi.",
        "support",
        "khám, cấp thuốc miễn phí cho 740 lượt người cao tuổi",
    ),
    (
        "Hội nghị đã trao tặng giấy khen, phần thưởng cho 16 tập thể.",
        "recognition",
        "trao tặng giấy khen, phần thưởng cho 16 tập thể",
    ),
    (
        "Hội Phụ nữ xã Vị Tân tổ chức lễ kỷ niệm 93 năm Ngày thành lập Hội.",
        "communication",
        "tổ chức lễ kỷ niệm 93 năm Ngày thành lập Hội",
    ),
    (
        "Chi bộ Sở tổ chức sinh hoạt chuyên đề học tập tư tưởng Hồ Chí Minh.",
        "communication",
        "tổ chức sinh hoạt chuyên đề học tập tư tưởng Hồ Chí Minh",
    ),
    (
        "Dịp này, Đoàn đã trao kinh phí 20 triệu đồng cho Quỹ khuyến học của xã Vị Tân.",
        "support",
        "trao kinh phí 20 triệu đồng cho Quỹ khuyến học của xã Vị Tân",
    ),
    (
        "Hội Nông dân tỉnh đã sửa chữa hơn 28km đường giao thông nông thôn.",
        "support",
        "sửa chữa hơn 28km đường giao thông nông thôn",
    ),
    (
        "Đồn Biên phòng Vĩnh Hải tổ chức trao những phần quà tặng các em học sinh xã Lai Hòa.",
        "support",
        "tổ chức trao những phần quà tặng các em học sinh xã Lai Hòa",
    ),
    (
        "Ban tổ chức đã trao 176 suất quà (tiền mặt, gạo) tặng 176 hộ dân khó khăn.",
        "support",
        "trao 176 suất quà (tiền mặt, gạo)",
    ),
    (
        "Nhóm thiện nguyện Nụ cười TP Hải Phòng tổ chức chương trình “Xuân ấm” tại xã Vị Tân.",
        "communication",
        "tổ chức chương trình “Xuân ấm” tại xã Vị Tân",
    ),
    (
        "Liên đoàn Lao động huyện đã tổ chức chương trình Tết sum vầy tại xã Vị Tân.",
        "communication",
        "tổ chức chương trình Tết sum vầy tại xã Vị Tân",
    ),
    (
        "Đoàn Thanh niên xã Vị Tân đã phát quang 3 km đường.",
        "communication",
        "phát quang 3 km đường",
    ),
]


@pytest.mark.parametrize(("text", "kind", "title"), TOLD)
def test_told(text: str, kind: str, title: str) -> None:
    assert [(one.type, one.title) for one in found(text)] == [(kind, title)]


NONE = [
    "Tại hội thảo, có rất nhiều đánh giá sát thực về tình hình nợ đọng trong xây dựng cơ bản.",
    "Trong thời điểm UBND tỉnh thành lập tổ kiểm định tàu vỏ thép thì ngư dân gửi đơn.",
    "Ban tổ chức lễ hội đã thành lập BTC, có phương án bảo đảm an toàn.",
    "UBND huyện Long Mỹ đã có tờ trình gửi UBND tỉnh.",
    "Tập thể Công ty được Nhà nước trao tặng các danh hiệu và phần thưởng cao quý.",
    "Chị Lê Thị Hoa được ban tổ chức chọn là Đại sứ Truyền thông cho mùa lễ hội năm nay.",
    "Dự kiến ngày 15/7 tới sẽ chính thức khai trương và sẽ trở thành phố đi bộ thứ hai.",
    "Trong ngày đầu tiên, hội chợ đã thu hút nhiều người đến tham quan và mua hàng.",
    "Tôi mong Nhà nước hỗ trợ máy sấy, mở lớp dạy nghề cho bà con.",
    "Sở Kế hoạch đã hướng dẫn hồ sơ đăng ký thành lập hợp tác xã cho Hợp tác xã Tân Tiến.",
    "Giám đốc Sở nói rằng, thành phố chỉ có thể xây nhà giá 100 triệu đồng ở khu Hưng Phú.",
    "Trung tâm sẽ xây thêm 2 nhà chờ xe buýt.",
    "Hội nghị dành cho các xã vùng triển khai Dự án 8 với 250 đại biểu tham gia.",
    "Các lực lượng chức năng sẽ tổ chức kiểm tra đột xuất nhiều lĩnh vực.",
    "Ngày 12/5, Hội Nông dân tỉnh tổ chức chương trình với nhiều nội dung.",
]


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert not found(text)


PROJECTS = (
    "Năm 2022, Trung tâm Khuyến công được phê duyệt và triển khai 03 đề án với tổng kinh phí 900 triệu đồng"
    " bao gồm: Đề án “Hỗ trợ máy sấy lúa” cho Hợp tác xã Tân Tiến; Đề án “Hỗ trợ máy sấy bắp” cho Hợp tác xã"
    " Phú An; Đề án “Tập huấn đan lục bình”."
)


def test_each_named_project_of_a_list_is_a_row() -> None:
    whole, *each = [(one.type, one.title) for one in found(PROJECTS)]
    assert "03 đề án" in whole[1]
    assert each == [
        ("support", "Đề án “Hỗ trợ máy sấy lúa” cho Hợp tác xã Tân Tiến"),
        ("support", "Đề án “Hỗ trợ máy sấy bắp” cho Hợp tác xã Phú An"),
        ("training", "Đề án “Tập huấn đan lục bình”"),
    ]


def test_an_event_with_a_name_of_its_own_behind_another() -> None:
    text = "UBND tỉnh tổ chức Hội nghị về an toàn thông tin cho lãnh đạo các huyện, Tọa đàm về kinh tế số."
    assert [one.title for one in found(text)][1:] == ["Tọa đàm về kinh tế số"]


def test_what_two_units_hold_is_two() -> None:
    text = (
        "Sáng 31/1/2023, huyện Long Mỹ tổ chức Lễ phát động “Tết trồng cây đời đời nhớ ơn Bác Hồ”.\n"
        "Cùng ngày, UBND huyện Phụng Hiệp tổ chức Lễ phát động “Tết trồng cây đời đời nhớ ơn Bác Hồ”."
    )
    assert len(found(text)) == 2
    assert len(found(text.replace("UBND huyện Phụng Hiệp", "UBND huyện Long Mỹ"))) == 1


def test_what_a_resolution_is_about_is_its_act_without_a_verb() -> None:
    text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 38/2022/NQ-HĐND\nHậu Giang, ngày 10 tháng 12 năm 2022"
        "\nNGHỊ QUYẾT\nQUYẾT NGHỊ:\nĐiều 1. Chương trình giải quyết việc làm tỉnh Hậu Giang năm 2023"
        " với những nội dung sau:\n"
        "1. Mục tiêu chung."
    )
    told = [(one.type, one.status, one.title) for one in found(text)]
    assert told == [("policy", "done", "Chương trình giải quyết việc làm tỉnh Hậu Giang năm 2023")]
