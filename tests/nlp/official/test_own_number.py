"""A document's own number, as its head gives it."""

from datetime import date

import pytest

from tests.nlp.reading_decisions import cited

HEADS = [
    (
        "ỦY BAN NHÂN DÂN\nXÃ THANH SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 45/QĐ-UBND\nThanh Sơn, ngày 05 tháng 3 năm 2018\nQUYẾT ĐỊNH\nVề việc thành lập Tổ khuyến công\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THANH SƠN",
        "Ủy ban nhân dân xã Thanh Sơn",
        date(2018, 3, 5),
        "thành lập Tổ khuyến công",
    ),
    (
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN NĂM CĂN Độc lập - Tự do - Hạnh phúc\n"
        "Số: 45/KH-UBND Năm Căn, ngày 05 tháng 3 năm 2018\n\nKẾ HOẠCH\n"
        "Phát triển làng nghề\nnăm 2018\n\nCăn cứ",
        "Ủy ban nhân dân huyện Năm Căn",
        date(2018, 3, 5),
        "Phát triển làng nghề năm 2018",
    ),
    (
        "TỈNH ỦY CÀ MAU\n* Số 45-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nCà Mau, ngày 05 tháng 4 năm 2018\n"
        "KẾ HOẠCH\nphát triển kinh tế biển\n-----\nThực hiện",
        "Tỉnh ủy Cà Mau",
        date(2018, 4, 5),
        "phát triển kinh tế biển",
    ),
    (
        "ĐẢNG BỘ TỈNH CÀ MAU\nHUYỆN ỦY NĂM CĂN\n*\nSố 45-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Năm Căn, ngày 05 tháng 4 năm 2018\nKẾ HOẠCH\nphát triển kinh tế biển\n-----\nThực hiện",
        "Huyện ủy Năm Căn",
        date(2018, 4, 5),
        "phát triển kinh tế biển",
    ),
    (
        "UBND TỈNH CÀ MAU\nSỞ CÔNG THƯƠNG\nSố: 503/SCT-QLTM\nV/v báo cáo kết quả\nkhuyến công năm 2017\n"
        "Cà Mau, ngày 12 tháng 5 năm 2018\nKính gửi: Bộ Công Thương.",
        "Sở Công Thương tỉnh Cà Mau",
        date(2018, 5, 12),
        "báo cáo kết quả khuyến công năm 2017",
    ),
    (
        "HỘI NÔNG DÂN TỈNH CÀ MAU\nBAN THƯỜNG VỤ\nSố: 15-KH/HNDT\nCà Mau, ngày 02 tháng 4 năm 2018\n"
        "KẾ HOẠCH\nHỗ trợ hội viên\n\nThực hiện",
        "Hội Nông dân tỉnh Cà Mau",
        date(2018, 4, 2),
        "Hỗ trợ hội viên",
    ),
    (
        "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 45/KH-UBND\nCà Mau, ngày 05 tháng 3 năm 2018\nKẾ HOẠCH\n"
        "Thực hiện Chương trình khuyến công\ntrên địa bàn tỉnh năm 2018\n"
        "Thực hiện Quyết định số 12/QĐ-UBND, UBND tỉnh ban hành Kế hoạch như sau:",
        "Ủy ban nhân dân tỉnh Cà Mau",
        date(2018, 3, 5),
        "Thực hiện Chương trình khuyến công trên địa bàn tỉnh năm 2018",
    ),
    (
        "UBND TỈNH CÀ MAU\nSỞ CÔNG THƯƠNG\nSố: 503/SCT-QLCN\nV/v rà soát làng nghề\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Cà Mau, ngày 12 tháng 5 năm 2018\nKính gửi: Các xã.",
        "Sở Công Thương tỉnh Cà Mau",
        date(2018, 5, 12),
        "rà soát làng nghề",
    ),
    (
        "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/CT-UBND\nCà Mau, ngày 05 tháng 3 năm 2018\nCHỈ THỊ\n"
        "Về việc xử lý chất thải làng nghề\nToàn tỉnh có 40 làng nghề; nhiều nơi chưa thu gom nước thải.",
        "Ủy ban nhân dân tỉnh Cà Mau",
        date(2018, 3, 5),
        "xử lý chất thải làng nghề",
    ),
    (
        "BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI\nTP.HỒ CHÍ MINH\n\n-------\n\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n\n"
        "Số: 70/TB-BHXH\n\nTP.Hồ Chí Minh, ngày 23 tháng 6 năm 2018\n\nTHÔNG BÁO\n\n"
        "Về việc nhận hồ sơ\n\nCăn cứ",
        "Bảo hiểm xã hội thành phố Hồ Chí Minh",
        date(2018, 6, 23),
        "nhận hồ sơ",
    ),
]


