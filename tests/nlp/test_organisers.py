"""Whose activity it is."""

import pytest

from nlp import activities
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row

ORGANISERS = [
    (
        "Tối 13/4, đoàn công tác của Sở Y tế tỉnh Long An do ông Lê Văn Mẫu, Phó Chánh Văn phòng làm trưởng "
        "đoàn đã làm việc với UBND huyện Đức Hòa về nước sạch.",
        "Sở Y tế tỉnh Long An",
    ),
    ("Sở Công Thương tỉnh Long An vừa tổ chức hội nghị nước sạch.", "Sở Công Thương tỉnh Long An"),
    (
        "Ngày 10/4/2018, tại Tỉnh ủy Long An, Sở Công Thương tỉnh Long An tổ chức hội nghị nước sạch.",
        "Sở Công Thương tỉnh Long An",
    ),
    ("Kế hoạch nước sạch được UBND tỉnh phê duyệt ngày 09/01/2018.", "UBND tỉnh"),
    ("Hội nghị nước sạch do Sở Công Thương tổ chức ngày 09/01/2018.", "Sở Công Thương"),
    ("Ngày 3/4/2018, huyện Đức Hòa đã mở 02 lớp dạy nghề.", "huyện Đức Hòa"),
    (
        "Công văn số 3/CTĐP ngày 5/1/2018 của Cục Công Thương địa phương, Sở Công Thương sẽ mở 02 lớp dạy "
        "nghề.",
        "Sở Công Thương",
    ),
    (
        "Trung tâm Khuyến công Long An phối hợp với Phòng Kinh tế và Hạ tầng huyện Bến Lức mở 02 lớp dạy "
        "nghề.",
        "Trung tâm Khuyến công Long An",
    ),
    ("Ngày 3/4/2018, thành phố Hội An mở 02 lớp dạy nghề.", "thành phố Hội An"),
    (
        "Ngày 3/4/2018, tại phòng họp Công an tỉnh Long An, UBND tỉnh Long An đã tổ chức khen thưởng 4 xã.",
        "UBND tỉnh Long An",
    ),
    ("Sắp tới, Long An sẽ tổ chức 02 phiên chợ.", "Long An"),
    ("Chủ tịch UBND xã Long Cang cho biết, xã sẽ mở 02 lớp dạy nghề.", "xã Long Cang"),
    ("Trong quý I/2018 đã mở 02 lớp dạy nghề.", None),
    ("Vụ đông xuân 2018, các xã mở 02 lớp dạy nghề.", None),
    ("Trong năm 2018, ngành nông nghiệp đã mở 02 lớp dạy nghề.", "ngành nông nghiệp"),
    ("Năm 2018, phối hợp với Hội Nông dân tỉnh mở 02 lớp dạy nghề.", None),
    ("Ông Lê Văn Tám, Giám đốc Hợp tác xã Tân Lập, mong tỉnh sớm hỗ trợ 3 máy sấy.", None),
    (
        "Sáng 3/4/2018, tại hội trường UBND xã Tân Lập, huyện Mộc Hóa, Trung tâm Khuyến công Long An "
        "phối hợp với Hội Nông dân huyện mở 02 lớp dạy nghề.",
        "Trung tâm Khuyến công Long An",
    ),
    ("UBND các huyện, thành phố đã mở 02 lớp dạy nghề.", "UBND các huyện, thành phố"),
    ("Ngày 3/4/2018, Trung tâm đã mở 02 lớp dạy nghề.", None),
    (
        "Ông Lê Văn Mẫu, Giám đốc Trung tâm Khuyến công, nói như vậy tại cuộc họp công bố kết quả kiểm định "
        "18 lò sấy, do Sở Công Thương Long An tổ chức chiều 22-6.",
        "Sở Công Thương Long An",
    ),
]


@pytest.mark.parametrize(("text", "organiser"), ORGANISERS)
def test_organisers(text: str, organiser: str | None) -> None:
    assert row(text).organiser == organiser


def test_a_sentence_without_a_subject_goes_on_with_the_one_before() -> None:
    text = "Sở Công Thương Long An đã mở 02 lớp dạy nghề. Đồng thời, hỗ trợ 5 lò gạch và kiểm tra 6 bến đò."
    assert {row(text, index).organiser for index in range(3)} == {"Sở Công Thương Long An"}


