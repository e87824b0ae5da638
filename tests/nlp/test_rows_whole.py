"""Rows that say one deed whole: its verbs together, its list to the end, and nothing that is no deed."""

from datetime import date

from nlp import activities
from nlp.activities import find_activities
from nlp.records import Activity
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows


def titles(text: str) -> list[str]:
    document = Document(text, published=date(2018, 4, 18), home_province="long-an")
    return [one.title for one in find_activities.candidates(document)]


def undated(text: str) -> list[Activity]:
    return activities.find(Document(text, home_province="long-an"))


def test_what_a_title_says_is_no_row_of_its_own() -> None:
    text = (
        "Ngày 3/4, UBND tỉnh ban hành Quyết định phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP đợt 1"
        " năm 2018."
    )
    told = "ban hành Quyết định phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2018"
    assert titles(text) == [told]


def test_verbs_that_share_an_object_with_the_first_of_a_plan_are_of_the_plan() -> None:
    text = "UBND huyện Cần Đước đang triển khai kế hoạch đánh giá, công nhận và xếp hạng sản phẩm OCOP."
    assert titles(text) == []


def test_what_a_plan_that_is_carried_out_says_is_planned() -> None:
    text = (
        "UBND huyện Cần Đước đang triển khai kế hoạch xếp hạng sản phẩm OCOP. Theo đó, huyện thành lập Tổ"
        " giúp việc chấm điểm; tổ chức lễ trao giấy chứng nhận cho các chủ thể."
    )
    told = [(one.status, one.organiser) for one in rows(text)]
    assert told == [("planned", "UBND huyện Cần Đước")] * 2


def test_stars_count_nothing() -> None:
    text = "Theo quy định, ví dụ các sản phẩm đạt 3 sao trở lên được UBND tỉnh cấp giấy chứng nhận."
    assert titles(text) == []
    text = "Ngày 3/4, UBND tỉnh công nhận 15 sản phẩm OCOP đạt hạng từ 3 - 4 sao."
    assert row(text).date_from == date(2018, 4, 3)


def test_who_sits_in_a_council_is_no_activity() -> None:
    text = "Các sở cử cán bộ tham gia hội đồng đánh giá, phân hạng cấp tỉnh đúng thành phần."
    assert titles(text) == []


def test_how_well_all_goes_is_no_activity() -> None:
    assert titles("Từ đầu năm đến nay, Trung tâm đã triển khai hiệu quả các đề án khuyến công.") == []
    assert titles("Cấp xã xây dựng và tổ chức thực hiện tốt Kế hoạch khuyến công năm 2018.") == []
    assert titles("Năm 2017, Trung tâm đã triển khai hiệu quả 12 đề án khuyến công.") != []


def test_what_was_told_before_goes_on() -> None:
    text = "Đợt tập huấn này diễn ra từ ngày 3/4 đến ngày 9/4 cho cán bộ của 12 xã."
    assert titles(text) == []


def test_a_fair_that_is_named_before_leads_to_what_is_shown_there() -> None:
    text = "Tham gia hội chợ, gian hàng của huyện sẽ giới thiệu 30 tài liệu về du lịch sông nước."
    assert titles(text) == []


def test_members_that_begin_alike_are_one_list() -> None:
    text = (
        "Trung tâm đã nghiệm thu 3 đề án hỗ trợ máy móc vào sản xuất bánh tráng, sản xuất bún khô và sản xuất"
        " đũa tre cho 3 cơ sở."
    )
    told = "nghiệm thu 3 đề án hỗ trợ máy móc vào sản xuất bánh tráng, sản xuất bún khô và sản xuất đũa tre"
    assert row(text).title.startswith(told)


def test_verbs_alone_are_listed() -> None:
    text = "Năm 2017, Sở thực hiện các đề án tuyên truyền, đào tạo, tập huấn, tham gia 2 hội chợ hàng Việt."
    assert rows(text)[0].title == "thực hiện các đề án tuyên truyền, đào tạo, tập huấn"


def test_what_is_given_is_listed_to_its_end() -> None:
    text = "Ngày 3/4, Hội Nông dân tỉnh tặng 120 suất quà, 8 tấn gạo cho hộ nghèo, trị giá 90 triệu đồng."
    assert row(text).title == "tặng 120 suất quà, 8 tấn gạo cho hộ nghèo"


