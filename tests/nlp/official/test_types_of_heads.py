"""What type a document is of where its symbol does not tell it: by its heading, by the form of a letter."""

import pytest

from nlp.extraction import extract_document
from nlp.text.document import Document

HEAD = """{body}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: {number}
{below}
"""
LETTER = (
    "V/v trả lời về làng nghề\nHà Nội, ngày 25 tháng 11 năm 2025\n\nKính gửi: Thuế tỉnh Lào Cai\n\nXin báo."
)
TITLED = "Hà Nội, ngày 5 tháng 3 năm 2025\n\n{}\nVề việc lập trạm giống\n\nĐiều 1. Lập trạm giống."


@pytest.mark.parametrize(
    ("body", "number", "below", "kind"),
    [
        ("BỘ TÀI CHÍNH\nCỤC THUẾ", "5348/CT-CS", LETTER, "Công văn"),
        ("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "12/CT-UBND", TITLED.format("CHỈ THỊ"), "Chỉ thị"),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI", "80/2025/UBTVQH15", TITLED.format("NGHỊ QUYẾT"), "Nghị quyết"),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI", "81/2025/UBTVQH15", TITLED.format("PHÁP LỆNH"), "Pháp lệnh"),
        ("QUỐC HỘI", "90/2025/QH15", TITLED.format("LUẬT"), "Luật"),
    ],
)
def test_the_type_of_a_head(body, number, below, kind):
    found = extract_document(Document(HEAD.format(body=body, number=number, below=below), None, None))
    assert [(one.key, one.type) for one in found.decisions] == [(number, kind)]


def test_a_letter_whose_place_and_day_stand_beside_its_number_is_one() -> None:
    head = HEAD.format(
        body="TỔNG CỤC THUẾ\nCỤC THUẾ NGHỆ AN", number="1581/CT-TTHT Nghệ An, ngày 23/9/2014", below="{}"
    )
    found = extract_document(
        Document(head.format("V/v giá tính thuế\nKính gửi: Công ty Bia Vinh"), None, None)
    )
    assert [(one.key, one.type) for one in found.decisions] == [("1581/CT-TTHT", "Công văn")]
    bare = head.format("Kính gửi: Công ty Bia Vinh\nĐịa chỉ: thành phố Vinh")
    assert [one.type for one in extract_document(Document(bare, None, None)).decisions] == ["Công văn"]
    broken = head.replace("ngày 23/9/2014", "ngày 23 tháng 9\nnăm 2014")
    found = extract_document(
        Document(broken.format("V/v giá tính thuế\nKính gửi: Công ty Bia Vinh"), None, None)
    )
    assert [one.type for one in found.decisions] == ["Công văn"]
