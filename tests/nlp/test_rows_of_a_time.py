"""When an activity is: the time that leads its paragraph, unless its sentence tells of another."""

from datetime import date

import pytest

from nlp import activities
from nlp.activities.anchors import Anchor
from nlp.activities.periods import periods
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows


def test_the_months_that_lead_a_paragraph() -> None:
    text = (
        "9 tháng năm 2017, Sở Công Thương đã hướng dẫn cơ sở. Cùng với đó, Sở Công Thương tổ chức hội nghị"
        " về an toàn hóa chất."
    )
    assert (row(text).date_from, row(text).date_to) == (date(2017, 1, 1), date(2017, 9, 30))


def test_the_year_that_leads_a_paragraph() -> None:
    text = "Riêng trong năm 2016, nguồn vốn tăng. Từ đó, Sở Công Thương đã hỗ trợ 4 cơ sở mua máy."
    assert (row(text).date_from, row(text).date_to) == (date(2016, 1, 1), date(2016, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # A day outweighs the year of a name, a sentence before that tells no more than when and where too.
        ("Chiều qua (13/3), Sở Y tế tổ chức hội nghị tập huấn năm 2018 cho 90 cán bộ.", date(2018, 3, 13)),
        (
            "Sáng ngày 10-3-2018 tại Trung tâm hành chính huyện Bến Lức. Sở Y tế tổ chức hội nghị năm 2018 về"
            " khuyến công.",
            date(2018, 3, 10),
        ),
        # What is issued has the day behind its own number, not that behind another's.
        ("Sở Y tế vừa có Công văn về OCOP (Công văn số 14/SYT-VP, ngày 7/3/2018).", date(2018, 3, 7)),
        ("UBND tỉnh ban hành Kế hoạch làng nghề (số 16/KH-UBND, ngày 25/2/2018).", date(2018, 2, 25)),
        ("UBND tỉnh ban hành Kế hoạch OCOP (Quyết định số 9/QĐ-TTg, ngày 5/2/2018).", None),
        ("UBND tỉnh vừa có Chỉ thị số 4/CT-UBND (ký ngày 22/3/2013) về tiết kiệm điện.", date(2013, 3, 22)),
        # A year in parentheses is that of nothing behind them.
        ("Tỉnh có 5 cơ sở (năm 2016 có 10 cơ sở) ở làng nghề; Sở Y tế đã mở 2 lớp nghề.", None),
        # Rounds and ranges of a number are no days.
        ("UBND tỉnh ban hành công văn về tiêm vắc xin cho đàn vật nuôi đợt 2/2018.", None),
        ("Từ 5-10 sản phẩm OCOP đạt 3 sao, tỉnh đã mở 2 lớp dạy nghề.", None),
    ],
)
def test_the_day_of_the_deed(text: str, day: date | None) -> None:
    assert row(text).date_from == day


def test_the_time_of_a_plan_is_not_that_of_its_issue() -> None:
    text = (
        "Kế hoạch bảo đảm an toàn thực phẩm\n\nBan Chỉ đạo an toàn huyện Bến Lức đã ban hành Kế hoạch"
        " bảo đảm an toàn thực phẩm Tết.\n\nThời gian triển khai: Bắt đầu từ 31/12/2017 đến ngày 15/3/2018."
    )
    assert row(text).date_from is None


def test_the_year_of_an_events_name_is_that_of_a_day_beside_it() -> None:
    text = "Tối 22-1, Sở Công Thương tổ chức lễ khai mạc Hội chợ Xuân 2016."
    assert periods(text, 0, len(text), Anchor())[0].date_from == date(2016, 1, 22)


def test_the_day_of_a_head_whose_line_is_broken() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nSố: 19/KH-UBND\n|\n"
        "Long An, ngày\n12 tháng 3 năm 2018\n|\nKẾ HOẠCH\nLàng nghề năm 2018\n"
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển làng nghề của tỉnh như sau.\nI. MỤC TIÊU\n"
    )
    assert row(text).date_from == date(2018, 3, 12)


def test_what_was_before_that_is_of_no_time() -> None:
    text = "Năm 2016, nguồn vốn tăng. Trước đó, Sở Công Thương đã hỗ trợ 4 cơ sở mua máy."
    assert row(text).date_from is None


@pytest.mark.parametrize(
    "cue",
    [
        *(
            "Tại đây",
            "Cũng trong dịp này",
            "Trong chương trình",
            "Tại sự kiện",
            "Bên lề hội thi",
            "Trong ngày",
        ),
        *("Kết thúc hội thi", "Ngay sau lễ khai mạc", "Trước khi vào buổi lễ", "Cũng trong ngày"),
    ],
)
def test_what_is_done_at_an_event_or_beside_it_is_of_its_day(cue: str) -> None:
    text = (
        "Sáng 11/3/2018, Hội Nông dân tỉnh Long An tổ chức Hội thi nhà nông đua tài tại huyện Bến Lức."
        f" {cue}, Ban tổ chức đã hỗ trợ 17 cơ sở đổi mới máy móc."
    )
    assert row(text, 1).date_from == date(2018, 3, 11)


