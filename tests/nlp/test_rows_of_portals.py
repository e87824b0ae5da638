"""Rows as the portals of provinces tell them: whole titles, places behind a list, programmes in passing."""

from datetime import date

from nlp import activities
from nlp.records import Activity
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows


def on(day: date, text: str) -> Activity:
    return activities.find(Document(text, published=day, home_province="long-an"))[0]


def test_a_noun_of_working_together_is_in_the_title() -> None:
    text = "Ngày 2/4, Sở Công Thương kiểm tra việc lắp máy của 3 cơ sở, cũng như sự phối hợp của các hộ."
    assert row(text).title.endswith("sự phối hợp của các hộ")


def test_an_address_is_not_begun() -> None:
    text = (
        "Năm 2017, tỉnh có 2 sản phẩm được công nhận OCOP là Mắm cá linh của cơ sở Ba Tươi tại địa chỉ: ấp 4."
    )
    assert row(text).title.endswith("của cơ sở Ba Tươi")


def test_what_is_done_besides_is_not_in_the_title() -> None:
    text = "Huyện đã mở lớp tập huấn chế biến cá khô cho hội viên, bên cạnh việc tổ chức đi học ở tỉnh khác."
    assert row(text).title == "mở lớp tập huấn chế biến cá khô cho hội viên"


def test_a_sentence_without_its_stop_is_not_in_the_title() -> None:
    text = "Các đại biểu tham quan gian hàng của 12 hợp tác xã Giáo sư Lê Văn Mẫn, chủ nhiệm chương trình."
    assert all("Giáo sư" not in one.title for one in rows(text))


def test_judging_and_ranking_is_one_work() -> None:
    text = (
        "Ngày 3/4, UBND tỉnh ban hành Công văn số 75/UBND-KT về việc thông báo kết quả đánh giá, phân hạng"
        " sản phẩm OCOP."
    )
    assert row(text).title.endswith("kết quả đánh giá, phân hạng sản phẩm OCOP")


def test_what_reaches_a_certificate_is_counted_in_the_title() -> None:
    text = "Kết quả, có 21 sản phẩm đạt chứng nhận sản phẩm OCOP từ 3 sao trở lên."
    assert row(text).title.startswith("21 sản phẩm đạt chứng nhận")


def test_what_is_said_twice_of_the_same_things_is_one_row() -> None:
    text = (
        "Kết quả đã có 9 sản phẩm quà tặng được Hội đồng bình chọn và trình UBND tỉnh quyết định công nhận"
        " sản phẩm tiêu biểu năm 2017."
    )
    (one,) = rows(text)
    assert "công nhận sản phẩm tiêu biểu" in one.title
    assert one.type == "recognition"


def test_a_number_of_a_time_says_nothing_of_what() -> None:
    text = "Hội đồng dự kiến có 30 sản phẩm đề nghị Chủ tịch UBND tỉnh công nhận lại trong đợt 2, năm 2018."
    assert all(one.title != "công nhận lại trong đợt 2, năm 2018" for one in rows(text))


def test_a_file_to_be_judged_is_no_judging() -> None:
    text = "Năm 2018, huyện sẽ hoàn thiện hồ sơ đánh giá phân hạng cho 20 sản phẩm OCOP."
    assert all(one.type != "recognition" for one in rows(text))


def test_general_calls_are_no_activities() -> None:
    calls = [
        "Sở yêu cầu các đơn vị vận động người dân tham gia các hoạt động hưởng ứng Tuần lễ nước sạch.",
        "Năm 2018, Trung tâm sẽ tập trung vào hai chương trình lớn là nông thôn mới và tái cơ cấu.",
        "Ngày 3/4, đoàn đã tiến hành khảo sát thực tế tại các địa phương.",
    ]
    assert [one.title for call in calls for one in rows(call)] == []


def test_a_place_behind_a_list() -> None:
    text = (
        "Ngày 4/4, Sở Y tế giám sát việc tiêm vắc xin phòng, chống bệnh bạch hầu tại Trạm Y tế xã Mỹ Lệ (Cần"
        " Đước)."
    )
    assert row(text).place == "Trạm Y tế xã Mỹ Lệ"


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


def test_a_programme_named_in_passing_is_not_the_activitys() -> None:
    passing = (
        "Chiều 24/3, Sở Công Thương tổ chức hội nghị kết nối giao thương. "
        + "Hội nghị nghe các tham luận về vùng nguyên liệu, kho lạnh và đường vận chuyển. " * 3
        + "Dự hội nghị có đại diện các sàn thương mại điện tử."
    )
    assert row(passing).programme is None
    called = passing.replace(
        "đại diện các sàn thương mại điện tử", "Ban điều phối Chương trình nông thôn mới"
    )
    assert row(called).programme == "xây dựng nông thôn mới"


