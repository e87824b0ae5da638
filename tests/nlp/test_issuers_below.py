"""Numbers of bodies below the province, which its document's home must not take for the province's."""

import pytest

from tests.nlp.reading_decisions import cited

TOWNS = [
    ("ha-tinh", "UBND TP.Hà Tĩnh ban hành Quyết định 15/QĐ-UBND.", "Ủy ban nhân dân thành phố Hà Tĩnh"),
    ("ha-tinh", "UBND TP. Hà Tĩnh có QĐ 15/QĐ-UBND.", "Ủy ban nhân dân thành phố Hà Tĩnh"),
    ("nam-dinh", "UBND Tp. Nam Định vừa ra Quyết định 15/QĐ-UBND.", "Ủy ban nhân dân thành phố Nam Định"),
    ("hai-duong", "Chủ tịch UBND T.P. Hải Dương ký Kế hoạch số 15/KH-UBND.", "thành phố Hải Dương"),
    ("ca-mau", "HĐND TP. Cà Mau ban hành Nghị quyết số 15/NQ-HĐND.", "Hội đồng nhân dân thành phố Cà Mau"),
    ("ca-mau", "Thành ủy TP. Cà Mau ban hành Nghị quyết số 15-NQ/TU.", "Thành ủy Cà Mau"),
    ("can-tho", "UBND TP. Cần Thơ ban hành Quyết định 15/QĐ-UBND.", "Ủy ban nhân dân thành phố Cần Thơ"),
    ("ca-mau", "Kho đã đầy. Bạc Liêu đã có Quyết định 15/QĐ-UBND.", "Ủy ban nhân dân tỉnh Bạc Liêu"),
]


@pytest.mark.parametrize(("home", "text", "issuer"), TOWNS)
def test_a_town_with_a_full_stop_in_its_kind_is_not_its_province(home: str, text: str, issuer: str) -> None:
    [read] = cited(text, home)
    assert (read.issuer or "").endswith(issuer)
    assert read.issuer_from == "sentence"


MISPRINTS = [
    ("UBDN tỉnh Quảng Bình vừa có Quyết định 15/QĐ-UBND.", "Ủy ban nhân dân tỉnh Quảng Bình"),
    ("UBNN xã Tân Tiến ra Quyết định 15/QĐ-UBND.", "Ủy ban nhân dân xã Tân Tiến"),
    ("Uỷ ban nhân dan huyện Năm Căn ra Quyết định 15/QĐ-UBND.", "Ủy ban nhân dân huyện Năm Căn"),
    ("Quyết định 15/QĐ-UBND của Ủy bản nhân dân huyện Năm Căn.", "Ủy ban nhân dân huyện Năm Căn"),
    ("UBND huyện Năm Căn ra Quyết địnhsố 15/QĐ-UBND.", "Ủy ban nhân dân huyện Năm Căn"),
    ("UBND huyện Năm Căn sửa đường tại Quyết địnhsố 15/QĐ-UBND.", "Ủy ban nhân dân huyện Năm Căn"),
    ("Ủy bab nhận dân huyện Năm Căn ra Quyết định số 15/QĐ-UBND.", None),
    ("Lãnh đạo tỉnh Bạc Liêu Lê Văn Mẫu có Kế hoạch số 15/KH-UBND.", None),
    ("Lãnh đạo tỉnh Cà Mau có Kế hoạch số 15/KH-UBND.", "Ủy ban nhân dân tỉnh Cà Mau"),
    ("Các xã của huyện Năm Căn thực hiện Kế hoạch số 15/KH-UBND.", "Ủy ban nhân dân tỉnh Cà Mau"),
]


@pytest.mark.parametrize(("text", "issuer"), MISPRINTS)
def test_a_body_that_is_misprinted_is_read_or_unknown_and_never_the_home(
    text: str, issuer: str | None
) -> None:
    assert [one.issuer for one in cited(text)] == [issuer]


