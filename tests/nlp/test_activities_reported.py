"""Deeds as reports of results and of charity tell them: counted works, what is given, and by whom."""

from datetime import date

import pytest

from nlp.activities.anchors import Anchor, nearest_year, past_year
from nlp.activities.period_parts import parts
from tests.nlp.reading_activities import found

TOLD = [
    # Work that is counted by its length, without a space.
    ("Hội Nông dân tỉnh đã nâng cấp 12km đường liên ấp.", ["nâng cấp 12km đường liên ấp"]),
    (
        "Hội Cựu chiến binh xã đã sửa 3 căn nhà; tu sửa 450m đường ấp; nạo vét 300m mương.",
        ["tu sửa 450m đường ấp", "nạo vét 300m mương"],
    ),
    # Every kind of document is issued.
    (
        "UBND tỉnh vừa ban hành Công điện số 05/CĐ-UBND về ứng phó bão số 4.",
        ["ban hành Công điện số 05/CĐ-UBND về ứng phó bão số 4"],
    ),
    ("Hội Chữ thập đỏ tỉnh cứu trợ 300 hộ dân vùng lũ.", ["cứu trợ 300 hộ dân vùng lũ"]),
    # What there is, is told.
    (
        "Tỉnh Long An đã có chương trình hỗ trợ cây giống cho 1.200 hộ nghèo.",
        ["hỗ trợ cây giống cho 1.200 hộ nghèo"],
    ),
    # The name of a house in marks.
    (
        "Chiều 5/6, Hội Cựu chiến binh huyện tổ chức bàn giao “Nhà nghĩa tình đồng đội” cho gia đình ông Lê "
        "Văn Mẫu.",
        ["tổ chức bàn giao “Nhà nghĩa tình đồng đội” cho gia đình ông Lê Văn Mẫu"],
    ),
    (
        "Sáng 5/6, Trường Tiểu học Tân Lập tổ chức phát động, kêu gọi học sinh ủng hộ đồng bào vùng lũ.",
        ["tổ chức phát động, kêu gọi học sinh ủng hộ đồng bào vùng lũ"],
    ),
    # Organisations are called upon, not the verb "to organise".
    (
        "Hội Phụ nữ xã đã vận động các tổ chức hảo tâm hỗ trợ hàng trăm suất quà cho hộ nghèo.",
        ["vận động các tổ chức hảo tâm hỗ trợ hàng trăm suất quà cho hộ nghèo"],
    ),
]


@pytest.mark.parametrize(("text", "titles"), TOLD)
def test_what_is_told(text: str, titles: list[str]) -> None:
    assert [one.title for one in found(text)] == titles


def test_what_came_of_a_plan_is_done() -> None:
    text = (
        "Hội Nông dân tỉnh đã xây dựng các chương trình, kế hoạch triển khai nhiệm vụ đạt nhiều kết quả như: "
        "mở 12 lớp tập huấn cho hội viên; tặng 60 suất quà cho hộ nghèo."
    )
    assert {one.status for one in found(text)} == {"done"}


def test_a_call_is_made_on_its_day() -> None:
    [call] = found(
        "Sáng 5/6, Trường Tiểu học Tân Lập tổ chức phát động, kêu gọi học sinh ủng hộ đồng bào vùng lũ."
    )
    assert (call.status, call.date_from) == ("done", date(2017, 6, 5))


def test_legal_aid_is_a_name() -> None:
    text = "Ngày 5/6, Trung tâm Trợ giúp pháp lý nhà nước tỉnh Long An tổ chức tập huấn cho 40 cán bộ."
    assert [one.organiser for one in found(text)] == ["Trung tâm Trợ giúp pháp lý nhà nước tỉnh Long An"]


def organisers(text: str) -> list[str | None]:
    return [one.organiser for one in found(text)]


def test_whoever_answers_a_call_does_it() -> None:
    text = "Ngày 5/6, Trường THCS Tân Lập ủng hộ 300 suất quà cho chương trình do Công đoàn ngành phát động."
    assert organisers(text) == ["Trường THCS Tân Lập"]


def test_who_holds_an_event_gives_what_it_gives() -> None:
    text = (
        "Ngày 5/6, Liên đoàn Lao động huyện Bến Lức tổ chức chương trình “Bữa cơm công đoàn”. "
        "Chương trình đã trao 50 suất quà cho công nhân."
    )
    assert organisers(text) == ["Liên đoàn Lao động huyện Bến Lức"] * 2


def test_forces_do_work() -> None:
    text = "Ngày 5/6, lực lượng dân quân xã Tân Lập đã sửa chữa 4 căn nhà cho hộ nghèo."
    assert organisers(text) == ["lực lượng dân quân xã Tân Lập"]
    assert organisers("Năm 2016, tuổi trẻ huyện Bến Lức đã trồng 13.000 cây xanh.") == [
        "tuổi trẻ huyện Bến Lức"
    ]


