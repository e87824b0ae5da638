"""Printed pages whose heads, few lines or coloured lines are not what they seem."""

from crawler import files
from tests.crawler.formats import making
from tests.crawler.formats.making import PdfPage, prose


def text(pages: list[PdfPage]) -> str:
    return files.report(making.pdf(pages), "a.pdf").text


def test_the_heads_of_a_gazette_go_with_their_numbers_on_either_side() -> None:
    pages = [
        prose(["CÔNG BÁO/Số 22 + 23/Ngày 01-02-2025 93", "Danh mục gồm:"]),
        prose(["94 CÔNG BÁO/Số 22 + 23/Ngày 01-02-2025", "1. Quyết định số 12/QĐ-UBND."]),
    ]
    assert text(pages) == "Danh mục gồm:\n1. Quyết định số 12/QĐ-UBND."


def test_a_page_of_few_lines_is_broken_where_the_others_are() -> None:
    head = [
        "SỞ CÔNG THƯƠNG",
        "Số: 12/SCT-QLCN",
        "BÁO CÁO",
        "Kết quả khuyến công",
        "Thực hiện Quy chế quản lý kinh phí do Ủy ban nhân dân tỉnh ban hành, Giám đốc Sở",
        "Công Thương đã mở 03 lớp tập huấn tại các huyện vùng cao trong ba tháng đầu năm, theo",
        "Kế hoạch số 15/KH-UBND ngày 12 tháng 02 năm 2020 của",
        "Ủy ban nhân dân tỉnh, và chuẩn bị hai lớp nữa cho các cơ sở chế biến chè của hợp tác xã",
    ]
    more = [
        "Hồng Hà, nơi các hộ đã góp vốn để thay máy sao chè cũ bằng máy mới, tiết kiệm được",
        "một phần ba lượng củi so với trước; tỉnh đã hỗ trợ mỗi hộ một nửa giá máy, phần còn lại",
        "các hộ vay của ngân hàng với lãi suất thấp trong hai năm, và trả dần theo từng vụ chè.",
    ]
    lines = text([prose(head), prose(more)]).split("\n")
    assert lines[:4] == head[:4]
    assert lines[4:] == [" ".join([*head[4:], *more])]


def test_lines_on_coloured_paper_are_no_table() -> None:
    lines = ["Sở Công Thương mở 03 lớp tập huấn tại huyện", "vùng cao, hỗ trợ 12 cơ sở chế biến chè mua máy,"]
    page = prose([*lines, "và giới thiệu sản phẩm ở hội chợ."], top=780)
    page.rules += [(60, 790 - 14 * n, 500, 790 - 14 * n) for n in range(4)]
    page.rules += [(x, 790, x, 748) for x in (60, 121, 500)]
    assert " | " not in text([page])


def test_what_a_digital_signature_prints_is_no_text_but_for_who_signs() -> None:
    lines = ["Quyết định về khuyến công.", "Ký bởi: CÔNG BÁO", "Cơ quan: VĂN PHÒNG", "Người ký: Lê Văn An"]
    signed = [*lines, "Ngày ký: 2026-04-29 09:46:59 +07:00"]
    assert text([prose(signed)]).split("\n") == [lines[0], lines[3]]
    assert "Cơ quan: VĂN PHÒNG" in text([prose(lines)])
