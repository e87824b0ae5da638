"""Rows as the build of their clause tells them: who does it and who only speaks, where its words end."""

import pytest

from tests.nlp.reading_activity_rows import row, rows


def test_who_speaks_at_an_event_does_not_hold_it() -> None:
    text = (
        "Ông Lê Văn Tám, Phó Giám đốc Sở Y tế Long An, cho biết tại hội nghị sơ kết công tác phòng dịch"
        " 6 tháng đầu năm 2018."
    )
    assert row(text).organiser is None


def test_whose_event_it_is() -> None:
    text = "Chiều 5/4, tại hội nghị sơ kết quý I của Sở Công Thương Long An, các chủ cơ sở nêu khó khăn."
    assert row(text).organiser == "Sở Công Thương Long An"
    text = "Chiều 5/4, tại buổi làm việc với đoàn công tác của Bộ Y tế về vắc xin, nhiều ý kiến đã được nêu."
    assert [one.organiser for one in rows(text)] in ([], [None])


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        (
            "Ngày 3/4, Đoàn kiểm tra liên ngành huyện Bến Lức (lập theo Quyết định số 12/QĐ-UBND) tiến hành"
            " kiểm tra 15 quầy thịt.",
            "Đoàn kiểm tra liên ngành huyện Bến Lức",
        ),
        (
            "Ngày 3/4, Trung ương Hội Nạn nhân chất độc da cam/dioxin Việt Nam tổ chức lễ phát động"
            " nhắn tin ủng hộ.",
            "Trung ương Hội Nạn nhân chất độc da cam/dioxin Việt Nam",
        ),
        (
            "Tháng 3/2018, Ban Chỉ đạo Tây Nguyên cũng phối hợp NHNN, UBND tỉnh Lâm Đồng tổ chức hội nghị"
            " kết nối vốn.",
            "Ban Chỉ đạo Tây Nguyên",
        ),
        ("Tổng cục Lâm nghiệp hiện đang tổ chức 3 lớp tập huấn trồng rừng.", "Tổng cục Lâm nghiệp"),
        (
            "Tháng 3/2018, các hộ trồng chanh đã cùng Sở Nông Nghiệp và Phát Triển Nông Thôn tỉnh Long An"
            " tổ chức lớp tập huấn ghép cành.",
            None,
        ),
    ],
)
def test_names_are_whole_or_nobody(text: str, organiser: str | None) -> None:
    assert row(text).organiser == organiser


def test_an_anniversary_dates_nothing() -> None:
    text = "Sáng 16/4, huyện Bến Lức tổ chức tọa đàm kỷ niệm 60 năm ngày mở trường (17/4/1958 - 17/4/2018)."
    assert str(row(text).date_from) == str(row(text).date_to) == "2018-04-16"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ngày 3/4, Sở Xây dựng đã làm việc với UBND huyện Bến Lức, Ban Quản lý các dự án cầu đường.",
            "làm việc với UBND huyện Bến Lức, Ban Quản lý các dự án cầu đường",
        ),
        (
            "Ngày 3/4, Sở Tài chính kiểm tra việc thực hiện kết luận, kiến nghị và quyết định xử lý.",
            "kiểm tra việc thực hiện kết luận, kiến nghị và quyết định xử lý",
        ),
        (
            "Ngày 3/4, UBND huyện Bến Lức đã ban hành phương án chữa cháy rừng cấp huyện và yêu cầu các"
            " chủ rừng dọn thực bì.",
            "ban hành phương án chữa cháy rừng cấp huyện",
        ),
        (
            "Ngày 3/4, Hội Nông dân huyện Bến Lức hỗ trợ 200 triệu đồng cho hội viên chăn nuôi…kết"
            " quả nhiều hộ khá lên.",
            "hỗ trợ 200 triệu đồng cho hội viên chăn nuôi",
        ),
    ],
)
def test_where_a_title_ends(text: str, title: str) -> None:
    assert row(text).title == title


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        (
            "Sáng 3/4, UBND huyện Bến Lức tổ chức Lễ hội Chanh không hạt lần thứ nhất.",
            "tổ chức Lễ hội Chanh không hạt lần thứ nhất",
            "fair",
        ),
        (
            "Sáng 3/4, UBND tỉnh Long An tổ chức họp báo về Tuần lễ trái cây Long An.",
            "tổ chức họp báo về Tuần lễ trái cây Long An",
            "communication",
        ),
        (
            "Sáng 3/4, Hội Phụ nữ huyện Bến Lức phát động Tết trồng cây xuân Mậu Tuất.",
            "phát động Tết trồng cây xuân Mậu Tuất",
            "communication",
        ),
        (
            "Ngày 3/4, Hội Phụ nữ huyện Bến Lức trao 4 giải cuộc thi đường hoa xanh, sạch, sáng.",
            "trao 4 giải cuộc thi đường hoa xanh, sạch, sáng",
            "recognition",
        ),
    ],
)
def test_shows_and_campaigns(text: str, title: str, kind: str) -> None:
    assert (row(text).title, row(text).type) == (title, kind)


