"""Where that is done of which it is only said that it is done at an event."""

from datetime import date

import pytest

from tests.nlp.reading_activity_rows import row, rows

EVENT = "Sáng 7/3, tại xã Bình Đức, huyện Bến Lức, Hội Nông dân tỉnh tổ chức hội thảo về cây chanh."


@pytest.mark.parametrize(
    "more",
    [
        "Dịp này, Hội đã trao 3 máy bơm cho hộ nghèo.",
        "Tại hội thảo, Hội đã trao 3 máy bơm cho hộ nghèo.",
        "Ban Tổ chức đã trao 3 máy bơm cho hộ nghèo.",
        "Tại chương trình đã trao 3 máy bơm cho hộ nghèo.",
        "Tại đây, Hội đã trao 3 máy bơm cho hộ nghèo.",
    ],
)
def test_what_is_done_at_an_event_is_where_that_is(more: str) -> None:
    assert row(f"{EVENT} {more}", 1).place == "xã Bình Đức, huyện Bến Lức"


@pytest.mark.parametrize(
    "more",
    [
        "Năm 2017, Hội đã trao 3 máy bơm cho hộ nghèo.",
        "Tại hội thảo, ông Lê Văn Tám cho biết, Hội đã trao 3 máy bơm cho hộ nghèo.",
        "Dịp này, Hội đề xuất UBND tỉnh tặng 3 máy bơm cho hộ nghèo.",
    ],
)
def test_what_is_done_elsewhere_is_not(more: str) -> None:
    assert [one.place for one in rows(f"{EVENT} {more}")[1:]] == [None]


def test_where_somebody_went_is_here() -> None:
    went = "Sáng 7/3, đoàn công tác của Sở Y tế đã đến thăm bà con xã Bình Đức, huyện Bến Lức."
    told = row(f"{went} Tại đây, đoàn đã trao 3 máy lọc nước.", -1)
    assert (told.place, told.province_id) == ("xã Bình Đức, huyện Bến Lức", "long-an")


def test_the_day_of_an_event_goes_with_its_place() -> None:
    event = "Sáng 7/3, Hội Nông dân tỉnh tổ chức lễ trao vốn khởi nghiệp tại xã Bình Đức."
    told = row(f"{event}\nHội đã trao 5 con bò cho 5 hội viên nghèo.", 1)
    assert (told.date_from, told.place) == (date(2018, 3, 7), "xã Bình Đức")


def test_an_event_that_is_no_row_has_its_place_in_its_lead() -> None:
    lead = "Chiều 7/3, tại xã Bình Đức, đông đảo bà con đến với chương trình Tết ấm của tỉnh Long An."
    said = "Đây là việc làm ý nghĩa."
    assert (
        row(f"{lead}\n{said}\nTại chương trình, Hội đã trao 3 máy bơm cho hộ nghèo.").place == "xã Bình Đức"
    )


def test_what_goes_on_after_its_first_days() -> None:
    event = "Từ ngày 5/3 đến 9/3, Sở Y tế khám mắt cho 300 người nghèo tại xã Bình Đức."
    told = row(f"{event} Sau 3 ngày triển khai, đã có 100 ca được phẫu thuật miễn phí.", 1)
    assert (told.date_from, told.place) == (date(2018, 3, 5), "xã Bình Đức")


def test_events_of_two_units_are_two() -> None:
    first = "Sáng 31/1, huyện Tân Trụ tổ chức lễ phát động Tết trồng cây."
    second = "Sáng 31/1, tại Khu di tích Đồn Rạch, UBND huyện Cần Đước tổ chức lễ phát động Tết trồng cây."
    places = [one.place for one in rows(f"{first}\n{second}")]
    assert places == ["huyện Tân Trụ", "Khu di tích Đồn Rạch"]


def test_those_who_get_it_tell_which_of_the_places() -> None:
    event = "Sáng 7/3, tại các xã Bình Đức, An Thạnh, Hội Nông dân tỉnh tổ chức hội thảo về cây chanh."
    assert (
        row(f"{event} Dịp này, Hội tặng 9 suất quà cho 9 hộ An Thạnh.", 1).place
        == "các xã Bình Đức, An Thạnh"
    )
    assert row(f"{event} Dịp này, Hội tặng 9 suất quà cho 9 hộ xã An Thạnh.", 1).place == "xã An Thạnh"
