"""Where an activity is: what its sentence or another tells, else the unit of a local body that holds it."""

from datetime import date

import pytest

from tests.nlp.reading_activity_rows import row, rows


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Hội nghị trưng bày, giới thiệu hàng an toàn tỉnh Long An năm 2018 diễn ra trong 5 ngày (từ 11/4"
            " - 15/4/2018) tại Quảng trường Tân An, phường Bình Lập.",
            "Quảng trường Tân An, phường Bình Lập",
        ),
        (
            "Ngày 7/3, Hội Phụ nữ xã Bình Đức, huyện Bến Lức tổ chức trao 3 con bò.",
            "xã Bình Đức, huyện Bến Lức",
        ),
        ("Ngày 7/3, huyện Bến Lức mở 2 lớp dạy nghề may.", "huyện Bến Lức"),
        ("Ngày 7/3, Hội đồng OCOP thành phố Tân An chấm điểm 5 sản phẩm OCOP.", "thành phố Tân An"),
        ("Ngày 7/3, UBND huyện Bến Lức mở 2 lớp dạy nghề may tại xã Nhựt Chánh.", "xã Nhựt Chánh"),
        ("UBND huyện Bến Lức vừa ban hành Quyết định hỗ trợ 9 cơ sở trên địa bàn.", "huyện Bến Lức"),
        ("UBND huyện Bến Lức vừa ban hành Quyết định hỗ trợ 9 cơ sở làm gạch.", None),
        ("Ngày 7/3, Sở Y tế thành phố Cần Thơ mở 2 lớp dạy nghề.", None),
        ("Ngày 7/3, UBND huyện Bến Lức đưa 9 cơ sở tham gia hội chợ.", None),
        ("Ngày 7/3, đoàn công tác của UBND huyện Bến Lức đã kiểm tra 4 lò gạch.", None),
        ("Hội Phụ nữ huyện Bến Lức tặng 9 suất quà cho 9 chị em của xã Nhựt Chánh.", "xã Nhựt Chánh"),
        (
            "UBND huyện Bến Lức ra mắt 3 Tổ công nghệ số cộng đồng tại 3 ấp của xã An Thạnh.",
            "3 ấp của xã An Thạnh",
        ),
        ("Ngày 7/3, phường 4, thành phố Tân An mở 2 lớp dạy nghề.", "phường 4, thành phố Tân An"),
        ("Sở xây dựng 2 mô hình tại xã Bình Đức và 1 mô hình tại xã An Thạnh.", "xã Bình Đức và xã An Thạnh"),
        ("Ngày 7/3, Hội Nông dân huyện Bến Lức đi tham quan mô hình trồng sen.", None),
        ("Xã Quảng Ninh ủng hộ 364 triệu đồng.", "xã Quảng Ninh"),
        ("Khóm Mỹ Phú đã vận động các mạnh thường quân trao 100 phần quà.", "khóm Mỹ Phú"),
        ("Hợp tác xã Tân Tiến (xã Sơn Thủy) đã tặng 20 suất quà cho hộ nghèo.", "xã Sơn Thủy"),
        ("Hợp tác xã Tân Tiến đã tặng 20 suất quà cho hộ nghèo.", None),
    ],
)
def test_the_unit_of_whoever_holds_it(text: str, place: str | None) -> None:
    assert row(text).place == place


def test_the_place_behind_the_day() -> None:
    text = "Sở Công Thương tổ chức Hội thảo về tiết kiệm điện, chiều ngày 1/3 tại TP. Tân An."
    assert row(text).place == "TP. Tân An"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # The place that leads the sentence is that of each of its deeds.
        (
            "Sáng 2/4, tại Công viên Tân An, Tỉnh đoàn Long An tổ chức Lễ ra quân, phát động Tết trồng cây.",
            "Công viên Tân An",
        ),
        (
            "Tại hội trường xã Bình Đức, Tỉnh đoàn Long An mở 2 lớp dạy nghề; trao tặng 40 suất học bổng.",
            "hội trường xã Bình Đức",
        ),
        (
            "Tỉnh đoàn Long An trao 9 suất quà. Tỉnh đoàn đã tặng 7 máy tính cho các hộ nghèo tại các xã:"
            " Bình Đức, Nhựt Chánh.",
            "các xã: Bình Đức, Nhựt Chánh",
        ),
    ],
)
def test_the_place_of_a_further_deed(text: str, place: str) -> None:
    assert row(text, 1).place == place


