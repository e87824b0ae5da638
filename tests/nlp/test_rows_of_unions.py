"""Rows of unions, schools and wards: short names of bodies, those for whom something is done, plain"
" propaganda."""

from tests.nlp.reading_activity_rows import row, rows


def test_a_union_by_its_short_name() -> None:
    text = "Năm 2018, HND phường Hạc Thành phấn đấu thành lập mới 1 chi hội nghề nghiệp."
    assert (row(text).organiser, row(text).status) == ("HND phường Hạc Thành", "planned")


def test_who_is_honoured_is_told_without_the_ward() -> None:
    text = "Năm 2017, phường có 1 hộ nông dân được HND tỉnh công nhận sản xuất kinh doanh giỏi."
    assert row(text).title.startswith("1 hộ nông dân được HND tỉnh")
    assert row(text).organiser == "HND tỉnh"


def test_the_commune_of_a_hamlet_does_nothing() -> None:
    text = (
        "Nổi bật có Tổ hội nghề nghiệp thôn Liêm Bình, xã Hồng Liêm đã vận động 15 hội viên tham gia xây"
        " dựng mô"
        " hình nuôi bò."
    )
    assert all(one.organiser != "xã Hồng Liêm" for one in rows(text))


def test_the_name_of_a_school_is_no_body_of_its_own() -> None:
    text = (
        "Ngày 2/4, Đội Chữa cháy khu vực 1 phối hợp với Chi đoàn và Trường tiểu học Trường An tổ chức buổi"
        " tuyên"
        " truyền về chữa cháy."
    )
    assert row(text).organiser != "Trường An"


def test_half_of_a_centres_name_is_no_deed() -> None:
    text = "Đến hết năm 2017, Trung tâm nghiên cứu và hỗ trợ doanh nghiệp đã tổ chức được 54 phiên chợ."
    assert [one.type for one in rows(text)] == ["fair"]


def test_a_person_is_no_province() -> None:
    text = (
        "Đoàn công tác do Phó Chánh Văn phòng nông thôn mới tỉnh Trần Đình Long dẫn đầu vừa kiểm tra, soát"
        " xét các"
        " tiêu chí nông thôn mới tại xã Xuân Mỹ."
    )
    assert (row(text).type, row(text).organiser) == ("inspection", None)


def test_all_those_for_whom_it_is_stand_in_the_title() -> None:
    text = "Vừa qua, Sở Y tế đã tổ chức buổi tuyên truyền cho cán bộ, giáo viên, học sinh trường Lê Lợi."
    assert row(text).title.endswith("cho cán bộ, giáo viên, học sinh trường Lê Lợi")


def test_propaganda_that_is_held_is_an_activity() -> None:
    text = (
        "Vừa qua, Công an huyện Bến Lức đã tổ chức tuyên truyền, hướng dẫn về công tác chữa cháy cho các"
        " trường."
    )
    assert (row(text).type, row(text).organiser) == ("communication", "Công an huyện Bến Lức")


def test_the_year_of_a_union_is_summed_up() -> None:
    one = row("Sáng 9/4, Hội Nông dân phường 3 tổ chức tổng kết hoạt động năm 2017.")
    assert (one.type, one.organiser) == ("workshop", "Hội Nông dân phường 3")
