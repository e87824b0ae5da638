"""Whose body a page means where its sentences leave the place out, by its title and by its days; the names of
bodies to their end.
"""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

UBND = "Ủy ban nhân dân"
Told = tuple[str | None, str | None]


def told(text: str, home: str | None, published: date | None) -> list[Told]:
    read = decisions.find(Document(text, published=published, home_province=home))
    return [(one.issuer, one.issuer_province) for one in read]


OF_ANOTHER: list[tuple[str, Told]] = [
    (
        "Chợ ở TP. Long Xuyên mở lại\nTheo Quyết định số 15/QĐ-UBND của UBND tỉnh, chợ ở TP. Long Xuyên mở.",
        (f"{UBND} tỉnh An Giang", "an-giang"),
    ),
    (
        "Quảng Trị tặng quà người nghèo\nChủ tịch UBND tỉnh vừa ký Quyết định số 15/QĐ-UBND về tặng quà.",
        (f"{UBND} tỉnh Quảng Trị", "quang-tri"),
    ),
    # Whom a province of the newspaper's helps has decided nothing.
    (
        "UBND tỉnh hỗ trợ Quảng Trị 5 tỷ đồng\nUBND tỉnh ra Quyết định số 15/QĐ-UBND về hỗ trợ Quảng Trị.",
        (f"{UBND} tỉnh Nghệ An", "nghe-an"),
    ),
    # Where the district sits further on, it may be a firm's.
    (
        "Một công ty nộp phạt\nUBND tỉnh ra Quyết định số 15/QĐ-UBND phạt công ty ở TP. Long Xuyên.",
        (f"{UBND} tỉnh Nghệ An", "nghe-an"),
    ),
    (
        "Chợ ở TP. Long Xuyên mở lại\nUBND tỉnh Nghệ An có Công văn số 15/UBND-KT gửi TP. Long Xuyên.",
        (f"{UBND} tỉnh Nghệ An", "nghe-an"),
    ),
]


def test_a_caption_is_no_title() -> None:
    text = "Một chợ ở TP. Long Xuyên (ảnh minh họa)\nUBND tỉnh có Quyết định số 15/QĐ-UBND về chợ."
    assert told(text, "dak-lak", date(2020, 5, 6)) == [(f"{UBND} tỉnh Đắk Lắk", "dak-lak")]


@pytest.mark.parametrize(("text", "issuer"), OF_ANOTHER)
def test_a_newspaper_tells_of_another_province(text: str, issuer: Told) -> None:
    assert told(text, "nghe-an", date(2020, 5, 6)) == [issuer]


def test_the_heir_of_two_provinces_has_the_pages_of_either() -> None:
    text = "Mở chợ\nUBND tỉnh giao Sở NN&PTNT mở chợ ở huyện Hồng Dân theo Quyết định số 15/QĐ-UBND."
    assert told(text, "ca-mau-2025", None) == [(f"{UBND} tỉnh Bạc Liêu", "bac-lieu")]


OF_TITLES: list[tuple[str, Told]] = [
    (
        "Bắc Ninh mở thêm chợ đầu mối\nPhó Chủ tịch UBND tỉnh Lê Văn Mẫu vừa ký Quyết định số 15/QĐ-UBND.",
        (f"{UBND} tỉnh Bắc Ninh", "bac-ninh"),
    ),
    (
        "Kết quả trồng rừng ở Cần Thơ\nBan Thường vụ Thành ủy đã ban hành Công văn số 15-CV/TU về rừng.",
        ("Thành ủy Cần Thơ", "can-tho"),
    ),
    ("Mở chợ\nMột công ty ở Cần Thơ cho biết UBND tỉnh có Công văn số 15/UBND-KT.", (None, None)),
    # Its districts tell it, too; but not where a firm sits, nor what is told beside them of another province.
    (
        "Mở chợ\nUBND tỉnh có Công văn số 15/UBND-KT về chợ ở huyện Kim Bảng.",
        (f"{UBND} tỉnh Hà Nam", "ha-nam"),
    ),
    (
        "Nộp phạt\nUBND tỉnh ra Quyết định số 15/QĐ-UBND phạt Công ty Hoàng Mai (xóm 3, xã Đọi Sơn, huyện "
        "Kim Bảng).",
        (None, None),
    ),
    (
        "Mở chợ\nMột chợ ở tỉnh An Giang.\nTheo Quyết định số 15/QĐ-UBND của UBND tỉnh, huyện Kim Bảng "
        "có chợ.",
        (None, None),
    ),
    # What a picture shows is not whose page it is, nor is a neighbour, nor what is no more on the day.
    (
        "Mở chợ\nMột chợ ở tỉnh An Giang (ảnh minh họa).\nTheo Quyết định số 15/QĐ-UBND của UBND tỉnh, huyện "
        "Kim Bảng có chợ.",
        (f"{UBND} tỉnh Hà Nam", "ha-nam"),
    ),
    ("Ảnh: Chợ Long Xuyên, tỉnh An Giang.\nUBND tỉnh có Quyết định số 15/QĐ-UBND về chợ.", (None, None)),
    ("Mở chợ\nHọc tỉnh bạn Quảng Trị, UBND tỉnh có Quyết định số 15/QĐ-UBND về chợ.", (None, None)),
    # Who opens the title as whoever acts, or has the bodies that do.
    (
        "Lào Cai mở thêm chợ\nUBND tỉnh có Quyết định số 15/QĐ-UBND về chợ. Khách từ tỉnh Yên Bái, tỉnh Hà "
        "Giang cũng đến.",
        (f"{UBND} tỉnh Lào Cai", "lao-cai"),
    ),
    (
        "Mở chợ\nUBND tỉnh An Giang họp với tỉnh Kiên Giang. Theo Quyết định số 15/QĐ-UBND của UBND tỉnh, "
        "chợ mở.",
        (f"{UBND} tỉnh An Giang", "an-giang"),
    ),
    (
        "Quảng Bình và Quảng Trị ký kết\nUBND tỉnh có Quyết định số 15/QĐ-UBND về chợ.",
        (None, None),
    ),
    (
        "Hải Phòng, ngày 21 tháng 10 năm 2019\nTheo Kế hoạch số 15/KH-UBND của Ủy ban nhân dân thành phố.",
        (f"{UBND} thành phố Hải Phòng", "hai-phong"),
    ),
    # What nobody is told to have issued is of the only province that the page names.
    (
        "Lịch học\nKhung thời gian của các trường trên địa bàn tỉnh Hà Tĩnh:\nTheo Quyết định số 15/QĐ-UBND.",
        (f"{UBND} tỉnh Hà Tĩnh", "ha-tinh"),
    ),
    # Half a name is none.
    ("Ban An toàn giao thông tỉnh ban hành Kế hoạch số 15/KH-ATGT.", (None, None)),
]