def test_a_later_event_is_elsewhere() -> None:
    text = (
        "Ngày 6/2, tại Hà Nội, UBND tỉnh Long An tổ chức họp báo giới thiệu Lễ hội Thanh, diễn ra từ ngày"
        " 8 - 13/3, tại thành phố Tân An."
    )
    assert (row(text).place, row(text).province_id) == ("Hà Nội", "ha-noi")
    assert row(text).date_from == date(2018, 2, 6)


def test_an_island_district() -> None:
    text = "Chiều 31-1, tại huyện đảo Lý Sơn, Tỉnh đoàn Long An đã phát động Tết trồng cây."
    assert row(text).place == "huyện đảo Lý Sơn"


def test_a_venue_is_named_whole() -> None:
    text = "Sáng 2/4, Sở Y tế kiểm tra 3 cơ sở tại Cụm công nghiệp và dịch vụ làng nghề Khúc Lan (Bến Lức)."
    assert row(text).place == "Cụm công nghiệp và dịch vụ làng nghề Khúc Lan (Bến Lức)"


def test_what_lies_around_a_place_stands_behind_it() -> None:
    text = "Ngày 7/3, Sở Công Thương mở 2 lớp dạy nghề may tại xã Nhựt Chánh (Bến Lức)."
    assert row(text).place == "xã Nhựt Chánh (Bến Lức)"


def test_the_place_that_another_sentence_tells() -> None:
    text = (
        "Tối 3/3, tỉnh Long An khai mạc “Hội chợ Công Thương và sản phẩm làng nghề tỉnh Long An năm 2018”."
        " Hội chợ Công Thương và sản phẩm làng nghề tỉnh Long An năm 2018 sẽ diễn ra từ ngày 3 - 9/3 tại Công"
        " viên Tân An."
    )
    (one,) = rows(text)
    assert one.place == "Công viên Tân An"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Behind a comma, where the same deed goes on.
        (
            "Hội Nông dân tỉnh trao tặng 12 con bò, trị giá 96 triệu đồng, cho 12 hộ tại ấp Lạc, xã Phú.",
            "ấp Lạc, xã Phú",
        ),
        ("Sở Công Thương mở 2 hội chợ, có 44 gian hàng của các hợp tác xã trên địa bàn huyện Đức Hòa.", None),
        # What is spoken of is elsewhere.
        ("Sở Công Thương họp rút kinh nghiệm, xem xét kỷ luật đối với cán bộ tại Chợ Tân An.", None),
        # Up to whoever acts there, also without a comma.
        ("Tại xã Tân Bình Hội Cựu chiến binh tỉnh đã trao 2 căn nhà.", "xã Tân Bình"),
        ("Tại xã Tân Bình huyện Đoàn Tân Trụ đã tổ chức lễ ra quân tháng thanh niên.", "xã Tân Bình"),
        # What a place of its kind is called after.
        ("Sáng 3/1, tại Khu di tích Đồn Rạch Cát, Sở Y tế tổ chức lễ ra quân.", "Khu di tích Đồn Rạch Cát"),
        (
            "Sáng 3/1, tại Khu di tích Đồn chiến thắng Rạch Cát, Sở Y tế tổ chức lễ ra quân.",
            "Khu di tích Đồn chiến thắng Rạch Cát",
        ),
        # A word for its kind alone is no place.
        ("Sở Y tế tổ chức lễ ra quân tại khu dân cư.", None),
        # A whole province tells less than a place in it.
        (
            "Tại xã Mỹ Lệ, Sở Công Thương tổ chức hội nghị về chè và hỗ trợ 2 mô hình chè tại tỉnh Long An.",
            "xã Mỹ Lệ",
        ),
        (
            "Thực hiện dự án trên địa bàn tỉnh Long An, Hội Phụ nữ huyện Bến Lức đã mở 5 lớp dạy nghề.",
            "huyện Bến Lức",
        ),
    ],
)
def test_where_the_clause_tells_it(text: str, place: str | None) -> None:
    assert row(text, -1).place == place
