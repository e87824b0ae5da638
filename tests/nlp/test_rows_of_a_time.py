"""When an activity is: the time that leads its paragraph, unless its sentence tells of another."""

from datetime import date

import pytest

from tests.nlp.reading_activity_rows import row


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
        # Rounds and ranges of a number are no days.
        ("UBND tỉnh ban hành công văn về tiêm vắc xin cho đàn vật nuôi đợt 2/2018.", None),
        ("Từ 5-10 sản phẩm OCOP đạt 3 sao, tỉnh đã mở 2 lớp dạy nghề.", None),
    ],
)
def test_the_day_of_the_deed(text: str, day: date | None) -> None:
    assert row(text).date_from == day


def test_what_was_before_that_is_of_no_time() -> None:
    text = "Năm 2016, nguồn vốn tăng. Trước đó, Sở Công Thương đã hỗ trợ 4 cơ sở mua máy."
    assert row(text).date_from is None
