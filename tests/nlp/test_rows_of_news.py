"""Rows out of the news of provinces: whole names of events, those who hold them, what belongs to what."""

import pytest

from tests.nlp.reading_activity_rows import row, rows


def test_the_name_of_a_conference_goes_on_behind_its_comma() -> None:
    text = (
        "Sáng 4/4, tại thành phố Tân An, đã diễn ra Hội nghị kết nối giao thương, mở rộng thị trường tiêu"
        " thụ sản"
        " phẩm giữa tỉnh Long An và tỉnh Bến Tre."
    )
    assert row(text).title.endswith("giữa tỉnh Long An và tỉnh Bến Tre")


def test_prizes_of_one_kind_are_one_list() -> None:
    text = "Ngày 3/4, Ban Tổ chức đã trao 01 giải nhất toàn đoàn, 03 giải nhì và 05 giải ba cho các chi hội."
    assert row(text).title == "trao 01 giải nhất toàn đoàn, 03 giải nhì và 05 giải ba cho các chi hội"


def test_a_remark_behind_a_dash_is_no_part_of_the_title() -> None:
    text = "Hội Nông dân xã đã tổng kết Hội thi “Nhà nông đua tài” – được phát động từ tháng 2/2018."
    assert row(text).title.endswith("“Nhà nông đua tài”")


def test_the_time_of_an_aim_dates_nothing() -> None:
    text = (
        "Một lớp nghề may cũng vừa được mở ở xã Bình Quý, nhằm tạo nguồn lao động cho một nhà máy hoạt"
        " động trong"
        " tháng 8."
    )
    assert row(text).date_from is None


def test_the_place_of_another_item_is_not_of_this() -> None:
    text = (
        "Sở Công Thương đưa các đoàn doanh nghiệp sang Úc, tại Hàn Quốc, Ấn Độ; tổ chức hội nghị kết nối"
        " cung cầu"
        " hàng nông sản."
    )
    assert rows(text)[-1].place is None


def test_the_committee_of_a_ward() -> None:
    text = (
        "Chiều 11/4, Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo phường Hòa Hiệp tổ"
        " chức Hội nghị"
        " tổng kết công tác năm 2017."
    )
    assert (
        row(text).organiser
        == "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo phường Hòa Hiệp"
    )


def test_a_school_of_a_trade_is_no_course() -> None:
    text = "Huyện Bến Lức đã phối hợp với các trường dạy nghề mở 2 lớp may công nghiệp."
    assert row(text).title == "mở 2 lớp may công nghiệp"


def test_a_partner_named_for_a_programme_is_none_of_it() -> None:
    text = (
        "Hội Phụ nữ huyện phối hợp với Phòng Nông nghiệp, Trung tâm Khuyến nông tổ chức 36 lớp kỹ thuật"
        " nuôi gà."
    )
    assert row(text).programme is None


def test_who_opens_the_sentence_holds_what_partners_help_with() -> None:
    text = (
        "Hội Phụ nữ tỉnh Long An đã đẩy mạnh tuyên truyền, phối hợp với Trung tâm Dạy nghề, Phòng Lao động"
        " tổ chức"
        " 14 lớp nghề may."
    )
    assert row(text).organiser == "Hội Phụ nữ tỉnh Long An"


def test_the_offices_of_a_commune_share_its_name() -> None:
    text = (
        "Ngày 5/4, Đảng ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam xã Châu Pha tổ chức lễ bàn giao máy tính cho"
        " các ấp."
    )
    assert (row(text).type, row(text).organiser) == ("support", "Đảng ủy xã Châu Pha")


def test_what_others_are_asked_to_hand_in_is_no_row() -> None:
    text = (
        "Tại cuộc họp, Giám đốc Sở Công Thương đề nghị tổ giúp việc tham mưu Hội đồng trình UBND tỉnh ban"
        " hành quyết"
        " định công nhận kết quả chấm điểm sản phẩm."
    )
    assert not rows(text)