def test_who_holds_an_event_is_not_in_its_title_but_of_one_without_a_name() -> None:
    text = "Hội nghị giao thương sản phẩm làng nghề do Sở Công Thương tổ chức ngày 3/4 thu hút 40 đại biểu."
    assert row(text).title == "Hội nghị giao thương sản phẩm làng nghề"


def test_a_hall_has_the_whole_name_of_its_body() -> None:
    text = "Ngày 6/4, tại hội trường Sở Khoa học và Công nghệ tỉnh Long An, Sở tổ chức hội nghị về sáng kiến."
    assert row(text).place == "hội trường Sở Khoa học và Công nghệ tỉnh Long An"


def test_where_the_learners_live_is_no_place() -> None:
    text = "Ngày 14/4, Trung tâm Khuyến công trao giấy chứng nhận cho 40 học viên là phụ nữ ở xã Mỹ Lệ."
    assert row(text).place is None


def test_what_a_sentence_is_for_is_no_activity() -> None:
    text = (
        "Để quản lý phù hợp khi sắp xếp đơn vị và xây dựng mô hình chính quyền 2 cấp, Sở Công Thương đã mở 3"
        " lớp tập huấn chuyển đổi số."
    )
    assert [one.type for one in rows(text)] == ["training"]


def test_an_aim_that_leads_does_not_make_it_planned() -> None:
    text = (
        "Nhằm góp phần hoàn thành các mục tiêu về sức khỏe, chiều ngày 4/4/2018, UBND xã Mỹ Lệ tổ chức lễ"
        " phát động Tháng an toàn thực phẩm."
    )
    assert row(text).status == "done"


def test_what_rules_are_about_is_no_deed() -> None:
    text = "Ngày 5/4, cán bộ Sở phổ biến hướng dẫn về trình tự, thủ tục xét, công nhận sáng kiến."
    assert all(one.type != "recognition" for one in rows(text))


def test_partakers_are_told_of_the_event() -> None:
    text = "Các học viên sẽ được trang bị, bồi dưỡng kỹ năng, phương pháp dạy nghề cho lao động nông thôn."
    assert rows(text) == []


def test_who_takes_pupils_on_meets_nobody() -> None:
    text = "Sau khóa học, 2 doanh nghiệp đã nhận các học viên vào làm việc với lương 4 triệu đồng mỗi tháng."
    assert all(one.type != "meeting" for one in rows(text))


def test_training_with_an_exchange_is_training() -> None:
    text = "Năm 2018, Sở Giáo dục và Đào tạo sẽ tổ chức tập huấn, trao đổi kinh nghiệm thực tế ở các huyện."
    assert row(text).type == "training"


def test_whoever_sends_people_is_the_organiser() -> None:
    text = "Sở Y tế đã cử 42 bác sĩ tham dự lớp bồi dưỡng quản lý bệnh viện do Bộ Y tế tổ chức."
    assert row(text).organiser == "Sở Y tế"


def test_those_between_whom_it_is_are_in_the_title() -> None:
    text = "Chiều 6/4, Hội Phụ nữ tỉnh giám sát Chương trình phối hợp giữa UBND tỉnh, Hội Nông dân tỉnh."
    assert row(text).title.endswith("giữa UBND tỉnh, Hội Nông dân tỉnh")


def test_teams_that_inspect_are_an_inspection() -> None:
    text = "Năm 2017, huyện Bến Lức tổ chức 9 đoàn kiểm tra, giám sát về an toàn thực phẩm tại các chợ."
    assert row(text).type == "inspection"


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


def test_what_money_is_given_for() -> None:
    text = "Năm 2017, Trung tâm Khuyến công hỗ trợ mỗi cơ sở 24 triệu đồng để đào tạo nghề đan cho lao động."
    assert row(text).title.endswith("24 triệu đồng để đào tạo nghề đan cho lao động")


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


def test_who_leads_an_event_and_what_is_wished_are_no_activities() -> None:
    said = [
        "Ông Lê Văn Mẫn, Giám đốc Sở Nội vụ, chủ trì hội nghị từ điểm cầu chính tại trụ sở UBND tỉnh.",
        "Tại buổi lễ, UBND xã đã phát động phong trào với tinh thần: “Mỗi người là một công dân số”.",
        "Hội Nông dân tỉnh đã chủ động xây dựng các chương trình, kế hoạch công tác hội đạt nhiều hiệu quả.",
    ]
    assert [one.title for text in said for one in rows(text)] == []


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
