"""Which place a body below the province is of: a person is none, and what is left out is never guessed."""

import pytest

from tests.nlp.reading_decisions import cited

PERSONS = [
    ("Chủ tịch UBND huyện Trần Văn Mẫu ký Quyết định số 15/QĐ-UBND.", None),
    ("Phó Chủ tịch UBND thị xã ông Trần Văn Mẫu ký Quyết định số 15/QĐ-UBND.", None),
    ("Quyết định số 15/QĐ-UBND của Chủ tịch UBND quận Lê Thị Mẫu về chợ.", None),
    ("Bí thư Thành ủy Nguyễn Văn Mẫu ký Chỉ thị số 15-CT/TU.", None),
    ("Bí thư Huyện ủy Nguyễn Văn Mẫu ký Chỉ thị số 15-CT/HU.", None),
    ("Chủ tịch UBND xã Lê Văn Mẫu ký Quyết định số 15/QĐ-UBND.", None),
    ("Chủ tịch HĐND phường Lê Thị Mẫu ký Nghị quyết số 15/NQ-HĐND.", None),
    ("Tờ trình số 15/TTr-KT của Phòng Kinh tế huyện Trần Văn Mẫu.", None),
    ("Chủ tịch UBND huyện Trần Văn Thời ký Quyết định số 15/QĐ-UBND.", "Ủy ban nhân dân huyện Trần Văn Thời"),
    ("Bí thư Huyện ủy Trần Văn Thời ký Chỉ thị số 15-CT/HU.", "Huyện ủy Trần Văn Thời"),
    ("Chủ tịch UBND xã Hồ Thị Kỷ ký Quyết định số 15/QĐ-UBND.", "Ủy ban nhân dân xã Hồ Thị Kỷ"),
    ("Chủ tịch UBND xã An Hòa Tây ký Quyết định số 15/QĐ-UBND.", "Ủy ban nhân dân xã An Hòa Tây"),
    ("UBND xã Phạm Văn Hai ban hành Quyết định số 15/QĐ-UBND.", "Ủy ban nhân dân xã Phạm Văn Hai"),
    ("Bí thư Huyện ủy Năm Căn Trần Văn Mẫu ký Chỉ thị số 15-CT/HU.", "Huyện ủy Năm Căn"),
    ("Bí thư Thành ủy Phủ Lý Nguyễn Văn Mẫu ký Chỉ thị số 15-CT/TU.", "Thành ủy Phủ Lý"),
    ("Chủ tịch UBND TP Huế Nguyễn Văn Mẫu ký Quyết định số 15/QĐ-UBND.", "Ủy ban nhân dân thành phố Huế"),
    ("Quyết định số 15/QĐ-UBND của UBND huyện Vụ Bản Nam Định.", "Ủy ban nhân dân huyện Vụ Bản"),
]


@pytest.mark.parametrize(("text", "issuer"), PERSONS)
def test_a_person_behind_a_body_is_no_place(text: str, issuer: str | None) -> None:
    assert [one.issuer for one in cited(text)] == [issuer]


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Huyện ủy Diễn Châu đã ra Quyết định số 15-QĐ/HU.", "nghe-an"),
        ("Kế hoạch số 15-KH/TU của Thành ủy Ngã Bảy.", "hau-giang"),
        ("Kế hoạch số 15-KH/HU của Huyện ủy Châu Thành.", "ca-mau"),
    ],
)
def test_the_committee_of_a_known_district_is_of_its_province(text: str, province: str) -> None:
    assert [one.issuer_province for one in cited(text)] == [province]


# What stands before the citation; its body, whose place it leaves out; which body is meant.
LEFT_OUT = [
    ("Huyện Năm Căn có nhiều hộ nuôi tôm.", "UBND huyện", "Ủy ban nhân dân huyện Năm Căn"),
    ("UBND HUYỆN NĂM CĂN\n", "UBND huyện", "Ủy ban nhân dân huyện Năm Căn"),
    ("Huyện ủy Năm Căn họp sáng nay.", "UBND huyện", "Ủy ban nhân dân huyện Năm Căn"),
    ("Nông dân huyện Năm Căn được mùa.", "Ban Chỉ đạo huyện", "Ban Chỉ đạo huyện Năm Căn"),
    ("Huyện Năm Căn giáp huyện Cái Nước.", "UBND huyện", None),
    ("Mưa ở các huyện Năm Căn, Ngọc Hiển và Cái Nước.", "UBND huyện", None),
    ("Mưa ở hai huyện Năm Căn và Cái Nước.", "UBND huyện", None),
    ("Các huyện, thị xã đều có mưa.", "UBND huyện", None),
    ("Huyện Nông thôn mới đầu tiên ra mắt.", "UBND huyện", None),
    ("Chủ tịch UBND huyện Trần Văn Mẫu đến dự.", "UBND huyện", None),
    ("Bảo hiểm Xã hội Việt Nam đến dự.", "UBND xã", None),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "UBND xã", None),
    ("Hợp tác xã Tân Tiến mở quầy.", "UBND xã", None),
    ("Xã Tân Tiến mở chợ.", "UBND xã", "Ủy ban nhân dân xã Tân Tiến"),
    ("Thành phố Cà Mau học Thành phố Hồ Chí Minh.", "UBND thành phố", "Ủy ban nhân dân thành phố Cà Mau"),
    ("Đoàn đến từ Thành phố Hồ Chí Minh.", "UBND thành phố", None),
]


