"""Rows as the portals of provinces tell them: when, where, by whom and for which programme."""

from datetime import date

from nlp import activities
from nlp.records import Activity
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows


def on(day: date, text: str) -> Activity:
    return activities.find(Document(text, published=day, home_province="long-an"))[0]


def test_a_place_behind_a_list() -> None:
    text = (
        "Ngày 4/4, Sở Y tế giám sát việc tiêm vắc xin phòng, chống bệnh bạch hầu tại Trạm Y tế xã Mỹ Lệ (Cần"
        " Đước)."
    )
    assert row(text).place == "Trạm Y tế xã Mỹ Lệ (Cần Đước)"


def test_hamlets_of_a_commune_are_a_place() -> None:
    text = "Chiều 5/4, UBND huyện Bến Lức ra mắt 3 Tổ công nghệ số cộng đồng tại 3 ấp của xã An Thạnh."
    assert row(text).place in ("3 ấp của xã An Thạnh", None)
    text = "Chiều 5/4, UBND huyện Bến Lức ra mắt 3 Tổ công nghệ số cộng đồng tại 3 thôn của xã An Thạnh."
    assert row(text).place == "3 thôn của xã An Thạnh"


def test_what_is_in_two_provinces_is_in_none() -> None:
    text = "Năm 2018, Trung tâm sẽ tổ chức 4 phiên chợ hàng Việt về hải đảo trên địa bàn hai tỉnh."
    assert row(text).province_id is None


def test_a_year_that_has_only_begun_is_planned() -> None:
    text = "Sở Công Thương cho biết, có 12 đề án khuyến công được thực hiện trong năm 2018."
    assert on(date(2018, 3, 20), text).status == "planned"
    assert on(date(2018, 11, 20), text).status == "done"
    assert on(date(2018, 3, 20), "Năm 2018, Sở đã hỗ trợ 12 cơ sở mua máy.").status == "done"


def test_who_holds_an_event_is_not_in_its_title_but_of_one_without_a_name() -> None:
    text = "Hội nghị giao thương sản phẩm làng nghề do Sở Công Thương tổ chức ngày 3/4 thu hút 40 đại biểu."
    assert row(text).title == "Hội nghị giao thương sản phẩm làng nghề"


def test_a_hall_has_the_whole_name_of_its_body() -> None:
    text = "Ngày 6/4, tại hội trường Sở Khoa học và Công nghệ tỉnh Long An, Sở tổ chức hội nghị về sáng kiến."
    assert row(text).place == "hội trường Sở Khoa học và Công nghệ tỉnh Long An"


def test_where_the_learners_live_is_no_place() -> None:
    text = "Ngày 14/4, Trung tâm Khuyến công trao giấy chứng nhận cho 40 học viên là phụ nữ ở xã Mỹ Lệ."
    assert row(text).place is None


def test_an_aim_that_leads_does_not_make_it_planned() -> None:
    text = (
        "Nhằm góp phần hoàn thành các mục tiêu về sức khỏe, chiều ngày 4/4/2018, UBND xã Mỹ Lệ tổ chức lễ"
        " phát động Tháng an toàn thực phẩm."
    )
    assert row(text).status == "done"


def test_whoever_sends_people_is_the_organiser() -> None:
    text = "Sở Y tế đã cử 42 bác sĩ tham dự lớp bồi dưỡng quản lý bệnh viện do Bộ Y tế tổ chức."
    assert row(text).organiser == "Sở Y tế"


def test_what_a_plan_lays_on_somebody_is_planned() -> None:
    text = (
        "UBND tỉnh vừa ban hành Kế hoạch số 98/KH-UBND về Ngày Chuyển đổi số. Sở Khoa học và Công nghệ chủ"
        " trì tổ chức hội nghị tập huấn về khởi nghiệp sáng tạo cho 60 học viên."
    )
    assert [one.status for one in rows(text)] == ["done", "planned"]


def test_the_title_of_an_article_about_a_deed_dates_nothing_else() -> None:
    title = "Triển khai công tác quản lý sáng kiến năm 2018"
    text = f"{title}\nNgày 6/4, Sở tổ chức hội nghị về sáng kiến. Sở đã ban hành 5 văn bản hướng dẫn."
    found = activities.find(Document(text, title=title, published=date(2018, 4, 7), home_province="long-an"))
    assert [one.date_from for one in found] == [date(2018, 4, 6), None]


def test_when_a_later_event_is_belongs_to_that() -> None:
    text = (
        "Ngày 4/4, Sở Du lịch Long An tổ chức họp báo giới thiệu Hội nghị liên kết du lịch vùng, dự tính diễn"
        " ra ngày 14/5 tại tỉnh Bến Tre."
    )
    one = row(text)
    assert one.title.endswith("liên kết du lịch vùng")
    assert (one.date_from, one.place, one.province_id) == (date(2018, 4, 4), None, "long-an")


def test_where_another_event_was_is_no_place() -> None:
    text = (
        "Trong khuôn khổ Diễn đàn du lịch giữa hai vùng tại Bến Tre, Sở Du lịch Long An đã khảo sát 5 điểm du"
        " lịch."
    )
    assert row(text).place is None
    text = "Trong khuôn khổ Diễn đàn du lịch, tại xã Mỹ Lệ, Sở Du lịch Long An đã khảo sát 5 điểm du lịch."
    assert row(text).place == "xã Mỹ Lệ"


