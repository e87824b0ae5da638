"""Who holds an activity and where, in the forms in which bodies and places are named."""

import pytest

from tests.nlp.reading_activity_rows import row


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        # The wider units behind a name are no other subject.
        (
            "Ngày 7/3, Hội Nông dân xã Bình Đức, huyện Bến Lức, tỉnh Long An đã chủ trì, phối hợp với Đoàn"
            " Thanh niên xã mở 2 lớp dạy nghề may.",
            "Hội Nông dân xã Bình Đức",
        ),
        (
            "Ngày 7/3, Hội Nông dân xã Bình Đức (huyện Bến Lức) cùng Hội Phụ nữ xã mở 2 lớp dạy nghề may.",
            "Hội Nông dân xã Bình Đức",
        ),
        (
            "Hội nghị khuyến công do Hội Nông dân xã Bình Đức, huyện Bến Lức tổ chức đã diễn ra chiều 7/3.",
            "Hội Nông dân xã Bình Đức",
        ),
        (
            "Hội nghị khuyến công được Phòng Kinh tế huyện Bến Lức (Long An) tổ chức chiều 7/3.",
            "Phòng Kinh tế huyện Bến Lức",
        ),
        # A unit holds an event, too.
        (
            "Hội chợ Công Thương do huyện Bến Lức phối hợp với Bộ Công Thương tổ chức ngày 7/3.",
            "huyện Bến Lức",
        ),
        (
            "Hội nghị khuyến công do xã Bình Đức, huyện Bến Lức tổ chức đã diễn ra chiều 7/3.",
            "xã Bình Đức, huyện Bến Lức",
        ),
        (
            "Lễ hội Cà phê được Trung ương Hội Nông dân Việt Nam tổ chức ngày 7/3.",
            "Trung ương Hội Nông dân Việt Nam",
        ),
        (
            "Ngày 7/3, huyện Bến Lức phối hợp với Trung tâm Khuyến công và Tư vấn Long An và các đơn vị"
            " liên quan mở 2 lớp dạy nghề.",
            "huyện Bến Lức",
        ),
        ("Chiều 7/3, 20 suất quà được Đoàn xã Bình Đức trao cho các hộ nghèo.", "Đoàn xã Bình Đức"),
        (
            "Hội chợ Công Thương do Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Long An tổ chức ngày 7/3.",
            "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Long An",
        ),
        (
            "Chiều 7/3, Đoàn giám sát của HĐND huyện Bến Lức do bà Lê Thị Sáu, Phó Chủ tịch HĐND huyện làm"
            " trưởng đoàn đã có cuộc giám sát về nước sạch.",
            "Đoàn giám sát của HĐND huyện Bến Lức",
        ),
        # Where they are ends before who they are.
        (
            "Sáng 7/3, tại Nhà văn hóa xã Bình Đức, Công an tỉnh đã trao 50 suất quà cho các hộ nghèo.",
            "Công an tỉnh",
        ),
        (
            "Chiều 7/3 tại các xã Bình Đức và An Thạnh, huyện Bến Lức, Hội Nông dân huyện mở 2 lớp may.",
            "Hội Nông dân huyện Bến Lức",
        ),
        (
            "Sáng 7/3, Đoàn công tác của Ban Chỉ huy Quân sự huyện Bến Lức, do ông Lê Văn Tám, Phó trưởng"
            " đoàn làm trưởng đoàn, đã mở 2 lớp dạy nghề.",
            "Ban Chỉ huy Quân sự huyện Bến Lức",
        ),
    ],
)
def test_who(text: str, organiser: str) -> None:
    assert row(text).organiser == organiser


