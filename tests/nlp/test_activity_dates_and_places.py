"""When and where an activity is."""

import pytest

from nlp.extraction import extract_document
from nlp.text.document import Document
from tests.nlp.reading_activities import found

PLAN = """\
Kế hoạch phát triển nghề muối năm 2018
Phòng Kinh tế xây dựng Kế hoạch phát triển nghề muối năm 2018 với các nội dung sau:
I. MỤC TIÊU
- Hỗ trợ 30 hộ thoát nghèo.
II. NỘI DUNG
1. Đào tạo
1.1. Mở 02 lớp kỹ thuật trải bạt.
- Nội dung: tập huấn cách lót bạt.
- Thời gian: tháng 3/2018.
1.2. In 900 tờ rơi. Thời gian: quý II.
2. Hỗ trợ 10 hộ mua máy bơm
III. KIẾN NGHỊ
- Đề nghị tỉnh ban hành chính sách mua muối.
"""


def test_a_plan_keeps_its_structure() -> None:
    assert [
        (a.type, a.status, str(a.date_from), str(a.date_to))
        for a in found(PLAN, title=PLAN.split("\n", 1)[0])
    ] == [
        ("policy", "done", "None", "None"),
        ("training", "planned", "2018-03-01", "2018-03-31"),
        ("communication", "planned", "2018-04-01", "2018-06-30"),
        ("support", "planned", "2018-01-01", "2018-12-31"),
        ("policy", "proposed", "None", "None"),
    ]


def test_an_undated_line_of_a_years_report_takes_the_year() -> None:
    text = "Phòng đã mở 03 lớp dạy nghề. Năm 2018, phòng sẽ mở 05 lớp nấu ăn."
    assert [(a.status, str(a.date_from)) for a in found(text, title="Kết quả dạy nghề năm 2016")] == [
        ("done", "2016-01-01"),
        ("planned", "2018-01-01"),
    ]


DATES = [
    ("Bà Lê Thị Hoa, sinh ngày 04/3/1975, được Sở Công Thương trao giấy chứng nhận nghệ nhân.", ["None"]),
    ("Ông Lê Văn Mẫu, sinh năm 1980, được UBND tỉnh tặng bằng khen.", ["None"]),
    ("Năm 2018, tổ sẽ họp tổng kết vào tháng 6, giám sát 12 bãi rác.", ["2018-06-01", "2018-01-01"]),
    ("Ngày 3/6/2017, sở tổ chức tọa đàm về chè; ngày 4/6 trao giấy chứng nhận cho 5 xã.",
     ["2017-06-03", "2017-06-04"]),
    ("Ngày 3/6/2017, sở tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm 2017.", ["2017-06-03"]),
    ("Tỉnh đã ban hành Kế hoạch số 8/KH-UBND ngày 9/3/2016 về chè.", ["2016-03-09"]),
    ("Từ năm 2011 đến nay, sở đã mở 6 lớp dạy nghề. Đồng thời, hỗ trợ 21 hộ mua máy.",
     ["2011-01-01", "2011-01-01"]),
    ("Từ ngày 2/12 (tức rằm) đến nay, sở đã mở 9 lớp dạy nghề, sắp tới sẽ làm tiếp.", ["2016-12-02"]),
    ("Từ những năm 2000, tỉnh đã ban hành Kế hoạch trồng dừa.", ["None"]),
    ("Tại cuộc họp sơ kết công việc 6 tháng đầu năm của Sở sáng 3/4, nhiều ý kiến nêu.", ["2017-04-03"]),
    ("Ngày 3/4, Sở đã gửi công văn yêu cầu các huyện rà soát chợ; mở 05 lớp nghề.", ["2017-04-03", "None"]),
    ("Sở đã mở 03 lớp dạy nghề ngày 3/4; sẽ mở tọa đàm về chè vào ngày 5/5.", ["2017-04-03", "2018-05-05"]),
    ("Sở đã tổ chức Hội nghị tổng kết công tác khuyến nông năm 2016.", ["None"]),
    ("Sở sẽ tổ chức Hội nghị tổng kết vào tháng 12.", ["2017-12-01"]),
    ("Sở vừa ký công văn gửi các huyện chuẩn bị hội thi dự kiến diễn ra từ ngày 5-7/7 tới.", ["None"]),
    ("Ngày 3/4, Sở khai mạc hội chợ mây tre. Ngày 5/4, đoàn đi thăm làng dệt. Dịp này, Sở tặng 9 máy dệt.",
     ["2017-04-03", "None"]),
    ("Chào mừng Đại hội (diễn ra ngày 3/4), Sở đã tặng 9 máy dệt cho 9 hộ nghèo.", ["None"]),
    ("Từ ngày 17/4 đến ngày 22/4 tại thị xã Kiến Tường. Sở tổ chức tập huấn bảo vệ rừng.", ["2017-04-17"]),
    # The year of an occasion, or in a name; some months of a year.
    ("Nhân dịp Đại lễ Vu lan năm 2016, Sở tặng 80 suất quà cho hộ nghèo.", ["None"]),
    ("Sở tặng 80 suất quà cho hộ nghèo nhân dịp Đại lễ Vu lan năm 2016.", ["None"]),
    ("Sở tổ chức Hội thi sáng tạo lần VI năm 2016 cho 90 thí sinh.", ["None"]),
    ("Sở đã nhân rộng 2 mô hình trồng nấm trong năm 2016.", ["2016-01-01"]),
    ("Đầu năm 2016, Sở đã hỗ trợ 01 lò sấy cho Hợp tác xã Tân Tiến.", ["None"]),
    # What goes on is not of the next year.
    ("Quý II, Chi cục Bảo vệ môi trường sẽ kiểm tra 12 cơ sở mạ.", ["2017-04-01"]),
    ("Quý I, Chi cục Bảo vệ môi trường sẽ kiểm tra 12 cơ sở mạ.", ["2018-01-01"]),
    ("Ngày 7/1, Sở tổ chức hội nghị tổng kết khuyến công và định hướng trong thời gian tới.", ["2017-01-07"]),
    # Lists under a day.
    ("Ngày 5/4, Hội tổ chức các hoạt động mừng Đại hội, gồm:\n- Trao 40 suất quà.\n- Khám bệnh cho 90 hộ.",
     ["2017-04-05", "2017-04-05"]),
    ("Ngày 5/4, Sở báo cáo kết quả, gồm:\n- Trao 40 suất quà.\n- Khám bệnh cho 90 người.", ["None", "None"]),
    ("UBND tỉnh đã trao cờ thi đua năm 2016 cho Trạm Khuyến nông.", ["None"]),
    ("Sở đã hỗ trợ 9 hộ theo Chương trình nước sạch giai đoạn 2012-2015.", ["None"]),
]  # fmt: skip