def test_a_place_behind_those_for_whom_it_is() -> None:
    text = "Sáng 11/4, Trung tâm khai giảng lớp dạy nghề phòng, trị bệnh lợn cho 35 hội viên tại xã Mỹ Lệ."
    assert row(text).place == "xã Mỹ Lệ"


def test_since_when_the_matter_is_so_does_not_date_the_deed() -> None:
    text = (
        "Chiều 25/3, Sở Nội vụ đã tập huấn vận hành dịch vụ công trực tuyến theo mô hình mới từ ngày"
        " 1/7/2018 cho cán bộ."
    )
    assert (row(text).date_from, row(text).date_to) == (date(2018, 3, 25), date(2018, 3, 25))


def test_cities_shortened_go_on_a_list_of_places() -> None:
    text = "Năm 2017, Viện Sốt rét giám sát muỗi tại các huyện Cần Đước, Tân Trụ và TP Tân An."
    assert row(text).title.endswith("tại các huyện Cần Đước, Tân Trụ và TP Tân An")


def test_the_town_of_a_hotel_holds_nothing() -> None:
    text = "Vừa qua, tại Khách sạn Hoa Sen, thành phố Tân An, tỉnh Long An đã diễn ra Hội nghị “Khuyến công”."
    assert all(one.organiser is None for one in rows(text))


def test_hai_phong_is_no_office() -> None:
    text = "Năm 2017, đoàn khách của Hải Phòng – Quảng Ninh đã khảo sát 5 điểm du lịch tại huyện Bến Lức."
    assert all(not (one.organiser or "").startswith("Phòng") for one in rows(text))


def test_what_is_in_many_provinces_is_in_none() -> None:
    text = "Bộ Y tế thành lập 7 đoàn kiểm tra công tác phòng dịch tại 14 tỉnh, thành phố trọng điểm."
    assert all(one.province_id is None for one in rows(text))


def test_the_province_of_an_aside_holds_nothing() -> None:
    text = "Sáng 6/2, tại cảng cá Tam Giang (Núi Thành, Quảng Nam) diễn ra lễ ra quân khai thác thủy sản."
    assert all(one.organiser is None for one in rows(text))


def test_the_last_of_places_holds_nothing() -> None:
    text = (
        "Năm 2018, địa phương đã đắp 40 đập tại các huyện Phước Long, Hồng Dân và thị xã Giá Rai để ngăn mặn;"
        " tổ chức 3 lớp tập huấn."
    )
    assert all(one.organiser != "thị xã Giá Rai" for one in rows(text))


def test_a_society_of_the_country_has_its_whole_name() -> None:
    text = "Ngày 3/4, Hiệp hội các nhà thầu xây dựng Việt Nam tổ chức hội thảo “Nợ đọng xây dựng”."
    assert row(text).organiser == "Hiệp hội các nhà thầu xây dựng Việt Nam"


def test_details_take_the_year_of_what_they_detail() -> None:
    text = (
        "Sở Công Thương cho biết, có 16 đề án khuyến công được thực hiện trong năm 2017.\n\nCụ thể, 4 đề án"
        " tập huấn khuyến công (380 triệu đồng); 2 đề án hỗ trợ máy móc cho các cơ sở."
    )
    assert [one.date_from for one in rows(text)] == [date(2017, 1, 1)] * len(rows(text))


def test_the_year_of_a_name_does_not_date_what_is_done_on_an_occasion() -> None:
    text = "Dịp này, UBND huyện Bến Lức trao chứng nhận cho 10 ý tưởng khởi nghiệp huyện năm 2017."
    assert row(text).date_from is None


def test_the_name_of_a_school_goes_on_behind_its_abbreviation() -> None:
    text = "Sáng 11/3, tại Trường trung học phổ thông (THPT) chuyên Long An, Sở tổ chức hội thi về tiết kiệm."
    assert row(text).place == "Trường trung học phổ thông (THPT) chuyên Long An"


def test_what_a_ministry_sets_up_is_in_no_province_that_is_not_told() -> None:
    text = "Bộ Y tế đã quyết định thành lập 7 đoàn công tác kiểm tra việc phòng, chống sốt xuất huyết."
    assert all(one.province_id is None for one in rows(text))


def test_a_card_of_an_insurance_holds_nothing() -> None:
    text = "Năm 2017, Hội Phụ nữ huyện tặng 150 thẻ Bảo hiểm y tế, hỗ trợ sửa chữa 2 ngôi nhà cho hội viên."
    assert all(one.organiser != "Bảo hiểm y tế" for one in rows(text))


def test_annexes_and_the_seats_of_firms_are_no_places() -> None:
    text = "Năm 2017, Sở đánh giá, phân hạng 3 sản phẩm tại Phụ lục I của Công ty An Phú đóng tại xã Mỹ Lệ."
    assert all(one.place is None for one in rows(text))


def test_the_area_of_those_who_learn_is_no_place_and_a_hall_ends_at_its_comma() -> None:
    text = (
        "Ngày 9/4, tại thị xã Kiến Tường, Sở Công Thương đã tập huấn khuyến công cho 40 người là đội ngũ quản"
        " lý hợp tác xã trên địa bàn huyện Mộc Hóa."
    )
    assert row(text).place == "thị xã Kiến Tường"
    text = (
        "Sáng 18/4, tại Trung tâm hội nghị tỉnh Long An, Liên minh hợp tác xã (HTX) tỉnh tổ chức lễ bế mạc"
        " Hội thi “Cán bộ giỏi”."
    )
    assert row(text).place == "Trung tâm hội nghị tỉnh Long An"