@pytest.mark.parametrize(("text", "issuer", "day", "subject"), HEADS)
def test_a_documents_own_number_is_read_from_its_head(
    text: str, issuer: str, day: date, subject: str
) -> None:
    own = cited(text)[0]
    assert (own.issuer, own.issuer_from, own.issued_on, own.subject) == (issuer, "document", day, subject)


def test_a_joint_documents_own_number_has_no_issuer() -> None:
    text = "UBND TỈNH CÀ MAU\nSỞ TÀI CHÍNH - SỞ CÔNG THƯƠNG\nSố: 12/HDLN-STC-SCT\nHƯỚNG DẪN"
    assert cited(text)[0].issuer is None


@pytest.mark.parametrize(
    ("above", "subject"), [("", "Quy định về nhãn máy bơm nước"), ("Số: 5/QĐ-UBND\n", None)]
)
def test_a_title_that_lost_its_head_is_that_of_the_number_at_the_end(above: str, subject: str | None) -> None:
    body = "".join(
        f"Điều {n}. Cơ sở sản xuất dán nhãn lên máy bơm trước khi xuất xưởng.\n" for n in range(1, 25)
    )
    text = (
        f"{above}THÔNG TƯ\nQuy định về nhãn\nmáy bơm nước\nCăn cứ Luật Điện lực;\n{body}Số: 14/2025/TT-BCT\n"
    )
    own = next(one for one in cited(text) if one.key == "14/2025/TT-BCT")
    assert own.subject == subject


@pytest.mark.parametrize(
    ("number", "below", "kind"),
    [
        ("354-CT", "QUYẾT ĐỊNH\nVề việc đổi tên trường\nCăn cứ Luật;", "Quyết định"),
        ("12/TTKC", "THÔNG BÁO\nMở lớp tập huấn\nCăn cứ kế hoạch;", "Thông báo"),
        ("12/TTKC", "V/v mở lớp\nKính gửi: Sở Công Thương.\nBÁO CÁO", "Công văn"),
    ],
)
def test_a_heading_tells_the_type_that_the_symbol_leaves_out(number: str, below: str, kind: str) -> None:
    head = f"TRUNG TÂM KHUYẾN CÔNG\nSố: {number}\nHà Nội, ngày 6 tháng 11 năm 1985\n{below}\n"
    assert cited(head)[0].type == kind


def test_the_title_of_a_page_ends_before_who_issued_it() -> None:
    page = "Công văn số 56/VPCP-KGVX về tổ chức hội chợ khuyến công do Văn phòng Chính phủ ban hành\n"
    head = (
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 56/VPCP-KGVX\nHà Nội, ngày 6 tháng 11 năm 2009\nKính gửi: Bộ Công Thương.\n"
    )
    own = next(one for one in cited(page + head) if one.is_own)
    assert own.subject == "tổ chức hội chợ khuyến công"


def test_whose_a_document_is_is_not_what_it_is_about() -> None:
    text = "QUYẾT ĐỊNH SỐ 148/QĐ-UBND NGÀY 05 THÁNG 3 NĂM 2019 CỦA UBND TỈNH ĐẮK LẮK.\nNhiều ý kiến."
    assert cited(text)[0].subject is None
