"""Rows as the portals of provinces tell them: whole titles, and what is no activity."""

from tests.nlp.reading_activity_rows import row, rows


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


def test_what_a_sentence_is_for_is_no_activity() -> None:
    text = (
        "Để quản lý phù hợp khi sắp xếp đơn vị và xây dựng mô hình chính quyền 2 cấp, Sở Công Thương đã mở 3"
        " lớp tập huấn chuyển đổi số."
    )
    assert [one.type for one in rows(text)] == ["training"]


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


def test_those_between_whom_it_is_are_in_the_title() -> None:
    text = "Chiều 6/4, Hội Phụ nữ tỉnh giám sát Chương trình phối hợp giữa UBND tỉnh, Hội Nông dân tỉnh."
    assert row(text).title.endswith("giữa UBND tỉnh, Hội Nông dân tỉnh")


def test_teams_that_inspect_are_an_inspection() -> None:
    text = "Năm 2017, huyện Bến Lức tổ chức 9 đoàn kiểm tra, giám sát về an toàn thực phẩm tại các chợ."
    assert row(text).type == "inspection"


def test_what_money_is_given_for() -> None:
    text = "Năm 2017, Trung tâm Khuyến công hỗ trợ mỗi cơ sở 24 triệu đồng để đào tạo nghề đan cho lao động."
    assert row(text).title.endswith("24 triệu đồng để đào tạo nghề đan cho lao động")


def test_who_leads_an_event_and_what_is_wished_are_no_activities() -> None:
    said = [
        "Ông Lê Văn Mẫn, Giám đốc Sở Nội vụ, chủ trì hội nghị từ điểm cầu chính tại trụ sở UBND tỉnh.",
        "Tại buổi lễ, UBND xã đã phát động phong trào với tinh thần: “Mỗi người là một công dân số”.",
        "Hội Nông dân tỉnh đã chủ động xây dựng các chương trình, kế hoạch công tác hội đạt nhiều hiệu quả.",
    ]
    assert [one.title for text in said for one in rows(text)] == []


def test_words_that_go_together_are_not_cut() -> None:
    text = "Ngày 4/4, Sở Công Thương mở lớp tập huấn kiến thức, kỹ năng bán hàng cho 40 tiểu thương."
    assert "kiến thức, kỹ năng bán hàng" in row(text).title
    text = "Ngày 4/4/2018, HĐND tỉnh ban hành Nghị quyết số 12/NQ-HĐND sửa đổi, bổ sung quy định về phí chợ."
    assert row(text).title.endswith("sửa đổi, bổ sung quy định về phí chợ")


def test_what_an_event_is_one_of_tells_no_event() -> None:
    text = "Năm 2017, đây là một trong những hội nghị quan trọng nhất được tổ chức tại Hà Nội."
    assert all(not one.title.startswith("hội nghị quan trọng") for one in rows(text))


def test_members_behind_a_semicolon_that_begin_alike_are_in_the_title() -> None:
    text = (
        "Hội Nông dân tỉnh vừa tổ chức 2 lớp tập huấn kỹ thuật trồng hoa; kỹ thuật nuôi gà cho 40 hội viên."
    )
    assert row(text).title.endswith("kỹ thuật trồng hoa; kỹ thuật nuôi gà cho 40 hội viên")


def test_good_models_and_what_is_taught_again_say_nothing() -> None:
    text = (
        "Năm 2017, huyện đã xây dựng các mô hình hoạt động hiệu quả. Các tổ trưởng sẽ tập huấn lại cho giáo"
        " viên."
    )
    assert rows(text) == []


def test_how_large_an_event_is_stands_behind_its_title() -> None:
    text = "Sở Công Thương sẽ tổ chức 3 phiên chợ hàng Việt tại các xã với quy mô từ 20 gian hàng trở lên."
    assert row(text).title.endswith("tại các xã")


def test_people_who_advise_are_no_advice() -> None:
    text = "Hội thi thu hút 36 cán bộ tư vấn đến từ 18 tỉnh, thành phố."
    assert all(one.type != "support" for one in rows(text))


def test_what_work_leads_to_is_not_in_its_title() -> None:
    text = "Năm 2017, tỉnh Long An đã mở được 65 lớp dạy nghề, giải quyết việc làm cho 2.300 lao động."
    assert row(text).title == "mở được 65 lớp dạy nghề"


def test_products_that_are_judged_are_in_the_title() -> None:
    text = (
        "Ngày 23/3/2018, UBND tỉnh ban hành Quyết định số 545/QĐ-UBND về việc phê duyệt kết quả đánh giá, xếp"
        " hạng cho 13 sản phẩm OCOP."
    )
    assert row(text).title.endswith("cho 13 sản phẩm OCOP")