def test_where_a_title_ends() -> None:
    text = "Ngày 3/4, đoàn của Sở đã khảo sát 40 cơ sở dệt chiếu, đây là căn cứ để lập kế hoạch năm sau."
    assert row(text).title == "khảo sát 40 cơ sở dệt chiếu"
    text = "Ngày hội Thanh long Châu Thành diễn ra trong 3 ngày, từ ngày 4 đến 6/5/2018, tại xã An Lục Long."
    assert row(text).title == "Ngày hội Thanh long Châu Thành"
    assert row(text).place == "xã An Lục Long"
    text = "Ngày 3/4, Sở khai mạc Triển lãm Ảnh nghệ thuật về sông Vàm Cỏ."
    assert row(text).title == "khai mạc Triển lãm Ảnh nghệ thuật về sông Vàm Cỏ"


def test_the_whole_of_those_who_are_taught() -> None:
    text = "(LAO) - Gần 300 cán bộ, công chức ở 9 xã của huyện Cần Đước được tập huấn kỹ năng số."
    assert row(text).title == "Gần 300 cán bộ, công chức ở 9 xã của huyện Cần Đước được tập huấn kỹ năng số"


def test_work_that_was_given_to_a_body_is_told_by_its_own_words() -> None:
    text = (
        "Thực hiện nhiệm vụ được giao, ngày 3/4, Trung tâm Khuyến công tổ chức khảo sát 12 cơ sở dệt chiếu."
    )
    assert row(text).status == "done"


def test_who_holds_an_event_stands_behind_its_theme() -> None:
    text = (
        "Ngày 3/4: Tổ chức Diễn đàn chủ đề: “Trái cây sạch và chợ số” do Sở Công Thương tỉnh Long An tổ"
        " chức tại huyện Châu Thành."
    )
    assert row(text).organiser == "Sở Công Thương tỉnh Long An"


def test_who_a_decision_speaks_for() -> None:
    text = (
        "UBND tỉnh Long An vừa ban hành Quyết định phê duyệt kết quả xếp hạng sản phẩm OCOP. Theo đó, công"
        " nhận 15 sản phẩm đạt 4 sao."
    )
    assert rows(text)[-1].organiser == "UBND tỉnh Long An"


def test_a_name_of_two_programmes_tells_none() -> None:
    text = (
        "Ngày 3/4, Trung tâm Khuyến công và Xúc tiến thương mại tổ chức hội nghị giao thương với 30 siêu thị."
    )
    assert row(text).programme is None


def test_an_event_that_is_prepared_is_to_come() -> None:
    text = (
        "Ngày 4/10, Sở Công Thương triển khai công tác chuẩn bị Hội chợ Thương mại Long An năm 2012.\nHội chợ"
        " được tổ chức từ ngày 12 đến 17/10 tại Quảng trường thành phố Tân An."
    )
    assert undated(text)[-1].status == "planned"


def test_the_year_that_is_honoured_is_not_that_of_the_deed() -> None:
    text = "UBND tỉnh vừa có quyết định công nhận 5 xã đạt chuẩn nông thôn mới nâng cao năm 2017."
    assert (row(text).date_from, row(text).date_to) == (None, None)
    text = "Trong năm 2017, UBND tỉnh đã công nhận 5 xã đạt chuẩn nông thôn mới."
    assert row(text).date_from == date(2017, 1, 1)


def test_who_is_honoured_and_for_what_is_told_to_the_end() -> None:
    text = (
        "UBND tỉnh công nhận xã Mỹ Lệ (Cần Đước), xã An Thạnh (Bến Lức) và xã Thuận Mỹ đạt chuẩn nông thôn"
        " mới."
    )
    assert row(text).title == text.removeprefix("UBND tỉnh ").removesuffix(".")


def test_a_plan_is_issued_on_its_own_day_and_not_on_those_of_what_it_plans() -> None:
    text = (
        "Ngày 3/4, Sở Công Thương ban hành kế hoạch tổ chức hội chợ làng nghề tại xã Mỹ Lệ (từ ngày 4 đến"
        " 9/5/2018)."
    )
    assert (row(text).status, row(text).date_from) == ("done", date(2018, 4, 3))