DISTRICT = "Ủy ban nhân dân huyện Năm Căn"
HOME = "Ủy ban nhân dân tỉnh Cà Mau"
NOTES = [
    ("UBND huyện Năm Căn mở chợ. Xem chi tiết Công văn số 15/UBND-KT tại đây.", DISTRICT, "document"),
    ("UBND huyện Năm Căn mở chợ. (Thông báo số 15/TB-UBND)", DISTRICT, "document"),
    ("UBND huyện Năm Căn mở chợ.\nBBT(Nguồn: 15/TB-UBND)", DISTRICT, "document"),
    ("UBND huyện mở chợ. (Nguồn: Thông báo số 15/TB-UBND ngày 05/3/2019)", None, "document"),
    ("Huyện Năm Căn đổi mới. UBND huyện mở chợ. (Thông báo số 15/TB-UBND)", DISTRICT, "document"),
    ("UBND huyện Năm Căn và UBND xã Tân Tiến mở chợ. (Thông báo số 15/TB-UBND)", None, None),
    ("UBND huyện Năm Căn mở chợ. UBND huyện Cái Nước cũng vậy. (Kế hoạch số 15/KH-UBND)", None, None),
    ("UBND huyện Năm Căn mở chợ. Kế hoạch số 15/KH-UBND đề ra 5 chợ.", None, None),
    ("UBND huyện Năm Căn mở chợ.\n>>> Xem tại đây: 15/TB-UBND", DISTRICT, "document"),
    ("(Thông báo số 15/TB-UBND) UBND huyện Năm Căn mở chợ.", None, None),
    ("UBND huyện Năm Căn mở chợ. Vốn được cấp tại Quyết định số 15/QĐ-UBND.", None, None),
    ("UBND huyện Năm Căn mở chợ theo ý UBND tỉnh. (Thông báo số 15/TB-UBND)", HOME, "home"),
    ("UBND huyện Năm Căn mở chợ. HĐND tỉnh tán thành. (Thông báo số 15/TB-UBND)", HOME, "home"),
    ("UBND huyện Năm Căn mở chợ như ý của UBND tỉnh. (Thông báo số 15/TB-UBND)", DISTRICT, "document"),
    ("UBND huyện Năm Căn mở chợ theo lời UBND tỉnh của họ. (Kế hoạch số 15/KH-UBND)", HOME, "home"),
    ("UBND huyện làm theo ý của UBND tỉnh. (Nguồn: Thông báo số 15/TB-UBND)", None, "document"),
    ("UBND huyện Năm Căn mở chợ của UBND tỉnh. Vốn cấp tại Quyết định số 15/QĐ-UBND.", HOME, "home"),
    ("Sở Công Thương mở chợ. (Thông báo số 15/TB-UBND)", HOME, "home"),
    ("Quyết định số 15/QĐ-UBND giao UBND huyện Năm Căn mở chợ.", HOME, "home"),
    ("UBND huyện Năm Căn mở chợ. Các xã thực hiện Kế hoạch số 15/KH-UBND.", HOME, "home"),
]


@pytest.mark.parametrize(("text", "issuer", "source"), NOTES)
def test_where_only_bodies_below_the_province_are_named_the_home_tells_nothing(
    text: str, issuer: str | None, source: str | None
) -> None:
    [read] = cited(text)
    assert (read.issuer, read.issuer_from) == (issuer, source)


