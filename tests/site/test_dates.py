import pytest

from db.site.dates import span
from db.site.vietnamese import order


@pytest.mark.parametrize(
    ("first", "last", "vi", "en"),
    [
        ("2018-03-12", "2018-03-12", "12/3/2018", "12 Mar 2018"),
        ("2025-01-01", "2025-12-31", "năm 2025", "2025"),
        ("2021-01-01", "2025-12-31", "năm 2021–2025", "2021–2025"),
        ("2025-10-01", "2025-12-31", "quý IV/2025", "Q4 2025"),
        ("2017-05-01", "2017-05-31", "tháng 5/2017", "May 2017"),
        ("2016-02-01", "2016-02-29", "tháng 2/2016", "Feb 2016"),
        ("2017-02-01", "2017-02-27", "1/2/2017 – 27/2/2017", "1 Feb 2017 – 27 Feb 2017"),
        ("2017-02-01", "2017-04-30", "1/2/2017 – 30/4/2017", "1 Feb 2017 – 30 Apr 2017"),
        ("2024-11-01", "2025-01-31", "1/11/2024 – 31/1/2025", "1 Nov 2024 – 31 Jan 2025"),
        (None, "2025-11-30", "trước 30/11/2025", "by 30 Nov 2025"),
        (None, "2027-12-31", "đến năm 2027", "by 2027"),
        ("2025-11-30", None, "từ 30/11/2025", "from 30 Nov 2025"),
        ("2016-01-01", None, "từ năm 2016", "from 2016"),
        ("2021-09-01", None, "từ tháng 9/2021", "from Sep 2021"),
        (None, None, "–", "–"),
    ],
)
def test_a_span_is_no_more_exact_than_it_is(first, last, vi, en):
    assert (span(first, last, "vi"), span(first, last, "en")) == (vi, en)


def test_names_stand_in_the_order_of_the_alphabet():
    names = ["An Giang", "Bà Rịa", "Bạc Liêu", "Bắc Giang", "Cà Mau", "Cần Thơ", "Cao Bằng"]
    more = ["Điện Biên", "Đà Nẵng", "Đắk Lắk", "Đồng Nai", "Hà Nội", "Hải Phòng", "Hưng Yên", "Gia Lai"]
    found = sorted([*more, *names], key=order)
    assert found.index("Gia Lai") > found.index("Đồng Nai") > found.index("Cần Thơ")
    assert found.index("Bạc Liêu") < found.index("Bắc Giang")
    assert found.index("Đà Nẵng") < found.index("Đắk Lắk") < found.index("Điện Biên")
