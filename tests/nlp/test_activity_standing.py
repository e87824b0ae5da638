"""Which activities stand as rows: what a stranger understands, what somebody did, what a programme counts."""

from datetime import date

import pytest

from nlp import activities
from nlp.text.document import Document


def titles(text: str) -> list[str]:
    document = Document(text, published=date(2018, 4, 18), home_province="long-an")
    return [activity.title for activity in activities.find(document)]


NONE = [
    # What it was about is not told.
    "Đội quản lý trật tự phường 3 tiến hành kiểm tra.",
    # What was told before is meant.
    "Sở Công Thương đã kiểm tra việc thu phí này.",
    # A finding is reported, not the work.
    "Khảo sát của Sở Công Thương tỉnh Long An cho thấy nhiều chợ xã thiếu chỗ để xe.",
    # Matters of persons.
    "UBND tỉnh Long An đã ban hành quyết định bổ nhiệm ông Trần Văn Mẫu làm Giám đốc Sở Công Thương.",
    "Năm 2015, dự án Nhà máy bột giấy Rạch Cát được cấp chứng nhận đầu tư.",
    # Whatever the words after "theo" tell, the sentence tells something else.
    "Theo kế hoạch được UBND tỉnh phê duyệt, lễ hội Làm Chay kéo dài ba ngày.",
    # Nobody is told to have done it.
    "Nhiều ý kiến cho rằng nên xây dựng một đề án riêng để nghiên cứu thật kỹ càng.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_row(text: str) -> None:
    assert titles(text) == []


SOME = [
    (
        "Hai cuộc kiểm tra tiến hành vào tháng 3/2018 tại 14 chợ cho thấy hàng hóa đủ nhãn mác.",
        "Hai cuộc kiểm tra tiến hành vào tháng 3/2018 tại 14 chợ",
    ),
    (
        "Chiều 12/4, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp với các sở, ngành về nước tưới mùa khô.",
        "chủ trì cuộc họp với các sở, ngành về nước tưới mùa khô",
    ),
    (
        "Ngày 9/4, Thanh tra tỉnh ban hành Quyết định số 71/QĐ-TTr về nội dung này.",
        "ban hành Quyết định số 71/QĐ-TTr",
    ),
    (
        "Sở Công Thương đã hỗ trợ 12 cơ sở mua máy sấy Được biết, mỗi máy giá 40 triệu đồng.",
        "hỗ trợ 12 cơ sở mua máy sấy",
    ),
    (
        "Năm 2016, huyện xây 2 lò sấy đốt trấu cho hợp tác xã Phước Đông. Năm 2017, Sở Công Thương đã hỗ trợ "
        "xây dựng 7 lò kiểu này.",
        "hỗ trợ xây dựng 7 lò sấy đốt trấu",
    ),
]


@pytest.mark.parametrize(("text", "title"), SOME)
def test_what_stands(text: str, title: str) -> None:
    assert titles(text)[-1:] == [title]


def test_who_stands_behind_a_copula_did_it() -> None:
    text = (
        "Niềm vui lớn của người trồng thanh long là UBND tỉnh Long An đã ra quyết định công nhận 2 làng nghề."
    )
    found = activities.find(Document(text, published=date(2018, 4, 18), home_province="long-an"))
    assert [activity.organiser for activity in found] == ["UBND tỉnh Long An"]