def test_people_of_a_place_are_no_organiser() -> None:
    text = "Năm 2016, Hội Cựu chiến binh xã Tân Lập cùng nhân dân địa phương nạo vét 300m mương."
    assert organisers(text) == ["Hội Cựu chiến binh xã Tân Lập"]


def test_half_a_year_is_over_when_it_is_reported() -> None:
    text = "trong sáu tháng đầu năm"
    [half] = parts(text, 0, len(text))
    assert nearest_year(half, Anchor(date(2014, 6, 1), until=date(2015, 3, 1))) == 2014
    assert nearest_year(half, Anchor(date(2015, 3, 1))) == 2015


def test_what_an_event_is_about_goes_on_with_verbs() -> None:
    [event] = found("Ngày 5/6, UBND tỉnh tổ chức hội nghị chuyên đề đóng mới, nâng cấp tàu cá.")
    assert event.title == "tổ chức hội nghị chuyên đề đóng mới, nâng cấp tàu cá"


MORE = [
    # Money that is set aside for somebody.
    (
        "Ngày 5/6, Công đoàn tỉnh đã trích 50 triệu đồng từ quỹ mái ấm giúp gia đình chị Mẫu xây nhà.",
        ["trích 50 triệu đồng từ quỹ mái ấm giúp gia đình chị Mẫu xây nhà"],
    ),
    # Each does its own.
    (
        "Năm 2016, Xã đoàn Tân Lập thực hiện 2 tuyến đường hoa, Xã đoàn Tân Phú thực hiện 1 sân chơi.",
        ["thực hiện 2 tuyến đường hoa", "thực hiện 1 sân chơi"],
    ),
    ("Ngày 5/6, Hội Phụ nữ xã Tân Lập ra mắt CLB “Phụ nữ khởi nghiệp”.", ["ra mắt CLB “Phụ nữ khởi nghiệp”"]),
    # What those who are helped do is a part of it.
    (
        "Hội Phụ nữ tỉnh đã hỗ trợ 8 huyện, thị xã xây dựng 38 căn nhà tình thương.",
        ["hỗ trợ 8 huyện, thị xã xây dựng 38 căn nhà tình thương"],
    ),
    # The day is no part of a title.
    (
        "UBND huyện Bến Lức trao 40 suất quà cho hộ nghèo xã Tân Lập sáng 9/5.",
        ["trao 40 suất quà cho hộ nghèo xã Tân Lập"],
    ),
    # A list of those who get it, with a name in marks.
    (
        "Ban Chỉ huy Quân sự huyện trao 90 suất quà cho gia đình chính sách, hộ khó khăn và các cháu trong "
        "chương trình “Nâng bước em tới trường - Con nuôi của đơn vị đóng quân trên địa bàn”.",
        [
            "trao 90 suất quà cho gia đình chính sách, hộ khó khăn và các cháu trong chương trình “Nâng bước "
            "em tới trường - Con nuôi của đơn vị đóng quân trên địa bàn”"
        ],
    ),
    (
        "Thực hiện nhiệm vụ năm 2017; ngày 6/6, Phòng Tư pháp huyện cấp phát 300 tờ gấp pháp luật.",
        ["cấp phát 300 tờ gấp pháp luật"],
    ),
]


@pytest.mark.parametrize(("text", "titles"), MORE)
def test_what_is_told_besides(text: str, titles: list[str]) -> None:
    assert [one.title for one in found(text)] == titles


def test_partners_are_told_by_other_verbs_too() -> None:
    text = (
        "Ngày 5/6, Đồn Biên phòng Tân Lập kết nối với Câu lạc bộ Bác sĩ trẻ tổ chức khám bệnh cho 150 người."
    )
    assert organisers(text) == ["Đồn Biên phòng Tân Lập"]


def test_a_subject_stands_behind_where_it_was() -> None:
    text = "Trên địa bàn huyện, tuổi trẻ Bến Lức đã sửa chữa 30km đường giao thông."
    assert organisers(text) == ["tuổi trẻ Bến Lức"]


def test_a_front_is_known_by_its_letters() -> None:
    text = "Ngày 5/6, UBMTTQVN huyện Bến Lức bàn giao 4 căn nhà đại đoàn kết."
    assert organisers(text) == ["UBMTTQVN huyện Bến Lức"]


@pytest.mark.parametrize(
    ("written", "year"), [(date(2017, 2, 3), 2016), (date(2017, 12, 20), 2017), (date(2017, 9, 1), None)]
)
def test_the_past_year_hangs_on_when_it_is_told(written: date, year: int | None) -> None:
    assert past_year(Anchor(written)) == year