@pytest.mark.parametrize("until", ["đến năm 2030", "giai đoạn đến năm 2020, tầm nhìn đến năm 2030"])
def test_the_year_that_a_plan_reaches_is_not_that_of_a_day(until: str) -> None:
    text = f"Ngày 3/6, Sở Công Thương tổ chức hội nghị công bố quy hoạch làng nghề {until}."
    [told] = extract_document(Document(text)).activities
    assert (told.date_from, told.date_to) == (None, None)


@pytest.mark.parametrize(("text", "first_days"), DATES)
def test_dates(text: str, first_days: list[str]) -> None:
    assert [str(activity.date_from) for activity in found(text)] == first_days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # A feast of the new year tells near which day it is told, and of which year the day beside it is.
        ("Sáng 13/2, Sở tặng 9 suất quà nhân dịp Tết Nguyên đán Mậu Tuất năm 2018.", "2018-02-13"),
        ("Sáng 13/12, Sở tặng 9 suất quà nhân dịp Tết Nguyên đán Mậu Tuất năm 2018.", "None"),
        ("Chiều 11/1, Sở tặng 9 suất quà cho dân bị thiệt hại do mưa lũ gây ra trong cuối năm 2017.", "None"),
    ],
)
def test_days_of_a_page_without_its_own(text: str, day: str) -> None:
    [told] = extract_document(Document(text)).activities
    assert str(told.date_from) == day


def test_the_end_of_a_year_is_past_where_that_is_said() -> None:
    flood = "Hội tặng 9 suất quà cho dân tỉnh Lâm Đồng bị thiệt hại do mưa lũ gây ra trong cuối năm 2025."
    assert extract_document(Document(flood)).activities[0].province_id == "lam-dong-2025"
    assert extract_document(Document("Hội dự kiến tặng quà cuối năm 2025.")).written.bounds.earliest is None


PLACES = [
    ("Sở tổ chức hội chợ hàng mây tre tại thành phố Cần Thơ.", "can-tho"),
    ("Sở tổ chức hội chợ hàng mây tre tại huyện Đức Hòa.", "long-an"),
    ("Sở sẽ đưa 9 thợ đi tham quan tại Trà Vinh, Vĩnh Long.", None),
    ("Sở sẽ đưa 9 thợ đi tham quan tại Thái Lan.", None),
    ("Ngày 2/6/2017 tại thành phố Vinh, tỉnh Nghệ An, Sở Công Thương tổ chức hội nghị về chè.", "nghe-an"),
    ("Bộ đã hỗ trợ các địa phương xây dựng 40 mô hình nước sạch.", None),
    ("Bộ Công Thương đã ban hành Thông tư số 5/2016/TT-BCT.", None),
    ("Sở đã mở 02 lớp nhân giống quế Lào Cai.", "long-an"),
]


@pytest.mark.parametrize(("text", "province"), PLACES)
def test_provinces(text: str, province: str | None) -> None:
    assert [activity.province_id for activity in found(text)] == [province]


def test_in_a_national_text_the_province_is_that_of_the_doer() -> None:
    text = "Đại diện tỉnh Hòa Bình cho biết, tỉnh này đã thành lập 15 tổ thủy nông."
    assert [activity.province_id for activity in found(text, home=None)] == ["hoa-binh"]
    text = "Sáng 2/6, UBND tỉnh Hòa Bình công bố Quyết định thành lập Ban quản lý chợ nông sản."
    assert {activity.province_id for activity in found(text, home=None)} == {"hoa-binh"}
    text = "Năm 2008, đình làng Chè đã được UBND tỉnh Quảng Nam xếp hạng Di tích lịch sử cấp tỉnh."
    assert {activity.province_id for activity in found(text, home=None)} == {"quang-nam"}
    text = "Phó Chủ tịch UBND TP.HCM đã có buổi làm việc với Sở Tài chính về kế hoạch thu gom rác."
    assert [activity.province_id for activity in found(text, home=None)] == ["ho-chi-minh"]
    text = "Đồng Nai đã xây dựng cơ chế hỗ trợ hộ trồng tiêu hữu cơ."
    assert [activity.province_id for activity in found(text, home=None)] == ["dong-nai"]
    text = "Năm qua, tỉnh Hà Tĩnh tổ chức 4 hội nghị về muối và hỗ trợ 35 cơ sở mua máy sấy muối."
    assert [activity.province_id for activity in found(text, home=None)] == ["ha-tinh", "ha-tinh"]
    text = "Các xã được Trung tâm Khuyến công Nghệ An giúp đỡ. Trung tâm đã mở 2 lớp nghề; tặng 9 máy dệt."
    assert {activity.province_id for activity in found(text, home=None)} == {"nghe-an"}
