"""Issuers of whom the text names the province and no body: beside the number, in what it is about, above the
item of a list.
"""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

Told = tuple[str | None, str | None]


def told(text: str, home: str | None = None, published: date | None = date(2025, 3, 3)) -> list[Told]:
    read = decisions.find(Document(text, published=published, home_province=home))
    return [(one.issuer, one.issuer_province) for one in read]


HANOI = ("Ủy ban nhân dân thành phố Hà Nội", "ha-noi")
SON_LA = ("Ủy ban nhân dân tỉnh Sơn La", "son-la")


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Nhiều nơi đã có giá mới, như Hà Nội (Quyết định 71/2024/QĐ-UBND), Sơn La (Quyết định số 5/2024/"
            "QĐ-UBND).",
            [HANOI, SON_LA],
        ),
        ("Quyết định số 5/2024/QĐ-UBND quy định giá chè trên địa bàn tỉnh Sơn La.", [SON_LA]),
        ("Giá chè trên địa bàn tỉnh Sơn La ban hành kèm theo Quyết định số 5/2024/QĐ-UBND.", [SON_LA]),
        ("Quyết định 5/2024/QĐ-UBND bảng giá chè tỉnh Sơn La", [SON_LA]),
        ("Tại Sơn La, theo Quyết định số 5/2024/QĐ-UBND, chè được hỗ trợ.", [SON_LA]),
        (
            "Báo cáo số 15/BC-SYT của Sở Y tế về tiêm chủng trên địa bàn tỉnh Sơn La.",
            [("Sở Y tế tỉnh Sơn La", "son-la")],
        ),
        (
            "1. Hà Nội\nGiá chè theo Quyết định 71/2024/QĐ-UBND.\n2. Sơn La\nTheo Quyết định 5/2024/QĐ-UBND.",
            [HANOI, SON_LA],
        ),
        (
            "| 1 | Hà Nội | Quyết định 71/2024/QĐ-UBND |\n| 2 | Sơn La | Quyết định 5/2024/QĐ-UBND |",
            [HANOI, SON_LA],
        ),
    ],
)
def test_a_province_beside_a_number_is_that_of_its_body(text: str, issuers: list[Told]) -> None:
    assert told(text) == issuers


@pytest.mark.parametrize(
    "text",
    [
        # Whom it is for, where something lies, what ends with what one of before decided.
        "Quyết định số 5/2024/QĐ-UBND về việc hỗ trợ tỉnh Sơn La khắc phục mưa lũ.",
        "Quyết định số 5/2024/QĐ-UBND về thu hồi đất tại xã Chiềng Ngần, huyện Mai Sơn, tỉnh Sơn La.",
        "Quyết định số 5/2024/QĐ-UBND về việc bãi bỏ Quy chế xét tặng của tỉnh Sơn La.",
        "Dự án ở phường Quang Trung, quận Đống Đa, Hà Nội (Quyết định số 5/2024/QĐ-UBND) đã xong.",
        "Dự án ở thành phố Hà Giang (Quyết định số 5/2024/QĐ-UBND) đã xong.",
        "Văn bản 5/UBND-KT đã nêu rõ – vị cựu cán bộ của tỉnh Sơn La nói.",
    ],
)
def test_a_province_that_is_only_told_of_has_not_issued_it(text: str) -> None:
    assert told(text) == [(None, None)]


def test_a_province_in_what_it_is_about_outweighs_the_home() -> None:
    later = date(2025, 11, 3)
    assert told(
        "Quyết định 37/2023/QĐ-UBND ban hành quy chế trên địa bàn tỉnh Vĩnh Phúc.", "phu-tho-2025", later
    ) == [("Ủy ban nhân dân tỉnh Vĩnh Phúc", "vinh-phuc")]
    assert told("Quyết định 37/QĐ-UBND phê duyệt quy hoạch huyện Mai Sơn, tỉnh Sơn La.", "ha-giang") == [
        (None, None)
    ]


def test_a_body_that_the_text_names_elsewhere_outweighs_the_province_beside_it() -> None:
    assert told(
        "UBND tỉnh Sơn La đã ban hành Quyết định số 5/QĐ-UBND. "
        "Quyết định số 5/QĐ-UBND về hợp tác của tỉnh Hà Nam."
    ) == [SON_LA, SON_LA]


def test_a_list_by_provinces_tells_nothing_of_a_sentence_on_another_province() -> None:
    assert told("1. Hà Nội\nGiá cao.\n2. Sơn La\nHọc ở Nghệ An theo Nghị quyết 5/2024/NQ-HĐND.") == [
        (None, None)
    ]


def test_whoever_replaces_it_gives_way_to_the_body_that_is_told_to_have_issued_it() -> None:
    text = (
        "UBND tỉnh Sơn La đã có Quyết định số 5/QĐ-UBND; nay UBND tỉnh Hà Nam ban hành "
        "Quyết định số 6/QĐ-UBND điều chỉnh, thay thế Quyết định số 5/QĐ-UBND."
    )
    assert told(text) == [SON_LA, ("Ủy ban nhân dân tỉnh Hà Nam", "ha-nam"), SON_LA]
