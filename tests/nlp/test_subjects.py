"""Who does what a clause tells, read from the noun phrase that opens it."""

import pytest

from tests.nlp.reading_activity_rows import candidates, row, rows

NOUN_PHRASES = [
    # The verbs in the name of a body made for a task are no predicate.
    (
        "Ban Chỉ đạo phòng, chống sốt xuất huyết huyện Bến Lức thành lập 3 tổ giám sát.",
        "Ban Chỉ đạo phòng, chống sốt xuất huyết huyện Bến Lức",
    ),
    (
        "Sáng 3/4, Ban chỉ đạo liên ngành về an toàn hồ đập huyện Bến Lức tổ chức Lễ phát động trồng cây.",
        "Ban chỉ đạo liên ngành về an toàn hồ đập huyện Bến Lức",
    ),
    # Firms, army and union bodies, in letters of any case.
    ("Trong tháng 3/2018, PC Long An sẽ tổ chức Hội nghị tiết kiệm điện.", "PC Long An"),
    (
        "Ngày 3/4, hội chữ thập đỏ huyện Bến Lức tổ chức khám bệnh cho 90 hộ nghèo.",
        "hội chữ thập đỏ huyện Bến Lức",
    ),
    ("Sáng 3/4, tại UBND xã Tân Lập, xã Đoàn đã tổ chức lễ ra quân tình nguyện hè.", "xã Đoàn"),
    # A newspaper's name before the day.
    ("Báo Long An Sáng 12/3, Trạm Khuyến nông huyện Bến Lức mở 2 lớp.", "Trạm Khuyến nông huyện Bến Lức"),
    # A dash and brackets inside a name.
    (
        "Trung tâm Các dự án kinh tế - xã hội thuộc Liên minh Hợp tác xã (HTX) Long An mở 2 lớp dạy nghề.",
        "Trung tâm Các dự án kinh tế - xã hội thuộc Liên minh Hợp tác xã (HTX) Long An",
    ),
    # The place, with brackets, is none of those who do it.
    (
        "Tối 3/4, tại Quảng trường Trung tâm Văn hóa Bến Lức (xã Tân Lập, huyện Bến Lức), Sở Công Thương "
        "Long An đã phối hợp với Hội Nông dân tỉnh tổ chức hội chợ nông sản.",
        "Sở Công Thương Long An",
    ),
    # The leader of a delegation lends it no name.
    (
        "Ngày 3/4, Đoàn cán bộ Nông nghiệp tỉnh Bến Tre (Cục Trồng trọt) do ông Lê Văn Tám, Trưởng phòng Kế "
        "hoạch của Sở Tài chính tỉnh Bến Tre làm Trưởng đoàn đã đến làm việc với UBND huyện Bến Lức.",
        "Đoàn cán bộ Nông nghiệp tỉnh Bến Tre",
    ),
    (
        "Ngày 4/4, Đoàn giám sát của HĐND tỉnh Long An do bà Lê Thị Sậy, Phó Chủ tịch HĐND tỉnh, Phó trưởng "
        "Đoàn giám sát và các thành viên tiến hành giám sát việc xử lý nước thải tại Bến Lức.",
        "Đoàn giám sát của HĐND tỉnh Long An",
    ),
    (
        "Chiều 3/4, Ban Chỉ đạo Trung ương Chương trình mục tiêu quốc gia xây dựng nông thôn mới do ông Lê "
        "Văn Tám, cố vấn Ban Chỉ đạo làm trưởng đoàn đã có buổi làm việc tại tỉnh ta.",
        "Ban Chỉ đạo Trung ương Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
    ),
    (
        "Chiều 3/4, Đoàn giám sát, kiểm tra việc cấp nước (CN) đợt I và xử lý rác các cấp năm 2017-2018 của "
        "Ủy ban Thường vụ Quốc hội do ông Lê Văn Tám, Phó Chủ nhiệm Ủy ban, làm trưởng đoàn đã làm việc với "
        "UBND huyện Bến Lức.",
        "Đoàn giám sát, kiểm tra việc cấp nước (CN) đợt I và xử lý rác các cấp năm 2017-2018 của Ủy ban "
        "Thường vụ Quốc hội",
    ),
    # The second of two predicates.
    (
        "Trung tâm Khuyến công Long An vừa báo cáo Sở Công Thương kết quả bình chọn cấp huyện và lập kế "
        "hoạch bình chọn cấp tỉnh năm 2018.",
        "Trung tâm Khuyến công Long An",
    ),
    # The first of those who do it together, without the others.
    (
        "Chi hội Luật gia huyện Bến Lức và các trường học tổ chức 4 lớp tập huấn.",
        "Chi hội Luật gia huyện Bến Lức",
    ),
]


@pytest.mark.parametrize(("text", "organiser"), NOUN_PHRASES)
def test_the_noun_phrase_that_opens_the_clause(text: str, organiser: str) -> None:
    assert row(text).organiser == organiser