def test_the_body_behind_an_event_is_whoever_held_it() -> None:
    held = "Sáng 7/3, Hội Nông dân xã Bình Đức tổ chức Hội thảo về cây chanh."
    planned = " Sắp tới, Sở Y tế sẽ kiểm tra 5 trạm y tế."
    text = f"{held} Dịp này, ban tổ chức đã trao 3 máy bơm cho hộ nghèo."
    assert row(text, 1).organiser == "Hội Nông dân xã Bình Đức"
    lead = "Ngày 7/3, Ban Chỉ huy Quân sự tỉnh Long An phối hợp với UBND xã Bình Đức tổ chức Xuân biên cương."
    text = f"{lead} Ban Tổ chức đã trao 3 máy bơm cho hộ nghèo."
    assert row(text).organiser == "Ban Chỉ huy Quân sự tỉnh Long An"
    text = f"{held}{planned} Chiều 7/3, Ban Tổ chức đã trao 3 máy bơm cho hộ nghèo."
    assert row(text, 2).organiser == "Hội Nông dân xã Bình Đức"


def test_a_name_without_its_unit_is_that_of_whoever_was_told_before() -> None:
    text = "Sáng 7/3, Hội Nông dân xã Bình Đức mở 2 lớp dạy nghề. Hội Nông dân còn tặng 3 máy bơm."
    assert row(text, 1).organiser == "Hội Nông dân xã Bình Đức"


def test_a_unit_without_its_name_is_that_of_whoever_was_told_before() -> None:
    text = "Hội Liên hiệp Phụ nữ xã Bình Đức mở 2 lớp dạy nghề. Hội phụ nữ xã còn tặng 3 máy bơm."
    assert row(text, 1).organiser == "Hội Liên hiệp Phụ nữ xã Bình Đức"


def test_a_body_of_the_only_unit_that_is_told_has_its_name() -> None:
    text = "Sáng 7/3, HĐND xã Bình Đức họp kỳ thứ 5 về nước sạch. Dịp này, UBND xã đã khen thưởng 6 tập thể."
    assert row(text, -1).organiser == "UBND xã Bình Đức"


def test_a_name_with_an_apostrophe_is_whole() -> None:
    text = "Trẻ em xã Đắk N'Drung vui Trung thu. Đoàn xã còn trao tặng 300 phần quà cho thiếu nhi nghèo."
    assert row(text).organiser == "Đoàn xã Đắk N'Drung"


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        (
            "Phó Chủ tịch UBND xã Bình Đức Lê Văn Tám cho biết, sáng 7/3, UBND xã đã mở 2 lớp dạy nghề.",
            "UBND xã",
        ),
        (
            "Hợp tác xã Tân Lập có 9 người. Ngày 7/3, Liên minh Hợp tác xã mở 2 lớp dạy nghề.",
            "Liên minh Hợp tác xã",
        ),
    ],
)
def test_a_unit_that_has_no_name_there_gets_none(text: str, organiser: str) -> None:
    assert row(text).organiser == organiser


def test_the_level_of_a_province_is_the_province() -> None:
    text = "Nước sạch của tỉnh Long An chưa đủ. Năm 2017, cấp tỉnh hỗ trợ 3 máy bơm cho 5 hộ nghèo."
    assert row(text).organiser == "tỉnh Long An"


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        ("Long An: Sáng 7/3, xã Bình Đức, huyện Bến Lức mở 2 lớp dạy nghề.", "xã Bình Đức, huyện Bến Lức"),
        ("Năm 2017, tỉnh Long An (trước sáp nhập) mở 2 lớp dạy nghề.", "tỉnh Long An"),
    ],
)
def test_a_unit_that_acts(text: str, organiser: str) -> None:
    assert row(text).organiser == organiser


def test_a_delegation_is_of_whoever_sent_it_in_the_sentence_before() -> None:
    text = "Ngày 7/3, Đoàn công tác của Bộ Y tế đã về Long An. Trước đó, đoàn đã mở 2 lớp dạy nghề."
    assert row(text).organiser == "Bộ Y tế"


