"""What a citation says: type, issuer, date of issue, subject."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import decisions
from nlp.records import DecisionMention
from nlp.text.document import Document


def cited(text: str, home: str | None = "ca-mau") -> list[DecisionMention]:
    return decisions.find(Document(text, published=date(2019, 5, 6), home_province=home))


TYPES = [
    ("Quyết định số 1419/QĐ-TTg", "Quyết định"),
    ("Tờ trình số 18/TTr-SCT", "Tờ trình"),
    ("Chương trình hành động số 06-CTr/TU", "Chương trình"),
    ("Quy định số 12-QĐ/TU của Tỉnh ủy", "Quy định"),
    ("Quyết định số 12-QĐ/TU của Tỉnh ủy", "Quyết định"),
    ("văn bản số 812/SCT-QLCN", "Công văn"),
    ("Hướng dẫn số 56/TĐKT-HD", "Hướng dẫn"),
    ("Công văn số 812/CT-TTHT", "Công văn"),
    ("Tờ trình số 338/TT-ĐC", "Tờ trình"),
    ("Luật Điện lực số 28/2004/QH11", "Luật"),
    ("Nghị quyết của Quốc hội số 51/2001/QH10", "Nghị quyết"),
    ("Nghị quyết số 1365/NQ-UBTVQH15", "Nghị quyết"),
    ("Pháp lệnh số 11/2016/UBTVQH13", "Pháp lệnh"),
    ("Nghị định 64/CP của Chính phủ", "Nghị định"),
    ("Chỉ thị số 2-CT, Nghị định 82-CP", "Nghị định"),
    ("Kế hoạch phối hợp số 9/KHPH-SCT-STC", "Kế hoạch phối hợp"),
]

ISSUERS = [
    ("Quyết định số 1419/QĐ-TTg", "Thủ tướng Chính phủ", None, "symbol"),
    (
        "Quyết định số 9/QĐ-UBND ngày 5/3/2019 của Chủ tịch UBND tỉnh",
        "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau",
        "ca-mau",
        "citation",
    ),
    ("Kế hoạch số 9/KH-UBND do Chủ tịch UBND tỉnh ký", "Ủy ban nhân dân tỉnh Cà Mau", "ca-mau", "citation"),
    (
        "Tại Quyết định số 9/QĐ-UBND ngày 5/3/2019, UBND tỉnh Bạc Liêu đã phê duyệt đề án",
        "Ủy ban nhân dân tỉnh Bạc Liêu",
        "bac-lieu",
        "sentence",
    ),
    (
        "Thông báo số 9/TB-UBND của UBND huyện Năm Căn Trần Đình Lân",
        "Ủy ban nhân dân huyện Năm Căn",
        "ca-mau",
        "citation",
    ),
    ("Kế hoạch số 9/KH-HNDT của Hội Nông dân tỉnh", "Hội Nông dân tỉnh Cà Mau", "ca-mau", "citation"),
    (
        "Kế hoạch số 9-KH/BCĐ của Ban Chỉ đạo 35 Tỉnh ủy",
        "Ban Chỉ đạo 35 Tỉnh ủy Cà Mau",
        "ca-mau",
        "citation",
    ),
    (
        "Quyết định số 9/QĐ-UBND của UBND huyện Châu Thành - Tiền Giang",
        "Ủy ban nhân dân huyện Châu Thành",
        "tien-giang",
        "citation",
    ),
    (
        "Kế hoạch số 9/KH-SNN&PTNT của Sở Nông nghiệp và PTNT tỉnh Bạc Liêu",
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh Bạc Liêu",
        "bac-lieu",
        "citation",
    ),
    ("Quyết định số 9/QĐ-BHXH của Bảo hiểm xã hội Việt Nam", "Bảo hiểm xã hội Việt Nam", None, "citation"),
    ("Quyết định số 9/QĐ-BHXH của BHXH tỉnh", "Bảo hiểm xã hội tỉnh Cà Mau", "ca-mau", "citation"),
    ("Công văn số 9/HQ-NV của Tổng cục Hải quan", "Tổng cục Hải quan", None, "citation"),
    ("Nghị quyết số 9-NQ/TƯ của Tỉnh ủy", "Tỉnh ủy Cà Mau", "ca-mau", "citation"),
    ("Nghị quyết số 9-NQ/TƯ của Trung ương", "Trung ương", None, "citation"),
    (
        "Kế hoạch số 9/KH-TTPVHCC của Trung tâm Phục vụ hành chính công tỉnh Bạc Liêu",
        "Trung tâm Phục vụ hành chính công tỉnh Bạc Liêu",
        "bac-lieu",
        "citation",
    ),
    (
        "Kế hoạch số 9/KH-TTƯD của Trung tâm Ứng dụng tiến bộ khoa học và công nghệ tỉnh Bạc Liêu",
        "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ tỉnh Bạc Liêu",
        "bac-lieu",
        "citation",
    ),
    ("Kế hoạch số 9/KH-UBND", "Ủy ban nhân dân tỉnh Cà Mau", "ca-mau", "home"),
    ("Kế hoạch số 9/KH-UBND của UBND tỉnh", "Ủy ban nhân dân tỉnh Cà Mau", "ca-mau", "citation"),
    ("Kế hoạch số 9/KH-UBND của UBND tỉnh Bạc Liêu", "Ủy ban nhân dân tỉnh Bạc Liêu", "bac-lieu", "citation"),
    ("Kế hoạch số 9/KH-UBND của tỉnh Bạc Liêu", "Ủy ban nhân dân tỉnh Bạc Liêu", "bac-lieu", "citation"),
    (
        "Kế hoạch số 9/KH-UBND ngày 5/3/2019 của Bạc Liêu",
        "Ủy ban nhân dân tỉnh Bạc Liêu",
        "bac-lieu",
        "citation",
    ),
    (
        "UBND TP Cần Thơ ban hành Kế hoạch số 9/KH-UBND",
        "Ủy ban nhân dân thành phố Cần Thơ",
        "can-tho",
        "sentence",
    ),
    ("Tỉnh Bạc Liêu đã có Kế hoạch số 9/KH-UBND", "Ủy ban nhân dân tỉnh Bạc Liêu", "bac-lieu", "sentence"),
    (
        "Quyết định 7/QĐ-UBND của UBND huyện Trần Văn Thời",
        "Ủy ban nhân dân huyện Trần Văn Thời",
        "ca-mau",
        "citation",
    ),
    (
        "Phó Chủ tịch TP. Ngã Bảy ký Quyết định 7/QĐ-UBND",
        "Ủy ban nhân dân thành phố Ngã Bảy",
        "ca-mau",
        "sentence",
    ),
    (
        "UBND huyện Năm Căn triển khai Quyết định số 7/QĐ-UBND của UBND tỉnh",
        "Ủy ban nhân dân tỉnh Cà Mau",
        "ca-mau",
        "citation",
    ),
    (
        "UBND huyện Năm Căn triển khai Quyết định số 7/QĐ-UBND",
        "Ủy ban nhân dân tỉnh Cà Mau",
        "ca-mau",
        "home",
    ),
    (
        "Tại Công văn số 7/UBND-KT, UBND huyện Năm Căn cho biết",
        "Ủy ban nhân dân huyện Năm Căn",
        "ca-mau",
        "sentence",
    ),
    (
        "Quyết định 7/QĐ-UBND của UBND huyện Châu Thành, tỉnh Long An",
        "Ủy ban nhân dân huyện Châu Thành",
        "long-an",
        "citation",
    ),
    ("Quyết định 7/QĐ-UBND của UBND huyện về chợ", None, "ca-mau", "citation"),
    ("Quyết định 7/QĐ-UBND của UBND thành phố về chợ", None, "ca-mau", "citation"),
    (
        "Quyết định 7/QĐ-UBND của UBND TP Bạc Liêu",
        "Ủy ban nhân dân thành phố Bạc Liêu",
        "bac-lieu",
        "citation",
    ),
    (
        "các Quyết định 7/QĐ-UBND và 8/QĐ-UBND của UBND tỉnh Bạc Liêu",
        "Ủy ban nhân dân tỉnh Bạc Liêu",
        "bac-lieu",
        "citation",
    ),
    ("Công văn 812/SCT-QLCN", "Sở Công Thương tỉnh Cà Mau", "ca-mau", "home"),
    ("Nghị quyết 09-NQ/TU", "Tỉnh ủy Cà Mau", "ca-mau", "home"),
    ("Nghị quyết 09-NQ/TU của Thành ủy Bạc Liêu", "Thành ủy Bạc Liêu", "bac-lieu", "citation"),
    ("Nghị quyết 09-NQ/TU của Thành ủy Ngã Bảy", "Thành ủy Ngã Bảy", "ca-mau", "citation"),
    ("Nghị quyết số 55-NQ/TW của Bộ Chính trị", "Bộ Chính trị", None, "citation"),
    ("Nghị quyết số 55-NQ/TW", None, None, None),
    ("Thông tư liên tịch 26/2014/TTLT-BTC-BCT", None, None, None),
    ("Luật số 50/2010/QH12", "Quốc hội", None, "symbol"),
    ("Công văn số 12/XYZ-KT của đơn vị", None, None, None),
    (
        "Kế hoạch số 5/KH-BTC của Ban Tổ chức Hội chợ tỉnh Cà Mau",
        "Ban Tổ chức Hội chợ tỉnh Cà Mau",
        "ca-mau",
        "citation",
    ),
    ("Công văn 210/BHXH-TCKT của BHXH tỉnh Cà Mau", "Bảo hiểm xã hội tỉnh Cà Mau", "ca-mau", "citation"),
    ("Công văn 210/BHXH-TCKT", None, None, None),
    (
        "Quyết định 15/QĐ-UBND của UBND đặc khu Phú Quý",
        "Ủy ban nhân dân đặc khu Phú Quý",
        "ca-mau",
        "citation",
    ),
    (
        "Thông báo số 16/TB-VPUB của UBND tỉnh Bạc Liêu",
        "Ủy ban nhân dân tỉnh Bạc Liêu",
        "bac-lieu",
        "citation",
    ),
    ("Huyện ủy Năm Căn đã có Quyết định 352-QĐ/HU", "Huyện ủy Năm Căn", "ca-mau", "sentence"),
    ("Công ty Điện lực Cà Mau có văn bản số 1203/PCCM-KD", "Công ty Điện lực Cà Mau", "ca-mau", "sentence"),
    ("Công văn số 8/LĐTBXH-VL của Sở Nội vụ", "Sở Nội vụ tỉnh Cà Mau", "ca-mau", "citation"),
    (
        "Tờ trình số 45/TTr-KTHT của Phòng Kinh tế và Hạ tầng huyện Năm Căn",
        "Phòng Kinh tế và Hạ tầng huyện Năm Căn",
        "ca-mau",
        "citation",
    ),
]

DATES = [
    ("Quyết định số 90/QĐ-UBND ngày 07/9/2018 của UBND tỉnh", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND, ngày 07/9/2018.", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND của UBND tỉnh ngày 7 tháng 9 năm 2018", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND do ông An, Phó Chủ tịch ký ngày 7-9-2018", date(2018, 9, 7)),
    ("Ngày 7/9/2018, UBND tỉnh đã ban hành Kế hoạch số 90/KH-UBND về khuyến công", date(2018, 9, 7)),
    ("Số: 90/SCT - Cà Mau, ngày 7 tháng 9 năm 2018", date(2018, 9, 7)),
    ("Số: 90/QĐ-UBND\nCà Mau, ngày 7 tháng 9 năm 2018", date(2018, 9, 7)),
    ("Thực hiện Kế hoạch số 90/KH-UBND, ngày 07/9/2018, Sở Công Thương tổ chức hội nghị", None),
    ("Quyết định số 90/QĐ-UBND (07/9/2018) của UBND tỉnh", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND ngày 07/9/2028 của UBND tỉnh", None),
    ("Quyết định số 90/2017/QĐ-UBND ngày 07/9/2018 của UBND tỉnh", None),
    ("Quyết định số 90/QĐ-UBND có hiệu lực từ ngày 07/9/2018", None),
    ("Ngày 7/9/2018, Sở họp bàn triển khai Kế hoạch số 90/KH-UBND", None),
    ("Quyết định số 90/QĐ-UBND ngày 31/02/2018", None),
    ("Quyết định số 90/QĐ-UBND", None),
]

SUBJECTS = [
    (
        "Chỉ thị số 9/CT-UBND của UBND tỉnh về việc tiết kiệm điện năm 2023 và các năm tiếp theo, Sở đã mở.",
        "tiết kiệm điện năm 2023 và các năm tiếp theo",
    ),
    (
        "Theo Nghị quyết số 8/2025/NQ-HĐND quy định chính sách về dược liệu, năm 2026 tỉnh dành 9 tỷ.",
        "quy định chính sách về dược liệu",
    ),
    ("Kế hoạch số 9/KH-UBND về phát triển cây quế gắn với chế biến.", "phát triển cây quế gắn với chế biến"),
    (
        "Quyết định số 9/QĐ-UBND về việc bổ nhiệm bà Lê Thị Na, Phó Trưởng ban Ban Dân tộc, giữ chức "
        "Trưởng ban từ ngày 01/9/2018.",
        "bổ nhiệm bà Lê Thị Na, Phó Trưởng ban Ban Dân tộc, giữ chức Trưởng ban",
    ),
    (
        "UBND tỉnh có Quyết định số 9/QĐ-UBND điều động ông Lê Văn Na về Sở Y tế.",
        "điều động ông Lê Văn Na về Sở Y tế",
    ),
    ("Theo Quyết định số 9/QĐ-UBND và các quy định khác của pháp luật.", None),
    ("Áp dụng Nghị định số 9/2016/NĐ-CP xử phạt cùng lúc hai lỗi.", None),
    (
        "Nghị định số 9/2017/NĐ-CP sửa đổi, bổ sung Điều 5 của Luật Điện lực với mục tiêu tiết kiệm điện.",
        "sửa đổi, bổ sung Điều 5 của Luật Điện lực",
    ),
    (
        "Quy chế quản lý cụm công nghiệp ban hành kèm theo Quyết định số 9/QĐ-UBND.",
        "ban hành Quy chế quản lý cụm công nghiệp",
    ),
    (
        "Câu lạc bộ Phụ nữ tiết kiệm điện chính thức được thành lập theo Quyết định số 9/QĐ-UBND.",
        "thành lập Câu lạc bộ Phụ nữ tiết kiệm điện",
    ),
    ("Đề án được thông qua tại Quyết định số 9/QĐ-UBND.", None),
    (
        "Quyết định số 9/QĐ-TTg phê duyệt Đề án “Trồng cây, gây rừng” (gọi tắt là Đề án).",
        "phê duyệt Đề án “Trồng cây, gây rừng”",
    ),
    ("Ông nói “theo Quyết định số 9/QĐ-TTg về khuyến công” và dừng.", "khuyến công"),
    (
        "Nghị quyết số 9/NQ-CP về kế hoạch sử dụng đất 5 năm (2011 - 2015) của tỉnh Trà Vinh.",
        "kế hoạch sử dụng đất 5 năm (2011 - 2015) của tỉnh Trà Vinh",
    ),
    ("Theo Quyết định số 9/QĐ-UBND về việc hỗ trợ làng nghề nếu có thiên tai.", "hỗ trợ làng nghề"),
    (
        "Quyết định số 90/QĐ-UBND ngày 07/9/2018 của UBND tỉnh về việc phê duyệt đề án điểm.",
        "phê duyệt đề án điểm",
    ),
    ("Kế hoạch số 90/KH-SCT về khuyến công năm 2018, Sở đã mở lớp.", "khuyến công năm 2018"),
    (
        "Quyết định số 90/QĐ-UBND phê duyệt Chương trình khuyến công và Kế hoạch số 9/KH-UBND",
        "phê duyệt Chương trình khuyến công",
    ),
    ("Quyết định số 90/QĐ-UBND theo quy định của pháp luật", None),
    ("Theo Quyết định số 90/QĐ-UBND.", None),
    ("Quyết định số 90/QĐ-UBND của UBND tỉnh ban hành Quy định", None),
    ("Quyết định số 90/QĐ-UBND của UBND tỉnh thì dự án không thuộc diện thu hồi đất.", None),
    ("Quy chế ban hành kèm theo Quyết định số 90/QĐ-UBND ngày 07/9/2018", None),
    (
        "Chiến lược phát triển làng nghề đến năm 2030 được phê duyệt tại Quyết định số 90/QĐ-UBND",
        "phê duyệt Chiến lược phát triển làng nghề đến năm 2030",
    ),
    (
        "Quyết định số 90/QĐ-UBND về trang thiết bị vừa và nhỏ, nhưng thủ tục còn rườm rà.",
        "trang thiết bị vừa và nhỏ",
    ),
    (
        "Thông tư số 20/2017/TT-BCT sửa đổi Thông tư số 46/2012/TT-BCT của Bộ Công Thương.",
        "sửa đổi Thông tư số 46/2012/TT-BCT của Bộ Công Thương",
    ),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_type(text: str, kind: str) -> None:
    assert cited(text)[-1].type == kind


@pytest.mark.parametrize(("text", "issuer", "province", "source"), ISSUERS)
def test_issuer(text: str, issuer: str | None, province: str | None, source: str | None) -> None:
    found = cited(text)[0]
    assert (found.issuer, found.issuer_province, found.issuer_from) == (issuer, province, source)


def test_the_body_that_the_document_names_for_a_number_is_meant_wherever_it_stands() -> None:
    text = "UBND huyện Năm Căn ra Quyết định số 170/QĐ-UBND.\nTheo 170/QĐ-UBND nêu trên, xã làm chủ đầu tư."
    assert [(m.issuer, m.issuer_from) for m in cited(text)] == [
        ("Ủy ban nhân dân huyện Năm Căn", "sentence"),
        ("Ủy ban nhân dân huyện Năm Căn", "document"),
    ]


def test_a_city_has_no_tinh() -> None:
    (found,) = cited("Quyết định 7/QĐ-UBND của UBND tỉnh về chợ", home="can-tho")
    assert (found.issuer, found.issuer_from) == (None, "citation")
    (found,) = cited("Quyết định 7/QĐ-UBND của UBND thành phố về chợ", home="can-tho")
    assert found.issuer == "Ủy ban nhân dân thành phố Cần Thơ"


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
        "Hội nông dân tỉnh Cà Mau",
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


def test_a_provincial_issuer_without_any_province_is_unknown() -> None:
    (mention,) = cited("Kế hoạch số 9/KH-UBND", home=None)
    assert (mention.issuer, mention.issuer_province) == (None, None)


@pytest.mark.parametrize(("text", "day"), DATES)
def test_date_of_issue(text: str, day: date | None) -> None:
    assert cited(text)[0].issued_on == day


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subject(text: str, subject: str | None) -> None:
    assert cited(text)[0].subject == subject


def test_each_number_of_a_list_keeps_its_own_date() -> None:
    text = "thay thế các Quyết định số 11/QĐ-UBND, 12/QĐ-UBND và 13/QĐ-UBND ngày 01/02/2018 của UBND tỉnh"
    assert [mention.issued_on for mention in cited(text)] == [None, None, date(2018, 2, 1)]


def test_numbers_that_are_said_to_be_of_one_day() -> None:
    text = "các Quyết định số 11/QĐ-UBND, 12/QĐ-UBND và 13/QĐ-UBND cùng ngày 01/02/2018 của UBND tỉnh"
    assert [mention.issued_on for mention in cited(text)] == [date(2018, 2, 1)] * 3


def test_a_day_of_a_year_after_the_page_is_none() -> None:
    assert cited("Quyết định số 125/QĐ-UBND ngày 07/5/2019")[0].issued_on == date(2019, 5, 7)
    assert cited("Quyết định số 125/QĐ-UBND ngày 07/5/2020")[0].issued_on is None


def test_a_joint_documents_own_number_has_no_issuer() -> None:
    text = "UBND TỈNH CÀ MAU\nSỞ TÀI CHÍNH - SỞ CÔNG THƯƠNG\nSố: 12/HDLN-STC-SCT\nHƯỚNG DẪN"
    assert cited(text)[0].issuer is None


YEARS = [
    ("Quyết định 125/QĐ-UBND năm 2018 của UBND tỉnh về chợ", 2018),
    ("Quyết định số 125/QĐ-UBND tháng 3/2018 của UBND tỉnh", 2018),
    ("Năm 2018, UBND tỉnh đã ban hành Quyết định số 125/QĐ-UBND", 2018),
    ("Quyết định số 125/QĐ-UBND (năm 2018) của UBND tỉnh", 2018),
    ("Quyết định số 125/QĐ-UBND (ký tháng 10 năm 2018) của UBND tỉnh", 2018),
    ("Quyết định số 125/QĐ-UBND được ban hành từ năm 2018", 2018),
    ("Quyết định số 125/QĐ-UBND do UBND tỉnh ban hành cuối năm 2018", 2018),
    ("Kế hoạch số 125/KH-UBND của UBND tỉnh về khuyến công, ban hành quy chế năm 2018", None),
    ("Năm 2018, Sở mở lớp theo Quyết định số 125/QĐ-UBND", None),
    ("Kế hoạch số 125/KH-UBND về khuyến công năm 2018", None),
]


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_a_year_that_is_told_without_a_day(text: str, year: int | None) -> None:
    assert cited(text)[0].year == year


def test_the_day_of_a_list_with_one_symbol_is_said_of_all() -> None:
    text = "các Quyết định số 12, 13 và 15/QĐ-UBND ngày 05/3/2018 của UBND tỉnh"
    assert [mention.issued_on for mention in cited(text)] == [date(2018, 3, 5)] * 3


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    for mention in cited(text):
        assert text[mention.start : mention.end] == mention.quote


@given(
    st.lists(st.sampled_from([t for t, *_ in TYPES + ISSUERS + DATES + SUBJECTS]), max_size=4).map(" ".join)
)
def test_any_mixture_of_citations(text: str) -> None:
    for mention in cited(text):
        assert text[mention.start : mention.end] == mention.quote
