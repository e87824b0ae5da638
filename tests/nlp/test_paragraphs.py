"""What the sentences of a paragraph take from the first of them, and from each other."""

from datetime import date

import pytest

from nlp import activities, figures
from nlp.activities import find_activities
from nlp.records import Activity
from nlp.text.document import Document

LATER = date(2023, 1, 5)


def found(text: str, published: date = LATER) -> list[Activity]:
    return activities.find(Document(text, title="Khuyến công Hậu Giang", published=published))


@pytest.mark.parametrize(
    "lead", ["Năm 2020, công tác khuyến công gặp thuận lợi.", "Năm 2020. Nhiều việc đã xong."]
)
def test_the_year_that_leads_a_paragraph_is_that_of_its_months(lead: str) -> None:
    text = (
        f"{lead} Trung tâm Khuyến công hỗ trợ 4 cơ sở mua máy sấy. Tháng 8, Trung tâm mở 2 lớp tập huấn"
        " cho 60 học viên.\nTháng 9, Sở mở 3 lớp truyền nghề đan lục bình."
    )
    dates = [(str(one.date_from), str(one.date_to)) for one in found(text)]
    assert dates == [
        ("2020-01-01", "2020-12-31"),
        ("2020-08-01", "2020-08-31"),
        ("2022-09-01", "2022-09-30"),
    ]


def test_what_goes_on_from_what_a_plan_says_is_planned() -> None:
    text = (
        "UBND tỉnh Cà Mau vừa ban hành Kế hoạch khuyến công năm 2022. Theo đó, Sở Công Thương mở 5 lớp tập"
        " huấn. Đồng thời, hỗ trợ 10 cơ sở mua máy. Ngoài ra, tổ chức đoàn tham quan tại Bến Tre."
    )
    told = [(one.status, str(one.date_from)) for one in found(text, date(2022, 1, 5))]
    assert told[1:] == [("planned", "2022-01-01")] * 3


def test_who_pays_a_part_of_a_sum_is_no_activity() -> None:
    cost = "Kinh phí thực hiện kế hoạch khuyến công là 1,4 tỷ đồng."
    assert found(f"{cost} Trong đó, ngân sách nhà nước hỗ trợ hơn 1 tỷ đồng.") == []
    assert len(found(f"{cost} Ngân sách nhà nước hỗ trợ hơn 1 tỷ đồng cho 7 cơ sở mua máy sấy.")) == 1


def test_a_deed_is_one_row() -> None:
    text = "Tổ hoàn chỉnh hồ sơ OCOP để Hội đồng trình UBND tỉnh ban hành quyết định công nhận 12 sản phẩm."
    titles = [one.title for one in found(text)]
    assert len(titles) == len(set(titles)) == 1


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Giá trị thiết bị và chi phí lắp đặt là 420 triệu đồng.", "Giá trị thiết bị và chi phí lắp đặt"),
        ("Giá trị sản xuất tăng và tổng doanh thu là 9 triệu đồng.", "tổng doanh thu"),
        ("Cơ sở mở rộng nhà xưởng và doanh thu đạt 3 tỷ đồng.", "doanh thu"),
    ],
)
def test_quantities_of_one_number_stay_together(text: str, measure: str) -> None:
    assert figures.find(Document(text))[-1].measure == measure


def test_a_programme_hands_nothing_in() -> None:
    text = (
        "Hai hội ký kết chương trình phối hợp khuyến công giai đoạn 2022-2026 tập trung vào 4 nhiệm vụ trọng"
        " tâm, kết nối tiêu thụ nông sản cho nông dân."
    )
    assert not any(one.title.startswith("trình") for one in find_activities.candidates(Document(text)))
