"""Activities told whole: who holds them, under which name, and where lists end."""

from nlp import activities
from nlp.records import Activity
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows


def undated(text: str) -> list[Activity]:
    return activities.find(Document(text, home_province="long-an"))


def test_members_of_a_list_end_before_what_they_are_for() -> None:
    text = "Năm 2017, Hội Nông dân tỉnh hỗ trợ thành lập 7 hợp tác xã, 30 tổ hợp tác góp phần tạo việc làm."
    assert row(text).title == "hỗ trợ thành lập 7 hợp tác xã, 30 tổ hợp tác"


def test_projects_are_listed_by_their_verbs() -> None:
    text = (
        "Năm 2018, Trung tâm sẽ thực hiện các đề án sản xuất đũa tre, đầu tư lò sấy thóc tại huyện Đức Huệ."
    )
    assert row(text).title == "thực hiện các đề án sản xuất đũa tre, đầu tư lò sấy thóc"


def test_who_learns_and_which_they_are_is_not_in_the_title() -> None:
    text = "Ngày 3/4, Sở Nội vụ mở lớp tập huấn cho 40 học viên là cán bộ xã."
    assert row(text).title == "mở lớp tập huấn cho 40 học viên"
    text = "Ngày 3/4, Hội Nông dân tỉnh đã ký kết kế hoạch về công tác phối hợp thực hiện tiết kiệm điện."
    assert row(text).title.endswith("công tác phối hợp thực hiện tiết kiệm điện")


def test_who_works_with_partners() -> None:
    text = (
        "Ngày 3/4, Trường Cán bộ quản lý nông nghiệp, nông thôn phối hợp với Vụ Hợp tác quốc tế tổ chức tập"
        " huấn cho 40 học viên."
    )
    assert row(text).organiser == "Trường Cán bộ quản lý nông nghiệp, nông thôn"
    text = "Ngày 3/4, Sở Y tế phối hợp với Ủy ban Mặt trận Tổ quốc tỉnh tổ chức lễ phát động tiết kiệm nước."
    assert row(text).organiser == "Sở Y tế"
    text = (
        "Ngày 3/4, Trung tâm Khuyến công (thuộc Sở Công Thương) đã phối hợp với Trung tâm Dạy nghề, Hội Nông"
        " dân tổ chức tập huấn cho 40 học viên."
    )
    assert row(text).organiser == "Trung tâm Khuyến công"


def test_this_office_is_the_one_that_speaks() -> None:
    text = "Ban Quản lý An toàn thực phẩm tỉnh cho biết, đơn vị này vừa thành lập 12 đoàn kiểm tra bánh."
    assert row(text).organiser == "Ban Quản lý An toàn thực phẩm tỉnh"


def test_a_season_of_another_year_does_not_date_a_day() -> None:
    text = "Chiều 6/11, UBND tỉnh tổ chức Hội nghị triển khai đề án trồng trọt vụ Xuân năm 2025."
    assert undated(text)[0].date_from is None


def test_counted_projects_under_way_are_no_plan() -> None:
    text = (
        "Toàn tỉnh đang triển khai 13 đề án khuyến công cho các cơ sở. Trong đó có 3 đề án được thực hiện từ"
        " nguồn kinh phí khuyến công quốc gia."
    )
    assert [one.status for one in rows(text)] == ["done", "done"]