def test_the_first_words_of_a_name_stand_for_the_whole() -> None:
    text = "Trung tâm Khuyến công Long An đã mở 02 lớp dạy nghề. Năm 2017, Trung tâm hỗ trợ 5 lò gạch."
    assert row(text, 1).organiser == "Trung tâm Khuyến công Long An"


GOES_ON = [
    ("Sở Công Thương Long An hướng dẫn UBND các xã lập hồ sơ; mở 02 lớp dạy nghề.", "Sở Công Thương Long An"),
    (
        "Trung tâm Khuyến công Long An cho biết, năm 2018 đơn vị đã mở 02 lớp dạy nghề.",
        "Trung tâm Khuyến công Long An",
    ),
    (
        "Trung tâm Khuyến công Long An có 30 người. Năm 2018, Trung tâm hỗ trợ Hợp tác xã Tân Lập mở "
        "02 lớp dạy nghề.",
        "Trung tâm Khuyến công Long An",
    ),
    ("UBND tỉnh phê duyệt 12 đề án khuyến công. Đến nay đã thực hiện xong 8 đề án.", "UBND tỉnh"),
]


@pytest.mark.parametrize(("text", "organiser"), GOES_ON)
def test_the_first_organiser_of_what_goes_on(text: str, organiser: str) -> None:
    assert row(text).organiser == organiser


LISTS = [
    (
        "Trong quý I/2018, Trạm Khuyến nông Đức Hòa đã thực hiện:\n+ Mở 02 lớp nuôi ong.",
        "Trạm Khuyến nông Đức Hòa",
    ),
    ("Kế hoạch năm 2019 của Trạm Khuyến nông Đức Hòa:\n- Mở 02 lớp nuôi ong.", "Trạm Khuyến nông Đức Hòa"),
    ("II. Nhiệm vụ năm 2018\na) Sở Công Thương\n- Mở 02 lớp nuôi ong.", "Sở Công Thương"),
    (
        "1. Mở 02 lớp nuôi ong. Thời gian: tháng 5/2018. Đơn vị chủ trì: Hội Nông dân tỉnh.",
        "Hội Nông dân tỉnh",
    ),
    ("Sở Công Thương Long An đề nghị các đơn vị:\n- Mở 02 lớp nuôi ong.", None),
]


@pytest.mark.parametrize(("text", "organiser"), LISTS)
def test_the_work_of_a_list_is_of_whom_it_stands_under(text: str, organiser: str | None) -> None:
    assert row(text).organiser == organiser


def test_the_body_of_somebody_who_is_named_between_is_not_meant() -> None:
    text = (
        "Hội Nông dân tỉnh mở 02 lớp nuôi ong do bà Lê Thị Mai, Chủ tịch Hội Nông dân thị trấn Tân Trụ dạy. "
        "Thời gian tới, Hội sẽ mở 05 lớp đan lát."
    )
    assert row(text, 1).organiser == "Hội Nông dân tỉnh"


def test_who_goes_for_a_body_goes_for_it_as_its_organiser() -> None:
    text = "Đoàn cán bộ của Sở Công Thương Long An đã sang Thái Lan tìm hiểu mô hình chợ nổi."
    assert row(text).organiser == "Sở Công Thương Long An"


PUBLISHED = [
    ("Đào tạo: trong quý I/2018 đã mở 02 lớp dạy nghề.", "Sở Công Thương Long An", "Sở Công Thương Long An"),
    ("Đào tạo: trong quý I/2018 đã mở 02 lớp dạy nghề.", "Báo Long An", None),
    ("Trong quý I/2018 đã mở 02 lớp dạy nghề.", "SỞ NỘI VỤ", None),
    ("Sở Nội vụ Long An báo cáo như sau:\n- Mở 02 lớp dạy nghề.", "SỞ NỘI VỤ LONG AN", "Sở Nội vụ Long An"),
]


@pytest.mark.parametrize(("text", "publisher", "organiser"), PUBLISHED)
def test_a_report_without_a_subject_is_its_publishers(
    text: str, publisher: str, organiser: str | None
) -> None:
    assert activities.find(Document(text, publisher=publisher))[0].organiser == organiser
