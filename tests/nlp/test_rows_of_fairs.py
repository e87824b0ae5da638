"""Events of trade and what goes on at them: one row for each, with all that the text tells of it."""

from datetime import date

from tests.nlp.reading_activity_rows import row, rows


def test_who_holds_an_event_is_told_by_a_sentence_behind_it() -> None:
    text = (
        "Ngày 12/4, tại thành phố Tân An đã diễn ra phiên giao dịch việc làm trực tuyến của 5 huyện.\n"
        "Sự kiện do Trung tâm Dịch vụ việc làm Long An phối hợp với các huyện tổ chức."
    )
    (one,) = rows(text)
    assert (one.organiser, one.place) == ("Trung tâm Dịch vụ việc làm Long An", "thành phố Tân An")


def test_the_city_where_an_event_is_does_not_hold_it() -> None:
    text = (
        "Từ ngày 9 đến 13/6, tại Quảng trường Bình Hòa, thành phố Tân An sẽ diễn ra Hội chợ thanh long 2018."
    )
    one = row(text)
    assert (one.organiser, one.place) == (None, "Quảng trường Bình Hòa, thành phố Tân An")


def test_what_a_fair_has_is_no_deed_of_its_own() -> None:
    text = (
        "Hội chợ chanh “Bến Lức, mùa trái ngọt” diễn ra tại xã Thạnh Hòa. Hội chợ trưng bày hơn 90 gian.\n"
        "Dự kiến hội chợ diễn ra từ ngày 7/6 đến 12/6/2018. Hội chợ chanh năm nay sẽ tổ chức 9 gian hàng."
    )
    (one,) = rows(text)
    assert one.title == "Hội chợ chanh “Bến Lức, mùa trái ngọt”"
    assert (one.date_from, one.date_to) == (date(2018, 6, 7), date(2018, 6, 12))


def test_what_there_will_be_at_an_event_is_then_and_there() -> None:
    text = (
        "Tuần lễ mía đường Long An sẽ diễn ra từ ngày 24 đến 28/6 tại công viên thành phố Tân An.\n"
        "Trong khuôn khổ “Tuần lễ mía đường” còn diễn ra hai hội thảo “Giống mới” và “Bán qua mạng”."
    )
    fair, workshops = rows(text)
    assert workshops.title == "hai hội thảo “Giống mới” và “Bán qua mạng”"
    assert (workshops.status, workshops.date_from, workshops.place) == (
        "planned",
        fair.date_from,
        "công viên thành phố Tân An",
    )


def test_guests_who_cut_a_ribbon_hold_nothing() -> None:
    text = (
        "Sáng 12/4, UBND huyện Bến Lức khai mạc Tuần hàng nông sản sạch 2018.\n"
        "Đại biểu tham gia cắt băng khai mạc Tuần hàng nông sản sạch. Tuần hàng diễn ra từ ngày 12 - 15/4."
    )
    (one,) = rows(text)
    assert (one.date_from, one.date_to) == (date(2018, 4, 12), date(2018, 4, 15))


HELD = [
    ("Sáng 5/4, Trạm Khuyến nông huyện Bến Lức tổ chức trao tặng bò giống cho các hộ nghèo.", "support"),
    ("Hội Cựu chiến binh xã Mỹ Yên tổ chức bàn giao “Nhà đồng chí” cho hội viên Trần Văn Mẫu.", "support"),
    (
        "Ngày 5/4, Sở Khoa học và Công nghệ Long An tổ chức công bố nhãn hiệu tập thể “Khóm Bến Lức”.",
        "recognition",
    ),
    (
        "Ngày 5/4, UBND tỉnh Long An công bố kết quả đánh giá, phân hạng sản phẩm OCOP năm 2017.",
        "recognition",
    ),
    (
        "Hội Nông dân xã Mỹ Yên đã cấp giấy chứng nhận quyền sử dụng nhãn hiệu “Chanh Mỹ Yên” cho 9 hộ.",
        "recognition",
    ),
]


