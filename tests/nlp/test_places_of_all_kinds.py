"""Where something is done: sites, schools, units that act themselves, and up to where a place goes."""

import pytest

from nlp.activities.title_places import of_title
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # A site with the name of its own or of its unit; without one it is no place.
        (
            "Chi cục Thủy sản đã thả 9 tấn cá giống tại hồ trung tâm thị xã Kiến Tường.",
            "hồ trung tâm thị xã Kiến Tường",
        ),
        ("Chi cục kiểm tra đột xuất 2 bếp ăn tại một nhà hàng ở phường 3.", "một nhà hàng ở phường 3"),
        (
            "Ngày 3/4, Chi cục Thủy sản thả 9 tấn cá giống xuống sông Bảo Định, phường 3.",
            "sông Bảo Định, phường 3",
        ),
        (
            "Đoàn phường tặng 20 thùng rác tại tuyến đường tự quản, khu phố 3.",
            "tuyến đường tự quản, khu phố 3",
        ),
        ("Sáng 8/3, tại cửa biển Rạch Gốc, Sở tổ chức thả 3 triệu con tôm giống.", "cửa biển Rạch Gốc"),
        ("Sở Công Thương thả xuống hồ 35.000 con cá giống.", None),
        ("Đoàn xã Mỹ Lệ trồng 200 cây tại tuyến đường liên ấp.", "xã Mỹ Lệ"),
        # A village whose name goes on, or begins, in small letters.
        ("Hội Phụ nữ tỉnh trao 3 căn nhà tại buôn Drai xí (xã Ea Tar).", "buôn Drai xí (xã Ea Tar)"),
        (
            "Hội đã bàn giao nhà tình thương cho bà Lê Thị Lan, ở thôn giáp Ba, xã Mỹ Lệ.",
            "thôn giáp Ba, xã Mỹ Lệ",
        ),
        # Counted houses with their names.
        (
            "Sở thực hiện 2 mô hình trình diễn tại 2 HTX Đức Hòa và Đức Tân, huyện Bến Lức.",
            "2 HTX Đức Hòa và Đức Tân, huyện Bến Lức",
        ),
        # Up to whoever acts there, without a comma.
        (
            "Sáng 5/5 tại nhà văn hóa ấp Tân Lợi Hội Phụ nữ xã Mỹ Lệ đã trao 20 suất quà.",
            "nhà văn hóa ấp Tân Lợi",
        ),
        (
            "Ngày 5/5 tại hội trường khu phố 2 UBND phường An Hòa tổ chức đối thoại với 90 hộ dân.",
            "hội trường khu phố 2",
        ),
        # Units that do it themselves, or whose body does it.
        (
            "Sáng 8/3, 2 phường Tân An, Khánh Hậu và Công an tỉnh đã tổ chức lễ ra mắt mô hình an toàn.",
            "2 phường Tân An, Khánh Hậu",
        ),
        (
            "Sáng 8/3, huyện Bến Lức, tỉnh Long An tổ chức hội thảo về cây chanh.",
            "huyện Bến Lức, tỉnh Long An",
        ),
        (
            "Hội đồng đánh giá sản phẩm OCOP huyện Bến Lức và Tân Trụ (Long An) đã đánh giá 9 sản phẩm.",
            "huyện Bến Lức và Tân Trụ (Long An)",
        ),
        ("Điện lực Đức Hòa tuyên truyền về tiết kiệm điện cho 300 hộ.", "Đức Hòa"),
        ("Hội Nông dân Long An tặng 20 suất quà cho hội viên nghèo.", None),
        # The narrower of two that lie in one another.
        (
            "Tối 3/4, tại nhà văn hóa ấp 3, xã Mỹ Lệ, Hội tổ chức trao 20 suất quà trên địa bàn xã Mỹ Lệ.",
            "nhà văn hóa ấp 3, xã Mỹ Lệ",
        ),
        # Members of a school or works.
        (
            "Sở Y tế khám bệnh cho 90 học sinh Trường THPT Hậu Nghĩa 2 và Trường THPT Đức Hòa.",
            "Trường THPT Hậu Nghĩa 2 và Trường THPT Đức Hòa",
        ),
        (
            "Sở Y tế phối hợp với Trường Tiểu học Long Sơn tặng 200 hộp sữa cho học sinh của trường.",
            "Trường Tiểu học Long Sơn",
        ),
        (
            "Hội Nông dân tỉnh cùng Hội Nông dân huyện Bến Lức ra mắt Hợp tác xã Rau sạch xã Mỹ Lệ.",
            "xã Mỹ Lệ",
        ),
        (
            "Hội đã tặng 9 suất quà cho 2 hộ nghèo ở xã Mỹ Lệ và gia đình ông Võ Văn Ba (thương binh) ở xã"
            " Tân Trạch.",
            "xã Mỹ Lệ và xã Tân Trạch",
        ),
    ],
)
def test_the_place(text: str, place: str | None) -> None:
    assert row(text).place == place


