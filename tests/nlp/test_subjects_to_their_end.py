"""What a cited document is about, to its end and no further, and as it is told elsewhere in the document."""

import pytest

from nlp import decisions
from nlp.records import DecisionMention
from nlp.text.document import Document


def found(text: str) -> list[DecisionMention]:
    return decisions.find(Document(text, home_province="nghe-an"))


SUBJECTS = [
    # The issuer has its province behind a comma; a list and a name in quotes behind a colon belong to it.
    (
        "Thực hiện Văn bản số 314/UBND-KT ngày 9/6/2021 của UBND huyện Con Cuông, tỉnh Nghệ An về việc hỗ trợ"
        " tiêu thụ nông sản;",
        "hỗ trợ tiêu thụ nông sản",
    ),
    (
        "Căn cứ Nghị định số 18/2024/NĐ-CP ngày 21/02/2024 của Chính phủ về Giải thưởng Hồ Chí Minh,"
        " Giải thưởng Nhà nước và các giải thưởng khác;",
        "Giải thưởng Hồ Chí Minh, Giải thưởng Nhà nước và các giải thưởng khác",
    ),
    (
        "Thực hiện Kế hoạch số 57/KH-SYT về việc tổ chức Ngày hội hiến máu: “Giọt hồng biên cương”.",
        "tổ chức Ngày hội hiến máu: “Giọt hồng biên cương”",
    ),
    # What is decided by it stands behind a comma.
    (
        "UBND tỉnh vừa ban hành quyết định số 158/QĐ-UBND, công nhận 12 sản phẩm đạt 3 sao.",
        "công nhận 12 sản phẩm đạt 3 sao",
    ),
    ("UBND tỉnh vừa ban hành quyết định số 158/QĐ-UBND, Sở đã công nhận 12 sản phẩm.", None),
    # It ends before what else the document does, who did something, and what befell what was made by it.
    (
        "UBND tỉnh ban hành Kế hoạch số 75/KH-UBND về chuyển đổi số năm 2020, xác định rõ mục tiêu.",
        "chuyển đổi số năm 2020",
    ),
    (
        "Quyết định số 49/QĐ-XPVPHC xử phạt vi phạm hành chính đối với Công ty Sông Xanh do bà Lê Thị A lập.",
        "xử phạt vi phạm hành chính đối với Công ty Sông Xanh",
    ),
    (
        "Tàu đóng theo Nghị định 167/2014/NĐ-CP của Chính phủ về phát triển nghề cá tại Nghệ An bị hư hỏng.",
        "phát triển nghề cá",
    ),
    ("Quyết định số 95/QĐ-UBND ngày 2/9/2019 giải quyết khiếu nại của ông.", None),
    # The name of the issuer has an "về" of its own; an aside stands behind the number.
    (
        "Thực hiện Kế hoạch số 64/KH-BCĐ của Ban Chỉ đạo về vệ sinh thực phẩm (VSATTP) về việc thanh tra hè.",
        "thanh tra hè",
    ),
    ("Quyết định số 77/QĐ-UBND về việc bãi bỏ văn bản về việc thu phí.", "bãi bỏ văn bản về việc thu phí"),
    ("Cơ quan điều tra ra Quyết định số 51/C46 (P12) khởi tố vụ án hình sự.", "khởi tố vụ án hình sự"),
    # What was approved is the last that its clause names.
    (
        "Dự án Bến xe là hợp phần nằm trong dự án giao thông đô thị Vinh được phê duyệt tại Quyết định số"
        " 183/QĐ-UBND.",
        "phê duyệt dự án giao thông đô thị Vinh",
    ),
    (
        "Bản quy định về bồi thường khi thu hồi đất ở TP. Vinh ban hành kèm theo Quyết định số 10/QĐ-UBND.",
        "ban hành Bản quy định về bồi thường khi thu hồi đất ở TP. Vinh",
    ),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subject(text: str, subject: str | None) -> None:
    assert [one.subject for one in found(text)] == [subject]


def test_subject_is_told_elsewhere() -> None:
    told = (
        "Quyết định số 15/QĐ-UBND về việc công nhận làng nghề Yên Hòa được ký. Theo Quyết định số 15/QĐ-UBND,"
    )
    assert [one.subject for one in found(f"{told} làng có 40 hộ.")] == ["công nhận làng nghề Yên Hòa"] * 2


def test_subject_of_another_of_its_number_is_not_its_own() -> None:
    both = "Quyết định số 15/QĐ-UBND ngày 3/4/2019 khác Quyết định số 15/QĐ-UBND ngày 4/5/2019 về việc"
    assert [one.subject for one in found(f"{both} lập chợ Hạ.")] == [None, "lập chợ Hạ"]
