"""What a row says of when, where and by whom: only what its own words tell, on the day of the deed."""

from datetime import date

from nlp.activities.anchors import Anchor
from nlp.activities.periods import periods
from tests.nlp.reading_activity_rows import row, rows


def test_an_event_to_come() -> None:
    text = "Ngày hội trưng bày, giới thiệu nông sản, sản phẩm làng nghề sẽ diễn ra từ ngày 22 đến 28/5."
    assert row(text).status == "planned"
    assert row(text).title.endswith("làng nghề")


def test_the_name_of_an_event_goes_on_behind_its_comma() -> None:
    text = (
        "Lớp tập huấn cho cán bộ quản lý, tư vấn Chương trình mỗi xã một sản phẩm cấp tỉnh diễn ra trong hai"
        " ngày từ 12/3 đến hết ngày 13/3/2018 tại Khách sạn Hoa Sen."
    )
    (one,) = rows(text)
    assert one.title == "Lớp tập huấn cho cán bộ quản lý, tư vấn Chương trình mỗi xã một sản phẩm cấp tỉnh"
    assert (one.type, one.date_from, one.date_to) == ("training", date(2018, 3, 12), date(2018, 3, 13))


def test_the_day_on_which_it_is_told_is_not_the_day_of_the_deed() -> None:
    text = "Chiều 7/4, Văn phòng UBND tỉnh cho biết, tỉnh đã mở 12 lớp tập huấn kỹ năng số."
    assert row(text).date_from is None


def test_what_goes_on_from_a_plan_is_planned() -> None:
    text = "Tỉnh sẽ hỗ trợ 40 cơ sở làng nghề mua máy. Tỉnh cũng hỗ trợ các hộ xây dựng 2 mô hình."
    assert [one.status for one in rows(text)] == ["planned", "planned"]


def test_a_partner_without_with() -> None:
    text = (
        "Trung tâm Khuyến công vừa phối hợp Phòng Kinh tế thành phố Tân An nghiệm thu đề án “Máy trộn bột”."
    )
    assert row(text).organiser == "Trung tâm Khuyến công"


def test_who_asks_others_does_not_do_it() -> None:
    text = "Sở Công Thương vừa đề nghị các cơ sở dạy nghề tổ chức hội thi tay nghề đan lát cấp cơ sở."
    assert row(text).organiser is None


def test_a_district_opens_the_sentence() -> None:
    assert row("Huyện Đức Hòa vừa khai giảng 3 lớp dạy nghề may.").organiser == "Huyện Đức Hòa"


def test_who_pays_how_much_is_no_activity() -> None:
    text = (
        "UBND tỉnh vừa ban hành Kế hoạch phát triển làng nghề năm 2018. Cụ thể, ngân sách tỉnh hỗ trợ hơn 27"
        " tỷ đồng, ngân sách huyện, xã 4,5 tỷ đồng."
    )
    assert [one.type for one in rows(text)] == ["policy"]


def test_the_place_that_closes_the_sentence() -> None:
    text = (
        "Liên minh HTX đã tổ chức 01 lớp tập huấn thành lập HTX cho 61 hội viên phụ nữ huyện, xã, thôn tại"
        " huyện Đức Huệ - tỉnh Long An."
    )
    assert row(text).place == "huyện Đức Huệ - tỉnh Long An"


def test_themes_and_asides_are_none() -> None:
    assert (
        rows(
            "Chuỗi tập huấn với các chủ đề thiết thực như: Chuẩn hóa sản phẩm; xây dựng phương án kinh doanh."
        )
        == []
    )
    assert rows("Phấn đấu mỗi xã thành lập từ 5 - 8 tổ hợp tác.") == []
    assert rows("Đề án được thực hiện từ tháng 8/2017 đến nay với kinh phí 77 triệu đồng.") == []


def test_bodies_for_trade_are_no_programme_of_the_text() -> None:
    text = "Sáng 3/4, UBND tỉnh họp về hội chợ mùa xuân. Các tổ chức xúc tiến thương mại sẽ có 20 gian hàng."
    assert row(text).programme is None


def test_a_day_within_the_one_year_that_the_text_was_written_in() -> None:
    text = "Sáng 5.12, Chi cục Phát triển nông thôn tổ chức tập huấn cho 200 cán bộ."
    (one,) = periods(text, 0, len(text), Anchor(date(2018, 1, 1), until=date(2018, 12, 31)))
    assert one.date_from == date(2018, 12, 5)


def test_what_was_held_is_not_to_come_for_the_words_of_its_name() -> None:
    text = "Chiều 28/3/2018, Sở tổ chức Hội nghị đánh giá vùng dừa và các giải pháp trong thời gian tới."
    assert row(text).status == "done"


def test_the_head_office_of_a_society() -> None:
    text = "Ngày 6/4/2018, Trung ương Hội LHPN Việt Nam tổ chức tập huấn hợp tác xã cho 60 hội viên."
    assert row(text).organiser == "Trung ương Hội LHPN Việt Nam"


def test_laying_work_on_a_board_is_no_meeting() -> None:
    assert rows("Theo đó, UBND tỉnh giao Ban Quản lý Khu kinh tế theo dõi việc này.") == []


def test_what_is_carried_out_leads_to_what_was_done() -> None:
    text = "Thực hiện Đề án hỗ trợ phụ nữ khởi nghiệp, các cấp Hội đã mở 12 lớp tập huấn cho 400 hội viên."
    assert [one.title for one in rows(text)] == ["mở 12 lớp tập huấn cho 400 hội viên"]