@pytest.mark.parametrize(("before", "body", "issuer"), LEFT_OUT)
def test_the_one_place_of_its_kind_that_the_document_names_is_meant(
    before: str, body: str, issuer: str | None
) -> None:
    [read] = cited(f"{before} Chợ họp theo Kế hoạch số 15/KH-BCĐ của {body} từ tháng 5.")
    assert (read.issuer, read.issuer_from) == (issuer, "document" if issuer else "citation")


def test_the_one_of_its_sentence_goes_before_those_of_the_document() -> None:
    text = "Huyện Cái Nước có mưa. Tại huyện Năm Căn, UBND huyện ban hành Quyết định số 15/QĐ-UBND."
    [read] = cited(text)
    assert (read.issuer, read.issuer_from) == ("Ủy ban nhân dân huyện Năm Căn", "sentence")


@pytest.mark.parametrize(
    ("before", "body", "province"),
    [
        ("Tỉnh Nam Định mở chợ.", "UBND tỉnh", "nam-dinh"),
        ("Tỉnh ủy Nam Định họp.", "Sở Công Thương", "nam-dinh"),
        ("Tỉnh Nam Định giáp tỉnh Hà Nam.", "UBND tỉnh", None),
        ("Thành phố Hà Nội mở chợ.", "UBND tỉnh", None),
        ("Thành phố Hà Nội mở chợ.", "UBND thành phố", "ha-noi"),
        ("Thành phố Hà Nội học thành phố Huế.", "UBND thành phố", None),
        ("Tỉnh Nam Định mở chợ.", "UBND phường Bến Nghé", None),
    ],
)
def test_a_document_of_no_home_means_the_only_province_that_it_names(
    before: str, body: str, province: str | None
) -> None:
    [read] = cited(f"{before} Chợ họp theo Kế hoạch số 15/KH-BCĐ của {body}.", None)
    assert (read.issuer_province, read.issuer_from) == (province, "document" if province else "citation")


OTHERS = [
    ("Quyết định số 15/QĐ-UBND tỉnh Ninh Bình về việc giao đất.", "Ủy ban nhân dân tỉnh Ninh Bình"),
    ("Quyết định số 15/QĐ-UBND huyện Kim Bảng về việc giao đất.", "Ủy ban nhân dân huyện Kim Bảng"),
    ("Theo Quyết định số 15/QĐ-UBND của UBND tỉnh\nNinh Bình về chợ.", "Ủy ban nhân dân tỉnh Ninh Bình"),
    (
        "Ban hành kèm theo Quyết định số 15/QĐ-UBND\nNgày 5 tháng\n3 năm 2019 của UBND xã Tân\nTiến.",
        "Ủy ban nhân dân xã Tân Tiến",
    ),
    (
        "Tờ trình số 15/TTr-UBND ngày 5 tháng 3 năm2019 của UBND tỉnh Ninh Bình.",
        "Ủy ban nhân dân tỉnh Ninh Bình",
    ),
    ("Báo cáo thẩm định số 15/SXD-QH về quy hoạch.", "Sở Xây dựng tỉnh Cà Mau"),
    ("Nghị quyết số 15/NQ-UBTVQH14 về quy hoạch.", "Ủy ban Thường vụ Quốc hội"),
    ("Quyết định số 15/QĐ-UNBD của UBND tỉnh Ninh Bình.", "Ủy ban nhân dân tỉnh Ninh Bình"),
    ("UBND huyện Năm Căn đã sửa đường (Quyết định số 15/QĐ-UBND ngày 5/3/2019).", None),
    ("UBND huyện Năm Căn đã sửa đường theo văn bản: 15/QĐ-UBND.", None),
    ("Đường đã sửa xong (Quyết định số 15/QĐ-UBND).", "Ủy ban nhân dân tỉnh Cà Mau"),
    ("Kết luận số 15/KL-TTr của Thanh tra Sở Xây dựng Ninh Bình.", "Thanh tra Sở Xây dựng Ninh Bình"),
    ("Thanh tra Sở Xây dựng ban hành Quyết định số 15/QĐ-TTr.", "Thanh tra Sở Xây dựng"),
    ("Kết luận số 15/KL-TTr của Thanh tra huyện Năm Căn.", "Thanh tra huyện Năm Căn"),
    ("Công văn số 15/NN-KT của Ty Nông nghiệp Nghệ Tĩnh.", "Ty Nông nghiệp Nghệ Tĩnh"),
    (
        "Nghị quyết số 15-NQ/TU của Đại hội đại biểu Đảng bộ tỉnh Ninh Bình.",
        "Đại hội đại biểu Đảng bộ tỉnh Ninh Bình",
    ),
    (
        "Báo cáo số 15/BC-KTNS của Ban Kinh tế - Ngân sách HĐND tỉnh.",
        "Ban Kinh tế - Ngân sách HĐND tỉnh Cà Mau",
    ),
    ("UBND đặc khu Lý Sơn ban hành Quyết định số 15/QĐ-UBND.", "Ủy ban nhân dân đặc khu Lý Sơn"),
]


@pytest.mark.parametrize(("text", "issuer"), OTHERS)
def test_the_body_that_the_text_names_is_the_issuer_and_not_the_home(text: str, issuer: str | None) -> None:
    assert [one.issuer for one in cited(text)] == [issuer]
