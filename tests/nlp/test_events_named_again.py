"""An event that is named once and then told of by its kind, and what goes on at it."""

from datetime import date

from nlp import activities
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows


def test_an_event_is_called_by_its_name_where_a_sentence_tells_its_kind_alone() -> None:
    text = (
        "Sáng 12/4, Sở Công Thương họp bàn về Ngày hội chanh không hạt và hàng hóa các tỉnh, thành năm"
        " 2018. Theo đó, ngày hội sẽ diễn ra từ ngày 22 đến 25/5 tại Quảng trường thành phố Tân An."
    )
    (one,) = [one for one in rows(text) if one.type == "fair"]
    assert one.title.endswith("gày hội chanh không hạt và hàng hóa các tỉnh, thành năm 2018")
    assert (one.date_from, one.date_to, one.status) == (date(2018, 5, 22), date(2018, 5, 25), "planned")


def test_the_title_of_the_page_names_it() -> None:
    text = "Theo đó, phiên chợ sẽ diễn ra từ ngày 3 đến 5/6 tại xã Bình Hòa Nam."
    title = "Chuẩn bị Phiên chợ nông sản vùng biên năm 2018"
    document = Document(text, title=title, published=date(2018, 5, 20), home_province="long-an")
    assert [one.title for one in activities.find(document)] == ["Phiên chợ nông sản vùng biên năm 2018"]


def test_what_is_told_again_lengthens_the_event() -> None:
    text = (
        "Sáng nay 10.4, UBND huyện Bến Lức khai mạc Hội chợ trưng bày mía đường và sản phẩm làng nghề."
        " Hội chợ diễn ra đến ngày 14.4 với 30 gian hàng."
    )
    (one,) = rows(text)
    assert (one.date_from, one.date_to) == (date(2018, 4, 10), date(2018, 4, 14))
    assert one.organiser == "UBND huyện Bến Lức"


def test_the_day_of_a_later_telling_dates_the_first() -> None:
    text = (
        "Làm việc với Ban Thường vụ Hội Nông dân tỉnh, Đoàn đề nghị nhân rộng mô hình.\n"
        "Ngày 11/4/2018, đoàn công tác của Sở Công Thương đã có buổi làm việc với Ban Thường vụ Hội Nông dân"
        " tỉnh."
    )
    assert [one.date_from for one in rows(text) if one.type == "meeting"] == [date(2018, 4, 11)]


def test_what_is_given_on_that_occasion_has_the_day_of_the_event() -> None:
    text = (
        "Sáng 10/4, UBND huyện Bến Lức tổ chức hội nghị tổng kết phong trào trồng cây. Dịp này, UBND huyện"
        " trao chứng nhận 10 ý tưởng sáng tạo cấp huyện năm 2017."
    )
    assert row(text, 1).date_from == date(2018, 4, 10)


def test_the_year_of_a_merit_is_not_the_day_of_the_honour() -> None:
    text = "UBND tỉnh đã tặng Bằng khen 14 tập thể có thành tích xuất sắc trong phong trào thi đua năm 2017."
    assert row(text).date_from is None


def test_a_summing_up_without_a_meeting_named() -> None:
    one = row("Ngày 13/4/2018, Hội Nông dân huyện Cần Đước tổ chức tổng kết phong trào thi đua yêu nước.")
    assert (one.type, one.organiser) == ("workshop", "Hội Nông dân huyện Cần Đước")


def test_drills_are_training() -> None:
    text = "Ngày 1/4, UBND phường 3 và khu phố 24 tổ chức buổi thực tập phương án chữa cháy, cứu nạn cứu hộ."
    assert (row(text).type, row(text).date_from) == ("training", date(2018, 4, 1))


def test_a_class_is_told_by_those_for_whom_it_is() -> None:
    text = (
        "Sở Công Thương phối hợp với Trường Đại học Cần Thơ tổ chức lớp tập huấn cho các thành viên Hội đồng"
        " đánh giá và Tổ tư vấn giúp việc."
    )
    assert row(text).title.endswith("Tổ tư vấn giúp việc")


def test_bodies_in_a_list_are_told_apart() -> None:
    text = (
        "Sáng 3/4, Ban Dân vận, Hội Nông dân, Đoàn Thanh niên huyện Thạnh Hóa tổ chức Hội nghị tổng kết năm."
    )
    assert row(text).organiser == "Ban Dân vận huyện Thạnh Hóa"


def test_what_a_sentence_says_of_an_event_is_no_part_of_its_name() -> None:
    text = "Ngày 3/4, Sở Y tế tổ chức diễn tập ứng phó dịch sởi có sự tham gia của nhiều lực lượng."
    assert row(text).title == "tổ chức diễn tập ứng phó dịch sởi"


def test_a_subject_of_competition_is_no_activity() -> None:
    assert not rows("Cuộc thi thu hút 251 giáo viên của 41 trường trên địa bàn dự thi ở 13 môn.")


def test_within_a_whole_the_subject_begins_behind_it() -> None:
    text = "Trong đó Kế hoạch khuyến công được HĐND tỉnh phê duyệt hỗ trợ 32 đề án."
    assert row(text).title.startswith("Kế hoạch khuyến công")