def test_the_first_words_of_a_name_mean_who_leads_and_no_partner() -> None:
    lead = "Sáng 7/3, Hội Nông dân tỉnh Long An phối hợp với Hội Phụ nữ xã Bình Đức làm vệ sinh kênh mương."
    assert row(f"{lead} Hội đã trao 3 máy bơm cho hộ nghèo.").organiser == "Hội Nông dân tỉnh Long An"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại Công ty Hoàng Long (xã Bình Đức).",
            "Công ty Hoàng Long (xã Bình Đức)",
        ),
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại thôn Pré, xã Phú Hội (huyện Đức Trọng).",
            "thôn Pré, xã Phú Hội (huyện Đức Trọng)",
        ),
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại các xã Bình Đức và An Thạnh của huyện Bến Lức.",
            "các xã Bình Đức và An Thạnh của huyện Bến Lức",
        ),
        (
            "Ngày 7/3, Sở tổ chức hội thảo về tiết kiệm điện tại khách sạn Hoa Sen, Long An.",
            "khách sạn Hoa Sen, Long An",
        ),
        (
            "Ngày 7/3 tại Quảng trường 20-10, tỉnh Long An, xã Bình Đức đã mở 2 lớp dạy nghề.",
            "Quảng trường 20-10, tỉnh Long An",
        ),
        (
            "Ngày 7/3 tại thị trấn Bến Lức, huyện Bến Lức, Phòng LĐ-TB&XH huyện Bến Lức mở 2 lớp dạy nghề.",
            "thị trấn Bến Lức, huyện Bến Lức",
        ),
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại Trung tâm Văn hóa công nhân Bến Lức.",
            "Trung tâm Văn hóa công nhân Bến Lức",
        ),
        ("Ngày 7/3, Ban Thường vụ Huyện đoàn Bến Lức mở 2 lớp dạy nghề.", "huyện Bến Lức"),
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại hội trường xã Bình Đức nhân ngày 8/3.",
            "hội trường xã Bình Đức",
        ),
        ("Ngày 7/3, Hội Phụ nữ xã Bình Đức (Bến Lức) mở 2 lớp dạy nghề.", "xã Bình Đức (Bến Lức)"),
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại các xã Bình Đức, Tân Hội, Đan Trường và An Thạnh.",
            "các xã Bình Đức, Tân Hội, Đan Trường và An Thạnh",
        ),
        (
            "Ngày 7/3, Sở kiểm tra 4 lò gạch tại UBND các huyện Bến Lức, Cần Đước và Châu Thành.",
            "UBND các huyện Bến Lức, Cần Đước và Châu Thành",
        ),
        (
            "Ngày 7/3, Sở kiểm tra an toàn thực phẩm tại Chợ Bình Đức và Trung tâm Y tế huyện Bến Lức.",
            "Chợ Bình Đức và Trung tâm Y tế huyện Bến Lức",
        ),
        (
            "Ngày 7/3, Sở tổ chức hội thảo về cây chanh tại hộ ông Lê Văn Tám, ấp 3, xã Bình Đức.",
            "ấp 3, xã Bình Đức",
        ),
        (
            "Ngày 7/3, Sở tổ chức hội thảo về cây chanh tại Quảng trường 2 tháng 4, thành phố Tân An.",
            "Quảng trường 2 tháng 4, thành phố Tân An",
        ),
        (
            "Ngày 7/3, Công an tỉnh trao Bằng khen cho cán bộ và nhân dân xã Bình Đức (Bến Lức).",
            "xã Bình Đức (Bến Lức)",
        ),
        (
            "Ngày 7/3, Hội Phụ nữ xã Bình Đức (huyện Bến Lức) mở 2 lớp dạy nghề.",
            "xã Bình Đức (huyện Bến Lức)",
        ),
    ],
)
def test_where(text: str, place: str) -> None:
    assert row(text).place == place


def test_a_name_that_ends_like_a_country_is_none() -> None:
    text = "Ngày 7/3, Học viện Nông nghiệp Việt Nam mở 2 lớp dạy nghề tại huyện Châu Đức."
    assert row(text).province_id == "ba-ria-vung-tau"
