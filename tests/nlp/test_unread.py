"""What nothing is made of is told: the value, its kind, and the sentence that it stands in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.extraction import extract_document
from nlp.text.document import Document

TEXTS = [
    ("Căn cứ Quyết định số 12/QĐ-XYKQ ngày 05/3/2018, lớp học được mở.", [("symbol", "QĐ-XYKQ")]),
    ("Căn cứ Quyết định số 12/QĐ-XYKQ ngày 05/3/2018 của UBND tỉnh Long An, lớp học được mở.", []),
    ("Căn cứ Quyết định số 12/QĐ-UBND ngày 05/3/2018 của UBND tỉnh Long An, lớp học được mở.", []),
    ("Hội nghị diễn ra ngày 31/02/2018 tại Long An.", [("date", "31/02/2018")]),
    ("Hội nghị diễn ra ngày 12 tháng 13 năm 2018 tại Long An.", [("date", "12 tháng 13 năm 2018")]),
    ("Hội nghị diễn ra ngày 28/02/2018 tại Long An.", []),
    ("Ông Trần Văn Mẫu, Đầu mục họ đạo, phát biểu tại hội nghị.", [("role", "Đầu mục họ đạo")]),
    ("Ông Trần Văn Mẫu, Giám đốc Sở Công Thương tỉnh Long An, phát biểu tại hội nghị.", []),
    (
        "Ông Trần Văn Mẫu, Chủ tịch Diễn quán Bạch Nga, phát biểu tại hội nghị.",
        [("body", "Diễn quán Bạch Nga")],
    ),
    ("Ông Trần Văn Mẫu - già gánh hát bội, phát biểu tại hội nghị.", [("role", "già gánh hát bội")]),
    ("Ông Trần Văn Mẫu, Già làng, phát biểu tại hội nghị.", [("role", "Già làng")]),
    ("Ông Trần Văn Mẫu - Đầu mục Hội Nông dân, phát biểu tại hội nghị.", [("role", "Đầu mục")]),
    ("Bà Trần Thị Mẫu - em gái của Bí thư, phát biểu tại hội nghị.", []),
    ("Bà Trần Thị Mẫu - chị họ ông Bốn, phát biểu tại hội nghị.", []),
    ("Ông Trần Văn Mẫu, sau khi nghe báo cáo, phát biểu tại hội nghị.", []),
    ("Hội nghị diễn ra ngày 14-15/5 tại Long An.", []),
    ("Ông Trần Văn Mẫu, Long An, phát biểu tại hội nghị.", []),
    ("Ông Trần Văn Mẫu, Nguyễn Thị Thử, Lê Văn Dạng cùng dự hội nghị.", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_what_nothing_is_made_of(text, expected):
    found = extract_document(Document(text, home_province="long-an")).unread
    assert [(one.kind, one.what) for one in found] == expected
    assert all(one.sentence == text for one in found)


@given(st.text(alphabet="ông bàTrần Văn,-–/0123456789QĐXngày tháng năm.\n", max_size=120))
def test_any_text_is_read(text):
    for one in extract_document(Document(text)).unread:
        assert text[one.start : one.end] == one.quote