NOT_THE_SUBJECT = [
    # A programme, and whoever pays for it.
    "5 năm qua, Chương trình khuyến công Long An đã hỗ trợ 78 mô hình trình diễn.",
    "Từ năm 2015 đến nay, với 2,8 triệu USD do Quỹ Môi trường toàn cầu tài trợ, dự án đã kiểm toán năng "
    "lượng tại 96 nhà máy ở huyện Bến Lức.",
    # Who is helped.
    "Cụ thể, HTX Nông nghiệp Tân Lập (huyện Bến Lức) được hỗ trợ 80 triệu đồng mua máy sấy.",
    # Who only goes where others did it.
    "Sở Công Thương đã đến thăm Công ty TNHH Tân Lập, nơi vừa lắp đặt hệ thống sấy hơi trị giá 2 tỷ đồng.",
    # Those of a kind, without a name.
    "Ngày 10/4/2018, đoàn chuyên gia đã tập huấn cho 30 nông dân huyện Bến Lức.",
]


@pytest.mark.parametrize("text", NOT_THE_SUBJECT)
def test_who_is_no_subject(text: str) -> None:
    assert candidates(text)[0].organiser is None


def test_others_of_a_list_are_no_subject() -> None:
    text = "UBND tỉnh giao Sở Công Thương chủ trì, phối hợp các sở, ngành liên quan tổ chức 3 hội chợ."
    assert row(text).organiser == "Sở Công Thương"
    text = (
        "UBND tỉnh giao Sở Công Thương chủ trì, phối hợp với Sở Du lịch, Tập đoàn Hoa Sen và các sở, ngành, "
        "địa phương, đơn vị liên quan khẩn trương tổ chức 3 hội chợ."
    )
    assert row(text).organiser == "Sở Công Thương"


def test_a_delegation_that_is_told_again() -> None:
    text = "Đoàn giám sát HĐND huyện Bến Lức đã kiểm tra 4 lò gạch. Tại xã Tân Lập đoàn đã kiểm tra 2 bến đò."
    assert row(text, 1).organiser == row(text).organiser


def test_a_word_of_the_kind_is_the_one_that_acted_before() -> None:
    text = "Vụ Tiết kiệm năng lượng mở 3 lớp. Trong năm qua Vụ đã kiểm tra tại 18 lò gạch."
    assert row(text, 1).organiser == "Vụ Tiết kiệm năng lượng"


PARTS = [
    # Verbless parts of what was told.
    (
        "Trung tâm Khuyến công Long An tổ chức 4 phiên chợ hàng Việt. Bao gồm 3 phiên chợ hàng Việt về miền "
        "núi và 1 phiên chợ hàng Việt về hải đảo.",
        "Trung tâm Khuyến công Long An",
    ),
    # Who is helped, in a part of the help that was told.
    (
        "Ngày 3/4, Liên minh Hợp tác xã tỉnh Long An bàn giao tài sản hỗ trợ 2 hợp tác xã. Cụ thể, HTX Rau "
        "sạch Tân Lập (huyện Bến Lức) được hỗ trợ 80 triệu đồng mua máy sấy.",
        "Liên minh Hợp tác xã tỉnh Long An",
    ),
    # What a part of the work is paid from.
    (
        "Trung tâm Khuyến công Long An đã hỗ trợ 66 đề án. Trong đó, nguồn kinh phí quốc gia hỗ trợ 8 đề án.",
        "Trung tâm Khuyến công Long An",
    ),
    # Those whom somebody sent, in what was done besides.
    (
        "Bệnh viện đa khoa Bến Lức khám bệnh cho 90 người nghèo. Ngoài ra, đoàn còn tặng mỗi người 1 suất "
        "quà trị giá 300.000 đồng.",
        "Bệnh viện đa khoa Bến Lức",
    ),
    # What the sentence tells of which the one before is no activity.
    (
        "UBND tỉnh phê duyệt 4 đề án khuyến công. Trung tâm Khuyến công – Xúc tiến thương mại Long An đã ký "
        "hợp đồng với 4 cơ sở. Kết quả đến nay đã hoàn thành 3 đề án.",
        "Trung tâm Khuyến công – Xúc tiến thương mại Long An",
    ),
    (
        "Hội đồng OCOP huyện Bến Lức đã chấm điểm 9 sản phẩm. Theo đó, có 8 sản phẩm đủ điều kiện đề xuất "
        "UBND tỉnh công nhận đạt chuẩn OCOP 4 sao.",
        "Hội đồng OCOP huyện Bến Lức",
    ),
]


@pytest.mark.parametrize(("text", "organiser"), PARTS)
def test_a_part_of_the_work_is_of_whoever_did_the_whole(text: str, organiser: str) -> None:
    assert rows(text)[-1].organiser == organiser