def test_guidance_is_issued_and_what_it_is_about_not_done() -> None:
    text = "Sở Công Thương vừa có hướng dẫn bình chọn sản phẩm công nghiệp nông thôn tiêu biểu gửi các huyện."
    assert [(one.type, one.title[:12]) for one in rows(text)] == [("policy", "có hướng dẫn")]


def test_what_is_said_of_a_festival_in_a_speech() -> None:
    text = (
        "“Ngày hội Thanh long đầu tiên sẽ được tỉnh Long An đăng cai tổ chức vào tháng 6/2018”, ông Trần Văn"
        " Mẫu, Phó Giám đốc Sở, cho biết sáng 3/4."
    )
    assert (row(text).status, row(text).date_from) == ("planned", date(2018, 6, 1))


def test_topics_of_an_event_may_be_verbs() -> None:
    text = (
        "Ngày 3/4, Sở Công Thương tổ chức Hội thảo về tiết kiệm điện, sản xuất sạch hơn, xử lý nước thải cho"
        " 40 cơ sở."
    )
    assert row(text).title.endswith("tiết kiệm điện, sản xuất sạch hơn, xử lý nước thải cho 40 cơ sở")


def test_the_last_of_the_partners_does_not_hold_it() -> None:
    text = (
        "UBND tỉnh giao Sở Công Thương chủ trì, phối hợp với các sở, ngành tổ chức 3 lớp tập huấn về an toàn"
        " hồ đập trong quý III/2018."
    )
    assert (row(text).status, row(text).organiser) == ("planned", "Sở Công Thương")


def test_prizes_and_numbers_of_an_event_without_a_name_are_none() -> None:
    assert titles("Ban tổ chức đã trao giải cho các đội thi và có nhiều phần quà cho các em.") == []
    assert titles("Chương trình được tổ chức với quy mô 150 gian hàng, chia thành hai khu vực.") == []


def test_a_meeting_that_looks_into_what_it_grants_is_one_deed() -> None:
    text = "Ngày 3/4, Hội đồng thẩm định tỉnh tổ chức họp xét, công nhận các xã đạt chuẩn nông thôn mới."
    assert titles(text) == ["tổ chức họp xét, công nhận các xã đạt chuẩn nông thôn mới"]
    text = "Ngày 3/4, UBND tỉnh ban hành Kế hoạch tổ chức đánh giá, phân hạng và công nhận sản phẩm OCOP."
    assert len(titles(text)) == 1


def test_who_holds_an_event_may_be_told_where_it_is_told_again() -> None:
    text = (
        "Lớp tập huấn kỹ năng số cho đoàn viên tại xã Mỹ Lệ diễn ra ngày 3/4.\nThông tin từ Sở Nội vụ tỉnh"
        " Long An, ngày 3/4, Sở này phối hợp với UBND các xã tổ chức lớp tập huấn kỹ năng số cho đoàn viên."
    )
    assert [one.organiser for one in rows(text)] == ["Sở Nội vụ tỉnh Long An"]


def test_what_a_commune_is_the_first_to_do_is_not_told_again() -> None:
    assert titles("Mỹ Lệ là xã đầu tiên của tỉnh tổ chức tập huấn kỹ năng số cho 40 hội viên.") == []


def test_whom_guidance_is_sent_to_is_not_where_it_is() -> None:
    text = "Sở Công Thương vừa có hướng dẫn bình chọn sản phẩm tiêu biểu gửi các địa phương."
    assert row(text).province_id == "long-an"


def test_a_deed_whose_first_words_stand_in_a_broken_line_is_cut() -> None:
    text = "tổ chức đánh giá, xếp hạng và\ncông nhận 12 sản phẩm OCOP của tỉnh Long An."
    assert titles(text) == []


def test_who_made_what_is_used_does_not_hold_it() -> None:
    text = "Năm 2018, các phòng tuyên truyền tiết kiệm điện tại 12 trụ sở (tài liệu do Bộ Y tế thực hiện)."
    assert all(one.organiser != "Bộ Y tế" for one in rows(text))