def test_a_body_behind_an_event_is_no_part_of_its_name() -> None:
    text = "Chiều 5/4, tại lễ phát động Hội Phụ nữ tỉnh trao tặng 20 phần quà cho hội viên xã Mỹ Lệ."
    assert [one.title for one in rows(text)] == ["trao tặng 20 phần quà cho hội viên xã Mỹ Lệ"]


def test_whose_a_thing_is_is_no_deed() -> None:
    text = "Ngày 5/4, các đại biểu trồng 40 cây sao do Hội Phụ nữ huyện Bến Lức vận động hội viên đóng góp."
    assert [one.title for one in rows(text) if one.title.startswith("vận động")] == []


def test_a_part_of_what_was_told_is_no_row() -> None:
    text = "Năm 2017, Sở Nội vụ đã tổ chức 12 cuộc kiểm tra, trong đó 2 cuộc kiểm tra đột xuất tại xã Mỹ Lệ."
    assert len(rows(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 3/4, Phó Chủ tịch UBND huyện Bến Lức đánh giá buổi diễn tập đã đạt mục tiêu đề ra.",
        "Ngay sau khi kế hoạch đổi mã vùng được Bộ Thông tin và Truyền thông ban hành, các nhà mạng đã"
        " thông báo.",
        "Theo Nghị định số 23/2019/NĐ-CP về hoạt động triển lãm có hiệu lực từ ngày 15/4/2019, mọi"
        " tổ chức được trưng bày.",
        "Bí thư Huyện ủy biểu dương sự nỗ lực của ngành thuế trong thu ngân sách.",
        "Điều 2. Nhiệm vụ và quyền hạn\n1. Kiểm tra, giám sát việc sử dụng ngân sách ở các xã, phường.\n"
        "2. Chủ trì xây dựng phương án giá nước sạch và giá đất hằng năm của tỉnh.",
    ],
)
def test_opinions_and_rules_are_no_work(text: str) -> None:
    assert rows(text) == []


def test_the_programme_is_that_of_its_own_words() -> None:
    text = (
        "Ngày 3/4, Hội Nông dân xã Mỹ Lệ giới thiệu sản phẩm OCOP cho du khách, trồng 300 gốc hoa và tổ chức"
        " 2 lớp dạy làm bánh."
    )
    assert row(text, -1).programme is None


def test_boards_of_several_parts_are_founded_on_the_day_of_their_decision() -> None:
    text = (
        "Để chấm các sản phẩm OCOP năm 2017, UBND huyện Bến Lức đã thành lập Hội đồng, Tổ tư vấn giúp việc"
        " đánh giá, xếp hạng sản phẩm theo Quyết định 312/QĐ-UBND ngày 21/3/2018."
    )
    found = row(text)
    assert found.title == "thành lập Hội đồng, Tổ tư vấn giúp việc đánh giá, xếp hạng sản phẩm"
    assert str(found.date_from) == "2018-03-21"