def test_products_that_are_entered_are_not_judged_yet() -> None:
    text = "Tỉnh có 24 sản phẩm đăng ký tham gia đánh giá, xếp hạng và 1 sản phẩm OCOP đăng ký nâng sao."
    assert not rows(text)


def test_the_name_of_a_project_is_no_deed() -> None:
    text = "Ngày 3/4, UBND xã trao 40 con bò giống; số bò thuộc Dự án nhân rộng mô hình giảm nghèo."
    assert len(rows(text)) == 1


def test_a_team_of_inspectors_is_one_thing() -> None:
    (one,) = rows("UBND tỉnh đã thành lập 3 đoàn thanh tra, kiểm tra liên ngành về an toàn thực phẩm.")
    assert one.type == "organisation"


def test_a_council_with_an_explanation_in_its_name() -> None:
    text = (
        "Hội đồng đánh giá, phân hạng sản phẩm OCOP (mỗi xã một sản phẩm) huyện Cần Đước vừa tổ chức đánh"
        " giá, phân"
        " hạng 5 sản phẩm."
    )
    assert row(text).organiser.endswith("huyện Cần Đước")


def test_who_opens_the_sentence_holds_what_its_further_parts_tell() -> None:
    text = (
        "Sở Y tế tỉnh Long An phối hợp với các huyện, cơ sở giáo dục tuyên truyền về bệnh sởi; tổ chức hội"
        " thảo khoa"
        " học về tiêm chủng."
    )
    assert rows(text)[-1].organiser == "Sở Y tế tỉnh Long An"


def test_a_council_of_the_whole_country_is_of_no_province() -> None:
    text = "Kết quả, có 28 sản phẩm được Hội đồng cấp trung ương công nhận sản phẩm OCOP quốc gia."
    assert row(text).province_id is None


def test_a_former_province_in_brackets_is_not_the_place() -> None:
    text = "Năm 2017, xã An Ninh (tỉnh Sóc Trăng cũ) có 01 sản phẩm được công nhận OCOP 4 sao."
    assert row(text).province_id != "soc-trang"


def test_the_whole_province_and_a_verb_are_no_place() -> None:
    text = "Năm 2017, UBND huyện trên địa bàn tỉnh đăng ký mở 5 lớp tập huấn khuyến công."
    assert row(text).place is None


def test_the_place_that_opens_the_sentence_is_of_all_its_deeds() -> None:
    text = (
        "Sáng 3/4, tại Hà Nội, Sở Công Thương đã tổ chức hội thảo giống lúa, trao giấy chứng nhận 12 sản"
        " phẩm."
    )
    assert {one.place for one in rows(text)} == {"Hà Nội"}


def test_the_opening_of_a_campaign() -> None:
    text = (
        "Ngày 31/3, tại xã Hương Liên, Tỉnh Đoàn tổ chức khởi động chiến dịch thanh niên tình nguyện hè"
        " năm 2018."
    )
    assert row(text).type == "communication"


def test_a_ward_without_its_name_is_the_one_that_was_named() -> None:
    text = (
        "Chiều 5/4, UBND phường Tân Khánh tổ chức lễ phát động trồng cây xanh. Dịp này, UBND phường cũng"
        " đã thành"
        " lập 2 tổ tự quản."
    )
    assert {one.organiser for one in rows(text)} == {"UBND phường Tân Khánh"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Sở sẽ mở 3 lớp nghề dệt tại Liên hoan Làng nghề Bắc Bộ.", None),
        ("Sở kiểm tra 3 chợ ở Hà Nội Sáng 3/6, Sở đã họp.", "Hà Nội"),
        ("Sở kiểm tra 3 lò gốm ở Hà Nội Chiều 12-9, Sở đã họp.", "Hà Nội"),
    ],
)
def test_an_event_is_no_place_nor_is_the_hour_behind_one(text: str, place: str | None) -> None:
    assert {one.place for one in rows(text)} == {place}