@pytest.mark.parametrize("cue", ["Sau đó", "Sau hội thi này", "Trước đó"])
def test_what_is_done_at_another_time_has_no_day(cue: str) -> None:
    text = (
        "Sáng 11/3/2018, Hội Nông dân tỉnh Long An tổ chức Hội thi nhà nông đua tài tại huyện Bến Lức."
        f" {cue}, Hội Nông dân tỉnh đã hỗ trợ 17 cơ sở đổi mới máy móc."
    )
    assert row(text, 1).date_from is None


_LEAD = "Sáng 11/3/2018, Hội Nông dân tỉnh Long An tổ chức lễ phát động trồng cây tại huyện Bến Lức."


@pytest.mark.parametrize(
    "text",
    [
        # The paragraph that an occasion opens is of it.
        "Dịp này, Hội trao 20 suất quà cho hộ nghèo. Huyện cũng tặng 5 xe đạp cho học sinh nghèo.",
        "Trong chương trình, các đơn vị ra quân. Hội đã trao 5 xe đạp cho học sinh nghèo.",
        # Those who are there, and whoever gives right after an event.
        "Ban tổ chức đã hỗ trợ 5 cơ sở đổi mới máy móc.",
        "Với tấm lòng sẻ chia, Hội Nông dân tỉnh tặng 5 xe đạp cho học sinh nghèo.",
    ],
)
def test_what_is_told_after_an_event_is_of_its_day(text: str) -> None:
    assert rows(f"{_LEAD}\n{text}")[-1].date_from == date(2018, 3, 11)


@pytest.mark.parametrize(
    "text",
    [
        "Thời gian qua, Hội Nông dân tỉnh tặng 5 xe đạp cho học sinh nghèo.",
        "Hội Nông dân tỉnh đã hỗ trợ 5 cơ sở đổi mới máy móc.",
        "Đoàn đã đến xã Thạnh Đức, nơi Hội hỗ trợ 5 cơ sở đổi mới máy móc.",
    ],
)
def test_what_is_looked_back_on_after_an_event_is_not_of_its_day(text: str) -> None:
    assert rows(f"{_LEAD}\n{text}")[-1].date_from is None


def test_the_day_of_an_event_without_a_row_of_its_own() -> None:
    text = (
        "Chiều 12/3/2018, tại huyện Bến Lức diễn ra buổi gặp mặt hội viên. Tại buổi gặp mặt, Hội Nông dân"
        " tỉnh Long An trao 20 suất quà cho hộ nghèo."
    )
    assert row(text).date_from == date(2018, 3, 12)


def test_what_goes_on_from_a_paragraph_of_some_time_is_of_it() -> None:
    text = (
        "Từ đầu năm đến nay, Hội Nông dân tỉnh Long An hỗ trợ 10 cơ sở mua máy.\nĐồng thời, Hội đã hỗ trợ 40"
        " hộ trồng nấm."
    )
    assert [one.date_from for one in rows(text)] == [date(2018, 1, 1)] * 2


def test_what_goes_on_in_the_clause_before_is_not_planned() -> None:
    text = (
        "Tiếp tục hưởng ứng tháng hành động vì người cao tuổi, sáng ngày 27/10, Hội Nông dân tỉnh Long An"
        " trao 20 suất quà cho hộ nghèo."
    )
    assert activities.find(Document(text))[0].status == "done"


@pytest.mark.parametrize(
    "work", ["công tác khuyến công năm 2017", "công tác khuyến công, triển khai nhiệm vụ năm 2018"]
)
def test_the_year_that_is_reviewed_is_not_that_of_the_review(work: str) -> None:
    assert row(f"Hội Nông dân huyện Bến Lức, tỉnh Long An vừa tổng kết {work}.").date_from is None


def test_an_event_has_the_days_and_is_to_come_as_where_it_is_named_again() -> None:
    text = (
        "Hội chợ OCOP Long An năm 2018 có quy mô 220 gian hàng tiêu chuẩn.\nHội chợ OCOP Long An năm 2018"
        " diễn ra từ ngày 6 - 11/5 tại huyện Bến Lức."
    )
    (found,) = rows(text)
    assert (found.status, found.date_from, found.date_to) == ("planned", date(2018, 5, 6), date(2018, 5, 11))


def test_what_is_said_at_an_event_was_not_done_there() -> None:
    text = f"{_LEAD} Tại buổi lễ, ông Trần Văn Bình cho biết, Hội Nông dân tỉnh đã hỗ trợ 5 cơ sở mua máy."
    assert rows(text)[-1].date_from is None


def test_a_sentence_without_its_subject_is_of_the_time_of_the_one_before() -> None:
    text = (
        "Thực hiện kế hoạch, trong quý III/2017, Hội Nông dân tỉnh Long An mở 6 lớp tập huấn cho 300 hội"
        " viên. Phối hợp với Công ty phân bón Hòa Bình trồng thử nghiệm 2 ha ngô. Hỗ trợ 20 hộ mua giống."
    )
    assert {one.date_from for one in rows(text)} == {date(2017, 7, 1)}