def test_the_board_that_was_named_before() -> None:
    text = (
        "Ngày 3/4, Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Long An tổ chức hội nghị xét 12"
        " sản phẩm.\n"
        "Hội đồng đã thống nhất chấm điểm và xếp hạng 9 sản phẩm đạt 3 sao."
    )
    found = row(text, -1)
    board = "Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Long An"
    assert (found.organiser, found.status) == (board, "done")


def test_what_all_offices_of_a_level_do_is_a_rule() -> None:
    text = "UBND cấp huyện ban hành quyết định phê duyệt kết quả đánh giá cho các sản phẩm đạt 3 sao."
    assert rows(text) == []


def test_a_deed_told_again_with_its_place_is_one() -> None:
    text = (
        "Ngày 3/4, tại cuộc họp, hội đồng đã đánh giá, phân hạng 6 sản phẩm OCOP. Qua buổi làm việc, hội đồng"
        " đã đánh giá, phân hạng 6 sản phẩm OCOP huyện Bến Lức."
    )
    assert len([one for one in rows(text) if one.type == "recognition"]) == 1


def test_places_without_a_comma() -> None:
    text = "Ngày 3/4, Sở Y tế tỉnh Long An mở lớp tập huấn tại ấp Cầu Chùa xã Mỹ Lệ huyện Cần Đước."
    assert row(text).place == "ấp Cầu Chùa xã Mỹ Lệ huyện Cần Đước"


def test_an_agreement_is_signed_at_a_meeting() -> None:
    text = "Ngày 3/4, Hội Nông dân tỉnh Long An tổ chức lễ ký kết chương trình phối hợp đào tạo nghề."
    assert row(text).type == "meeting"


def test_a_name_that_ends_like_an_adverb() -> None:
    text = "Ngày 3/4, UBND huyện Chợ Mới tổ chức hội nghị sơ kết xây dựng nông thôn mới."
    assert row(text).organiser == "UBND huyện Chợ Mới"


def test_a_place_behind_the_days_of_an_event() -> None:
    text = (
        "UBND tỉnh Long An tổ chức Hội chợ Công Thương năm 2018 (gọi tắt là Hội chợ), diễn ra từ ngày 3 đến"
        " 8/4/2018 tại Quảng trường Tân An."
    )
    assert row(text).place == "Quảng trường Tân An"


def test_who_holds_an_event_with_several_partners() -> None:
    text = (
        "Tại Hội thảo khoa học “Cây chanh Long An” do Hội Nông dân tỉnh phối hợp với Sở Công Thương, Trường"
        " Chính trị tổ chức sáng 3/4/2018 đã có nhiều bài tham luận."
    )
    assert (row(text).title, row(text).organiser) == (
        "Hội thảo khoa học “Cây chanh Long An”",
        "Hội Nông dân tỉnh",
    )


def test_a_union_on_all_its_levels() -> None:
    text = "Các cấp bộ Đoàn duy trì 75 đội hình; tổ chức 60 lớp tập huấn kỹ năng số cho 1.500 đoàn viên."
    assert row(text).organiser == "Các cấp bộ Đoàn"


def test_an_aside_that_is_cut_is_left_out() -> None:
    text = (
        "Ngày 3/4, UBND tỉnh Long An ban hành Kế hoạch tổ chức Ngày Chuyển đổi số (CĐS) năm 2018 trên địa"
        " bàn tỉnh (Kế hoạch số 203/KH-UBND, ngày 2/4/2018)."
    )
    assert row(text).title == "ban hành Kế hoạch tổ chức Ngày Chuyển đổi số (CĐS) năm 2018 trên địa bàn tỉnh"


def test_the_only_one_that_the_text_names_may_be_named_later() -> None:
    text = (
        "Năm 2017, Trung tâm đã tổ chức 77 lớp tập huấn trồng rau.\nThời gian tới, Trung tâm Khuyến nông"
        " Long An tiếp tục tổ chức hội thảo đầu bờ."
    )
    assert row(text).organiser == "Trung tâm Khuyến nông Long An"
