"""A figure belongs to the activity that it measures, and an activity to the decision that it carries out."""

from datetime import date

import pytest

from nlp import activities, decisions, figures
from nlp.activities import links
from nlp.text.document import Document


def linked(text: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    document = Document(text, published=date(2017, 6, 15), home_province="long-an")
    counted, told, cited = figures.find(document), activities.find(document), decisions.find(document)
    measured, carried_out = links.link(document, counted, told, cited)
    return (
        {counted[f].quote: told[a].quote.split(",", 1)[0] for f, a in measured.items()},
        [(told[a].quote.split(" ", 2)[0], cited[d].key) for a, d in carried_out],
    )


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        (
            "Trạm đã mở 04 lớp tập huấn cho 160 hộ; hỗ trợ 25 hộ mua máy cày.",
            {
                "04 lớp tập huấn": "mở 04 lớp tập huấn cho 160 hộ",
                "160 hộ": "mở 04 lớp tập huấn cho 160 hộ",
                "25 hộ": "hỗ trợ 25 hộ mua máy cày",
            },
        ),
        (
            "Trạm đã hỗ trợ 25 hộ mua máy cày, tổng kinh phí 90 triệu đồng. Sản lượng tăng 7%.",
            {"25 hộ": "hỗ trợ 25 hộ mua máy cày", "90 triệu đồng": "hỗ trợ 25 hộ mua máy cày"},
        ),
        ("Toàn huyện có 12 hợp tác xã.", {}),
        (
            "1. Tổ chức hội nghị kết nối cung cầu tại Đồng Hới.\n- Thời gian: quý II\n"
            "+ Số lượng: 120 đại biểu.\n+ Kinh phí: 90 triệu đồng, trong đó ngân sách 50 triệu đồng.\n"
            "Tổng kinh phí: 950 triệu đồng.",
            dict.fromkeys(
                ["120 đại biểu", "90 triệu đồng", "50 triệu đồng"],
                "Tổ chức hội nghị kết nối cung cầu tại Đồng Hới",
            ),
        ),
        (
            "1. Tổ chức hội nghị kết nối cung cầu.\nII. Nguồn lực\n- Kinh phí: 90 triệu đồng.",
            {},
        ),
        (
            "Trạm đã hỗ trợ 25 hộ mua máy cày. Xã khác: 12 máy.\nTrong đó 5 máy cũ.",
            {"25 hộ": "hỗ trợ 25 hộ mua máy cày"},
        ),
        (
            "Trạm đã mở 04 lớp tập huấn về chè; tổng kinh phí 90 triệu đồng. Mỗi lớp có 40 học viên.",
            dict.fromkeys(["04 lớp tập huấn", "90 triệu đồng", "40 học viên"], "mở 04 lớp tập huấn về chè"),
        ),
        (
            "Trạm đã mở 04 lớp tập huấn về chè; trồng mới 12 ha.\nKinh phí 90 triệu đồng.",
            {"04 lớp tập huấn": "mở 04 lớp tập huấn về chè"},
        ),
    ],
)
def test_figures(text: str, measured: dict[str, str]) -> None:
    assert linked(text)[0] == measured


@pytest.mark.parametrize(
    ("text", "carried_out"),
    [
        ("Tỉnh vừa ban hành Kế hoạch số 54/KH-UBND về chè.", [("ban", "54/KH-UBND")]),
        (
            "Thực hiện Kế hoạch số 54/KH-UBND của tỉnh, trạm đã mở 02 lớp trồng chè và kiểm tra 9 đồi chè.",
            [("mở", "54/KH-UBND"), ("kiểm", "54/KH-UBND")],
        ),
        (
            "Trạm đã mở 02 lớp trồng chè, hỗ trợ 9 hộ mua máy theo Quyết định số 31/QĐ-UBND.",
            [("hỗ", "31/QĐ-UBND")],
        ),
        ("Trạm đã mở 02 lớp trồng chè; Quyết định số 31/QĐ-UBND còn hiệu lực.", []),
        ("Theo Quyết định số 31/QĐ-UBND, xã có 9 thôn. Trạm đã mở 02 lớp trồng chè.", []),
    ],
)
def test_decisions(text: str, carried_out: list[tuple[str, str]]) -> None:
    assert linked(text)[1] == carried_out


def test_nothing_to_link() -> None:
    assert links.link(Document("Không có gì."), [], [], []) == ({}, [])
    assert links.link(Document(""), [], [], []) == ({}, [])


def test_a_first_sentence_that_tells_more_after_a_blank_has_none_before_it() -> None:
    assert linked(" Trong đó, ngân sách tỉnh hỗ trợ 20 triệu đồng.") == ({}, [])
