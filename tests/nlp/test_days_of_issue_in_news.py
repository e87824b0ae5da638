"""The days on which what is cited was issued, as newspapers tell them."""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

DAYS = [
    ("Sáng nay (27/5), UBND tỉnh có Công văn số 15/UBND-KT về chợ.", date(2019, 5, 27)),
    ("Hôm nay 27/5, UBND tỉnh có Công văn số 15/UBND-KT về chợ.", date(2019, 5, 27)),
    ("Hôm qua, ngày 27/5, UBND tỉnh có Công văn số 15/UBND-KT về chợ.", date(2019, 5, 27)),
    ("Chiều cùng ngày (27/5), UBND tỉnh có Công văn số 15/UBND-KT về chợ.", date(2019, 5, 27)),
    (
        "Theo công điện ngày 26/5, sáng 27-5, UBND tỉnh đã ký Công văn số 15/UBND-KT về chợ.",
        date(2019, 5, 27),
    ),
    ("Theo Công văn số 15/UBND-KT của ngày 27/5/2019 của UBND tỉnh, chợ mở.", date(2019, 5, 27)),
    ("Tại Công văn số 15/UBND-KT, ngày 27/5/2019, UBND tỉnh đồng ý mở chợ.", date(2019, 5, 27)),
    ("Theo Công văn số 15/UBND-KT UBND tỉnh Hà Nam ngày 27/5/2019 về chợ.", date(2019, 5, 27)),
    ("Theo Công văn số 15/UBND-KT Kim Bảng ngày 27/5/2019 về chợ.", date(2019, 5, 27)),
    ("Theo Quyết định số 15/QĐ-TTg Thủ tướng Chính phủ ban hành ngày 27/5/2019.", date(2019, 5, 27)),
    ("Trong Công văn số 15/UBND-KT, ban hành ngày 27/5, UBND tỉnh Hà Nam yêu cầu mở chợ.", date(2019, 5, 27)),
    ("Ngày 27/5/2019, TAND tỉnh Hà Nam ra Quyết định buộc thi hành án số 15/QĐ-THA.", date(2019, 5, 27)),
    (
        "Ngày 27/5, UBND tỉnh cho biết, ngày 26/5, Sở Y tế ban hành Quyết định số 15/QĐ-SYT.",
        date(2019, 5, 26),
    ),
    ("Quyết định số 15/QĐ-UBND của UBND tỉnh Hà Nam có hiệu lực từ ngày 27/5/2019.", None),
    ("Quyết định số 15/QĐ-UBND của UBND tỉnh Hà Nam được áp dụng từ ngày 27/5/2019.", None),
    # An event's, or another's, or that on which it is told.
    ("Ngày 27/5, tin từ UBND tỉnh cho biết, đơn vị vừa ban hành Quyết định số 15/QĐ-UBND.", None),
    ("Ngày 27/5/2019, UBND tỉnh ban hành Kế hoạch thực hiện nhanh gọn Nghị quyết số 15/NQ-HĐND.", None),
    ("Theo Công văn số 15/UBND-KT UBND tỉnh tổ chức họp ngày 27/5/2019 về chợ.", None),
    ("Theo Công văn số 15/UBND-KT, ngày 27/5/2019, UBND tỉnh sẽ mở chợ.", None),
    ("Ngày 26/5 và ngày 27/5, UBND tỉnh họp, sau đó ra Công văn số 15/UBND-KT về chợ.", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_issue_as_newspapers_tell_it(text: str, day: date | None) -> None:
    [read] = decisions.find(Document(text, published=date(2019, 5, 28), home_province="ha-nam"))
    assert read.issued_on == day
