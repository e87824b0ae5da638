"""Who issued what is cited."""

import pytest

from tests.nlp.reading_decisions import cited

ISSUERS = [
    ("Quyết định số 1419/QĐ-TTg", "Thủ tướng Chính phủ", None, "symbol"),
    (
        "Quyết định số 9/QĐ-UBND ngày 5/3/2019 của Chủ tịch UBND tỉnh",
        "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau",
        "ca-mau",
        "citation+home",
    ),
    (
        "Kế hoạch số 9/KH-UBND do Chủ tịch UBND tỉnh ký",
        "Ủy ban nhân dân tỉnh Cà Mau",
        "ca-mau",
        "citation+home",
    ),
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
    ("Kế hoạch số 9/KH-HNDT của Hội Nông dân tỉnh", "Hội Nông dân tỉnh Cà Mau", "ca-mau", "citation+home"),
    (
        "Kế hoạch số 9-KH/BCĐ của Ban Chỉ đạo 35 Tỉnh ủy",
        "Ban Chỉ đạo 35 Tỉnh ủy Cà Mau",
        "ca-mau",
        "citation+home",
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
    ("Quyết định số 9/QĐ-BHXH của BHXH tỉnh", "Bảo hiểm xã hội tỉnh Cà Mau", "ca-mau", "citation+home"),
    ("Công văn số 9/HQ-NV của Tổng cục Hải quan", "Tổng cục Hải quan", None, "citation"),
    ("Nghị quyết số 9-NQ/TƯ của Tỉnh ủy", "Tỉnh ủy Cà Mau", "ca-mau", "citation+home"),
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
    ("Kế hoạch số 9/KH-UBND của UBND tỉnh", "Ủy ban nhân dân tỉnh Cà Mau", "ca-mau", "citation+home"),
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
        "hau-giang",
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
    ("Nghị quyết 09-NQ/TU của Thành ủy Ngã Bảy", "Thành ủy Ngã Bảy", "hau-giang", "citation"),
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
        "lam-dong-2025",
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
    ("Công văn số 8/LĐTBXH-VL của Sở Nội vụ", "Sở Nội vụ tỉnh Cà Mau", "ca-mau", "citation+home"),
    (
        "Tờ trình số 45/TTr-KTHT của Phòng Kinh tế và Hạ tầng huyện Năm Căn",
        "Phòng Kinh tế và Hạ tầng huyện Năm Căn",
        "ca-mau",
        "citation",
    ),
    ("(số 9/KL-SYT) của Giám đốc Sở Y tế Bạc Liêu", "Sở Y tế tỉnh Bạc Liêu", "bac-lieu", "citation"),
    ("Nghị quyết số 9-NQ/TU của Thành ủy", None, "ca-mau", "citation"),
    ("Kế hoạch số 9-KH/TU của Thị ủy", None, "ca-mau", "citation"),
    ("Kế hoạch số 9-KH/HU của Huyện ủy", None, "ca-mau", "citation"),
    ("Kế hoạch số 9-KH/ĐU của Đảng ủy xã", None, "ca-mau", "citation"),
    ("Tổ công tác của Thủ tướng có Thông báo số 9/TB-TCT", None, None, None),
    ("Tờ trình số 9/TTr-KTHT của Phòng Kinh tế và Hạ tầng huyện", None, "ca-mau", "citation"),
    ("Sở Y tế và Sở Nội vụ có Kế hoạch số 9/KHPH-LN", None, None, None),
    ("Liên Sở Tài chính - Sở Xây dựng có Tờ trình số 9/TTrLN-GX", None, None, None),
    (
        "Kế hoạch số 9/KH-BCĐ của Trưởng ban Chỉ đạo 389 quốc gia",
        "Ban Chỉ đạo 389 quốc gia",
        None,
        "citation",
    ),
    ("Tại Công văn số 9/VP-KT, UBND tỉnh yêu cầu", "Ủy ban nhân dân tỉnh Cà Mau", "ca-mau", "sentence+home"),
    ("Tại Công văn số 9/VP-KT, sau khi nghe Sở Công Thương báo cáo, tỉnh đã đồng ý", None, None, None),
    ("Thuế tỉnh Bạc Liêu có Công văn số 9/BLI-QLDN", "Thuế tỉnh Bạc Liêu", "bac-lieu", "sentence"),
    ("Thông báo số 9/TB-VP của Văn phòng UBND thành phố", None, "ca-mau", "citation"),
    ("Thông tư số 9/2018/TT-BCT của Bộ Y tế", None, None, "citation"),
    ("Thông tư số 9/2017/TT-BKHĐT của Bộ Tài chính", "Bộ Kế hoạch và Đầu tư", None, "symbol"),
    ("Thông tư số 9/2017/TT-BTNMT của Bộ TN&MT", "Bộ Tài nguyên và Môi trường", None, "symbol"),
]


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
    (found,) = cited("Thông báo 7/TB-VP của Văn phòng UBND thành phố về chợ", home="can-tho")
    assert (found.issuer, found.issuer_province) == ("Văn phòng Ủy ban nhân dân thành phố Cần Thơ", "can-tho")


def test_a_provincial_issuer_without_any_province_is_unknown() -> None:
    (mention,) = cited("Kế hoạch số 9/KH-UBND", home=None)
    assert (mention.issuer, mention.issuer_province) == (None, None)