ORGANS = [
    ("Kế hoạch số 15/KH-LĐLĐ của LĐLĐ huyện.", "ca-mau", None, "ca-mau"),
    ("LĐLĐ thành phố ban hành Kế hoạch số 15/KH-LĐLĐ.", "ca-mau", None, "ca-mau"),
    ("Kế hoạch số 15/KH-LĐLĐ của LĐLĐ tỉnh.", "ca-mau", "Liên đoàn Lao động tỉnh Cà Mau", "ca-mau"),
    ("LĐLĐ huyện Năm Căn có Kế hoạch số 15/KH-LĐLĐ.", None, "Liên đoàn Lao động huyện Năm Căn", "ca-mau"),
    ("Quận ủy Hai Bà Trưng ban hành Kế hoạch số 15-KH/QU.", None, "Quận ủy Hai Bà Trưng", "ha-noi"),
    ("Kế hoạch số 15-KH/QU của Quận ủy Hai Bà Trưng.", None, "Quận ủy Hai Bà Trưng", "ha-noi"),
    ("Thanh tra Sở TT&TT vừa ban hành Quyết định 15/QĐ-XPHC.", "ca-mau", "Thanh tra Sở TT&TT", "ca-mau"),
    (
        "Chợ ở thành phố Hải Phòng đã đóng. Thanh tra Sở Y tế ban hành Quyết định 15/QĐ-XPHC.",
        None,
        "Thanh tra Sở Y tế",
        "hai-phong",
    ),
    ("Kế hoạch số 15/KH-CCKL của Chi cục Kiểm lâm.", "ca-mau", "Chi cục Kiểm lâm", "ca-mau"),
    (
        "Kế hoạch số 15/KH-CCKL của Chi cục Kiểm lâm vùng I.",
        "ca-mau",
        "Chi cục Kiểm lâm vùng I",
        None,
    ),
    (
        "Kế hoạch số 15-KH/BTG của Ban Tuyên giáo Đảng ủy Khối.",
        "ca-mau",
        "Ban Tuyên giáo Đảng ủy Khối",
        "ca-mau",
    ),
    ("Huyện đoàn Kỳ Anh ban hành Kế hoạch số 15-KH/HĐTN.", "ca-mau", "Huyện đoàn Kỳ Anh", "ha-tinh"),
    ("Kế hoạch số 15-KH/HĐTN của Huyện đoàn.", "ca-mau", None, "ca-mau"),
    ("Kế hoạch số 15/KH-BTCKN của Ban Tổ chức kỷ niệm.", "ca-mau", None, None),
    (
        "Kế hoạch số 15/KH-BTC của Ban Tổ chức Hội chợ Năm Căn.",
        "ca-mau",
        "Ban Tổ chức Hội chợ Năm Căn",
        None,
    ),
    ("Nghị quyết số 15//NQ-HĐND của HĐND tỉnh.", "ca-mau", "Hội đồng nhân dân tỉnh Cà Mau", "ca-mau"),
]


@pytest.mark.parametrize(("text", "home", "issuer", "province"), ORGANS)
def test_organs_have_the_place_of_what_they_are_of(
    text: str, home: str | None, issuer: str | None, province: str | None
) -> None:
    [read] = cited(text, home)
    assert (read.issuer, read.issuer_province) == (issuer, province)


def test_a_doubled_slash_is_one() -> None:
    assert [one.key for one in cited("Nghị quyết số 1//NQ-HĐND và 2//2018/NQ-HĐND")] == [
        "01/NQ-HĐND",
        "02/2018/NQ-HĐND",
    ]


@pytest.mark.parametrize(
    "label", ["Cơ quan / đơn vị ban hành", "Cơ quan/Đơn vị ban hành", "Cơ quan ban hành"]
)
def test_the_field_of_who_issued_it_is_known_by_its_labels(label: str) -> None:
    text = (
        f"Số ký hiệu: 15/QĐ-UBND\nNgày ban hành: 05/3/2019\n{label}: UBND tỉnh Bạc Liêu\nTrích yếu: Về chợ\n"
    )
    [read] = cited(text)
    assert (read.issuer, read.issuer_from) == ("Ủy ban nhân dân tỉnh Bạc Liêu", "document")


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Công an phường Tân An tuần tra theo Kế hoạch số 99/KH-UBND.", None),
        (
            "Sở Công Thương họp. Công an phường Tân An tuần tra theo Kế hoạch số 99/KH-UBND.",
            "Ủy ban nhân dân tỉnh Đắk Lắk",
        ),
        (
            "UBND tỉnh họp. Công an phường Tân An tuần tra theo Kế hoạch số 99/KH-UBND.",
            "Ủy ban nhân dân tỉnh Đắk Lắk",
        ),
        ("Trạm Y tế xã Ea Kao được xây theo Quyết định số 99/2019/QĐ-UBND.", "Ủy ban nhân dân tỉnh Đắk Lắk"),
    ],
)
def test_where_only_a_commune_acts_the_home_province_tells_nothing(text: str, issuer: str | None) -> None:
    assert cited(text, "dak-lak")[0].issuer == issuer


def test_words_that_are_struck_out_of_a_decision_have_not_issued_it() -> None:
    text = "Sửa “xã Liêm Sơn, huyện Kim Bảng” thành “xã Liêm Sơn” tại Quyết định 15/QĐ-UBND."
    assert cited(text, "ha-nam")[0].issuer != "Ủy ban nhân dân huyện Kim Bảng"