def test_the_place_before_a_list_is_of_all_that_it_lists() -> None:
    text = (
        "Sở tổ chức các hoạt động tại huyện Bến Lức: Tổ chức 2 lớp tập huấn; hội thảo về chanh; hội chợ OCOP."
    )
    assert {one.place for one in rows(text)} == {"huyện Bến Lức"}


def test_a_unit_is_meant_by_its_committee() -> None:
    text = "Thị ủy Kiến Tường họp sáng 3/4. Ban Tuyên giáo Thị ủy đã tổ chức 2 lớp tập huấn về tuyên truyền."
    assert row(text, -1).place == "thị xã Kiến Tường"


def test_what_follows_an_event_is_no_event_to_go_back_to() -> None:
    text = (
        "Huyện đoàn tổ chức lễ ra quân tại xã Mỹ Lệ. Sau lễ ra quân, đoàn viên khởi công xây 2 căn nhà tại xã"
        " Tân Trạch. Nhân buổi lễ ra quân, Huyện đoàn đã tặng 10 suất quà."
    )
    assert row(text, -1).place == "xã Mỹ Lệ"


def test_those_with_whom_somebody_is_put_in_touch_tell_no_province() -> None:
    text = "Đồn Biên phòng Mỹ Quý kết nối với Câu lạc bộ Bác sĩ Đồng Nai tổ chức khám bệnh cho 150 hộ."
    assert row(text).province_id == "long-an"


def test_the_place_behind_the_last_of_the_deeds_of_a_day_is_of_all() -> None:
    text = (
        "Ngày 5/4/2018, Công an tỉnh tổ chức tuyên truyền luật giao thông, khánh thành mô hình cổng trường an"
        " toàn, ra mắt Đội xung kích tại Trường THCS Mỹ Lệ, huyện Bến Lức."
    )
    assert {one.place for one in rows(text)} == {"Trường THCS Mỹ Lệ, huyện Bến Lức"}


def test_what_is_counted_over_a_year_is_not_where_the_last_of_it_is() -> None:
    text = "Năm 2017, Hội Nông dân tỉnh mở 9 lớp tập huấn và hỗ trợ 3 mô hình trồng chanh tại xã Mỹ Lệ."
    assert [one.place for one in rows(text)] == [None, "xã Mỹ Lệ"]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn tình nguyện của Sở Y tế đã đến với bà con xã Mỹ Lệ. Đoàn đã trao 31 suất quà cho học sinh.",
        "Sáng 3/4, Hội Chữ thập đỏ khám mắt cho người nghèo ở xã Mỹ Lệ. Theo đó, 300 người được khám bệnh.",
    ],
)
def test_what_goes_on_from_a_sentence_is_where_that_is(text: str) -> None:
    assert row(text, -1).place == "xã Mỹ Lệ"


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Tuyên truyền về giao thông tại Trường THPT Hậu Nghĩa", "Trường THPT Hậu Nghĩa"),
        ("Thả cá giống xuống hồ Láng Thé", "hồ Láng Thé"),
        ("Hội chợ tại Trung tâm và chợ đêm", None),
        ("Tập huấn tại nhà máy", None),
    ],
)
def test_the_house_or_site_at_the_end_of_a_title(title: str, place: str | None) -> None:
    assert of_title(title, Document("").written) == place


def test_all_the_units_of_an_event_are_meant_where_several_are_named_again() -> None:
    text = (
        "Ngày 3/4, Hội Chữ thập đỏ tổ chức trao quà cho các hộ bị lũ tại xã Mỹ Lệ, Tân Trạch và Long Sơn."
        " Tại chương trình, đoàn đã trao 70 suất quà cho các hộ gồm xã Mỹ Lệ 20 suất, xã Tân Trạch 50 suất."
    )
    assert row(text, -1).place == "xã Mỹ Lệ, Tân Trạch và Long Sơn"