@pytest.mark.parametrize(("text", "issuer"), OF_TITLES)
def test_the_only_province_of_a_page_stands_in_its_title(text: str, issuer: Told) -> None:
    assert told(text, None, date(2020, 5, 6)) == [issuer]


@pytest.mark.parametrize(
    ("home", "published", "issuer"),
    [
        ("phu-tho-2025", date(2025, 10, 5), (None, None)),
        ("ha-tinh", date(2025, 10, 5), (f"{UBND} tỉnh Hà Tĩnh", "ha-tinh")),
        ("phu-tho", date(2024, 10, 5), (f"{UBND} tỉnh Phú Thọ", "phu-tho")),
    ],
)
def test_which_of_the_merged_a_bare_committee_was_of_nothing_tells(
    home: str, published: date, issuer: Told
) -> None:
    text = "Hộ dân được đền bù theo Quyết định số 15/QĐ-UBND ngày 3/4/2023 của UBND tỉnh về giá đất."
    assert told(text, home, published) == [issuer]


@pytest.mark.parametrize(
    ("body", "day", "issuer"),
    [
        ("UBND TP Huế", "5/3/2021", (f"{UBND} thành phố Huế", "thua-thien-hue")),
        ("UBND TP Huế", "5/3/2025", (f"{UBND} thành phố Huế", "hue")),
        ("UBND thành phố Hải Phòng", "5/3/2021", (f"{UBND} thành phố Hải Phòng", "hai-phong")),
    ],
)
def test_a_city_of_today_was_a_town(body: str, day: str, issuer: Told) -> None:
    text = f"Theo Quyết định số 15/QĐ-UBND ngày {day} của {body} về chợ."
    assert told(text, "hue", date(2025, 9, 6)) == [issuer]


def test_what_is_no_more_has_issued_nothing() -> None:
    text = (
        "Theo Nghị quyết số 15/NQ-HĐND ngày 6/12/2024 của HĐND tỉnh Nam Định. HĐND tỉnh có Nghị quyết số "
        "16/NQ-HĐND ngày 1/12/2025."
    )
    assert told(text, None, date(2025, 12, 5)) == [
        ("Hội đồng nhân dân tỉnh Nam Định", "nam-dinh"),
        (None, None),
    ]


def test_a_clause_tells_its_own_province() -> None:
    text = (
        "Tại Cao Bằng, UBND tỉnh có Quyết định số 15/QĐ-UBND; tại Sơn La, UBND tỉnh có Quyết định số "
        "16/QĐ-UBND."
    )
    assert [province for _, province in told(text, None, date(2020, 5, 6))] == ["cao-bang", "son-la"]


def test_a_neighbour_is_called_by_its_name() -> None:
    text = "Theo Kế hoạch số 15/KH-UBND của UBND tỉnh bạn Quảng Trị, chợ mở."
    assert told(text, "nghe-an", date(2020, 5, 6)) == [(f"{UBND} tỉnh Quảng Trị", "quang-tri")]


def test_a_city_of_a_long_name_is_one() -> None:
    text = "TP Phan Rang - Tháp Chàm mở chợ theo Quyết định số 15/QĐ-UBND của UBND thành phố."
    assert told(text, "ninh-thuan", date(2020, 5, 6)) == [
        (f"{UBND} thành phố Phan Rang - Tháp Chàm", "ninh-thuan")
    ]


def test_where_no_day_tells_the_text_says_what_it_was() -> None:
    text = "UBND tỉnh Quảng Ninh đã có Công văn số 15/UBND-KT về chợ."
    assert told(text, None, None) == [(f"{UBND} tỉnh Quảng Ninh", "quang-ninh")]


SOURCES = [
    ("Quyết định số 15/QĐ-UBND của UBND tỉnh về chợ.", "citation+home"),
    ("UBND tỉnh có Quyết định số 15/QĐ-UBND về chợ.", "sentence+home"),
    # What the text tells as well, or alone.
    ("UBND tỉnh có Quyết định số 15/QĐ-UBND về chợ trên địa bàn tỉnh Nghệ An.", "sentence"),
    ("Quyết định số 15/QĐ-UBND của UBND tỉnh Nghệ An về chợ.", "citation"),
    ("Quảng Trị mở chợ\nUBND tỉnh có Quyết định số 15/QĐ-UBND về chợ.", "sentence"),
    ("Quyết định số 15/QĐ-UBND mở chợ.", "home"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_whether_the_page_alone_tells_the_province(text: str, source: str) -> None:
    [read] = decisions.find(Document(text, published=date(2020, 5, 6), home_province="nghe-an"))
    assert read.issuer_from == source