def test_what_a_body_held_is_told_whatever_the_thing() -> None:
    assert [[one.type for one in rows(text)] for text, _ in HELD] == [[kind] for _, kind in HELD]


def test_where_a_partner_is_at_home_is_not_where_it_is_done() -> None:
    text = (
        "Ngày 5/4, Sở Khoa học và Công nghệ phối hợp với Công ty Chuyển giao Việt Mỹ (Hà Nội) tổ chức tập"
        " huấn nhân giống nấm cho 40 hộ."
    )
    assert row(text).province_id == "long-an"


def test_the_last_of_several_days_may_be_written_with_a_point() -> None:
    text = "Trong 2 ngày 14 và 15.3, Sở Công Thương tổ chức bình chọn 48 sản phẩm tiêu biểu năm 2018."
    assert (row(text).date_from, row(text).date_to) == (date(2018, 3, 14), date(2018, 3, 15))


def test_a_list_of_units_of_two_kinds_is_one_place() -> None:
    text = "Hội mở lớp dạy trồng nấm cho 50 nông dân các xã, phường Tân Khánh, Bình Tâm, An Vĩnh Ngãi."
    assert row(text).place == "các xã, phường Tân Khánh, Bình Tâm, An Vĩnh Ngãi"


TITLES = [
    (
        "Trạm Khuyến nông mở lớp tập huấn trồng cây có múi theo VietGAP cho 30 cán bộ xã, nhằm lãi thêm.",
        "mở lớp tập huấn trồng cây có múi theo VietGAP cho 30 cán bộ xã",
    ),
    (
        "Trung tâm Khuyến công đã hỗ trợ 50% kinh phí, cụ thể là 80 triệu đồng để cơ sở Ba Mẫu mua máy sấy.",
        "hỗ trợ 50% kinh phí, cụ thể là 80 triệu đồng để cơ sở Ba Mẫu mua máy sấy",
    ),
    (
        "Sở Công Thương tổ chức cuộc họp thống nhất danh sách sản phẩm làm cơ sở để chấm điểm.",
        "tổ chức cuộc họp thống nhất danh sách sản phẩm",
    ),
    (
        "Tỉnh đã hỗ trợ cơ sở Ba Mẫu 90 triệu đồng, vốn đối ứng là 120 triệu đồng, hoạt động tốt.",
        "hỗ trợ cơ sở Ba Mẫu 90 triệu đồng",
    ),
]


def test_a_title_goes_on_to_those_it_is_for_and_no_further() -> None:
    assert [row(text).title for text, _ in TITLES] == [title for _, title in TITLES]


def test_a_passive_that_only_says_which_ones_are_meant_tells_no_deed() -> None:
    assert rows("Phần lớn dự án vừa được UBND tỉnh Long An công nhận này gắn với nông nghiệp.") == []


OPENED = (
    "Ngày 12/4, tại Trung tâm thương mại Mê Linh đã diễn ra lễ khai mạc “Tuần lễ giới thiệu trái cây các tỉnh"
    " năm 2018”. Sự kiện do Sở Công Thương Long An chủ trì, phối hợp với các đơn vị tổ chức."
)


def test_an_event_whose_opening_took_place_is_told() -> None:
    (one,) = rows(OPENED)
    assert (one.type, one.organiser) == ("fair", "Sở Công Thương Long An")


def test_what_an_office_hands_out_is_given() -> None:
    text = "Ngày 6/4, Hạt Kiểm lâm huyện Bến Lức đã tổ chức giao cây giống cho người dân trên địa bàn."
    assert (row(text).type, row(text).place) == ("support", "huyện Bến Lức")


def test_what_is_judged_is_recognised() -> None:
    text = (
        "Trong tháng 7, Hội đồng Bình chọn sẽ tổ chức chấm và cấp giấy chứng nhận cho các sản phẩm tiêu biểu."
    )
    assert row(text).type == "recognition"
